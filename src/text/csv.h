/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* csv.h - tables as spreadsheets write them (RFC 4180): comma, semicolon or tab, quoted fields, CRLF or LF, UTF-8.
 *
 * The first row names the columns; the separator is whichever of ',' ';' and tab stands in it first. Blank lines are
 * skipped, and the empty rows at the end that spreadsheets leave. What stands between quotes is a field as it is, with its line
 * ends; else it is trimmed of spaces.
 * Ownership: fields point into the caller's text, which is unquoted in place. Nothing here allocates. Pure.          */
#pragma once
#include "text/bytes.h"

enum { CSV_FIELDS_MAX = 96, CSV_FIELD_MAX = 12 * 1024 };

struct csv {
    uint8_t *text;
    uint32_t len, at;
    uint32_t line, next_line; /* where the row last read begins; where the next does */
    uint8_t separator;
    const char *wrong;    /* NULL, or what is wrong in the row of ${line}, for a person */
    uint32_t wrong_field; /* and in which of its fields, from 0 on */
    uint32_t columns;
    struct bytes column[CSV_FIELDS_MAX];
};

/* csv_begin(c, text, len): Read the first row. False: see c->wrong. */
SC_CHECK bool csv_begin(struct csv *c, uint8_t *text, uint32_t len);
/* csv_column(c, name): the column's number, c->columns when there is none of this name (in any case of letters; a space, a hyphen
 * and an underscore are the same). */
uint32_t csv_column(const struct csv *c, const char *name);
/* csv_next(c, field): The next row; what a short row leaves out is empty. False at the end and, with c->wrong set, at a
 * row that cannot be read. */
SC_CHECK bool csv_next(struct csv *c, struct bytes field[CSV_FIELDS_MAX]);
