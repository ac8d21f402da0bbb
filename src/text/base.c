/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* base.c - hex and base64 of bytes.h. The readers accept one spelling of each value, so that text which is signed or
 * compared cannot differ where the bytes do not. */
#include "text/bytes.h"

static const char hex_digit[] = "0123456789abcdef";
static const char base64_digit[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void buffer_hex(struct buffer *b, struct bytes what) {
    for (uint32_t i = 0; i < what.len; i++) {
        uint8_t two[2] = {(uint8_t)hex_digit[what.ptr[i] >> 4],
                          (uint8_t)hex_digit[what.ptr[i] & 15]};
        buffer_put(b, (struct bytes){two, 2});
    }
}

/* One more than the value of each digit; 0: it is none. */
static const uint8_t hex_value[256] = {['0'] = 1, 2,  3,          4,  5,  6,  7,  8,
                                       9,         10, ['a'] = 11, 12, 13, 14, 15, 16};

bool bytes_from_hex(struct bytes text, struct buffer *out) {
    if (text.len % 2) return false;
    for (uint32_t i = 0; i < text.len; i += 2) {
        uint8_t high = hex_value[text.ptr[i]], low = hex_value[text.ptr[i + 1]];
        if (!high || !low) return false;
        buffer_byte(out, (uint8_t)((high - 1) << 4 | (low - 1)));
    }
    return !out->full;
}

static uint8_t at_or_zero(struct bytes b, uint32_t i) {
    return i < b.len ? b.ptr[i] : 0;
}

void buffer_base64(struct buffer *b, struct bytes what) {
    for (uint32_t i = 0; i < what.len; i += 3) {
        uint32_t left = what.len - i;
        uint32_t bits = (uint32_t)what.ptr[i] << 16 | (uint32_t)at_or_zero(what, i + 1) << 8 |
                        at_or_zero(what, i + 2);
        uint8_t four[4] = {'=', '=', '=', '='};
        for (uint32_t k = 0; k < 4 && k <= left; k++)
            four[k] = (uint8_t)base64_digit[bits >> (18 - 6 * k) & 63];
        buffer_put(b, (struct bytes){four, 4});
    }
}

static uint8_t base64_value(uint8_t digit) {
    if (digit >= 'A' && digit <= 'Z') return (uint8_t)(digit - 'A');
    if (digit >= 'a' && digit <= 'z') return (uint8_t)(digit - 'a' + 26);
    if (digit >= '0' && digit <= '9') return (uint8_t)(digit - '0' + 52);
    if (digit == '+') return 62;
    return digit == '/' ? 63 : 255;
}

/* How many "=" end the text. */
static uint32_t padding(struct bytes text) {
    if (text.ptr[text.len - 1] != '=') return 0;
    return text.ptr[text.len - 2] == '=' ? 2 : 1;
}

bool bytes_from_base64(struct bytes text, struct buffer *out) {
    if (text.len % 4) return false;
    if (!text.len) return true;
    uint32_t digits = text.len - padding(text), bits = 0, held = 0;
    for (uint32_t i = 0; i < digits; i++) {
        uint8_t value = base64_value(text.ptr[i]);
        if (value > 63) return false;
        bits = bits << 6 | value;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        buffer_byte(out, (uint8_t)(bits >> held));
    }
    bool spare_is_zero = (bits & ((1u << held) - 1)) == 0; /* "QQ==" is "A", "QR==" is nothing */
    return spare_is_zero && !out->full;
}
