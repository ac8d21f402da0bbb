/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* page_shelf.h - texts that were set once and are kept as they are. A sheet is gone through twice, a cell is measured and then put,
 * and a book says the same word on every card: shaping the letters is most of the work, and is done once.
 *
 * What is kept is bounded; where the bound is met all of it goes and the shelf fills anew: slower, never wrong.
 * Ownership: layouts are the shelf's; one that must outlive the next shelf_set is held with g_object_ref. Threads: one. */
#pragma once
#include <pango/pangocairo.h>
#include <stdint.h>

struct shelf;
struct shelf_text {
    const char *text;
    const PangoFontDescription *font;
    PangoAlignment align;
    double width;
    int lines; /* at most so many, the last one cut; 0: as many as it takes */
};

struct shelf *shelf_create(cairo_t *cr);
void shelf_drop(struct shelf *s); /* NULL is none */
/* shelf_set(s, t): the layout of it. */
PangoLayout *shelf_set(struct shelf *s, const struct shelf_text *t);
