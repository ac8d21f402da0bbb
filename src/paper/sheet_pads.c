/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_pads.c - the pads for a day without the box: each page has a number, each act the number of its step. What is
 * written on them is entered by two afterwards, a page under its number (docs/paper.md). */
#include "paper/sheet.h"

static const enum paper_word steps[] = {PAPER_STEP_1,  PAPER_STEP_2,  PAPER_STEP_3,  PAPER_STEP_4,
                                        PAPER_STEP_5,  PAPER_STEP_6,  PAPER_STEP_7,  PAPER_STEP_8,
                                        PAPER_STEP_9,  PAPER_STEP_10, PAPER_STEP_11, PAPER_STEP_12,
                                        PAPER_STEP_13, PAPER_STEP_14, PAPER_STEP_15, PAPER_STEP_16,
                                        PAPER_STEP_17, PAPER_STEP_18, PAPER_STEP_19};

static void opening(struct page *p) {
    const struct column columns[] = {{page_say(p, PAPER_COL_STEP), 8, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_WHAT), 92, CELL_TEXT}};
    page_strong(p, page_say(p, PAPER_PAD_OPENED));
    page_small(p, page_say(p, PAPER_PAD_NOTE));
    page_field(p, page_say(p, PAPER_PAD_SINCE), NULL);
    page_field(p, page_say(p, PAPER_PAD_FIRST), NULL);
    page_field(p, page_say(p, PAPER_PAD_SECOND), NULL);
    page_lines(p, page_say(p, PAPER_PAD_OUT), 2);
    page_heading(p, page_say(p, PAPER_PAD_STEPS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < COUNT_OF(steps); i++)
        page_row(p, (const char *const[]){sheet_number(p, i + 1), page_say(p, steps[i])});
    page_table_end(p);
}

static void meeting(struct page *p) {
    page_break(p);
    page_heading(p, page_print(p, "1. %s", page_say(p, PAPER_TITLE_MEETING)));
    page_field(p, page_say(p, PAPER_COL_TIME), NULL);
    page_field(p, page_say(p, PAPER_MEETING_PLACE), NULL);
    page_field(p, page_say(p, PAPER_MEETING_BY), NULL);
    page_field(p, page_say(p, PAPER_MEETING_SPOKE), NULL);
    page_gap(p, 3);
    for (uint32_t c = 0; c < CONTENT_NOTHING_FIRES; c++) {
        page_box(p, sheet_word(p, "content", CONTENT_words[c]));
        page_lines(p, NULL, 1);
    }
    page_lines(p, page_say(p, PAPER_MEETING_THERE), 7);
}

static void copies(struct page *p) {
    const struct column columns[] = {{page_say(p, PAPER_COL_TIME), 10, CELL_TEXT},
                                     {page_say(p, PAPER_COL_PLAN), 12, CELL_TEXT},
                                     {page_say(p, PAPER_COL_NAME), 34, CELL_TEXT},
                                     {page_say(p, PAPER_COL_SAID), 26, CELL_TEXT},
                                     {page_say(p, PAPER_COL_TAKER), 22, CELL_TEXT}};
    page_break(p);
    page_heading(p, page_print(p, "3. %s", page_say(p, PAPER_PAD_COPIES)));
    page_table(p, columns, COUNT_OF(columns));
    page_rows(p, 20);
    page_table_end(p);
}

static void acts(struct page *p, enum paper_word title, uint32_t rows) {
    const struct column columns[] = {
        {page_say(p, PAPER_COL_STEP), 8, CELL_TEXT},   {page_say(p, PAPER_COL_TIME), 10, CELL_TEXT},
        {page_say(p, PAPER_COL_THING), 25, CELL_TEXT}, {page_say(p, PAPER_COL_DOES), 22, CELL_TEXT},
        {page_say(p, PAPER_COL_SHOWS), 22, CELL_TEXT}, {page_say(p, PAPER_COL_OF), 13, CELL_TEXT},
        {page_say(p, PAPER_COL_TWO), 13, CELL_TEXT}};
    page_break(p);
    page_heading(p, page_say(p, title));
    page_table(p, columns, COUNT_OF(columns));
    page_rows(p, rows);
    page_table_end(p);
}

static void stops(struct page *p) {
    page_break(p);
    page_heading(p, page_print(p, "15, 16. %s", page_say(p, PAPER_PAD_STOPS)));
    page_lines(p, page_say(p, PAPER_STEP_15), 9);
    page_lines(p, page_say(p, PAPER_STEP_16), 9);
}

static void closing(struct page *p) {
    page_break(p);
    page_heading(p, page_say(p, PAPER_PAD_CLOSED));
    page_field(p, page_say(p, PAPER_PAD_UNTIL), NULL);
    page_field(p, page_say(p, PAPER_PAD_FIRST), NULL);
    page_field(p, page_say(p, PAPER_PAD_SECOND), NULL);
    page_lines(p, page_say(p, PAPER_PAD_OUT), 8);
    page_field(p, page_say(p, PAPER_PAD_USED), NULL);
    page_field(p, page_say(p, PAPER_PAD_LEFT), NULL);
}

void sheet_pads(struct page *p) {
    opening(p);
    meeting(p);
    copies(p);
    copies(p);
    for (int i = 0; i < 6; i++) acts(p, PAPER_PAD_ACTS, 20);
    stops(p);
    closing(p);
}
