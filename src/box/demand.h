/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* demand.h - what the day has asked of people: how many answers, against what design.md promises of it. A demand is a
 * question of which the record has the answer, or a stop that was taken back before it was answered.
 *
 * In memory, out of the leaves of the day; never told of a person: only the highest and the median of a group of eight or
 * more who were asked anything: a department, and the whole unit where what it adds is no smaller group. Threads: the loop's. */
#pragma once
#include "core/core.h"

enum { DEMAND_GROUP_MIN = 8 };
struct demands;
struct demands *demands_create(void);
void demands_destroy(struct demands *d);
/* demands_leaf(d, w, e): a leaf that is on disk; ${w} with it applied. */
void demands_leaf(struct demands *d, const struct world *w, const struct event *e);
/* demands_may_read(live, viewer): direction and safety advisors. */
bool demands_may_read(const struct live *live, struct person_id viewer);
/* demands_write(d, live, b): {"groups":[{"group":word,"people":n,"highest":n,"median":n}]}; "unit" is all of them. */
void demands_write(const struct demands *d, const struct live *live, struct buffer *b);
