/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* paper.h - what is printed of a production: sheets of a day as PDF, and the same for other programs as CSV and iCalendar.
 *
 * Each sheet is a function of the record, and of the place for the call sheet's sun: the same gives the same pages. Threads: one. */
#pragma once
#include "paper/page.h"

enum paper_when { PAPER_DAY, PAPER_ASKED, PAPER_WHOLE, PAPER_PADS };
enum { PAPER_PAD_PAGES = 12 }; /* of one pad; a day's pages are numbered 1 to 64 */
struct paper_sheet {
    const char *word;
    enum paper_word title;
    enum paper_when when;
    void (*write)(struct page *p);
};
extern const struct paper_sheet paper_sheets[];
extern const uint32_t paper_sheets_count;
/* paper_find(word): NULL when there is no such sheet. */
const struct paper_sheet *paper_find(const char *word);

struct paper_order {
    struct record *record;
    enum language language;
    enum paper_size size;
    uint32_t first; /* pads: the first page's number, 1 if nothing is said */
};
/* paper_print(o, s, file, why): one sheet. */
SC_CHECK bool paper_print(const struct paper_order *o, const struct paper_sheet *s,
                          const char *file, char why[RECORD_WORDS_MAX]);

#define SHEET(id, ...) void sheet_##id(struct page *p);
#include "paper/sheets.def"
