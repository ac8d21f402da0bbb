/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* vectors.h - the files of tests/notebook/, which the page's tests read, too: read into memory, and their parts. */
#pragma once
#include "text/json.h"
#include "test.h"

enum { VECTORS_MAX = 1 << 20, VECTORS_NODES = 1 << 16 };
static uint8_t vectors_text[VECTORS_MAX];
static struct json_node vectors_node[VECTORS_NODES];
static struct json vectors;

static bool vectors_read(const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", NOTEBOOK_VECTORS, name);
    FILE *f = fopen(path, "rb");
    if (!f) return false;
    size_t len = fread(vectors_text, 1, sizeof vectors_text, f);
    fclose(f);
    struct bytes text = {vectors_text, (uint32_t)len};
    return len < sizeof vectors_text && json_read(&vectors, text, vectors_node, VECTORS_NODES);
}

/* NOLINTBEGIN(bugprone-macro-parentheses): a name that is declared stands in no parentheses */
#define EACH(i, of)                                                             \
    for (uint32_t i##_of = (of), i = i##_of + 1; i < vectors.node[i##_of].next; \
         i = vectors.node[i].next)
/* NOLINTEND(bugprone-macro-parentheses) */
static inline uint32_t vectors_at(uint32_t list, uint32_t n) {
    uint32_t i = list + 1;
    while (n--) i = vectors.node[i].next;
    return i;
}
/* The bytes of an object, list or number as they stand in the file. */
static inline struct bytes vectors_raw(uint32_t node) {
    return json_raw(&vectors, node);
}
/* A string, unescaped into ${b}, which is emptied first. */
static inline struct bytes vectors_string(uint32_t node, struct buffer *b) {
    b->len = 0;
    if (!json_string(&vectors, node, b)) abort();
    return buffer_bytes(b);
}
/* Without the spaces between its parts. */
static inline void vectors_tight(uint32_t node, struct buffer *b) {
    struct bytes raw = vectors_raw(node);
    bool text = false;
    for (uint32_t i = 0; i < raw.len; i++) {
        uint8_t c = raw.ptr[i];
        if (c == '"') text = !text;
        if (text && c == '\\') buffer_byte(b, raw.ptr[i++]);
        if (text || (c != ' ' && c != '\n')) buffer_byte(b, raw.ptr[i]);
    }
}
