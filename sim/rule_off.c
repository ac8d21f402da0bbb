/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rule_off.c - packs.c, but that no pack asks for one of the rules: as if it had never been written. */
#include "sim/rule_off.h"
#define core_rule_packs packs_that_ask
#include "core/packs.c" /* NOLINT(bugprone-suspicious-include): the same table, under another name */
#undef core_rule_packs

uint32_t rule_off = RULE_COUNT;

uint32_t core_rule_packs(enum rule rule, bool weapons) {
    return rule == rule_off ? 0 : packs_that_ask(rule, weapons);
}
