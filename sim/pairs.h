/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pairs.h - every two packs together. House is always there: beside it, a pair is one pack alone. */
#pragma once
#include "sim/walks.h"

enum { PAIRS = PACK_COUNT * (PACK_COUNT - 1) / 2 };

/* pairs_name(pair, line): the line "packs ..." of a world, in the order of the list of packs; both as bits, and house. */
uint32_t pairs_name(uint32_t pair, char line[64]);
/* pairs_skip(job): 0, or 1 + PACKS-CONTRADICT. */
uint32_t pairs_skip(const struct job *job);
/* pairs_prepare(job, room): 0, or 1 + the rule by which one of the room's packs is not adopted where the other is. */
uint32_t pairs_prepare(const struct job *job, struct room *room);
/* pairs_in_vain(found, jobs): how many pairs, each walked in jobs / PAIRS worlds one after the other, hand nothing over in
 * any of them; says which. */
uint32_t pairs_in_vain(const struct explored *found, uint32_t jobs);
