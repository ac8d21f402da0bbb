/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page_parts.c - page.h: head and foot of each page, tables, cards. */
#include "paper/page_inner.h"
#include <stdio.h>
#include <string.h>

/* ---- head and foot ---- */
static uint32_t number_of(const struct page *p) {
    return p->page + (p->head->first ? p->head->first - 1 : 0);
}
static const char *code_of(const struct page *p) {
    const struct sheet_head *h = p->head;
    return page_print(p, "%s/%s/%u", record_date(h->record, h->record->day), h->word,
                      (unsigned)number_of(p));
}

void page_top(struct page *p) {
    struct record *r = page_record(p);
    double wide = p->right - p->left, y = 11 * MM;
    const char *of = p->pages ? page_print(p, "%u / %u", p->page, p->pages) : "1 / 1";
    page_put(p, FACE_STRONG, r->title, p->left, y, wide * .66, PANGO_ALIGN_LEFT);
    page_put(p, FACE_STRONG, record_date(r, r->day), p->left + wide * .68, y, wide * .32,
             PANGO_ALIGN_RIGHT);
    y += 4.6 * MM;
    const char *title =
        p->head->coded ? page_count(p, PAPER_PAD_PAGE, number_of(p)) : p->head->title;
    int title_wide;
    page_set(p, FACE_TITLE, title, 2 * wide, 1);
    pango_layout_get_pixel_size(p->layout, &title_wide, NULL);
    enum face face = title_wide > wide * .86 ? FACE_HEADING : FACE_TITLE;
    page_put(p, face, title, p->left, face == FACE_TITLE ? y : y + 4, wide * .88, PANGO_ALIGN_LEFT);
    page_put(p, FACE_TEXT, of, p->left + wide * .88, y + 6, wide * .12, PANGO_ALIGN_RIGHT);
    y += 9.4 * MM;
    if (p->head->whose) {
        double high = page_set(p, FACE_SMALL, p->head->whose, wide, 2);
        page_show(p, p->left, y);
        y += high + 1 * MM;
    }
    page_line(p, p->left, y, p->right, y, 1.2);
    p->y = p->top = y + 3.4 * MM;
    p->fresh = true;
    if (p->table) page_table_head(p);
}

/* The code, the log's size and root, and who the log is, for a machine to read. */
static void put_qr(struct page *p, const char *root, double y, double size) {
    const struct record *r = page_record(p);
    const char *text = page_print(p, "showclear-paper\n%s\n%s\n%llu\n%s", r->origin, code_of(p),
                                  (unsigned long long)r->size, root);
    if (!page_put_qr(p, text, p->right - size, y, size))
        page_frame(p, p->right - size, y, size, size, .4);
}

void page_foot(struct page *p) {
    if (!p->pages) return;
    const struct record *r = page_record(p);
    double size = 20 * MM, y = p->height - 34 * MM, wide = p->right - p->left - size - 5 * MM;
    uint8_t bytes[64] = {0};
    struct buffer root = BUFFER(bytes);
    buffer_base64(&root, (struct bytes){r->root.byte, sizeof r->root.byte});
    const char *code = p->head->coded ? page_with(p, PAPER_FOOT_PAD, code_of(p))
                                      : page_with(p, PAPER_FOOT_CODE, code_of(p));
    page_line(p, p->left, y, p->right, y, .8);
    y += 2.4 * MM;
    put_qr(p, (const char *)bytes, y, size);
    page_put(p, FACE_STRONG, code, p->left, y, wide, PANGO_ALIGN_LEFT);
    y += 4.6 * MM;
    enum paper_word sum = r->home ? PAPER_FOOT_ROWS : PAPER_FOOT_SIZE;
    const char *log =
        page_print(p, "%s  %s\n%s", r->origin, page_count(p, sum, r->size), (const char *)bytes);
    double high = page_set(p, FACE_MONO, log, wide, 2);
    page_show(p, p->left, y);
    y += high + 1 * MM;
    enum paper_word proves = p->head->whose ? PAPER_FOOT_ACCOUNT
                             : r->home      ? PAPER_FOOT_HOME
                                            : PAPER_FOOT_NOT;
    page_set(p, FACE_SMALL, p->head->proves_not ? p->head->proves_not : page_say(p, proves), wide,
             4);
    page_show(p, p->left, y);
}

/* ---- where what stands ---- */
void page_mark(struct page *p, uint32_t n) {
    if (n < MARKS_MAX) p->twice->mark[n] = p->page;
}
const char *page_marked(struct page *p, uint32_t n) {
    uint32_t page = n < MARKS_MAX ? p->twice->mark[n] : 0;
    return page ? page_print(p, "%u", (unsigned)page) : "";
}

/* ---- tables ---- */
const char page_cell_box[] = "";
enum { PAD_X = 3 };
static const double PAD_Y = 2.2, ROW_MM = 9;

static PangoAlignment alignment(const struct page *p, uint32_t i) {
    return p->column[i].kind == CELL_NUMBER ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}
void page_table_head(struct page *p) {
    double high = 0;
    if (p->bare) return;
    for (uint32_t i = 0; i < p->columns; i++) {
        double wide = p->edge[i + 1] - p->edge[i] - 2 * PAD_X;
        double h = page_set(p, FACE_SMALL, p->column[i].title, wide, 3);
        if (h > high) high = h;
    }
    for (uint32_t i = 0; i < p->columns; i++) {
        p->align = alignment(p, i);
        page_set(p, FACE_SMALL, p->column[i].title, p->edge[i + 1] - p->edge[i] - 2 * PAD_X, 3);
        page_show(p, p->edge[i] + PAD_X, p->y + 1);
    }
    p->align = PANGO_ALIGN_LEFT;
    p->y += high + 3;
    page_line(p, p->left, p->y, p->right, p->y, .9);
}

void page_table(struct page *p, const struct column *columns, uint32_t count) {
    double sum = 0, at = p->left;
    for (uint32_t i = 0; i < count; i++) sum += columns[i].share;
    for (uint32_t i = 0; i < count; i++) {
        p->column[i] = columns[i];
        p->edge[i] = at;
        at += columns[i].share / sum * (p->right - p->left);
    }
    p->edge[count] = p->right;
    p->columns = count;
    page_need(p, 24);
    p->table = true;
    page_table_head(p);
}
void page_plain_table(struct page *p, const struct column *columns, uint32_t count) {
    p->bare = true;
    page_table(p, columns, count);
    page_line(p, p->left, p->y, p->right, p->y, .25);
}
void page_table_end(struct page *p) {
    p->table = p->bare = false;
    p->y += 2 * MM;
    p->fresh = false;
}

/* Under a row a hair line; between its cells others. */
static void rule_off(struct page *p, double high) {
    for (uint32_t i = 1; i < p->columns; i++)
        page_line(p, p->edge[i], p->y, p->edge[i], p->y + high, .25);
    p->y += high;
    page_line(p, p->left, p->y, p->right, p->y, .25);
    p->fresh = false;
}

static double set_cell(struct page *p, uint32_t i, const char *text) {
    double wide = p->edge[i + 1] - p->edge[i] - 2 * PAD_X;
    enum face face = p->column[i].kind == CELL_STRONG  ? FACE_STRONG
                     : p->column[i].kind == CELL_SMALL ? FACE_SMALL
                                                       : FACE_TEXT;
    p->align = alignment(p, i);
    return page_set(p, face, text, wide, CELL_LINES);
}
static void put_cell(struct page *p, uint32_t i, const char *text, double high) {
    if (!p->pages) return; /* only counted */
    if (text == page_cell_box) {
        double size = 3.4 * MM;
        page_frame(p, p->edge[i] + PAD_X, p->y + (high - size) / 2, size, size, .7);
        return;
    }
    if (!text) return;
    set_cell(p, i, text);
    page_show(p, p->edge[i] + PAD_X, p->y + PAD_Y);
    p->align = PANGO_ALIGN_LEFT;
}

bool page_row_whole(struct page *p, const char *const cells[]) {
    bool whole = true;
    for (uint32_t i = 0; whole && i < p->columns; i++) {
        if (cells[i]) set_cell(p, i, cells[i]);
        whole = !cells[i] || !pango_layout_is_ellipsized(p->layout);
    }
    p->align = PANGO_ALIGN_LEFT;
    return whole;
}

void page_row(struct page *p, const char *const cells[]) {
    double high = 5.2 * MM;
    for (uint32_t i = 0; i < p->columns; i++) {
        double h = cells[i] && cells[i] != page_cell_box ? set_cell(p, i, cells[i]) : 0;
        if (h + 2 * PAD_Y > high) high = h + 2 * PAD_Y;
    }
    p->align = PANGO_ALIGN_LEFT;
    if (p->y + high > p->bottom) p->fresh = false, page_break(p);
    for (uint32_t i = 0; i < p->columns; i++) put_cell(p, i, cells[i], high);
    rule_off(p, high);
}

void page_band(struct page *p, const char *text) {
    double high = page_set(p, FACE_STRONG, text, p->right - p->left, 1) + 2 * PAD_Y + 2 * MM;
    if (p->y + high + 14 * MM > p->bottom) p->fresh = false, page_break(p);
    page_set(p, FACE_STRONG, text, p->right - p->left, 1);
    page_show(p, p->left, p->y + PAD_Y + 2 * MM);
    p->y += high;
    page_line(p, p->left, p->y, p->right, p->y, .9);
    p->fresh = false;
}

void page_rows(struct page *p, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (p->y + ROW_MM * MM > p->bottom) p->fresh = false, page_break(p);
        for (uint32_t c = 0; c < p->columns; c++)
            if (p->column[c].kind == CELL_BOX) put_cell(p, c, page_cell_box, ROW_MM * MM);
        rule_off(p, ROW_MM * MM);
    }
}

/* ---- cards ---- */
/* The largest face, in steps of three tenths of a point, in which all of it fits. */
static void fit_card(struct page *p, const char *title, const char *const lines[], uint32_t count,
                     double wide, double high) {
    for (int tenths = 90; tenths > 50; tenths -= 3) {
        double sum = page_set(p, FACE_STRONG, title, wide, 2) + 6 * MM;
        pango_font_description_set_size(p->font[FACE_CARD], tenths * PANGO_SCALE / 10);
        for (uint32_t l = 0; l < count; l++)
            sum += page_set(p, FACE_CARD, lines[l], wide, 8) + 1.1 * MM;
        if (sum < high - 5 * MM) return;
    }
}
void page_cards(struct page *p, const char *title, const char *const lines[], uint32_t count) {
    double wide = (p->right - p->left) / 2, high = (p->bottom - p->top) / 2;
    p->fresh = false;
    fit_card(p, title, lines, count, wide - 10 * MM, high);
    for (int i = 0; i < 4; i++) {
        double x = p->left + i % 2 * wide, y = p->top + (i < 2 ? 0 : high);
        page_frame(p, x, y, wide, high, .3);
        y += 4 * MM;
        page_set(p, FACE_STRONG, title, wide - 10 * MM, 2);
        page_show(p, x + 5 * MM, y);
        y += page_set(p, FACE_STRONG, title, wide - 10 * MM, 2) + 1.6 * MM;
        for (uint32_t l = 0; l < count; l++) {
            double h = page_set(p, FACE_CARD, lines[l], wide - 10 * MM, 8);
            page_show(p, x + 5 * MM, y);
            y += h + 1.1 * MM;
        }
    }
    p->y = p->bottom;
}
