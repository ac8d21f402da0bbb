/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* csv.h - lists as spreadsheets write them (RFC 4180): comma or semicolon, quoted fields, CRLF or LF, UTF-8.
 *
 * The first row names the columns; the separator is whichever of ',' ';' and tab stands in it first. Blank lines are
 * skipped. A field is one line of text, trimmed of spaces; empty rows at the end are what spreadsheets leave.
 * Ownership: fields point into the caller's text, which is unquoted in place. Nothing here allocates.             */
#pragma once
#include "text/bytes.h"

enum { CSV_FIELDS_MAX = 32, CSV_FIELD_MAX = 1000 };

struct csv {
    uint8_t *text;
    uint32_t len, at;
    uint32_t line, next_line; /* of the row last read; where the next begins */
    uint8_t separator;
    const char *wrong; /* NULL, or what is wrong with row ${line}, for a person */
    uint32_t columns;
    struct bytes column[CSV_FIELDS_MAX];
};

/* csv_begin(c, text, len): Read the first row. False: see c->wrong. */
SC_CHECK bool csv_begin(struct csv *c, uint8_t *text, uint32_t len);
/* csv_column(c, name): the column's number, c->columns when there is none of this name (in any case of letters). */
uint32_t csv_column(const struct csv *c, const char *name);
/* csv_next(c, field): The next row; what a short row leaves out is empty. False at the end and, with c->wrong set, at a
 * row that cannot be read. */
SC_CHECK bool csv_next(struct csv *c, struct bytes field[CSV_FIELDS_MAX]);
