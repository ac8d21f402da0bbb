/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold.h - what the lines of a book come to: entries, each with its fields and the values that stand.
 *
 * A value stands unless a line of the same entry, field and writer names it in ${over}. Where two devices wrote the same field
 * without knowing of each other both stand, until somebody writes one over both; what another writer says stands beside, and
 * replaces nothing. So the order of lines never matters, no line is lost, and the same line twice is one. A line that names
 * itself is not heard; if a circle of lines leaves nothing standing, all of it stands.
 *
 * Entries come in the order of their first lines' times; a field's values by writer, then by write.
 * Ownership: the fold points into the lines, which must live as long. Threads: any.                                   */
#pragma once
#include "notebook/line.h"

struct fold_value {
    struct bytes who, at, w; /* who and at as raw JSON strings */
    struct bytes v;          /* canonical JSON */
    bool beside;             /* another's, not the entry's first writer's */
    bool conflict;           /* the same writer has another value that stands */
};
struct fold_field {
    struct bytes key;
    uint64_t begins; /* fold_begin(key): keys are told apart by it without a look at the line */
    uint32_t first, count; /* of fold.value */
};
struct fold_entry {
    struct bytes entry, kind, who, at; /* by its first line */
    struct bytes setup, scene;         /* by the last line of that writer that has one */
    struct bytes last;                 /* when something was last written in it */
    uint64_t at_ms, last_ms;
    uint32_t first, count; /* of fold.field */
    bool removed, conflict;
};
struct fold_line { /* of a text that is a line */
    struct bytes entry, kind, who;
};
struct fold {
    struct fold_entry *entry;
    struct fold_field *field;
    struct fold_value *value;
    struct fold_line *line; /* in the order in which they were given */
    uint32_t entries, fields, values, lines;
};

/* fold_lines(f, text, count): Of canonical lines (line_write). False: no memory. Anything else that is no line is passed over. */
SC_CHECK bool fold_lines(struct fold *f, const struct bytes *text, uint32_t count);
void fold_drop(struct fold *f);

/* fold_begin(text): its first eight bytes as a number, zeros where there are fewer: in byte order as far as it goes. */
uint64_t fold_begin(struct bytes text);
const struct fold_field *fold_find(const struct fold *f, const struct fold_entry *e,
                                   const char *key);
/* fold_text(f, e, key, out): the entry's own writer's value as plain text, a list joined by ", "; of two that stand the one
 * that was written last. Whether there was one that says something. */
bool fold_text(const struct fold *f, const struct fold_entry *e, const char *key,
               struct buffer *out);
/* fold_plain(json, out): a value as text for a person. fold_name: a raw string, such as who and scene. */
void fold_plain(struct bytes json, struct buffer *out);
void fold_name(struct bytes raw, struct buffer *out);
/* fold_put(f, out): All of it as JSON, in the order above; tests/notebook/fold.json. */
void fold_put(const struct fold *f, struct buffer *out);
void fold_put_entry(const struct fold *f, const struct fold_entry *e, struct buffer *out);
