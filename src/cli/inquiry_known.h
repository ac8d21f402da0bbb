/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_known.h - what `showclear inquiry known` prints, and which of it. */
#pragma once
#include "cli/inquiry_words.h"

struct inquiry_known {
    struct inquiry_log log;
    struct known_rows rows;
    uint32_t matter, kind;  /* one alone; 0, KNOWN_NONE: none in particular */
    bool everything;        /* kinds of a day's ordinary course, too */
    enum language language; /* of inquiry_known_json */
};
bool inquiry_known_shows(const struct inquiry_known *q, const struct known_row_of *row);
/* One matter's table; ${b} is flushed. */
bool inquiry_known_table(struct buffer *b, const struct inquiry_known *q,
                         const struct known_row_of *row);
bool inquiry_known_text(const struct inquiry_known *q); /* false: it cannot be written */
bool inquiry_known_json(const struct inquiry_known *q);
