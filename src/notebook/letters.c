/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* letters.c - see letters.h. Ranges are those of Unicode's simple case mapping in the blocks named there. */
#include "notebook/letters.h"
#include "text/utf8.h"

/* small = capital + add; PAIRS: capitals are even (or odd), the small letter follows. */
enum { PAIRS_EVEN = -1, PAIRS_ODD = -2 };
static const struct range {
    uint32_t first, last;
    int32_t add;
} range[] = {
    {0xc0, 0xd6, 32},
    {0xd8, 0xde, 32},
    {0x100, 0x137, PAIRS_EVEN},
    {0x139, 0x148, PAIRS_ODD},
    {0x14a, 0x177, PAIRS_EVEN},
    {0x179, 0x17e, PAIRS_ODD},
    {0x386, 0x386, 38},
    {0x388, 0x38a, 37},
    {0x38c, 0x38c, 64},
    {0x38e, 0x38f, 63},
    {0x391, 0x3ab, 32},
    {0x400, 0x40f, 80},
    {0x410, 0x42f, 32},
    {0x460, 0x481, PAIRS_EVEN},
    {0x48a, 0x4bf, PAIRS_EVEN},
    {0x4c1, 0x4ce, PAIRS_ODD},
    {0x4d0, 0x52f, PAIRS_EVEN},
    {0x1e00, 0x1e95, PAIRS_EVEN},
    {0x1ea0, 0x1eff, PAIRS_EVEN},
};

static bool paired(const struct range *r) {
    return r->add < 0;
}
static bool first_of_pair(const struct range *r, uint32_t point) {
    return (point & 1) == (r->add == PAIRS_ODD);
}

static enum letter_case ascii_case(uint32_t point) {
    if (point >= 'a' && point <= 'z') return LETTER_LOWER;
    return point >= 'A' && point <= 'Z' ? LETTER_UPPER : LETTER_NONE;
}

enum letter_case letters_case(uint32_t point) {
    if (point < 0x80) return ascii_case(point);
    for (uint32_t i = 0; i < COUNT_OF(range); i++) {
        const struct range *r = &range[i];
        bool inside = point >= r->first && point <= r->last;
        if (paired(r) && inside) return first_of_pair(r, point) ? LETTER_UPPER : LETTER_LOWER;
        if (paired(r)) continue;
        if (inside) return LETTER_UPPER;
        uint32_t add = (uint32_t)r->add;
        if (point >= r->first + add && point <= r->last + add) return LETTER_LOWER;
    }
    if (point == 0xff) return LETTER_LOWER;
    if (point == 0xaa || point == 0xb5 || point == 0xba || point == 0xdf) return LETTER_OTHER;
    return point >= 0x5d0 && point < 0x2000 ? LETTER_OTHER
                                            : (point >= 0x2e80 ? LETTER_OTHER : LETTER_NONE);
}

uint32_t letters_small(uint32_t point) {
    if (point < 0x80) return point >= 'A' && point <= 'Z' ? point + 32 : point;
    for (uint32_t i = 0; i < COUNT_OF(range); i++) {
        const struct range *r = &range[i];
        if (point < r->first || point > r->last) continue;
        if (paired(r)) return point + first_of_pair(r, point);
        return point + (uint32_t)r->add;
    }
    return point;
}

uint32_t letters_next(struct bytes b, uint32_t *at) {
    if (b.ptr[*at] < 0x80) return b.ptr[(*at)++];
    uint32_t point = utf8_next(b, at);
    if (point != UINT32_MAX) return point;
    ++*at;
    return 0xfffd;
}

bool letters_same(struct bytes a, struct bytes b) {
    uint32_t i = 0, j = 0;
    while (i < a.len && j < b.len)
        if (letters_small(letters_next(a, &i)) != letters_small(letters_next(b, &j))) return false;
    return i == a.len && j == b.len;
}

uint32_t letters_hash(struct bytes b) {
    uint32_t hash = 2166136261u, at = 0;
    while (at < b.len) hash = (hash ^ letters_small(letters_next(b, &at))) * 16777619u;
    return hash ^ hash >> 15;
}

bool letters_capital(struct bytes b) {
    bool capital = false;
    for (uint32_t at = 0; at < b.len;) {
        enum letter_case is = letters_case(letters_next(b, &at));
        if (is == LETTER_LOWER) return false;
        capital |= is == LETTER_UPPER;
    }
    return capital;
}

bool letters_begin(struct bytes b, struct bytes with) {
    return b.len >= with.len && letters_same(bytes_slice(b, 0, with.len), with);
}
bool letters_end(struct bytes b, struct bytes with) {
    return b.len >= with.len && letters_same(bytes_slice(b, b.len - with.len, with.len), with);
}

struct bytes letters_trim(struct bytes b) {
    while (b.len && letters_space(b.ptr[b.len - 1])) b.len--;
    while (b.len && letters_space(*b.ptr)) b.ptr++, b.len--;
    return b;
}
