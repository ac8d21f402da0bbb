/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* found.h - founds a production: its folder, then its packs, people and things as the first commands of its log, given
 * by the operator at the keyboard (actor 0). Nothing here serves; found_end closes the folder again.
 *
 * Every call that returns false has filled f->why with what is wrong and what to do.                              */
#pragma once
#include "box/box.h"
#include "cli/crew.h"

struct found {
    struct box *box;
    char why[2 * BOX_WORDS_MAX];
};

SC_CHECK bool found_begin(struct found *f, const char *dir, const char *title, const char *zone);
SC_CHECK bool found_pack(struct found *f, struct bytes word);
/* found_person(f, m): The person with the first role, then the others. The first person is number 1, the next 2. */
SC_CHECK bool found_person(struct found *f, const struct crew_member *m);
/* found_ask(f, c, text): Any other command; ${text} has SEAL_COUNT private texts, NULL when there are none. */
SC_CHECK bool found_ask(struct found *f, const struct command *c, const struct bytes *text);
void found_end(struct found *f);
