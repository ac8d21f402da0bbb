/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crockford.c - see crockford.h. */
#include "text/crockford.h"

/* What a character is kept as; 0: it is none of ours. */
static uint8_t kept(uint8_t c) {
    if (c >= 'a' && c <= 'z') c = (uint8_t)(c - 'a' + 'A');
    if (c == 'I' || c == 'L') return '1';
    if (c == 'O') return '0';
    bool ours = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z' && c != 'U');
    return ours ? c : 0;
}

bool crockford_read(struct bytes typed, struct buffer *out) {
    for (uint32_t i = 0; i < typed.len; i++) {
        uint8_t c = typed.ptr[i];
        if (c == '-' || c == ' ') continue;
        if (!kept(c)) return false;
        buffer_byte(out, kept(c));
    }
    return out->len == out->max && !out->full;
}
