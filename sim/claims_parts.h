/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims_parts.h - what the premises and conclusions of claims.def have in common. Only claims*.c include it. */
#pragma once
#include "core/rows.h"
#include "sim/claims.h"

#define KIND(s) ((s)->command->kind)
#define GIVEN(s, field) ((s)->command->arg[FIELD_##field])

#define CLAIM(id, kept_by, concerns, holds, text) \
    bool concerns(const struct taken_step *s);    \
    bool holds(const struct taken_step *s);
#include "sim/claims.def"

/* Every lot that was used counted and right; everything locked, no range open, the set not stopped. */
bool counted(const struct world *w, uint32_t lot);
bool nothing_out(const struct live *l);

static inline bool clean(const struct taken_step *s) {
    return s->decision->verdict == DECIDED && !s->broke_rules;
}
static inline bool caused(const struct taken_step *s, uint32_t kind) {
    bool any = false;
    for (uint32_t i = 0; s->decision->verdict == DECIDED && i < s->decision->count; i++)
        any |= s->decision->event[i].kind == kind;
    return any;
}
/* It took place while nothing was broken, and it is one of these. */
static inline bool clean_kind(const struct taken_step *s, uint32_t kind) {
    return clean(s) && KIND(s) == kind;
}
static inline const struct item *item_of(const struct taken_step *s) {
    return &s->before->live.item[GIVEN(s, ITEM)];
}
static inline const struct ghost_item *eyes(const struct taken_step *s) {
    return &s->ghost_before->item[GIVEN(s, ITEM)];
}
static inline const struct setup *setup_of(const struct taken_step *s) {
    return &s->before->live.setup[GIVEN(s, SETUP)];
}
static inline uint32_t bit(uint32_t person) {
    return person ? BIT(person) : 0;
}
/* asked(s, pack): it binds this step, by the production or by the setup's plan. */
static inline bool asked(const struct taken_step *s, uint32_t pack) {
    uint32_t packs = s->before->live.packs | setup_of(s)->packs;
    return core_packs_in_force(packs, s->before->live.day) & BIT(pack);
}
