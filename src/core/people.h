/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* people.h - sets of persons. Nobody (0) is never a member. */
#pragma once
#include "core/world.h"
#include "text/mem.h"

static inline bool people_has(const struct people *set, uint32_t person) {
    return (set->word[person / 32] >> (person % 32)) & 1u;
}
static inline void people_add(struct people *set, uint32_t person) {
    if (person) set->word[person / 32] |= 1u << (person % 32);
}
static inline void people_remove(struct people *set, uint32_t person) {
    set->word[person / 32] &= ~(1u << (person % 32));
}
static inline void people_clear(struct people *set) {
    memset(set, 0, sizeof *set);
}

/* people_next(set, after): the smallest member greater than ${after}, 0 when there is none. */
static inline uint32_t people_next(const struct people *set, uint32_t after) {
    for (uint32_t i = (after + 1) / 32; i < PEOPLE_WORDS; i++) {
        uint32_t word = set->word[i];
        if (i == (after + 1) / 32) word &= ~0u << ((after + 1) % 32);
        if (word) return i * 32 + (uint32_t)__builtin_ctz(word);
    }
    return 0;
}
static inline uint32_t people_count(const struct people *set) {
    uint32_t n = 0;
    for (uint32_t p = people_next(set, 0); p; p = people_next(set, p)) n++;
    return n;
}
