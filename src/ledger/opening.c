/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* opening.c - see opening.h. */
#include "ledger/opening.h"
#include "ledger/proves.h"

static void begin(struct buffer *out, struct bytes entry) {
    buffer_text(out, "{\"entry\":");
    buffer_put(out, entry);
    buffer_text(out, ",\"open\":[");
}

static void put(struct buffer *out, const struct opening *o) {
    json_item(out);
    buffer_byte(out, '{');
    json_key_string(out, "path", o->path);
    json_key(out, "salt");
    buffer_byte(out, '"');
    buffer_base64(out, (struct bytes){o->salt, sizeof o->salt});
    buffer_byte(out, '"');
    json_key(out, "value");
    buffer_put(out, o->value);
    buffer_byte(out, '}');
}

static void end(struct buffer *out, struct bytes vkey) {
    buffer_byte(out, ']');
    if (vkey.len) {
        json_key_string(out, "says", BYTES(PROVES_SENTENCE));
        json_key_string(out, "vkey", vkey);
    }
    buffer_byte(out, '}');
}

void opening_write(struct buffer *out, struct bytes entry, const struct opening *o, uint32_t count,
                   struct bytes vkey) {
    begin(out, entry);
    for (uint32_t i = 0; i < count; i++) put(out, &o[i]);
    end(out, vkey);
}

bool opening_read(const struct json *j, struct bytes *entry, uint32_t *count) {
    uint32_t e = json_member(j, 0, "entry"), open = json_member(j, 0, "open");
    if (!json_is(j, e, JSON_OBJECT) || !json_is(j, open, JSON_ARRAY)) return false;
    *entry = json_raw(j, e);
    *count = j->node[open].count;
    return true;
}

/* A node's bytes as they stand; of a string with its quotes. */
static struct bytes whole(const struct json *j, uint32_t node) {
    struct json_node n = j->node[node];
    if (n.type != JSON_STRING) return json_raw(j, node);
    return bytes_slice(j->text, n.at - 1, n.len + 2);
}

bool opening_at(const struct json *j, uint32_t i, struct opening *o) {
    uint32_t open = json_member(j, 0, "open"), node = open + 1;
    if (!json_is(j, open, JSON_ARRAY) || i >= j->node[open].count) return false;
    while (i--) node = j->node[node].next;
    uint32_t path = json_member(j, node, "path"), salt = json_member(j, node, "salt");
    uint32_t value = json_member(j, node, "value");
    struct buffer salt_out = BUFFER(o->salt);
    if (!json_is(j, path, JSON_STRING) || j->node[path].escaped || !value) return false;
    if (!json_is(j, salt, JSON_STRING)) return false;
    if (!bytes_from_base64(json_raw(j, salt), &salt_out) || salt_out.len != 32) return false;
    o->path = json_raw(j, path);
    o->value = whole(j, value);
    return true;
}

struct bytes opening_vkey(const struct json *j) {
    uint32_t node = json_member(j, 0, "vkey");
    bool plain = json_is(j, node, JSON_STRING) && !j->node[node].escaped;
    return plain ? json_raw(j, node) : (struct bytes){0};
}

bool opening_exact(const struct json *j, struct buffer *scratch) {
    struct bytes entry;
    struct opening o;
    uint32_t count, from = scratch->len;
    if (!opening_read(j, &entry, &count)) return false;
    begin(scratch, entry);
    for (uint32_t i = 0; i < count; i++) {
        if (!opening_at(j, i, &o)) return false;
        put(scratch, &o);
    }
    end(scratch, opening_vkey(j));
    struct bytes again = {scratch->ptr + from, scratch->len - from};
    return !scratch->full && bytes_equal(again, j->text);
}

struct hash opening_seal(const struct crypto *c, const struct opening *o) {
    return ledger_seal(c, o->salt, o->path, o->value);
}
