/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_room.c - a witness's memory: killed between what it keeps and what it says, asked twice at once, damaged, full. */
#include "test.h"
#include "box/crypto.h"
#include "cli/witness_room.h"
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ENTRIES = 40 };
static struct crypto crypto;
static uint8_t seed[32] = {7};
static struct note_key key;
static char vkey[256], dir[64], why[ROOM_WORDS_MAX];
static struct hash leaf[2][ENTRIES]; /* two histories that part at entry 20 */

static bool read_leaf(void *state, uint8_t level, uint64_t i, struct hash *out) {
    const struct hash *leaves = state;
    if (!level) return *out = leaves[i], true;
    struct hash left, right;
    if (!read_leaf(state, (uint8_t)(level - 1), 2 * i, &left)) return false;
    if (!read_leaf(state, (uint8_t)(level - 1), 2 * i + 1, &right)) return false;
    *out = ledger_node(&crypto, &left, &right);
    return true;
}

/* A request of the log of ${size} in one of the histories. */
static struct bytes request(uint32_t history, uint64_t old, uint64_t size) {
    static uint8_t bytes[8192], note_bytes[CHECKPOINT_SIGNED_MAX];
    static struct ledger log;
    struct buffer out = BUFFER(bytes), note = BUFFER(note_bytes);
    struct ledger_reader reader = {leaf[history], read_leaf};
    struct witness_request q = {.old_size = old};
    if (!ledger_load(&log, &reader, size)) abort();
    struct checkpoint p = {.origin = key.name, .size = size, .root = ledger_root(&log, &crypto)};
    if (!checkpoint_sign(&note, &crypto, &key, seed, &p)) abort();
    if (old && old < size && !ledger_prove_consistency(&reader, &crypto, old, size, &q.proof))
        abort();
    q.note = buffer_bytes(&note);
    witness_request_write(&out, &q);
    return buffer_bytes(&out);
}

static uint8_t said_bytes[4096];
static struct buffer said;
static int ask(const struct room *r, uint32_t history, uint64_t old, uint64_t size) {
    said = BUFFER(said_bytes);
    return room_ask(r, request(history, old, size), 1700000000, &said, NULL);
}

static bool fresh(struct room *r) {
    static int number;
    snprintf(dir, sizeof dir, "room-%d-%d", (int)getpid(), number++);
    return room_make(dir, "union.example/w", &crypto, why) && room_open(r, dir, &crypto, why) &&
           room_watch(r, bytes_of(vkey), why);
}
static bool clear(void) {
    char command[96];
    snprintf(command, sizeof command, "rm -r ./%s", dir);
    return system(command) == 0;
}

TEST(prepare) {
    uint8_t pub[32];
    struct buffer out = {(uint8_t *)vkey, 0, sizeof vkey - 1, false};
    EXPECT(crypto_create(&crypto) && crypto_public_key(seed, pub));
    EXPECT(note_key_make(&key, &crypto, BYTES("set.example/unit1"), NOTE_ED25519, pub));
    note_key_write(&out, &key);
    for (uint8_t h = 0; h < 2; h++)
        for (uint8_t i = 0; i < ENTRIES; i++)
            leaf[h][i] = ledger_leaf(&crypto, (struct bytes){(uint8_t[]){i, i < 20 ? 0 : h}, 2});
}

TEST(each_answer_of_the_specification) {
    struct room r;
    EXPECT(fresh(&r));
    EXPECT_EQ(ask(&r, 0, 0, 10), 200);
    EXPECT_EQ(ask(&r, 0, 10, 10), 200); /* the same again: a new time */
    EXPECT_EQ(ask(&r, 0, 10, 25), 200);
    EXPECT_EQ(ask(&r, 0, 10, 30), 409);
    EXPECT_TEXT(buffer_bytes(&said), "25\n");
    EXPECT_EQ(ask(&r, 0, 0, 30), 409);
    EXPECT_EQ(ask(&r, 1, 25, 25), 422); /* the same size, another history */
    EXPECT_EQ(ask(&r, 1, 25, 30), 422); /* longer, another history */
    EXPECT_EQ(ask(&r, 0, 30, 25), 400);
    EXPECT_EQ(room_ask(&r, BYTES("old 0\n"), 1, &said, NULL), 400);
    EXPECT_EQ(ask(&r, 0, 25, 40), 200);
    EXPECT(clear());
}

TEST(an_unknown_log_and_an_unsigned_checkpoint) {
    struct room r;
    EXPECT(fresh(&r));
    struct bytes body = request(0, 0, 10);
    ((uint8_t *)(uintptr_t)body.ptr)[body.len - 10] ^= 4; /* in the signature */
    EXPECT(room_ask(&r, body, 1, &said, NULL) != 200);
    body = request(0, 0, 10);
    ((uint8_t *)(uintptr_t)body.ptr)[7] ^= 1; /* in the name */
    EXPECT_EQ(room_ask(&r, body, 1, &said, NULL), 404);
    EXPECT(clear());
}

/* The state is on disk when room_ask returns, and not before is a byte of the answer out. */
TEST(killed_before_it_can_answer) {
    struct room r;
    EXPECT(fresh(&r));
    EXPECT_EQ(ask(&r, 0, 0, 10), 200);
    pid_t child = fork();
    if (child == 0) {
        if (ask(&r, 0, 10, 25) == 200) raise(SIGKILL);
        _exit(1);
    }
    int status;
    EXPECT(waitpid(child, &status, 0) == child && WIFSIGNALED(status));
    EXPECT(room_open(&r, dir, &crypto, why));
    EXPECT_EQ(ask(&r, 1, 10, 25), 409); /* another history cannot use the silence */
    EXPECT_TEXT(buffer_bytes(&said), "25\n");
    EXPECT_EQ(ask(&r, 1, 25, 25), 422);
    EXPECT_EQ(ask(&r, 0, 25, 25), 200); /* and the log gets its signature the second time */
    EXPECT(clear());
}

/* Two histories ask at the same moment, many times: only one of them ever gets a signature. */
TEST(two_histories_at_once) {
    struct room r;
    for (int round = 0; round < 20; round++) {
        int got[2] = {0, 0}, status;
        pid_t child[2];
        EXPECT(fresh(&r));
        EXPECT_EQ(ask(&r, 0, 0, 20), 200);
        for (uint32_t h = 0; h < 2; h++)
            if ((child[h] = fork()) == 0) _exit(ask(&r, h, 20, 30) == 200 ? 0 : 1);
        for (uint32_t h = 0; h < 2; h++) {
            EXPECT(waitpid(child[h], &status, 0) == child[h] && WIFEXITED(status));
            got[h] = WEXITSTATUS(status) == 0;
        }
        EXPECT_EQ(got[0] + got[1], 1);
        EXPECT_EQ(ask(&r, got[0] ? 1 : 0, 30, 31), 422);
        EXPECT_EQ(ask(&r, got[0] ? 0 : 1, 30, 31), 200);
        EXPECT(clear());
    }
}

/* Every byte of what is remembered: a damaged memory signs nothing at all. */
TEST(a_damaged_memory_signs_nothing) {
    struct room r;
    struct hash h;
    struct bytes name = BYTES("set.example/unit1");
    uint8_t hex[64], content[4096];
    struct buffer b = BUFFER(hex);
    char path[256];
    EXPECT(fresh(&r));
    EXPECT_EQ(ask(&r, 0, 0, 20), 200);
    crypto.sha256(crypto.state, &name, 1, &h);
    buffer_hex(&b, (struct bytes){h.byte, 32});
    snprintf(path, sizeof path, "%s/log/%.64s", dir, (const char *)hex);
    FILE *f = fopen(path, "rb");
    EXPECT(f);
    size_t len = fread(content, 1, sizeof content, f);
    fclose(f);
    for (size_t i = 0; i < len; i++) {
        content[i] ^= 1;
        EXPECT((f = fopen(path, "wb")) && fwrite(content, 1, len, f) == len && fclose(f) == 0);
        int status = ask(&r, 1, 0, 20); /* what an empty memory would sign */
        if (status == 200) printf("not ok byte %zu of the memory\n", i);
        EXPECT(status != 200);
        content[i] ^= 1;
    }
    EXPECT(clear());
}

/* No room for the state: no signature leaves. */
TEST(a_full_disk_signs_nothing) {
    struct room r;
    struct rlimit before, none;
    EXPECT(fresh(&r));
    EXPECT_EQ(ask(&r, 0, 0, 20), 200);
    signal(SIGXFSZ, SIG_IGN);
    EXPECT(getrlimit(RLIMIT_FSIZE, &before) == 0);
    none = before;
    none.rlim_cur = 10;
    EXPECT(setrlimit(RLIMIT_FSIZE, &none) == 0);
    int status = ask(&r, 0, 20, 30);
    EXPECT(setrlimit(RLIMIT_FSIZE, &before) == 0);
    EXPECT(status == 0 && said.len == 0);
    EXPECT_EQ(ask(&r, 0, 20, 30), 200);
    EXPECT(clear());
}

TEST(a_note_for_monitors) {
    struct room r;
    uint8_t bytes[4096], hex[64];
    struct buffer note = BUFFER(bytes), b = BUFFER(hex);
    struct hash h;
    struct bytes name = BYTES("set.example/unit1");
    uint64_t seconds;
    struct note n;
    EXPECT(fresh(&r));
    crypto.sha256(crypto.state, &name, 1, &h);
    buffer_hex(&b, (struct bytes){h.byte, 32});
    EXPECT(!room_note(&r, buffer_bytes(&b), &note)); /* nothing is cosigned yet */
    EXPECT_EQ(ask(&r, 0, 0, 20), 200);
    EXPECT(room_note(&r, buffer_bytes(&b), &note));
    EXPECT(note_read(&n, buffer_bytes(&note)));
    EXPECT(note_check(&n, &crypto, &key) == NOTE_RIGHT);
    EXPECT(cosign_check(&n, &crypto, &r.key, &seconds) == NOTE_RIGHT && seconds == 1700000000);
    EXPECT(!room_note(&r, BYTES("../witness.key"), &note));
    EXPECT(clear());
}

TEST(keys_and_names) {
    struct room r;
    EXPECT(fresh(&r));
    EXPECT(!room_make(dir, "union.example/w", &crypto, why)); /* there already */
    EXPECT(!room_make("no-room", "a name", &crypto, why));
    EXPECT(!room_open(&r, "no-room", &crypto, why));
    EXPECT(room_open(&r, dir, &crypto, why));
    EXPECT(room_watch(&r, bytes_of(vkey), why)); /* again: nothing changes */
    EXPECT(!room_watch(&r,
                       BYTES("set.example/unit1+48863123+"
                             "AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"),
                       why)); /* the same name, another key */
    EXPECT(!room_watch(&r, BYTES("nothing"), why));
    EXPECT(clear());
}
