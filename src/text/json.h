/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* json.h - a bounded reader and a writer for the JSON this program speaks.
 *
 * The subset is that of JCS (RFC 8785) without floats: objects, arrays, strings, true, false, null and integers
 * of magnitude <= 2^53-1. Refused: duplicate keys, lone surrogates, invalid UTF-8, raw control bytes, depth > 16,
 * leading zeros, "-0", fractions and exponents, trailing bytes.
 * The reader makes a flat array of nodes, the caller's; a node's children follow it. Strings stay escaped in the
 * text; json_string() unescapes. Time: linear in the text, but quadratic in the members of one object (each key is
 * compared with those before it), so ${max} is what bounds it. Pure: nothing allocates.                         */
#pragma once
#include "text/bytes.h"

enum { JSON_DEPTH_MAX = 16 };
enum json_type {
    JSON_NULL,
    JSON_FALSE,
    JSON_TRUE,
    JSON_NUMBER,
    JSON_STRING,
    JSON_ARRAY,
    JSON_OBJECT
};

/* A member's key is the node before its value. ${next} is the index just behind this node and its children. */
struct json_node {
    uint32_t at, len; /* place in the text; a string without its quotes */
    uint32_t next;
    uint32_t count;  /* members of an object, elements of an array */
    int64_t number;  /* JSON_NUMBER */
    uint8_t type;    /* enum json_type */
    uint8_t escaped; /* JSON_STRING: holds a backslash */
};

struct json {
    struct bytes text;
    struct json_node *node; /* the caller's */
    uint32_t count, max;
    const char *wrong; /* NULL, or what was expected, for a person */
    uint32_t wrong_at; /* byte offset of it */
};

/* json_read(j, text, nodes, max): Parse the whole of ${text}. False: see j->wrong and j->wrong_at. */
SC_CHECK bool json_read(struct json *j, struct bytes text, struct json_node *nodes, uint32_t max);
/* json_member(j, object, key): index of the value of ${key}, or 0 when absent or ${object} is no object. */
uint32_t json_member(const struct json *j, uint32_t object, const char *key);
bool json_is(const struct json *j, uint32_t node,
             enum json_type type); /* false for node 0 unless it is the root and of that type */
/* json_raw(j, node): the node's bytes in the text; a string's without quotes, still escaped. */
struct bytes json_raw(const struct json *j, uint32_t node);
/* json_string(j, node, out): the string unescaped to UTF-8; false when no string or it does not fit. */
SC_CHECK bool json_string(const struct json *j, uint32_t node, struct buffer *out);

/* json_next_char(text, &at): the next character of an escaped string, ${at} moves behind it; UINT32_MAX and no move when
 * the escape or the UTF-8 is malformed, at a raw control byte and at the end. */
uint32_t json_next_char(struct bytes text, uint32_t *at);

/* The writer: keys and order are the caller's (sorted for what is hashed). json_put_string escapes as JCS does and
 * sets ${full} on invalid UTF-8, so no malformed document can leave. */
void json_put_string(struct buffer *b, struct bytes utf8);
void json_key(struct buffer *b,
              const char *key);   /* writes "," if the byte before is not "{", then "key": */
void json_item(struct buffer *b); /* writes "," if the byte before is not "[" */
/* A whole member: its key and its value. */
void json_key_u64(struct buffer *b, const char *key, uint64_t n);
void json_key_bool(struct buffer *b, const char *key, bool is);
void json_key_word(struct buffer *b, const char *key, const char *word);
void json_key_string(struct buffer *b, const char *key, struct bytes utf8);
