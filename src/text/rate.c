/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rate.c - see rate.h. */
#include "text/rate.h"

static uint64_t common(uint64_t a, uint64_t b) {
    while (b) {
        uint64_t rest = a % b;
        a = b, b = rest;
    }
    return a;
}

static bool part(struct bytes text, uint64_t *n) {
    return bytes_u64(text, n) && *n > 0 && *n <= RATE_PART_MAX;
}

bool rate_read(struct bytes text, struct buffer *out) {
    uint32_t slash = bytes_find(text, '/');
    uint64_t over, under = 1;
    if (!part(bytes_slice(text, 0, slash), &over)) return false;
    if (slash < text.len && !part(bytes_slice(text, slash + 1, text.len), &under)) return false;
    if (over > under * RATE_MOST || over * RATE_LEAST_S < under) return false;
    uint64_t both = common(over, under);
    buffer_u64(out, over / both);
    buffer_byte(out, '/');
    buffer_u64(out, under / both);
    return true;
}
