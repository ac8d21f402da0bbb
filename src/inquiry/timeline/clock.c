/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clock.c - see clock.h. */
#include "inquiry/timeline/clock.h"
#include "inquiry/account/source.h"
#include "inquiry/account/span.h"

enum { MINUTE_MS = 60000, WHOLE_DIGITS_MAX = 12, PLACES = 6 };

/* The digits at ${at}: how many there were; ${n} goes on with at most ${most} of them. */
static uint32_t digits(struct bytes text, uint32_t *at, uint32_t most, int64_t *n) {
    uint32_t count = 0;
    for (; *at < text.len && text.ptr[*at] >= '0' && text.ptr[*at] <= '9'; ++*at, count++)
        if (count < most) *n = *n * 10 + (text.ptr[*at] - '0');
    return count;
}

bool clock_decimal(struct bytes text, uint32_t places, int64_t *n) {
    uint32_t at = bytes_starts(text, BYTES("-")), sign = at, behind = 0;
    *n = 0;
    uint32_t whole = digits(text, &at, WHOLE_DIGITS_MAX, n);
    bool point = at < text.len && text.ptr[at] == '.';
    if (point) at++, behind = digits(text, &at, places, n);
    for (uint32_t i = behind; i < places; i++) *n *= 10;
    if (sign) *n = -*n;
    return whole >= 1 && whole <= WHOLE_DIGITS_MAX && at == text.len &&
           (!point || (behind && places));
}

static struct bytes without(struct bytes text, const char *before) {
    bool there = bytes_starts(text, bytes_of(before));
    return there ? bytes_slice(text, bytes_of(before).len, text.len) : text;
}

static struct bytes without_blanks(struct bytes text) {
    while (text.len && text.ptr[0] == ' ') text = bytes_slice(text, 1, text.len);
    while (text.len && text.ptr[text.len - 1] == ' ') text.len--;
    return text;
}

static const struct {
    const char *word;
    int64_t ms;
} UNITS[] = {{"ms", 1},         {"s", 1000},        {"sec", 1000},         {"second", 1000},
             {"seconds", 1000}, {"min", MINUTE_MS}, {"minute", MINUTE_MS}, {"minutes", MINUTE_MS},
             {"h", 3600000},    {"hour", 3600000},  {"hours", 3600000}};

bool clock_spread(struct bytes text, int64_t *ms) {
    static const char *const SIGNS[] = {"\xC2\xB1", "+-", "+/-"};
    uint32_t unit = 0, number = 0;
    int64_t n, scale = 1000000;
    text = without_blanks(text);
    for (uint32_t i = 0; i < COUNT_OF(SIGNS); i++) text = without(text, SIGNS[i]);
    text = without_blanks(text);
    while (number < text.len && (text.ptr[number] == '.' || (uint32_t)text.ptr[number] - '0' < 10))
        number++;
    struct bytes word = without_blanks(bytes_slice(text, number, text.len));
    while (unit < COUNT_OF(UNITS) && !bytes_equal(word, bytes_of(UNITS[unit].word))) unit++;
    if (unit == COUNT_OF(UNITS) || !clock_decimal(bytes_slice(text, 0, number), PLACES, &n))
        return false;
    if (n > CLOCK_SPREAD_MAX_MS / UNITS[unit].ms * scale) return false;
    *ms = n / scale * UNITS[unit].ms + (n % scale * UNITS[unit].ms + scale - 1) / scale;
    return *ms <= CLOCK_SPREAD_MAX_MS;
}

/* One instant, to the minute or finer. */
static bool instant(struct bytes text, int32_t offset_minutes, int64_t *ms) {
    struct span s;
    bool one = span_read(text, offset_minutes, &s) && !s.about &&
               s.earliest_ms != SPAN_OPEN_EARLIEST && s.latest_ms != SPAN_OPEN_LATEST &&
               s.latest_ms - s.earliest_ms < MINUTE_MS && bytes_find(text, '/') == text.len;
    *ms = one ? s.earliest_ms : 0;
    return one;
}

static bool displayed(const struct clock_words *words, int32_t offset_minutes, int64_t *ms) {
    uint64_t place;
    if (!words->in_recording) return instant(words->displayed, offset_minutes, ms);
    bool good = source_time(words->displayed, &place);
    *ms = good ? (int64_t)place : 0;
    return good;
}

const char *clock_read(const struct clock_words *words, int32_t offset_minutes,
                       struct clock_reading *r) {
    int64_t ppm = 0;
    *r = (struct clock_reading){0};
    if (!displayed(words, offset_minutes, &r->displayed_ms))
        return words->in_recording ? "displayed: expected a place in the recording, as 00:01:02.500"
                                   : "displayed: expected a time to the minute or finer, as "
                                     "2021-10-21T13:58:03";
    if (!instant(words->reference, offset_minutes, &r->reference_ms))
        return "reference: expected a time to the minute or finer, as 2021-10-21T13:56:00.2-06:00";
    if (!clock_spread(words->plus_minus, &r->plus_minus_ms))
        return "plus-minus: expected a number and its unit, as 0.5 s, 40 ms, 2 min";
    if (!words->ppm.len) return NULL;
    r->ppm_known =
        clock_decimal(words->ppm, 2, &ppm) && ppm >= -CLOCK_PPM_MAX && ppm <= CLOCK_PPM_MAX;
    r->ppm = r->ppm_known ? (int32_t)ppm : 0;
    return r->ppm_known ? NULL
                        : "ppm: expected millionths by which it is fast, as -3.2, 1000 at most";
}

const char *clock_after(struct bytes after, struct bytes spread, int64_t *offset_ms,
                        int64_t *spread_ms) {
    bool before = bytes_starts(after, BYTES("-"));
    *spread_ms = 0;
    if (!clock_spread(bytes_slice(after, before, after.len), offset_ms))
        return "after: expected how long after its datum it begins, as 12.346 s or -3.2 s";
    if (before) *offset_ms = -*offset_ms;
    return clock_spread(spread, spread_ms)
               ? NULL
               : "after-plus-minus: expected a number and its unit, as 0.5 s, 40 ms, 2 min";
}
