/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notes.h - the kinds of entries in a notebook and their fields, as notes.def has them. Constant data. */
#pragma once
#include "notebook/line.h"

/* How a value is asked for; the first eleven are strings of one line, the others as they say. */
#define NOTE_TYPES(X)           \
    X(LINE, "line")             \
    X(WORD, "word")             \
    X(NUMBER, "number")         \
    X(STOP, "stop")             \
    X(LENGTH, "length")         \
    X(ANGLE, "angle")           \
    X(SHUTTER, "shutter")       \
    X(RATE, "rate")             \
    X(FOCAL, "focal")           \
    X(KELVIN, "kelvin")         \
    X(COORDINATE, "coordinate") \
    X(DATE, "date")             \
    X(HASH, "hash")             \
    X(LINK, "link")             \
    X(FLAG, "flag")             \
    X(TEXT, "text")             \
    X(LIST, "list")             \
    X(PLAN, "plan")
enum notes_type {
#define X(id, word) NOTE_TYPE_##id,
    NOTE_TYPES(X)
#undef X
        NOTE_TYPE_COUNT
};

enum note_kind {
#define NOTE_KIND(id, word, says) NOTE_##id,
#define NOTE_FIELD(kind, id, key, type, inherited)
#define NOTE_WORDS(kind, id, words)
#include "notebook/notes.def"
    NOTE_KIND_COUNT
};

struct note_field {
    uint8_t kind, type; /* enum note_kind, enum notes_type */
    bool inherited;     /* the next setup of the same camera begins with it */
    const char *key;
};
extern const struct note_field notes_field[];
extern const uint32_t notes_fields;
extern const char *const notes_kind_word[NOTE_KIND_COUNT], *const notes_kind_says[NOTE_KIND_COUNT];

/* notes_kind(word): NOTE_KIND_COUNT when this program has no such kind. */
enum note_kind notes_kind(struct bytes word);
/* notes_find(kind, key): NULL when this program has no such field in that kind. */
const struct note_field *notes_find(enum note_kind kind, struct bytes key);
extern const struct line_words notes_words;
/* notes_schema(b): a JSON array, a row a kind: what `showclear schema` says as "notes". */
void notes_schema(struct buffer *b);
