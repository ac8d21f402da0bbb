/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* number.h - what an entry is called (F24, JH/12, row/muzzle/P3), and its id, which is a hash of that: two compilers who work
 * apart mean the same thing. A kind's own numbers are its prefix and a count from 1; exhibits may have any name that is not
 * like one of another kind. Pure: nothing allocates.                                                                  */
#pragma once
#include "inquiry/account/kinds.h"
#include "ledger/hash.h"

enum { NUMBER_MAX = 96, NUMBER_COUNT_MAX = 999999 };
/* number_id(c, number, id): 32 hexadecimal digits. */
void number_id(const struct crypto *c, struct bytes number, char id[LINE_ID]);
/* number_of_kind(kind, number): an entry of this kind may be called so. */
bool number_of_kind(enum account_kind kind, struct bytes number);
/* number_make(out, kind, count): "F24". */
void number_make(struct buffer *out, enum account_kind kind, uint32_t count);
/* number_joined(out, kind, first, second): "row/muzzle/P3", "relation/K1/P3", "log/long-ridge" (without a second). */
void number_joined(struct buffer *out, enum account_kind kind, struct bytes first,
                   struct bytes second);
