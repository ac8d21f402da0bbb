/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pairs.c - pairs.h. */
#include "sim/pairs.h"
#include "core/rows.h"
#include <stdio.h>

uint32_t pairs_name(uint32_t pair, char line[64]) {
    uint32_t one = 0, left = pair;
    for (uint32_t others = PACK_COUNT - 1; left >= others; left -= others, others--) one++;
    snprintf(line, 64, "packs %s %s", PACK_words[one], PACK_words[one + 1 + left]);
    return BIT(PACK_HOUSE) | BIT(one) | BIT(one + 1 + left);
}

uint32_t pairs_skip(const struct job *job) {
    for (uint32_t p = 1; p < PARAMETER_COUNT; p++)
        if (core_asked(job->pack_bits, (enum PARAMETER_word)p) == UINT32_MAX)
            return 1 + RULE_PACKS_CONTRADICT;
    return 0;
}

/* refusing(w, pack): the rule that refuses to adopt it, by anybody who may adopt; RULE_COUNT: none. */
static uint32_t refusing(const struct world *w, uint32_t pack) {
    uint32_t who = 1;
    while (who < w->live.people && !(w->live.person[who].roles & ROLES_PRODUCTION)) who++;
    struct command c = {.kind = COMMAND_ADOPT_PACK, .actor = {(uint16_t)who}};
    struct decision d;
    c.arg[FIELD_PACK] = pack;
    core_decide(w, &c, &d);
    return d.verdict == REFUSED ? d.why.rule : (uint32_t)RULE_COUNT;
}

uint32_t pairs_prepare(const struct job *job, struct room *room) {
    uint32_t all = room->start->live.packs;
    (void)job;
    for (uint32_t pack = 0; pack < PACK_COUNT; pack++) {
        if (pack == PACK_HOUSE || !(all >> pack & 1)) continue;
        room->start->live.packs = all & ~BIT(pack);
        uint32_t rule = refusing(room->start, pack);
        room->start->live.packs = all;
        if (rule < RULE_COUNT) return 1 + rule;
    }
    return 0;
}

/* Two packs that cannot both be kept have said so by refusing; they need not hand anything over. */
static bool well(const struct explored *found) {
    if (found->skipped) return found->skipped == 1 + RULE_PACKS_CONTRADICT;
    return found->rules.passed[RULE_HAND_NOT_ARMORER];
}

uint32_t pairs_in_vain(const struct explored *found, uint32_t jobs) {
    uint32_t vain = 0;
    for (uint32_t pair = 0; pair < PAIRS; pair++) {
        bool any = false;
        char line[64];
        for (uint32_t i = pair; i < jobs; i += PAIRS) any |= well(&found[i]);
        pairs_name(pair, line);
        if (!any) printf("not ok %s: nothing is handed over in any of these worlds\n", line);
        vain += !any;
    }
    return vain;
}
