/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* encoding.c - see encoding.h. */
#include "notebook/encoding.h"
#include "notebook/letters.h"
#include "text/mem.h"
#include "text/utf8.h"

#define HIGH_BITS 0x8080808080808080u
#define LOW_BITS 0x0101010101010101u

const char *encoding_word(enum encoding e) {
    static const char *const word[] = {"UTF-8",     "UTF-8 with stray bytes", "UTF-16 LE",
                                       "UTF-16 BE", "Windows-1252",           "MacRoman"};
    return word[e];
}

/* The first 128 are the same everywhere; of Windows-1252 what lies from 0xa0 on is Latin-1. */
static const uint16_t windows[32] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};
static const uint16_t macroman[128] = {
    0x00c4, 0x00c5, 0x00c7, 0x00c9, 0x00d1, 0x00d6, 0x00dc, 0x00e1, 0x00e0, 0x00e2, 0x00e4, 0x00e3,
    0x00e5, 0x00e7, 0x00e9, 0x00e8, 0x00ea, 0x00eb, 0x00ed, 0x00ec, 0x00ee, 0x00ef, 0x00f1, 0x00f3,
    0x00f2, 0x00f4, 0x00f6, 0x00f5, 0x00fa, 0x00f9, 0x00fb, 0x00fc, 0x2020, 0x00b0, 0x00a2, 0x00a3,
    0x00a7, 0x2022, 0x00b6, 0x00df, 0x00ae, 0x00a9, 0x2122, 0x00b4, 0x00a8, 0x2260, 0x00c6, 0x00d8,
    0x221e, 0x00b1, 0x2264, 0x2265, 0x00a5, 0x00b5, 0x2202, 0x2211, 0x220f, 0x03c0, 0x222b, 0x00aa,
    0x00ba, 0x03a9, 0x00e6, 0x00f8, 0x00bf, 0x00a1, 0x00ac, 0x221a, 0x0192, 0x2248, 0x2206, 0x00ab,
    0x00bb, 0x2026, 0x00a0, 0x00c0, 0x00c3, 0x00d5, 0x0152, 0x0153, 0x2013, 0x2014, 0x201c, 0x201d,
    0x2018, 0x2019, 0x00f7, 0x25ca, 0x00ff, 0x0178, 0x2044, 0x20ac, 0x2039, 0x203a, 0xfb01, 0xfb02,
    0x2021, 0x00b7, 0x201a, 0x201e, 0x2030, 0x00c2, 0x00ca, 0x00c1, 0x00cb, 0x00c8, 0x00cd, 0x00ce,
    0x00cf, 0x00cc, 0x00d3, 0x00d4, 0xf8ff, 0x00d2, 0x00da, 0x00db, 0x00d9, 0x0131, 0x02c6, 0x02dc,
    0x00af, 0x02d8, 0x02d9, 0x02da, 0x00b8, 0x02dd, 0x02db, 0x02c7};

static uint32_t windows_point(uint8_t byte) {
    return byte < 0x80 || byte > 0x9f ? byte : windows[byte - 0x80];
}
static uint32_t macroman_point(uint8_t byte) {
    return byte < 0x80 ? byte : macroman[byte - 0x80];
}

uint32_t encoding_point(enum encoding e, uint8_t byte) {
    return e == ENCODING_MACROMAN ? macroman_point(byte) : windows_point(byte);
}

/* How likely this byte makes one reading: an accented letter stands beside letters of its own case, a dash or a quotation mark
 * does not stand inside a word, an apostrophe before s or t does. */
static int likely(uint32_t point, uint8_t before, uint8_t after) {
    enum letter_case is = letters_case(point), left = letters_case(before < 0x80 ? before : 0),
                     right = letters_case(after < 0x80 ? after : 0);
    bool beside = left != LETTER_NONE || right != LETTER_NONE, inside = left && right;
    if (point == 0xfffd) return -4;
    if (point == 0x2019 && inside) return 2;
    if (is == LETTER_LOWER) return left == LETTER_LOWER || right == LETTER_LOWER ? 2 : -1;
    if (is == LETTER_UPPER)
        return left == LETTER_UPPER || right == LETTER_UPPER ? 2 : beside ? 0 : -1;
    if (point >= 0x2013 && point <= 0x2026) return inside ? (point <= 0x2014 ? 1 : -1) : 2;
    return inside ? -2 : 0;
}

static enum encoding likelier(struct bytes b) {
    int64_t mac = 0, win = 0;
    for (uint32_t i = 0; i < b.len; i++) {
        if (b.ptr[i] < 0x80) continue;
        uint8_t before = i ? b.ptr[i - 1] : ' ', after = i + 1 < b.len ? b.ptr[i + 1] : ' ';
        mac += likely(macroman_point(b.ptr[i]), before, after);
        win += likely(windows_point(b.ptr[i]), before, after);
    }
    return mac > win ? ENCODING_MACROMAN : ENCODING_WINDOWS;
}

/* Of text without BOM: half of its first bytes are zero, always the same half. */
static enum encoding by_zeros(struct bytes b) {
    uint32_t zero[2] = {0, 0}, look = (b.len < 1024 ? b.len : 1024) & ~1u;
    for (uint32_t i = 0; i < look; i++) zero[i & 1] += b.ptr[i] == 0;
    if (look < 8) return ENCODING_UTF8;
    if (zero[1] > look * 2 / 5 && zero[0] < look / 20 + 1) return ENCODING_UTF16_LE;
    if (zero[0] > look * 2 / 5 && zero[1] < look / 20 + 1) return ENCODING_UTF16_BE;
    return ENCODING_UTF8;
}

static uint64_t eight(const uint8_t *at) {
    uint64_t v;
    memcpy(&v, at, sizeof v);
    return v;
}

/* Characters of more than one byte, and bytes that belong to none. */
static void count_utf8(struct bytes b, uint32_t *many, uint32_t *stray) {
    for (uint32_t at = 0; at < b.len;) {
        if (b.len - at >= 8 && !(eight(b.ptr + at) & HIGH_BITS)) {
            at += 8;
            continue;
        }
        if (b.ptr[at] < 0x80) {
            at++;
            continue;
        }
        bool good = utf8_next(b, &at) != UINT32_MAX;
        if (!good) at++;
        *many += good, *stray += !good;
    }
}

enum encoding encoding_of(struct bytes b) {
    uint32_t many = 0, stray = 0;
    if (b.len >= 2 && b.ptr[0] == 0xff && b.ptr[1] == 0xfe) return ENCODING_UTF16_LE;
    if (b.len >= 2 && b.ptr[0] == 0xfe && b.ptr[1] == 0xff) return ENCODING_UTF16_BE;
    if (by_zeros(b) != ENCODING_UTF8) return by_zeros(b);
    count_utf8(b, &many, &stray);
    if (!stray) return ENCODING_UTF8;
    return many > 4 * (uint64_t)stray ? ENCODING_UTF8_MIXED : likelier(b);
}

/* A byte of each eight that is ${byte} is found without looking at each. */
static bool has_byte(uint64_t v, uint8_t byte) {
    uint64_t x = v ^ LOW_BITS * byte;
    return ((x - LOW_BITS) & ~x & HIGH_BITS) != 0;
}

bool encoding_plain(struct bytes b) {
    uint32_t at = 0;
    if (b.len >= 3 && b.ptr[0] == 0xef && b.ptr[1] == 0xbb && b.ptr[2] == 0xbf) return false;
    while (at < b.len) {
        if (b.len - at >= 8) {
            uint64_t v = eight(b.ptr + at);
            if (!(v & HIGH_BITS) && !has_byte(v, 0) && !has_byte(v, '\r')) {
                at += 8;
                continue;
            }
        }
        if (b.ptr[at] == 0 || b.ptr[at] == '\r') return false;
        if (b.ptr[at] < 0x80)
            at++;
        else if (utf8_next(b, &at) == UINT32_MAX)
            return false;
    }
    return true;
}

uint64_t encoding_room(struct bytes b) {
    return 3 * (uint64_t)b.len + 8;
}

static uint32_t next_utf16(struct bytes b, uint32_t *at, bool big) {
    uint32_t left = b.len - *at;
    if (left < 2) return *at = b.len, 0xfffd;
    uint32_t unit = (uint32_t)b.ptr[*at + big] << 0 | (uint32_t)b.ptr[*at + !big] << 8;
    *at += 2;
    if (unit < 0xd800 || unit > 0xdfff) return unit;
    if (unit > 0xdbff || left < 4) return 0xfffd;
    uint32_t low = (uint32_t)b.ptr[*at + big] | (uint32_t)b.ptr[*at + !big] << 8;
    if (low < 0xdc00 || low > 0xdfff) return 0xfffd;
    *at += 2;
    return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

static uint32_t next_point(struct bytes b, uint32_t *at, enum encoding e) {
    if (e == ENCODING_UTF16_LE || e == ENCODING_UTF16_BE)
        return next_utf16(b, at, e == ENCODING_UTF16_BE);
    if (b.ptr[*at] < 0x80) return b.ptr[(*at)++];
    if (e == ENCODING_WINDOWS) return windows_point(b.ptr[(*at)++]);
    if (e == ENCODING_MACROMAN) return macroman_point(b.ptr[(*at)++]);
    uint32_t point = utf8_next(b, at);
    return point == UINT32_MAX ? windows_point(b.ptr[(*at)++]) : point;
}

void encoding_read(struct bytes b, enum encoding e, struct buffer *out) {
    uint32_t before = 0;
    for (uint32_t at = 0; at < b.len;) {
        uint32_t from = at, point = next_point(b, &at, e);
        bool end = point == '\n' && before == '\r'; /* CRLF: the CR has ended the line */
        before = point;
        if (end || point == 0 || (point == 0xfeff && !from)) continue;
        if (point == '\r') point = '\n';
        if (point < 0x80)
            buffer_byte(out, (uint8_t)point);
        else
            utf8_put(out, point);
    }
}
