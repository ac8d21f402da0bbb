/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* asked.c - see asked.h. */
#include "box/asked.h"

enum { MEMBERS_MAX = 16, TEXT_MAX = ASKED_LINE_MAX };

/* A line as an object of strings. */
struct row {
    struct json j;
    struct json_node node[2 * MEMBERS_MAX + 2];
};

static bool read_row(struct row *r, struct bytes line) {
    r->j = (struct json){.node = r->node};
    return line.len && line.len <= ASKED_LINE_MAX &&
           json_read(&r->j, line, r->node, COUNT_OF(r->node)) && json_is(&r->j, 0, JSON_OBJECT);
}

/* A member's text; empty where there is none. */
static bool text_of(const struct row *r, const char *key, struct buffer *out) {
    uint32_t node = json_member(&r->j, 0, key);
    out->len = 0;
    return !node || json_string(&r->j, node, out);
}

static bool is(const struct row *r, const char *key, struct bytes wanted) {
    uint8_t bytes[TEXT_MAX];
    struct buffer text = BUFFER(bytes);
    return text_of(r, key, &text) && bytes_equal(buffer_bytes(&text), wanted);
}

static bool put(struct buffer *b, const struct row *r, const char *key) {
    uint8_t bytes[TEXT_MAX];
    struct buffer text = BUFFER(bytes);
    if (!text_of(r, key, &text)) return false;
    if (text.len) json_key_string(b, key, buffer_bytes(&text));
    return true;
}

static bool one_of(const struct row *r, const char *key, const char *const *words, uint32_t count) {
    bool found = false;
    for (uint32_t i = 0; i < count && !found; i++) found = is(r, key, bytes_of(words[i]));
    return found;
}

static bool put_row(struct buffer *b, const struct row *r) {
    static const char *const KINDS[] = {"fact", "question", "open", "exhibit"};
    static const char *const STANDS[] = {"agreed",        "disputed", "unknown",  "not-yet-asked",
                                         "put",           "answered", "declined", "not-approached",
                                         "cannot-answer", "open",     "closed",   "held"};
    if (!one_of(r, "kind", KINDS, COUNT_OF(KINDS)) ||
        !one_of(r, "stands", STANDS, COUNT_OF(STANDS)))
        return false;
    json_item(b), buffer_byte(b, '{');
    bool good = put(b, r, "number") && put(b, r, "kind") && put(b, r, "stands") &&
                put(b, r, "text") && put(b, r, "to");
    buffer_byte(b, '}');
    return good;
}

static bool put_head(struct buffer *b, const struct row *r, struct bytes origin) {
    bool good = is(r, "schema", BYTES(ASKED_SCHEMA)) && is(r, "origin", origin);
    buffer_byte(b, '{');
    good = good && put(b, r, "title") && put(b, r, "whose");
    json_key(b, "asked"), buffer_byte(b, '[');
    return good;
}

bool asked_write(struct bytes file, struct bytes origin, struct bytes setup, struct buffer *out) {
    struct row r;
    bool good = file.len && file.len <= ASKED_BYTES_MAX;
    for (uint32_t rows = 0; good && file.len; rows++) {
        struct bytes line = bytes_slice(file, 0, bytes_find(file, '\n'));
        file = bytes_slice(file, line.len + 1, file.len);
        good = rows <= ASKED_ROWS_MAX && read_row(&r, line);
        if (good && !rows) good = put_head(out, &r, origin);
        if (good && rows && is(&r, "setup", setup)) good = put_row(out, &r);
    }
    buffer_text(out, "]}\n");
    return good && !out->full;
}
