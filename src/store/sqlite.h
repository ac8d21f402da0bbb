/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sqlite.h - the SQLite store's own state. Internal.
 *
 * Two connections to one file in WAL mode: ${write} is the writer's thread's, ${read} the loop's; neither waits for the
 * other. synchronous=FULL: COMMIT returns when the journal is on disk. secure_delete: what is erased is overwritten.  */
#pragma once
#include <sqlite3.h>
#include "store/calls.h"
#include "store/fill.h"

#define SQLITE_WRITES(X)                                                  \
    X(BEGIN, "BEGIN IMMEDIATE")                                           \
    X(COMMIT, "COMMIT")                                                   \
    X(ROLLBACK, "ROLLBACK")                                               \
    X(RAISE, "UPDATE head SET epoch = epoch + 1 RETURNING epoch, size")   \
    X(SIZE, "SELECT size FROM head")                                      \
    X(HEAD, "UPDATE head SET size = ?1 WHERE size = ?2 AND epoch = ?3")   \
    X(EVENT, "INSERT INTO event VALUES (?1, ?2, ?3)")                     \
    X(TILE, "INSERT INTO tile VALUES (?1, ?2, ?3)")                       \
    X(PRIVATE, "INSERT INTO private VALUES (?1, ?2, ?3, ?4, ?5)")         \
    X(ANSWER, "INSERT OR IGNORE INTO answer VALUES (?1, ?2, ?3, ?4, ?5)") \
    X(SESSION, "INSERT OR REPLACE INTO session VALUES (?1, ?2, ?3, ?4)")  \
    X(INVITE, "INSERT OR REPLACE INTO invite VALUES (?1, ?2, ?3, ?4)")    \
    X(WITNESS, "INSERT OR REPLACE INTO witness VALUES (?1, ?2, ?3, ?4)")  \
    X(ERASE, "DELETE FROM private WHERE subject = ?1")                    \
    X(SNAPSHOT, "INSERT OR REPLACE INTO snapshot VALUES (0, ?1, ?2, ?3)") \
    X(META, "INSERT OR REPLACE INTO meta VALUES (?1, ?2)")

#define SQLITE_READS(X)                                                                           \
    X(HOLD, "BEGIN")                                                                              \
    X(LET_GO, "COMMIT")                                                                           \
    X(HEAD, "SELECT size FROM head")                                                              \
    X(META, "SELECT value FROM meta WHERE id = ?1")                                               \
    X(EVENTS, "SELECT n, body, leaf FROM event WHERE n >= ?1 AND n < ?2 ORDER BY n")              \
    X(FULL, "SELECT hashes FROM tile WHERE id = ?1")                                              \
    X(LEAVES, "SELECT leaf FROM event WHERE n >= ?1 AND n < ?2 ORDER BY n")                       \
    X(ROOTS, "SELECT root FROM tile WHERE id >= ?1 AND id < ?2 ORDER BY id")                      \
    X(ANSWER, "SELECT first, person, kind, refusal FROM answer WHERE id = ?1")                    \
    X(REVEAL, "SELECT n, path, salt, value, subject FROM private WHERE n >= ?1 ORDER BY n, path") \
    X(ONE, "SELECT n, path, salt, value, subject FROM private WHERE subject = ?1 AND path = ?2 "  \
           "ORDER BY n DESC LIMIT 1")                                                             \
    X(SESSION, "SELECT person, station, created FROM session WHERE token = ?1")                   \
    X(INVITE, "SELECT role, uses, created FROM invite WHERE token = ?1")                          \
    X(WITNESSES, "SELECT vkey, line, size, seconds FROM witness ORDER BY vkey")                   \
    X(SNAPSHOT, "SELECT size, world FROM snapshot WHERE key = ?1")

#define X(id, sql) WRITE_##id,
enum sqlite_write { SQLITE_WRITES(X) SQLITE_WRITE_COUNT };
#undef X
#define X(id, sql) READ_##id,
enum sqlite_read { SQLITE_READS(X) SQLITE_READ_COUNT };
#undef X

enum { SQLITE_PATH_MAX = 4096 };
struct sqlite_store {
    struct store store; /* first: a struct store * is one of these */
    sqlite3 *write, *read;
    sqlite3_stmt *writes[SQLITE_WRITE_COUNT], *reads[SQLITE_READ_COUNT];
    const struct crypto *c;
    struct fill fill, before; /* the writer's: now, and before the last commit */
    uint64_t epoch;
    int lock;        /* of the folder; -1: none */
    bool trace_left; /* something was erased, and the journal may still hold it */
    char path[SQLITE_PATH_MAX];
    struct buffer
        kept; /* the loop's: what the last call gave out; a statement left open would hold up the journal */
    uint8_t kept_bytes[STORE_VALUE_MAX + 1024];
};
extern const struct store_calls sqlite_calls;

/* Tiles are numbered so that those of a level stand together. */
static inline int64_t sqlite_tile_id(uint8_t level, uint64_t index) {
    return (int64_t)((uint64_t)level << 56 | index);
}

/* sqlite_connect(s, mode, why): Both connections, their statements, and the file's format. */
SC_CHECK bool sqlite_connect(struct sqlite_store *s, enum store_mode mode,
                             char why[STORE_WORDS_MAX]);
/* sqlite_reconnect(s): The writer's connection anew. */
SC_CHECK bool sqlite_reconnect(struct sqlite_store *s);
void sqlite_disconnect(struct sqlite_store *s);
/* sqlite_answer(rc): What a result code means for a commit that has not reached COMMIT. */
enum store_answer sqlite_answer(int rc);

/* sqlite_write.c */
void sqlite_close_store(struct store *s);
enum store_answer sqlite_own(struct store *s, uint64_t *epoch);
enum store_answer sqlite_commit(struct store *s, const struct store_batch *b);
enum store_answer sqlite_settle(struct store *s, uint64_t *size);
enum store_answer sqlite_tidy(struct store *s);
enum store_answer sqlite_put_meta(struct store *s, enum store_meta what, struct bytes value);

/* sqlite_read.c: the log; sqlite_people.c: private rows, answers and sessions */
void sqlite_hold(struct store *s, bool on);
enum store_answer sqlite_head(struct store *s, uint64_t *size);
enum store_answer sqlite_get_meta(struct store *s, enum store_meta what, struct bytes *value);
enum store_answer sqlite_read_events(struct store *s, uint64_t from, uint64_t until,
                                     store_each_event *each, void *state);
enum store_answer sqlite_tile(struct store *s, struct tile t, struct buffer *out);
enum store_answer sqlite_get_snapshot(struct store *s, const struct hash *key, struct buffer *world,
                                      uint64_t *size);
enum store_answer sqlite_answered(struct store *s, const struct command_id *id,
                                  struct store_given *given);
enum store_answer sqlite_reveal(struct store *s, uint64_t from, store_each_private *each,
                                void *state);
enum store_answer sqlite_reveal_one(struct store *s, uint32_t subject, struct bytes path,
                                    struct store_private *p);
enum store_answer sqlite_session(struct store *s, const struct hash *token,
                                 struct store_session *session);
enum store_answer sqlite_invite(struct store *s, const struct hash *token,
                                struct store_invite *invite);
enum store_answer sqlite_witnesses(struct store *s, store_each_witness *each, void *state);

/* Binding and columns, shortly. */
static inline int bind_bytes(sqlite3_stmt *q, int at, struct bytes b) {
    return sqlite3_bind_blob(q, at, b.len ? (const void *)b.ptr : "", (int)b.len, SQLITE_STATIC);
}
static inline int bind_hash(sqlite3_stmt *q, int at, const struct hash *h) {
    return sqlite3_bind_blob(q, at, h->byte, sizeof h->byte, SQLITE_STATIC);
}
static inline struct bytes column_bytes(sqlite3_stmt *q, int at) {
    const uint8_t *ptr = sqlite3_column_blob(q, at);
    return (struct bytes){ptr, (uint32_t)sqlite3_column_bytes(q, at)};
}
/* sqlite_keep(s, b): A copy of ${b} that lasts until the next call; sqlite_keep_anew first. Empty when it does not fit. */
static inline void sqlite_keep_anew(struct sqlite_store *s) {
    s->kept = (struct buffer){s->kept_bytes, 0, sizeof s->kept_bytes, false};
}
static inline struct bytes sqlite_keep(struct sqlite_store *s, struct bytes b) {
    uint32_t at = s->kept.len;
    buffer_put(&s->kept, b);
    return (struct bytes){s->kept_bytes + at, s->kept.len - at};
}
/* sqlite_ended(q, rc, one): Reset ${q}; what the end of reading means: no row is ABSENT where one was asked for. */
enum store_answer sqlite_ended(sqlite3_stmt *q, int rc, bool one);
SC_CHECK bool column_hash(sqlite3_stmt *q, int at, uint8_t out[32]); /* false: not 32 bytes */
