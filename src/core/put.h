/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* put.h - members of JSON objects as core writes them: a key, and a number, a word, a set of words, a list, another
 * object; a row is an object that stands in a list. Internal to core.                                             */
#pragma once
#include "core/rows.h"
#include "text/json.h"

static inline void begin_list(struct buffer *b, const char *key) {
    json_key(b, key);
    buffer_byte(b, '[');
}
static inline void end_list(struct buffer *b) {
    buffer_byte(b, ']');
}
static inline void begin_object(struct buffer *b, const char *key) {
    json_key(b, key);
    buffer_byte(b, '{');
}
static inline void begin_row(struct buffer *b) {
    json_item(b);
    buffer_byte(b, '{');
}
static inline void end_object(struct buffer *b) {
    buffer_byte(b, '}');
}
static inline void put_number(struct buffer *b, const char *key, uint64_t n) {
    json_key(b, key);
    buffer_u64(b, n);
}
static inline void put_bool(struct buffer *b, const char *key, bool yes) {
    json_key(b, key);
    buffer_text(b, yes ? "true" : "false");
}
static inline void put_text(struct buffer *b, const char *key, const char *text) {
    json_key(b, key);
    json_put_string(b, bytes_of(text));
}
/* The words of a list whose bits are set; ~0u for all of them. */
static inline void put_words(struct buffer *b, const char *key, const char *const *words,
                             uint32_t count, uint32_t set) {
    begin_list(b, key);
    for (uint32_t i = 0; i < count; i++)
        if (count > 32 || set & BIT(i)) json_item(b), json_put_string(b, bytes_of(words[i]));
    end_list(b);
}
static inline void put_roles(struct buffer *b, const char *key, uint64_t roles) {
    begin_list(b, key);
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (roles & BIT(r)) json_item(b), json_put_string(b, bytes_of(vocabulary_role[r].word));
    if (roles & ROLES_BOX) json_item(b), json_put_string(b, BYTES("box"));
    end_list(b);
}
