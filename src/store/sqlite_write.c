/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sqlite_write.c - the writer's side: one transaction a batch. */
#include <stdlib.h>
#include <unistd.h>
#include "store/sqlite.h"

static struct sqlite_store *of(struct store *s) {
    return (struct sqlite_store *)s;
}

bool column_hash(sqlite3_stmt *q, int at, uint8_t out[32]) {
    struct bytes b = column_bytes(q, at);
    if (b.len != 32) return false;
    __builtin_memcpy(out, b.ptr, 32);
    return true;
}

void sqlite_close_store(struct store *store) {
    struct sqlite_store *s = of(store);
    sqlite_disconnect(s);
    if (s->lock >= 0) close(s->lock);
    free(s);
}

/* One statement that gives no rows. */
static int run(sqlite3_stmt *q) {
    int rc = sqlite3_step(q);
    sqlite3_reset(q);
    return rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
}
static int run_write(struct sqlite_store *s, enum sqlite_write what) {
    return run(s->writes[what]);
}

/* After a failure the connection may still be inside the transaction, or already out of it. */
static void roll_back(struct sqlite_store *s) {
    if (s->write && !sqlite3_get_autocommit(s->write)) run_write(s, WRITE_ROLLBACK);
    s->fill = s->before;
}

/* Only when the store is owned anew, before there are two threads: it reads through the loop's connection. */
static bool read_tile(void *state, struct tile t, struct buffer *out) {
    return sqlite_tile(state, t, out) == STORE_OK;
}

enum store_answer sqlite_own(struct store *store, uint64_t *epoch) {
    struct sqlite_store *s = of(store);
    sqlite3_stmt *q = s->writes[WRITE_RAISE];
    uint64_t size = 0;
    int rc = run_write(s, WRITE_BEGIN);
    if (rc != SQLITE_OK) return sqlite_answer(rc);
    if ((rc = sqlite3_step(q)) == SQLITE_ROW) {
        s->epoch = (uint64_t)sqlite3_column_int64(q, 0);
        size = (uint64_t)sqlite3_column_int64(q, 1);
        rc = SQLITE_OK;
    }
    sqlite3_reset(q);
    if (rc == SQLITE_OK) rc = run_write(s, WRITE_COMMIT);
    if (rc != SQLITE_OK) return roll_back(s), sqlite_answer(rc);
    *epoch = s->epoch;
    return fill_load(&s->fill, size, read_tile, &s->store) ? STORE_OK : STORE_DAMAGED;
}

static bool put_tile(void *state, struct tile t, struct bytes hashes, const struct hash *root) {
    struct sqlite_store *s = state;
    sqlite3_stmt *q = s->writes[WRITE_TILE];
    sqlite3_bind_int64(q, 1, sqlite_tile_id(t.level, t.index));
    bind_hash(q, 2, root);
    bind_bytes(q, 3, hashes);
    return run(q) == SQLITE_OK;
}

static int put_events(struct sqlite_store *s, const struct store_batch *b) {
    sqlite3_stmt *q = s->writes[WRITE_EVENT];
    for (uint32_t i = 0; i < b->events; i++) {
        sqlite3_bind_int64(q, 1, (int64_t)(b->before + i));
        bind_bytes(q, 2, b->event[i].body);
        bind_hash(q, 3, &b->event[i].leaf);
        int rc = run(q);
        if (rc != SQLITE_OK) return rc;
        if (!fill_add(&s->fill, s->c, &b->event[i].leaf, put_tile, s))
            return sqlite3_extended_errcode(s->write);
    }
    return SQLITE_OK;
}

static int put_private(struct sqlite_store *s, const struct store_private *p) {
    sqlite3_stmt *q = s->writes[WRITE_PRIVATE];
    sqlite3_bind_int64(q, 1, (int64_t)p->index);
    bind_bytes(q, 2, p->path);
    bind_bytes(q, 3, (struct bytes){p->salt, sizeof p->salt});
    bind_bytes(q, 4, p->value);
    sqlite3_bind_int64(q, 5, p->subject);
    return run(q);
}
static int put_given(struct sqlite_store *s, const struct store_given *g) {
    sqlite3_stmt *q = s->writes[WRITE_ANSWER];
    bind_bytes(q, 1, (struct bytes){g->id.byte, sizeof g->id.byte});
    sqlite3_bind_int64(q, 2, (int64_t)g->first);
    sqlite3_bind_int64(q, 3, g->person);
    sqlite3_bind_int64(q, 4, g->kind);
    bind_bytes(q, 5, g->refusal);
    return run(q);
}
static int put_session(struct sqlite_store *s, const struct store_session *x) {
    sqlite3_stmt *q = s->writes[WRITE_SESSION];
    bind_hash(q, 1, &x->token);
    sqlite3_bind_int64(q, 2, x->person);
    sqlite3_bind_int64(q, 3, x->station);
    sqlite3_bind_int64(q, 4, (int64_t)x->created_ms);
    return run(q);
}
static int put_invite(struct sqlite_store *s, const struct store_invite *x) {
    sqlite3_stmt *q = s->writes[WRITE_INVITE];
    bind_hash(q, 1, &x->token);
    sqlite3_bind_int64(q, 2, x->role);
    sqlite3_bind_int64(q, 3, x->uses);
    sqlite3_bind_int64(q, 4, (int64_t)x->created_ms);
    return run(q);
}
static int put_witness(struct sqlite_store *s, const struct store_witness *w) {
    sqlite3_stmt *q = s->writes[WRITE_WITNESS];
    bind_bytes(q, 1, w->vkey);
    bind_bytes(q, 2, w->line);
    sqlite3_bind_int64(q, 3, (int64_t)w->size);
    sqlite3_bind_int64(q, 4, (int64_t)w->seconds);
    return run(q);
}
static int put_snapshot(struct sqlite_store *s, const struct store_snapshot *snapshot) {
    sqlite3_stmt *q = s->writes[WRITE_SNAPSHOT];
    bind_hash(q, 1, &snapshot->key);
    sqlite3_bind_int64(q, 2, (int64_t)snapshot->size);
    bind_bytes(q, 3, snapshot->world);
    return run(q);
}
static int erase(struct sqlite_store *s, const uint32_t *subject) {
    sqlite3_stmt *q = s->writes[WRITE_ERASE];
    sqlite3_bind_int64(q, 1, *subject);
    s->trace_left = true;
    return run(q);
}

/* ALL(put, rows): put each of the batch's rows of one kind; stops at the first that fails. */
#define ALL(put, rows, count) \
    for (uint32_t i = 0; i < (count) && rc == SQLITE_OK; i++) rc = put(s, &(rows)[i])

static int put_all(struct sqlite_store *s, const struct store_batch *b) {
    int rc = put_events(s, b);
    ALL(put_private, b->secret, b->secrets);
    ALL(put_given, b->given, b->givens);
    ALL(put_session, b->session, b->sessions);
    ALL(put_invite, b->invite, b->invites);
    ALL(put_witness, b->witness, b->witnesses);
    ALL(erase, b->erase, b->erases);
    if (rc == SQLITE_OK && b->snapshot) rc = put_snapshot(s, b->snapshot);
    return rc;
}

/* The log's size and the epoch are what we think, or somebody else was here. */
static enum store_answer move_head(struct sqlite_store *s, const struct store_batch *b) {
    sqlite3_stmt *q = s->writes[WRITE_HEAD];
    sqlite3_bind_int64(q, 1, (int64_t)(b->before + b->events));
    sqlite3_bind_int64(q, 2, (int64_t)b->before);
    sqlite3_bind_int64(q, 3, (int64_t)s->epoch);
    int rc = run(q);
    if (rc != SQLITE_OK) return sqlite_answer(rc);
    return sqlite3_changes(s->write) == 1 ? STORE_OK : STORE_FENCED;
}

/* An error of COMMIT itself leaves open whether the journal's last page is on disk; all before it does not. */
static enum store_answer finish(struct sqlite_store *s) {
    int rc = run_write(s, WRITE_COMMIT);
    if (rc == SQLITE_OK) return STORE_OK;
    struct fill after = s->fill;
    bool unknown = (rc & 0xff) == SQLITE_IOERR && rc != SQLITE_IOERR_SHMSIZE;
    roll_back(s);
    if (unknown) s->fill = after; /* settle says which of the two holds */
    return unknown ? STORE_UNKNOWN : sqlite_answer(rc);
}

enum store_answer sqlite_commit(struct store *store, const struct store_batch *b) {
    struct sqlite_store *s = of(store);
    if (!s->write) return STORE_UNKNOWN;
    int rc = run_write(s, WRITE_BEGIN);
    if (rc != SQLITE_OK) return sqlite_answer(rc);
    s->before = s->fill;
    enum store_answer answer = move_head(s, b);
    if (answer == STORE_OK && s->fill.size != b->before) answer = STORE_DAMAGED;
    if (answer == STORE_OK) answer = sqlite_answer(put_all(s, b));
    if (answer == STORE_OK) return finish(s);
    roll_back(s);
    return answer;
}

enum store_answer sqlite_settle(struct store *store, uint64_t *size) {
    struct sqlite_store *s = of(store);
    if (!sqlite_reconnect(s)) return STORE_UNKNOWN;
    sqlite3_stmt *q = s->writes[WRITE_SIZE];
    int rc = sqlite3_step(q);
    if (rc == SQLITE_ROW) *size = (uint64_t)sqlite3_column_int64(q, 0);
    sqlite3_reset(q);
    if (rc == SQLITE_DONE) return STORE_DAMAGED;
    if (rc != SQLITE_ROW) return STORE_UNKNOWN;
    if (*size == s->before.size) s->fill = s->before;
    return s->fill.size == *size ? STORE_OK : STORE_FENCED;
}

enum store_answer sqlite_tidy(struct store *store) {
    struct sqlite_store *s = of(store);
    if (!s->trace_left || !s->write) return STORE_OK;
    int rc = sqlite3_wal_checkpoint_v2(s->write, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    if (rc == SQLITE_OK) s->trace_left = false;
    return sqlite_answer(rc);
}

enum store_answer sqlite_put_meta(struct store *store, enum store_meta what, struct bytes value) {
    sqlite3_stmt *q = of(store)->writes[WRITE_META];
    sqlite3_bind_int64(q, 1, what);
    bind_bytes(q, 2, value);
    return sqlite_answer(run(q));
}
