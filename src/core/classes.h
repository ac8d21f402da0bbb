/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* classes.h - the table of dangerous things as C: who keeps a thing, who makes it act, whose second look counts, what
 * it sees. Internal to core. No function names a class; it asks for a column.                                      */
#pragma once
#include "core/world.h"

enum thing_flag {
    THING_WEAPON = 1,
    THING_BORNE = 2,
    THING_READIES = 4,
    THING_CLEARS = 8,
    THING_LINKED = 16,
    THING_ARRIVES = 32
};
enum { NAMED_POINTS_MAX = 4 };
struct thing_class {
    uint32_t keepers, controllers, second; /* bit ROLE_x */
    uint8_t subject; /* enum SUBJECT_word: the training its bearer needs; 0: none */
    uint8_t hazard;  /* bit HAZARD_x: the assessment it asks for; 0: none */
    uint8_t flags;   /* enum thing_flag */
    uint8_t points;  /* how many are named; 0: a weapon's come from its action */
    const char *point[NAMED_POINTS_MAX + 1];
};
extern const struct thing_class core_class[CLASS_COUNT];

static inline const struct thing_class *class_of(const struct item *item) {
    return &core_class[item->class];
}
/* A weapon or what carries its rounds: opened, loaded, stated, handed over; else it is looked over and made ready. */
static inline bool is_weapon(const struct item *item) {
    return class_of(item)->flags & THING_WEAPON;
}
/* takes_kind(capability, kind): whether such a piece may hold such a round; EMPTY always. */
bool takes_kind(uint32_t capability, uint32_t kind);
/* class_fits(class, action, capability): whether things of this class are entered like that. */
bool class_fits(uint32_t class, uint32_t action, uint32_t capability);
