/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rules_figures.h - the figures that packs set, as `showclear rules` prints them after the rules. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Each figure with its unit, which way it is stricter, and what each of ${packs} asks and where that is written; for
 * a program one JSON object a line. False when a line does not fit. */
bool rules_figures_print(uint32_t packs, bool json);
