/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* when.c - see when.h. Days and civil dates convert as in Howard Hinnant's "chrono-compatible low-level date
 * algorithms": the year begins on 1 March, so that the leap day is its last. */
#include "text/when.h"

enum { MINUTE_MS = 60000, DAY_MINUTES = 1440, ERA_DAYS = 146097, EPOCH_FROM_ERA = 719468 };

/* Rounds towards minus infinity, where C rounds towards zero. */
static int64_t floor_div(int64_t a, int64_t b) {
    return a / b - (a % b < 0);
}

static int64_t days_from_civil(struct civil c) {
    int64_t year = (int64_t)c.year - (c.month <= 2);
    int64_t era = floor_div(year, 400), of_era = year - era * 400;
    int64_t march_month = c.month > 2 ? c.month - 3 : c.month + 9;
    int64_t day_of_year = (153 * march_month + 2) / 5 + c.day - 1;
    int64_t day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + day_of_year;
    return era * ERA_DAYS + day_of_era - EPOCH_FROM_ERA;
}

static void civil_from_days(int64_t days, struct civil *c) {
    days += EPOCH_FROM_ERA;
    int64_t era = floor_div(days, ERA_DAYS), day = days - era * ERA_DAYS;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t day_of_year = day - (365 * year + year / 4 - year / 100);
    int64_t march_month = (5 * day_of_year + 2) / 153;
    c->day = (uint8_t)(day_of_year - (153 * march_month + 2) / 5 + 1);
    c->month = (uint8_t)(march_month < 10 ? march_month + 3 : march_month - 9);
    c->year = (int32_t)(year + era * 400 + (c->month <= 2));
}

struct civil when_civil(uint64_t at_ms, int32_t offset_minutes) {
    struct civil c = {0};
    int64_t minutes = (int64_t)(at_ms / MINUTE_MS) + offset_minutes;
    int64_t days = floor_div(minutes, DAY_MINUTES), of_day = minutes - days * DAY_MINUTES;
    uint32_t of_minute = (uint32_t)(at_ms % MINUTE_MS);
    civil_from_days(days, &c);
    c.hour = (uint8_t)(of_day / 60);
    c.minute = (uint8_t)(of_day % 60);
    c.second = (uint8_t)(of_minute / 1000);
    c.ms = (uint16_t)(of_minute % 1000);
    return c;
}

uint64_t when_from_civil(struct civil c, int32_t offset_minutes) {
    int64_t minutes = days_from_civil(c) * DAY_MINUTES + c.hour * 60 + c.minute - offset_minutes;
    if (minutes < 0) return 0; /* before 1970 there is no such time here */
    return (uint64_t)minutes * MINUTE_MS + c.second * 1000u + c.ms;
}

static uint32_t days_in(int32_t year, uint32_t month) {
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && leap);
}

bool when_valid(struct civil c) {
    if (c.year < 1970 || c.year > 9999) return false;
    if (c.month < 1 || c.month > 12) return false;
    if (c.day < 1 || c.day > days_in(c.year, c.month)) return false;
    return c.hour < 24 && c.minute < 60 && c.second < 60 && c.ms < 1000;
}

/* ${before}, then ${n} with at least ${width} digits. */
static void put_part(struct buffer *b, const char *before, uint32_t n, uint32_t width) {
    uint8_t digit[10];
    uint32_t at = sizeof digit;
    for (; n || width; n /= 10, width -= width > 0) digit[--at] = (uint8_t)('0' + n % 10);
    buffer_text(b, before);
    buffer_put(b, (struct bytes){digit + at, (uint32_t)sizeof digit - at});
}

void when_rfc3339(struct buffer *b, uint64_t at_ms, int32_t offset_minutes) {
    struct civil c = when_civil(at_ms, offset_minutes);
    uint32_t offset = (uint32_t)(offset_minutes < 0 ? -(int64_t)offset_minutes : offset_minutes);
    put_part(b, "", (uint32_t)c.year, 4);
    put_part(b, "-", c.month, 2);
    put_part(b, "-", c.day, 2);
    put_part(b, "T", c.hour, 2);
    put_part(b, ":", c.minute, 2);
    put_part(b, ":", c.second, 2);
    if (c.ms) put_part(b, ".", c.ms, 3);
    put_part(b, offset_minutes < 0 ? "-" : "+", offset / 60, 2);
    put_part(b, ":", offset % 60, 2);
}

/* ${width} digits at ${from}; UINT32_MAX, larger than any limit, when something else stands there. */
static uint32_t digits(struct bytes text, uint32_t from, uint32_t width) {
    uint32_t n = 0;
    for (uint32_t i = from; i < from + width; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9') return UINT32_MAX;
        n = n * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return n;
}

bool when_date(struct bytes text, uint32_t *day) {
    if (text.len != 10 || text.ptr[4] != '-' || text.ptr[7] != '-') return false;
    uint32_t year = digits(text, 0, 4), month = digits(text, 5, 2), of_month = digits(text, 8, 2);
    if (year > 9999 || month > 12 || of_month > 31) return false;
    struct civil c = {.year = (int32_t)year, .month = (uint8_t)month, .day = (uint8_t)of_month};
    if (!when_valid(c)) return false;
    *day = (uint32_t)days_from_civil(c);
    return true;
}

bool when_clock(struct bytes text, uint32_t *minutes) {
    if (text.len != 5 || text.ptr[2] != ':') return false;
    uint32_t hour = digits(text, 0, 2), minute = digits(text, 3, 2);
    if (hour > 23 || minute > 59) return false;
    *minutes = hour * 60 + minute;
    return true;
}
