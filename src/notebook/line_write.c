/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* line_write.c - a line's canonical form, its fields, and what a vocabulary lets it hold. See line.h. */
#include "notebook/line.h"

uint32_t line_field_first(const struct line *l) {
    return l->json.node[l->set].count ? l->set + 1 : 0;
}
uint32_t line_field_next(const struct line *l, uint32_t key) {
    uint32_t next = l->json.node[key + 1].next;
    return next < l->json.node[l->set].next ? next : 0;
}
struct bytes line_field_key(const struct line *l, uint32_t key) {
    return json_raw(&l->json, key);
}
uint32_t line_field_value(const struct line *l, uint32_t key) {
    return json_member(&l->json, key + 1, "v");
}
uint32_t line_field_over(const struct line *l, uint32_t key) {
    return json_member(&l->json, key + 1, "over");
}

/* A string as RFC 8785 escapes it, whatever escapes it was written with. */
static void put_string(const struct json *j, uint32_t node, struct buffer *out) {
    uint8_t plain[LINE_MAX_BYTES];
    struct buffer b = BUFFER(plain);
    if (!j->node[node].escaped) {
        json_put_string(out, json_raw(j, node));
        return;
    }
    if (!json_string(j, node, &b)) out->full = true;
    json_put_string(out, buffer_bytes(&b));
}

/* Keys are in a-z, 0-9 and hyphens: byte order is that of RFC 8785. */
static uint32_t next_key(const struct json *j, uint32_t object, uint32_t before) {
    uint32_t best = 0;
    for (uint32_t k = object + 1; k < j->node[object].next; k = j->node[k + 1].next) {
        if (before && bytes_compare(json_raw(j, k), json_raw(j, before)) <= 0) continue;
        if (!best || bytes_compare(json_raw(j, k), json_raw(j, best)) < 0) best = k;
    }
    return best;
}

static void put_row(const struct json *j, uint32_t row, struct buffer *out) {
    buffer_byte(out, '{');
    for (uint32_t k = next_key(j, row, 0), n = 0; k; k = next_key(j, row, k), n++) {
        if (n) buffer_byte(out, ',');
        put_string(j, k, out);
        buffer_byte(out, ':');
        if (json_is(j, k + 1, JSON_NUMBER))
            buffer_i64(out, j->node[k + 1].number);
        else
            put_string(j, k + 1, out);
    }
    buffer_byte(out, '}');
}

void line_put_value(const struct line *l, uint32_t node, struct buffer *out) {
    const struct json *j = &l->json;
    if (json_is(j, node, JSON_STRING)) {
        put_string(j, node, out);
        return;
    }
    buffer_byte(out, '[');
    for (uint32_t i = node + 1, n = 0; i < j->node[node].next; i = j->node[i].next, n++) {
        if (n) buffer_byte(out, ',');
        if (json_is(j, i, JSON_OBJECT))
            put_row(j, i, out);
        else
            put_string(j, i, out);
    }
    buffer_byte(out, ']');
}

/* Sorted, each once: which writes are meant is the same in any order. */
static void put_over(const struct line *l, uint32_t node, struct buffer *out) {
    struct bytes over[LINE_OVER_MAX];
    uint32_t count = 0;
    for (uint32_t i = node + 1; i < l->json.node[node].next; i = l->json.node[i].next) {
        struct bytes w = json_raw(&l->json, i);
        uint32_t at = count++;
        for (; at && bytes_compare(w, over[at - 1]) < 0; at--) over[at] = over[at - 1];
        over[at] = w;
    }
    buffer_text(out, "{\"over\":[");
    for (uint32_t i = 0; i < count; i++) {
        if (i && bytes_equal(over[i], over[i - 1])) continue;
        if (i) buffer_byte(out, ',');
        json_put_string(out, over[i]);
    }
    buffer_byte(out, ']');
}

static void put_set(const struct line *l, struct buffer *out) {
    const struct json *j = &l->json;
    buffer_byte(out, '{');
    for (uint32_t k = next_key(j, l->set, 0), n = 0; k; k = next_key(j, l->set, k), n++) {
        if (n) buffer_byte(out, ',');
        put_string(j, k, out);
        buffer_byte(out, ':');
        put_over(l, line_field_over(l, k), out);
        json_key(out, "v");
        line_put_value(l, line_field_value(l, k), out);
        buffer_byte(out, '}');
    }
    buffer_byte(out, '}');
}

void line_write(const struct line *l, struct buffer *out) {
    static const char *const KEYS[] = {"at", "entry", "kind", "scene", "set", "setup", "w", "who"};
    buffer_byte(out, '{');
    for (uint32_t i = 0, n = 0; i < COUNT_OF(KEYS); i++) {
        uint32_t node = json_member(&l->json, 0, KEYS[i]);
        if (!node) continue;
        if (n++) buffer_byte(out, ',');
        json_put_string(out, bytes_of(KEYS[i]));
        buffer_byte(out, ':');
        if (node == l->set)
            put_set(l, out);
        else
            put_string(&l->json, node, out);
    }
    buffer_byte(out, '}');
}

static bool unknown(struct line *l, uint32_t node, const char *what) {
    l->json.wrong = what;
    l->json.wrong_at = l->json.node[node].at;
    return false;
}

static bool shaped(const struct line *l, uint32_t v, enum line_shape shape) {
    bool array = json_is(&l->json, v, JSON_ARRAY);
    bool rows = array && l->json.node[v].count && json_is(&l->json, v + 1, JSON_OBJECT);
    if (shape == LINE_LIST) return array && !rows;
    if (shape == LINE_ROWS) return array && (rows || !l->json.node[v].count);
    return !array;
}

bool line_known(struct line *l, const struct line_words *words) {
    if (!words->kind(l->kind))
        return unknown(l, json_member(&l->json, 0, "kind"), "there is no such kind of entry");
    for (uint32_t k = line_field_first(l); k; k = line_field_next(l, k)) {
        struct bytes key = line_field_key(l, k);
        bool removed = bytes_equal(key, BYTES("removed"));
        enum line_shape shape = removed ? LINE_STRING : words->shape(l->kind, key);
        if (shape == LINE_NO_FIELD) return unknown(l, k, "this kind of entry has no such field");
        uint32_t v = line_field_value(l, k);
        if (!shaped(l, v, shape))
            return unknown(l, v, "another shape is expected: a string, a list or a plan's rows");
    }
    return true;
}

/* The beginning of what stands there, as far as it is one line of plain letters. */
static struct bytes near(struct bytes text, uint32_t at) {
    struct bytes rest = bytes_slice(text, at, 32);
    uint32_t len = 0;
    while (len < rest.len && rest.ptr[len] >= ' ' && rest.ptr[len] < 0x7f && rest.ptr[len] != '"')
        len++;
    return bytes_slice(rest, 0, len);
}

void line_wrong(const struct line *l, struct buffer *out) {
    const struct json *j = &l->json;
    buffer_text(out, j->wrong ? j->wrong : "nothing is wrong");
    buffer_text(out, " (byte ");
    buffer_u64(out, j->wrong_at + 1u);
    struct bytes here = near(j->text, j->wrong_at);
    if (here.len) buffer_text(out, ": ");
    buffer_put(out, here);
    buffer_byte(out, ')');
}
