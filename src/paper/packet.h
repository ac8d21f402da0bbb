/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* packet.h - what is handed on, for other programs: scenes, a matching card for each setup, looks, lenses and this light again as
 * tables, each as CSV and as JSON of the same rows and columns; a light plan as SVG; a look as an ASC colour correction.
 *
 * Values are written as they stand in the book, as camera.h says. Whether it worked is ferror of each file.
 * Ownership: nothing is kept. Threads: one.                                                                           */
#pragma once
#include "notebook/alike.h"
#include "notebook/order.h"
#include "notebook/relit.h"
#include "paper/camera.h"

struct packet {
    const struct fold *fold;
    struct order order;
    struct alike looks, lenses;
    const struct relit_wish *sun; /* NULL: nobody said where */
};
SC_CHECK bool packet_begin(struct packet *k, const struct fold *f, const struct relit_wish *sun);
void packet_end(struct packet *k);

struct packet_table {
    const char *name; /* of its files, without an ending */
    void (*put)(const struct packet *k, FILE *csv, FILE *json);
};
extern const struct packet_table packet_tables[];
extern const uint32_t packet_tables_count;

/* packet_svg(v, title, to): a light plan from its rows. */
void packet_svg(struct bytes v, struct bytes title, FILE *to);
/* packet_cc(id, cdl, to): of "(s s s)(o o o)(p p p) sat". False: it is none; then nothing is written. */
SC_CHECK bool packet_cc(struct bytes id, struct bytes cdl, FILE *to);
/* packet_name(text, out): as a file is called: letters, digits and hyphens; "look" for nothing of these. */
void packet_name(struct bytes text, struct buffer *out);

/* A table in both forms at once: each row is begun, then has a cell for each column. */
struct packet_rows {
    FILE *csv, *json;
    const char *const *column;
    uint32_t columns, rows, at;
};
void packet_head(struct packet_rows *r);
void packet_cell(struct packet_rows *r, struct bytes text);
void packet_tail(struct packet_rows *r);
