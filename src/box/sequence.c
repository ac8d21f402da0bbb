/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sequence.c - one turn of the box, and how a command becomes events on head. */
#include <string.h>
#include "box/check.h"
#include "box/inside.h"
#include "box/thread.h"

uint64_t box_emit(struct box *b, struct event *e) {
    uint64_t index = b->head.ledger.size;
    e->index = index;
    e->at_ms = b->nameless ? box_quarter_ms(b->now.wall_ms) : b->now.wall_ms;
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

/* Deadlines that are due are events before anything is decided. Bounded: what is left comes before the next command. By a
 * clock that nobody believes nothing is due. */
static void lapse(struct box *b) {
    uint64_t first;
    if (b->clock.doubt) return;
    core_lapse(b->head.world, b->now.wall_ms, &b->decision);
    box_emit_decision(b, &first);
}

static void decided(struct box *b, const struct box_request *r, const struct sealed_text *t) {
    struct waiter w = {
        .actor = r->command.actor, .kind = r->command.kind, .done = r->done, .state = r->state};
    CHECK(b->decision.count > 0);
    w.answer = (struct box_answer){.verdict = BOX_DONE, .id = r->id};
    b->nameless = box_nameless(&r->command);
    box_emit_decision(b, &w.answer.index);
    b->nameless = false;
    box_keep_secrets(b, t, w.answer.index);
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
/*= RELEASE-RINGING */
static bool rings_still(struct box *b, const struct box_request *r) {
    struct refusal why = {.rule = RULE_RELEASE_RINGING, .field = FIELD_COUNT};
    if (r->command.kind != COMMAND_RELEASE || !box_ringing(b)) return false;
    why.packs = core_rule_packs(RULE_RELEASE_RINGING, true) &
                (b->head.world->live.packs | 1u << PACK_HOUSE);
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
    const char *wrong = known ? box_seal_texts(b, r, &texts) : "there is no such command";
    if (wrong)
        box_answer_now(r, BOX_MALFORMED, wrong);
    else if (!rings_still(b, r))
        decide_on_head(b, r, &texts);
}

/* NULL, or why this command is not taken now. */
static const char *why_not_this(const struct box *b, uint32_t kind) {
    const char *fault = box_why_not(b);
    if (fault || !b->clock.doubt || kind == COMMAND_SET_CLOCK) return fault;
    return "the box does not know what time it is: two people set its clock first; stops are taken";
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

static void take_some(struct box *b) {
    for (uint32_t n = 0; n < TURN_COMMANDS_MAX && b->queue_count; n++) {
        struct box_request r = b->queue[b->queue_first];
        const char *fault = why_not_this(b, r.command.kind);
        if (!fault && !batch_room(b->gathering, box_text_room(&r))) return;
        /* The texts stay in the slot: the queue is not filled while a command is decided, but by callbacks, which come
         * last. */
        if (box_answer_known(b, &r))
            drop_first(b);
        else if (fault)
            drop_first(b), box_answer_now(&r, BOX_FAULT, fault);
        else
            drop_first(b), decide(b, &r);
    }
}

/* What the store is asked meanwhile (was this id answered?) is asked of one moment: the one that durable is at. */
static void take_commands(struct box *b) {
    if (!b->queue_count) return;
    store_hold(b->store, true);
    take_some(b);
    store_hold(b->store, false);
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
    if (b->jumped_s && !b->clock.doubt) {
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
