/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* request.c - requests: taken into the queue, known by their ids, answered. */
#include <string.h>
#include "box/check.h"
#include "box/inside.h"

void box_answer_with(struct box *b, const struct waiter *w) {
    struct batch *rests_on = b->gathering->events ? b->gathering : b->in_flight ? b->flying : NULL;
    if (!w->done) return;
    if (rests_on && rests_on->waiters < BATCH_WAITERS_MAX)
        batch_wait(rests_on, w);
    else if (!rests_on)
        w->done(w->state, &w->answer);
    else
        w->done(w->state,
                &(struct box_answer){.verdict = BOX_FAULT, .fault = "busy", .id = w->answer.id});
}

void box_answer_now(const struct box_request *r, enum box_verdict verdict, const char *words) {
    struct box_answer a = {.verdict = verdict, .index = UINT64_MAX, .fault = words, .id = r->id};
    a.why.field = FIELD_COUNT;
    if (r->done) r->done(r->state, &a);
}

/* The same id again, from the same person and of the same kind: the first answer. Anything else is a mistake or a theft. */
static bool same(const struct box_request *r, uint32_t actor, uint32_t kind) {
    if (actor == r->command.actor.n && kind == r->command.kind) return true;
    box_answer_now(r, BOX_MALFORMED, "this id was already used for something else");
    return false;
}
static bool answered_in_flight(struct box *b, const struct box_request *r) {
    struct batch *in = b->gathering;
    const struct waiter *w = batch_find(in, &r->id);
    if (!w && b->in_flight) in = b->flying, w = batch_find(in, &r->id);
    if (!w) return false;
    if (!same(r, w->actor.n, w->kind)) return true;
    struct waiter again = *w;
    again.done = r->done, again.state = r->state;
    if (in->waiters < BATCH_WAITERS_MAX)
        batch_wait(in, &again);
    else
        box_answer_now(r, BOX_FAULT, "busy");
    return true;
}
static bool answered_before(struct box *b, const struct box_request *r) {
    struct waiter w = {
        .actor = r->command.actor, .kind = r->command.kind, .done = r->done, .state = r->state};
    const struct remembered *m = box_remembered(b, &r->id);
    struct store_given given;
    w.answer = (struct box_answer){.verdict = BOX_REFUSED, .index = UINT64_MAX, .id = r->id};
    if (m) {
        if (!same(r, m->actor.n, m->kind)) return true;
        w.answer.why = m->why;
        w.answer.index = m->index;
        box_answer_with(b, &w);
        return true;
    }
    if (store_answered(b->store, &r->id, &given) != STORE_OK ||
        given.first >= b->durable.ledger.size)
        return false;
    if (!same(r, given.person, given.kind)) return true;
    w.answer.index = given.first;
    if (given.refusal.len == sizeof w.answer.why)
        memcpy(&w.answer.why, given.refusal.ptr, sizeof w.answer.why);
    else
        w.answer.verdict = BOX_DONE;
    if (w.done) w.done(w.state, &w.answer);
    return true;
}

bool box_answer_known(struct box *b, const struct box_request *r) {
    return answered_in_flight(b, r) || answered_before(b, r);
}

static uint32_t text_length(const struct box_request *r) {
    uint32_t n = 0;
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        n += r->text[s].len < BOX_TEXT_MAX ? r->text[s].len : BOX_TEXT_MAX + 1;
    return n;
}

bool box_submit(struct box *b, const struct box_request *r) {
    if (b->queue_count == BOX_QUEUE_MAX) return false;
    if (text_length(r) > BOX_TEXT_MAX) {
        box_answer_now(r, BOX_MALFORMED, "its texts are too long");
        return true;
    }
    uint32_t slot = (b->queue_first + b->queue_count) % BOX_QUEUE_MAX;
    struct box_request *kept = &b->queue[slot];
    struct buffer text = BUFFER(b->queue_text[slot]);
    *kept = *r;
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        uint32_t at = text.len;
        buffer_put(&text, r->text[s]);
        kept->text[s] = (struct bytes){text.ptr + at, text.len - at};
    }
    CHECK(!text.full);
    b->queue_count++;
    return true;
}
