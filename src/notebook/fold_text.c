/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold_text.c - entries as text for people and as JSON for programs. See fold.h. */
#include "notebook/fold.h"
#include "text/utf8.h"
#include <string.h>

uint64_t fold_begin(struct bytes text) {
    uint64_t n = 0;
    for (uint32_t i = 0; i < sizeof n; i++) n = n << 8 | (i < text.len ? text.ptr[i] : 0);
    return n;
}

const struct fold_field *fold_find(const struct fold *f, const struct fold_entry *e,
                                   const char *key) {
    const struct bytes wanted = bytes_of(key);
    const struct fold_field *is = f->field + e->first, *end = is + e->count;
    uint64_t begins = fold_begin(wanted);
    for (; is < end; is++)
        if (is->begins == begins && is->key.len == wanted.len &&
            (wanted.len <= sizeof begins || bytes_equal(is->key, wanted)))
            return is;
    return NULL;
}

static void put_number(struct buffer *out, struct bytes from, uint32_t *at) {
    while (*at < from.len && strchr("-0123456789", from.ptr[*at]))
        buffer_byte(out, from.ptr[(*at)++]);
}

/* A raw string up to its end or its closing quote. */
static void put_string(struct bytes raw, uint32_t *at, struct buffer *out) {
    while (*at < raw.len && raw.ptr[*at] != '"') {
        uint32_t plain = utf8_plain(raw, *at);
        buffer_part(out, bytes_slice(raw, *at, plain - *at));
        *at = plain;
        if (plain >= raw.len || raw.ptr[plain] == '"') return;
        uint32_t before = *at, point = json_next_char(raw, at);
        if (*at == before) return;
        if (raw.ptr[before] == '\\')
            buffer_byte(out, (uint8_t)point); /* canonical: nothing else is escaped */
        else
            buffer_put(out, bytes_slice(raw, before, *at - before));
    }
}

void fold_name(struct bytes raw, struct buffer *out) {
    uint32_t at = 0;
    put_string(raw, &at, out);
}

/* "(kind lamp, x 30, y 5)": what a plan's row says, in a line. */
void fold_plain(struct bytes json, struct buffer *out) {
    for (uint32_t at = 0; at < json.len;) {
        uint8_t c = json.ptr[at];
        if (strchr("-0123456789", c)) {
            put_number(out, json, &at);
            continue;
        }
        at++;
        if (c == '"') put_string(json, &at, out), at++;
        if (c == '{' || c == '}') buffer_byte(out, c == '{' ? '(' : ')');
        if (c == ',') buffer_text(out, ", ");
        if (c == ':') buffer_byte(out, ' ');
    }
}

static const struct fold_value *own_value(const struct fold *f, const struct fold_field *field) {
    const struct fold_value *last = NULL;
    uint64_t at, last_ms = 0;
    for (uint32_t i = 0; i < field->count; i++) {
        const struct fold_value *v = &f->value[field->first + i];
        if (v->beside || !line_instant(v->at, &at)) continue;
        if (!last || at >= last_ms) last = v, last_ms = at;
    }
    return last;
}

bool fold_text(const struct fold *f, const struct fold_entry *e, const char *key,
               struct buffer *out) {
    const struct fold_field *field = fold_find(f, e, key);
    const struct fold_value *v = field ? own_value(f, field) : NULL;
    uint32_t before = out->len;
    if (v) fold_plain(v->v, out);
    return out->len > before;
}

static void put_raw(struct buffer *out, const char *key, struct bytes raw) {
    json_key(out, key);
    buffer_byte(out, '"');
    buffer_put(out, raw);
    buffer_byte(out, '"');
}

static void put_value(const struct fold_value *v, struct buffer *out) {
    json_item(out);
    buffer_byte(out, '{');
    put_raw(out, "at", v->at);
    if (v->conflict) buffer_text(out, ",\"conflict\":true");
    json_key(out, "v");
    buffer_put(out, v->v);
    put_raw(out, "w", v->w);
    put_raw(out, "who", v->who);
    buffer_byte(out, '}');
}

void fold_put_entry(const struct fold *f, const struct fold_entry *e, struct buffer *out) {
    buffer_byte(out, '{');
    put_raw(out, "at", e->at);
    if (e->conflict) buffer_text(out, ",\"conflict\":true");
    put_raw(out, "entry", e->entry);
    json_key(out, "fields");
    buffer_byte(out, '{');
    for (uint32_t i = e->first; i < e->first + e->count; i++) {
        if (i > e->first) buffer_byte(out, ',');
        json_put_string(out, f->field[i].key);
        buffer_text(out, ":[");
        for (uint32_t v = 0; v < f->field[i].count; v++)
            put_value(&f->value[f->field[i].first + v], out);
        buffer_byte(out, ']');
    }
    buffer_byte(out, '}');
    put_raw(out, "kind", e->kind);
    put_raw(out, "last", e->last);
    if (e->removed) buffer_text(out, ",\"removed\":true");
    if (e->scene.len) put_raw(out, "scene", e->scene);
    if (e->setup.len) put_raw(out, "setup", e->setup);
    put_raw(out, "who", e->who);
    buffer_byte(out, '}');
}

void fold_put(const struct fold *f, struct buffer *out) {
    buffer_byte(out, '[');
    for (uint32_t i = 0; i < f->entries; i++) {
        json_item(out);
        fold_put_entry(f, &f->entry[i], out);
    }
    buffer_byte(out, ']');
}
