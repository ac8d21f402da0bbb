/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Dangerous things other than weapons: kept, looked over, borne, made ready; and what any item's mishap asks. */
#include "core/breaches.h"

static const struct item *item_of(const struct world *w, const struct command *c) {
    return &w->live.item[ARG(c, ITEM)];
}

/* Which commands are a weapon's, and which another thing's. */
static bool fits_command(const struct item *item, uint32_t kind) {
    bool readies = class_of(item)->flags & THING_READIES;
    switch (kind) {
    case COMMAND_LOOK_OVER:
    case COMMAND_PLAN_THING: return !is_weapon(item);
    case COMMAND_MAKE_READY: return readies;
    default: return is_weapon(item); /* opened, stated, planned with rounds */
    }
}

/*= ITEM-UNLIKE */
bool breaks_ITEM_UNLIKE(const struct world *w, const struct command *c) {
    if (c->kind == COMMAND_REGISTER_ITEM)
        return !class_fits(ARG(c, CLASS), ARG(c, ACTION), ARG(c, CAPABILITY));
    return !fits_command(item_of(w, c), c->kind);
}

static bool in_use(const struct item *item, uint32_t setup) {
    return can_act(item) || (item->place == PLACE_HOLDER && item->setup == setup);
}

/*= ITEM-DOUBTED */
bool breaks_ITEM_DOUBTED(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    if (c->kind != COMMAND_BEGIN_WORK) return item_of(w, c)->flags & ITEM_DOUBTED;
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        if (item->flags & ITEM_DOUBTED && in_use(item, ARG(c, SETUP))) return true;
    }
    return false;
}

static bool acts_in(const struct world *w, uint32_t setup) {
    const struct open_setup *open = open_of(w, setup);
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (can_act(&w->live.item[open->danger[i].item])) return true;
    return false;
}

/* A plan does not change, and a setup does not end, under those who answered it while something in it can act. */
/*= ITEM-READY */
bool breaks_ITEM_READY(const struct world *w, const struct command *c) {
    bool of_plan = vocabulary_command[c->kind].fields & F(SETUP) && c->kind != COMMAND_HAND_OVER;
    if (of_plan && acts_in(w, ARG(c, SETUP))) return true;
    if (c->kind != COMMAND_RELEASE) return can_act(item_of(w, c));
    if (w->live.stop.flags & STOP_MISTAKE) return false;
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (can_act(&w->live.item[w->live.out[i].item])) return true;
    return false;
}

/* Whoever takes or collects it becomes its keeper; whoever locks or gives it is. */
/*= THING-NOT-KEEPER */
bool breaks_THING_NOT_KEEPER(const struct world *w, const struct command *c) {
    bool comes = c->kind == COMMAND_TAKE || c->kind == COMMAND_COLLECT;
    if (is_weapon(item_of(w, c))) return false;
    return comes ? !may_keep(w, ARG(c, ITEM), c->actor.n) : !keeps(w, c);
}

/*= THING-SECOND */
bool breaks_THING_SECOND(const struct world *w, const struct command *c) {
    return !(roles_of(w, c->actor.n) & class_of(item_of(w, c))->second);
}

/*= THING-UNCHECKED */
bool breaks_THING_UNCHECKED(const struct world *w, const struct command *c) {
    const struct item *item = item_of(w, c);
    return !is_weapon(item) && opens(item) && !(item->flags & ITEM_LOOKED);
}

/*= THING-NOT-PLANNED */
bool breaks_THING_NOT_PLANNED(const struct world *w, const struct command *c) {
    const struct danger *danger = danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
    if (is_weapon(item_of(w, c)) || !opens(item_of(w, c))) return false;
    return !danger || (c->kind == COMMAND_HAND_OVER && danger->holder != ARG(c, PERSON));
}

/* What is borne hangs on the one the plan names; what stands in the set is in its keeper's care. */
/*= THING-NO-BEARER */
bool breaks_THING_NO_BEARER(const struct world *w, const struct command *c) {
    const struct danger *danger = danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
    const struct item *item = item_of(w, c);
    bool borne = class_of(item)->flags & THING_BORNE;
    if (borne) return item->place != PLACE_HOLDER || !danger || item->holder != danger->holder;
    return item->place != PLACE_KEEPER;
}

/*= READY-NOT-CONTROL */
bool breaks_READY_NOT_CONTROL(const struct world *w, const struct command *c) {
    const struct danger *danger = danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
    bool may = roles_of(w, c->actor.n) & class_of(item_of(w, c))->controllers;
    return !may || !danger || danger->control != c->actor.n;
}

static bool planned_for(const struct item *item, const struct danger *danger, uint32_t person) {
    return person == danger->holder || person == danger->control || person == item->keeper;
}

/* Whoever is inside, or enters, and is not planned for it, is in the way of what can act, or failed to. */
static bool in_the_way(const struct world *w, const struct command *c,
                       const struct danger *danger) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    const struct item *item = &w->live.item[danger->item];
    bool dangerous = item->flags & (ITEM_READY | ITEM_WAITING);
    if (c->kind == COMMAND_BEGIN_WORK && !dangerous) return false;
    if (c->kind == COMMAND_ENTER_AREA)
        return dangerous && !planned_for(item, danger, ARG(c, PERSON));
    for (uint32_t p = people_next(&open->inside, 0); p; p = people_next(&open->inside, p))
        if (!planned_for(item, danger, p)) return true;
    return false;
}

/*= READY-AREA */
bool breaks_READY_AREA(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct danger *danger = &open->danger[i];
        bool asked = c->kind != COMMAND_MAKE_READY || danger->item == ARG(c, ITEM);
        bool clears = class_of(&w->live.item[danger->item])->flags & THING_CLEARS;
        if (asked && clears && in_the_way(w, c, danger)) return true;
    }
    return false;
}

/* Who bears it, rides it, stands under it: whoever the plan names beside its control. */
/*= SKILL-NONE */
bool breaks_SKILL_NONE(const struct world *w, const struct command *c) {
    const struct danger *danger = danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
    uint32_t subject = class_of(item_of(w, c))->subject;
    uint32_t bearer =
        c->kind == COMMAND_MAKE_READY ? (danger ? danger->holder : 0) : ARG(c, PERSON);
    if (is_weapon(item_of(w, c)) || !opens(item_of(w, c)) || !subject || !bearer) return false;
    return !(w->live.person[bearer].skills & BIT(subject));
}

/*= HANDLER-HELD */
bool breaks_HANDLER_HELD(const struct world *w, const struct command *c) {
    return opens_as_weapon(item_of(w, c)) && w->live.person[ARG(c, PERSON)].held;
}

/*= KEEPER-LEAVES */
bool breaks_KEEPER_LEAVES(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        bool here = item->place == PLACE_HOLDER && item->setup == ARG(c, SETUP);
        if (opens_as_weapon(item) && here && item->keeper == ARG(c, PERSON)) return true;
    }
    return false;
}

/*= LOAD-CALIBRE */
bool breaks_LOAD_CALIBRE(const struct world *w, const struct command *c) {
    uint32_t weapon = item_of(w, c)->calibre, round = w->live.lot[ARG(c, LOT)].calibre;
    return weapon && weapon != CALIBRE_OTHER && weapon != round;
}

/* Of the setups that plan these blanks, one has told everybody inside. */
/*= LOAD-EARLY */
bool breaks_LOAD_EARLY(const struct world *w, const struct command *c) {
    struct people set;
    bool told = false;
    if (w->live.lot[ARG(c, LOT)].kind != KIND_BLANK || !opens(item_of(w, c))) return false;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX && !told; i++) {
        const struct open_setup *open = &w->live.open[i];
        if (!danger_of(w, open->setup, ARG(c, ITEM))) continue;
        must_answer(w, open->setup, &set);
        for (uint32_t p = 0; p < PEOPLE_WORDS; p++) set.word[p] &= ~open->copied.word[p];
        told = !people_next(&set, 0);
    }
    return !told;
}
