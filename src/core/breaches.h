/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* breaches.h - one predicate a rule: does this command break it, in this world? Internal to core.
 * A predicate may assume that the command is not malformed: each id in it exists. It reads w->live only. */
#pragma once
#include "core/rows.h"

typedef bool breach(const struct world *w, const struct command *c);

#define RULE(id, ...) breach breaks_##id;
#include "core/rules.def"

/* Whether the item is in the care of the one who acts, by a role that may have it. */
static inline bool keeps(const struct world *w, const struct command *c) {
    return w->live.item[ARG(c, ITEM)].keeper == c->actor.n && may_keep(w, ARG(c, ITEM), c->actor.n);
}

/* danger_here(w, c): something that opens or acts is out of its place, in this command's setup or hands.
 * concerned(w, c, set): who must have answered before it is used. */
bool danger_here(const struct world *w, const struct command *c);
void concerned(const struct world *w, const struct command *c, struct people *set);
