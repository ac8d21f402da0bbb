/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What follows in the notebook: the author of a setup at its first take, a notebook opened when both trustees asked. */
#include "core/effects.h"

/* The record itself credits whoever is the cinematographer of record then. */
void then_slated(const struct world *w, const struct command *c, struct decision *d) {
    if (w->live.setup[ARG(c, SETUP)].author || !w->live.author) return;
    struct event *e = effects_emit(d, c, EVENT_CREDITED);
    if (!e) return;
    e->by.n = 0, e->witness.n = 0;
    ARG(e, CREDIT) = CREDIT_AUTHOR;
    ARG(e, PERSON) = w->live.author;
}

void then_recollected(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], NUMBER) = w->live.recollections + 1u;
}

void then_asked_open(const struct world *w, const struct command *c, struct decision *d) {
    const struct person *p = &w->live.person[ARG(c, FROM)];
    bool first = p->flags & PERSON_ASKED_FIRST, second = p->flags & PERSON_ASKED_SECOND;
    bool both = (first || p->trustee[0] == c->actor.n) && (second || p->trustee[1] == c->actor.n);
    if (both && !(first && second)) effects_emit(d, c, EVENT_NOTEBOOK_OPENED);
}
