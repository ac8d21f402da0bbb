/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_ical.h - a day's sun as events of a calendar (text/ical.h): sunrise, sunset, golden and blue hours, and where it has a horizon
 * of its own when the sun comes over it and goes behind it. A day without sunrise and sunset says so, all day. Times are UTC.
 *
 * An event's UID is made of the place, the date and which of the day's it is: asked again, it is the same event. Pure. */
#pragma once
#include "notebook/sun_day.h"

enum sun_said {
    SUN_SAID_RISE,
    SUN_SAID_SET,
    SUN_SAID_GOLDEN,
    SUN_SAID_BLUE,
    SUN_SAID_OVER,
    SUN_SAID_BEHIND,
    SUN_SAID_UP,
    SUN_SAID_DOWN,
    SUN_SAID_COUNT
};
struct sun_ical {
    struct sun_place at;
    const struct horizon *horizon; /* NULL: the sea */
    int64_t date;
    double from_s, to_s; /* of that date there */
    double stamp_s;      /* when it was computed */
    const char *said[SUN_SAID_COUNT];
};
void sun_ical_put(const struct sun_ical *s, struct buffer *out);
