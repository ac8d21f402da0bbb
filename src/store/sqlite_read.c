/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sqlite_read.c - the loop's side: the log. */
#include "store/sqlite.h"

static struct sqlite_store *of(struct store *s) {
    return (struct sqlite_store *)s;
}

enum store_answer sqlite_ended(sqlite3_stmt *q, int rc, bool one) {
    sqlite3_reset(q);
    if (rc == SQLITE_DONE) return one ? STORE_ABSENT : STORE_OK;
    return rc == SQLITE_ROW ? STORE_OK : sqlite_answer(rc);
}

/* A transaction of reads takes its locks once; what goes wrong with it costs time only. */
void sqlite_hold(struct store *s, bool on) {
    sqlite3_stmt *q = of(s)->reads[on ? READ_HOLD : READ_LET_GO];
    sqlite3_step(q);
    sqlite3_reset(q);
}

enum store_answer sqlite_head(struct store *s, uint64_t *size) {
    sqlite3_stmt *q = of(s)->reads[READ_HEAD];
    int rc = sqlite3_step(q);
    if (rc == SQLITE_ROW) *size = (uint64_t)sqlite3_column_int64(q, 0);
    enum store_answer answer = sqlite_ended(q, rc, true);
    return answer == STORE_ABSENT ? STORE_DAMAGED : answer;
}

enum store_answer sqlite_get_meta(struct store *store, enum store_meta what, struct bytes *value) {
    struct sqlite_store *s = of(store);
    sqlite3_stmt *q = s->reads[READ_META];
    sqlite3_bind_int64(q, 1, what);
    int rc = sqlite3_step(q);
    sqlite_keep_anew(s);
    if (rc == SQLITE_ROW) *value = sqlite_keep(s, column_bytes(q, 0));
    return sqlite_ended(q, rc, true);
}

enum store_answer sqlite_read_events(struct store *s, uint64_t from, uint64_t until,
                                     store_each_event *each, void *state) {
    sqlite3_stmt *q = of(s)->reads[READ_EVENTS];
    struct store_event e;
    uint64_t next = from;
    int rc = SQLITE_DONE;
    bool on = true, whole = true;
    sqlite3_bind_int64(q, 1, (int64_t)from);
    sqlite3_bind_int64(q, 2, (int64_t)until);
    while (on && whole && next < until && (rc = sqlite3_step(q)) == SQLITE_ROW) {
        e.body = column_bytes(q, 1);
        whole = (uint64_t)sqlite3_column_int64(q, 0) == next && column_hash(q, 2, e.leaf.byte);
        if (whole) on = each(state, next++, &e);
    }
    sqlite3_reset(q);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) return sqlite_answer(rc);
    return whole && (next >= until || !on) ? STORE_OK : STORE_DAMAGED;
}

static enum store_answer read_full(struct sqlite_store *s, struct tile t, struct buffer *out) {
    sqlite3_stmt *q = s->reads[READ_FULL];
    sqlite3_bind_int64(q, 1, sqlite_tile_id(t.level, t.index));
    int rc = sqlite3_step(q);
    if (rc == SQLITE_ROW) buffer_put(out, bytes_slice(column_bytes(q, 0), 0, t.width * 32u));
    return sqlite_ended(q, rc, true);
}

/* A tile that is being filled: of the leaves, or of the roots of the full tiles below. */
static enum store_answer read_partial(struct sqlite_store *s, struct tile t, struct buffer *out) {
    uint64_t first = t.index * TILE_WIDTH;
    sqlite3_stmt *q = s->reads[t.level ? READ_ROOTS : READ_LEAVES];
    uint8_t below = (uint8_t)(t.level ? t.level - 1 : 0);
    sqlite3_bind_int64(q, 1, sqlite_tile_id(below, first));
    sqlite3_bind_int64(q, 2, sqlite_tile_id(below, first + t.width));
    int rc;
    while ((rc = sqlite3_step(q)) == SQLITE_ROW) buffer_put(out, column_bytes(q, 0));
    return sqlite_ended(q, rc, false);
}

enum store_answer sqlite_tile(struct store *store, struct tile t, struct buffer *out) {
    struct sqlite_store *s = of(store);
    uint32_t begin = out->len;
    enum store_answer answer = read_full(s, t, out);
    if (answer == STORE_ABSENT) answer = read_partial(s, t, out);
    if (answer != STORE_OK) return answer;
    return !out->full && out->len - begin == t.width * 32u ? STORE_OK : STORE_DAMAGED;
}

enum store_answer sqlite_get_snapshot(struct store *s, const struct hash *key, struct buffer *world,
                                      uint64_t *size) {
    sqlite3_stmt *q = of(s)->reads[READ_SNAPSHOT];
    bind_hash(q, 1, key);
    int rc = sqlite3_step(q);
    if (rc == SQLITE_ROW) {
        *size = (uint64_t)sqlite3_column_int64(q, 0);
        buffer_put(world, column_bytes(q, 1));
    }
    return sqlite_ended(q, rc, true);
}
