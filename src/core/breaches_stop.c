/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Stop and release; what is called aloud, and whom somebody calls. */
#include "core/breaches.h"

/*= NOT-STOPPED */
bool breaks_NOT_STOPPED(const struct world *w, const struct command *c) {
    (void)c;
    return !w->live.stop.open;
}

/*= MISTAKE-NOT-YOURS */
bool breaks_MISTAKE_NOT_YOURS(const struct world *w, const struct command *c) {
    const struct stop *stop = &w->live.stop;
    uint32_t raiser = stop->raiser ? stop->raiser : stop->presence;
    return !c->actor.n || raiser != c->actor.n || stop->raisers != 1 ||
           stop->flags & STOP_DEVIATION;
}

/*= RELEASE-NO-CAUSE */
bool breaks_RELEASE_NO_CAUSE(const struct world *w, const struct command *c) {
    (void)c;
    return !(w->live.stop.flags & (STOP_EXPLAINED | STOP_MISTAKE)) && !is_drill(&w->live.stop);
}

/*= RELEASE-NOT-ACCOUNTED */
bool breaks_RELEASE_NOT_ACCOUNTED(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.items_out && !(w->live.stop.flags & STOP_ACCOUNTED) && !is_drill(&w->live.stop);
}

/* Only the box knows of rings that are not yet on disk; it raises this rule itself (box/). */
/*= RELEASE-RINGING */
bool breaks_RELEASE_RINGING(const struct world *w, const struct command *c) {
    (void)w, (void)c;
    return false;
}

/*= ACCOUNT-NOT-ARMORER */
bool breaks_ACCOUNT_NOT_ARMORER(const struct world *w, const struct command *c) {
    return !is_custodian(w, c->actor.n);
}

/*= ACCOUNT-HELD */
bool breaks_ACCOUNT_HELD(const struct world *w, const struct command *c) {
    (void)c;
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        if (w->live.out[i].item && opens_as_weapon(item) && item->place == PLACE_HOLDER)
            return true;
    }
    return false;
}

/*= MISTAKE-ALONE */
bool breaks_MISTAKE_ALONE(const struct world *w, const struct command *c) {
    const struct stop *stop = &w->live.stop;
    uint32_t raiser = stop->raiser ? stop->raiser : stop->presence;
    return stop->flags & STOP_MISTAKE && raiser == c->actor.n && !is_drill(stop);
}

/*= CALL-STATE */
bool breaks_CALL_STATE(const struct world *w, const struct command *c) {
    return ARG(c, CALLOUT) == CALLOUT_GUN_ON_SET &&
           !(keeps(w, c) && declared(w, out_of(w, ARG(c, ITEM))));
}

static const struct summons *summons_of(const struct world *w, const struct command *c) {
    for (uint32_t i = 0; i < w->live.summons; i++)
        if (w->live.summoned[i].role == ARG(c, ROLE) && w->live.summoned[i].setup == ARG(c, SETUP))
            return &w->live.summoned[i];
    return NULL;
}

/*= SUMMONS-OPEN */
bool breaks_SUMMONS_OPEN(const struct world *w, const struct command *c) {
    bool called = false;
    for (uint32_t i = 0; i < w->live.summons; i++)
        called |= w->live.summoned[i].setup == ARG(c, SETUP);
    return called && has_danger(w, ARG(c, SETUP));
}

/* Where a danger is planned, only who was called ends it, by coming. */
/*= SUMMONS-NOT-YOURS */
bool breaks_SUMMONS_NOT_YOURS(const struct world *w, const struct command *c) {
    const struct summons *summons = summons_of(w, c);
    if (!summons) return true;
    if (c->kind == COMMAND_ANSWER_SUMMONS) return !(roles_of(w, c->actor.n) & BIT(summons->role));
    bool may = summons->by == c->actor.n || roles_of(w, c->actor.n) & ROLES_DIRECTION;
    return !may || has_danger(w, summons->setup);
}
