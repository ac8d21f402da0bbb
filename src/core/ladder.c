/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/effects.h"

/* A concern goes to the first role of its ladder that somebody has; unanswered by the deadline, to the next: past
 * whoever may be concerned. The waits are this program's own choice: short enough that it is the same shooting day. */
static const struct {
    uint8_t role[LADDER_STEPS];
    uint16_t wait_minutes;
    uint8_t holds, class; /* enum ladder_hold, enum CLASS_word */
} ladder[CONCERN_COUNT] = {
    [CONCERN_UNINTENDED_DISCHARGE] = {{ROLE_SAFETY_ADVISOR, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER,
                                       ROLE_PRODUCER},
                                      30,
                                      HOLDS_HARD,
                                      CLASS_FIREARM},
    [CONCERN_UNPROVED_ROUND] = {{ROLE_SAFETY_ADVISOR, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER,
                                 ROLE_PRODUCER},
                                30,
                                HOLDS_HARD,
                                CLASS_FIREARM},
    [CONCERN_LOST_ROUND] = {{ROLE_ARMORER, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER, ROLE_PRODUCER},
                            30,
                            HOLDS_HARD,
                            CLASS_FIREARM},
    [CONCERN_SURPLUS_ROUND] = {{ROLE_SAFETY_ADVISOR, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER,
                                ROLE_PRODUCER},
                               30,
                               HOLDS_HARD,
                               CLASS_FIREARM},
    [CONCERN_FAILURE_TO_FIRE] = {{ROLE_ARMORER, ROLE_FIRST_AD, ROLE_SAFETY_ADVISOR, ROLE_PRODUCER},
                                 60,
                                 HOLDS_HARD,
                                 CLASS_FIREARM},
    [CONCERN_FIREARM] = {{ROLE_SAFETY_ADVISOR, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER,
                          ROLE_PRODUCER},
                         60,
                         HOLDS_UNTIL_LOOKED,
                         CLASS_FIREARM},
    [CONCERN_NEAR_MISS] = {{ROLE_FIRST_AD, ROLE_SAFETY_ADVISOR, ROLE_PRODUCTION_MANAGER,
                            ROLE_PRODUCER},
                           60,
                           HOLDS_NOTHING,
                           CLASS_NONE},
    [CONCERN_TOLD_TO_SKIP] = {{ROLE_SAFETY_ADVISOR, ROLE_PRODUCTION_MANAGER, ROLE_PRODUCER,
                               ROLE_PRODUCER},
                              60,
                              HOLDS_NOTHING,
                              CLASS_NONE},
    [CONCERN_OTHER] = {{ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER, ROLE_PRODUCER, ROLE_PRODUCER},
                       240,
                       HOLDS_NOTHING,
                       CLASS_NONE},
    [CONCERN_EQUIPMENT] = {{ROLE_SAFETY_ADVISOR, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER,
                            ROLE_PRODUCER},
                           60,
                           HOLDS_UNTIL_LOOKED,
                           CLASS_NONE},
    [CONCERN_LOST_THING] = {{ROLE_SAFETY_ADVISOR, ROLE_FIRST_AD, ROLE_PRODUCTION_MANAGER,
                             ROLE_PRODUCER},
                            30,
                            HOLDS_HARD,
                            CLASS_FIREARM},
    [CONCERN_INJURY] = {{ROLE_PRODUCTION_MANAGER, ROLE_PRODUCER, ROLE_SAFETY_ADVISOR,
                         ROLE_FIRST_AD},
                        60,
                        HOLDS_HARD,
                        CLASS_NONE},
};

uint32_t ladder_owner(const struct world *w, uint32_t concern, uint32_t after) {
    bool passed = !after;
    for (uint32_t step = 0; step < LADDER_STEPS; step++) {
        uint32_t person = first_with(w, ladder[concern].role[step]);
        if (passed && person && person != after) return person;
        passed |= person == after;
    }
    return 0;
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
