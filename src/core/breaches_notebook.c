/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The notebook, and whose images they are. */
#include "core/breaches.h"

/*= NOTE-EMPTY */
bool breaks_NOTE_EMPTY(const struct world *w, const struct command *c) {
    (void)w;
    return !(c->sealed_set & (BIT(SEAL_TEXT) | BIT(SEAL_MEDIA)));
}

/*= NOTE-NOT-YOURS */
bool breaks_NOTE_NOT_YOURS(const struct world *w, const struct command *c) {
    uint32_t whose = ARG(c, FROM);
    if (!whose || whose == c->actor.n) return false;
    return !is_trustee(w, whose, c->actor.n) || !is_opened(w, whose);
}

/*= TRUSTEES-TWO */
bool breaks_TRUSTEES_TWO(const struct world *w, const struct command *c) {
    uint32_t one = ARG(c, PERSON), other = ARG(c, SHOWER);
    (void)w;
    return !one || !other || one == other || one == c->actor.n || other == c->actor.n;
}

/*= TRUSTEE-NOT */
bool breaks_TRUSTEE_NOT(const struct world *w, const struct command *c) {
    return !is_trustee(w, ARG(c, FROM), c->actor.n);
}

/* The first word is a statement, any later one a change; who owns the rights can only be said in words. */
/*= CREDIT-NO-REASON */
bool breaks_CREDIT_NO_REASON(const struct world *w, const struct command *c) {
    const struct setup *s = &w->live.setup[ARG(c, SETUP)];
    if (c->sealed_set & BIT(SEAL_TEXT)) return false;
    switch (ARG(c, CREDIT)) {
    case CREDIT_AUTHOR: return s->author && s->author != ARG(c, PERSON);
    case CREDIT_OPERATOR: return s->camera && s->camera != ARG(c, PERSON);
    default: return true;
    }
}

/*= RECOLLECT-NOTHING */
bool breaks_RECOLLECT_NOTHING(const struct world *w, const struct command *c) {
    (void)w;
    return !ARG(c, SETUP) && !ARG(c, ITEM) && !ARG(c, PERSON);
}

/*= CONSENT-NOT-YOURS */
bool breaks_CONSENT_NOT_YOURS(const struct world *w, const struct command *c) {
    return w->live.recollection[ARG(c, NUMBER)].teller != c->actor.n;
}
