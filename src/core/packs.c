/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/rows.h"

#define PACK(...)
#define PACK_ONLY(...)
#define PARAM(...)
#define PACK_PARAM(...)
#define PACK_RULE(pack, rule, rank, confirmed, citation) \
    {PACK_##pack, RULE_##rule, RANK_##rank, confirmed, false, PROSE(citation)},
#define PACK_WEAPONS(pack, rule, rank, confirmed, citation) \
    {PACK_##pack, RULE_##rule, RANK_##rank, confirmed, true, PROSE(citation)},
const struct pack_rule core_pack_rule[] = {
#include "core/packs.def"
};
const uint32_t core_pack_rules = COUNT_OF(core_pack_rule);

#define PACK_RULE(...)
#define PACK_ONLY(...)
#define PARAM(...)
#define PACK_PARAM(...)
#define PACK_WEAPONS(...)
#define PACK(pack, from, to) [PACK_##pack] = {from, to},
static const struct {
    uint32_t from, to;
} days[PACK_COUNT] = {
#include "core/packs.def"
};

#define PACK_RULE(...)
#define PACK(...)
#define PARAM(...)
#define PACK_PARAM(...)
#define PACK_WEAPONS(...)
#define PACK_ONLY(rule) [RULE_##rule] = true,
static const bool of_packs_only[RULE_COUNT] = {
#include "core/packs.def"
};

/* House is what this program always asks, but for what only a place or a production's own word asks. */
uint32_t core_rule_packs(enum rule rule, bool weapons) {
    uint32_t packs = of_packs_only[rule] ? 0 : BIT(PACK_HOUSE);
    for (uint32_t i = 0; i < core_pack_rules; i++)
        if (core_pack_rule[i].rule == rule && (weapons || !core_pack_rule[i].weapons))
            packs |= BIT(core_pack_rule[i].pack);
    return packs;
}

uint32_t core_packs_in_force(uint32_t packs, uint32_t day) {
    for (uint32_t i = 0; day && i < PACK_COUNT; i++)
        if (day < days[i].from || (days[i].to && day >= days[i].to)) packs &= ~BIT(i);
    return packs;
}
