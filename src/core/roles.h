/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* roles.h - sets of roles by the names that commands.def, roles.def and rules.def use. */
#pragma once
#include "core/vocabulary.h"

#define ROLE_BIT(id) (1u << ROLE_##id)
enum {
    ROLES_PRODUCTION = ROLE_BIT(PRODUCER) | ROLE_BIT(PRODUCTION_MANAGER),
    ROLES_SAFETY = ROLE_BIT(SAFETY_ADVISOR),
    ROLES_DIRECTION = ROLE_BIT(FIRST_AD) | ROLE_BIT(SECOND_AD),
    ROLES_CUSTODIANS = ROLE_BIT(PROPERTY_MASTER) | ROLE_BIT(ARMORER) | ROLE_BIT(ASSISTANT_ARMORER),
    ROLES_PLANNERS = ROLES_DIRECTION | ROLES_CUSTODIANS | ROLE_BIT(DIRECTOR) |
                     ROLE_BIT(CINEMATOGRAPHER) | ROLE_BIT(SCRIPT),
    ROLES_CAMERA = ROLE_BIT(CINEMATOGRAPHER) | ROLE_BIT(CAMERA) | ROLE_BIT(SCRIPT),
    ROLES_TRADES = ROLE_BIT(STUNT_COORDINATOR) | ROLE_BIT(EFFECTS) | ROLE_BIT(OPERATOR),
};
#define ROLES_WRANGLER ROLE_BIT(WRANGLER)
#define ROLES_ANYONE (UINT32_MAX >> (32 - ROLE_COUNT))
#define ROLES_BOX (UINT64_C(1) << ROLE_COUNT) /* the box itself, or its operator: actor 0 */
enum role_flag {
    ROLE_FLAG_POWER = 1,
    ROLE_FLAG_CUSTODY = 2,
    ROLE_FLAG_SOLE = 4,
    ROLE_FLAG_KEY = 8
};
