/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/sse.h"
#include "text/mem.h"

enum { SIZE_DIGITS = 8 };

/* Room for a size that is known at the end: leading zeros are a valid chunk size (RFC 9112 7.1). */
static uint32_t open_chunk(struct buffer *b) {
    buffer_text(b, "00000000\r\n");
    return b->len;
}

static void close_chunk(struct buffer *b, uint32_t start) {
    static const char digits[] = "0123456789abcdef";
    if (b->full) return;
    uint32_t size = b->len - start;
    uint8_t *at = b->ptr + start - 2 - SIZE_DIGITS;
    for (int i = SIZE_DIGITS - 1; i >= 0; i--, size >>= 4) at[i] = (uint8_t)digits[size & 15];
    buffer_text(b, "\r\n");
}

void sse_chunk(struct buffer *b, const struct sse *e) {
    uint32_t start = open_chunk(b);
    buffer_text(b, "event: ");
    buffer_text(b, e->event);
    if (e->has_id) {
        buffer_text(b, "\nid: ");
        buffer_u64(b, e->id);
    }
    buffer_text(b, "\ndata: ");
    buffer_put(b, e->data);
    buffer_text(b, "\n\n");
    if (bytes_find(e->data, '\n') < e->data.len || bytes_find(e->data, '\r') < e->data.len)
        b->full = true;
    close_chunk(b, start);
}

void sse_retry(struct buffer *b, uint32_t ms) {
    uint32_t start = open_chunk(b);
    buffer_text(b, "retry: ");
    buffer_u64(b, ms);
    buffer_text(b, "\n\n");
    close_chunk(b, start);
}
