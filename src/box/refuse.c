/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* refuse.c - what becomes of a refusal: it is remembered by the command's id, and one of safety is recorded as prevented.
 *
 * The first refusal of a person, command, thing and rule is recorded at once, so that those who answer for the set see it
 * now; what repeats within a minute is counted, and recorded as one more event when the minute is over.             */
#include <string.h>
#include "box/inside.h"

/* These say that somebody has the wrong role, an old screen or a full list. They teach, and are not about safety. */
static const uint8_t not_recorded[] = {
    RULE_ROLE_NOT_YOURS,  RULE_GRANT_NOT_YOURS,   RULE_SEEN_OLD,
    RULE_LIMIT_REACHED,   RULE_NAME_TAKEN,        RULE_DAY_NOT_OPEN,
    RULE_NOT_STOPPED,     RULE_REPORT_NOT_YOURS,  RULE_REPORT_ANSWERED,
    RULE_COPY_OLD_PLAN,   RULE_SETUP_NOT_RUNNING, RULE_SETUP_RUNNING,
    RULE_RELEASE_RINGING, RULE_NOFIRE_ADOPT,      RULE_LOT_RECEIVED_ALREADY,
    RULE_HOLD_ERASE,
};
static bool is_recorded(uint32_t rule) {
    return !memchr(not_recorded, (int)rule, sizeof not_recorded);
}

const struct remembered *box_remembered(const struct box *b, const struct command_id *id) {
    uint64_t count = b->remembered_next < REMEMBERED_MAX ? b->remembered_next : REMEMBERED_MAX;
    for (uint64_t i = 0; i < count; i++)
        if (b->remembered[i].size != UINT64_MAX && !memcmp(&b->remembered[i].id, id, sizeof *id))
            return &b->remembered[i];
    return NULL;
}
static void remember(struct box *b, const struct box_request *r, const struct refusal *why,
                     uint64_t index) {
    b->remembered[b->remembered_next++ % REMEMBERED_MAX] = (struct remembered){
        r->id, r->command.actor, r->command.kind, b->head.ledger.size, index, *why};
}

static bool same(const struct prevented *p, const struct command *c, const struct refusal *why) {
    return p->command.actor.n == c->actor.n && p->command.kind == c->kind &&
           p->why.rule == why->rule && p->why.item == why->item && p->why.setup == why->setup &&
           p->why.person == why->person && p->why.lot == why->lot;
}
static struct prevented *find(struct box *b, const struct command *c, const struct refusal *why) {
    for (uint32_t i = 0; i < b->prevented_count; i++)
        if (same(&b->prevented[i], c, why)) return &b->prevented[i];
    return NULL;
}

static uint64_t record(struct box *b, const struct command *c, const struct refusal *why,
                       uint32_t repeats) {
    struct event e;
    core_prevented(c, why, repeats, &e);
    return box_emit(b, &e);
}

/* The minute is over, or the place is needed. */
static void end(struct box *b, uint32_t at) {
    struct prevented p = b->prevented[at];
    b->prevented[at] = b->prevented[--b->prevented_count];
    if (p.repeats) record(b, &p.command, &p.why, p.repeats);
}
static uint64_t begin(struct box *b, const struct command *c, const struct refusal *why) {
    if (b->prevented_count == PREVENTED_MAX) end(b, 0);
    uint64_t index = record(b, c, why, 1);
    b->prevented[b->prevented_count++] =
        (struct prevented){.command = *c, .why = *why, .since_ms = b->now.mono_ms, .index = index};
    return index;
}

void box_refused(struct box *b, const struct box_request *r, const struct refusal *why) {
    struct waiter w = {
        .actor = r->command.actor, .kind = r->command.kind, .done = r->done, .state = r->state};
    struct prevented *counted = find(b, &r->command, why);
    bool is_event = r->authenticated && is_recorded(why->rule);
    w.answer =
        (struct box_answer){.verdict = BOX_REFUSED, .index = UINT64_MAX, .why = *why, .id = r->id};
    if (is_event && counted) counted->repeats++;
    if (is_event && !counted) w.answer.index = begin(b, &r->command, why);
    remember(b, r, why, w.answer.index);
    if (w.answer.index != UINT64_MAX) batch_given(b->gathering, &w);
    box_answer_with(b, &w);
}

void box_prevented_flush(struct box *b, bool all) {
    for (uint32_t i = b->prevented_count; i-- > 0 && batch_room(b->gathering, 0);)
        if (all || b->now.mono_ms >= b->prevented[i].since_ms + PREVENTED_MS) end(b, i);
}
uint64_t box_prevented_due_ms(const struct box *b) {
    uint64_t due = UINT64_MAX;
    for (uint32_t i = 0; i < b->prevented_count; i++)
        if (b->prevented[i].since_ms + PREVENTED_MS < due)
            due = b->prevented[i].since_ms + PREVENTED_MS;
    return due;
}

void box_refusals_undo(struct box *b) {
    for (uint32_t i = 0; i < REMEMBERED_MAX; i++)
        if (b->remembered[i].size > b->durable.ledger.size) b->remembered[i].size = UINT64_MAX;
    for (uint32_t i = b->prevented_count; i-- > 0;)
        if (b->prevented[i].index >= b->durable.ledger.size)
            b->prevented[i] = b->prevented[--b->prevented_count];
}
