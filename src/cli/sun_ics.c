/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_ics.c - the answer of `showclear sun --ics`: an iCalendar of each date (notebook/sun_ical.h). */
#include "cli/cli.h"
#include "cli/found.h"
#include "cli/sun_ask.h"
#include "notebook/sun_ical.h"
#include "notebook/zone.h"
#include "text/ical.h"
#include <stdio.h>

enum { CALENDAR_DAY_MAX = 32768 };

static bool print(const struct buffer *b) {
    return !b->full && fwrite(b->ptr, 1, b->len, stdout) == b->len;
}

int sun_ics_days(const struct sun_ask *ask) {
    static uint8_t bytes[CALENDAR_DAY_MAX];
    struct sun_ical s = {.at = ask->at,
                         .horizon = ask->has_horizon ? &ask->horizon : NULL,
                         .stamp_s = (double)found_now().wall_ms / 1000,
                         .said = {"Sunrise", "Sunset", "Golden hour", "Blue hour",
                                  "Sun over the mountains", "Sun behind the mountains",
                                  "The sun does not set", "The sun does not rise"}};
    struct buffer b = BUFFER(bytes);
    ical_begin(&b, "sun");
    bool done = print(&b);
    for (s.date = ask->day; s.date <= ask->until && done; s.date++) {
        if (!zone_day(s.date, &s.from_s, &s.to_s)) continue;
        b.len = 0;
        sun_ical_put(&s, &b);
        done = print(&b);
    }
    b.len = 0;
    ical_end(&b);
    done = done && print(&b) && fflush(stdout) == 0;
    return done ? CLI_YES : cli_fault("sun", "it could not be written");
}
