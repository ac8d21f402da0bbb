/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_racks.c - the belt sheet and the rack sheet: what many carry, counted out and back by hand. */
#include "paper/sheet.h"

static bool names_rack(void *state, const struct event *e) {
    const uint32_t *rack = state;
    return vocabulary_event[e->kind].fields >> FIELD_RACK & 1 && e->arg[FIELD_RACK] == *rack;
}

/* The rounds in it by kind, as they are declared. */
static const char *contents(struct page *p, const struct item *item) {
    uint32_t count[KIND_COUNT] = {0};
    const char *said = "";
    if (!item->out) return say_kinds(sheet_teller(p), KIND_EMPTY, 0);
    const struct out *out = &page_record(p)->evening->live.out[item->out - 1];
    for (int i = 0; i < CHAMBERS_MAX; i++)
        if (out->chamber[i].lot) count[out->chamber[i].kind % KIND_COUNT]++;
    for (uint32_t k = 1; k < KIND_COUNT; k++)
        if (count[k])
            said = page_print(p, "%s%s%s", said, said[0] ? ", " : "",
                              say_kinds(sheet_teller(p), k, count[k]));
    return said[0] ? said : say_kinds(sheet_teller(p), KIND_EMPTY, 0);
}

static void one_belt(struct page *p, uint32_t n) {
    const struct item *item = &page_record(p)->evening->live.item[n];
    const struct column columns[] = {{page_say(p, PAPER_COL_TIME), 10, CELL_TEXT},
                                     {page_say(p, PAPER_COL_WORN_BY), 26, CELL_TEXT},
                                     {page_say(p, PAPER_COL_LOT), 18, CELL_TEXT},
                                     {page_say(p, PAPER_COL_OUT), 10, CELL_TEXT},
                                     {page_say(p, PAPER_COL_BACK), 10, CELL_TEXT},
                                     {page_say(p, PAPER_SIGN_COUNTED), 13, CELL_TEXT},
                                     {page_say(p, PAPER_SIGN_SECOND), 19, CELL_TEXT}};
    page_heading(p, say_item(sheet_teller(p), n));
    page_text(p, sheet_thing(p, item));
    if (sheet_moved(page_record(p), n)) sheet_events(p, sheet_names_item, &n, 0);
    page_text(p, page_with(p, PAPER_IN_IT, contents(p, item)));
    page_small(p, page_say(p, PAPER_BELT_LOOPS));
    page_table(p, columns, COUNT_OF(columns));
    page_rows(p, 6);
    page_table_end(p);
}

void sheet_belts(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    uint32_t belts = 0;
    sheet_day(p);
    for (uint32_t i = 1; i <= now->items; i++)
        if (now->item[i].class == CLASS_BELT) one_belt(p, i), belts++;
    if (!belts) page_text(p, page_say(p, PAPER_BELTS_NONE));
}

/* Two vouchers a row: the first half of the rack at the left. */
static void vouchers(struct page *p, const struct rack *rack) {
    const char *no = page_say(p, PAPER_COL_NUMBER), *who = page_say(p, PAPER_COL_TO_WHOM);
    const char *out = page_say(p, PAPER_COL_OUT), *back = page_say(p, PAPER_COL_BACK);
    const struct column columns[] = {
        {no, 5, CELL_NUMBER}, {who, 27, CELL_TEXT}, {out, 9, CELL_BOX}, {back, 9, CELL_BOX},
        {no, 5, CELL_NUMBER}, {who, 27, CELL_TEXT}, {out, 9, CELL_BOX}, {back, 9, CELL_BOX}};
    uint32_t half = (rack->count + 1u) / 2u;
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < half; i++) {
        const char *cell[8] = {0};
        for (uint32_t side = 0; side < 2; side++) {
            uint32_t n = i + side * half;
            if (n >= rack->count) continue;
            const struct piece *piece = &rack->piece[n];
            cell[side * 4] = sheet_number(p, n + 1);
            cell[side * 4 + 1] = piece->holder ? say_person(sheet_teller(p), piece->holder) : NULL;
            cell[side * 4 + 2] = cell[side * 4 + 3] = page_cell_box;
        }
        page_row(p, cell);
    }
    page_table_end(p);
}

void sheet_racks(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    sheet_day(p);
    if (!now->racks) page_text(p, page_say(p, PAPER_RACKS_NONE));
    for (uint32_t i = 1; i <= now->racks; i++) {
        const struct rack *rack = &now->rack[i];
        if (i > 1) page_break(p);
        page_heading(p, page_print(p, "%s: %s, %s, %s", say_rack(sheet_teller(p), i),
                                   page_count(p, PAPER_RACK_WHAT, rack->count),
                                   sheet_word(p, "capability", CAPABILITY_words[rack->capability]),
                                   sheet_word(p, "colour", COLOUR_words[rack->colour])));
        page_small(p, page_say(p, PAPER_RACK_RULE));
        sheet_events(p, names_rack, &i, 2);
        vouchers(p, rack);
        sheet_signed(p, PAPER_SIGN_COUNTED);
        sheet_signed(p, PAPER_SIGN_SECOND);
    }
}
