/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/classes.h"
#include "core/core.h"
#include "core/roles.h"

#define BIT(n) (1u << (n))
#define CUSTODIANS ROLES_CUSTODIANS
#define SAFETY ROLES_SAFETY
#define ANYONE ROLES_ANYONE
#define STUNTS ROLE_BIT(STUNT_COORDINATOR)
#define PROPS ROLE_BIT(PROPS)
#define EFFECTS ROLE_BIT(EFFECTS)
#define OPERATORS ROLE_BIT(OPERATOR)
#define WRANGLERS ROLE_BIT(WRANGLER)
#define GRIPS ROLE_BIT(GRIP)
#define LOCATIONS ROLE_BIT(LOCATIONS)
#define WEAPON THING_WEAPON
#define BORNE THING_BORNE
#define READIES THING_READIES
#define CLEARS THING_CLEARS
#define LINKED THING_LINKED
#define ARRIVES THING_ARRIVES
#define H(hazard) BIT(HAZARD_##hazard)
#define P(point) point,
#define NAMED(...) (sizeof((const char *const[]){__VA_ARGS__ NULL}) / sizeof(char *) - 1)
#define THING(class, keepers, controllers, second, subject, hazard, flags, points) \
    [CLASS_##class] = {keepers, controllers, second,        SUBJECT_##subject,     \
                       hazard,  (flags),     NAMED(points), {points NULL}},
#define POINTS(...)
#define HOLDS(...)
const struct thing_class core_class[CLASS_COUNT] = {
#include "core/items.def"
};
#define THING(...)
#define POINTS(action, per_chamber, beside) [ACTION_##action] = {per_chamber, beside},
#define HOLDS(...)
static const struct {
    uint8_t per_chamber, beside;
} points_of_action[ACTION_COUNT] = {
#include "core/items.def"
};
#define K(kind) BIT(KIND_##kind)
#define THING(...)
#define POINTS(...)
#define HOLDS(capability, kinds) [CAPABILITY_##capability] = (kinds),
static const uint32_t kinds_of_capability[CAPABILITY_COUNT] = {
#include "core/items.def"
};

uint8_t core_points(const struct item *item) {
    uint32_t named = class_of(item)->points;
    if (item->capability == CAPABILITY_RUBBER) return 0;
    uint32_t opened = points_of_action[item->action].per_chamber * (uint32_t)item->capacity +
                      points_of_action[item->action].beside;
    return (uint8_t)(named ? named : opened);
}

bool takes_kind(uint32_t capability, uint32_t kind) {
    return kind == KIND_EMPTY || (kinds_of_capability[capability] & BIT(kind));
}

bool class_fits(uint32_t class, uint32_t action, uint32_t capability) {
    bool weapon = core_class[class].flags & THING_WEAPON;
    bool as_weapon = action != ACTION_LOOKED_OVER && capability < CAPABILITY_SHARP;
    bool as_thing = action == ACTION_LOOKED_OVER &&
                    (capability == CAPABILITY_WORKS || capability == CAPABILITY_RUBBER ||
                     ((core_class[class].flags & THING_BORNE) && capability >= CAPABILITY_SHARP));
    return weapon ? as_weapon : as_thing;
}
