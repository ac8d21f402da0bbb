/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media.c - see media.h. */
#include "store/media.h"
#include "store/sqlite.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The application's id is "Shom", in the file's header. */
static const char schema[] =
    "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
    "PRAGMA application_id = 1399353197; PRAGMA user_version = 1;"
    "CREATE TABLE IF NOT EXISTS media (hash BLOB PRIMARY KEY, parts INTEGER NOT NULL, kind INTEGER "
    "NOT NULL, tells INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS part (hash BLOB NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL,"
    " PRIMARY KEY (hash, n)) WITHOUT ROWID;";

#define STATEMENTS(X)                                                                         \
    X(BEGIN, "BEGIN IMMEDIATE")                                                               \
    X(COMMIT, "COMMIT")                                                                       \
    X(ROLLBACK, "ROLLBACK")                                                                   \
    X(EACH,                                                                                   \
      "SELECT media.hash, parts, kind, tells, n, length(bytes) FROM media LEFT JOIN part ON " \
      "part.hash = media.hash ORDER BY media.hash, n")                                        \
    X(MEDIA, "INSERT OR REPLACE INTO media VALUES (?1, ?2, ?3, ?4)")                          \
    X(PART, "INSERT OR REPLACE INTO part VALUES (?1, ?2, ?3)")                                \
    X(BYTES, "SELECT bytes FROM part WHERE hash = ?1 ORDER BY n")                             \
    X(FORGET, "DELETE FROM media WHERE hash = ?1")                                            \
    X(FORGET_PARTS, "DELETE FROM part WHERE hash = ?1")
#define X(id, sql) Q_##id,
enum { STATEMENTS(X) Q_COUNT };
#undef X
#define X(id, sql) sql,
static const char *const sql[] = {STATEMENTS(X)};
#undef X

struct media_file {
    sqlite3 *db;
    sqlite3_stmt *q[Q_COUNT];
};

static int step(struct media_file *f, int which) {
    int rc = sqlite3_step(f->q[which]);
    sqlite3_reset(f->q[which]);
    sqlite3_clear_bindings(f->q[which]);
    return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}

static int step_of(struct media_file *f, int which, const struct hash *hash) {
    bind_hash(f->q[which], 1, hash);
    return step(f, which);
}

void media_close(struct media_file *f) {
    if (!f) return;
    for (int i = 0; i < Q_COUNT; i++) sqlite3_finalize(f->q[i]);
    sqlite3_close(f->db);
    free(f);
}

static int connect(struct media_file *f, const char *path, enum store_mode mode) {
    int flags = mode == STORE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (mode == STORE_NEW) flags |= SQLITE_OPEN_CREATE;
    int rc = sqlite3_open_v2(path, &f->db, flags | SQLITE_OPEN_NOMUTEX, NULL);
    if (rc != SQLITE_OK) return rc;
    sqlite3_extended_result_codes(f->db, 1);
    sqlite3_busy_timeout(f->db, 5000);
    if (mode != STORE_READ) rc = sqlite3_exec(f->db, schema, NULL, NULL, NULL);
    for (int i = 0; i < Q_COUNT && rc == SQLITE_OK; i++)
        rc = sqlite3_prepare_v3(f->db, sql[i], -1, SQLITE_PREPARE_PERSISTENT, &f->q[i], NULL);
    return rc;
}

struct media_file *media_open(const char *path, enum store_mode mode, char why[STORE_WORDS_MAX]) {
    struct media_file *f = calloc(1, sizeof *f);
    int rc = f ? connect(f, path, mode) : SQLITE_NOMEM;
    if (rc == SQLITE_OK) return f;
    snprintf(why, STORE_WORDS_MAX, "%.300s: pictures and recordings: %s", path, sqlite3_errstr(rc));
    media_close(f);
    return NULL;
}

/* A row of EACH: one part, or a media without any. False: it cannot be what was written. */
static bool take_part(sqlite3_stmt *q, struct media_row *row) {
    int64_t n = sqlite3_column_int64(q, 4), len = sqlite3_column_int64(q, 5);
    row->parts = (uint8_t)sqlite3_column_int(q, 1);
    row->kind = (uint8_t)sqlite3_column_int(q, 2);
    row->tells = sqlite3_column_int(q, 3) != 0;
    if (row->parts - 1 >= MEDIA_PARTS_MAX || row->kind >= MEDIA_KIND_COUNT) return false;
    if (sqlite3_column_type(q, 4) == SQLITE_NULL) return true;
    if (n < 0 || n >= row->parts || len > MEDIA_PART_MAX) return false;
    row->have |= UINT64_C(1) << n;
    row->size += (uint32_t)len;
    return true;
}

enum store_answer media_each(struct media_file *f,
                             bool (*each)(void *state, const struct media_row *row), void *state) {
    sqlite3_stmt *q = f->q[Q_EACH];
    struct media_row row = {0};
    bool on = true, whole = true, any = false;
    int rc = SQLITE_DONE;
    while (on && whole && (rc = sqlite3_step(q)) == SQLITE_ROW) {
        struct hash hash;
        whole = column_hash(q, 0, hash.byte);
        bool another = !any || !hash_equal(&hash, &row.hash);
        if (whole && any && another) on = each(state, &row);
        if (another) row = (struct media_row){.hash = hash};
        any = true;
        whole = whole && take_part(q, &row);
    }
    sqlite3_reset(q);
    if (!whole) return STORE_DAMAGED;
    if (any && on) each(state, &row);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? STORE_OK : sqlite_answer(rc);
}

enum store_answer media_read(struct media_file *f, const struct media_row *row,
                             struct buffer *out) {
    sqlite3_stmt *q = f->q[Q_BYTES];
    uint32_t parts = 0;
    int rc;
    bind_hash(q, 1, &row->hash);
    while ((rc = sqlite3_step(q)) == SQLITE_ROW) buffer_put(out, column_bytes(q, 0)), parts++;
    sqlite3_reset(q);
    if (rc != SQLITE_DONE) return sqlite_answer(rc);
    return parts == row->parts && !out->full ? STORE_OK : STORE_ABSENT;
}

static enum store_answer undo(struct media_file *f, int rc) {
    (void)step(f, Q_ROLLBACK);
    return sqlite_answer(rc);
}

enum store_answer media_drop(struct media_file *f, const struct hash *hash) {
    int rc = step(f, Q_BEGIN);
    if (rc == SQLITE_OK) rc = step_of(f, Q_FORGET, hash);
    if (rc == SQLITE_OK) rc = step_of(f, Q_FORGET_PARTS, hash);
    if (rc == SQLITE_OK) rc = step(f, Q_COMMIT);
    return rc == SQLITE_OK ? STORE_OK : undo(f, rc);
}

static int write_media(struct media_file *f, const struct media_row *row) {
    sqlite3_stmt *q = f->q[Q_MEDIA];
    bind_hash(q, 1, &row->hash);
    sqlite3_bind_int(q, 2, row->parts);
    sqlite3_bind_int(q, 3, row->kind);
    sqlite3_bind_int(q, 4, row->tells);
    return step(f, Q_MEDIA);
}

static int write_part(struct media_file *f, const struct hash *hash, uint32_t part,
                      struct bytes bytes) {
    sqlite3_stmt *q = f->q[Q_PART];
    bind_hash(q, 1, hash);
    sqlite3_bind_int64(q, 2, part);
    bind_bytes(q, 3, bytes);
    return step(f, Q_PART);
}

/* All parts are there: what it is, or that it is not what it was said to be. */
static enum store_answer judge(struct media_file *f, const struct crypto *c,
                               struct media_row *row) {
    struct buffer whole = {malloc(row->size), 0, row->size, false};
    struct hash hash;
    if (!whole.ptr) return STORE_ROLLED_BACK;
    enum store_answer answer = media_read(f, row, &whole);
    struct bytes bytes = buffer_bytes(&whole);
    c->sha256(c->state, &bytes, 1, &hash);
    bool right = answer == STORE_OK && hash_equal(&hash, &row->hash);
    row->kind = right ? (uint8_t)media_kind(bytes) : MEDIA_NONE;
    row->tells = row->kind && media_tells((enum media_kind)row->kind, bytes);
    free(whole.ptr);
    if (answer != STORE_OK || row->kind) return answer;
    row->have = row->size = 0;
    return STORE_ABSENT;
}

enum store_answer media_put(struct media_file *f, const struct crypto *c, struct media_row *row,
                            uint32_t part, struct bytes bytes) {
    struct media_row next = *row;
    if (row->have >> part & 1) return STORE_OK; /* what is there stays as it is */
    next.have |= UINT64_C(1) << part;
    next.size += bytes.len;
    bool all = next.have == UINT64_MAX >> (64 - next.parts);
    int rc = step(f, Q_BEGIN);
    if (rc == SQLITE_OK) rc = write_media(f, &next);
    if (rc == SQLITE_OK) rc = write_part(f, &row->hash, part, bytes);
    if (rc != SQLITE_OK) return undo(f, rc);
    enum store_answer judged = all ? judge(f, c, &next) : STORE_OK;
    if (judged == STORE_ABSENT) {
        (void)step(f, Q_ROLLBACK);
        judged = media_drop(f, &row->hash);
        if (judged == STORE_OK) *row = next;
        return judged;
    }
    if (judged != STORE_OK) return (void)step(f, Q_ROLLBACK), judged;
    if (all) rc = write_media(f, &next);
    if (rc == SQLITE_OK) rc = step(f, Q_COMMIT);
    if (rc != SQLITE_OK) return undo(f, rc);
    *row = next;
    return STORE_OK;
}
