/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* compose.c - see compose.h. */
#include "notebook/compose.h"
#include "text/when.h"

static bool wrong(struct line *l, uint32_t node, const char *what) {
    l->json.wrong = what;
    l->json.wrong_at = l->json.node[node].at;
    return false;
}

bool compose_is_whole(struct line *l, struct bytes text) {
    l->json = (struct json){0};
    return json_read(&l->json, text, l->node, LINE_NODES_MAX) &&
           (json_member(&l->json, 0, "w") || json_member(&l->json, 0, "proof"));
}

static const struct fold_entry *find_entry(const struct fold *f, struct bytes id) {
    for (uint32_t i = 0; f && i < f->entries; i++)
        if (bytes_equal(f->entry[i].entry, id)) return &f->entry[i];
    return NULL;
}

static void put_raw(struct buffer *b, const char *key, struct bytes raw) {
    json_key(b, key);
    buffer_byte(b, '"');
    buffer_put(b, raw);
    buffer_byte(b, '"');
}

/* The writer's own values of the field that stand now. */
static void put_over(const struct compose *c, const struct fold_entry *e, struct bytes key,
                     struct bytes who, struct buffer *b) {
    buffer_text(b, "{\"over\":[");
    for (uint32_t i = 0; e && i < e->count; i++) {
        const struct fold_field *field = &c->fold->field[e->first + i];
        if (!bytes_equal(field->key, key)) continue;
        for (uint32_t v = 0; v < field->count; v++) {
            const struct fold_value *value = &c->fold->value[field->first + v];
            if (!bytes_equal(value->who, who)) continue;
            json_item(b);
            json_put_string(b, value->w);
        }
    }
    buffer_text(b, "],\"v\":");
}

static void put_set(const struct compose *c, const struct fold_entry *e, const struct json *j,
                    uint32_t set, struct bytes who, struct buffer *b) {
    json_key(b, "set");
    buffer_byte(b, '{');
    for (uint32_t k = set + 1; k < j->node[set].next; k = j->node[k + 1].next) {
        const struct json_node *v = &j->node[k + 1];
        bool string = v->type == JSON_STRING;
        if (k > set + 1) buffer_byte(b, ',');
        buffer_byte(b, '"');
        buffer_put(b, json_raw(j, k));
        buffer_text(b, "\":");
        put_over(c, e, json_raw(j, k), who, b);
        buffer_put(b, bytes_slice(j->text, v->at - string, v->len + 2u * string));
        buffer_byte(b, '}');
    }
    buffer_byte(b, '}');
}

static void put_head(const struct compose *c, const struct fold_entry *e, const struct json *j,
                     struct buffer *b) {
    static const char *const TAKEN[] = {"scene", "setup"};
    uint8_t when[40];
    struct buffer at = BUFFER(when);
    when_rfc3339(&at, c->now_ms, c->offset_minutes);
    put_raw(b, "at", buffer_bytes(&at));
    json_key(b, "entry");
    buffer_byte(b, '"');
    if (e)
        buffer_put(b, e->entry);
    else
        buffer_hex(b, (struct bytes){c->random, 16});
    buffer_byte(b, '"');
    put_raw(b, "kind", e ? e->kind : json_raw(j, json_member(j, 0, "kind")));
    for (uint32_t i = 0; i < COUNT_OF(TAKEN); i++) {
        uint32_t node = json_member(j, 0, TAKEN[i]);
        if (node) put_raw(b, TAKEN[i], json_raw(j, node));
    }
}

static bool members(struct line *l) {
    static const char *const MAY[] = {"entry", "kind", "scene", "setup"};
    const struct json *j = &l->json;
    uint32_t known = 1, set = json_member(j, 0, "set");
    if (!set || !json_is(j, set, JSON_OBJECT))
        return wrong(l, 0, "expected {\"kind\":..,\"set\":{..}}");
    for (uint32_t i = 0; i < COUNT_OF(MAY); i++) {
        uint32_t node = json_member(j, 0, MAY[i]);
        if (node && !json_is(j, node, JSON_STRING)) return wrong(l, node, "expected a string");
        known += node != 0;
    }
    return known == j->node[0].count || wrong(l, 0, "only entry, kind, scene, setup and set");
}

bool compose_line(struct compose *c, struct bytes wish, struct line *l, struct buffer *out) {
    uint8_t name[2 * LINE_WHO_MAX + 2];
    struct buffer b = BUFFER(c->text), who = BUFFER(name);
    struct json *j = &l->json;
    *j = (struct json){.node = l->node};
    if (!json_read(j, wish, l->node, LINE_NODES_MAX)) return false;
    if (!json_is(j, 0, JSON_OBJECT)) return wrong(l, 0, "expected an object");
    if (!members(l)) return false;
    uint32_t entry = json_member(j, 0, "entry");
    const struct fold_entry *e = entry ? find_entry(c->fold, json_raw(j, entry)) : NULL;
    if (entry && !e) return wrong(l, entry, "there is no such entry in this book");
    if (!e && !json_member(j, 0, "kind")) return wrong(l, 0, "expected a kind");
    json_put_string(&who, bytes_of(c->who));
    struct bytes quoted = buffer_bytes(&who);
    buffer_byte(&b, '{');
    put_head(c, e, j, &b);
    put_set(c, e, j, json_member(j, 0, "set"), bytes_slice(quoted, 1, quoted.len - 2), &b);
    json_key(&b, "w");
    buffer_byte(&b, '"');
    buffer_hex(&b, (struct bytes){c->random + 16, 16});
    buffer_byte(&b, '"');
    if (*c->who) json_key(&b, "who"), buffer_put(&b, quoted);
    buffer_byte(&b, '}');
    if (b.full) return wrong(l, 0, "a line has at most 12288 bytes");
    if (!line_read(l, buffer_bytes(&b)) || !line_known(l, c->words)) return false;
    line_write(l, out);
    return true;
}
