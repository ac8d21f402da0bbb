/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* leaf.c - see leaf.h. */
#include "inquiry/account/leaf.h"
#include "inquiry/account/number.h"

enum { NODES = 32 };

static void put(struct buffer *out, const char *key, struct bytes word) {
    json_key(out, key);
    json_put_string(out, word);
}

static void put_number(struct buffer *out, const char *key, uint64_t n) {
    json_key(out, key);
    buffer_u64(out, n);
}

void leaf_write(struct buffer *out, const struct leaf *l) {
    buffer_byte(out, '{');
    put_number(out, "at_ms", l->at_ms);
    if (l->what != LEAF_BEGUN) put(out, "by", l->by), put(out, "entry", l->entry);
    if (l->what == LEAF_ERASED) put_number(out, "erased", 1);
    put_number(out, "index", l->index);
    if (l->what == LEAF_BEGUN) put_number(out, "inquiry", 1);
    if (l->what == LEAF_WRITTEN) {
        put(out, "kind", l->kind);
        json_key(out, "seal");
        buffer_byte(out, '"');
        buffer_hex(out, (struct bytes){l->seal.byte, sizeof l->seal.byte});
        buffer_byte(out, '"');
        put(out, "w", l->w);
    }
    buffer_byte(out, '}');
}

static struct bytes word(const struct json *j, const char *key) {
    uint32_t node = json_member(j, 0, key);
    return node && json_is(j, node, JSON_STRING) ? json_raw(j, node) : (struct bytes){0};
}

static uint64_t number(const struct json *j, const char *key) {
    uint32_t node = json_member(j, 0, key);
    bool good = node && json_is(j, node, JSON_NUMBER) && j->node[node].number >= 0;
    return good ? (uint64_t)j->node[node].number : UINT64_MAX;
}

static bool read_members(struct leaf *l, const struct json *j) {
    struct buffer seal = BUFFER(l->seal.byte);
    l->at_ms = number(j, "at_ms"), l->index = number(j, "index");
    l->by = word(j, "by"), l->entry = word(j, "entry");
    l->kind = word(j, "kind"), l->w = word(j, "w");
    if (json_member(j, 0, "inquiry")) return l->what = LEAF_BEGUN, true;
    bool named = number_of_kind(ACCOUNT_COMPILER, l->by) && line_is_id(l->entry);
    if (json_member(j, 0, "erased")) return l->what = LEAF_ERASED, named;
    l->what = LEAF_WRITTEN;
    return named && line_is_id(l->w) && kinds_find(l->kind) != ACCOUNT_KINDS &&
           bytes_from_hex(word(j, "seal"), &seal) && seal.len == sizeof l->seal.byte;
}

bool leaf_read(struct leaf *l, struct bytes text) {
    struct json_node nodes[NODES];
    struct json j = {.node = nodes};
    uint8_t bytes[LEAF_MAX_BYTES];
    struct buffer again = BUFFER(bytes);
    *l = (struct leaf){0};
    if (text.len > LEAF_MAX_BYTES || !json_read(&j, text, nodes, NODES)) return false;
    if (!json_is(&j, 0, JSON_OBJECT) || !read_members(l, &j)) return false;
    leaf_write(&again, l);
    return !again.full && bytes_equal(buffer_bytes(&again), text);
}
