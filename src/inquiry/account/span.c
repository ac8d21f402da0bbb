/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* span.c - see span.h. */
#include "inquiry/account/span.h"

#define MINUTE_MS INT64_C(60000)
#define DAY_MS (1440 * MINUTE_MS)

/* Reading from the left; ${good} is false from the first that is not as expected. */
struct reading {
    struct bytes text;
    uint32_t at;
    bool good;
};

static bool here(const struct reading *r, uint8_t c) {
    return r->at < r->text.len && r->text.ptr[r->at] == c;
}

static bool pass(struct reading *r, uint8_t c) {
    bool there = here(r, c);
    r->at += there;
    return there;
}

static int64_t digits(struct reading *r, uint32_t count, int64_t least, int64_t most) {
    int64_t n = 0;
    for (uint32_t i = 0; i < count; i++, r->at++) {
        bool digit = r->at < r->text.len && r->text.ptr[r->at] >= '0' && r->text.ptr[r->at] <= '9';
        if (!digit) return r->good = false, least;
        n = n * 10 + (r->text.ptr[r->at] - '0');
    }
    if (n < least || n > most) r->good = false;
    return n;
}

static bool is_leap(int64_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int64_t month_days(int64_t year, int64_t month) {
    static const uint8_t DAYS[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return DAYS[month - 1] + (month == 2 && is_leap(year));
}

/* Days since 1970-01-01, proleptic Gregorian. */
static int64_t day_number(int64_t year, int64_t month, int64_t day) {
    int64_t y = year - 1, days = y * 365 + y / 4 - y / 100 + y / 400 - 719162;
    for (int64_t m = 1; m < month; m++) days += month_days(year, m);
    return days + day - 1;
}

/* "Z", "+02:00", "-06:00"; what stands nowhere is the place's. */
static int64_t zone(struct reading *r, int32_t offset_minutes) {
    if (pass(r, 'Z')) return 0;
    if (!here(r, '+') && !here(r, '-')) return offset_minutes;
    int64_t sign = pass(r, '-') ? -1 : (r->at++, 1), hours = digits(r, 2, 0, 14);
    if (!pass(r, ':')) r->good = false;
    return sign * (hours * 60 + digits(r, 2, 0, 59));
}

/* ".5", ".250": how fine it was said is how long it lasts. */
static int64_t fraction(struct reading *r, int64_t *lasts_ms) {
    int64_t ms = 0;
    if (!pass(r, '.')) return 0;
    for (*lasts_ms = 1000; *lasts_ms > 1; *lasts_ms /= 10) {
        if (r->at >= r->text.len || r->text.ptr[r->at] < '0' || r->text.ptr[r->at] > '9') break;
        ms += digits(r, 1, 0, 9) * (*lasts_ms / 10);
    }
    if (*lasts_ms == 1000) r->good = false;
    return ms;
}

static int64_t clock(struct reading *r, int64_t *lasts_ms) {
    int64_t ms = digits(r, 2, 0, 23) * 60 * MINUTE_MS;
    if (!pass(r, ':')) r->good = false;
    ms += digits(r, 2, 0, 59) * MINUTE_MS;
    *lasts_ms = MINUTE_MS;
    if (!pass(r, ':')) return ms;
    ms += digits(r, 2, 0, 59) * 1000;
    *lasts_ms = 1000;
    return ms + fraction(r, lasts_ms);
}

/* One time: when it begins, how long what was said lasts, and how much more "about" is at each side. */
static struct span instant(struct reading *r, int32_t offset_minutes) {
    int64_t year = digits(r, 4, 1, 9999), month = 1, day = 1, begins = 0, more;
    int64_t lasts = (365 + is_leap(year)) * DAY_MS, offset = offset_minutes;
    more = lasts;
    if (r->good && pass(r, '-')) {
        month = digits(r, 2, 1, 12);
        more = lasts = r->good ? month_days(year, month) * DAY_MS : 0;
        if (r->good && pass(r, '-')) {
            day = digits(r, 2, 1, month_days(year, month));
            more = lasts = DAY_MS;
            if (pass(r, 'T')) {
                begins = clock(r, &lasts), more = 15 * MINUTE_MS;
                offset = zone(r, offset_minutes);
            }
        }
    }
    if (!r->good) return (struct span){0};
    begins += day_number(year, month, day) * DAY_MS - offset * MINUTE_MS;
    bool about = pass(r, '~');
    return (struct span){begins - about * more, begins + lasts - 1 + about * more, about};
}

static bool open_end(struct reading *r) {
    bool open = r->text.len - r->at >= 2 && here(r, '.') && r->text.ptr[r->at + 1] == '.';
    r->at += 2u * open;
    return open;
}

bool span_read(struct bytes text, int32_t offset_minutes, struct span *s) {
    struct reading r = {text, 0, true};
    bool before = open_end(&r), after = false;
    *s = before ? (struct span){.earliest_ms = SPAN_OPEN_EARLIEST} : instant(&r, offset_minutes);
    bool interval = pass(&r, '/');
    if (before && !interval) return false;
    if (interval) after = open_end(&r);
    if (before && after) return false;
    if (after) s->latest_ms = SPAN_OPEN_LATEST;
    if (interval && !after) {
        struct span end = instant(&r, offset_minutes);
        if (end.latest_ms < s->earliest_ms) r.good = false;
        s->latest_ms = end.latest_ms, s->about |= end.about;
    }
    return r.good && r.at == text.len;
}

bool span_zone(struct bytes text, int32_t *offset_minutes) {
    struct reading r = {text, 0, text.len > 0};
    *offset_minutes = (int32_t)zone(&r, 0);
    return r.good && r.at == text.len;
}
