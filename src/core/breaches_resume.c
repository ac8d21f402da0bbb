/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* A production that stopped: what stands before it goes on, and before somebody works on it again. */
#include "core/breaches.h"

/*= SUSPENDED */
bool breaks_SUSPENDED(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.suspended;
}

/*= NOT-SUSPENDED */
bool breaks_NOT_SUSPENDED(const struct world *w, const struct command *c) {
    (void)c;
    return !w->live.suspended;
}

static bool away(const struct world *w, uint32_t person) {
    return w->live.person[person].flags & PERSON_AWAY;
}

/* Whoever acts on what is dangerous, and into whose hands or place it comes. */
/*= NOT-BACK */
bool breaks_NOT_BACK(const struct world *w, const struct command *c) {
    bool notes = c->kind == COMMAND_ENTER_AREA; /* who is inside is noted by anybody */
    return away(w, ARG(c, PERSON)) || (!notes && away(w, c->actor.n));
}

/*= RETURN-NOT-TOLD */
bool breaks_RETURN_NOT_TOLD(const struct world *w, const struct command *c) {
    return away(w, c->actor.n) && !(w->live.person[c->actor.n].flags & PERSON_TOLD);
}

/*= RESUME-STEPS */
bool breaks_RESUME_STEPS(const struct world *w, const struct command *c) {
    (void)c;
    return rule_set_any(&w->live.owed) || !w->live.changes;
}

/*= RESUME-ASKS */
bool breaks_RESUME_ASKS(const struct world *w, const struct command *c) {
    (void)c;
    for (uint32_t a = 1; a <= w->live.asks; a++)
        if (w->live.ask[a].state == ASK_ANEW) return true;
    return false;
}

/*= RESUME-REPORTS */
bool breaks_RESUME_REPORTS(const struct world *w, const struct command *c) {
    (void)c;
    for (uint32_t r = 1; r <= w->live.reports; r++)
        if (w->live.report[r].state != REPORT_ANSWERED) return true;
    return false;
}

/*= RESUME-WISHES */
bool breaks_RESUME_WISHES(const struct world *w, const struct command *c) {
    (void)c;
    bool all = true;
    for (uint32_t i = 1; i < WISH_COUNT; i++) all &= w->live.wish[i] != REPLY_NONE;
    return w->live.suspended == REASON_DEATH && !all;
}

static bool weapons_here(const struct world *w) {
    for (uint32_t i = 1; i <= w->live.items; i++)
        if (w->live.item[i].flags & ITEM_HERE && of_a_gun(w->live.item[i].capability)) return true;
    return any_lot_here(w);
}

/*= RESUME-CUSTODY */
bool breaks_RESUME_CUSTODY(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.suspended != REASON_WALK_OUT && weapons_here(w) && !w->live.inventoried;
}

/*= RESUME-ALONE */
bool breaks_RESUME_ALONE(const struct world *w, const struct command *c) {
    uint32_t there = c->witness.n;
    bool outside = there && there == w->live.outside;
    return !outside && !(roles_of(w, there) & ROLES_SAFETY);
}

/*= RESUME-DRILL */
bool breaks_RESUME_DRILL(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.drill_owed;
}
