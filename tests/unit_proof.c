/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_proof.c - seals, what opens them, and the file that proves one entry. */
#include "test.h"
#include "box/crypto.h"
#include "ledger/opening.h"
#include "ledger/proof.h"

static struct crypto crypto;
static struct crypto port;

/* RFC 4231 section 4, test cases 1 to 4, 6 and 7. */
static const struct {
    uint8_t key_byte, key_len;
    const char *key, *data, *mac;
} hmac[] = {
    {0x0b, 20, NULL, "Hi There",
     "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"},
    {0, 4, "Jefe", "what do ya want for nothing?",
     "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"},
    {0xaa, 20, NULL,
     "\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd"
     "\xdd\xdd"
     "\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd\xdd"
     "\xdd\xdd",
     "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"},
    {0xaa, 131, NULL, "Test Using Larger Than Block-Size Key - Hash Key First",
     "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"},
    {0xaa, 131, NULL,
     "This is a test using a larger than block-size key and a larger than block-size data. The key "
     "needs to be hashed "
     "before being used by the HMAC algorithm.",
     "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"},
};

static bool hash_is(struct hash h, const char *hex) {
    uint8_t room[64];
    struct buffer b = BUFFER(room);
    buffer_hex(&b, (struct bytes){h.byte, 32});
    return bytes_equal(buffer_bytes(&b), bytes_of(hex));
}

TEST(hmac_gives_the_published_values) {
    EXPECT(crypto_create(&crypto));
    port = sha256_port();
    for (size_t i = 0; i < COUNT_OF(hmac); i++) {
        uint8_t room[131];
        memset(room, hmac[i].key_byte, sizeof room);
        struct bytes key =
            hmac[i].key ? bytes_of(hmac[i].key) : (struct bytes){room, hmac[i].key_len};
        struct bytes data = bytes_of(hmac[i].data);
        EXPECT(hash_is(ledger_hmac(&crypto, key, &data, 1), hmac[i].mac));
        struct bytes part[] = {bytes_slice(data, 0, 3), bytes_slice(data, 3, UINT32_MAX)};
        EXPECT(hash_is(ledger_hmac(&port, key, part, 2), hmac[i].mac));
    }
}

TEST(a_seal_hangs_on_salt_path_and_value) {
    uint8_t salt[32] = {7}, other_salt[32] = {8};
    struct bytes path = BYTES("/reporter/name"), value = BYTES("\"ada\"");
    struct hash seal = ledger_seal(&crypto, salt, path, value);
    /* Made with Python's hmac module. */
    EXPECT(hash_is(seal, "b387f871cfcef2717b29bbf51ec6c4e8f9c694179fa3f3110ceb06f148b7560b"));
    const struct hash other[] = {
        ledger_seal(&crypto, other_salt, path, value),
        ledger_seal(&crypto, salt, BYTES("/reporter/role"), value),
        ledger_seal(&crypto, salt, path, BYTES("\"bo\"")),
        ledger_seal(&crypto, salt, BYTES("/reporter/name\0"), BYTES("\"ada\"")),
    };
    for (size_t i = 0; i < COUNT_OF(other); i++) EXPECT(!hash_equal(&seal, &other[i]));
    struct hash same = ledger_seal(&port, salt, path, value);
    EXPECT(hash_equal(&seal, &same));
}

static uint8_t again_room[1024];

TEST(openings_there_and_back) {
    static struct json_node nodes[64];
    static uint8_t room[1024];
    struct buffer b = BUFFER(room);
    struct json j;
    struct bytes entry;
    uint32_t count;
    const struct opening made[] = {{BYTES("/reporter/name"), {1, 2, 3}, BYTES("\"ada \\\"a\\\"\"")},
                                   {BYTES("/rate"), {4}, BYTES("{\"a\":[1,2],\"b\":null}")},
                                   {BYTES("/n"), {5}, BYTES("-12")}};
    opening_write(&b, BYTES("{\"k\":\"report.filed\",\"n\":7}"), made, COUNT_OF(made),
                  (struct bytes){0});
    EXPECT(!b.full && json_read(&j, buffer_bytes(&b), nodes, COUNT_OF(nodes)));
    EXPECT(opening_read(&j, &entry, &count));
    EXPECT_TEXT(entry, "{\"k\":\"report.filed\",\"n\":7}");
    EXPECT_EQ(count, 3);
    for (uint32_t i = 0; i < count; i++) {
        struct opening o;
        EXPECT(opening_at(&j, i, &o));
        EXPECT(bytes_equal(o.path, made[i].path) && bytes_equal(o.value, made[i].value));
        struct hash a = opening_seal(&crypto, &o), b2 = opening_seal(&crypto, &made[i]);
        EXPECT(hash_equal(&a, &b2));
    }
    struct opening o;
    EXPECT(!opening_at(&j, 3, &o));
    EXPECT(!opening_vkey(&j).len);
    struct buffer again = BUFFER(again_room);
    EXPECT(opening_exact(&j, &again));
}

/* The sentence and the key stand in it, and no byte of it can be another. */
TEST(an_opening_names_its_key_and_says_what_it_does_not_prove) {
    static struct json_node nodes[64];
    static uint8_t room[1024], changed[1024];
    struct buffer b = BUFFER(room);
    struct json j;
    opening_write(&b, BYTES("{\"n\":7}"), NULL, 0, BYTES("set.example/unit1+48863123+AQ"));
    EXPECT(json_read(&j, buffer_bytes(&b), nodes, COUNT_OF(nodes)));
    EXPECT_TEXT(opening_vkey(&j), "set.example/unit1+48863123+AQ");
    EXPECT(strstr((const char *)room, "does not prove that they are true"));
    struct buffer again = BUFFER(again_room);
    EXPECT(opening_exact(&j, &again));
    uint32_t key_at = (uint32_t)(strstr((const char *)room, "set.example") - (const char *)room);
    for (uint32_t at = 10; at < b.len; at++) { /* the entry's own bytes are the leaf's affair */
        if (at < 16 || at >= key_at) continue;
        memcpy(changed, room, b.len);
        changed[at] ^= 1;
        again.len = 0;
        struct bytes text = {changed, b.len};
        EXPECT(!json_read(&j, text, nodes, COUNT_OF(nodes)) || !opening_exact(&j, &again));
    }
}

TEST(openings_that_are_none) {
    static const char *const wrong[] = {
        "[]",
        "{}",
        "{\"entry\":{}}",
        "{\"open\":[]}",
        "{\"entry\":[],\"open\":[]}",
        "{\"entry\":{},\"open\":{}}",
        "{\"entry\":{},\"open\":[1]}",
        "{\"entry\":{},\"open\":[{}]}",
        "{\"entry\":{},\"open\":[{\"path\":\"/a\",\"value\":1}]}",
        "{\"entry\":{},\"open\":[{\"path\":\"/a\",\"salt\":\"AA==\",\"value\":1}]}",
        "{\"entry\":{},\"open\":[{\"path\":1,\"salt\":\"7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/"
        "NwWME=\",\"value\":1}]}",
        "{\"entry\":{},\"open\":[{\"path\":\"/a\",\"salt\":\"7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/"
        "NwWME=\"}]}",
    };
    static struct json_node nodes[64];
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        struct json j;
        struct bytes entry;
        struct opening o;
        uint32_t count;
        EXPECT(json_read(&j, bytes_of(wrong[i]), nodes, COUNT_OF(nodes)));
        EXPECT(!opening_read(&j, &entry, &count) || !opening_at(&j, 0, &o));
    }
}

static uint8_t seed[32] = {9};
static struct note_key key;
static struct proof made, read_back;
static struct hash leaf[8];

static bool read_subtree(void *state, uint8_t level, uint64_t i, struct hash *out) {
    static struct ledger l;
    (void)state;
    memset(&l, 0, sizeof l);
    for (uint64_t k = i << level; k < (i + 1) << level; k++) ledger_append(&l, &crypto, &leaf[k]);
    *out = ledger_root(&l, &crypto);
    return true;
}

TEST(a_proof_file_proves_its_entry_and_no_other) {
    static uint8_t file_room[4096], note_room[1024];
    static struct ledger log;
    const struct ledger_reader reader = {NULL, read_subtree};
    uint8_t pub[32];
    struct checkpoint at = {.origin = BYTES("set.example/unit1"), .size = 7};
    EXPECT(crypto_public_key(seed, pub));
    EXPECT(note_key_make(&key, &crypto, BYTES("set.example/unit1"), NOTE_ED25519, pub));
    for (uint8_t i = 0; i < 7; i++) {
        leaf[i] = ledger_leaf(&crypto, (struct bytes){&i, 1});
        ledger_append(&log, &crypto, &leaf[i]);
    }
    at.root = ledger_root(&log, &crypto);
    struct buffer note = BUFFER(note_room);
    EXPECT(checkpoint_sign(&note, &crypto, &key, seed, &at));
    for (uint32_t i = 0; i < 7; i++) {
        struct buffer file = BUFFER(file_room);
        made.extra = i % 2 ? BYTES("Zm9vYmFy") : BYTES("");
        made.index = i;
        made.note = buffer_bytes(&note);
        EXPECT(ledger_prove_inclusion(&reader, &crypto, i, 7, &made.inclusion));
        proof_write(&file, &made);
        EXPECT(!file.full && proof_read(&read_back, buffer_bytes(&file)));
        EXPECT(bytes_equal(read_back.extra, made.extra));
        for (uint32_t k = 0; k < 7; k++)
            EXPECT_EQ(
                proof_check(&read_back, &crypto, &leaf[k], BYTES("set.example/unit1"), &key, &at),
                k == i);
        EXPECT(!proof_check(&read_back, &crypto, &leaf[i], BYTES("set.example/unit2"), &key, &at));
        for (uint32_t bit = 0; bit < file.len * 8;
             bit++) { /* the extra line and unknown cosignatures are nobody's word */
            file_room[bit / 8] ^= (uint8_t)(1 << bit % 8);
            if (proof_read(&read_back, buffer_bytes(&file)))
                EXPECT(bytes_compare(read_back.extra, made.extra) != 0 ||
                       !proof_check(&read_back, &crypto, &leaf[i], BYTES("set.example/unit1"), &key,
                                    &at));
            file_room[bit / 8] ^= (uint8_t)(1 << bit % 8);
        }
    }
}

TEST(proof_files_that_are_none) {
#define TITLE "c2sp.org/tlog-proof@v1\n"
    static const char *const wrong[] = {
        "",
        TITLE,
        TITLE "index 1\n",
        TITLE "index 1\n\n",
        "c2sp.org/tlog-proof@v2\nindex 1\n\nx",
        TITLE "index 01\n\nx",
        TITLE "extra \nindex 1\n\nx",
        TITLE "extra AA\nindex 1\n\nx",
        TITLE "extra AA==\n",
        TITLE "extra AA==\nextra AA==\nindex 1\n\nx",
        TITLE "index 1\nAA==\n\nx",
        TITLE "\nindex 1\n\nx",
        TITLE "index 1\nindex 1\n\nx",
        TITLE "index -1\n\nx",
    };
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        EXPECT(!proof_read(&read_back, bytes_of(wrong[i])));
    EXPECT(proof_read(&read_back, BYTES(TITLE "extra AA==\nindex 1\n\nx")));
    EXPECT_TEXT(read_back.note, "x");
}

TEST(the_end) {
    crypto_destroy(&crypto);
}
