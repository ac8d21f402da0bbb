/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/effects.h"

#define LADDER(concern, minutes, holds, class, a, b, c, d) \
    [CONCERN_##concern] = {                                \
        {ROLE_##a, ROLE_##b, ROLE_##c, ROLE_##d}, minutes, HOLDS_##holds, CLASS_##class},
static const struct {
    uint8_t role[LADDER_STEPS];
    uint16_t wait_minutes;
    uint8_t holds, class; /* enum ladder_hold, enum CLASS_word */
} ladder[CONCERN_COUNT] = {
#include "core/concerns.def"
};

uint32_t ladder_owner(const struct world *w, uint32_t concern, uint32_t after) {
    bool passed = !after;
    for (uint32_t step = 0; step < LADDER_STEPS; step++) {
        uint32_t person = first_with(w, ladder[concern].role[step]);
        if (passed && person && person != after) return person;
        passed |= person == after;
    }
    return w->live.outside != after ? w->live.outside : 0;
}

uint32_t ladder_outside(const struct world *w, uint32_t concern, uint32_t after) {
    uint32_t advisor = first_with(w, ROLE_SAFETY_ADVISOR);
    if (w->live.outside) return w->live.outside;
    return advisor ? advisor : ladder_owner(w, concern, after);
}

uint32_t ladder_wait_s(uint32_t concern) {
    return ladder[concern].wait_minutes * 60u;
}

enum ladder_hold ladder_holds(uint32_t concern) {
    return (enum ladder_hold)ladder[concern].holds;
}

uint32_t ladder_class(uint32_t concern) {
    return ladder[concern].class;
}

enum { NEED_STEPS = 3 };
#define NEEDS(need, minutes, a, b, c) [NEED_##need] = {{ROLE_##a, ROLE_##b, ROLE_##c}, minutes},
static const struct {
    uint8_t role[NEED_STEPS];
    uint16_t wait_minutes;
} needs[NEED_COUNT] = {
#include "core/needs.def"
};

uint32_t ladder_giver(const struct world *w, uint32_t need, uint32_t asker) {
    for (uint32_t step = 0; step < NEED_STEPS; step++) {
        uint32_t person = first_with(w, needs[need].role[step]);
        if (person && person != asker) return person;
    }
    return 0;
}

uint32_t ladder_giver_wait_s(uint32_t need) {
    return needs[need].wait_minutes * 60u;
}
