/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_text.c - UTF-8, base64, hex and dates: what is read is written again as the same bytes. */
#include "fuzz.h"
#include "text/crockford.h"
#include "text/utf8.h"
#include "text/when.h"

static uint8_t plain[1 << 20], again[1 << 21];

static void same(struct bytes text, struct buffer *read,
                 void (*write)(struct buffer *, struct bytes)) {
    struct buffer b = BUFFER(again);
    write(&b, buffer_bytes(read));
    EXPECT(bytes_equal(buffer_bytes(&b), text));
}

/* What is read as a code is read again as the same code, and takes its room exactly. */
static void read_code(struct bytes text) {
    uint8_t code[16], twice[16];
    struct buffer b = BUFFER(code), c = BUFFER(twice);
    if (!crockford_read(text, &b)) return;
    EXPECT(b.len == sizeof code && crockford_read(buffer_bytes(&b), &c));
    EXPECT(bytes_equal(buffer_bytes(&b), buffer_bytes(&c)));
}

FUZZ(text) {
    struct buffer base64 = BUFFER(plain);
    if (text.len > sizeof plain) return;
    if (bytes_from_base64(text, &base64)) same(text, &base64, buffer_base64);
    struct buffer hex = BUFFER(plain);
    if (bytes_from_hex(text, &hex)) same(text, &hex, buffer_hex);

    struct buffer utf8 = BUFFER(plain);
    uint32_t at = 0, day, minutes;
    for (uint32_t point; (point = utf8_next(text, &at)) != UINT32_MAX;) utf8_put(&utf8, point);
    EXPECT(utf8_valid(text) == (at == text.len));
    EXPECT(bytes_equal(buffer_bytes(&utf8), bytes_slice(text, 0, at)));
    EXPECT(!utf8_line(text) || utf8_valid(text));

    if (when_date(text, &day)) {
        struct buffer b = BUFFER(again);
        when_rfc3339(&b, day * 86400000ull, 0);
        EXPECT(bytes_starts(buffer_bytes(&b), text));
    }
    EXPECT(!when_clock(text, &minutes) || minutes < 1440);
    read_code(text);
}
