/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "notebook/sun_day.h"

static const double STEP_S = 600, MINUTE_S = 60, DISC = 16.0 / 60;
const double sun_angle[SUN_ANGLES] = {
    [SUN_GOLDEN_TOP] = 6, [SUN_RISE] = -50.0 / 60, [SUN_BLUE_TOP] = -4,
    [SUN_CIVIL] = -6,     [SUN_NAUTICAL] = -12,    [SUN_ASTRONOMICAL] = -18};

/* What is followed: how far the sun is above something. */
struct watch {
    const struct sun_sky *sky;
    struct sun_place at;
    double altitude;               /* above this */
    const struct horizon *horizon; /* or, unless NULL, above this */
};
static double above(const struct watch *w, double when_s) {
    struct sun_position sun = sun_at(w->sky, w->at, when_s);
    return w->horizon ? sun_clear_of(w->horizon, sun) : sun.altitude - w->altitude;
}

double sun_clear_of(const struct horizon *h, struct sun_position sun) {
    return sun_seen(sun.altitude + DISC) - horizon_at(h, sun.azimuth);
}

/* Between two times of which one is above and one is not: halved until it is a hundredth of a second. */
static double crossing(const struct watch *w, double a, double b) {
    bool rise = above(w, a) < 0;
    while (b - a > 0.01) {
        double middle = a + (b - a) / 2;
        if ((above(w, middle) < 0) == rise)
            a = middle;
        else
            b = middle;
    }
    return a + (b - a) / 2;
}

/* The highest or lowest point between two times that hold one of them: sections in thirds. */
static double turning(const struct watch *w, double a, double b, bool highest) {
    while (b - a > 0.1) {
        double third = (b - a) / 3, x = above(w, a + third), y = above(w, b - third);
        if ((x < y) == highest)
            a += third;
        else
            b -= third;
    }
    return a + (b - a) / 2;
}

struct found {
    const struct watch *watch;
    double from_s, to_s;
    struct sun_pass *pass;
    uint32_t count, max;
};
static void look(struct found *f, double a, double b) {
    double height = above(f->watch, a);
    if ((height < 0) == (above(f->watch, b) < 0)) return;
    double at = crossing(f->watch, a, b);
    if (at < f->from_s || at >= f->to_s || f->count == f->max) return;
    f->pass[f->count++] =
        (struct sun_pass){at, sun_at(f->watch->sky, f->watch->at, at), height < 0};
}

/* Steps from one before ${from} to one after ${to}; about a step that is higher or lower than both its neighbours the turning
 * point is looked for, and stands between the two steps as one more. */
static void follow(struct found *f, double step_s) {
    double before = above(f->watch, f->from_s - step_s), now = above(f->watch, f->from_s);
    double looked = f->from_s - step_s;
    int steps = (int)((f->to_s - f->from_s) / step_s) + 2;
    for (int i = 0; i < steps; i++) {
        double t = f->from_s + i * step_s;
        double after = above(f->watch, t + step_s);
        if ((now >= before) == (now > after) && (now < 0) == (before < 0) &&
            (now < 0) == (after < 0)) {
            double turn = turning(f->watch, t - step_s, t + step_s, now >= before);
            if (turn > looked) look(f, looked, turn), looked = turn;
        }
        if (t > looked) look(f, looked, t), looked = t;
        before = now, now = after;
    }
}

static uint32_t passes(const struct watch *w, double from_s, double to_s, double step_s,
                       struct sun_pass *pass, uint32_t max) {
    struct found f = {w, from_s, to_s, pass, 0, max};
    follow(&f, step_s);
    return f.count;
}

uint32_t sun_passes(struct sun_place at, double from_s, double to_s, double altitude,
                    struct sun_pass *pass, uint32_t max) {
    struct sun_sky sky;
    sun_sky(&sky, from_s);
    return passes(&(struct watch){&sky, at, altitude, NULL}, from_s, to_s, STEP_S, pass, max);
}

uint32_t sun_over(struct sun_place at, double from_s, double to_s, const struct horizon *h,
                  struct sun_pass *pass, uint32_t max) {
    struct sun_sky sky;
    sun_sky(&sky, from_s);
    return passes(&(struct watch){&sky, at, 0, h}, from_s, to_s, MINUTE_S, pass, max);
}

/* Keeps the order of time. */
static void put_event(struct sun_day *day, struct sun_event e) {
    uint32_t at = day->events;
    if (at == SUN_EVENTS_MAX) return;
    for (; at && day->event[at - 1].at_s > e.at_s; at--) day->event[at] = day->event[at - 1];
    day->event[at] = e;
    day->events++;
}

static void find_events(struct sun_day *day, const struct sun_sky *sky, struct sun_place at) {
    struct sun_pass pass[SUN_EVENTS_MAX / SUN_ANGLES];
    for (uint8_t angle = 0; angle < SUN_ANGLES; angle++) {
        struct watch w = {sky, at, sun_angle[angle], NULL};
        uint32_t count = passes(&w, day->from_s, day->to_s, STEP_S, pass, COUNT_OF(pass));
        for (uint32_t i = 0; i < count; i++)
            put_event(day,
                      (struct sun_event){pass[i].at_s, pass[i].sun.azimuth, angle, pass[i].rise});
    }
}

/* The sun gains about 15.04 degrees an hour on the meridian; what is left of a guess shrinks at once. */
static void find_noon(struct sun_day *day, const struct sun_sky *sky, struct sun_place at) {
    static const double SECOND = 15.041 / 3600;
    double t = day->from_s + sun_turn(-sun_hour_angle(sky, at, day->from_s)) / SECOND;
    for (int i = 0; i < 4; i++) t -= sun_hour_angle(sky, at, t) / SECOND;
    day->has_noon = t >= day->from_s && t < day->to_s;
    day->noon_s = t;
    day->noon_altitude = sun_at(sky, at, t).altitude;
}

/* The times between two angles, cut off at the ends. */
static uint32_t find_spans(const struct sun_day *day, uint8_t top, uint8_t bottom,
                           struct sun_span *span) {
    double altitude = day->begin.altitude;
    bool inside = altitude < sun_angle[top] && altitude >= sun_angle[bottom];
    uint32_t count = 0;
    double since = day->from_s;
    for (uint32_t i = 0; i < day->events && count < SUN_SPANS_MAX; i++) {
        const struct sun_event *e = &day->event[i];
        if (e->angle != top && e->angle != bottom) continue;
        if (inside) span[count++] = (struct sun_span){since, e->at_s};
        inside = (e->angle == bottom) == e->rise;
        since = e->at_s;
    }
    if (inside && count < SUN_SPANS_MAX) span[count++] = (struct sun_span){since, day->to_s};
    return count;
}

void sun_day(struct sun_day *day, struct sun_place at, double from_s, double to_s) {
    struct sun_sky sky;
    sun_sky(&sky, from_s);
    *day = (struct sun_day){.from_s = from_s, .to_s = to_s, .begin = sun_at(&sky, at, from_s)};
    find_noon(day, &sky, at);
    find_events(day, &sky, at);
    day->goldens = find_spans(day, SUN_GOLDEN_TOP, SUN_BLUE_TOP, day->golden);
    day->blues = find_spans(day, SUN_BLUE_TOP, SUN_CIVIL, day->blue);
}
