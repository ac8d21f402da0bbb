/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* json_text.c - strings of json.h: escapes read and written, and what a reader asks of its nodes. */
#include "text/json.h"
#include "text/utf8.h"

static const struct {
    uint8_t letter, means;
} escape[] = {{'"', '"'},  {'\\', '\\'}, {'/', '/'},  {'b', '\b'},
              {'f', '\f'}, {'n', '\n'},  {'r', '\r'}, {'t', '\t'}};

/* The code unit of "\uXXXX" at ${at}, or UINT32_MAX. */
static uint32_t code_unit(struct bytes text, uint32_t at) {
    struct bytes six = bytes_slice(text, at, 6);
    if (six.len < 6 || six.ptr[0] != '\\' || six.ptr[1] != 'u') return UINT32_MAX;
    uint32_t unit = 0;
    for (uint32_t i = 2; i < 6; i++) {
        uint32_t c = six.ptr[i], lower = c | 0x20;
        if (c >= '0' && c <= '9')
            unit = unit << 4 | (c - '0');
        else if (lower >= 'a' && lower <= 'f')
            unit = unit << 4 | (lower - 'a' + 10);
        else
            return UINT32_MAX;
    }
    return unit;
}

static bool is_high(uint32_t unit) {
    return unit >= 0xd800 && unit <= 0xdbff;
}
static bool is_low(uint32_t unit) {
    return unit >= 0xdc00 && unit <= 0xdfff;
}

/* "\uXXXX", or a pair of them that make one character; a lone surrogate is no character. */
static uint32_t next_unicode(struct bytes text, uint32_t *at) {
    uint32_t unit = code_unit(text, *at);
    if (unit == UINT32_MAX || is_low(unit)) return UINT32_MAX;
    if (!is_high(unit)) return *at += 6, unit;
    uint32_t low = code_unit(text, *at + 6);
    if (low == UINT32_MAX || !is_low(low)) return UINT32_MAX;
    *at += 12;
    return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

static uint32_t next_escaped(struct bytes text, uint32_t *at) {
    struct bytes two = bytes_slice(text, *at, 2);
    if (two.len < 2) return UINT32_MAX;
    for (uint32_t i = 0; i < COUNT_OF(escape); i++)
        if (two.ptr[1] == escape[i].letter) return *at += 2, escape[i].means;
    return next_unicode(text, at);
}

uint32_t json_next_char(struct bytes text, uint32_t *at) {
    if (*at >= text.len || text.ptr[*at] < 0x20) return UINT32_MAX;
    if (text.ptr[*at] == '\\') return next_escaped(text, at);
    return utf8_next(text, at);
}

bool json_is(const struct json *j, uint32_t node, enum json_type type) {
    return node < j->count && j->node[node].type == type;
}

struct bytes json_raw(const struct json *j, uint32_t node) {
    if (node >= j->count) return (struct bytes){NULL, 0};
    return bytes_slice(j->text, j->node[node].at, j->node[node].len);
}

bool json_string(const struct json *j, uint32_t node, struct buffer *out) {
    if (!json_is(j, node, JSON_STRING)) return false;
    struct bytes raw = json_raw(j, node);
    if (!j->node[node].escaped) {
        buffer_put(out, raw);
        return !out->full;
    }
    for (uint32_t at = 0; at < raw.len && !out->full;) utf8_put(out, json_next_char(raw, &at));
    return !out->full;
}

/* The string is ${text} once unescaped. */
static bool string_is(const struct json *j, uint32_t node, struct bytes text) {
    struct bytes raw = json_raw(j, node);
    if (!j->node[node].escaped) return bytes_equal(raw, text);
    uint32_t i = 0, k = 0;
    while (i < raw.len && k < text.len)
        if (json_next_char(raw, &i) != utf8_next(text, &k)) return false;
    return i == raw.len && k == text.len;
}

uint32_t json_member(const struct json *j, uint32_t object, const char *key) {
    if (!json_is(j, object, JSON_OBJECT)) return 0;
    struct bytes wanted = bytes_of(key);
    for (uint32_t k = object + 1; k < j->node[object].next; k = j->node[k + 1].next)
        if (string_is(j, k, wanted)) return k + 1;
    return 0;
}

/* RFC 8785 3.2.2.2: the shortest escape there is; "/" and what lies above U+001F stay as they are. */
static void put_escaped(struct buffer *b, uint8_t byte) {
    for (uint32_t i = 0; i < COUNT_OF(escape); i++) {
        if (byte != escape[i].means) continue;
        uint8_t two[2] = {'\\', escape[i].letter};
        buffer_put(b, (struct bytes){two, 2});
        return;
    }
    buffer_text(b, "\\u00");
    buffer_hex(b, (struct bytes){&byte, 1});
}

static bool needs_escape(uint8_t byte) {
    return byte < 0x20 || byte == '"' || byte == '\\';
}

void json_put_string(struct buffer *b, struct bytes utf8) {
    if (!utf8_valid(utf8)) b->full = true;
    buffer_byte(b, '"');
    for (uint32_t from = 0, to; from < utf8.len && !b->full; from = to + 1) {
        to = utf8_plain(utf8, from);
        while (to < utf8.len && !needs_escape(utf8.ptr[to])) to = utf8_plain(utf8, to + 1);
        buffer_put(b, bytes_slice(utf8, from, to - from));
        if (to < utf8.len) put_escaped(b, utf8.ptr[to]);
    }
    buffer_byte(b, '"');
}

static void comma_unless_behind(struct buffer *b, uint8_t opening) {
    if (b->len && b->ptr[b->len - 1] != opening) buffer_byte(b, ',');
}

void json_key(struct buffer *b, const char *key) {
    comma_unless_behind(b, '{');
    json_put_string(b, bytes_of(key));
    buffer_byte(b, ':');
}

void json_item(struct buffer *b) {
    comma_unless_behind(b, '[');
}

void json_key_u64(struct buffer *b, const char *key, uint64_t n) {
    json_key(b, key);
    buffer_u64(b, n);
}

void json_key_bool(struct buffer *b, const char *key, bool is) {
    json_key(b, key);
    buffer_text(b, is ? "true" : "false");
}

void json_key_string(struct buffer *b, const char *key, struct bytes utf8) {
    json_key(b, key);
    json_put_string(b, utf8);
}

void json_key_word(struct buffer *b, const char *key, const char *word) {
    json_key_string(b, key, bytes_of(word));
}
