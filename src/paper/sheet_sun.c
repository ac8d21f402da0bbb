/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_sun.c - the call sheet's lines on the sun: computed where the production has said its place, else lines to write on. */
#include "notebook/sun_day.h"
#include "notebook/zone.h"
#include "paper/place.h"
#include "paper/sheet.h"

enum { PASSES_MAX = 16 };

static const char *clock_of(struct page *p, double at_s) {
    return record_clock(page_record(p), (uint64_t)((at_s + 30) * 1000)); /* to the nearest minute */
}

static const char *events_of(struct page *p, const struct sun_day *day, enum sun_angle angle,
                             bool rise) {
    const char *text = "";
    for (uint32_t i = 0; i < day->events; i++)
        if (day->event[i].angle == angle && day->event[i].rise == rise)
            text =
                page_print(p, "%s%s%s", text, text[0] ? ", " : "", clock_of(p, day->event[i].at_s));
    return text;
}

/* A day without the one or the other says why. */
static const char *sun_line(struct page *p, const struct sun_day *day, bool rise) {
    const char *text = events_of(p, day, SUN_RISE, rise);
    if (text[0]) return text;
    bool other = events_of(p, day, SUN_RISE, !rise)[0] != 0;
    bool up = other ? rise : day->begin.altitude > sun_angle[SUN_RISE];
    return page_say(p, up ? PAPER_SUN_UP : PAPER_SUN_DOWN);
}

static const char *spans_of(struct page *p, const struct sun_span *span, uint32_t count) {
    const char *text = "";
    for (uint32_t i = 0; i < count; i++)
        text = page_print(p, "%s%s%s - %s", text, i ? ", " : "", clock_of(p, span[i].from_s),
                          clock_of(p, span[i].to_s));
    return text[0] ? text : "-";
}

static void by_hand(struct page *p) {
    page_field(p, page_say(p, PAPER_CALL_SUNRISE), NULL);
    page_field(p, page_say(p, PAPER_CALL_SUNSET), NULL);
}

static void over_mountains(struct page *p, const struct horizon *h, double from_s, double to_s) {
    struct sun_pass pass[PASSES_MAX];
    const struct record *r = page_record(p);
    uint32_t count = sun_over(r->place, from_s, to_s, h, pass, PASSES_MAX);
    for (uint32_t i = 0; i < count; i++)
        page_field(p, page_say(p, pass[i].rise ? PAPER_CAL_SUN_OVER : PAPER_CAL_SUN_BEHIND),
                   clock_of(p, pass[i].at_s));
}

void sheet_sun(struct page *p) {
    static struct sun_day day;
    struct record *r = page_record(p);
    const struct horizon *h = r->has_place ? place_mountains(r) : NULL;
    char why[ZONE_WORDS_MAX];
    double from_s, to_s;
    if (!r->has_place || !zone_use(r->zone, why) || !zone_day(r->day, &from_s, &to_s)) {
        by_hand(p);
        return;
    }
    sun_day(&day, r->place, from_s, to_s);
    page_field(p, page_say(p, PAPER_CALL_SUNRISE), sun_line(p, &day, true));
    page_field(p, page_say(p, PAPER_CALL_SUNSET), sun_line(p, &day, false));
    page_field(p, page_say(p, PAPER_CALL_GOLDEN), spans_of(p, day.golden, day.goldens));
    page_field(p, page_say(p, PAPER_CALL_BLUE), spans_of(p, day.blue, day.blues));
    if (h) over_mountains(p, h, from_s, to_s);
    page_small(p, page_with(p, h ? PAPER_CALL_SUN_WITH : PAPER_CALL_SUN_OF,
                            page_print(p, "%.4f, %.4f", r->place.lat, r->place.lon)));
}
