/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* units.c - lengths, rates and shutters. See units.h; stops and slates are in stops.c. */
#include "notebook/units.h"
#include "notebook/units_inner.h"

void scan_spaces(struct bytes text, uint32_t *at) {
    while (*at < text.len && (text.ptr[*at] == ' ' || text.ptr[*at] == '\t')) ++*at;
}

bool scan_word(struct bytes text, uint32_t *at, const char *word) {
    struct bytes w = bytes_of(word);
    if (text.len - *at < w.len) return false;
    for (uint32_t i = 0; i < w.len; i++) {
        uint8_t c = text.ptr[*at + i];
        if (c >= 'A' && c <= 'Z') c = (uint8_t)(c - 'A' + 'a');
        if (c != w.ptr[i]) return false;
    }
    *at += w.len;
    return true;
}

bool scan_whole(struct bytes text, uint32_t *at, int64_t *n) {
    uint32_t begin = *at;
    *n = 0;
    for (; *at < text.len && text.ptr[*at] >= '0' && text.ptr[*at] <= '9'; ++*at) {
        if (*n > 99999) return false;
        *n = *n * 10 + (text.ptr[*at] - '0');
    }
    return *at > begin;
}

bool scan_number(struct bytes text, uint32_t *at, int64_t *millionths) {
    int64_t whole, worth = 100000;
    if (!scan_whole(text, at, &whole)) return false;
    *millionths = whole * 1000000;
    if (*at + 1 >= text.len || (text.ptr[*at] != '.' && text.ptr[*at] != ',')) return true;
    if (text.ptr[*at + 1] < '0' || text.ptr[*at + 1] > '9') return true;
    for (++*at; *at < text.len && text.ptr[*at] >= '0' && text.ptr[*at] <= '9'; ++*at) {
        *millionths += worth * (text.ptr[*at] - '0');
        worth /= 10;
    }
    return true;
}

/* "1/3", "⅓" at ${at}; none: 0 of 1, and ${at} stays. */
void scan_part(struct bytes text, uint32_t *at, int64_t *part, int64_t *of) {
    static const struct {
        const char *sign;
        uint8_t part, of;
    } SIGNS[] = {{"½", 1, 2}, {"⅓", 1, 3}, {"⅔", 2, 3}, {"¼", 1, 4}, {"¾", 3, 4}};
    uint32_t from = *at;
    if (scan_whole(text, &from, part) && scan_word(text, &from, "/") &&
        scan_whole(text, &from, of) && *of && *part < *of) {
        *at = from;
        return;
    }
    *part = 0, *of = 1;
    for (uint32_t i = 0; i < COUNT_OF(SIGNS); i++)
        if (scan_word(text, at, SIGNS[i].sign)) {
            *part = SIGNS[i].part, *of = SIGNS[i].of;
            return;
        }
}

int64_t round_div(int64_t a, int64_t b) {
    return (2 * a + b) / (2 * b);
}

static bool scan_foot(struct bytes text, uint32_t *at) {
    return scan_word(text, at, "'") || scan_word(text, at, "’") || scan_word(text, at, "′") ||
           scan_word(text, at, "feet") || scan_word(text, at, "foot") ||
           scan_word(text, at, "ft") || scan_word(text, at, "-");
}
static bool scan_inch(struct bytes text, uint32_t *at) {
    return scan_word(text, at, "\"") || scan_word(text, at, "”") || scan_word(text, at, "″") ||
           scan_word(text, at, "''") || scan_word(text, at, "inches") ||
           scan_word(text, at, "inch") || scan_word(text, at, "in");
}

/* Inches to the end of the text: "6", "6 1/2\"", "1/2in". In millionths of a millimetre. */
static bool scan_inches(struct bytes text, uint32_t *at, int64_t *nm) {
    int64_t inches = 0, part, of;
    uint32_t begin = *at;
    scan_part(text, at, &part, &of);
    if (*at == begin && !scan_number(text, at, &inches)) return false;
    scan_spaces(text, at);
    if (!part) scan_part(text, at, &part, &of);
    *nm = round_div(inches * 254, 10) + round_div(part * 25400000, of);
    scan_spaces(text, at);
    scan_inch(text, at);
    scan_spaces(text, at);
    return *at == text.len;
}

static bool in_feet(struct bytes text, int64_t *nm) {
    int64_t feet, rest = 0;
    uint32_t at = 0;
    if (!scan_number(text, &at, &feet)) return false;
    scan_spaces(text, &at);
    if (!scan_foot(text, &at)) return false;
    scan_spaces(text, &at);
    if (at < text.len && !scan_inches(text, &at, &rest)) return false;
    *nm = round_div(feet * 3048, 10) + rest;
    return true;
}

static bool in_inches(struct bytes text, int64_t *nm) {
    uint32_t at = 0;
    bool named = false;
    for (uint32_t i = 0; i < text.len && !named; i++) {
        uint32_t from = i;
        named = scan_inch(text, &from);
    }
    return named && scan_inches(text, &at, nm);
}

static bool in_metres(struct bytes text, bool feet, int64_t *nm) {
    int64_t n;
    uint32_t at = 0;
    if (!scan_number(text, &at, &n)) return false;
    scan_spaces(text, &at);
    if (scan_word(text, &at, "mm"))
        *nm = n;
    else if (scan_word(text, &at, "cm"))
        *nm = n * 10;
    else if (scan_word(text, &at, "m"))
        *nm = n * 1000;
    else
        *nm = feet ? round_div(n * 3048, 10) : n * 1000;
    scan_spaces(text, &at);
    return at == text.len;
}

static struct bytes trimmed(struct bytes text) {
    uint32_t from = 0;
    scan_spaces(text, &from);
    text = bytes_slice(text, from, text.len);
    while (text.len && (text.ptr[text.len - 1] == ' ' || text.ptr[text.len - 1] == '\t'))
        text.len--;
    return text;
}

bool units_length(struct bytes text, bool feet, int32_t *mm) {
    int64_t nm = 0;
    text = trimmed(text);
    if (!in_feet(text, &nm) && !in_inches(text, &nm) && !in_metres(text, feet, &nm)) return false;
    if (nm > INT64_C(1000000) * 10000000) return false; /* ten kilometres */
    *mm = (int32_t)round_div(nm, 1000000);
    return true;
}

void units_put_feet(struct buffer *b, int32_t mm) {
    int64_t inches = round_div((int64_t)mm * 10, 254);
    buffer_i64(b, inches / 12);
    buffer_byte(b, '\'');
    buffer_i64(b, inches % 12);
}

void put_decimal(struct buffer *b, int64_t n, int64_t one, bool keep) {
    buffer_i64(b, n / one);
    int64_t rest = n % one;
    if (!rest && !keep) return;
    buffer_byte(b, '.');
    for (one /= 10; one && (rest || keep); rest %= one ? one : 1, one /= 10)
        buffer_byte(b, (uint8_t)('0' + rest / one));
}

void units_put_metres(struct buffer *b, int32_t mm) {
    put_decimal(b, round_div(mm, 10), 100, true);
}

/* 23.976, 23.98, 29.97, 59.94 and their like mean n x 1000/1001. */
static int64_t exact_rate(int64_t millionths) {
    static const int32_t NOMINAL[] = {24, 30, 48, 60, 72, 96, 120, 240};
    for (uint32_t i = 0; i < COUNT_OF(NOMINAL); i++) {
        int64_t drop = round_div(NOMINAL[i] * INT64_C(1000000000), 1001);
        int64_t off = millionths - drop;
        if (off > -4500 && off < 4500) return NOMINAL[i] * INT64_C(1000000);
    }
    return round_div(millionths * 1001, 1000);
}

bool units_rate(struct bytes text, int64_t *rate) {
    int64_t n;
    uint32_t at = 0;
    text = trimmed(text);
    if (!scan_number(text, &at, &n)) return false;
    scan_spaces(text, &at);
    if (scan_word(text, &at, "/")) {
        scan_spaces(text, &at);
        if (!scan_number(text, &at, &n)) return false;
        scan_spaces(text, &at);
    }
    scan_word(text, &at, "fps");
    if (at < text.len || !n) return false;
    *rate = exact_rate(n);
    return true;
}

bool units_shutter(struct bytes text, int64_t rate, int32_t *thousandths) {
    int64_t n, speed, degrees;
    uint32_t at = 0;
    text = trimmed(text);
    if (!scan_number(text, &at, &n)) return false;
    if (scan_word(text, &at, "/")) {
        if (n != 1000000 || !scan_number(text, &at, &speed) || !speed) return false;
        scan_word(text, &at, "s");
        degrees = round_div(rate * 360 * 1000, speed * 1001 / 1000);
    } else {
        scan_word(text, &at, "°");
        degrees = round_div(n, 1000);
    }
    if (at < text.len || degrees < 1 || degrees > 360000) return false;
    *thousandths = (int32_t)degrees;
    return true;
}

void units_put_degrees(struct buffer *b, int32_t thousandths) {
    put_decimal(b, thousandths, 1000, false);
}

void units_put_exposure(struct buffer *b, int32_t thousandths, int64_t rate) {
    int64_t tenths = round_div(rate * 3600, (int64_t)thousandths * 1001);
    buffer_text(b, "1/");
    put_decimal(b, tenths, 10, false);
}
