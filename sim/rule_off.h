/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rule_off.h - which rule is switched off; RULE_COUNT: none. For mutate.c only. */
#pragma once
#include "core/core.h"

extern uint32_t rule_off;
uint32_t packs_that_ask(enum rule rule, bool weapons);
