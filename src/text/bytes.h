/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bytes.h - a view of somebody's bytes, and a bounded buffer to write into.
 *
 * Invariants: buffer.len <= buffer.max; once ${full} is set nothing more is written and it stays set,
 *             so a writer looks once, at the end.
 * Ownership:  the caller owns all memory; nothing here allocates. Pure: no libc but mem*.            */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SC_CHECK __attribute__((warn_unused_result)) /* C11 has no [[nodiscard]] */
#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

struct bytes {
    const uint8_t *ptr;
    uint32_t len;
};

struct buffer {
    uint8_t *ptr;
    uint32_t len, max;
    bool full;
};

/* BYTES("stop"): the bytes of a string literal, without its final zero. */
#define BYTES(literal) ((struct bytes){(const uint8_t *)("" literal), sizeof(literal) - 1})

/* bytes_of(text): the bytes of a zero-ended string; at most UINT32_MAX. */
struct bytes bytes_of(const char *text);
struct bytes bytes_slice(struct bytes b, uint32_t from,
                         uint32_t len); /* clipped to what is there */
bool bytes_equal(struct bytes a, struct bytes b);
int bytes_compare(struct bytes a, struct bytes b); /* <0, 0, >0 in byte order, shorter first */
bool bytes_starts(struct bytes b, struct bytes prefix);
/* bytes_find(b, byte): index of the first ${byte}, or b.len when there is none. */
uint32_t bytes_find(struct bytes b, uint8_t byte);
/* bytes_u64(b, &n): decimal digits without sign or leading zero; false when anything else stands there. */
SC_CHECK bool bytes_u64(struct bytes b, uint64_t *n);

#define BUFFER(array) ((struct buffer){(array), 0, sizeof(array), false})
struct bytes buffer_bytes(const struct buffer *b);
void buffer_put(struct buffer *b, struct bytes what);
/* buffer_part(b, what): as much of it as there is room for; full when that is not all. */
void buffer_part(struct buffer *b, struct bytes what);
void buffer_byte(struct buffer *b, uint8_t byte);
void buffer_text(struct buffer *b, const char *text);
void buffer_u64(struct buffer *b, uint64_t n); /* decimal */
void buffer_i64(struct buffer *b, int64_t n);
void buffer_be16(struct buffer *b, uint16_t n);
void buffer_be64(struct buffer *b, uint64_t n);

/* hex (lower case) and base64 (RFC 4648 section 4, padded); readers accept the canonical form only. */
void buffer_hex(struct buffer *b, struct bytes what);
void buffer_base64(struct buffer *b, struct bytes what);
SC_CHECK bool bytes_from_hex(struct bytes text, struct buffer *out);
SC_CHECK bool bytes_from_base64(struct bytes text, struct buffer *out);
