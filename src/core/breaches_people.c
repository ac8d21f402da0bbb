/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Who may, whose duty it is, who is trained and willing. */
#include "core/breaches.h"

static uint32_t flagged_roles(uint32_t flag) {
    uint32_t roles = 0;
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (vocabulary_role[r].flags & flag) roles |= BIT(r);
    return roles;
}

/*= STOPPED */
bool breaks_STOPPED(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.stop.open;
}

/*= DAY-NOT-OPEN */
bool breaks_DAY_NOT_OPEN(const struct world *w, const struct command *c) {
    (void)c;
    return !w->live.day;
}

/*= SEEN-OLD */
bool breaks_SEEN_OLD(const struct world *w, const struct command *c) {
    if (!c->seen) return false;
    return w->live.item[ARG(c, ITEM)].touched > c->seen ||
           w->live.setup[ARG(c, SETUP)].touched > c->seen ||
           w->live.lot[ARG(c, LOT)].touched > c->seen ||
           w->live.rack[ARG(c, RACK)].touched > c->seen;
}

static bool no_slot_out(const struct world *w) {
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (!w->live.out[i].item) return false;
    return true;
}

static bool no_open_setup(const struct world *w, uint32_t setup) {
    if (w->live.setup[setup].open) return false;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        if (!w->live.open[i].setup) return false;
    return true;
}

static bool no_danger_left(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    return no_open_setup(w, ARG(c, SETUP)) ||
           (open && open->dangers == DANGERS_MAX && !danger_of(w, ARG(c, SETUP), ARG(c, ITEM)));
}

/*= LIMIT-REACHED */
bool breaks_LIMIT_REACHED(const struct world *w, const struct command *c) {
    switch (c->kind) {
    case COMMAND_ADD_PERSON: return w->live.people + 1 >= PEOPLE_MAX;
    case COMMAND_REGISTER_ITEM: return w->live.items + 1 >= ITEMS_MAX;
    case COMMAND_REGISTER_LOT: return w->live.lots + 1 >= LOTS_MAX;
    case COMMAND_REGISTER_RACK: return w->live.racks + 1 >= RACKS_MAX;
    case COMMAND_PLAN_SETUP: return w->live.setups + 1 >= SETUPS_MAX;
    case COMMAND_REPORT:
    case COMMAND_LEAVE_REPORT:
    case COMMAND_REPORT_INJURY: return w->live.reports + 1 >= REPORTS_MAX;
    case COMMAND_OPEN_LESSON: return w->live.lessons >= LESSONS_MAX;
    case COMMAND_RECOLLECT: return w->live.recollections + 1 >= RECOLLECTIONS_MAX;
    case COMMAND_ASK: return w->live.asks + 1 >= ASKS_MAX;
    case COMMAND_SUMMON: return w->live.summons >= SUMMONS_MAX;
    case COMMAND_TAKE: return no_slot_out(w);
    case COMMAND_PLAN_THING:
    case COMMAND_PLAN_WEAPON: return no_danger_left(w, c);
    default: return no_open_setup(w, ARG(c, SETUP)); /* what needs an open setup */
    }
}

/* Whoever keeps things of a class says whether a person's training with them is enough; nobody above them does. */
static uint32_t teachers_of(uint32_t subject) {
    uint32_t roles = 0;
    for (uint32_t i = 0; i < CLASS_COUNT; i++)
        if (core_class[i].subject == subject) roles |= core_class[i].keepers;
    return roles;
}

/*= ROLE-NOT-YOURS */
bool breaks_ROLE_NOT_YOURS(const struct world *w, const struct command *c) {
    uint64_t who = vocabulary_command[c->kind].who;
    if (!c->actor.n) return !(who & ROLES_BOX);
    if (c->kind == COMMAND_ACCEPT_DUTY || c->kind == COMMAND_ASK) who = BIT(ARG(c, ROLE));
    if (c->kind == COMMAND_RECORD_TRAINING) who = teachers_of(ARG(c, SUBJECT));
    if (c->kind == COMMAND_REGISTER_ITEM) who = core_class[ARG(c, CLASS)].keepers;
    return !(roles_of(w, c->actor.n) & who);
}

/*= GRANT-NOT-YOURS */
bool breaks_GRANT_NOT_YOURS(const struct world *w, const struct command *c) {
    return c->actor.n && !(roles_of(w, c->actor.n) & vocabulary_role[ARG(c, ROLE)].granted_by);
}

/*= DUTY-NOT-ACCEPTED */
bool breaks_DUTY_NOT_ACCEPTED(const struct world *w, const struct command *c) {
    const struct person *p = &w->live.person[c->actor.n];
    return p->roles & ~p->accepted & flagged_roles(ROLE_FLAG_POWER);
}

static bool keeps_something(const struct world *w, uint32_t person) {
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (w->live.out[i].item && w->live.item[w->live.out[i].item].keeper == person) return true;
    return false;
}

/*= DUTY-SECOND */
bool breaks_DUTY_SECOND(const struct world *w, const struct command *c) {
    uint32_t sole = flagged_roles(ROLE_FLAG_SOLE);
    if (c->kind == COMMAND_GIVE_ROLE)
        return keeps_something(w, ARG(c, PERSON)) && !(BIT(ARG(c, ROLE)) & sole);
    return is_custodian(w, c->actor.n) && roles_of(w, c->actor.n) & ~sole;
}

static bool training_asked(const struct world *w, const struct command *c, uint32_t flags) {
    const struct person *p = &w->live.person[ARG(c, PERSON)];
    return opens_as_weapon(&w->live.item[ARG(c, ITEM)]) &&
           (p->flags & (PERSON_TRAINED | PERSON_MORE_NEEDED)) == flags;
}

/*= TRAIN-NONE */
bool breaks_TRAIN_NONE(const struct world *w, const struct command *c) {
    return training_asked(w, c, 0);
}

/*= TRAIN-MORE */
bool breaks_TRAIN_MORE(const struct world *w, const struct command *c) {
    return training_asked(w, c, PERSON_MORE_NEEDED);
}
