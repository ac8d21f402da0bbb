/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* alike.h - what several entries have in common: each lens, each look, and the setups it stands on.
 *
 * Ownership: alike_begin allocates, alike_drop frees. Threads: one.                                                   */
#pragma once
#include "notebook/fold.h"

enum { ALIKE_KEYS_MAX = 4 };
struct alike_row {
    char *text[ALIKE_KEYS_MAX]; /* as the entry's own writer wrote it; "" for nothing */
    const struct fold_entry *e;
};
struct alike {
    struct alike_row *row;
    uint32_t rows, keys;
};
/* alike_begin(a, f, kind, key, keys): all entries of a kind that say one of these fields, those that say the same together, in the
 * order of what they say. ${key} has ${keys} of at most ALIKE_KEYS_MAX. False: no memory. */
SC_CHECK bool alike_begin(struct alike *a, const struct fold *f, const char *kind,
                          const char *const key[], uint32_t keys);
void alike_drop(struct alike *a);
/* alike_end(a, at): where those end that say what row ${at} does. */
uint32_t alike_end(const struct alike *a, uint32_t at);
