/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_custody.c - the custody sheet: each weapon, what happened to it on the day, and rows to go on by hand; each lot. */
#include "paper/sheet.h"

static void one_item(struct page *p, uint32_t n) {
    const struct item *item = &page_record(p)->evening->live.item[n];
    page_need(p, 34);
    page_heading(p, say_item(sheet_teller(p), n));
    page_text(p, sheet_thing(p, item));
    sheet_arrivals(p, FIELD_ITEM, n);
    sheet_events(p, sheet_names_item, &n, 2);
    page_small(p, page_with(p, PAPER_AT_END, sheet_where(p, item)));
}

static void the_rest(struct page *p) {
    const struct record *r = page_record(p);
    const struct live *now = &r->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_WEAPON), 20, CELL_STRONG},
                                     {page_say(p, PAPER_COL_KIND), 46, CELL_TEXT},
                                     {page_say(p, PAPER_COL_STATE), 34, CELL_TEXT}};
    uint32_t rest = 0;
    for (uint32_t i = 1; i <= now->items; i++) rest += !sheet_moved(r, i);
    if (!rest) return;
    page_heading(p, page_say(p, PAPER_UNTOUCHED));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= now->items; i++)
        if (!sheet_moved(r, i))
            page_row(p, (const char *const[]){say_item(sheet_teller(p), i),
                                              sheet_thing(p, &now->item[i]),
                                              sheet_where(p, &now->item[i])});
    page_table_end(p);
}

void sheet_custody(struct page *p) {
    const struct record *r = page_record(p);
    sheet_day(p);
    for (uint32_t i = 1; i <= r->evening->live.items; i++)
        if (sheet_moved(r, i)) one_item(p, i);
    the_rest(p);
    sheet_lots(p);
    for (uint32_t i = 1; i <= r->evening->live.lots; i++) sheet_arrivals(p, FIELD_LOT, i);
    for (uint32_t i = 1; i <= r->evening->live.racks; i++) sheet_arrivals(p, FIELD_RACK, i);
}
