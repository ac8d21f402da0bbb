/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wait.h - one line on the terminal while something takes longer than a second; nothing when standard error is a file. */
#pragma once
#include <stdint.h>

struct wait {
    uint64_t begun_ms, shown_ms; /* zeroed at the start */
    const char *unit;            /* what is counted; NULL: entries */
};
void wait_show(struct wait *w, uint64_t done, uint64_t of); /* cheap enough for every thousandth */
void wait_end(struct wait *w);                              /* the line goes away */
