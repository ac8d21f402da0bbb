/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/rows.h"

#define PACK_RULE(pack, rule, rank, confirmed, citation) \
    {PACK_##pack, RULE_##rule, RANK_##rank, confirmed, citation},
const struct pack_rule core_pack_rule[] = {
#include "core/packs.def"
};
const uint32_t core_pack_rules = COUNT_OF(core_pack_rule);

/* House is what this program always asks. A production's own public word (rank COMMITMENT) brings rules of its own,
 * which bind only those who gave it. */
uint32_t core_rule_packs(enum rule rule) {
    uint32_t packs = BIT(PACK_HOUSE);
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        if (core_pack_rule[i].rule != rule) continue;
        if (core_pack_rule[i].rank == RANK_COMMITMENT) packs &= ~BIT(PACK_HOUSE);
        packs |= BIT(core_pack_rule[i].pack);
    }
    return packs;
}
