/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* store.c - the interface of store.h, passed on to the implementation. */
#include "store/calls.h"

const char *store_words(enum store_answer answer) {
    switch (answer) {
    case STORE_OK: return "done";
    case STORE_ROLLED_BACK: return "the store did not take it; nothing was changed";
    case STORE_FULL: return "the disk is full";
    case STORE_UNKNOWN: return "the disk did not say whether it was written";
    case STORE_FENCED: return "another program owns this log now";
    case STORE_DAMAGED: return "the store is damaged";
    case STORE_ABSENT: return "there is no such record";
    }
    return "not an answer";
}

void store_close(struct store *s) {
    if (s) s->calls->close(s);
}
enum store_answer store_own(struct store *s, uint64_t *epoch) {
    return s->calls->own(s, epoch);
}
enum store_answer store_commit(struct store *s, const struct store_batch *b) {
    return s->calls->commit(s, b);
}
enum store_answer store_settle(struct store *s, uint64_t *size) {
    return s->calls->settle(s, size);
}
enum store_answer store_tidy(struct store *s) {
    return s->calls->tidy(s);
}
enum store_answer store_put_meta(struct store *s, enum store_meta what, struct bytes value) {
    return s->calls->put_meta(s, what, value);
}

void store_hold(struct store *s, bool on) {
    s->calls->hold(s, on);
}
enum store_answer store_head(struct store *s, uint64_t *size) {
    return s->calls->head(s, size);
}
enum store_answer store_get_meta(struct store *s, enum store_meta what, struct bytes *value) {
    return s->calls->get_meta(s, what, value);
}
enum store_answer store_read(struct store *s, uint64_t from, uint64_t until, store_each_event *each,
                             void *state) {
    return s->calls->read(s, from, until, each, state);
}
enum store_answer store_tile(struct store *s, struct tile t, struct buffer *out) {
    return s->calls->tile(s, t, out);
}
enum store_answer store_answered(struct store *s, const struct command_id *id,
                                 struct store_given *given) {
    return s->calls->answered(s, id, given);
}
enum store_answer store_reveal(struct store *s, uint64_t from, store_each_private *each,
                               void *state) {
    return s->calls->reveal(s, from, each, state);
}
enum store_answer store_reveal_one(struct store *s, uint32_t subject, struct bytes path,
                                   struct store_private *p) {
    return s->calls->reveal_one(s, subject, path, p);
}
enum store_answer store_session(struct store *s, const struct hash *token,
                                struct store_session *session) {
    return s->calls->session(s, token, session);
}
enum store_answer store_invite(struct store *s, const struct hash *token,
                               struct store_invite *invite) {
    return s->calls->invite(s, token, invite);
}
enum store_answer store_witnesses(struct store *s, store_each_witness *each, void *state) {
    return s->calls->witnesses(s, each, state);
}
enum store_answer store_get_snapshot(struct store *s, const struct hash *key, struct buffer *world,
                                     uint64_t *size) {
    return s->calls->get_snapshot(s, key, world, size);
}
