/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Reports, their answers and threads; asks; leaving. */
#include "core/breaches.h"

static bool is_outside(const struct world *w, uint32_t person) {
    return person && person == w->live.outside;
}
static const struct report *report_of(const struct world *w, const struct command *c) {
    return &w->live.report[ARG(c, REPORT)];
}
/* Somebody without a name is known by the code that the box has checked. */
static bool reported_it(const struct world *w, const struct command *c) {
    const struct report *report = report_of(w, c);
    return c->actor.n ? report->filer == c->actor.n : (report->flags & REPORT_NAMELESS) != 0;
}

/*= REPORT-NOT-YOURS */
bool breaks_REPORT_NOT_YOURS(const struct world *w, const struct command *c) {
    uint32_t owner = w->live.report[ARG(c, REPORT)].owner;
    if (is_outside(w, c->actor.n)) return false;
    return owner ? owner != c->actor.n : !(roles_of(w, c->actor.n) & ROLES_PRODUCTION);
}

/*= REPORT-ANSWERED */
bool breaks_REPORT_ANSWERED(const struct world *w, const struct command *c) {
    return w->live.report[ARG(c, REPORT)].state == REPORT_ANSWERED;
}

/*= ANSWER-NO-WORDS */
bool breaks_ANSWER_NO_WORDS(const struct world *w, const struct command *c) {
    (void)w;
    return !(c->sealed_set & BIT(SEAL_TEXT));
}

/*= ANSWER-DISPUTED */
bool breaks_ANSWER_DISPUTED(const struct world *w, const struct command *c) {
    return report_of(w, c)->flags & REPORT_DISPUTED && !is_outside(w, c->actor.n) &&
           !(roles_of(w, c->actor.n) & ROLES_SAFETY);
}

/*= REPLY-NOT-YOURS */
bool breaks_REPLY_NOT_YOURS(const struct world *w, const struct command *c) {
    const struct report *report = report_of(w, c);
    return !reported_it(w, c) || report->state != REPORT_ANSWERED ||
           report->flags & (REPORT_DISPUTED | REPORT_TAKEN);
}

/*= THREAD-NOT-YOURS */
bool breaks_THREAD_NOT_YOURS(const struct world *w, const struct command *c) {
    bool owns = c->actor.n && report_of(w, c)->owner == c->actor.n;
    return !reported_it(w, c) && !owns && !is_outside(w, c->actor.n) &&
           !(roles_of(w, c->actor.n) & ROLES_SAFETY);
}

/* Named, they have none; and while they are, they get none. */
/*= OUTSIDE-POWER */
bool breaks_OUTSIDE_POWER(const struct world *w, const struct command *c) {
    bool given = c->kind == COMMAND_GIVE_ROLE;
    uint32_t roles = given ? BIT(ARG(c, ROLE)) : roles_of(w, ARG(c, PERSON));
    if (given && !is_outside(w, ARG(c, PERSON))) return false;
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (roles & BIT(r) && vocabulary_role[r].flags & (ROLE_FLAG_POWER | ROLE_FLAG_KEY))
            return true;
    return false;
}

static const struct ask *ask_of(const struct world *w, const struct command *c) {
    return &w->live.ask[ARG(c, ASK)];
}

/*= ASK-NO-WORDS */
bool breaks_ASK_NO_WORDS(const struct world *w, const struct command *c) {
    (void)w;
    return !(c->sealed_set & BIT(SEAL_TEXT));
}

/* A no may become a yes; a yes and what was taken back stay. Production may give what another owes. */
/*= ASK-NOT-OWED */
bool breaks_ASK_NOT_OWED(const struct world *w, const struct command *c) {
    const struct ask *ask = ask_of(w, c);
    bool over = ask->state == ASK_YES || ask->state == ASK_WITHDRAWN;
    bool owes = ask->owner == c->actor.n || roles_of(w, c->actor.n) & ROLES_PRODUCTION;
    return over || !(c->kind == COMMAND_WITHDRAW_ASK ? ask->asker == c->actor.n : owes);
}

/*= ASK-NO-GROUNDS */
bool breaks_ASK_NO_GROUNDS(const struct world *w, const struct command *c) {
    (void)w;
    return ARG(c, REPLY) != REPLY_YES && !ARG(c, GROUNDS);
}

/*= ASK-TRAINING */
bool breaks_ASK_TRAINING(const struct world *w, const struct command *c) {
    const struct ask *ask = ask_of(w, c);
    return ask->need == NEED_TRAINING && BIT(ask->role) & ROLES_CUSTODIANS &&
           ARG(c, REPLY) != REPLY_YES;
}

/*= ASK-UNREAD */
bool breaks_ASK_UNREAD(const struct world *w, const struct command *c) {
    if (ARG(c, CONTENT) & BIT(CONTENT_ASKS)) return false;
    for (uint32_t a = 1; a <= w->live.asks; a++)
        for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
            if (core_ask_stands(&w->live, &w->live.ask[a], w->live.open[i].setup)) return true;
    return false;
}

/*= LEAVE-KEEPS */
bool breaks_LEAVE_KEEPS(const struct world *w, const struct command *c) {
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        if (item->keeper == c->actor.n || item->holder == c->actor.n) return c->actor.n != 0;
    }
    return false;
}
