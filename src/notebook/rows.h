/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rows.h - what a book holds, in memory: its lines, the parts of its pictures, and proofs of when something was written.
 *
 *     {"at":..,"entry":..,"kind":..,"set":{..},"w":..}                 a line (line.h)
 *     {"data":"<base64>","media":"<sha256>","part":0,"parts":2,"w":..}  a part of a picture
 *     {"proof":..}                                                     a proof, kept and given on as it came
 *
 * A row that is there already, by its ${w} or its bytes, is not added again. Nothing is ever taken out.
 * Ownership: rows own copies of their texts; those stay where they are until rows_drop. Threads: one at a time.      */
#pragma once
#include "notebook/line.h"

enum row_kind { ROW_NONE, ROW_LINE, ROW_PART, ROW_PROOF };
enum { ROW_MEDIA = 64, ROW_PARTS_MAX = 64, ROWS_MAX = 1 << 22 };
struct row_part {
    struct bytes media, data; /* 64 hex digits; base64 */
    uint32_t part, parts;
};
struct rows {
    struct bytes *text; /* lines in canonical form */
    uint8_t *kind;
    uint32_t count, max;
    uint32_t *slot; /* by id: index + 1 */
    uint32_t slots;
    struct rows_block *block;
    struct line *line; /* for reading one at a time */
};

/* row_kind(l, text, canonical): what ${text} is; ROW_NONE: l->json.wrong says why not. ${canonical} gets the form that is kept,
 * and holds LINE_MAX_BYTES. */
enum row_kind row_kind(struct line *l, struct bytes text, struct buffer *canonical);
/* row_part(l, text, part): a text that row_kind said to be a part. */
SC_CHECK bool row_part(struct line *l, struct bytes text, struct row_part *part);

enum rows_added { ROWS_NEW, ROWS_THERE, ROWS_NO_ROW, ROWS_NO_MEMORY };
SC_CHECK bool rows_begin(struct rows *r);
/* rows_add(r, text): NEW: it is r->text[r->count - 1]. */
enum rows_added rows_add(struct rows *r, struct bytes text);
/* rows_picture(r, hash, out): all parts of a picture in their order, as one. False: one is missing, or there is no room. That they
 * are what the hash says is for the caller to look at. */
SC_CHECK bool rows_picture(const struct rows *r, struct bytes hash, struct buffer *out);
/* rows_forget(r, count): as before the rows from ${count} on were added. */
void rows_forget(struct rows *r, uint32_t count);
void rows_drop(struct rows *r); /* overwritten, then freed */
