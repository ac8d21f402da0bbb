/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* camera.h - a notebook's entries for other programs: camera report (CSV, ALE), pictures' sidecars (XMP), people (vCard).
 *
 * docs/notebook.md says each column. Values are written as they stand in the book; where two stand they stand beside each other,
 * apart by " | ", and another's with a name before it. Each function writes the entries ${e}, in that order, to ${to}; whether
 * that worked is ferror(${to}).
 * Ownership: nothing is kept. Threads: any.                                                                         */
#pragma once
#include "notebook/fold.h"
#include <stdio.h>

struct camera {
    const struct fold *fold;
    const uint32_t *entry; /* numbers in the fold */
    uint32_t entries;
};

enum { CAMERA_CELL_MAX = 4 * LINE_MAX_BYTES };
/* camera_cell(f, e, key, out): all that stands in a field, for one cell of a table. */
void camera_cell(const struct fold *f, const struct fold_entry *e, const char *key,
                 struct buffer *out);

/* camera_csv(c, to): RFC 4180, UTF-8, a header; a row for each take of each card, or for a card without takes. */
void camera_csv(const struct camera *c, FILE *to);
/* camera_table(c, kind, to): all entries of a kind, a row each, their fields as columns; CSV. Nothing when there is none. */
void camera_table(const struct camera *c, const char *kind, FILE *to);
/* camera_ale(c, to): sections Heading, Column, Data; the rows of camera_csv. */
void camera_ale(const struct camera *c, FILE *to);
/* camera_xmp(f, e, to): of an entry of kind frame. */
void camera_xmp(const struct fold *f, const struct fold_entry *e, FILE *to);
/* camera_vcards(c, to): vCard 4.0: name, role and how they are reached; no rates, no remarks. How many. */
uint32_t camera_vcards(const struct camera *c, FILE *to);

/* camera_put_xml(to, text): as XML says it. */
void camera_put_xml(FILE *to, struct bytes text);

/* The next row of a report: a card and one of its takes, NULL when it has none. Begin with card and take zeroed. */
struct camera_row {
    uint32_t card, take; /* places in c->entry, from 1 on */
    const struct fold_entry *setup_entry, *take_entry;
};
bool camera_next(const struct camera *c, struct camera_row *row);
