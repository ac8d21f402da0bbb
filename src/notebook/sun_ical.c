/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "notebook/sun_ical.h"
#include "notebook/calendar.h"
#include "text/ical.h"

enum { PASSES_MAX = 16, VALUE_MAX = 160 };
static const char *const KEYS[SUN_SAID_COUNT] = {"rise", "set",    "golden", "blue",
                                                 "over", "behind", "day",    "day"};

struct value {
    uint8_t bytes[VALUE_MAX + 1];
    struct buffer b;
};
#define VALUE(v) ((v)->b = (struct buffer){(v)->bytes, 0, VALUE_MAX, false}, &(v)->b)
static const char *text_of(struct value *v) {
    v->bytes[v->b.len] = 0;
    return (const char *)v->bytes;
}

static void put_two(struct buffer *b, uint32_t n) {
    buffer_byte(b, (uint8_t)('0' + n / 10 % 10));
    buffer_byte(b, (uint8_t)('0' + n % 10));
}
static void put_date(struct buffer *b, int64_t date) {
    struct calendar c = calendar_of(date);
    buffer_u64(b, (uint64_t)c.year);
    put_two(b, c.month);
    put_two(b, c.day);
}
/* "20310502T131900Z" */
static void put_utc(struct buffer *b, double at_s) {
    int64_t second = calendar_second(at_s), date = calendar_today((double)second, 0);
    uint32_t of_day = (uint32_t)(second - date * 86400);
    put_date(b, date);
    buffer_byte(b, 'T');
    put_two(b, of_day / 3600);
    put_two(b, of_day / 60 % 60);
    put_two(b, of_day % 60);
    buffer_byte(b, 'Z');
}
static void put_time(struct buffer *out, const char *key, double at_s) {
    struct value v;
    put_utc(VALUE(&v), at_s);
    ical_line(out, key, text_of(&v));
}
static void put_day(struct buffer *out, const char *key, int64_t date) {
    struct value v;
    put_date(VALUE(&v), date);
    ical_line(out, key, text_of(&v));
}

/* Degrees to four decimals, as "45.6600". */
static void put_degrees(struct buffer *b, double degrees) {
    int64_t n = (int64_t)((degrees < 0 ? -degrees : degrees) * 10000 + 0.5);
    if (degrees < 0 && n) buffer_byte(b, '-');
    buffer_i64(b, n / 10000);
    buffer_byte(b, '.');
    put_two(b, (uint32_t)(n / 100 % 100));
    put_two(b, (uint32_t)(n % 100));
}
static void put_place(struct buffer *b, struct sun_place at, const char *between) {
    put_degrees(b, at.lat);
    buffer_text(b, between);
    put_degrees(b, at.lon);
}

static void begin(const struct sun_ical *s, struct buffer *out, enum sun_said said, uint32_t nth) {
    struct value v;
    ical_line(out, "BEGIN", "VEVENT");
    struct buffer *b = VALUE(&v);
    buffer_text(b, "sun-");
    put_date(b, s->date);
    buffer_byte(b, '-');
    buffer_text(b, KEYS[said]);
    buffer_byte(b, '-');
    buffer_u64(b, nth);
    buffer_byte(b, '-');
    put_place(b, s->at, "_");
    buffer_text(b, "@showclear");
    ical_line(out, "UID", text_of(&v));
    put_time(out, "DTSTAMP", s->stamp_s);
}
static void end(const struct sun_ical *s, struct buffer *out, enum sun_said said) {
    struct value v;
    ical_text(out, "SUMMARY", s->said[said]);
    put_place(VALUE(&v), s->at, ";");
    ical_line(out, "GEO", text_of(&v));
    ical_line(out, "TRANSP", "TRANSPARENT");
    ical_line(out, "END", "VEVENT");
}
static void put_at(const struct sun_ical *s, struct buffer *out, enum sun_said said, uint32_t nth,
                   double at_s) {
    begin(s, out, said, nth);
    put_time(out, "DTSTART", at_s);
    end(s, out, said);
}
static void put_spans(const struct sun_ical *s, struct buffer *out, enum sun_said said,
                      const struct sun_span *span, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        begin(s, out, said, i + 1);
        put_time(out, "DTSTART", span[i].from_s);
        put_time(out, "DTEND", span[i].to_s);
        end(s, out, said);
    }
}
static void put_all_day(const struct sun_ical *s, struct buffer *out, enum sun_said said) {
    begin(s, out, said, 1);
    put_day(out, "DTSTART;VALUE=DATE", s->date);
    end(s, out, said);
}

static void put_over(const struct sun_ical *s, struct buffer *out) {
    struct sun_pass pass[PASSES_MAX];
    uint32_t count = sun_over(s->at, s->from_s, s->to_s, s->horizon, pass, PASSES_MAX);
    for (uint32_t i = 0; i < count; i++)
        put_at(s, out, pass[i].rise ? SUN_SAID_OVER : SUN_SAID_BEHIND, i + 1, pass[i].at_s);
}

void sun_ical_put(const struct sun_ical *s, struct buffer *out) {
    static struct sun_day day;
    uint32_t edges = 0;
    sun_day(&day, s->at, s->from_s, s->to_s);
    for (uint32_t i = 0; i < day.events; i++)
        if (day.event[i].angle == SUN_RISE)
            put_at(s, out, day.event[i].rise ? SUN_SAID_RISE : SUN_SAID_SET, ++edges,
                   day.event[i].at_s);
    if (!edges)
        put_all_day(s, out, day.begin.altitude > sun_angle[SUN_RISE] ? SUN_SAID_UP : SUN_SAID_DOWN);
    put_spans(s, out, SUN_SAID_GOLDEN, day.golden, day.goldens);
    put_spans(s, out, SUN_SAID_BLUE, day.blue, day.blues);
    if (s->horizon) put_over(s, out);
}
