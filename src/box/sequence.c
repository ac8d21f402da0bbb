/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sequence.c - one turn of the box, and how a command becomes events on head. */
#include <string.h>
#include "box/check.h"
#include "box/crypto.h"
#include "box/inside.h"
#include "ledger/seal.h"
#include "text/json.h"
#include "text/utf8.h"

uint64_t box_emit(struct box *b, struct event *e) {
    uint64_t index = b->head.ledger.size;
    e->index = index;
    e->at_ms = b->now.wall_ms;
    const struct store_event *row = batch_event(b->gathering, e, &b->port);
    core_apply(b->head.world, e);
    CHECK(!core_validate_near(b->head.world, e));
    ledger_append(&b->head.ledger, &b->port, &row->leaf);
    if (e->kind == EVENT_PRIVATE_ERASED) batch_erase(b->gathering, e->arg[FIELD_PERSON]);
    return index;
}

bool box_emit_decision(struct box *b, uint64_t *first) {
    *first = b->head.ledger.size;
    for (uint32_t i = 0; i < b->decision.count; i++) box_emit(b, &b->decision.event[i]);
    return b->decision.count > 0;
}

/* Deadlines that are due are events before anything is decided. Bounded: what is left comes before the next command. */
static void lapse(struct box *b) {
    uint64_t first;
    core_lapse(b->head.world, b->now.wall_ms, &b->decision);
    box_emit_decision(b, &first);
}

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

static void answer_now(const struct box_request *r, enum box_verdict verdict, const char *words) {
    struct box_answer a = {.verdict = verdict, .index = UINT64_MAX, .fault = words, .id = r->id};
    a.why.field = FIELD_COUNT;
    if (r->done) r->done(r->state, &a);
}

/* The same id again, from the same person and of the same kind: the first answer. Anything else is a mistake or a theft. */
static bool same(const struct box_request *r, uint32_t actor, uint32_t kind) {
    if (actor == r->command.actor.n && kind == r->command.kind) return true;
    answer_now(r, BOX_MALFORMED, "this id was already used for something else");
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
        answer_now(r, BOX_FAULT, "busy");
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

/* A private text as JSON; at ${json}. Names, titles and contacts are one line; other texts may have several. */
static const char *write_json(uint32_t seal, struct bytes text, struct buffer *json) {
    bool line = seal == SEAL_NAME || seal == SEAL_TITLE || seal == SEAL_CONTACT;
    if (line ? !utf8_line(text) : !utf8_valid(text)) return "is not readable text";
    json_put_string(json, text);
    return json->full ? "is too long" : NULL;
}

/* The texts of a request, as JSON one after the other in b->json, with salt and seal; core sees the seals only. */
struct sealed_text {
    struct bytes json[SEAL_COUNT];
    uint8_t salt[SEAL_COUNT][32];
};
static const char *seal_texts(struct box *b, struct box_request *r, struct sealed_text *t) {
    struct buffer json = BUFFER(b->json);
    uint32_t allowed = vocabulary_command[r->command.kind].seals;
    memset(t, 0, sizeof *t);
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        uint32_t at = json.len;
        if (!r->text[s].len) continue;
        if (!(allowed >> s & 1) || s == SEAL_ROOT) return "this command has no such text";
        const char *wrong = write_json(s, r->text[s], &json);
        if (wrong) return wrong;
        t->json[s] = (struct bytes){json.ptr + at, json.len - at};
        if (!crypto_random(t->salt[s], sizeof t->salt[s]))
            return "there is no randomness; try again";
        r->command.sealed[s] =
            ledger_seal(&b->port, t->salt[s], bytes_of(vocabulary_seal[s]), t->json[s]);
        r->command.sealed_set |= (uint16_t)(1u << s);
    }
    return NULL;
}

/* A private text belongs to the person it was entered about, else to the one who wrote it: erased with them. */
static uint32_t subject_of(const struct event *e) {
    return e->kind == EVENT_PERSON_ADDED ? e->arg[FIELD_PERSON] : e->by.n;
}
static void keep_secrets(struct box *b, const struct sealed_text *t, uint64_t first) {
    for (uint32_t i = 0; i < b->decision.count; i++) {
        const struct event *e = &b->decision.event[i];
        for (uint32_t s = 0; s < SEAL_COUNT; s++)
            if (e->sealed_set >> s & 1 && t->json[s].ptr)
                batch_secret(b->gathering, first + i, subject_of(e), vocabulary_seal[s], t->salt[s],
                             t->json[s]);
    }
}

static void decided(struct box *b, const struct box_request *r, const struct sealed_text *t) {
    struct waiter w = {
        .actor = r->command.actor, .kind = r->command.kind, .done = r->done, .state = r->state};
    CHECK(b->decision.count > 0);
    w.answer = (struct box_answer){.verdict = BOX_DONE, .id = r->id};
    box_emit_decision(b, &w.answer.index);
    keep_secrets(b, t, w.answer.index);
    if (b->decision.event[0].kind == EVENT_PERSON_ADDED)
        w.answer.person.n = (uint16_t)b->decision.event[0].arg[FIELD_PERSON];
    batch_given(b->gathering, &w);
    batch_wait(b->gathering, &w);
}

static void malformed(const struct box_request *r, const struct refusal *why) {
    struct box_answer a = {.verdict = BOX_MALFORMED, .index = UINT64_MAX, .why = *why, .id = r->id};
    if (r->done) r->done(r->state, &a);
}

/* While a stop is out and not on disk nobody releases the set. */
static bool rings_still(struct box *b, const struct box_request *r) {
    struct refusal why = {.rule = RULE_RELEASE_RINGING, .field = FIELD_COUNT};
    if (r->command.kind != COMMAND_RELEASE || !box_ringing(b)) return false;
    why.packs =
        core_rule_packs(RULE_RELEASE_RINGING) & (b->head.world->live.packs | 1u << PACK_HOUSE);
    box_refused(b, r, &why);
    return true;
}

static void decide_on_head(struct box *b, const struct box_request *r,
                           const struct sealed_text *texts) {
    core_decide(b->head.world, &r->command, &b->decision);
    switch (b->decision.verdict) {
    case DECIDED: decided(b, r, texts); break;
    case REFUSED: box_refused(b, r, &b->decision.why); break;
    default: malformed(r, &b->decision.why);
    }
}

static void decide(struct box *b, struct box_request *r) {
    struct sealed_text texts;
    bool known = r->command.kind < COMMAND_COUNT;
    lapse(b);
    b->last = r->command;
    const char *wrong = known ? seal_texts(b, r, &texts) : "there is no such command";
    if (wrong)
        answer_now(r, BOX_MALFORMED, wrong);
    else if (!rings_still(b, r))
        decide_on_head(b, r, &texts);
}

static uint32_t text_room(const struct box_request *r) {
    uint32_t n = 0;
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        n += r->text[s].len ? 6 * r->text[s].len + 2 : 0; /* escaped at worst */
    return n;
}

static void drop_first(struct box *b) {
    b->queue_first = (b->queue_first + 1) % BOX_QUEUE_MAX;
    b->queue_count--;
}

const char *box_why_not(const struct box *b) {
    if (b->closing) return "the box is closing";
    if (b->broken_words) return b->broken_words;
    return b->degraded ? "the disk is full: only stops are taken until there is room" : NULL;
}

static void take_commands(struct box *b) {
    for (uint32_t n = 0; n < TURN_COMMANDS_MAX && b->queue_count; n++) {
        struct box_request r = b->queue[b->queue_first];
        const char *fault = box_why_not(b);
        if (!fault && !batch_room(b->gathering, text_room(&r))) return;
        /* The texts stay in the slot: the queue is not filled while a command is decided, but by callbacks, which come
         * last. */
        if (answered_in_flight(b, &r) || answered_before(b, &r))
            drop_first(b);
        else if (fault)
            drop_first(b), answer_now(&r, BOX_FAULT, fault);
        else
            drop_first(b), decide(b, &r);
    }
}

/* When nothing is under way both sides are the same bytes: what was decided and what the log says. */
static void check_idle(struct box *b) {
    if (b->in_flight || b->queue_count || !batch_empty(b->gathering) ||
        b->now.mono_ms < b->idle_at_ms)
        return;
    CHECK(!memcmp(b->head.world, b->durable.world, sizeof *b->head.world));
    CHECK(!memcmp(&b->head.ledger, &b->durable.ledger, sizeof b->head.ledger));
    if (b->validated != b->head.ledger.size) CHECK(!core_validate(b->head.world));
    b->validated = b->head.ledger.size;
    b->idle_at_ms = b->now.mono_ms + IDLE_MS;
}

static void validate_now_and_then(struct box *b) {
    if (b->head.ledger.size - b->validated < VALIDATE_EVENTS) return;
    CHECK(!core_validate(b->head.world));
    b->validated = b->head.ledger.size;
}

/* What happens of itself: a clock that jumped, refusals that were counted, deadlines. */
static void decide_time(struct box *b) {
    if (b->closing && !b->degraded && !b->broken_words) box_prevented_flush(b, true);
    if (box_why_not(b) || !batch_room(b->gathering, 0)) return;
    if (b->jumped_s) {
        struct event e = {.kind = EVENT_CLOCK_JUMPED};
        e.arg[FIELD_WAIT] = b->jumped_s < 86400 ? (uint32_t)b->jumped_s : 86400;
        b->jumped_s = 0;
        box_emit(b, &e);
    }
    lapse(b);
    if (batch_room(b->gathering, 0)) box_prevented_flush(b, false);
}

void box_turn(struct box *b, struct box_clock now) {
    box_clock_turn(b, now);
    box_collect(b);
    box_probe(b);
    box_decide_rings(b);
    decide_time(b);
    take_commands(b);
    validate_now_and_then(b);
    box_launch(b);
    box_post_guard(b, false);
    check_idle(b);
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
        answer_now(r, BOX_MALFORMED, "its texts are too long");
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
