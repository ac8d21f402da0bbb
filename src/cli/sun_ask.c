/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/sun_ask.h"
#include "cli/cli.h"
#include "cli/moment.h"
#include "cli/found.h"
#include "notebook/calendar.h"
#include "notebook/zone.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAYS_MAX = 400 };

/* ${text} as degrees between two bounds; false: it is said what was expected. */
static bool degrees(const char *option, const char *text, double low, double high, double *n) {
    if (!text) return cli_usage("sun", "%s is missing", option), false;
    if (!horizon_number(bytes_of(text), n))
        return cli_usage("sun", "%s %s: expected degrees as 45.66 or -110.56", option, text), false;
    if (*n < low || *n > high)
        return cli_usage("sun", "%s %s: it is from %g to %g degrees", option, text, low, high),
               false;
    return true;
}

static bool place(const char *lat, const char *lon, struct sun_place *at) {
    return degrees("--lat", lat, -90, 90, &at->lat) && degrees("--lon", lon, -180, 180, &at->lon);
}

static bool date(const char *option, const char *text, int64_t *day) {
    if (!text) return cli_usage("sun", "%s is missing", option), false;
    if (calendar_date(bytes_of(text), day)) return true;
    return cli_usage("sun",
                     "%s %s: there is no such date; expected one as 2023-04-20, of 1900 to 2199",
                     option, text),
           false;
}

static bool zone(const char *name) {
    char why[ZONE_WORDS_MAX];
    if (!name) return cli_usage("sun", "--zone is missing"), false;
    return zone_use(name, why) || (cli_usage("sun", "--zone %s: %s", name, why), false);
}

/* By the clock of the zone in use, unless the text names an offset. */
static bool moment(const char *option, const char *text, int64_t *day, bool *twice, double *at_s) {
    static const char *const wrong[] = {
        [MOMENT_NO_TIME] = "expected a time as 13:45 or 2021-10-21T13:45:30-06:00",
        [MOMENT_NO_OFFSET] = "expected an offset as -06:00 at its end",
        [MOMENT_SKIPPED] = "the clock there was put over that time"};
    enum moment_read read = moment_read(text, day, twice, at_s);
    return read == MOMENT_READ || (cli_usage("sun", "%s %s: %s", option, text, wrong[read]), false);
}

static bool read_horizon(struct sun_ask *ask, const char *text) {
    char why[BOX_WORDS_MAX];
    double height;
    uint32_t len, line;
    if (horizon_number(bytes_of(text), &height)) {
        horizon_even(&ask->horizon, height);
        return degrees("--horizon", text, -30, 89, &height);
    }
    uint8_t *file = found_read_file(text, &len, why);
    if (!file) return cli_usage("sun", "%s", why), false;
    const char *wrong = horizon_read(&ask->horizon, (struct bytes){file, len}, &line);
    free(file);
    if (wrong) cli_usage("sun", "%s:%u: %s", text, line, wrong);
    return !wrong;
}

/* LAT,LON,DATE,TIME,ZONE of a setup elsewhere. It leaves its zone in use. */
static bool read_again(struct sun_ask *ask, const char *text) {
    char copy[200], *part[5], *rest = copy;
    struct sun_place at;
    int64_t day;
    double when_s;
    bool twice;
    int count = 0;
    snprintf(copy, sizeof copy, "%s", text);
    while (count < 5 && rest) part[count++] = strsep(&rest, ",");
    if (count < 5 || rest)
        return cli_usage("sun", "--again %s: expected LAT,LON,DATE,TIME,ZONE", text), false;
    if (!place(part[0], part[1], &at) || !date("--again, DATE", part[2], &day) || !zone(part[4]) ||
        !moment("--again, TIME", part[3], &day, &twice, &when_s))
        return false;
    ask->again = sun_light(at, when_s);
    return true;
}

static bool read_lens(struct sun_ask *ask, const struct sun_words *w) {
    ask->has_lens = w->lens != NULL;
    if (!ask->has_lens) return !w->view || (cli_usage("sun", "--view takes a --lens"), false);
    return degrees("--lens", w->lens, -360, 360, &ask->lens.heading) &&
           degrees("--view", w->view ? w->view : "40", 1, 179, &ask->lens.view);
}

/* The dates, which the zone in use must have lived. */
static bool read_days(struct sun_ask *ask, const struct sun_words *w) {
    bool dated = w->when && moment_dated(w->when);
    if ((w->date || !dated) && !date("--date", w->date, &ask->day)) return false;
    if (w->when && !moment("--at", w->when, &ask->day, &ask->twice, &ask->when_s)) return false;
    ask->has_when = w->when != NULL;
    ask->until = ask->day;
    if (w->until && !date("--until", w->until, &ask->until)) return false;
    if (ask->until < ask->day || ask->until >= ask->day + DAYS_MAX)
        return cli_usage("sun", "--until %s: at most %d dates, and not before --date", w->until,
                         DAYS_MAX),
               false;
    if (zone_day(ask->day, &ask->from_s, &ask->to_s)) return true;
    return cli_usage("sun", "--date %s: in %s the calendar was put over that date",
                     w->date ? w->date : w->when, w->zone),
           false;
}

int sun_ask_read(struct sun_ask *ask, const struct sun_words *w) {
    ask->zone = w->zone;
    ask->of_folder = w->of_folder;
    ask->has_horizon = w->horizon != NULL;
    ask->has_again = w->again != NULL;
    if (w->until && !w->again && !w->each_date)
        return cli_usage("sun", "--until takes an --again, or --ics");
    if (w->each_date && (w->again || w->when || w->lens))
        return cli_usage("sun", "--ics tells whole days: not --at, --again or --lens");
    if (w->when && w->again) return cli_usage("sun", "--at and --again are two questions: ask one");
    if (!place(w->lat, w->lon, &ask->at) || !read_lens(ask, w)) return CLI_USAGE;
    if (w->horizon && !read_horizon(ask, w->horizon)) return CLI_USAGE;
    if (w->again && !read_again(ask, w->again)) return CLI_USAGE;
    if (!zone(w->zone) || !read_days(ask, w)) return CLI_USAGE;
    return -1;
}
