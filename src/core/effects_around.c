/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What follows before, around and after the day: numbers given, a hold of the records, a production suspended. */
#include "core/effects.h"

void then_lesson(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], NUMBER) = w->live.lessons + 1u;
}

void then_came_back(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    ARG(&d->event[0], PERSON) = c->actor.n;
}

void effects_hold(const struct world *w, const struct command *c, struct decision *d) {
    struct event *e = w->live.records_held ? NULL : effects_emit(d, c, EVENT_RECORDS_HELD);
    if (e) e->by.n = 0, e->witness.n = 0, e->sealed_set = 0; /* the record itself does */
}

void effects_suspend(const struct world *w, const struct command *c, struct decision *d,
                     uint32_t reason) {
    struct event *e = w->live.suspended ? NULL : effects_emit(d, c, EVENT_PRODUCTION_SUSPENDED);
    if (!e) return;
    e->by.n = 0, e->witness.n = 0, e->sealed_set = 0;
    ARG(e, REASON) = reason;
}
