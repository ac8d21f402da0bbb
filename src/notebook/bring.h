/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bring.h - what other programs wrote, as lines of a notebook: a camera report as a table (docs/notebook.md), people as vCards.
 *
 * The text is UTF-8 (encoding.h) and is taken apart in place. Lines come one after the other; who keeps them waits until the last
 * has come without fault, so that nothing is half brought in. The same file brought twice makes the same lines, so they are
 * kept once; a row that names its entry goes on with that entry.
 * Ownership: the caller's text and names outlive it; nothing here allocates. Pure; a module of the page.              */
#pragma once
#include "ledger/hash.h"
#include "notebook/line.h"
#include "text/csv.h"

enum bring_kind { BRING_TABLE, BRING_CARDS };
/* A row of the table, or a card, taken apart. */
struct bring_field {
    const char *key;
    struct bytes value;
    bool list; /* joined by ", " */
};
enum { BRING_FIELDS_MAX = 64, BRING_NAMES_MAX = 400, BRING_CARD_MAX = 16 * 1024 };
struct bring_entry {
    const char *kind;
    struct bytes id, scene, setup, who, at; /* id: 32 hex digits, or empty: made from ${known_by} */
    struct bytes known_by[7];
    struct bring_field field[BRING_FIELDS_MAX];
    uint32_t fields;
};

struct bring {
    enum bring_kind kind;
    struct bytes who,
        now; /* the caller's: how she signs; her time, RFC 3339: where a row says neither */
    struct crypto crypto;
    const char *
        wrong; /* NULL, or what is wrong in ${line}, for a person; in ${column}, at ${word}, if these are not empty */
    uint32_t line;
    struct bytes column, word;
    uint32_t rows; /* rows or cards so far */
    uint8_t left_bytes[BRING_NAMES_MAX];
    struct buffer left; /* names of columns or properties that are none of ours: "Lunch, Weather" */

    /* a table */
    struct csv csv;
    struct bytes cell[CSV_FIELDS_MAX];
    uint16_t role[CSV_FIELDS_MAX]; /* what a column is */
    bool take_due;
    /* cards */
    uint8_t *text;
    uint32_t len, at, next_line;
    uint8_t card_bytes[BRING_CARD_MAX];

    struct bring_entry entry;
    uint8_t setup_bytes[CSV_FIELD_MAX]; /* its setup, in small letters */
    uint8_t out_bytes[2 * LINE_MAX_BYTES];
    struct line made;
};

/* bring_begin(b, who, now, text, len): False: see b->wrong. A card begins with BEGIN:VCARD, all else is a table. */
SC_CHECK bool bring_begin(struct bring *b, struct bytes who, struct bytes now, uint8_t *text,
                          uint32_t len);
/* bring_next(b, out): one more line, in canonical form; ${out} holds LINE_MAX_BYTES. False at the end and, with b->wrong set, at what
 * cannot be understood. */
SC_CHECK bool bring_next(struct bring *b, struct buffer *out);
/* bring_wrong(b, out): "12: stop: ..." into ${out}, which holds at least 400 bytes. */
void bring_wrong(const struct bring *b, struct buffer *out);

/* Between its parts. */
bool bring_no(struct bring *b, const char *what, struct bytes word);
void bring_left(struct bring *b, struct bytes name);
struct bring_entry *bring_new(struct bring *b, const char *kind);
/* bring_put(b, e, out): the entry as a line. False: b->wrong. */
bool bring_put(struct bring *b, const struct bring_entry *e, struct buffer *out);
bool bring_table_begin(struct bring *b);
bool bring_table_next(struct bring *b, struct buffer *out);
bool bring_cards_next(struct bring *b, struct buffer *out);
