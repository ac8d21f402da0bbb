/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims.h - what the rules promise, one claim a row of claims.def, asked of each step that anybody can take.
 *
 * A claim has a premise (when does it say anything) and holds or not. It reads the worlds before and after, the command
 * and its events, and the ghost (ghost.h); never the rules. Pure.                                                    */
#pragma once
#include "sim/ghost.h"

struct taken_step {
    const struct world *before, *after;
    const struct command *command;
    const struct decision
        *decision; /* DECIDED, or REFUSED: then nothing happened and after == before */
    const struct ghost *ghost_before, *ghost_after;
    bool broke_rules; /* it was refused, and took place all the same */
    bool deviation;   /* one of those rules is a barrier before danger */
};

#define CLAIM(id, ...) CLAIM_##id,
enum claim {
#include "sim/claims.def"
    CLAIM_COUNT
};
__extension__ typedef unsigned __int128 claim_set; /* there are more than 64 */
_Static_assert(CLAIM_COUNT <= 128, "a set of claims is 128 bits");
enum { KEPT_BY_RULES, KEPT_BY_EVENTS };
struct claim_row {
    const char *name, *text;
    uint8_t kept_by; /* enum KEPT_BY_x */
    bool (*concerns)(const struct taken_step *s);
    bool (*holds)(const struct taken_step *s);
};
extern const struct claim_row claim_row[CLAIM_COUNT];

/* claims_broken(s, met): the claims that do not hold, bit CLAIM_x; adds one to ${met} of each whose premise held. */
claim_set claims_broken(const struct taken_step *s, uint64_t met[CLAIM_COUNT]);
/* claims_at_rest(w): everything locked and empty, every lot that was used counted and right, the set not stopped. */
bool claims_at_rest(const struct world *w);
