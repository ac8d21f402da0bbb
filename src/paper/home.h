/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* home.h - one's own book on paper, without any production: the sheet `book` of her own lines. */
#pragma once
#include "paper/given.h"

struct paper_home {
    const char *who; /* how she signs: over each page */
    const struct bytes
        *line;           /* canonical; their sum, each with a line end, is that of lines.jsonl */
    uint32_t lines, day; /* the day it is printed on */
    const struct rows *rows;       /* where its pictures are; NULL: nowhere */
    const struct sun_place *place; /* where it goes on, for the sun there; NULL: not said */
    const char *zone;
    enum language language;
    enum paper_size size;
};
SC_CHECK bool paper_home(const struct paper_home *h, const char *file, char why[RECORD_WORDS_MAX]);
