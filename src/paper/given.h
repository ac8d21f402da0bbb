/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* given.h - the notebook's lines that paper tells: those that were given to the production, or one's own book at home.
 *
 * Under whose name a line stands is told by whose.h; "p7" there stands for person 7. What is sealed never comes here.
 * Ownership: the record's. Threads: one.                                                                            */
#pragma once
#include "notebook/fold.h"
#include "paper/page.h"

struct given {
    struct fold fold;
    struct bytes *line;
    uint32_t lines, unread; /* ${unread}: given texts that are no lines */
};
/* given_of(r): folded once. given_drop(g): NULL is none. */
const struct given *given_of(struct record *r);
void given_drop(struct given *g);

/* given_who(p, raw): who wrote: a name as it stands now. given_at(p, raw): "2031-05-02 07:10", as the writer's clock said. */
const char *given_who(struct page *p, struct bytes raw);
const char *given_at(struct page *p, struct bytes raw);
/* given_plain(p, v): a value, given_name(p, raw): a raw string such as a scene, as text. */
const char *given_plain(struct page *p, struct bytes v);
const char *given_name(struct page *p, struct bytes raw);
/* given_says(f, e, key): what its own writer wrote last; NULL: nothing. */
const char *given_says(struct page *p, const struct fold_entry *e, const char *key);
bool given_kind(const struct fold_entry *e, const char *kind);

/* given_label(l, key): "lens" as people say it; the key itself where no language knows it. */
const char *given_label(enum language l, const char *key);
/* given_word(p, key, v): of a field that has words, the word as people say it; else ${v} as it was typed. */
const char *given_word(struct page *p, const char *key, const char *v);
