/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_tree.c - the Merkle tree and its proofs, against vectors that agree with another implementation (Go's
 * sumdb/tlog) and against the recursive definition of RFC 6962. */
#include "test.h"
#include "box/crypto.h"
#include "ledger/tree.h"

enum { LEAVES = 65538, LEVELS = 17, EXHAUSTIVE = 300 };

static struct crypto crypto;
static struct hash *level[LEVELS]; /* complete subtrees of entries "0", "1", .. */
static struct ledger log_at[EXHAUSTIVE + 1];
static struct hash root_at[EXHAUSTIVE + 1];

static bool read_level(void *state, uint8_t at, uint64_t i, struct hash *out) {
    (void)state;
    if (at >= LEVELS || i >= (uint64_t)LEAVES >> at) return false;
    *out = level[at][i];
    return true;
}
static const struct ledger_reader reader = {NULL, read_level};

/* MTH of RFC 6962 2.1, word for word. */
static struct hash definition(uint64_t from, uint64_t count) {
    struct hash left, right, out;
    if (!count) {
        crypto.sha256(crypto.state, NULL, 0, &out);
        return out;
    }
    if (count == 1) return level[0][from];
    uint64_t k = 1;
    while (k * 2 < count) k *= 2;
    left = definition(from, k);
    right = definition(from + k, count - k);
    return ledger_node(&crypto, &left, &right);
}

static struct hash hash_of(const char *hex) {
    struct hash h;
    struct buffer b = {h.byte, 0, 32, false};
    if (!bytes_from_hex(bytes_of(hex), &b) || b.len != 32) abort();
    return h;
}

TEST(the_log_of_the_published_vectors) {
    static uint8_t e4[1], e5[64];
    memset(e5, 0xff, sizeof e5);
    const struct bytes entry[] = {BYTES(""),          BYTES("{}"),   BYTES("{\"t\":\"stop\"}"),
                                  BYTES("{\"a\":1}"), {e4, 1},       {e5, 64},
                                  BYTES("six"),       BYTES("seven")};
    static const char *const root[] = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "720cd693be8c8e920f031b16246b4651f26bf451a70bf0ae01e3773e86d96312",
        "3b801bfbddd03f2396823030c62b15111437d9f8b9d2e5f6c1a7f5e64412bd32",
        "6b598801c7d87abfcf65dc563556571d8cbfbab8a2f33c592ffd479ae6829b7f",
        "8b9d1a0ac4bd8c940ca0758d46e4a4ca1639d95657290046ae128892f970b2d6",
        "500ae5eaa26a25cf5d3eda294b64657ff8863cac4d70afd7d9dfb1891b117c3d",
        "eed4c6110c7104380125c995c85dcf72a41e3f449e6ef98e42c041b7f37058c1",
        "2de5b0daca0042ac0f834c3de306a0560a7aa84a7ee91ffa60f0c7019a23f22d",
    };
    struct ledger l = {0};
    EXPECT(crypto_create(&crypto));
    for (uint32_t i = 0; i <= 8; i++) {
        struct hash want = hash_of(root[i]), got = ledger_root(&l, &crypto);
        EXPECT(hash_equal(&want, &got));
        if (i == 8) break;
        struct hash leaf = ledger_leaf(&crypto, entry[i]);
        ledger_append(&l, &crypto, &leaf);
    }
}

TEST(the_proofs_of_the_published_vectors) {
    static const char *const inclusion_4_in_7[] = {
        "5f407a3fc20b5783442909e52e7d62e0251720fdd9249d9bddcd64db7cf2fe96",
        "ca233e7a26b8c35c2c93f524c7b905e7a2105640d6dcc594694cff56d26efb25",
        "6b598801c7d87abfcf65dc563556571d8cbfbab8a2f33c592ffd479ae6829b7f"};
    static const char *const consistency_3_to_7[] = {
        "37f4f5cacb371a539b71196937efccc5b49e34d1cfe3f03fb7de202ba5877e61",
        "c7261463ebd776f4650b6d0fe942d9cc38c925d90f77d440ab6df8d5dd258c5f",
        "720cd693be8c8e920f031b16246b4651f26bf451a70bf0ae01e3773e86d96312",
        "41f509dfbe10cab6110ae07da8f197c14dfaa479c3edcdf14f56d857abf4bace"};
    struct ledger_proof in = {.count = COUNT_OF(inclusion_4_in_7)},
                        co = {.count = COUNT_OF(consistency_3_to_7)};
    for (uint32_t i = 0; i < in.count; i++) in.hash[i] = hash_of(inclusion_4_in_7[i]);
    for (uint32_t i = 0; i < co.count; i++) co.hash[i] = hash_of(consistency_3_to_7[i]);
    struct hash leaf = ledger_leaf(&crypto, BYTES("\0"));
    struct hash seven = hash_of("eed4c6110c7104380125c995c85dcf72a41e3f449e6ef98e42c041b7f37058c1");
    struct hash three = hash_of("3b801bfbddd03f2396823030c62b15111437d9f8b9d2e5f6c1a7f5e64412bd32");
    EXPECT(ledger_check_inclusion(&crypto, &in, 4, 7, &leaf, &seven));
    EXPECT(ledger_check_consistency(&crypto, &co, 3, &three, 7, &seven));
}

TEST(the_frontier_gives_the_root_of_the_definition) {
    for (uint32_t l = 0; l < LEVELS; l++) level[l] = calloc(LEAVES >> l, sizeof **level);
    struct ledger log = {0};
    for (uint32_t n = 0; n < LEAVES; n++) {
        char text[16];
        level[0][n] = ledger_leaf(&crypto, bytes_of((snprintf(text, sizeof text, "%u", n), text)));
        if (n <= EXHAUSTIVE) {
            log_at[n] = log;
            root_at[n] = ledger_root(&log, &crypto);
            struct hash want = definition(0, n);
            EXPECT(hash_equal(&root_at[n], &want));
        }
        ledger_append(&log, &crypto, &level[0][n]);
    }
    for (uint32_t l = 1; l < LEVELS; l++)
        for (uint32_t i = 0; i < (uint32_t)LEAVES >> l; i++)
            level[l][i] = ledger_node(&crypto, &level[l - 1][2 * i], &level[l - 1][2 * i + 1]);
}

TEST(equal_logs_are_equal_bytes) { /* what head and durable are compared by */
    struct ledger log = {0};
    for (uint32_t n = 0; n <= EXHAUSTIVE; n++) {
        static const struct hash none;
        uint32_t used = 0;
        for (uint64_t bits = n; bits; bits &= bits - 1) used++;
        for (uint32_t i = used; i < LEDGER_FRONTIER_MAX; i++)
            EXPECT(hash_equal(&log.frontier[i], &none));
        EXPECT(memcmp(&log, &log_at[n], sizeof log) == 0);
        ledger_append(&log, &crypto, &level[0][n]);
    }
}

TEST(every_leaf_of_every_size_is_proved) {
    struct ledger_proof p;
    for (uint64_t n = 1; n <= EXHAUSTIVE; n++)
        for (uint64_t i = 0; i < n; i++) {
            EXPECT(ledger_prove_inclusion(&reader, &crypto, i, n, &p));
            EXPECT(ledger_check_inclusion(&crypto, &p, i, n, &level[0][i], &root_at[n]));
            EXPECT(!ledger_check_inclusion(&crypto, &p, i, n, &level[0][i + 1], &root_at[n]));
            EXPECT(!ledger_check_inclusion(&crypto, &p, i, n, &level[0][i], &root_at[n - 1]));
        }
}

TEST(every_pair_of_sizes_is_consistent) {
    struct ledger_proof p;
    for (uint64_t n = 0; n <= EXHAUSTIVE; n++)
        for (uint64_t m = 0; m <= n; m++) {
            EXPECT(ledger_prove_consistency(&reader, &crypto, m, n, &p));
            EXPECT(ledger_check_consistency(&crypto, &p, m, &root_at[m], n, &root_at[n]));
            const struct hash *other = &root_at[m ? m - 1 : 1];
            EXPECT(!ledger_check_consistency(&crypto, &p, m, other, n, &root_at[n]));
            if (m && m < n)
                EXPECT(!ledger_check_consistency(&crypto, &p, m, &root_at[m], n, other));
        }
}

TEST(any_flipped_bit_is_refused) {
    struct ledger_proof p;
    for (uint64_t n = 1; n <= 20; n++)
        for (uint64_t i = 0; i < n; i++) {
            EXPECT(ledger_prove_inclusion(&reader, &crypto, i, n, &p));
            for (uint32_t bit = 0; bit < p.count * 256; bit++) {
                uint8_t *byte = &p.hash[bit / 256].byte[bit % 256 / 8], was = *byte;
                *byte ^= (uint8_t)(1 << bit % 8);
                EXPECT(!ledger_check_inclusion(&crypto, &p, i, n, &level[0][i], &root_at[n]));
                *byte = was;
            }
            EXPECT(ledger_prove_consistency(&reader, &crypto, i, n, &p));
            for (uint32_t bit = 0; bit < p.count * 256; bit++) {
                uint8_t *byte = &p.hash[bit / 256].byte[bit % 256 / 8], was = *byte;
                *byte ^= (uint8_t)(1 << bit % 8);
                EXPECT(!ledger_check_consistency(&crypto, &p, i, &root_at[i], n, &root_at[n]));
                *byte = was;
            }
        }
}

/* A different index, size or length of proof: one proof proves one thing. (A size that gives the same way from the
 * leaf to the same root would be another tree, whose root differs.) */
TEST(a_proof_proves_nothing_else) {
    static struct ledger_proof p, q;
    for (uint64_t n = 1; n <= 64; n++)
        for (uint64_t i = 0; i < n; i++) {
            EXPECT(ledger_prove_inclusion(&reader, &crypto, i, n, &p));
            for (uint64_t k = 0; k < n; k++)
                if (k != i)
                    EXPECT(!ledger_check_inclusion(&crypto, &p, k, n, &level[0][i], &root_at[n]));
            q = p;
            q.hash[q.count++] = root_at[n];
            EXPECT(!ledger_check_inclusion(&crypto, &q, i, n, &level[0][i], &root_at[n]));
            if (!p.count) continue;
            q = p;
            q.count--;
            EXPECT(!ledger_check_inclusion(&crypto, &q, i, n, &level[0][i], &root_at[n]));
        }
}

TEST(what_cannot_be_is_refused) {
    static struct ledger_proof p;
    EXPECT(!ledger_prove_inclusion(&reader, &crypto, 0, 0, &p));
    EXPECT(!ledger_prove_inclusion(&reader, &crypto, 5, 5, &p));
    EXPECT(!ledger_prove_consistency(&reader, &crypto, 6, 5, &p));
    EXPECT(!ledger_prove_inclusion(&reader, &crypto, 1, LEAVES + 2, &p)); /* a tile is missing */
    p.count = 0;
    EXPECT(!ledger_check_inclusion(&crypto, &p, 5, 5, &level[0][5], &root_at[5]));
    EXPECT(!ledger_check_consistency(&crypto, &p, 6, &root_at[6], 5, &root_at[5]));
    EXPECT(!ledger_check_consistency(&crypto, &p, 3, &root_at[3], 5, &root_at[5]));
    EXPECT(!ledger_check_consistency(&crypto, &p, 4, &root_at[4], 5, &root_at[4]));
    EXPECT(!ledger_check_consistency(&crypto, &p, 4, &root_at[4], 4, &root_at[5]));
    EXPECT(!ledger_check_consistency(&crypto, &p, 0, &root_at[4], 4, &root_at[4]));
    p.count = LEDGER_PROOF_MAX + 1;
    EXPECT(!ledger_check_inclusion(&crypto, &p, 0, 1, &level[0][0], &root_at[1]));
    p = (struct ledger_proof){.count = 1};
    EXPECT(!ledger_check_consistency(&crypto, &p, 0, &root_at[0], 5, &root_at[5]));
    EXPECT(!ledger_check_consistency(&crypto, &p, 5, &root_at[5], 5, &root_at[5]));
    p.count = LEDGER_PROOF_MAX;
    EXPECT(!ledger_check_inclusion(&crypto, &p, UINT64_MAX - 1, UINT64_MAX, &level[0][0],
                                   &root_at[1]));
    EXPECT(!ledger_check_consistency(&crypto, &p, UINT64_MAX - 1, &root_at[0], UINT64_MAX,
                                     &root_at[5]));
}

TEST(proofs_at_the_edges_of_tiles) {
    static const uint64_t size[] = {1, 255, 256, 257, 65535, 65536, 65537};
    static struct ledger_proof p;
    for (size_t a = 0; a < COUNT_OF(size); a++) {
        struct hash root = definition(0, size[a]);
        for (size_t b = 0; b < COUNT_OF(size); b++) {
            if (size[b] > size[a]) continue;
            struct hash old = definition(0, size[b]);
            EXPECT(ledger_prove_inclusion(&reader, &crypto, size[b] - 1, size[a], &p));
            EXPECT(ledger_check_inclusion(&crypto, &p, size[b] - 1, size[a], &level[0][size[b] - 1],
                                          &root));
            EXPECT(ledger_prove_consistency(&reader, &crypto, size[b], size[a], &p));
            EXPECT(ledger_check_consistency(&crypto, &p, size[b], &old, size[a], &root));
        }
    }
}

TEST(the_end) {
    for (uint32_t l = 0; l < LEVELS; l++) free(level[l]);
    crypto_destroy(&crypto);
}
