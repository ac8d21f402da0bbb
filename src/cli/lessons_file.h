/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* lessons_file.h - what one production teaches another, as a file: counts and words of this program, nothing else.
 * docs/lessons.md has its form. What is read may come from anybody: each member is known, each word is one of a list,
 * each number within bounds, nothing stands twice; else nothing is taken of it.
 *
 * A point is one line of fixed words, the same in each language, which the page tells in the reader's own:
 *     rule SHOW-KIND prevented 3 passed 1
 *     ask training no money 1
 *     report told-to-skip unanswered 1 late 0 disputed 0
 *     measure sweep-after-break asked 12 kept 9
 * Pure: bytes in, points out.                                                                                      */
#pragma once
#include "core/limits.h"
#include "text/bytes.h"

#define LESSONS_FORMAT "showclear-lessons-1"
enum { LESSONS_BYTES_MAX = 65536, LESSON_TEXT_MAX = 96, LESSONS_COUNT_MAX = 1000000 };

struct lesson {
    char text[LESSON_TEXT_MAX];
};
struct lessons {
    struct lesson point[LESSONS_MAX];
    uint32_t points;
    const char *wrong; /* NULL, or what is wrong in ${line}, for a person */
    uint32_t line;
};

/* lessons_read(l, text): False: see l->wrong; nothing may be taken of it then. */
SC_CHECK bool lessons_read(struct lessons *l, struct bytes text);
