/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Stop and release; what was called aloud; roles that were called. */
#include "core/apply.h"

/* After these, nothing that was stated before the stop holds. */
static bool voids(uint32_t reason) {
    return reason == REASON_DEVIATION || reason == REASON_UNINTENDED_DISCHARGE ||
           reason == REASON_WEAPON || reason == REASON_ROUND;
}

/* Nobody is named at a station: then another station is another raiser. */
static bool another_raiser(const struct stop *stop, const struct event *e) {
    return stop->raiser != e->by.n || (!e->by.n && stop->presence != e->witness.n);
}

void apply_SET_STOPPED(struct live *live, const struct event *e) {
    struct stop *stop = &live->stop;
    bool drill = ARG(e, REASON) == REASON_DRILL, by_the_record = !e->by.n && !e->witness.n;
    bool first = !stop->open || is_drill(stop); /* a real stop ends a drill */
    if (drill && stop->open) return;
    if (first) {
        memset(stop, 0, sizeof *stop);
        stop->open = 1;
        stop->raiser = e->by.n;
        stop->presence = e->witness.n;
        stop->reason = (uint8_t)ARG(e, REASON);
    }
    stop->raisers =
        (uint8_t)(stop->raisers + (stop->raisers < 255 && (first || another_raiser(stop, e))));
    stop->flags &=
        (uint8_t) ~(STOP_MISTAKE | STOP_ACCOUNTED); /* one more reason: begin the release again */
    stop->agreed = 0, stop->agreer = 0;
    if (by_the_record && voids(ARG(e, REASON)))
        stop->flags |= STOP_DEVIATION, stop->reason = (uint8_t)ARG(e, REASON);
    if (voids(ARG(e, REASON))) apply_void_all(live);
}

void apply_STOP_ANSWERED(struct live *live, const struct event *e) {
    if (live->stop.open) people_add(&live->stop.answered, ARG(e, PERSON));
}

void apply_STOP_EXPLAINED(struct live *live, const struct event *e) {
    if (!live->stop.open) return;
    if (e->sealed_set & BIT(SEAL_TEXT))
        live->stop.flags |= STOP_EXPLAINED; /* a reason is no answer */
    if (ARG(e, REASON)) live->stop.reason = (uint8_t)ARG(e, REASON);
}

void apply_WEAPONS_ACCOUNTED(struct live *live, const struct event *e) {
    (void)e;
    if (live->stop.open) live->stop.flags |= STOP_ACCOUNTED;
}

void apply_MISTAKE_CALLED(struct live *live, const struct event *e) {
    (void)e;
    if (live->stop.open) live->stop.flags |= STOP_MISTAKE;
}

void apply_RELEASE_AGREED(struct live *live, const struct event *e) {
    if (!live->stop.open) return;
    if (!live->stop.agreed) live->stop.agreer = e->by.n;
    live->stop.agreed |= BIT(ARG(e, ROLE));
}

void apply_SET_RELEASED(struct live *live, const struct event *e) {
    if (is_drill(&live->stop)) live->drill_owed = 0;
    memset(&live->stop, 0, sizeof live->stop);
    if (ARG(e, REASON) != REASON_MISTAKE && ARG(e, REASON) != REASON_DRILL) apply_void_all(live);
}

void apply_CALLED_OUT(struct live *live, const struct event *e) {
    live->callout = (struct callout){.item = (uint16_t)ARG(e, ITEM),
                                     .setup = (uint16_t)ARG(e, SETUP),
                                     .by = e->by.n,
                                     .callout = (uint8_t)ARG(e, CALLOUT),
                                     .at_s = (uint32_t)(e->at_ms / 1000)};
}

static struct summons *summons_of(struct live *live, const struct event *e) {
    for (uint32_t i = 0; i < live->summons; i++)
        if (live->summoned[i].role == ARG(e, ROLE) && live->summoned[i].setup == ARG(e, SETUP))
            return &live->summoned[i];
    return NULL;
}

static void drop_summons(struct live *live, uint32_t row) {
    live->summons--;
    memmove(&live->summoned[row], &live->summoned[row + 1],
            (live->summons - row) * sizeof live->summoned[0]);
    memset(&live->summoned[live->summons], 0, sizeof live->summoned[0]);
}

void apply_unsummon(struct live *live, uint32_t setup) {
    for (uint32_t i = live->summons; i-- > 0;)
        if (live->summoned[i].setup == setup) drop_summons(live, i);
}

/* Called again, they have not yet answered. */
void apply_SUMMONED(struct live *live, const struct event *e) {
    struct summons *summons = summons_of(live, e);
    if (!summons && live->summons == SUMMONS_MAX) return;
    if (!summons) summons = &live->summoned[live->summons++];
    *summons = (struct summons){
        .by = e->by.n, .setup = (uint16_t)ARG(e, SETUP), .role = (uint8_t)ARG(e, ROLE)};
}

void apply_SUMMONS_ANSWERED(struct live *live, const struct event *e) {
    struct summons *summons = summons_of(live, e);
    if (!summons) return;
    summons->answerer = e->by.n;
    summons->reply = (uint8_t)ARG(e, REPLY);
    if (ARG(e, REPLY) == REPLY_HERE) drop_summons(live, (uint32_t)(summons - live->summoned));
}

void apply_SUMMONS_WITHDRAWN(struct live *live, const struct event *e) {
    struct summons *summons = summons_of(live, e);
    if (summons) drop_summons(live, (uint32_t)(summons - live->summoned));
}
