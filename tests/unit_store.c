/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_store.c - what store.h promises, said of both stores by the same tests; then what only a file can do. */
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#include "box/crypto.h"
#include "store/memory.h"
#include "store/store.h"
#include "tests/test.h"

static struct crypto port;
static char folder[] = "/tmp/showclear-store-XXXXXX";
static char path[64], why[STORE_WORDS_MAX];
static struct store *s;
static struct ledger ledger;

static void wipe(void) {
    static const char *const suffix[] = {"", "-wal", "-shm", "-lock"};
    char name[80];
    for (size_t i = 0; i < COUNT_OF(suffix); i++) {
        snprintf(name, sizeof name, "%s%s", path, suffix[i]);
        unlink(name);
    }
}
static bool fresh(bool file) {
    uint64_t epoch;
    if (!port.sha256 && (!crypto_create(&port) || !mkdtemp(folder))) return false;
    snprintf(path, sizeof path, "%s/store.db", folder);
    wipe();
    memset(&ledger, 0, sizeof ledger);
    s = file ? store_sqlite(path, STORE_NEW, &port, why) : store_memory(&port);
    return s && store_own(s, &epoch) == STORE_OK;
}

/* Events "0", "1", ...: the log whose roots the tree's test knows. */
enum { BATCH_MAX = 700 };
static char text[BATCH_MAX][24];
static struct store_event event[BATCH_MAX];
static struct store_batch batch_of(uint32_t count) {
    struct store_batch b = {.before = ledger.size, .event = event, .events = count};
    for (uint32_t i = 0; i < count; i++) {
        snprintf(text[i], sizeof text[i], "%llu", (unsigned long long)(ledger.size + i));
        event[i].body = bytes_of(text[i]);
        event[i].leaf = ledger_leaf(&port, event[i].body);
    }
    return b;
}
static enum store_answer commit(struct store_batch *b) {
    struct ledger after = ledger;
    for (uint32_t i = 0; i < b->events; i++) ledger_append(&after, &port, &b->event[i].leaf);
    b->after = &after;
    enum store_answer answer = store_commit(s, b);
    if (answer == STORE_OK) ledger = after;
    return answer;
}
static enum store_answer append(uint32_t count) {
    struct store_batch b = batch_of(count);
    return commit(&b);
}

static uint8_t tile_bytes[TILE_BYTES];
static bool get_tile(void *state, struct tile t, struct bytes *out) {
    struct buffer b = BUFFER(tile_bytes);
    (void)state;
    if (store_tile(s, t, &b) != STORE_OK) return false;
    *out = buffer_bytes(&b);
    return true;
}
/* The ledger that the stored tiles give is the one that was appended to. */
static bool tiles_agree(void) {
    struct tile_source source = {&port, ledger.size, NULL, get_tile};
    struct ledger_reader r = tile_reader(&source);
    struct ledger loaded;
    return ledger_load(&loaded, &r, ledger.size) && !memcmp(&loaded, &ledger, sizeof ledger);
}
static uint64_t next_read;
static bool read_one(void *state, uint64_t index, const struct store_event *e) {
    char want[24];
    snprintf(want, sizeof want, "%llu", (unsigned long long)index);
    struct hash leaf = ledger_leaf(&port, e->body);
    *(bool *)state = *(bool *)state && index == next_read++ &&
                     bytes_equal(e->body, bytes_of(want)) && hash_equal(&leaf, &e->leaf);
    return true;
}
static bool reads(uint64_t from, uint64_t until) {
    bool right = true;
    next_read = from;
    return store_read(s, from, until, read_one, &right) == STORE_OK && right && next_read == until;
}

#define BOTH(name)            \
    static void name(void);   \
    TEST(name##_in_memory) {  \
        EXPECT(fresh(false)); \
        name();               \
        store_close(s);       \
    }                         \
    TEST(name##_in_a_file) {  \
        EXPECT(fresh(true));  \
        name();               \
        store_close(s);       \
    }                         \
    static void name(void)

BOTH(a_new_store_is_empty) {
    uint64_t size = 9;
    struct store_given given;
    struct store_session session;
    struct store_invite invite;
    struct store_private p;
    struct bytes value;
    struct hash token = {{1}};
    EXPECT_EQ(store_head(s, &size), STORE_OK);
    EXPECT_EQ(size, 0);
    EXPECT_EQ(store_answered(s, &(struct command_id){{1}}, &given), STORE_ABSENT);
    EXPECT_EQ(store_session(s, &token, &session), STORE_ABSENT);
    EXPECT_EQ(store_invite(s, &token, &invite), STORE_ABSENT);
    EXPECT_EQ(store_reveal_one(s, 1, BYTES("/name"), &p), STORE_ABSENT);
    EXPECT_EQ(store_get_meta(s, META_TITLE, &value), STORE_ABSENT);
    EXPECT(reads(0, 0));
    EXPECT_EQ(store_read(s, 0, 1, read_one, &(bool){true}), STORE_DAMAGED);
}

BOTH(events_are_read_as_they_were_written) {
    static const uint32_t step[] = {1, 1, 62, 191, 1, 1, 255, 257, 600, 700, 1};
    for (size_t i = 0; i < COUNT_OF(step); i++) {
        EXPECT_EQ(append(step[i]), STORE_OK);
        EXPECT(reads(0, ledger.size));
        EXPECT(tiles_agree());
    }
    EXPECT(reads(255, 257));
    EXPECT_EQ(store_read(s, 0, ledger.size + 1, read_one, &(bool){true}), STORE_DAMAGED);
}

BOTH(sixty_six_thousand_events_fill_a_tile_of_the_second_level) {
    while (ledger.size < 65000) EXPECT_EQ(append(650), STORE_OK);
    while (ledger.size < 65900) EXPECT_EQ(append(300), STORE_OK);
    EXPECT(tiles_agree());
    struct buffer b = BUFFER(tile_bytes);
    EXPECT_EQ(store_tile(s, (struct tile){.level = 1, .width = 256}, &b), STORE_OK);
    EXPECT_EQ(b.len, TILE_BYTES);
    b.len = 0;
    EXPECT_EQ(store_tile(s, (struct tile){.level = 2, .width = 1}, &b), STORE_OK);
    EXPECT_EQ(b.len, 32);
    b.len = 0;
    EXPECT_EQ(store_tile(s, (struct tile){.level = 0, .index = 3, .width = 7}, &b), STORE_OK);
    EXPECT_EQ(b.len, 7 * 32);
    EXPECT(store_tile(s, (struct tile){.level = 2, .width = 2}, &b) != STORE_OK);
}

BOTH(a_batch_for_another_size_is_refused_and_changes_nothing) {
    EXPECT_EQ(append(3), STORE_OK);
    struct store_batch b = batch_of(2);
    b.before = 2;
    EXPECT_EQ(commit(&b), STORE_FENCED);
    EXPECT(reads(0, 3));
    EXPECT_EQ(append(2), STORE_OK);
    EXPECT(tiles_agree());
}

BOTH(the_first_answer_is_kept) {
    struct store_batch b = batch_of(1);
    struct store_given first = {{{7, 7}}, 0, 12, 3, BYTES("why")}, second = first, got;
    b.given = &first, b.givens = 1;
    EXPECT_EQ(commit(&b), STORE_OK);
    second.first = 1;
    b = batch_of(1);
    b.given = &second, b.givens = 1;
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT_EQ(store_answered(s, &first.id, &got), STORE_OK);
    EXPECT_EQ(got.first, 0);
    EXPECT_EQ(got.person, 12);
    EXPECT_EQ(got.kind, 3);
    EXPECT_TEXT(got.refusal, "why");
}

static uint32_t revealed;
static bool count_private(void *state, const struct store_private *p) {
    (void)state;
    revealed = revealed * 10 + (uint32_t)p->index;
    return true;
}
BOTH(private_texts_are_erased_by_person) {
    struct store_private p[] = {
        {0, BYTES("/name"), BYTES("\"Ada\""), {1}, 1},
        {0, BYTES("/contact"), BYTES("\"by radio\""), {2}, 1},
        {1, BYTES("/name"), BYTES("\"Bo\""), {3}, 2},
        {2, BYTES("/name"), BYTES("\"Ada Lee\""), {4}, 1},
    };
    struct store_private got;
    struct store_batch b = batch_of(3);
    b.secret = p, b.secrets = COUNT_OF(p);
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT_EQ(store_reveal_one(s, 1, BYTES("/name"), &got), STORE_OK);
    EXPECT_TEXT(got.value, "\"Ada Lee\"");
    EXPECT_EQ(got.salt[0], 4);
    revealed = 0;
    EXPECT_EQ(store_reveal(s, 0, count_private, NULL), STORE_OK);
    EXPECT_EQ(revealed, 12); /* indices 0 0 1 2 */
    uint32_t who = 1;
    b = batch_of(1);
    b.erase = &who, b.erases = 1;
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT_EQ(store_tidy(s), STORE_OK);
    EXPECT_EQ(store_reveal_one(s, 1, BYTES("/name"), &got), STORE_ABSENT);
    EXPECT_EQ(store_reveal_one(s, 2, BYTES("/name"), &got), STORE_OK);
    EXPECT(reads(0, 4));
}

BOTH(sessions_invitations_witnesses_and_snapshots_are_kept) {
    struct store_session session = {{{5}}, 42, 1, 1000}, got_session;
    struct store_invite invite = {{{6}}, 3, 2, 1000}, got_invite;
    struct store_witness w = {BYTES("union+1+x"), BYTES("line"), 3, 99};
    struct store_snapshot snap = {{{8}}, 1, BYTES("the world")};
    struct store_batch b = batch_of(1);
    b.session = &session, b.sessions = 1, b.invite = &invite, b.invites = 1;
    b.witness = &w, b.witnesses = 1, b.snapshot = &snap;
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT_EQ(store_session(s, &session.token, &got_session), STORE_OK);
    EXPECT_EQ(got_session.person, 42);
    EXPECT_EQ(got_session.station, 1);
    invite.uses = 1;
    b = batch_of(0);
    b.invite = &invite, b.invites = 1;
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT_EQ(store_invite(s, &invite.token, &got_invite), STORE_OK);
    EXPECT_EQ(got_invite.uses, 1);
    EXPECT_EQ(got_invite.role, 3);
    uint8_t world[16];
    struct buffer out = BUFFER(world);
    uint64_t size = 0;
    EXPECT_EQ(store_get_snapshot(s, &snap.key, &out, &size), STORE_OK);
    EXPECT_TEXT(buffer_bytes(&out), "the world");
    EXPECT_EQ(size, 1);
    EXPECT_EQ(store_get_snapshot(s, &(struct hash){{9}}, &out, &size), STORE_ABSENT);
}

BOTH(meta_is_kept) {
    struct bytes value;
    EXPECT_EQ(store_put_meta(s, META_TITLE, BYTES("A")), STORE_OK);
    EXPECT_EQ(store_put_meta(s, META_TITLE, BYTES("The Long Ridge")), STORE_OK);
    EXPECT_EQ(store_get_meta(s, META_TITLE, &value), STORE_OK);
    EXPECT_TEXT(value, "The Long Ridge");
}

TEST(an_older_owner_is_fenced) {
    uint64_t epoch;
    EXPECT(fresh(true));
    EXPECT_EQ(append(2), STORE_OK);
    sqlite3 *other;
    EXPECT_EQ(sqlite3_open(path, &other), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(other, "UPDATE head SET epoch = epoch + 1", NULL, NULL, NULL),
              SQLITE_OK);
    EXPECT_EQ(append(1), STORE_FENCED);
    EXPECT(reads(0, 2));
    EXPECT_EQ(store_own(s, &epoch), STORE_OK);
    EXPECT_EQ(append(1), STORE_OK);
    sqlite3_close(other);
    store_close(s);
}

TEST(a_script_makes_the_memory_store_fail) {
    EXPECT(fresh(false));
    EXPECT_EQ(append(1), STORE_OK);
    memory_fence(s);
    EXPECT_EQ(append(1), STORE_FENCED);
    EXPECT(reads(0, 1));
    store_close(s);
}

TEST(a_file_is_opened_again_with_all_it_held) {
    uint64_t epoch, size;
    EXPECT(fresh(true));
    EXPECT_EQ(append(700), STORE_OK);
    store_close(s);
    s = store_sqlite(path, STORE_OPEN, &port, why);
    EXPECT(s);
    EXPECT_EQ(store_own(s, &epoch), STORE_OK);
    EXPECT_EQ(epoch, 2);
    EXPECT_EQ(store_head(s, &size), STORE_OK);
    EXPECT_EQ(size, 700);
    EXPECT_EQ(append(70), STORE_OK);
    EXPECT(tiles_agree());
    EXPECT_EQ(store_settle(s, &size), STORE_OK);
    EXPECT_EQ(size, 770);
    EXPECT_EQ(append(700), STORE_OK);
    EXPECT(tiles_agree());
    store_close(s);
}

TEST(one_process_at_a_time_and_readers_beside_it) {
    EXPECT(fresh(true));
    EXPECT_EQ(append(5), STORE_OK);
    EXPECT(!store_sqlite(path, STORE_OPEN, &port, why));
    EXPECT(strstr(why, "in use"));
    EXPECT(!store_sqlite(path, STORE_NEW, &port, why));
    EXPECT(strstr(why, "is there already"));
    struct store *owner = s;
    s = store_sqlite(path, STORE_READ, &port, why);
    EXPECT(s);
    EXPECT(reads(0, 5));
    store_close(s);
    store_close(owner);
}

TEST(what_cannot_be_opened_says_why) {
    sqlite3 *other;
    EXPECT(fresh(true));
    store_close(s);
    EXPECT_EQ(sqlite3_open(path, &other), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(other, "PRAGMA user_version = 99", NULL, NULL, NULL), SQLITE_OK);
    EXPECT_EQ(sqlite3_close(other), SQLITE_OK);
    EXPECT(!store_sqlite(path, STORE_OPEN, &port, why));
    EXPECT(strstr(why, "newer showclear"));
    wipe();
    EXPECT(!store_sqlite(path, STORE_OPEN, &port, why));
    EXPECT(strstr(why, "showclear new"));
    FILE *f = fopen(path, "w");
    EXPECT(f);
    for (int i = 0; i < 300; i++) fputs("this is no store\n", f);
    fclose(f);
    EXPECT(!store_sqlite(path, STORE_OPEN, &port, why));
    EXPECT(strstr(why, "not a showclear store"));
    wipe();
}

/* The bytes of an erased text are nowhere in the folder's files. */
static bool file_holds(const char *suffix, const char *needle) {
    static char all[1 << 20];
    char name[80];
    snprintf(name, sizeof name, "%s%s", path, suffix);
    int fd = open(name, O_RDONLY);
    if (fd < 0) return false;
    ssize_t n = read(fd, all, sizeof all);
    close(fd);
    return n > 0 && memmem(all, (size_t)n, needle, strlen(needle));
}
TEST(what_is_erased_leaves_the_files) {
    static const char needle[] = "a name nobody else has";
    struct store_private p = {0, BYTES("/name"), bytes_of(needle), {1}, 1};
    uint32_t who = 1;
    EXPECT(fresh(true));
    struct store_batch b = batch_of(1);
    b.secret = &p, b.secrets = 1;
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT(file_holds("-wal", needle) || file_holds("", needle));
    b = batch_of(1);
    b.erase = &who, b.erases = 1;
    EXPECT_EQ(commit(&b), STORE_OK);
    EXPECT_EQ(store_tidy(s), STORE_OK);
    EXPECT(!file_holds("-wal", needle));
    EXPECT(!file_holds("", needle));
    store_close(s);
    EXPECT(!file_holds("", needle));
    wipe();
    EXPECT_EQ(rmdir(folder), 0);
}
