/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* random_inner.h - what a random command is made of: random_commands.c draws what is asked next and by whom,
 * random_arguments.c of what, of whom and how many. Each roll moves the dice: their order is part of a seed.       */
#pragma once
#include "random_commands.h"

#define ARG(field) c->arg[FIELD_##field]
#define HAS(field) field_in(vocabulary_command[c->kind].fields, FIELD_##field)

bool dice_in_100(struct dice *d, uint32_t times); /* true so many times in a hundred */

/* random_out(w, item): The item as it is out; all zero when it is not. */
const struct out *random_out(const struct world *w, uint32_t item);
/* random_with(d, w, roles): A person with one of these roles; anybody when there is none. */
uint32_t random_with(struct dice *d, const struct world *w, uint32_t roles);
/* random_item(d, w): A weapon that is out more often than one in the locker. */
uint32_t random_item(struct dice *d, const struct world *w);

/* random_arguments(d, w, now_ms, c): Fills what c->kind asks for; an item or a rack that is set stays. */
void random_arguments(struct dice *d, const struct world *w, uint64_t now_ms, struct command *c);
