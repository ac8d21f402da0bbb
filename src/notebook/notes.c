/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notes.c - notes.def as tables. */
#include "notebook/notes.h"
#include "text/json.h"

#define X(id, word) word,
static const char *const type_word[NOTE_TYPE_COUNT] = {NOTE_TYPES(X)};
#undef X

const char *const notes_kind_word[NOTE_KIND_COUNT] = {
#define NOTE_KIND(id, word, says) word,
#define NOTE_FIELD(kind, id, key, type, inherited)
#define NOTE_WORDS(kind, id, words)
#include "notebook/notes.def"
};
const char *const notes_kind_says[NOTE_KIND_COUNT] = {
#define NOTE_KIND(id, word, says) says,
#define NOTE_FIELD(kind, id, key, type, inherited)
#define NOTE_WORDS(kind, id, words)
#include "notebook/notes.def"
};

/* The place of each field in the table, so that its words find it. */
enum {
#define NOTE_KIND(id, word, says)
#define NOTE_FIELD(kind, id, key, type, inherited) AT_##kind##_##id,
#define NOTE_WORDS(kind, id, words)
#include "notebook/notes.def"
    FIELDS
};
static const char *const words_of[FIELDS] = {
#define NOTE_KIND(id, word, says)
#define NOTE_FIELD(kind, id, key, type, inherited)
#define NOTE_WORDS(kind, id, words) [AT_##kind##_##id] = (words),
#include "notebook/notes.def"
};

enum { O, I };
const struct note_field notes_field[] = {
#define NOTE_KIND(id, word, says)
#define NOTE_FIELD(kind, id, key, type, inherited) {NOTE_##kind, NOTE_TYPE_##type, inherited, key},
#define NOTE_WORDS(kind, id, words)
#include "notebook/notes.def"
};
const uint32_t notes_fields = FIELDS;

enum note_kind notes_kind(struct bytes word) {
    for (uint32_t k = 0; k < NOTE_KIND_COUNT; k++)
        if (bytes_equal(word, bytes_of(notes_kind_word[k]))) return (enum note_kind)k;
    return NOTE_KIND_COUNT;
}

const struct note_field *notes_find(enum note_kind kind, struct bytes key) {
    for (uint32_t f = 0; f < FIELDS; f++)
        if (notes_field[f].kind == kind && bytes_equal(key, bytes_of(notes_field[f].key)))
            return &notes_field[f];
    return NULL;
}

static bool has_kind(struct bytes word) {
    return notes_kind(word) != NOTE_KIND_COUNT;
}

static enum line_shape shape_of(struct bytes kind, struct bytes key) {
    const struct note_field *field = notes_find(notes_kind(kind), key);
    if (!field) return LINE_NO_FIELD;
    if (field->type == NOTE_TYPE_LIST) return LINE_LIST;
    return field->type == NOTE_TYPE_PLAN ? LINE_ROWS : LINE_STRING;
}

const struct line_words notes_words = {has_kind, shape_of};

static void put_words(struct buffer *b, const char *words) {
    struct bytes rest = bytes_of(words);
    json_key(b, "words");
    buffer_byte(b, '[');
    while (rest.len) {
        uint32_t len = bytes_find(rest, ' ');
        json_item(b);
        json_put_string(b, bytes_slice(rest, 0, len));
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    buffer_byte(b, ']');
}

static void put_field(struct buffer *b, uint32_t f) {
    json_item(b);
    buffer_byte(b, '{');
    json_key(b, "key");
    json_put_string(b, bytes_of(notes_field[f].key));
    json_key(b, "type");
    json_put_string(b, bytes_of(type_word[notes_field[f].type]));
    if (notes_field[f].inherited) buffer_text(b, ",\"inherited\":true");
    if (words_of[f]) put_words(b, words_of[f]);
    buffer_byte(b, '}');
}

void notes_schema(struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t k = 0; k < NOTE_KIND_COUNT; k++) {
        json_item(b);
        buffer_byte(b, '{');
        json_key(b, "kind");
        json_put_string(b, bytes_of(notes_kind_word[k]));
        json_key(b, "says");
        json_put_string(b, bytes_of(notes_kind_says[k]));
        json_key(b, "fields");
        buffer_byte(b, '[');
        for (uint32_t f = 0; f < FIELDS; f++)
            if (notes_field[f].kind == k) put_field(b, f);
        buffer_text(b, "]}");
    }
    buffer_byte(b, ']');
}
