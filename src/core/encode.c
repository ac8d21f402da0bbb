/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "core/put.h"

enum { LEAF_VERSION = 1 };

static void put_field(struct buffer *b, const struct event *e, uint32_t f) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    switch (field->type) {
    case TYPE_NAME: json_key(b, field->key), json_put_string(b, core_name_bytes(&e->id)); break;
    case TYPE_WORD: put_text(b, field->key, field->words[e->arg[f]]); break;
    case TYPE_SET: put_words(b, field->key, field->words, field->most, e->arg[f]); break;
    default: put_number(b, field->key, e->arg[f]);
    }
}

/* Everything is said, a zero count and a list's first word too; only an id that is nobody or nothing is left out. */
static bool is_said(const struct event *e, uint32_t f) {
    return e->arg[f] || vocabulary_field[f].type > TYPE_ASK;
}

static void put_public(struct buffer *b, const struct event *e) {
    field_set fields = vocabulary_event[e->kind].fields;
    buffer_byte(b, '{');
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (field_in(fields, f) && is_said(e, f)) put_field(b, e, f);
    buffer_byte(b, '}');
}

static void put_seals(struct buffer *b, const struct event *e) {
    if (!e->sealed_set) return;
    json_key(b, "c");
    buffer_byte(b, '{');
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        if (!(e->sealed_set >> s & 1)) continue;
        json_key(b, vocabulary_seal[s]);
        buffer_byte(b, '"');
        buffer_base64(b, (struct bytes){e->sealed[s].byte, sizeof e->sealed[s].byte});
        buffer_byte(b, '"');
    }
    buffer_byte(b, '}');
}

/* Keys in sorted order, as JCS wants them. */
void core_encode(const struct event *e, struct buffer *b) {
    buffer_byte(b, '{');
    if (e->done_about_ms) put_number(b, "about", e->done_about_ms);
    put_number(b, "at", e->at_ms);
    put_number(b, "by", e->by.n);
    put_seals(b, e);
    json_key(b, "d");
    put_public(b, e);
    if (e->entry) put_text(b, "entry", ENTRY_words[e->entry]);
    put_text(b, "k", vocabulary_event[e->kind].word);
    put_number(b, "n", e->index);
    if (e->entered_by.n) put_number(b, "on", e->entered_by.n);
    put_number(b, "v", LEAF_VERSION);
    if (e->witness.n) put_number(b, "with", e->witness.n);
    buffer_byte(b, '}');
}
