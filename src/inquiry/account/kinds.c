/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kinds.c - account.def, duties.def and questions.def as tables. */
#include "inquiry/account/kinds.h"

const char *const kinds_word[ACCOUNT_KINDS] = {
#define ACCOUNT_KIND(id, word, prefix, says) word,
#define ACCOUNT_FIELD(kind, id, key, type, need, words)
#include "inquiry/account/account.def"
};
const char *const kinds_prefix[ACCOUNT_KINDS] = {
#define ACCOUNT_KIND(id, word, prefix, says) prefix,
#define ACCOUNT_FIELD(kind, id, key, type, need, words)
#include "inquiry/account/account.def"
};
const char *const kinds_says[ACCOUNT_KINDS] = {
#define ACCOUNT_KIND(id, word, prefix, says) says,
#define ACCOUNT_FIELD(kind, id, key, type, need, words)
#include "inquiry/account/account.def"
};

enum { MAY, MUST, C = 1, D = 0 };
const struct kinds_field kinds_field[] = {
#define ACCOUNT_KIND(id, word, prefix, says)
#define ACCOUNT_FIELD(kind, id, key, type, need, words) \
    {ACCOUNT_##kind, ACCOUNT_TYPE_##type, need, key, words},
#include "inquiry/account/account.def"
};
const uint32_t kinds_fields = COUNT_OF(kinds_field);

const struct kinds_duty kinds_duty[] = {
#define DUTY(key, kind, title, held_by, could_act, rules) \
    {key, title, held_by, could_act, rules, kind},
#include "inquiry/account/duties.def"
};
const uint32_t kinds_duties = COUNT_OF(kinds_duty);

const char *const kinds_ask[ASK_COUNT] = {
#define QUESTION(id, word, text) word,
#include "inquiry/account/questions.def"
};
const char *const kinds_ask_text[ASK_COUNT] = {
#define QUESTION(id, word, text) text,
#include "inquiry/account/questions.def"
};

enum account_kind kinds_find(struct bytes word) {
    for (uint32_t k = 0; k < ACCOUNT_KINDS; k++)
        if (bytes_equal(word, bytes_of(kinds_word[k]))) return (enum account_kind)k;
    return ACCOUNT_KINDS;
}

const struct kinds_field *kinds_find_field(enum account_kind kind, struct bytes key) {
    for (uint32_t f = 0; f < kinds_fields; f++)
        if (kinds_field[f].kind == kind && bytes_equal(key, bytes_of(kinds_field[f].key)))
            return &kinds_field[f];
    return NULL;
}

bool kinds_has(const char *words, struct bytes word) {
    struct bytes rest = bytes_of(words);
    while (rest.len) {
        uint32_t len = bytes_find(rest, ' ');
        if (len && bytes_equal(bytes_slice(rest, 0, len), word)) return true;
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    return false;
}

static bool has_kind(struct bytes word) {
    return kinds_find(word) != ACCOUNT_KINDS;
}

static enum line_shape shape_of(struct bytes kind, struct bytes key) {
    const struct kinds_field *f = kinds_find_field(kinds_find(kind), key);
    if (bytes_equal(key, BYTES("number"))) return LINE_STRING;
    if (!f) return LINE_NO_FIELD;
    bool list = f->type == ACCOUNT_TYPE_LIST || f->type == ACCOUNT_TYPE_SOURCES ||
                f->type == ACCOUNT_TYPE_NUMBERS || f->type == ACCOUNT_TYPE_IN_LOG ||
                f->type == ACCOUNT_TYPE_RECORD;
    return list ? LINE_LIST : LINE_STRING;
}

const struct line_words account_words = {has_kind, shape_of};

static void put(struct buffer *b, const char *key, const char *text) {
    json_key(b, key);
    json_put_string(b, bytes_of(text));
}

static void put_field(struct buffer *b, const struct kinds_field *f) {
    static const char *const TYPES[] = {
        [ACCOUNT_TYPE_LINE] = "line",     [ACCOUNT_TYPE_TEXT] = "text",
        [ACCOUNT_TYPE_SPAN] = "span",     [ACCOUNT_TYPE_SOURCES] = "sources",
        [ACCOUNT_TYPE_NUMBERS] = "links", [ACCOUNT_TYPE_NUMBER] = "link",
        [ACCOUNT_TYPE_WORD] = "word",     [ACCOUNT_TYPE_LIST] = "list",
        [ACCOUNT_TYPE_HASH] = "hash",     [ACCOUNT_TYPE_COUNT] = "number",
        [ACCOUNT_TYPE_DUTY] = "duty",     [ACCOUNT_TYPE_ZONE] = "line",
        [ACCOUNT_TYPE_IN_LOG] = "list",   [ACCOUNT_TYPE_SETUP] = "line",
        [ACCOUNT_TYPE_RECORD] = "list",   [ACCOUNT_TYPE_RATE] = "line"};
    json_item(b);
    buffer_byte(b, '{');
    put(b, "key", f->key);
    put(b, "type", TYPES[f->type]);
    if (f->must) buffer_text(b, ",\"must\":true");
    if (*f->words) put(b, "words", f->words);
    buffer_byte(b, '}');
}

void kinds_schema(struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t k = 0; k < ACCOUNT_KINDS; k++) {
        json_item(b);
        buffer_byte(b, '{');
        put(b, "kind", kinds_word[k]);
        put(b, "prefix", kinds_prefix[k]);
        put(b, "says", kinds_says[k]);
        json_key(b, "fields");
        buffer_byte(b, '[');
        for (uint32_t f = 0; f < kinds_fields; f++)
            if (kinds_field[f].kind == k) put_field(b, &kinds_field[f]);
        buffer_text(b, "]}");
    }
    buffer_byte(b, ']');
}
