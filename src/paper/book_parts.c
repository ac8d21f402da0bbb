/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_parts.c - of the book that is handed on, what is looked up rather than read: what is still to shoot and was meant with it,
 * each look, each lens and where it came from. */
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "paper/book.h"
#include "paper/book_sun.h"
#include "paper/takes.h"

static const char *const LOOK[] = {"look", "cdl"}, *const LENS[] = {"series", "lens", "serial"};

void book_begin(struct book *b, struct page *p) {
    *b = (struct book){.p = p, .fold = &given_of(page_record(p))->fold};
    CHECK(order_begin(&b->order, b->fold));
    CHECK(alike_begin(&b->looks, b->fold, "setup", LOOK, COUNT_OF(LOOK)));
    CHECK(alike_begin(&b->lenses, b->fold, "setup", LENS, COUNT_OF(LENS)));
    book_sun_begin(b);
}
void book_end(struct book *b) {
    order_drop(&b->order);
    alike_drop(&b->looks);
    alike_drop(&b->lenses);
    free(b->sun);
}

/* ---- what is still to shoot ---- */
static bool is_shot(const struct book *b, uint32_t at) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer said = BUFFER(bytes);
    return order_scene_says(&b->order, at, "shot", &said) &&
           bytes_equal(buffer_bytes(&said), BYTES("yes"));
}
static const char *add_line(struct page *p, const char *all, const char *line) {
    return page_print(p, "%s%s%s", all, all[0] ? "\n" : "", line);
}
/* The scene's own, then of each setup that has no take. */
static const char *meant(const struct book *b, uint32_t at) {
    struct page *p = b->p;
    const char *all = "";
    for (uint32_t end = order_scene_end(&b->order, at); at < end; at++) {
        const struct fold_entry *e = b->order.place[at].e;
        bool scene = given_kind(e, "scene"), setup = given_kind(e, "setup");
        const char *says = (scene || setup) && !e->removed ? given_says(p, e, "intention") : NULL;
        if (!says || !says[0] || (setup && takes_said(p, e->setup, false)[0])) continue;
        if (setup) says = page_print(p, "%s: %s", book_slate((struct book *)b, e), says);
        all = add_line(p, all, says);
    }
    return all;
}
static bool has_unshot(const struct book *b) {
    for (uint32_t at = 0; at < b->order.places; at = order_scene_end(&b->order, at))
        if (!is_shot(b, at) && meant(b, at)[0]) return true;
    return false;
}
static void put_unshot(struct book *b) {
    const struct column columns[] = {{page_say(b->p, PAPER_BOOK_SCENES), 16, CELL_STRONG},
                                     {page_say(b->p, PAPER_BOOK_STATE), 16, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_MEANT), 58, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_PAGE), 10, CELL_NUMBER}};
    uint32_t scene = 0;
    page_table(b->p, columns, COUNT_OF(columns));
    for (uint32_t at = 0; at < b->order.places; at = order_scene_end(&b->order, at), scene++) {
        const char *says = is_shot(b, at) ? "" : meant(b, at);
        if (says[0])
            page_row(b->p, (const char *const[]){book_scene_name(b, at), book_state(b, at), says,
                                                 page_marked(b->p, MARK_SCENES + scene)});
    }
    page_table_end(b->p);
}

/* ---- looks and lenses ---- */
static const char *setups_of(struct book *b, const struct alike *a, uint32_t at) {
    const char *all = "";
    for (uint32_t end = alike_end(a, at); at < end; at++)
        all = page_print(b->p, "%s%s%s", all, all[0] ? ", " : "", book_slate(b, a->row[at].e));
    return all;
}
static bool has_looks(const struct book *b) {
    return b->looks.rows > 0;
}
static void put_looks(struct book *b) {
    const struct column columns[] = {{given_label(page_language(b->p), "look"), 24, CELL_STRONG},
                                     {given_label(page_language(b->p), "cdl"), 44, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_SETUPS), 32, CELL_TEXT}};
    page_table(b->p, columns, COUNT_OF(columns));
    for (uint32_t at = 0; at < b->looks.rows; at = alike_end(&b->looks, at))
        page_row(b->p, (const char *const[]){b->looks.row[at].text[0], b->looks.row[at].text[1],
                                             setups_of(b, &b->looks, at)});
    page_table_end(b->p);
}

/* Of the gear with this serial number: whose it was, which house had it. */
static const char *came_from(struct book *b, const char *serial) {
    const char *all = "";
    for (uint32_t i = 0; serial[0] && i < b->fold->entries; i++) {
        const struct fold_entry *e = &b->fold->entry[i];
        const char *is =
            given_kind(e, "gear") && !e->removed ? given_says(b->p, e, "serial") : NULL;
        if (!is || strcmp(is, serial) != 0) continue;
        const char *from = given_says(b->p, e, "from"), *house = given_says(b->p, e, "house");
        if (from && from[0]) all = add_line(b->p, all, from);
        if (house && house[0]) all = add_line(b->p, all, house);
    }
    return all;
}
static bool has_lenses(const struct book *b) {
    return b->lenses.rows > 0;
}
static void put_lenses(struct book *b) {
    enum language l = page_language(b->p);
    const struct column columns[] = {{given_label(l, "series"), 22, CELL_TEXT},
                                     {given_label(l, "lens"), 12, CELL_STRONG},
                                     {given_label(l, "serial"), 16, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_FROM), 26, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_SETUPS), 24, CELL_TEXT}};
    page_table(b->p, columns, COUNT_OF(columns));
    for (uint32_t at = 0; at < b->lenses.rows; at = alike_end(&b->lenses, at)) {
        char *const *text = b->lenses.row[at].text;
        page_row(b->p, (const char *const[]){text[0], text[1], text[2], came_from(b, text[2]),
                                             setups_of(b, &b->lenses, at)});
    }
    page_table_end(b->p);
}

const struct book_part book_parts[] = {{PAPER_BOOK_UNSHOT, has_unshot, put_unshot},
                                       {PAPER_BOOK_LOOKS, has_looks, put_looks},
                                       {PAPER_BOOK_LENSES, has_lenses, put_lenses},
                                       {PAPER_BOOK_SUN, book_has_sun, book_put_sun}};
const uint32_t book_parts_count = COUNT_OF(book_parts);
