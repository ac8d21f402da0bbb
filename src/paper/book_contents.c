/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_contents.c - what is in the book, and on which page; what scenes are called there. */
#include <string.h>
#include "paper/book.h"

const char *const book_kind[BOOK_KINDS] = {"self",  "reference", "location", "gear", "test",
                                           "house", "person",    "idea",     "wish", "page"};

bool book_is(const struct book *b, const struct fold_entry *e, struct bytes kind) {
    if (!bytes_equal(e->kind, kind)) return false;
    const char *title = given_kind(e, "self") ? given_says(b->p, e, "title") : NULL;
    return !title || strcmp(title, "showclear key") != 0;
}

const char *book_scene_name(struct book *b, uint32_t at) {
    struct bytes scene = b->order.place[at].scene;
    if (!scene.len) return page_say(b->p, PAPER_BOOK_NO_SCENE);
    return page_with(b->p, PAPER_BOOK_SCENE, given_name(b->p, scene));
}
const char *book_state(struct book *b, uint32_t at) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer shot = BUFFER(bytes);
    if (!order_scene_says(&b->order, at, "shot", &shot) || !shot.len)
        return page_say(b->p, PAPER_BOOK_NOT_SAID);
    return given_word(b->p, "shot", scrap_copy(&page_record(b->p)->scrap, buffer_bytes(&shot)));
}

/* ---- what is in it, before it all ---- */
static const char *setups_in(struct book *b, uint32_t at) {
    const char *setups = "";
    uint32_t end = order_scene_end(&b->order, at);
    for (; at < end; at = order_setup_end(&b->order, at, end))
        if (b->order.place[at].e->setup.len)
            setups = page_print(b->p, "%s%s%s", setups, setups[0] ? ", " : "",
                                given_name(b->p, b->order.place[at].e->setup));
    return setups;
}
static bool has_kind(const struct book *b, const char *kind) {
    for (uint32_t i = 0; i < b->fold->entries; i++)
        if (book_is(b, &b->fold->entry[i], bytes_of(kind))) return true;
    return false;
}
static void put_content(struct book *b, const char *title, uint32_t mark) {
    page_row(b->p, (const char *const[]){title, NULL, NULL, page_marked(b->p, mark)});
}
static void put_kind(struct book *b, uint32_t i) {
    const char *key = page_print(b->p, "kind.%s", book_kind[i]);
    if (has_kind(b, book_kind[i]))
        put_content(b, given_label(page_language(b->p), key), MARK_OTHERS + i);
}
void book_contents(struct book *b) {
    const struct column columns[] = {{page_say(b->p, PAPER_BOOK_CONTENTS), 30, CELL_STRONG},
                                     {page_say(b->p, PAPER_BOOK_STATE), 18, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_SETUPS), 43, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_PAGE), 9, CELL_NUMBER}};
    uint32_t scene = 0;
    if (!b->fold->entries) return;
    page_table(b->p, columns, COUNT_OF(columns));
    put_kind(b, BOOK_SELF);
    for (uint32_t i = 0; i < book_parts_count; i++)
        if (book_parts[i].has(b)) put_content(b, page_say(b->p, book_parts[i].title), i);
    for (uint32_t at = 0; at < b->order.places; at = order_scene_end(&b->order, at), scene++)
        page_row(b->p,
                 (const char *const[]){book_scene_name(b, at), book_state(b, at), setups_in(b, at),
                                       page_marked(b->p, MARK_SCENES + scene)});
    for (uint32_t i = BOOK_SELF + 1; i < BOOK_KINDS; i++) put_kind(b, i);
    page_table_end(b->p);
}
