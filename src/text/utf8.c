/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* utf8.c - see utf8.h. The table is RFC 3629 section 4: a first byte gives the length and the range of the second;
 * that range is what shuts out overlong forms, surrogates and what lies beyond U+10FFFF. */
#include "text/utf8.h"
#include "text/mem.h"

static const struct lead {
    uint8_t first, last, len, second_min, second_max;
} lead[] = {
    {0xc2, 0xdf, 2, 0x80, 0xbf}, {0xe0, 0xe0, 3, 0xa0, 0xbf}, {0xe1, 0xec, 3, 0x80, 0xbf},
    {0xed, 0xed, 3, 0x80, 0x9f}, {0xee, 0xef, 3, 0x80, 0xbf}, {0xf0, 0xf0, 4, 0x90, 0xbf},
    {0xf1, 0xf3, 4, 0x80, 0xbf}, {0xf4, 0xf4, 4, 0x80, 0x8f},
};

static const struct lead *lead_of(uint8_t byte) {
    for (uint32_t i = 0; i < COUNT_OF(lead); i++)
        if (byte >= lead[i].first && byte <= lead[i].last) return &lead[i];
    return NULL;
}

uint32_t utf8_next(struct bytes b, uint32_t *at) {
    if (*at >= b.len) return UINT32_MAX;
    const uint8_t *byte = b.ptr + *at;
    if (byte[0] < 0x80) return ++*at, byte[0];
    const struct lead *l = lead_of(byte[0]);
    if (!l || b.len - *at < l->len) return UINT32_MAX;
    if (byte[1] < l->second_min || byte[1] > l->second_max) return UINT32_MAX;
    uint32_t point = byte[0] & (0x7fu >> l->len);
    for (uint32_t i = 1; i < l->len; i++) {
        if ((byte[i] & 0xc0) != 0x80) return UINT32_MAX;
        point = point << 6 | (byte[i] & 0x3fu);
    }
    *at += l->len;
    return point;
}

/* Some of eight bytes is none that stands for itself. A borrow or a carry only goes on from a byte that is none. */
static bool some_not_plain(uint64_t eight) {
    const uint64_t ones = UINT64_MAX / 255, high = ones << 7;
    uint64_t quote = eight ^ ones * '"', backslash = eight ^ ones * '\\';
    return ((eight | (eight - ones * ' ') | (eight + ones) | (quote - ones) | (backslash - ones)) &
            high) != 0;
}

uint32_t utf8_plain(struct bytes b, uint32_t from) {
    uint64_t eight;
    for (; b.len - from >= sizeof eight; from += sizeof eight) {
        memcpy(&eight, b.ptr + from, sizeof eight);
        if (some_not_plain(eight)) break;
    }
    while (from < b.len && b.ptr[from] >= ' ' && b.ptr[from] < 0x7f && b.ptr[from] != '"' &&
           b.ptr[from] != '\\')
        from++;
    return from;
}

bool utf8_valid(struct bytes b) {
    for (uint32_t at = utf8_plain(b, 0); at < b.len; at = utf8_plain(b, at))
        if (utf8_next(b, &at) == UINT32_MAX) return false;
    return true;
}

void utf8_put(struct buffer *b, uint32_t code_point) {
    bool surrogate = code_point >= 0xd800 && code_point <= 0xdfff;
    if (surrogate || code_point > 0x10ffff) {
        b->full = true;
        return;
    }
    uint32_t more = code_point < 0x80 ? 0 : code_point < 0x800 ? 1 : code_point < 0x10000 ? 2 : 3;
    static const uint8_t mark[] = {0, 0xc0, 0xe0, 0xf0};
    uint8_t byte[4];
    byte[0] = (uint8_t)(mark[more] | code_point >> (6 * more));
    for (uint32_t i = 1; i <= more; i++)
        byte[i] = (uint8_t)(0x80 | (code_point >> (6 * (more - i)) & 0x3f));
    buffer_put(b, (struct bytes){byte, more + 1});
}

/* What has no place in one line: control characters, line separators, and the marks that turn the direction of what
 * stands around them (with those a name could be shown as another's). */
static const struct {
    uint32_t first, last;
} not_in_line[] = {{0, 0x1f}, {0x7f, 0x9f}, {0x2028, 0x202e}, {0x2066, 0x2069}, {0xfeff, 0xfeff}};

bool utf8_line(struct bytes b) {
    uint32_t at = 0;
    while (at < b.len) {
        uint32_t point = utf8_next(b, &at);
        if (point == UINT32_MAX) return false;
        for (uint32_t i = 0; i < COUNT_OF(not_in_line); i++)
            if (point >= not_in_line[i].first && point <= not_in_line[i].last) return false;
    }
    return true;
}
