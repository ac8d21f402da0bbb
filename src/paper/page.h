/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page.h - sheets of paper: black on white, A4 or US Letter, in words of three languages; text, tables, lines to write on.
 *
 * A sheet is written twice: once to learn how many pages it has, once for good. Each page bears its code (day, sheet,
 * page), the log's size and root, a QR code of the three, and what the paper does not prove.
 * Whatever does not fit breaks: a name in its cell, a row to the next page; a cell of more than CELL_LINES lines ends
 * in an ellipsis. Ownership: texts given in are read at once. Threads: one.                                        */
#pragma once
#include "paper/record.h"

enum paper_size { PAPER_A4, PAPER_LETTER, PAPER_SIZES };
extern const char *const paper_size_words[PAPER_SIZES];

struct page; /* the document being written */
struct sheet_head {
    struct record *record;
    enum language language;
    enum paper_size size;
    const char *word;  /* of the sheet, as in its page code */
    const char *title; /* over each page */
    uint32_t first;    /* number of its first page, 1 if nothing is said */
    bool coded;        /* page codes go on from sheet to sheet: pads */
    const char
        *whose; /* of an account: under the title of each page, cut after two lines; else NULL */
    const char *made;       /* the file's own date, RFC 3339; NULL: now */
    const char *proves_not; /* at the foot; NULL: what paper of a set does not prove */
};
/* page_write(file, h, write, state, why): ${write} puts all of the sheet, twice; into stdout when the file is "-".
 * False: ${why}. */
SC_CHECK bool page_write(const char *file, const struct sheet_head *h,
                         void (*write)(struct page *p, void *state), void *state,
                         char why[RECORD_WORDS_MAX]);

struct record *page_record(const struct page *p);
enum language page_language(const struct page *p);
const char *page_say(const struct page *p, enum paper_word w);
/* Its own words, "{n}" filled in with a number or a text. */
const char *page_count(const struct page *p, enum paper_word w, uint64_t n);
const char *page_with(const struct page *p, enum paper_word w, const char *text);
#define page_print(p, ...) scrap_say(&page_record(p)->scrap, __VA_ARGS__)

void page_break(struct page *p); /* nothing, at the top of one */
uint32_t page_number(const struct page *p);
/* page_mark(p, n): here stands what is marked ${n}. page_marked(p, n): on which page that is, as text; one may ask before it is
 * marked, but what is printed may not be higher or lower by the answer. */
void page_mark(struct page *p, uint32_t n);
const char *page_marked(struct page *p, uint32_t n);
/* page_picture(p, hash): a picture of the record's; where it is none, or is not there, that is said. */
void page_picture(struct page *p, struct bytes hash);
void page_gap(struct page *p, double mm);
void page_heading(struct page *p, const char *text);
void page_strong(struct page *p, const char *text);
void page_text(struct page *p, const char *text);
void page_small(struct page *p, const char *text);
void page_source(struct page *p,
                 const char *text); /* of a program: letters of one width, 100 to a line */
/* page_alarm(p, text): in red. */
void page_alarm(struct page *p, const char *text);
/* page_field(p, label, text): "label: text"; without a text a line to write on. page_lines: so many lines to write on. */
void page_field(struct page *p, const char *label, const char *text);
void page_lines(struct page *p, const char *label, uint32_t lines);
/* page_box(p, text): an empty box to mark by hand, and what it stands for. */
void page_box(struct page *p, const char *text);
/* page_need(p, mm): so much room on this page, or the next is begun. */
void page_need(struct page *p, double mm);

enum { COLUMNS_MAX = 10, CELL_LINES = 24 };
struct column {
    const char *title;
    double share; /* of the width; all shares are summed */
    enum { CELL_TEXT, CELL_STRONG, CELL_SMALL, CELL_NUMBER, CELL_BOX } kind;
};
/* A row's cells follow the columns; NULL is empty. The head is repeated on each page. page_rows: so many empty rows, of a
 * height to write in. */
extern const char page_cell_box[]; /* as a cell: an empty box to mark by hand */
void page_table(struct page *p, const struct column *columns, uint32_t count);
/* page_plain_table(p, columns, count): the same without a head. */
void page_plain_table(struct page *p, const struct column *columns, uint32_t count);
void page_row(struct page *p, const char *const cells[]);
/* page_row_whole(p, cells): such a row would cut none of them. */
bool page_row_whole(struct page *p, const char *const cells[]);
/* page_band(p, text): a row of one cell over the whole width. */
void page_band(struct page *p, const char *text);
void page_rows(struct page *p, uint32_t count);
void page_table_end(struct page *p);
/* page_card(p, title, lines, count): a card to cut out, four of the same on a page. */
void page_cards(struct page *p, const char *title, const char *const lines[], uint32_t count);
/* page_qr(p, text, mm): a QR code at the left, what follows stands beneath. */
void page_qr(struct page *p, const char *text, double mm, const char *title, const char *beside);
