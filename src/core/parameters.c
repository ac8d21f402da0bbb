/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Figures that packs and the production set: the strictest holds. */
#include "core/rows.h"

#define PACK(...)
#define PACK_ONLY(...)
#define PACK_RULE(...)
#define PACK_WEAPONS(...)
#define PACK_PARAM(...)
#define PARAM(parameter, stricter, unit, least, most) \
    [PARAMETER_##parameter] = {STRICTER_##stricter, least, most, unit},
const struct parameter core_parameter[PARAMETER_COUNT] = {
#include "core/packs.def"
};

#define PACK(...)
#define PACK_ONLY(...)
#define PACK_RULE(...)
#define PACK_WEAPONS(...)
#define PARAM(...)
#define PACK_PARAM(pack, parameter, value, rank, confirmed, citation) \
    {PACK_##pack, PARAMETER_##parameter, RANK_##rank, confirmed, value, PROSE(citation)},
const struct pack_parameter core_pack_parameter[] = {
#include "core/packs.def"
};
const uint32_t core_pack_parameters = COUNT_OF(core_pack_parameter);

#define CONTRADICTION UINT32_MAX

/* stricter(how, a, b): the stricter of two; 0 asks nothing. */
static uint32_t stricter(uint32_t how, uint32_t a, uint32_t b) {
    if (!a || !b) return a | b;
    if (a == CONTRADICTION || b == CONTRADICTION) return CONTRADICTION;
    switch (how) {
    case STRICTER_AT_LEAST: return a > b ? a : b;
    case STRICTER_AT_MOST: return a < b ? a : b;
    case STRICTER_ALL_OF: return a | b;
    default: return a & b ? a & b : CONTRADICTION;
    }
}

uint32_t core_asked(uint32_t packs, enum PARAMETER_word p) {
    uint32_t value = 0;
    for (uint32_t i = 0; i < core_pack_parameters; i++) {
        const struct pack_parameter *row = &core_pack_parameter[i];
        if (row->parameter == p && packs & BIT(row->pack))
            value = stricter(core_parameter[p].stricter, value, row->value);
    }
    return value;
}

enum PARAMETER_word core_contradiction(uint32_t packs) {
    uint32_t p = PARAMETER_COUNT;
    while (--p && core_asked(packs, (enum PARAMETER_word)p) != CONTRADICTION) {
    }
    return (enum PARAMETER_word)p;
}

uint32_t core_figure(const struct live *live, enum PARAMETER_word p) {
    uint32_t packs = core_packs_in_force(live->packs, live->day);
    return stricter(core_parameter[p].stricter, core_asked(packs, p), live->stated[p]);
}

bool core_looser(enum PARAMETER_word p, uint32_t value, uint32_t than) {
    return stricter(core_parameter[p].stricter, value, than) != value;
}
