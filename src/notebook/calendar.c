/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* calendar.c - see calendar.h; days and dates as in text/when.c. */
#include "notebook/calendar.h"

enum { ERA_DAYS = 146097, EPOCH_FROM_ERA = 719468, DAY_S = 86400, OFFSET_MAX_S = 15 * 3600 };
enum { YEAR_MIN = 1900, YEAR_MAX = 2199 };

static int64_t floor_div(int64_t a, int64_t b) {
    return a / b - (a % b < 0);
}

int64_t calendar_day(struct calendar c) {
    int64_t year = (int64_t)c.year - (c.month <= 2), era = floor_div(year, 400);
    int64_t of_era = year - era * 400, march = c.month > 2 ? c.month - 3 : c.month + 9;
    int64_t of_year = (153 * march + 2) / 5 + c.day - 1;
    return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH_FROM_ERA;
}

struct calendar calendar_of(int64_t day) {
    int64_t days = day + EPOCH_FROM_ERA, era = floor_div(days, ERA_DAYS), d = days - era * ERA_DAYS;
    int64_t year = (d - d / 1460 + d / 36524 - d / 146096) / 365;
    int64_t of_year = d - (365 * year + year / 4 - year / 100), march = (5 * of_year + 2) / 153;
    uint32_t month = (uint32_t)(march < 10 ? march + 3 : march - 9);
    return (struct calendar){(int32_t)(year + era * 400 + (month <= 2)), month,
                             (uint32_t)(of_year - (153 * march + 2) / 5 + 1)};
}

/* ${width} digits at ${*at}, which moves behind them. */
static bool digits(struct bytes text, uint32_t *at, uint32_t width, int32_t *n) {
    if (*at + width > text.len) return false;
    *n = 0;
    for (uint32_t end = *at + width; *at < end; ++*at) {
        if (text.ptr[*at] < '0' || text.ptr[*at] > '9') return false;
        *n = *n * 10 + (text.ptr[*at] - '0');
    }
    return true;
}
static bool mark(struct bytes text, uint32_t *at, uint8_t c) {
    return *at < text.len && text.ptr[*at] == c && ++*at;
}

bool calendar_date(struct bytes text, int64_t *day) {
    uint32_t at = 0;
    int32_t year, month, of_month;
    if (!digits(text, &at, 4, &year) || !mark(text, &at, '-') || !digits(text, &at, 2, &month) ||
        !mark(text, &at, '-') || !digits(text, &at, 2, &of_month) || at != text.len)
        return false;
    if (year < YEAR_MIN || year > YEAR_MAX || month < 1 || month > 12 || of_month < 1) return false;
    struct calendar c = {year, (uint32_t)month, (uint32_t)of_month};
    *day = calendar_day(c);
    return calendar_of(*day).day == c.day;
}

bool calendar_clock(struct bytes text, int32_t *second) {
    uint32_t at = 0;
    int32_t hour, minute, s = 0;
    if (!digits(text, &at, 2, &hour) || !mark(text, &at, ':') || !digits(text, &at, 2, &minute))
        return false;
    if (at < text.len && (!mark(text, &at, ':') || !digits(text, &at, 2, &s))) return false;
    *second = hour * 3600 + minute * 60 + s;
    return at == text.len && hour < 24 && minute < 60 && s < 60;
}

bool calendar_offset(struct bytes text, int32_t *offset_s) {
    uint32_t at = 0;
    int32_t hours, minutes = 0;
    *offset_s = 0;
    if (bytes_equal(text, BYTES("Z"))) return true;
    bool west = mark(text, &at, '-');
    if (!west && !mark(text, &at, '+')) return false;
    if (!digits(text, &at, 2, &hours) && (at = 1, !digits(text, &at, 1, &hours))) return false;
    if (at < text.len) {
        (void)mark(text, &at, ':');
        if (!digits(text, &at, 2, &minutes)) return false;
    }
    *offset_s = (hours * 3600 + minutes * 60) * (west ? -1 : 1);
    return at == text.len && minutes < 60 && hours * 3600 + minutes * 60 <= OFFSET_MAX_S;
}

static void put(struct buffer *b, const char *before, int64_t n, uint32_t width) {
    uint8_t digit[20];
    uint32_t at = sizeof digit;
    for (; n || width; n /= 10, width -= width > 0) digit[--at] = (uint8_t)('0' + n % 10);
    buffer_text(b, before);
    buffer_put(b, (struct bytes){digit + at, (uint32_t)sizeof digit - at});
}

int64_t calendar_second(double at_s) {
    int64_t whole = (int64_t)at_s;
    double rest = at_s - (double)whole;
    return whole + (rest >= 0.5) - (rest < -0.5);
}

int64_t calendar_today(double at_s, int32_t offset_s) {
    return floor_div(calendar_second(at_s) + offset_s, DAY_S);
}

void calendar_put_date(struct buffer *b, int64_t day) {
    struct calendar c = calendar_of(day);
    put(b, "", c.year, 4);
    put(b, "-", c.month, 2);
    put(b, "-", c.day, 2);
}

void calendar_put_clock(struct buffer *b, int32_t second) {
    put(b, "", second / 3600, 2);
    put(b, ":", second / 60 % 60, 2);
    put(b, ":", second % 60, 2);
}

void calendar_stamp(struct buffer *b, double at_s, int32_t offset_s) {
    int64_t minutes = floor_div(offset_s + 30, 60);
    int64_t local = calendar_second(at_s) + minutes * 60, day = floor_div(local, DAY_S);
    calendar_put_date(b, day);
    buffer_text(b, "T");
    calendar_put_clock(b, (int32_t)(local - day * DAY_S));
    put(b, minutes < 0 ? "-" : "+", (minutes < 0 ? -minutes : minutes) / 60, 2);
    put(b, ":", (minutes < 0 ? -minutes : minutes) % 60, 2);
}
