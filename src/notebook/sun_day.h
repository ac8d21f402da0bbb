/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_day.h - what the sun does between two times, which are mostly the two midnights of a date at a place: when it passes the
 * angles that people know by name, when the hours are golden and blue, when it comes over a mountain.
 *
 * Found by looking every ten minutes and at each highest and lowest point, so that a day on which the sun only just touches an
 * angle is told right; a day without an event has none. Events are those within ${from} <= t < ${to}, in order of time.   */
#pragma once
#include "notebook/horizon.h"
#include "notebook/sun.h"

/* The angles, from the highest. */
enum sun_angle {
    SUN_GOLDEN_TOP,   /* 6: golden below it, as far as SUN_BLUE_TOP */
    SUN_RISE,         /* -50': sunrise and sunset over the sea */
    SUN_BLUE_TOP,     /* -4: blue below it, as far as SUN_CIVIL */
    SUN_CIVIL,        /* -6 */
    SUN_NAUTICAL,     /* -12 */
    SUN_ASTRONOMICAL, /* -18 */
    SUN_ANGLES
};
extern const double sun_angle[SUN_ANGLES];

struct sun_event {
    double at_s, azimuth;
    uint8_t angle; /* enum sun_angle */
    bool rise;
};
struct sun_span {
    double from_s, to_s;
};
enum { SUN_EVENTS_MAX = 48, SUN_SPANS_MAX = 12 };
struct sun_day {
    double from_s, to_s;
    bool has_noon; /* a date at the edge of its zone may have none */
    double noon_s; /* the sun crosses the meridian; the first time, if it does twice */
    double noon_altitude;
    struct sun_position begin; /* how it stands at ${from}: what a day without events is */
    uint32_t events, goldens, blues;
    struct sun_event event[SUN_EVENTS_MAX];
    struct sun_span golden[SUN_SPANS_MAX], blue[SUN_SPANS_MAX]; /* cut off at ${from} and ${to} */
};
/* sun_day(day, at, from, to): ${to} at most two days after ${from}. */
void sun_day(struct sun_day *day, struct sun_place at, double from_s, double to_s);

/* A time at which the sun passes something. */
struct sun_pass {
    double at_s;
    struct sun_position sun;
    bool rise;
};
/* sun_passes(at, from, to, altitude, pass, max): when its centre stands at ${altitude}; how many there are, at most max. */
uint32_t sun_passes(struct sun_place at, double from_s, double to_s, double altitude,
                    struct sun_pass *pass, uint32_t max);
/* sun_over(at, from, to, horizon, pass, max): when the upper edge of the sun comes out of a horizon of one's own, or goes behind
 * it, as it is seen through the air: a horizon of 0 gives sunrise and sunset. Looked at every minute. */
uint32_t sun_over(struct sun_place at, double from_s, double to_s, const struct horizon *h,
                  struct sun_pass *pass, uint32_t max);
/* sun_clear_of(h, sun): degrees of the upper edge above that horizon, as seen; below 0: hidden. */
double sun_clear_of(const struct horizon *h, struct sun_position sun);
