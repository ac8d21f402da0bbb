/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tables.h - a day for other programs: CSV (RFC 4180, UTF-8) and iCalendar (RFC 5545). */
#pragma once
#include "paper/paper.h"

struct paper_file {
    const char *name; /* "people.csv" */
    void (*write)(const struct paper_order *o, struct buffer *out);
};
extern const struct paper_file paper_files[];
extern const uint32_t paper_files_count;
enum { PAPER_FILE_MAX = 64 << 20 };
