/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Looks, proofs, statements, hand-overs: principle 4, two looks, never one. */
#include "core/breaches.h"

static const struct item *item_of(const struct world *w, const struct command *c) {
    return &w->live.item[ARG(c, ITEM)];
}
/* Rubber, replicas, belts and other things are not opened: they have no chamber to see into. */
static bool solid(const struct world *w, const struct command *c) {
    return !opens_as_weapon(item_of(w, c));
}

/*= LOOK-ALONE */
bool breaks_LOOK_ALONE(const struct world *w, const struct command *c) {
    uint32_t shower = c->kind == COMMAND_WATCH ? item_of(w, c)->keeper : custodian_of(c);
    return c->actor.n == shower;
}

/*= LOOK-WRONG-HAND */
bool breaks_LOOK_WRONG_HAND(const struct world *w, const struct command *c) {
    (void)w;
    return c->entered_by.n && c->entered_by.n == ARG(c, SHOWER);
}

/*= SHOW-PARTIAL */
bool breaks_SHOW_PARTIAL(const struct world *w, const struct command *c) {
    uint32_t points = core_points(item_of(w, c));
    bool bore = c->kind != COMMAND_LOOK_EMPTY || ARG(c, BORE);
    return ARG(c, OF) != points || ARG(c, SEEN) != points || !bore;
}

/*= LOOK-LOADED */
bool breaks_LOOK_LOADED(const struct world *w, const struct command *c) {
    return rounds_in(w, ARG(c, ITEM)) > 0;
}

/*= LOAD-NOT-ARMORER */
bool breaks_LOAD_NOT_ARMORER(const struct world *w, const struct command *c) {
    return !may_keep(w, ARG(c, ITEM), ARG(c, SHOWER));
}

/*= LOAD-NOT-LOADABLE */
bool breaks_LOAD_NOT_LOADABLE(const struct world *w, const struct command *c) {
    uint32_t kind = c->kind == COMMAND_LOAD ? w->live.lot[ARG(c, LOT)].kind : ARG(c, KIND);
    return !takes_kind(item_of(w, c)->capability, kind);
}

/*= LOAD-CAPACITY */
bool breaks_LOAD_CAPACITY(const struct world *w, const struct command *c) {
    uint32_t room = item_of(w, c)->capacity, count = ARG(c, NUMBER);
    if (c->kind == COMMAND_PLAN_WEAPON)
        return count > room || (count == 0) != (ARG(c, KIND) == KIND_EMPTY);
    return count == 0 || rounds_in(w, ARG(c, ITEM)) + count > room;
}

/*= LOAD-LOT-COUNT */
bool breaks_LOAD_LOT_COUNT(const struct world *w, const struct command *c) {
    const uint32_t *at = w->live.lot[ARG(c, LOT)].at;
    uint32_t there = c->kind == COMMAND_LOAD         ? at[LOT_CART] + at[LOT_BOX]
                     : c->kind == COMMAND_ROUNDS_OUT ? at[LOT_BOX]
                                                     : at[LOT_CART];
    return ARG(c, NUMBER) > there;
}

static bool not_looked(const struct world *w, const struct command *c) {
    return !solid(w, c) && !(item_of(w, c)->flags & ITEM_LOOKED);
}

/*= LOAD-NO-LOOK */
bool breaks_LOAD_NO_LOOK(const struct world *w, const struct command *c) {
    return not_looked(w, c);
}

/*= LOAD-NO-PROOF */
bool breaks_LOAD_NO_PROOF(const struct world *w, const struct command *c) {
    (void)w;
    return c->actor.n == ARG(c, SHOWER) || ARG(c, PROVED) != ARG(c, NUMBER);
}

/*= LOAD-NOT-PLANNED */
bool breaks_LOAD_NOT_PLANNED(const struct world *w, const struct command *c) {
    uint32_t kind = w->live.lot[ARG(c, LOT)].kind,
             count = rounds_in(w, ARG(c, ITEM)) + ARG(c, NUMBER);
    if (solid(w, c)) return false; /* a belt is in no plan: nothing in it can fire */
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) {
        const struct danger *danger = danger_of(w, w->live.open[i].setup, ARG(c, ITEM));
        if (danger && danger->kind == kind && count <= danger->count) return false;
    }
    return true;
}

/*= DECLARE-NOT-ARMORER */
bool breaks_DECLARE_NOT_ARMORER(const struct world *w, const struct command *c) {
    return !keeps(w, c);
}

/*= DECLARE-OTHER */
bool breaks_DECLARE_OTHER(const struct world *w, const struct command *c) {
    uint32_t rounds = rounds_in(w, ARG(c, ITEM)), kind = ARG(c, KIND), count = ARG(c, NUMBER);
    if (kind == KIND_EMPTY) return rounds || count;
    return rounds != count || unspent(out_of(w, ARG(c, ITEM)), kind) != count;
}

/*= DECLARE-NOT-PLANNED */
bool breaks_DECLARE_NOT_PLANNED(const struct world *w, const struct command *c) {
    const struct danger *danger = danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
    return !danger || danger->kind != ARG(c, KIND) || danger->count != ARG(c, NUMBER);
}

/*= DECLARE-NO-LOOK */
bool breaks_DECLARE_NO_LOOK(const struct world *w, const struct command *c) {
    return not_looked(w, c);
}

/*= SHOW-KIND */
bool breaks_SHOW_KIND(const struct world *w, const struct command *c) {
    const struct out *out = out_of(w, ARG(c, ITEM));
    if (!out || !out->loaded) return false;
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++)
        if (out->chamber[i].lot && !(out->chamber[i].flags & ROUND_PROVED)) return true;
    return !out->prover;
}

/*= HAND-NOT-ARMORER */
bool breaks_HAND_NOT_ARMORER(const struct world *w, const struct command *c) {
    return is_weapon(item_of(w, c)) && !keeps(w, c);
}

/*= HAND-NOT-DECLARED */
bool breaks_HAND_NOT_DECLARED(const struct world *w, const struct command *c) {
    const struct out *out = out_of(w, ARG(c, ITEM));
    if (solid(w, c)) return false;
    return !declared(w, out) || out->setup != ARG(c, SETUP);
}

/*= HAND-NOT-PLANNED */
bool breaks_HAND_NOT_PLANNED(const struct world *w, const struct command *c) {
    const struct danger *danger = danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
    return !solid(w, c) && (!danger || danger->holder != ARG(c, PERSON));
}

/* The first look at a plan is the performer's own count; at a reset of the same plan it is enough to have watched. */
/*= SHOW-HOLDER */
bool breaks_SHOW_HOLDER(const struct world *w, const struct command *c) {
    const struct out *out = out_of(w, ARG(c, ITEM));
    uint32_t person = ARG(c, PERSON);
    if (!opens(item_of(w, c)) || !out) return opens(item_of(w, c));
    bool reset = out->tag_read || solid(w, c);
    return !people_has(&out->mine, person) && !(reset && people_has(&out->watched, person));
}

/*= TAG-NONE */
bool breaks_TAG_NONE(const struct world *w, const struct command *c) {
    const struct out *out = out_of(w, ARG(c, ITEM));
    return item_of(w, c)->tag && !ARG(c, TAG) && !solid(w, c) && !(out && out->tag_read);
}

/*= TAG-OTHER */
bool breaks_TAG_OTHER(const struct world *w, const struct command *c) {
    return ARG(c, TAG) && ARG(c, TAG) != item_of(w, c)->tag;
}
