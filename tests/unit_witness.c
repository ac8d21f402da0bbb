/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_witness.c - a log and its witness talk: growth is cosigned, everything else is refused with its own number. */
#include "test.h"
#include "box/crypto.h"
#include "ledger/witness.h"

enum { SIZE = 100 };
static struct crypto crypto;
static uint8_t log_seed[32] = {1}, other_seed[32] = {2}, witness_seed[32] = {3};
static struct note_key log_key, other_key, witness_key;
static struct hash leaf[SIZE + 1], root_at[SIZE + 1];
static struct witness_request request;
static struct witness_answer answer;
static uint8_t note_room[1024], body_room[8192];

/* Complete subtrees by the definition: slow and plain. */
static bool read_subtree(void *state, uint8_t level, uint64_t i, struct hash *out) {
    static struct ledger l;
    (void)state;
    memset(&l, 0, sizeof l);
    if ((i + 1) << level > SIZE) return false;
    for (uint64_t k = i << level; k < (i + 1) << level; k++) ledger_append(&l, &crypto, &leaf[k]);
    *out = ledger_root(&l, &crypto);
    return true;
}
static const struct ledger_reader reader = {NULL, read_subtree};

static bool key(struct note_key *k, const char *name, enum note_type type, const uint8_t seed[32]) {
    uint8_t pub[32];
    return crypto_public_key(seed, pub) && note_key_make(k, &crypto, bytes_of(name), type, pub);
}

/* A request from old to new, signed by ${k}, through its wire form. */
static bool ask(const char *origin, const struct note_key *k, const uint8_t seed[32], uint64_t old,
                uint64_t new, const struct hash *root) {
    static struct witness_request made;
    struct checkpoint p = {.origin = bytes_of(origin), .size = new, .root = *root};
    struct buffer note = BUFFER(note_room), body = BUFFER(body_room);
    made.old_size = old;
    made.proof.count = 0;
    if (old <= new && !ledger_prove_consistency(&reader, &crypto, old, new, &made.proof))
        return false;
    if (!checkpoint_sign(&note, &crypto, k, seed, &p)) return false;
    made.note = buffer_bytes(&note);
    witness_request_write(&body, &made);
    return !body.full && witness_request_read(&request, buffer_bytes(&body));
}

static enum witness_status decide(const struct witness_log *log) {
    witness_decide(log, 1, &crypto, &request, &answer);
    return answer.status;
}

TEST(a_log_a_witness_and_a_stranger) {
    struct ledger l = {0};
    EXPECT(crypto_create(&crypto));
    EXPECT(key(&log_key, "set.example/unit1", NOTE_ED25519, log_seed));
    EXPECT(key(&other_key, "set.example/unit1", NOTE_ED25519, other_seed));
    EXPECT(key(&witness_key, "union.example/w", NOTE_COSIGNATURE, witness_seed));
    for (uint32_t i = 0; i <= SIZE; i++) {
        uint8_t entry = (uint8_t)i;
        root_at[i] = ledger_root(&l, &crypto);
        leaf[i] = ledger_leaf(&crypto, (struct bytes){&entry, 1});
        ledger_append(&l, &crypto, &leaf[i]);
    }
}

TEST(growth_is_cosigned_from_any_size_to_any) {
    for (uint64_t old = 0; old <= 40; old++)
        for (uint64_t new = old; new <= 40; new ++) {
            struct witness_log log = {BYTES("set.example/unit1"), log_key, old, root_at[old]};
            if (!old)
                memset(&log.root, 0,
                       sizeof log.root); /* never cosigned: the root does not matter */
            EXPECT(ask("set.example/unit1", &log_key, log_seed, old, new, &root_at[new]));
            EXPECT_EQ(decide(&log), WITNESS_COSIGNED);
            EXPECT(answer.now.size == new &&hash_equal(&answer.now.root, &root_at[new]));
        }
}

TEST(the_cosignature_holds_over_our_text_only) {
    uint8_t room[512];
    struct buffer b = BUFFER(room);
    uint64_t seconds;
    struct witness_log log = {BYTES("set.example/unit1"), log_key, 20, root_at[20]};
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 20, SIZE, &root_at[SIZE]));
    EXPECT_EQ(decide(&log), WITNESS_COSIGNED);
    EXPECT(witness_body(&b, &answer, &crypto, &witness_key, witness_seed, 1700000000));
    EXPECT_EQ(witness_read_body(buffer_bytes(&b), answer.text, &crypto, &witness_key, &seconds),
              NOTE_RIGHT);
    EXPECT_EQ(seconds, 1700000000);
    EXPECT_EQ(
        witness_read_body(buffer_bytes(&b), BYTES("other\n"), &crypto, &witness_key, &seconds),
        NOTE_WRONG);
    EXPECT_EQ(witness_read_body(buffer_bytes(&b), answer.text, &crypto, &log_key, &seconds),
              NOTE_ABSENT);
    EXPECT_EQ(witness_read_body(BYTES(""), answer.text, &crypto, &witness_key, &seconds),
              NOTE_WRONG);
    EXPECT_EQ(witness_read_body(BYTES("sorry\n"), answer.text, &crypto, &witness_key, &seconds),
              NOTE_WRONG);
}

TEST(each_refusal_has_its_number) {
    struct witness_log log = {BYTES("set.example/unit1"), log_key, 20, root_at[20]};
    EXPECT(ask("set.example/unit2", &log_key, log_seed, 20, 30, &root_at[30]));
    EXPECT_EQ(decide(&log), WITNESS_UNKNOWN_LOG);
    EXPECT(ask("set.example/unit1", &other_key, other_seed, 20, 30,
               &root_at[30])); /* a key we do not know */
    EXPECT_EQ(decide(&log), WITNESS_NOT_SIGNED);
    EXPECT(ask("set.example/unit1", &log_key, other_seed, 20, 30, &root_at[30])); /* forged */
    EXPECT_EQ(decide(&log), WITNESS_NOT_SIGNED);
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 31, 30, &root_at[30]));
    EXPECT_EQ(decide(&log), WITNESS_MALFORMED);
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 19, 30, &root_at[30]));
    EXPECT_EQ(decide(&log), WITNESS_OTHER_SIZE);
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 0, 30, &root_at[30]));
    EXPECT_EQ(decide(&log), WITNESS_OTHER_SIZE);
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 20, 30, &root_at[31]));
    EXPECT_EQ(decide(&log), WITNESS_INCONSISTENT);
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 20, 20,
               &root_at[21])); /* same size, another root */
    EXPECT_EQ(decide(&log), WITNESS_INCONSISTENT);
    EXPECT(answer.now.size == 20 &&
           hash_equal(&answer.now.root, &root_at[20])); /* nothing changed */
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 20, 30, &root_at[30]));
    request.proof.hash[0].byte[0] ^= 1;
    EXPECT_EQ(decide(&log), WITNESS_INCONSISTENT);
    request.proof.count--;
    EXPECT_EQ(decide(&log), WITNESS_INCONSISTENT);
    request.note = BYTES("no note");
    EXPECT_EQ(decide(&log), WITNESS_MALFORMED);
}

TEST(an_empty_log_has_one_root_and_no_proof) {
    struct witness_log log = {BYTES("set.example/unit1"), log_key, 0, {{0}}};
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 0, 0, &root_at[1]));
    EXPECT_EQ(decide(&log), WITNESS_INCONSISTENT);
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 0, 5, &root_at[5]));
    request.proof.count = 1;
    EXPECT_EQ(decide(&log), WITNESS_INCONSISTENT);
}

TEST(a_log_that_was_set_back_is_told_the_size) {
    uint8_t room[64];
    struct buffer b = BUFFER(room);
    struct witness_log log = {BYTES("set.example/unit1"), log_key, 30, root_at[30]};
    EXPECT(ask("set.example/unit1", &log_key, log_seed, 10, 20, &root_at[20]));
    EXPECT_EQ(decide(&log), WITNESS_OTHER_SIZE);
    EXPECT(witness_body(&b, &answer, &crypto, &witness_key, witness_seed, 1));
    EXPECT_TEXT(buffer_bytes(&b), "30\n");
}

TEST(bodies_that_are_no_request) {
    static const char *const wrong[] = {"",
                                        "\n",
                                        "old\n\n",
                                        "old 1",
                                        "old 1\n",
                                        "old 01\n\nx",
                                        "old -1\n\nx",
                                        "old  1\n\nx",
                                        "new 1\n\nx",
                                        "old 1\nAAAA\n\nx",
                                        "old 1\n7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWME=\nx",
                                        "old1\n\nx"};
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        EXPECT(!witness_request_read(&request, bytes_of(wrong[i])));
    EXPECT(witness_request_read(&request, BYTES("old 1\n\nx")));
    for (uint32_t lines = 62; lines <= 64; lines++) {
        struct buffer b = BUFFER(body_room);
        buffer_text(&b, "old 1\n");
        for (uint32_t i = 0; i < lines; i++)
            buffer_text(&b, "7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWME=\n");
        buffer_text(&b, "\nx");
        EXPECT_EQ(witness_request_read(&request, buffer_bytes(&b)), lines <= 63);
    }
}

TEST(the_end) {
    crypto_destroy(&crypto);
}
