/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_tell.c - the answers of `showclear sun`, for a person: lines of at most forty characters, for a phone's terminal. */
#include "cli/sun_ask.h"
#include "notebook/calendar.h"
#include "notebook/zone.h"
#include <stdio.h>

static const char *event_words[SUN_ANGLES][2] = {
    /* sets, rises */
    [SUN_GOLDEN_TOP] = {"golden begins", "golden ends"},
    [SUN_RISE] = {"SUNSET", "SUNRISE"},
    [SUN_BLUE_TOP] = {"golden ends, blue begins", "blue ends, golden begins"},
    [SUN_CIVIL] = {"blue ends", "blue begins"},
    [SUN_NAUTICAL] = {"nautical dusk ends", "nautical dawn begins"},
    [SUN_ASTRONOMICAL] = {"night begins", "night ends"},
};
static const char *side_words[SUN_SIDES] = {"in frame", "left of frame", "right of frame",
                                            "behind the camera"};

/* "07:16:20", or "24:00:00" at the end of a day. */
static const char *clock_of(double at_s, const struct sun_ask *ask) {
    static uint8_t text[4][24];
    static uint32_t next;
    struct buffer b = {text[next++ % 4], 0, sizeof text[0] - 1, false};
    int64_t local = calendar_second(at_s) + zone_offset(at_s);
    if (ask && at_s >= ask->to_s)
        buffer_text(&b, "24:00:00");
    else
        calendar_put_clock(&b, (int32_t)((local % 86400 + 86400) % 86400));
    b.ptr[b.len] = 0;
    return (const char *)b.ptr;
}

static const char *date_of(int64_t day) {
    static uint8_t text[16];
    struct buffer b = BUFFER(text);
    calendar_put_date(&b, day);
    text[b.len] = 0;
    return (const char *)text;
}

static void tell_offset(int32_t s) {
    uint32_t minutes = (uint32_t)((s < 0 ? -s : s) + 30) / 60;
    printf("UTC%c%02u:%02u", s < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static double size(double n) {
    return n < 0 ? -n : n;
}
static void tell_head(const struct sun_ask *ask) {
    int32_t morning = zone_offset(ask->from_s), evening = zone_offset(ask->to_s - 1);
    printf("%s, %.4f %c, %.4f %c\n", date_of(ask->day), size(ask->at.lat),
           ask->at.lat < 0 ? 'S' : 'N', size(ask->at.lon), ask->at.lon < 0 ? 'W' : 'E');
    printf("%s, ", ask->zone);
    tell_offset(morning);
    if (morning != evening) printf(", then "), tell_offset(evening);
    printf("\n");
    if (ask->to_s - ask->from_s != 86400)
        printf("this date has %g hours\n", (ask->to_s - ask->from_s) / 3600);
    printf("\n");
}

static void tell_noon(const struct sun_ask *ask, const struct sun_day *day) {
    struct sun_position sun = sun_position(ask->at, day->noon_s);
    printf("%s  %3.0f  noon, %.1f high\n", clock_of(day->noon_s, ask), sun.azimuth, sun.altitude);
}

static void tell_events(const struct sun_ask *ask, const struct sun_day *day) {
    bool noon = !day->has_noon;
    for (uint32_t i = 0; i < day->events; i++) {
        const struct sun_event *e = &day->event[i];
        if (!noon && day->noon_s < e->at_s) tell_noon(ask, day), noon = true;
        printf("%s  %3.0f  %s\n", clock_of(e->at_s, ask), e->azimuth,
               event_words[e->angle][e->rise]);
    }
    if (!noon) tell_noon(ask, day);
}

/* A day on which it does not rise or set: what it does instead. */
static void tell_polar(const struct sun_day *day) {
    for (uint32_t i = 0; i < day->events; i++)
        if (day->event[i].angle == SUN_RISE) return;
    printf(day->begin.altitude > sun_angle[SUN_RISE] ? "The sun does not set on this date.\n"
                                                     : "The sun does not rise on this date.\n");
}

static void tell_spans(const char *what, const struct sun_ask *ask, const struct sun_span *span,
                       uint32_t count) {
    for (uint32_t i = 0; i < count; i++)
        printf("%-6s  %s to %s\n", what, clock_of(span[i].from_s, ask),
               clock_of(span[i].to_s, ask));
}

static void tell_over(const struct sun_ask *ask) {
    struct sun_pass pass[SUN_PASSES_MAX];
    uint32_t count = sun_over(ask->at, ask->from_s, ask->to_s, &ask->horizon, pass, SUN_PASSES_MAX);
    printf("\nOver this place's own horizon:\n");
    for (uint32_t i = 0; i < count; i++)
        printf("%s  %3.0f  %s\n", clock_of(pass[i].at_s, ask), pass[i].sun.azimuth,
               pass[i].rise ? "comes out" : "is gone");
    if (count) return;
    struct sun_position sun = sun_position(ask->at, ask->from_s);
    printf(sun_clear_of(&ask->horizon, sun) > 0 ? "It stands over it all day.\n"
                                                : "It does not come over it.\n");
}

static void tell_stays(const struct sun_ask *ask) {
    struct sun_stay stay[SUN_STAYS_MAX];
    uint32_t count = sun_stays(ask->at, ask->from_s, ask->to_s, ask->lens,
                               ask->has_horizon ? &ask->horizon : NULL, stay, SUN_STAYS_MAX);
    printf("\nA lens that looks %.0f, %.0f wide:\n", sun_turn(ask->lens.heading), ask->lens.view);
    for (uint32_t i = 0; i < count; i++)
        printf("%s to %s  %s\n", clock_of(stay[i].from_s, ask), clock_of(stay[i].to_s, ask),
               side_words[stay[i].side]);
    if (!count) printf("The sun is not up.\n");
}

void sun_tell_day(const struct sun_ask *ask) {
    struct sun_day day;
    sun_day(&day, ask->at, ask->from_s, ask->to_s);
    tell_head(ask);
    tell_events(ask, &day);
    tell_polar(&day);
    if (!day.has_noon) printf("Solar noon falls on the date before or after.\n");
    printf("\n");
    tell_spans("golden", ask, day.golden, day.goldens);
    tell_spans("blue", ask, day.blue, day.blues);
    if (ask->has_horizon) tell_over(ask);
    if (ask->has_lens) tell_stays(ask);
}

void sun_tell_when(const struct sun_ask *ask) {
    struct sun_position sun = sun_position(ask->at, ask->when_s);
    tell_head(ask);
    printf("%s", clock_of(ask->when_s, NULL));
    printf(ask->twice ? " (shown twice that day: the first)\n" : "\n");
    printf("azimuth   %8.3f  from true north\n", sun.azimuth);
    printf("altitude  %8.3f  of the centre\n", sun.altitude);
    if (sun.altitude > -1) printf("seen at   %8.3f  through the air\n", sun_seen(sun.altitude));
    if (ask->has_horizon)
        printf("edge      %8.3f  over the horizon\n", sun_clear_of(&ask->horizon, sun));
    if (!ask->has_lens) return;
    double off = sun_apart(sun.azimuth - ask->lens.heading);
    printf("to lens   %8.3f  %s, %s\n", size(off), off < 0 ? "left" : "right",
           side_words[sun_side(ask->lens, sun.azimuth)]);
}

static void tell_again(const struct sun_ask *ask, const struct sun_pass *p, bool first,
                       int64_t day) {
    bool same = p->rise == ask->again.rise;
    printf("%s  %s  %3.0f  %-8s", first ? date_of(day) : "          ", clock_of(p->at_s, NULL),
           p->sun.azimuth, p->rise ? "rising" : "sinking");
    if (ask->has_lens) printf("  lens %3.0f", sun_heading(ask->again, ask->lens.heading, p));
    printf("%s\n", same ? "  as then" : "");
}

bool sun_tell_again(const struct sun_ask *ask) {
    struct sun_pass pass[SUN_PASSES_MAX];
    bool any = false;
    double from_s, to_s;
    printf("Then: altitude %.2f, azimuth %.1f, %s\n\n", ask->again.sun.altitude,
           ask->again.sun.azimuth, ask->again.rise ? "rising" : "sinking");
    for (int64_t day = ask->day; day <= ask->until; day++) {
        if (!zone_day(day, &from_s, &to_s)) continue;
        uint32_t count = sun_again(ask->again, ask->at, from_s, to_s, pass, SUN_PASSES_MAX);
        for (uint32_t i = 0; i < count; i++) tell_again(ask, &pass[i], !i, day), any = true;
    }
    if (!any) printf("The sun does not stand so high, or so low, there then.\n");
    return any;
}
