/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_fields.c - one field of a phrase: what may stand there, and how to say what was expected. */
#include "cli/story_reader.h"
#include "text/when.h"

/* Digits, leading zeros allowed (a tag is "07"). */
static bool read_number(struct bytes word, uint64_t most, uint32_t *n) {
    uint64_t value = 0;
    if (!word.len || word.len > 10) return false;
    for (uint32_t i = 0; i < word.len; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9') return false;
        value = value * 10 + (word.ptr[i] - '0');
    }
    *n = (uint32_t)value;
    return value <= most;
}

/* "abort+emergency" as bits. */
static bool read_set(const struct vocabulary_field *f, struct bytes word, uint32_t *set) {
    *set = 0;
    while (word.len) {
        uint32_t len = bytes_find(word, '+');
        uint32_t bit = vocabulary_find(f->words, f->most, bytes_slice(word, 0, len));
        if (bit >= f->most) return false;
        *set |= 1u << bit;
        word = bytes_slice(word, len + 1, word.len);
    }
    return *set != 0;
}

static bool read_due(struct bytes word, uint32_t *seconds) {
    uint32_t day;
    if (!when_date(word, &day) || day > UINT32_MAX / 86400) return false;
    *seconds = day * 86400;
    return true;
}

static bool read_value(const struct vocabulary_field *f, struct bytes word, uint32_t *n) {
    switch ((enum field_type)f->type) {
    case TYPE_WORD: return (*n = vocabulary_find(f->words, f->most, word)) < f->most;
    case TYPE_SET: return read_set(f, word, n);
    case TYPE_COUNT: return read_number(word, f->most, n);
    case TYPE_FLAG: return *n = 1, bytes_equal(word, bytes_of(f->key));
    case TYPE_SECONDS: return read_due(word, n);
    case TYPE_REPORT: return read_number(word, REPORTS_MAX, n) && *n;
    case TYPE_ASK: return read_number(word, ASKS_MAX, n) && *n;
    case TYPE_DAY: return when_date(word, n);
    case TYPE_PERSON:
    case TYPE_ITEM:
    case TYPE_LOT:
    case TYPE_SETUP:
    case TYPE_RACK:
    case TYPE_NAME: return false;
    }
    return false;
}

void story_fields_set(struct story_step *step, enum field field, uint32_t n) {
    step->arg[field] = n;
    step->said |= field_one(field);
}

bool story_fields_word(struct story_step *step, enum field field, struct bytes word) {
    uint32_t n;
    if (!read_value(&vocabulary_field[field], word, &n)) return false;
    story_fields_set(step, field, n);
    return true;
}

/* "capacity" is the key of "CAPACITY". */
static bool same_key(const char *key, struct bytes capitals) {
    uint32_t i = 0;
    while (i < capitals.len && key[i] && (uint8_t)(capitals.ptr[i] | 0x20) == (uint8_t)key[i]) i++;
    return i == capitals.len && !key[i];
}
enum field story_fields_find(struct bytes capitals) {
    uint32_t field = 0;
    while (field < FIELD_COUNT && !same_key(vocabulary_field[field].key, capitals)) field++;
    return (enum field)field;
}
/* As many as fit a line; the word that says nothing is no choice. */
static void tell_words(struct buffer *b, const struct vocabulary_field *f) {
    uint32_t first = bytes_equal(bytes_of(f->words[0]), BYTES("none")), i = first;
    uint32_t enough = b->len + 120;
    buffer_text(b, "one of ");
    for (; i < f->most && b->len < enough; i++) {
        if (i > first) buffer_text(b, ", ");
        buffer_text(b, f->words[i]);
    }
    if (i < f->most) buffer_text(b, " ...");
}

void story_fields_tell(struct buffer *b, enum field field) {
    const struct vocabulary_field *f = &vocabulary_field[field];
    switch ((enum field_type)f->type) {
    case TYPE_PERSON: buffer_text(b, "a person of this story"); return;
    case TYPE_ITEM: buffer_text(b, "an item named above"); return;
    case TYPE_LOT: buffer_text(b, "a lot named above"); return;
    case TYPE_SETUP: buffer_text(b, "a setup named above"); return;
    case TYPE_RACK: buffer_text(b, "a rack named above"); return;
    case TYPE_REPORT: buffer_text(b, "the number of a report"); return;
    case TYPE_ASK: buffer_text(b, "the number of an ask"); return;
    case TYPE_WORD:
    case TYPE_SET: tell_words(b, f); return;
    case TYPE_FLAG: buffer_text(b, f->key); return;
    case TYPE_DAY:
    case TYPE_SECONDS: buffer_text(b, "a date like 2031-05-02"); return;
    case TYPE_NAME: buffer_text(b, "a name"); return;
    case TYPE_COUNT: break;
    }
    buffer_text(b, "a number up to ");
    buffer_u64(b, f->most);
}
