/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What follows from what is said: releases, drills, reports and their answers, asks, leaving. */
#include "core/effects.h"

/* Two roles release, by two persons; a mistake and a drill need only one. */
void then_released(const struct world *w, const struct command *c, struct decision *d) {
    const struct stop *stop = &w->live.stop;
    uint32_t mine = roles_of(w, c->actor.n) & vocabulary_command[COMMAND_RELEASE].who;
    uint32_t fresh = mine & ~stop->agreed ? mine & ~stop->agreed : mine;
    ARG(&d->event[0], ROLE) = fresh ? (uint32_t)__builtin_ctz(fresh) : 0;
    bool mistake = stop->flags & STOP_MISTAKE, drill = is_drill(stop);
    bool second = stop->agreed && stop->agreer != c->actor.n && mine & ~stop->agreed;
    struct event *e = mistake || drill || second ? effects_emit(d, c, EVENT_SET_RELEASED) : NULL;
    if (e) ARG(e, REASON) = mistake && !drill ? REASON_MISTAKE : stop->reason;
}

void then_drilled(const struct world *w, const struct command *c, struct decision *d) {
    (void)w, (void)c;
    ARG(&d->event[0], REASON) = REASON_DRILL;
}

void then_reported(const struct world *w, const struct command *c, struct decision *d) {
    struct event *e = &d->event[0];
    ARG(e, REPORT) = w->live.reports + 1u;
    ARG(e, PERSON) = ladder_owner(w, ARG(c, CONCERN), 0);
    ARG(e, WAIT) = ladder_wait_s(ARG(c, CONCERN));
}

/* An answer that was not enough goes on to somebody outside the chain of command. */
void then_taken(const struct world *w, const struct command *c, struct decision *d) {
    const struct report *report = &w->live.report[ARG(c, REPORT)];
    struct event *e = &d->event[0];
    if (ARG(c, REPLY) != REPLY_NO) return;
    uint32_t owner = ladder_outside(w, report->concern, report->owner);
    ARG(e, PERSON) = owner ? owner : report->owner;
    ARG(e, WAIT) = ladder_wait_s(report->concern);
}

void then_asked(const struct world *w, const struct command *c, struct decision *d) {
    struct event *e = &d->event[0];
    ARG(e, ASK) = w->live.asks + 1u;
    ARG(e, FROM) = ladder_giver(w, ARG(c, NEED), c->actor.n);
    ARG(e, WAIT) = ladder_giver_wait_s(ARG(c, NEED));
}

void then_left(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    ARG(&d->event[0], PERSON) = c->actor.n;
}
