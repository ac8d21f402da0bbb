/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* claims.c - claims.h. */
#include "sim/claims_parts.h"

bool claims_at_rest(const struct world *w) {
    for (uint32_t i = 1; i <= w->live.lots; i++)
        if (!counted(w, i) || w->live.lot[i].loaded) return false;
    return nothing_out(&w->live);
}

#define CLAIM(id, kept_by, concerns, holds, text) {#id, text, KEPT_BY_##kept_by, concerns, holds},
const struct claim_row claim_row[CLAIM_COUNT] = {
#include "sim/claims.def"
};

claim_set claims_broken(const struct taken_step *s, uint64_t met[CLAIM_COUNT]) {
    claim_set broken = 0;
    for (uint32_t i = 0; i < CLAIM_COUNT; i++) {
        if (!claim_row[i].concerns(s)) continue;
        met[i]++;
        if (!claim_row[i].holds(s)) broken |= (claim_set)1 << i;
    }
    return broken;
}
