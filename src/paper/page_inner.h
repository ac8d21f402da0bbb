/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page_inner.h - what page.c and the files beside it share. Lengths are points (1/72 inch). */
#pragma once
#include "paper/page.h"
#include "paper/page_shelf.h"
#include "paper/picture.h"

#define MM (72.0 / 25.4)
enum face {
    FACE_TEXT,
    FACE_STRONG,
    FACE_SMALL,
    FACE_HEADING,
    FACE_TITLE,
    FACE_MONO,
    FACE_SOURCE,
    FACE_CARD,
    FACES
};
/* What both goings through a sheet have in common. */
enum { MARKS_MAX = 4096 };
struct gallery;
struct twice {
    struct shelf *shelf;
    struct gallery *gallery;
    uint32_t mark[MARKS_MAX]; /* on which page it stands; 0: not yet */
};
struct page {
    const struct sheet_head *head;
    cairo_surface_t *surface;
    cairo_t *cr;
    struct twice *twice;
    PangoLayout *layout; /* what was set last: the shelf's */
    PangoAlignment align;
    PangoFontDescription *font[FACES];
    double width, height, left, right, top, bottom; /* of the paper; of what is written on */
    double y;
    uint32_t page, pages; /* this one, counted from 1; all, 0 while they are counted */
    bool fresh;           /* nothing is on this page yet */
    struct column column[COLUMNS_MAX];
    double edge[COLUMNS_MAX + 1];
    uint32_t columns;
    bool table, bare; /* ${bare}: without a head */
    bool red;         /* what flows */
};

/* page_set(p, face, text, width, lines): into the layout; how high it is. Lines 0: as many as it takes. */
double page_set(struct page *p, enum face face, const char *text, double width, int lines);
void page_show(struct page *p, double x, double y);
void page_put(struct page *p, enum face face, const char *text, double x, double y, double width,
              PangoAlignment align);
void page_line(struct page *p, double x1, double y1, double x2, double y2, double thick);
void page_frame(struct page *p, double x, double y, double width, double height, double thick);
/* page_put_qr(p, text, x, y, size): false: too long for a QR code. */
bool page_put_qr(struct page *p, const char *text, double x, double y, double size);
struct gallery *gallery_create(void);
void gallery_drop(struct gallery *g);
void page_foot(struct page *p);
void page_top(struct page *p);
void page_table_head(struct page *p);
