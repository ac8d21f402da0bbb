/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* search.h - entries that hold all of some words: in any case, with or without accents, as parts of words, in any field.
 *
 * The text of all entries lies in one piece of memory, in small letters; a search is a walk through it.
 * Ownership: search_begin allocates, search_drop wipes and frees. Threads: any number may look.                        */
#pragma once
#include "notebook/fold.h"

struct search {
    struct buffer text;
    uint32_t *end; /* of each entry's text, in the order of the fold */
    uint32_t entries;
};
SC_CHECK bool search_begin(struct search *s, const struct fold *f);
/* search_find(s, words, found, max): numbers of entries of the fold into ${found}, in its order; how many there are, of which
 * at most ${max} were put. No words: all. */
uint32_t search_find(const struct search *s, struct bytes words, uint32_t *found, uint32_t max);
void search_drop(struct search *s);
