/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* explore.h - a small world walked through whole: from where its file begins, every act and every deadline in every
 * state, breadth first, until nothing new is reached. It is closed then, or the limit was met and it says so.
 *
 * On each new state every invariant of the core; on each step the near ones and the claims; at the end a way back from
 * every state. What breaks is told as the shortest story that leads there.                                           */
#pragma once
#include "sim/claims.h"
#include "sim/room.h"

enum wrong {
    NOTHING_WRONG,
    WRONG_INVARIANT,
    WRONG_CLAIM,
    WRONG_STUCK, /* no way back to where all is locked, counted and released */
    WRONG_OPEN,  /* more states than the limit */
};
struct seen_rules {
    uint8_t fired[RULE_COUNT],
        passed[RULE_COUNT], /* refused something; stood before something and let it pass */
        alone
            [RULE_COUNT]; /* refused something that no other rule refused, or alone made a deviation of it */
};
struct explored {
    uint32_t states, depth, rests;
    uint64_t steps, edges; /* asked; that led to another state */
    uint8_t wrong;         /* enum wrong */
    uint32_t skipped;      /* 1 + the rule for which it was not walked at all; 0: it was */
    char what[160];        /* the invariant or claim by name and text */
    struct seen_rules rules;
    uint64_t met[CLAIM_COUNT]; /* how often each claim's premise held */
    claim_set broken;          /* the claims that did not hold */
};
enum { STOP_AT_FIRST, GO_ON_BROKEN };

/* explore(r, most, how, result, story): Walks ${r}, at most ${most} states. When something is wrong, ${story} gets the way
 * there (told.h). GO_ON_BROKEN: a claim that does not hold is noted and the walk goes on, to find which others do not. */
void explore(const struct room *r, uint32_t most, int how, struct explored *result,
             struct buffer *story);
