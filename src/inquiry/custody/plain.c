/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* plain.c - see plain.h. */
#include "inquiry/custody/plain.h"
#include "text/utf8.h"

enum { REPLACEMENT = 0xfffd };

static void put_page(struct buffer *out, enum plain_pages pages, uint32_t page) {
    if (pages == PLAIN_FEEDS && page > 1) buffer_byte(out, '\f');
    if (pages != PLAIN_NUMBERED) return;
    buffer_text(out, page > 1 ? "\n[page " : "[page ");
    buffer_u64(out, page);
    buffer_text(out, "]\n");
}

static bool turns_order(uint32_t point) {
    return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
}

static void put_clean(struct buffer *out, uint32_t point) {
    bool control =
        (point < 0x20 && point != '\n' && point != '\t') || (point >= 0x7f && point < 0xa0);
    if (point == 0x2028 || point == 0x2029) point = '\n';
    utf8_put(out, control || turns_order(point) ? REPLACEMENT : point);
}

void plain_clean(struct bytes text, enum plain_pages pages, struct buffer *out) {
    uint32_t page = 1;
    if (text.len) put_page(out, pages, page);
    for (uint32_t at = bytes_starts(text, BYTES("\xef\xbb\xbf")) ? 3 : 0; at < text.len;) {
        uint32_t point = utf8_next(text, &at);
        if (point == UINT32_MAX) at++, point = REPLACEMENT;
        if (point == '\r' && at < text.len && text.ptr[at] == '\n') continue;
        if (point == '\f' && pages != PLAIN_FLOW) {
            if (at < text.len) put_page(out, pages, ++page);
            continue;
        }
        put_clean(out, point == '\r' || point == '\f' ? '\n' : point);
    }
}

static const struct {
    const char *name;
    uint32_t point;
} NAMED[] = {{"amp", '&'},       {"lt", '<'},       {"gt", '>'},       {"quot", '"'},
             {"apos", '\''},     {"nbsp", ' '},     {"ndash", 0x2013}, {"mdash", 0x2014},
             {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201c}, {"rdquo", 0x201d},
             {"hellip", 0x2026}, {"euro", 0x20ac},  {"copy", 0xa9},    {"lrm", ' '},
             {"rlm", ' '}};

static bool read_number(struct bytes digits, uint32_t *point) {
    bool hex = digits.len && (digits.ptr[0] | 0x20) == 'x';
    *point = 0;
    if (digits.len - hex == 0 || digits.len - hex > 7) return false;
    for (uint32_t i = hex; i < digits.len; i++) {
        uint8_t c = digits.ptr[i] | 0x20,
                value = c >= 'a' ? (uint8_t)(c - 'a' + 10) : (uint8_t)(digits.ptr[i] - '0');
        if (value >= (hex ? 16 : 10)) return false;
        *point = *point * (hex ? 16 : 10) + value;
    }
    return *point > 0 && *point < 0x110000 && (*point < 0xd800 || *point > 0xdfff);
}

bool plain_reference(struct bytes text, uint32_t *at, struct buffer *out) {
    struct bytes rest = bytes_slice(text, *at, 12);
    uint32_t end = bytes_find(rest, ';'), point = 0;
    if (!bytes_starts(rest, BYTES("&")) || end == rest.len) return false;
    struct bytes name = bytes_slice(rest, 1, end - 1);
    bool known =
        bytes_starts(name, BYTES("#")) && read_number(bytes_slice(name, 1, name.len), &point);
    for (uint32_t i = 0; i < COUNT_OF(NAMED) && !known; i++)
        if (bytes_equal(name, bytes_of(NAMED[i].name))) known = true, point = NAMED[i].point;
    if (point < ' ' || point == 0x2028 || point == 0x2029) point = ' ';
    if (known) put_clean(out, point);
    *at += known ? end + 1 : 0;
    return known;
}
