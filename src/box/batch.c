/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* batch.c - see batch.h. */
#include <string.h>
#include "box/batch.h"
#include "box/check.h"
#include "core/codec.h"

void batch_clear(struct batch *b, uint64_t before) {
    b->before = before;
    b->events = b->secrets = b->givens = b->waiters = 0;
    b->sessions = b->invites = b->witnesses = b->erases = 0;
    b->used = b->secret_used = 0;
}

bool batch_empty(const struct batch *b) {
    return !(b->events | b->sessions | b->invites | b->witnesses | b->erases);
}

bool batch_room(const struct batch *b, uint32_t text) {
    enum { EVENTS = 2 * EVENTS_MAX };
    if (text && b->erases) return false;
    return b->events + EVENTS <= BATCH_EVENTS_MAX &&
           b->used + EVENTS * CODEC_EVENT_MAX <= BATCH_BYTES_MAX &&
           b->secrets + EVENTS_MAX * SEAL_COUNT <= BATCH_SECRETS_MAX &&
           b->secret_used + BATCH_SAME_TEXT_MAX * text <= BATCH_SECRET_BYTES_MAX &&
           b->waiters < BATCH_WAITERS_MAX && b->givens < BATCH_WAITERS_MAX &&
           b->erases + EVENTS_MAX <= BATCH_PEOPLE_MAX;
}

const struct store_event *batch_event(struct batch *b, const struct event *e,
                                      const struct crypto *c) {
    CHECK(b->events < BATCH_EVENTS_MAX);
    struct buffer out = {b->bytes + b->used, 0, sizeof b->bytes - b->used, false};
    struct store_event *row = &b->row[b->events];
    core_encode(e, &out);
    CHECK(!out.full && out.len <= CODEC_EVENT_MAX);
    row->body = buffer_bytes(&out);
    row->leaf = ledger_leaf(c, row->body);
    b->event[b->events++] = *e;
    b->used += out.len;
    return row;
}

static struct bytes keep(struct batch *b, struct bytes what) {
    struct buffer out = {b->secret_bytes + b->secret_used, 0,
                         sizeof b->secret_bytes - b->secret_used, false};
    buffer_put(&out, what);
    CHECK(!out.full);
    b->secret_used += out.len;
    return buffer_bytes(&out);
}

void batch_secret(struct batch *b, uint64_t index, uint32_t subject, const char *path,
                  const uint8_t salt[32], struct bytes json) {
    CHECK(b->secrets < BATCH_SECRETS_MAX);
    struct store_private *p = &b->secret[b->secrets++];
    *p = (struct store_private){
        .index = index, .path = bytes_of(path), .value = keep(b, json), .subject = subject};
    memcpy(p->salt, salt, sizeof p->salt);
}

void batch_erase(struct batch *b, uint32_t subject) {
    CHECK(b->erases < BATCH_PEOPLE_MAX);
    b->erase[b->erases++] = subject;
}

void batch_given(struct batch *b, const struct waiter *w) {
    CHECK(b->givens < BATCH_WAITERS_MAX);
    struct store_given *g = &b->given[b->givens];
    struct refusal *why = &b->refusal[b->givens++];
    *g = (struct store_given){
        .id = w->answer.id, .first = w->answer.index, .person = w->actor.n, .kind = w->kind};
    *why = w->answer.why;
    if (w->answer.verdict == BOX_REFUSED)
        g->refusal = (struct bytes){(const uint8_t *)why, sizeof *why};
}

struct waiter *batch_wait(struct batch *b, const struct waiter *w) {
    CHECK(b->waiters < BATCH_WAITERS_MAX);
    b->waiter[b->waiters] = *w;
    return &b->waiter[b->waiters++];
}

const struct waiter *batch_find(const struct batch *b, const struct command_id *id) {
    for (uint32_t i = 0; i < b->waiters; i++)
        if (!memcmp(&b->waiter[i].answer.id, id, sizeof *id)) return &b->waiter[i];
    return NULL;
}

struct store_batch batch_for_store(const struct batch *b) {
    return (struct store_batch){
        .before = b->before,
        .event = b->row,
        .events = b->events,
        .secret = b->secret,
        .secrets = b->secrets,
        .given = b->given,
        .givens = b->givens,
        .session = b->session,
        .sessions = b->sessions,
        .invite = b->invite,
        .invites = b->invites,
        .witness = b->witness,
        .witnesses = b->witnesses,
        .erase = b->erase,
        .erases = b->erases,
    };
}
