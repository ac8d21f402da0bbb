/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book.h - what the files of the sheet `book` share: the book in its order, and its parts beside the scenes. */
#pragma once
#include "notebook/alike.h"
#include "notebook/order.h"
#include "notebook/relit.h"
#include "paper/given.h"

enum {
    MARK_OTHERS = 16,
    MARK_SCENES = 64
}; /* page_mark: the parts from 0 on, other kinds, scenes */
struct book_sun {
    const struct fold_entry *e;
    enum relit_answer answer;
    struct relit relit;
};
struct book {
    struct page *p;
    const struct fold *fold;
    struct order order;
    struct alike looks, lenses;
    struct book_sun *sun;
    uint32_t suns;
};
/* book_begin(b, p): reckons what its parts are made of. */
void book_begin(struct book *b, struct page *p);
void book_end(struct book *b);

/* A part, its heading and whether there is one. */
struct book_part {
    enum paper_word title;
    bool (*has)(const struct book *b);
    void (*put)(struct book *b);
};
extern const struct book_part book_parts[];
extern const uint32_t book_parts_count;

/* Entries that stand around the scenes, a heading for each kind: the page of oneself before them, the others behind. */
enum { BOOK_SELF = 0, BOOK_KINDS = 10 };
extern const char *const book_kind[BOOK_KINDS];
/* book_is(b, e, kind): of that kind, and no key that two trustees passed on in a line. */
bool book_is(const struct book *b, const struct fold_entry *e, struct bytes kind);
void book_contents(struct book *b);

const char *book_scene_name(struct book *b, uint32_t at);
const char *book_state(struct book *b, uint32_t at);
const char *book_slate(struct book *b, const struct fold_entry *e); /* "118A (4a)" */
