/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* credit.h - whose image it is, for everybody: one page of HTML that needs nothing beside it.
 *
 * On it stands only what was released: frames of which their author said so (or her trustees in her name), what was told with the
 * consent `public`, pages that a person keeps of herself and released. Setups in the order of their numbers, people in that of their
 * names; nobody is ranked. A picture that tells where or with what it was taken is left out.
 * Ownership: the record's. Threads: one.                                                                            */
#pragma once
#include "paper/given.h"
#include <stdio.h>

struct credit {
    struct record *record; /* open, whole */
    const char *media;     /* the path of its pictures */
    enum language language;
    uint32_t frames, told, selves; /* how many stand on it */
    uint32_t tells,
        missing; /* pictures left out: they tell more than they show; they are not there */
};
/* credit_page(c, to): False: what was asked for cannot be read. */
SC_CHECK bool credit_page(struct credit *c, FILE *to);
