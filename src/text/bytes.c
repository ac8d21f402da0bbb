/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bytes.c - see bytes.h. Writers check the room first and write all or nothing. */
#include "text/bytes.h"
#include "text/mem.h"

struct bytes bytes_of(const char *text) {
    uint32_t len = 0;
    while (text[len] && len < UINT32_MAX) len++;
    return (struct bytes){(const uint8_t *)text, len};
}

struct bytes bytes_slice(struct bytes b, uint32_t from, uint32_t len) {
    if (from > b.len) from = b.len;
    if (len > b.len - from) len = b.len - from;
    return (struct bytes){from ? b.ptr + from : b.ptr, len};
}

bool bytes_equal(struct bytes a, struct bytes b) {
    return a.len == b.len && (!a.len || a.ptr == b.ptr || memcmp(a.ptr, b.ptr, a.len) == 0);
}

int bytes_compare(struct bytes a, struct bytes b) {
    uint32_t len = a.len < b.len ? a.len : b.len;
    int order = len ? memcmp(a.ptr, b.ptr, len) : 0;
    if (order) return order;
    return (a.len > b.len) - (a.len < b.len);
}

bool bytes_starts(struct bytes b, struct bytes prefix) {
    return bytes_equal(bytes_slice(b, 0, prefix.len), prefix);
}

uint32_t bytes_find(struct bytes b, uint8_t byte) {
    uint32_t i = 0;
    while (i < b.len && b.ptr[i] != byte) i++;
    return i;
}

bool bytes_u64(struct bytes b, uint64_t *n) {
    uint64_t sum = 0;
    if (!b.len || (b.len > 1 && b.ptr[0] == '0')) return false;
    for (uint32_t i = 0; i < b.len; i++) {
        uint8_t digit = (uint8_t)(b.ptr[i] - '0');
        if (digit > 9 || sum > (UINT64_MAX - digit) / 10) return false;
        sum = sum * 10 + digit;
    }
    *n = sum;
    return true;
}

struct bytes buffer_bytes(const struct buffer *b) {
    return (struct bytes){b->ptr, b->len};
}

void buffer_put(struct buffer *b, struct bytes what) {
    if (b->full || what.len > b->max - b->len) {
        b->full = true;
        return;
    }
    if (what.len) memcpy(b->ptr + b->len, what.ptr, what.len);
    b->len += what.len;
}

void buffer_part(struct buffer *b, struct bytes what) {
    uint32_t room = b->max - b->len;
    buffer_put(b, bytes_slice(what, 0, room));
    if (what.len > room) b->full = true;
}

void buffer_byte(struct buffer *b, uint8_t byte) {
    if (b->len == b->max) b->full = true;
    if (!b->full) b->ptr[b->len++] = byte;
}

void buffer_text(struct buffer *b, const char *text) {
    buffer_put(b, bytes_of(text));
}

void buffer_u64(struct buffer *b, uint64_t n) {
    uint8_t digit[20];
    uint32_t at = sizeof digit;
    do {
        digit[--at] = (uint8_t)('0' + n % 10);
        n /= 10;
    } while (n);
    buffer_put(b, (struct bytes){digit + at, (uint32_t)sizeof digit - at});
}

void buffer_i64(struct buffer *b, int64_t n) {
    if (n < 0) buffer_byte(b, '-');
    buffer_u64(b, n < 0 ? 0 - (uint64_t)n : (uint64_t)n);
}

void buffer_be16(struct buffer *b, uint16_t n) {
    uint8_t byte[2] = {(uint8_t)(n >> 8), (uint8_t)n};
    buffer_put(b, (struct bytes){byte, 2});
}

void buffer_be64(struct buffer *b, uint64_t n) {
    uint8_t byte[8];
    for (int i = 0; i < 8; i++) byte[i] = (uint8_t)(n >> (56 - 8 * i));
    buffer_put(b, (struct bytes){byte, 8});
}
