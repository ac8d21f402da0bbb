/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* line.h - a line: one write in a notebook, as JSON of at most 12 KiB.
 *
 *     {"at":"2031-05-02T07:10:00+02:00","entry":"<32 hex>","kind":"setup","scene":"118",
 *      "set":{"lens":{"over":["<w>"],"v":"40"}},"setup":"118c","w":"<32 hex>","who":"Ada"}
 *
 * ${w} is this write's own random id; ${over} are the writes whose value of the field the writer had before her and wrote
 * over. Lines come from other devices, from sticks and from other people: a reader believes none of it. What is written is
 * canonical (RFC 8785), so that the same line has the same bytes everywhere.
 * Ownership: a line that was read points into its text. Nothing here allocates. Threads: any.                        */
#pragma once
#include "text/json.h"

enum {
    LINE_MAX_BYTES = 12 * 1024,
    LINE_NODES_MAX = 4096,
    LINE_ID = 32, /* hex digits of entry and w */
    LINE_FIELDS_MAX = 64,
    LINE_OVER_MAX = 64,
    LINE_LIST_MAX = 32,
    LINE_PLAN_MAX = 200,
    LINE_WORD_MAX = 24,
    LINE_SCENE_MAX = 64,
    LINE_WHO_MAX = 120
};
/* Kind, setup, entry and w need no unescaping; who and scene are raw JSON strings. Empty: the member is absent. */
struct line {
    struct json json;
    struct bytes at, entry, kind, setup, scene, w, who;
    uint64_t at_ms;
    uint32_t set; /* node of the object "set" */
    struct json_node node[LINE_NODES_MAX];
};

/* line_read(l, text): False: l->json.wrong says what is wrong, and where: line_wrong. */
SC_CHECK bool line_read(struct line *l, struct bytes text);
/* A vocabulary: which kinds of entries there are, and how the value of a field looks; notes.def's is notes_words. */
enum line_shape { LINE_NO_FIELD, LINE_STRING, LINE_LIST, LINE_ROWS };
struct line_words {
    bool (*kind)(struct bytes kind);
    enum line_shape (*shape)(struct bytes kind, struct bytes key);
};
/* line_known(l, words): it has kinds, fields and shapes of ${words} only: for what is written here. False: as line_read. */
SC_CHECK bool line_known(struct line *l, const struct line_words *words);
/* line_wrong(l, out): "expected a string (byte 81)" into ${out}, which holds at least 200 bytes. */
void line_wrong(const struct line *l, struct buffer *out);
/* line_write(l, out): The canonical form of a line that was read. */
void line_write(const struct line *l, struct buffer *out);

/* line_instant(text, ms): "2031-05-02T07:10:00+02:00", with Z or a fraction of up to three digits; from 1970 on. */
SC_CHECK bool line_instant(struct bytes text, uint64_t *at_ms);
/* line_is_id(text): 32 lower-case hexadecimal digits. */
bool line_is_id(struct bytes text);
/* line_word(text, max): letters a-z, digits and hyphens, 1 to ${max}. */
bool line_word(struct bytes text, uint32_t max);

/* Going through "set": node of the first field's key, then of the next; 0 at the end. */
uint32_t line_field_first(const struct line *l);
uint32_t line_field_next(const struct line *l, uint32_t key);
struct bytes line_field_key(const struct line *l, uint32_t key);
uint32_t line_field_value(const struct line *l, uint32_t key); /* node of "v" */
uint32_t line_field_over(const struct line *l, uint32_t key);  /* node of the array "over" */
/* line_put_value(l, node, out): a value in canonical form. */
void line_put_value(const struct line *l, uint32_t node, struct buffer *out);
