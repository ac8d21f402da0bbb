/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_lessons.c - a lessons file from anybody: what is none is said with a line of it and yields no point; a point is one
 * line of printable words. */
#include "fuzz.h"
#include "cli/lessons_file.h"
#include <string.h>

static struct lessons l;

FUZZ(text) {
    uint32_t lines = 1;
    for (uint32_t i = 0; i < text.len; i++) lines += text.ptr[i] == '\n';
    if (!lessons_read(&l, text)) {
        EXPECT(l.wrong && *l.wrong && l.line >= 1 && l.line <= lines && !l.points);
        return;
    }
    EXPECT(l.points <= LESSONS_MAX);
    for (uint32_t i = 0; i < l.points; i++) {
        const char *at = l.point[i].text;
        size_t len = strnlen(at, LESSON_TEXT_MAX);
        EXPECT(len > 0 && len < LESSON_TEXT_MAX - 1);
        while (*at >= ' ' && *at < 127) at++;
        EXPECT(!*at);
    }
}
