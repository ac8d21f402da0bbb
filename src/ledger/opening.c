/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* opening.c - see opening.h. */
#include "ledger/opening.h"

void opening_write(struct buffer *out, struct bytes entry, const struct opening *o,
                   uint32_t count) {
    buffer_text(out, "{\"entry\":");
    buffer_put(out, entry);
    buffer_text(out, ",\"open\":[");
    for (uint32_t i = 0; i < count; i++) {
        json_item(out);
        buffer_byte(out, '{');
        json_key(out, "path");
        json_put_string(out, o[i].path);
        json_key(out, "salt");
        buffer_byte(out, '"');
        buffer_base64(out, (struct bytes){o[i].salt, sizeof o[i].salt});
        buffer_byte(out, '"');
        json_key(out, "value");
        buffer_put(out, o[i].value);
        buffer_byte(out, '}');
    }
    buffer_text(out, "]}");
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

struct hash opening_seal(const struct crypto *c, const struct opening *o) {
    return ledger_seal(c, o->salt, o->path, o->value);
}
