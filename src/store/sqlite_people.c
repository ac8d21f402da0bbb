/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sqlite_people.c - the loop's side: answers given, private rows, sessions, invitations, witnesses. */
#include "store/sqlite.h"

static struct sqlite_store *of(struct store *s) {
    return (struct sqlite_store *)s;
}

enum store_answer sqlite_answered(struct store *store, const struct command_id *id,
                                  struct store_given *given) {
    struct sqlite_store *s = of(store);
    sqlite3_stmt *q = s->reads[READ_ANSWER];
    bind_bytes(q, 1, (struct bytes){id->byte, sizeof id->byte});
    int rc = sqlite3_step(q);
    sqlite_keep_anew(s);
    if (rc == SQLITE_ROW) {
        given->id = *id;
        given->first = (uint64_t)sqlite3_column_int64(q, 0);
        given->person = (uint32_t)sqlite3_column_int64(q, 1);
        given->kind = (uint32_t)sqlite3_column_int64(q, 2);
        given->refusal = sqlite_keep(s, column_bytes(q, 3));
    }
    return sqlite_ended(q, rc, true);
}

/* Columns n, path, salt, value, subject. */
static bool take_private(sqlite3_stmt *q, struct store_private *p) {
    p->index = (uint64_t)sqlite3_column_int64(q, 0);
    p->path = column_bytes(q, 1);
    p->value = column_bytes(q, 3);
    p->subject = (uint32_t)sqlite3_column_int64(q, 4);
    return column_hash(q, 2, p->salt);
}

enum store_answer sqlite_reveal(struct store *s, uint64_t from, store_each_private *each,
                                void *state) {
    sqlite3_stmt *q = of(s)->reads[READ_REVEAL];
    struct store_private p;
    int rc;
    bool whole = true, on = true;
    sqlite3_bind_int64(q, 1, (int64_t)from);
    while (on && (rc = sqlite3_step(q)) == SQLITE_ROW) {
        whole = take_private(q, &p);
        on = whole && each(state, &p);
    }
    enum store_answer answer = sqlite_ended(q, rc, false);
    return whole ? answer : STORE_DAMAGED;
}

enum store_answer sqlite_reveal_one(struct store *store, uint32_t subject, struct bytes path,
                                    struct store_private *p) {
    struct sqlite_store *s = of(store);
    sqlite3_stmt *q = s->reads[READ_ONE];
    bool whole = true;
    sqlite3_bind_int64(q, 1, subject);
    bind_bytes(q, 2, path);
    int rc = sqlite3_step(q);
    sqlite_keep_anew(s);
    if (rc == SQLITE_ROW) {
        whole = take_private(q, p);
        p->path = sqlite_keep(s, p->path);
        p->value = sqlite_keep(s, p->value);
    }
    enum store_answer answer = sqlite_ended(q, rc, true);
    return whole && !s->kept.full ? answer : STORE_DAMAGED;
}

/* By a token: two numbers and a time. */
static enum store_answer read_token(sqlite3_stmt *q, const struct hash *token, uint32_t n[2],
                                    uint64_t *created_ms) {
    bind_hash(q, 1, token);
    int rc = sqlite3_step(q);
    if (rc == SQLITE_ROW) {
        n[0] = (uint32_t)sqlite3_column_int64(q, 0);
        n[1] = (uint32_t)sqlite3_column_int64(q, 1);
        *created_ms = (uint64_t)sqlite3_column_int64(q, 2);
    }
    return sqlite_ended(q, rc, true);
}

enum store_answer sqlite_session(struct store *s, const struct hash *token,
                                 struct store_session *session) {
    uint32_t n[2] = {0};
    uint64_t ms = 0;
    enum store_answer answer = read_token(of(s)->reads[READ_SESSION], token, n, &ms);
    if (answer == STORE_OK) *session = (struct store_session){*token, n[0], n[1], ms};
    return answer;
}

enum store_answer sqlite_invite(struct store *s, const struct hash *token,
                                struct store_invite *invite) {
    uint32_t n[2] = {0};
    uint64_t ms = 0;
    enum store_answer answer = read_token(of(s)->reads[READ_INVITE], token, n, &ms);
    if (answer == STORE_OK) *invite = (struct store_invite){*token, n[0], n[1], ms};
    return answer;
}

enum store_answer sqlite_witnesses(struct store *s, store_each_witness *each, void *state) {
    sqlite3_stmt *q = of(s)->reads[READ_WITNESSES];
    int rc;
    bool on = true;
    while (on && (rc = sqlite3_step(q)) == SQLITE_ROW) {
        struct store_witness w = {column_bytes(q, 0), column_bytes(q, 1),
                                  (uint64_t)sqlite3_column_int64(q, 2),
                                  (uint64_t)sqlite3_column_int64(q, 3)};
        on = each(state, &w);
    }
    return sqlite_ended(q, rc, false);
}

const struct store_calls sqlite_calls = {
    .close = sqlite_close_store,
    .own = sqlite_own,
    .commit = sqlite_commit,
    .settle = sqlite_settle,
    .tidy = sqlite_tidy,
    .put_meta = sqlite_put_meta,
    .hold = sqlite_hold,
    .head = sqlite_head,
    .get_meta = sqlite_get_meta,
    .read = sqlite_read_events,
    .tile = sqlite_tile,
    .answered = sqlite_answered,
    .reveal = sqlite_reveal,
    .reveal_one = sqlite_reveal_one,
    .session = sqlite_session,
    .invite = sqlite_invite,
    .witnesses = sqlite_witnesses,
    .get_snapshot = sqlite_get_snapshot,
};
