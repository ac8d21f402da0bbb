/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rows.h - what rules, effects and events ask the world again and again. Internal to core. */
#pragma once
#include "core/classes.h"
#include "core/core.h"
#include "core/people.h"
#include "core/roles.h"

#define ARG(c, field) ((c)->arg[FIELD_##field])
#define BIT(n) (1u << (n))
#define F(field) FIELD_BIT(FIELD_##field)

static inline void rule_set_add(struct rule_set *set, uint32_t rule) {
    set->word[rule / 32] |= BIT(rule % 32);
}
static inline void rule_set_remove(struct rule_set *set, uint32_t rule) {
    set->word[rule / 32] &= ~BIT(rule % 32);
}
static inline bool rule_set_has(const struct rule_set *set, uint32_t rule) {
    return (set->word[rule / 32] >> (rule % 32)) & 1u;
}
static inline bool rule_set_any(const struct rule_set *set) {
    uint32_t any = 0;
    for (uint32_t i = 0; i < COUNT_OF(set->word); i++) any |= set->word[i];
    return any != 0;
}

/* The person with both hands on the weapon or the rounds: the shower where the command has one, else the actor. */
static inline uint32_t custodian_of(const struct command *c) {
    return vocabulary_command[c->kind].fields & F(SHOWER) ? ARG(c, SHOWER) : c->actor.n;
}
static inline uint32_t roles_of(const struct world *w, uint32_t person) {
    return w->live.person[person].roles;
}
static inline bool is_custodian(const struct world *w, uint32_t person) {
    return (roles_of(w, person) & ROLES_CUSTODIANS) != 0;
}
/* Whether there is something to look at point by point, so that looks and plans apply; rubber, replicas and belts have
 * nothing. A weapon that opens is also loaded, stated, and read by its tag. */
static inline bool opens(const struct item *item) {
    return core_points(item) > 0;
}
static inline bool opens_as_weapon(const struct item *item) {
    return is_weapon(item) && opens(item);
}
static inline bool can_act(const struct item *item) {
    return item->flags & ITEM_READY;
}
/* It is or looks like a weapon: on the set by an arrival alone. */
static inline bool must_arrive(const struct item *item) {
    return class_of(item)->flags & THING_ARRIVES;
}
/* Whether a cartridge can go off in it, live or blank. */
static inline bool can_fire(uint32_t capability) {
    return capability == CAPABILITY_FIRES || capability == CAPABILITY_BLANK_ONLY;
}
static inline const struct out *out_of(const struct world *w, uint32_t item) {
    uint32_t slot = w->live.item[item].out;
    return slot ? &w->live.out[slot - 1] : NULL;
}
static inline const struct open_setup *open_of(const struct world *w, uint32_t setup) {
    uint32_t slot = w->live.setup[setup].open;
    return slot ? &w->live.open[slot - 1] : NULL;
}
static inline uint32_t rounds_in(const struct world *w, uint32_t item) {
    const struct out *out = out_of(w, item);
    return out ? out->loaded : 0;
}

/* Every place of a sweep. */
enum { ALL_SWEPT = (1 << WHERE_COUNT) - 2 };
/* What a no-firing set takes: nothing made of a gun, no round but a dummy that is whole of wood or rubber. */
static inline bool of_a_gun(uint32_t capability) {
    return can_fire(capability) || capability == CAPABILITY_NON_FIRING;
}
static inline bool is_cartridge(uint32_t kind, uint32_t mark) {
    return kind != KIND_EMPTY && !(kind == KIND_DUMMY && mark == MARK_SOLID);
}
/* any_lot_here(w): a lot is on the set. */
bool any_lot_here(const struct world *w);

/* Weeks begin on Monday; 1970-01-01 was a Thursday. */
static inline uint32_t week_of(uint32_t day) {
    return (day + 3) / 7;
}

/* may_keep(w, item, person): whether a role of theirs may keep things of this class. */
bool may_keep(const struct world *w, uint32_t item, uint32_t person);
/* danger_of(w, setup, item): the weapon's place in the setup's plan, NULL when it has none. */
const struct danger *danger_of(const struct world *w, uint32_t setup, uint32_t item);
/* has_danger(w, setup): a weapon that opens is planned into it. */
bool has_danger(const struct world *w, uint32_t setup);
/* declared(w, out): what is in it was stated, for a plan that is still the setup's. False for NULL. */
bool declared(const struct world *w, const struct out *out);
/* unspent(out, kind): rounds of this kind in it that were not fired. */
uint32_t unspent(const struct out *out, uint32_t kind);
/* must_answer(w, setup, set): who must answer the plan: those inside and the holders, but for
 * custodians, who state it and have accepted the duty. */
void must_answer(const struct world *w, uint32_t setup, struct people *set);
/* rack_in(w, rack, setup): whether it is planned into the setup, or pieces of it were issued for it. */
bool rack_in(const struct world *w, uint32_t rack, uint32_t setup);
/* is_drill(stop): everybody answers as to a stop, and nothing happened. */
static inline bool is_drill(const struct stop *stop) {
    return stop->open && stop->reason == REASON_DRILL;
}
/* is_trustee(w, whose, person): one of the two that may open this notebook together; is_opened(w, whose): both asked. */
static inline bool is_trustee(const struct world *w, uint32_t whose, uint32_t person) {
    const uint16_t *trustee = w->live.person[whose].trustee;
    return person && (trustee[0] == person || trustee[1] == person);
}
static inline bool is_opened(const struct world *w, uint32_t whose) {
    uint32_t both = PERSON_ASKED_FIRST | PERSON_ASKED_SECOND;
    return (w->live.person[whose].flags & both) == both;
}
/* first_with(w, role): the first person on the record with this role, 0 when there is none. */
uint32_t first_with(const struct world *w, uint32_t role);
