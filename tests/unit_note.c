/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_note.c - keys, signed notes, checkpoints and cosignatures, against vectors made by other implementations. */
#include "test.h"
#include "box/crypto.h"
#include "ledger/cosign.h"

#define DASH "\xe2\x80\x94 "
#define LOG_KEY "set.example/unit1+48863123+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
#define WITNESS_KEY "union.example/w+78baa523+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X"
#define TEXT "set.example/unit1\n7\n7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWME=\n"
#define LOG_LINE                                                \
    DASH "set.example/unit1 "                                   \
         "SIYxIwACpyj8e0MzbN/7WDuqxQSDFYNz8zgFrhV1AHwLZGw12vR/" \
         "a5t5JicwrjQiDT9MrUqKCLFCp6UXwm0LWa+5IwE=\n"
#define WITNESS_LINE                                                                       \
    DASH "union.example/w "                                                                \
         "eLqlIwAAAABlU/"                                                                  \
         "EAp7fvPMm6X2pJVIaEmNxoT6OqKzkYOrWh9ZKRi231KgpowjhwLRQ3XlWClAqiuxpIlx0yh4cE6OZO/" \
         "QXle841Aw==\n"

static struct crypto crypto;
static uint8_t log_seed[32], witness_seed[32];
static struct note_key log_key, witness_key;
static const char *const signed_note = TEXT "\n" LOG_LINE WITNESS_LINE;

TEST(keys_are_those_of_the_vectors) {
    uint8_t pub[32], room[128];
    struct buffer b = BUFFER(room);
    EXPECT(crypto_create(&crypto));
    for (uint8_t i = 0; i < 32; i++) log_seed[i] = i, witness_seed[i] = (uint8_t)(32 + i);
    EXPECT(crypto_public_key(log_seed, pub));
    EXPECT(note_key_make(&log_key, &crypto, BYTES("set.example/unit1"), NOTE_ED25519, pub));
    note_key_write(&b, &log_key);
    EXPECT_TEXT(buffer_bytes(&b), LOG_KEY);
    b.len = 0;
    EXPECT(crypto_public_key(witness_seed, pub));
    EXPECT(note_key_make(&witness_key, &crypto, BYTES("union.example/w"), NOTE_COSIGNATURE, pub));
    note_key_write(&b, &witness_key);
    EXPECT_TEXT(buffer_bytes(&b), WITNESS_KEY);
}

TEST(keys_are_read_in_one_spelling) {
    static const char *const wrong[] = {
        "",
        "+",
        "++",
        "name",
        "name+48863123",
        "set.example/unit1+48863123+",
        "set.example/unit2+48863123+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4", /* another name, same id */
        "set.example/unit1+48863124+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "set.example/unit1+4886312+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
        "set.example/unit1+48863123+BQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4", /* type 05 */
        "set.example/unit1+48863123+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4AA==",
        "set.example/unit1+48863123+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4\n",
        " set.example/unit1+48863123+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4",
    };
    struct note_key key;
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        EXPECT(!note_key_read(&key, &crypto, bytes_of(wrong[i])));
    EXPECT(note_key_read(&key, &crypto, BYTES(LOG_KEY)));
    EXPECT(key.type == NOTE_ED25519 && memcmp(key.pub, log_key.pub, 32) == 0);
    EXPECT_TEXT(key.name, "set.example/unit1");
    EXPECT(note_key_read(&key, &crypto, BYTES(WITNESS_KEY)));
    EXPECT(key.type == NOTE_COSIGNATURE);
}

TEST(names_that_no_key_may_have) {
    static const char *const wrong[] = {"",
                                        "a b",
                                        "a+b",
                                        "a\tb",
                                        "a\nb",
                                        "a\xc2\xa0"
                                        "b",
                                        "a\xe3\x80\x80",
                                        "\xff"};
    struct note_key key;
    for (size_t i = 0; i < COUNT_OF(wrong); i++)
        EXPECT(!note_key_make(&key, &crypto, bytes_of(wrong[i]), NOTE_ED25519, log_key.pub));
    EXPECT(
        note_key_make(&key, &crypto, BYTES("set.example/unit1#2027"), NOTE_ED25519, log_key.pub));
}

TEST(the_signed_note_comes_out_byte_for_byte) {
    uint8_t room[1024];
    struct buffer b = BUFFER(room);
    struct checkpoint p = {.origin = BYTES("set.example/unit1"), .size = 7};
    struct buffer root = BUFFER(p.root.byte);
    EXPECT(bytes_from_hex(BYTES("eed4c6110c7104380125c995c85dcf72a41e3f449e6ef98e42c041b7f37058c1"),
                          &root));
    EXPECT(checkpoint_sign(&b, &crypto, &log_key, log_seed, &p));
    EXPECT(cosign_write(&b, &crypto, &witness_key, witness_seed, 1700000000, BYTES(TEXT)));
    EXPECT_TEXT(buffer_bytes(&b), signed_note);
}

TEST(a_line_is_copied_as_it_stood) {
    uint8_t room[1024];
    struct buffer b = BUFFER(room);
    struct note n;
    EXPECT(note_read(&n, bytes_of(signed_note)));
    buffer_text(&b, TEXT "\n");
    for (uint32_t i = 0; i < n.lines; i++) note_line_copy(&b, &n.line[i]);
    EXPECT_TEXT(buffer_bytes(&b), signed_note);
}

TEST(the_signed_note_is_read_and_holds) {
    struct note n;
    uint64_t seconds;
    struct checkpoint p;
    EXPECT(note_read(&n, bytes_of(signed_note)));
    EXPECT_TEXT(n.text, TEXT);
    EXPECT_EQ(n.lines, 2);
    EXPECT_EQ(note_check(&n, &crypto, &log_key), NOTE_RIGHT);
    EXPECT_EQ(cosign_check(&n, &crypto, &witness_key, &seconds), NOTE_RIGHT);
    EXPECT_EQ(seconds, 1700000000);
    EXPECT_EQ(note_check(&n, &crypto, &witness_key), NOTE_ABSENT); /* each kind has its own check */
    EXPECT_EQ(cosign_check(&n, &crypto, &log_key, &seconds), NOTE_ABSENT);
    EXPECT_EQ(
        checkpoint_open(&p, &crypto, bytes_of(signed_note), BYTES("set.example/unit1"), &log_key),
        CHECKPOINT_RIGHT);
    EXPECT_EQ(p.size, 7);
    EXPECT_EQ(checkpoint_open(&p, &crypto, bytes_of(signed_note), BYTES("set.example"), &log_key),
              CHECKPOINT_OTHER_LOG);
    EXPECT_EQ(checkpoint_open(&p, &crypto, BYTES(TEXT "\n" WITNESS_LINE),
                              BYTES("set.example/unit1"), &log_key),
              CHECKPOINT_NOT_SIGNED);
}

/* The example of Go's golang.org/x/mod/sumdb/note, and that of the specification. */
TEST(published_notes_are_read) {
    struct note n;
    struct note_key key;
    EXPECT(
        note_key_read(&key, &crypto,
                      BYTES("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")));
    EXPECT(note_read(
        &n,
        BYTES("If you think cryptography is the answer to your problem,\n"
              "then you don't know what your problem is.\n\n" DASH "PeterNeumann "
              "x08go/ZJkuBS9UG/"
              "SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n")));
    EXPECT_EQ(note_check(&n, &crypto, &key), NOTE_RIGHT);
    EXPECT(note_key_read(
        &key, &crypto,
        BYTES("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")));
    EXPECT(note_read(
        &n, BYTES("Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned "
                  "\xc3\xa8 subito sera.\n\n" DASH "quasimodo.example/salvatore "
                  "NnugSzTjtVAewIS+Z/iJhUPeFDkO/"
                  "5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n")));
    EXPECT_TEXT(bytes_slice(n.text, n.text.len - 19, 19), "ed \xc3\xa8 subito sera.\n");
    EXPECT_EQ(note_check(&n, &crypto, &key), NOTE_ABSENT);
}

TEST(without_signatures_nothing_is_right) {
    struct crypto port = sha256_port();
    struct note n;
    uint64_t seconds;
    uint8_t room[512];
    struct buffer b = BUFFER(room);
    EXPECT(note_read(&n, bytes_of(signed_note)));
    EXPECT_EQ(note_check(&n, &port, &log_key), NOTE_ABSENT);
    EXPECT_EQ(cosign_check(&n, &port, &witness_key, &seconds), NOTE_ABSENT);
    EXPECT(!note_sign(&b, &port, &log_key, log_seed, n.text));
    EXPECT(!cosign_write(&b, &port, &witness_key, witness_seed, 1, n.text));
}

TEST(any_flipped_bit_of_a_note_is_noticed) {
    static uint8_t copy[1024];
    uint32_t len = (uint32_t)strlen(signed_note),
             before_witness = len - (uint32_t)strlen(WITNESS_LINE);
    for (uint32_t bit = 0; bit < len * 8; bit++) {
        struct note n;
        uint64_t seconds;
        memcpy(copy, signed_note, len);
        copy[bit / 8] ^= (uint8_t)(1 << bit % 8);
        if (!note_read(&n, (struct bytes){copy, len})) continue;
        enum note_verdict log = note_check(&n, &crypto, &log_key);
        if (bit / 8 < before_witness)
            EXPECT(log != NOTE_RIGHT);
        else
            EXPECT(cosign_check(&n, &crypto, &witness_key, &seconds) != NOTE_RIGHT);
    }
}

TEST(a_known_and_wrong_line_spoils_the_note) {
    struct note n;
    uint64_t seconds;
    EXPECT(note_read(&n, BYTES("other\n\n" LOG_LINE)));
    EXPECT_EQ(note_check(&n, &crypto, &log_key), NOTE_WRONG);
    EXPECT(note_read(&n, BYTES(TEXT "\n" LOG_LINE DASH
                                    "set.example/unit1 SIYxIwA=\n"))); /* too short a signature */
    EXPECT_EQ(note_check(&n, &crypto, &log_key), NOTE_WRONG);
    EXPECT(note_read(&n, BYTES("other\n\n" WITNESS_LINE)));
    EXPECT_EQ(cosign_check(&n, &crypto, &witness_key, &seconds), NOTE_WRONG);
    EXPECT(note_read(
        &n,
        BYTES(TEXT "\n" DASH "set.example/unit1 AAAAAAA=\n" LOG_LINE))); /* same name, another id */
    EXPECT_EQ(note_check(&n, &crypto, &log_key), NOTE_RIGHT);
}

TEST(sixteen_lines_and_more_are_read) {
    static uint8_t room[8192];
    for (uint32_t lines = 1; lines <= NOTE_LINES_MAX + 1; lines++) {
        struct buffer b = BUFFER(room);
        struct note n;
        buffer_text(&b, TEXT "\n");
        for (uint32_t i = 1; i < lines; i++) buffer_text(&b, DASH "somebody.else AAAAAAECAwQF\n");
        buffer_text(&b, LOG_LINE);
        EXPECT_EQ(note_read(&n, buffer_bytes(&b)), lines <= NOTE_LINES_MAX);
        if (lines <= NOTE_LINES_MAX) EXPECT_EQ(note_check(&n, &crypto, &log_key), NOTE_RIGHT);
    }
}

TEST(notes_that_are_none) {
    static const char *const wrong[] = {
        "",
        "\n",
        "\n\n",
        "a\n",
        "a\n\n",
        "a\n" LOG_LINE,
        "a\n\nb\n",
        "a\n\n- name AAAAAAA=\n",
        "a\n\n" DASH "name AAAAAAA=",
        "a\n\n" DASH "name AAAAAA==\n",
        "a\n\n" DASH "name AAAAAAA\n",
        "a\n\n" DASH "name  AAAAAAA=\n",
        "a\n\n" DASH "na+me AAAAAAA=\n",
        "a\n\n" DASH " AAAAAAA=\n",
        "a\n\n" DASH "name\n",
        "a\n\n" DASH "name AAAAAAA= \n",
        "a\n\n" DASH "name AAAAAAB=\n",
        "a\t\n\n" DASH "name AAAAAAA=\n",
        "\xff\n\n" DASH "name AAAAAAA=\n",
        "a\r\n\r\n" DASH "name AAAAAAA=\r\n",
        "a\n\n" DASH "name AAAAAAA=\n\n",
        "a\n\n" DASH "name AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=AAAA\n",
    };
    struct note n;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        if (note_read(&n, bytes_of(wrong[i]))) printf("# read: %s\n", wrong[i]);
        EXPECT(!note_read(&n, bytes_of(wrong[i])));
    }
    EXPECT(note_read(&n,
                     BYTES("a\n\nb\n\n" DASH "name AAAAAAA=\n"))); /* the last blank line divides */
    EXPECT_TEXT(n.text, "a\n\nb\n");
}

TEST(checkpoints_that_are_none) {
#define ROOT "7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWME=\n"
    static const char *const wrong[] = {
        "",
        "a\n",
        "a\n7\n",
        "\n7\n" ROOT,
        "a\n07\n" ROOT,
        "a\n-7\n" ROOT,
        "a\n 7\n" ROOT,
        "a\n7 \n" ROOT,
        "a\n\n" ROOT,
        "a\n9223372036854775808\n" ROOT,
        "a\n18446744073709551616\n" ROOT,
        "a\n0x7\n" ROOT,
        "a\n7\n7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWME=",
        "a\n7\n7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWMF=\n",
        "a\n7\n7tTGEQxxBDgBJcmVyF3PcqQeP0SebvmOQsBBt/NwWA==\n",
        "a\n7\n\n" ROOT,
        "a\n7\n" ROOT "\n",
        "a\n7\n" ROOT "x",
        "a\r\n7\r\n" ROOT,
    };
    struct checkpoint p;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        if (checkpoint_read(&p, bytes_of(wrong[i]))) printf("# read: %s\n", wrong[i]);
        EXPECT(!checkpoint_read(&p, bytes_of(wrong[i])));
    }
    EXPECT(checkpoint_read(&p, BYTES("a\n9223372036854775807\n" ROOT)));
    EXPECT(checkpoint_read(&p, BYTES("a\n0\n" ROOT "more\nand more\n")));
    uint8_t room[256];
    struct buffer b = BUFFER(room);
    checkpoint_write(&b, &p);
    EXPECT_TEXT(buffer_bytes(&b), "a\n0\n" ROOT "more\nand more\n");
}

TEST(no_room_is_said) {
    uint8_t room[1024];
    struct checkpoint p = {.origin = BYTES("set.example/unit1"), .size = 7};
    for (uint32_t max = 0; max < strlen(TEXT LOG_LINE) + 1; max++) {
        struct buffer b = {room, 0, max, false};
        EXPECT(!checkpoint_sign(&b, &crypto, &log_key, log_seed, &p));
    }
    static uint8_t longer[CHECKPOINT_TEXT_MAX + 1];
    struct buffer b = BUFFER(room);
    EXPECT(!cosign_write(&b, &crypto, &witness_key, witness_seed, UINT64_MAX,
                         (struct bytes){longer, sizeof longer}));
    EXPECT(!cosign_write(&b, &crypto, &log_key, log_seed, 1, BYTES(TEXT)));
    EXPECT(!note_sign(&b, &crypto, &witness_key, witness_seed, BYTES(TEXT)));
}

TEST(the_end) {
    crypto_destroy(&crypto);
}
