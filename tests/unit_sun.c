/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_sun.c - the sun: two published days, days on which it does not rise or set, horizons, lenses, this light again. That it
 * stands where others say it does is tests/sun/agree's matter. */
#include "notebook/calendar.h"
#include "notebook/sun_light.h"
#include "notebook/zone.h"
#include "test.h"
#include <math.h>

static const struct sun_place ranch = {35.54, -106.09}, livingston = {45.66, -110.56},
                              tromso = {69.65, 18.96}, quito = {-0.18, -78.47};
static struct sun_day day;
static char why[ZONE_WORDS_MAX];

static int64_t date_of(const char *text) {
    int64_t n = 0;
    if (!calendar_date(bytes_of(text), &n)) printf("not ok: %s is no date\n", text), exit(1);
    return n;
}
static double time_of(const char *zone, const char *date, const char *clock) {
    int32_t second = 0;
    double at = 0;
    if (!zone_use(zone, why) || !calendar_clock(bytes_of(clock), &second) ||
        zone_when(date_of(date), second, &at) < 1)
        printf("not ok: %s %s %s is no time\n", zone, date, clock), exit(1);
    return at;
}
static void day_of(const char *zone, const char *date, struct sun_place at) {
    double from, to;
    if (!zone_use(zone, why) || !zone_day(date_of(date), &from, &to))
        printf("not ok: %s\n", why), exit(1);
    sun_day(&day, at, from, to);
}
static const struct sun_event *event(enum sun_angle angle, bool rise) {
    for (uint32_t i = 0; i < day.events; i++)
        if (day.event[i].angle == angle && day.event[i].rise == rise) return &day.event[i];
    return NULL;
}
static const char *clock_of(double at_s) {
    static uint8_t text[40];
    struct buffer b = BUFFER(text);
    calendar_stamp(&b, at_s, zone_offset(at_s));
    text[19] = 0;
    return (const char *)text + 11;
}
static bool near(double a, double b, double by) {
    return fabs(a - b) <= by;
}

TEST(santa_fe_in_october_2021) {
    day_of("America/Denver", "2021-10-21", ranch);
    EXPECT_TEXT(bytes_of(clock_of(event(SUN_RISE, true)->at_s)), "07:16:20");
    EXPECT(near(event(SUN_GOLDEN_TOP, true)->at_s,
                time_of("America/Denver", "2021-10-21", "07:51:13"), 1));
    EXPECT_TEXT(bytes_of(clock_of(event(SUN_RISE, false)->at_s)), "18:20:58");
    struct sun_position sun = sun_position(ranch, time_of("America/Denver", "2021-10-21", "13:45"));
    EXPECT(near(sun.azimuth, 198.6, 0.05));
    EXPECT(near(sun.altitude, 41.6, 0.05));
}

TEST(livingston_in_april_2023) {
    day_of("America/Denver", "2023-04-20", livingston);
    EXPECT_TEXT(bytes_of(clock_of(event(SUN_RISE, true)->at_s)), "06:28:01");
    EXPECT_TEXT(bytes_of(clock_of(event(SUN_RISE, false)->at_s)), "20:15:08");
    EXPECT_EQ(day.events, 12);
    EXPECT_EQ(day.goldens, 2);
    EXPECT(near(day.golden[0].from_s, event(SUN_BLUE_TOP, true)->at_s, 0));
    EXPECT(near(day.blue[1].from_s, day.golden[1].to_s, 0));
}

/* Meeus, example 25.b: apparent right ascension 13 h 13 m 30.75 s, declination -7 47' 01.7". */
TEST(the_place_among_the_stars_as_meeus_has_it) {
    struct sun_sky sky;
    double at = (double)date_of("1992-10-13") * 86400 - 59;
    sun_sky(&sky, at);
    EXPECT(near(sun_turn(sky.ascension[1]), 198.378125, 0.0004));
    EXPECT(near(sky.height[1], -7.783806, 0.0004));
}

TEST(a_night_without_a_day_and_a_day_without_a_night) {
    day_of("Europe/Oslo", "2024-01-10", tromso);
    EXPECT(!event(SUN_RISE, true) && !event(SUN_RISE, false));
    EXPECT(day.begin.altitude < 0 && day.has_noon && day.noon_altitude < -0.9);
    EXPECT_EQ(day.goldens, 1);
    EXPECT_EQ(day.blues, 2);
    day_of("Europe/Oslo", "2024-06-21", tromso);
    EXPECT(!event(SUN_RISE, true) && !event(SUN_RISE, false) && day.begin.altitude > 0);
}

TEST(at_the_pole_the_sun_goes_round) {
    day_of("UTC", "2024-06-21", (struct sun_place){90, 0});
    EXPECT_EQ(day.events, 0);
    EXPECT_EQ(day.goldens, 0);
    day_of("UTC", "2024-03-19", (struct sun_place){90, 0});
    EXPECT_EQ(day.goldens, 1);
    EXPECT(day.golden[0].from_s == day.from_s && day.golden[0].to_s == day.to_s);
}

TEST(a_sun_that_sets_after_midnight) {
    day_of("Atlantic/Reykjavik", "2024-06-21", (struct sun_place){64.15, -21.94});
    EXPECT(event(SUN_RISE, false)->at_s < event(SUN_RISE, true)->at_s);
    EXPECT_TEXT(bytes_of(clock_of(event(SUN_RISE, false)->at_s)), "00:03:58");
    EXPECT(day.golden[0].from_s == day.from_s);
}

TEST(over_the_head_at_the_equator) {
    day_of("America/Guayaquil", "2024-03-20", quito);
    EXPECT(day.noon_altitude > 89.5);
    EXPECT_EQ(day.events, 12);
}

/* The sun just comes up, or just does not: both crossings, or none. */
TEST(a_sun_that_only_touches_the_horizon) {
    uint32_t with = 0, without = 0;
    for (int64_t d = date_of("2023-11-20"); d < date_of("2024-01-25"); d++) {
        double from = (double)d * 86400;
        sun_day(&day, (struct sun_place){67.8, 20}, from, from + 86400);
        bool rises = event(SUN_RISE, true), sets = event(SUN_RISE, false);
        EXPECT(rises == sets);
        EXPECT(rises == (day.noon_altitude >= sun_angle[SUN_RISE]));
        with += rises, without += !rises;
    }
    EXPECT(with > 20 && without > 10);
}

TEST(a_date_without_a_noon_of_its_own) {
    struct sun_place line = {10, 179.9};
    uint32_t without = 0;
    for (int d = 1; d <= 366; d++) {
        double from = (double)(date_of("2024-01-01") + d - 1) * 86400;
        sun_day(&day, line, from, from + 86400);
        without += !day.has_noon;
    }
    EXPECT(without >= 1 && without < 5); /* as noon drifts over midnight */
}

TEST(the_air_lifts_the_sun) {
    EXPECT(near(sun_seen(-34.0 / 60), 0, 0.001));
    EXPECT(near(sun_unseen(0), -34.0 / 60, 0.0001));
    EXPECT(near(sun_seen(45), 45 + 1.0 / 60, 0.001));
    for (int a = -5; a < 900; a += 7) EXPECT(near(sun_unseen(sun_seen(a / 10.0)), a / 10.0, 0.001));
}

TEST(a_horizon_as_a_hand_types_it) {
    static struct horizon h;
    EXPECT(!horizon_typed(&h, BYTES(" 7\n")) && h.points == 1 &&
           near(horizon_at(&h, 200), 7, 1e-9));
    EXPECT(!horizon_typed(&h, BYTES("60 8.5; 100, 9\n\n110 3 # the gate\n")) && h.points == 3);
    EXPECT(near(horizon_at(&h, 105), 6, 1e-9));
    static const char *const none[] = {"",          "high",       "90", "10 1 2",
                                       "20 1;10 1", "0 1\n360 1", ";;", "361 1"};
    for (size_t i = 0; i < COUNT_OF(none); i++) EXPECT(horizon_typed(&h, bytes_of(none[i])));
}

TEST(a_horizon_of_nought_is_sunrise_and_mountains_are_later) {
    static struct horizon flat, hills;
    struct sun_pass pass[8];
    uint32_t line;
    day_of("America/Denver", "2023-04-20", livingston);
    horizon_even(&flat, 0);
    EXPECT_EQ(sun_over(livingston, day.from_s, day.to_s, &flat, pass, 8), 2);
    EXPECT(near(pass[0].at_s, event(SUN_RISE, true)->at_s, 1) && pass[0].rise);
    EXPECT(near(pass[1].at_s, event(SUN_RISE, false)->at_s, 1) && !pass[1].rise);
    EXPECT(!horizon_read(&hills, BYTES("# Livingston\n0 2\n60, 8.5\n100\t8.5\n110 3\n"), &line));
    EXPECT_EQ(sun_over(livingston, day.from_s, day.to_s, &hills, pass, 8), 2);
    EXPECT(pass[0].at_s > event(SUN_RISE, true)->at_s + 40 * 60);
    EXPECT(near(horizon_at(&hills, pass[0].sun.azimuth), 8.5, 1e-9));
    EXPECT(near(sun_clear_of(&hills, pass[0].sun), 0, 0.001));
    horizon_even(&flat, 60);
    EXPECT_EQ(sun_over(livingston, day.from_s, day.to_s, &flat, pass, 8), 0);
}

TEST(a_peak_hides_the_sun_for_a_while) {
    static struct horizon peak;
    struct sun_pass pass[8];
    uint32_t line;
    EXPECT(!horizon_read(&peak, BYTES("0 0\n178 0\n180 70\n182 0\n"), &line));
    day_of("America/Denver", "2023-04-20", livingston);
    EXPECT_EQ(sun_over(livingston, day.from_s, day.to_s, &peak, pass, 8), 4);
    EXPECT(!pass[1].rise && pass[2].rise && pass[1].sun.azimuth < 180 && pass[2].sun.azimuth > 180);
}

TEST(a_horizon_between_its_points) {
    static struct horizon h;
    uint32_t line;
    EXPECT(!horizon_read(&h,
                         BYTES("\xef\xbb\xbf"
                               "350 10\n"),
                         &line));
    EXPECT(near(horizon_at(&h, 12), 10, 0));
    EXPECT(!horizon_read(&h, BYTES("10 0\r\n350;20 # to the north\r\n"), &line));
    EXPECT(near(horizon_at(&h, 0), 10, 1e-9));
    EXPECT(near(horizon_at(&h, 355), 15, 1e-9));
    EXPECT(near(horizon_at(&h, 5), 5, 1e-9));
    EXPECT(near(horizon_at(&h, 180), 10, 1e-9));
    EXPECT(near(horizon_at(&h, 360), 10, 1e-9));
}

TEST(a_horizon_that_is_none_says_in_which_line) {
    static const struct {
        const char *text;
        uint32_t line;
    } bad[] = {{"", 0},
               {"# nothing\n", 1},
               {"10 1\n20\n", 2},
               {"10 1\nten 2\n", 2},
               {"20 1\n10 1\n", 2},
               {"10 1 1\n", 1},
               {"361 1\n", 1},
               {"10 90\n", 1},
               {"0 1\n360 1\n", 2},
               {"10 1\n10 2\n", 2},
               {"-5 1\n", 1},
               {"10 1.2.3\n", 1},
               {"10 nan\n", 1},
               {"10 1e5\n", 1},
               {"\n\n10 --1\n", 3}};
    static struct horizon h;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        uint32_t line = 99;
        EXPECT(horizon_read(&h, bytes_of(bad[i].text), &line));
        EXPECT_EQ(line, bad[i].line);
    }
}

TEST(on_which_side_of_the_lens) {
    struct sun_lens lens = {350, 40};
    EXPECT_EQ(sun_side(lens, 350), SUN_IN_FRAME);
    EXPECT_EQ(sun_side(lens, 9.9), SUN_IN_FRAME);
    EXPECT_EQ(sun_side(lens, 10.1), SUN_RIGHT);
    EXPECT_EQ(sun_side(lens, 329), SUN_LEFT);
    EXPECT_EQ(sun_side(lens, 170), SUN_BEHIND);
    EXPECT_EQ(sun_side(lens, 126), SUN_BEHIND);
    EXPECT_EQ(sun_side(lens, 124), SUN_RIGHT);
}

TEST(the_suns_way_past_a_lens) {
    struct sun_stay stay[8];
    day_of("America/Denver", "2023-04-20", livingston);
    uint32_t n =
        sun_stays(livingston, day.from_s, day.to_s, (struct sun_lens){180, 40}, NULL, stay, 8);
    EXPECT_EQ(n, 3);
    EXPECT_EQ(stay[0].side, SUN_LEFT);
    EXPECT_EQ(stay[1].side, SUN_IN_FRAME);
    EXPECT_EQ(stay[2].side, SUN_RIGHT);
    EXPECT(near(stay[0].from_s, event(SUN_RISE, true)->at_s, 1));
    EXPECT(near(sun_position(livingston, stay[1].from_s).azimuth, 160, 0.01));
    EXPECT(near(sun_position(livingston, stay[1].to_s).azimuth, 200, 0.01));
    EXPECT(near(stay[2].to_s, event(SUN_RISE, false)->at_s, 1));
}

TEST(this_light_again) {
    struct sun_pass pass[8];
    struct sun_light light = sun_light(ranch, time_of("America/Denver", "2021-10-21", "13:45"));
    EXPECT(!light.rise);
    day_of("America/Denver", "2023-04-20", livingston);
    EXPECT_EQ(sun_again(light, livingston, day.from_s, day.to_s, pass, 8), 2);
    for (int i = 0; i < 2; i++) {
        EXPECT(near(sun_position(livingston, pass[i].at_s).altitude, light.sun.altitude, 0.001));
        double heading = sun_heading(light, 240, &pass[i]);
        EXPECT(near(sun_apart(pass[i].sun.azimuth - heading), sun_apart(light.sun.azimuth - 240),
                    1e-6));
    }
    EXPECT(pass[0].rise && !pass[1].rise);
    day_of("America/Denver", "2023-12-21", livingston);
    EXPECT_EQ(sun_again(light, livingston, day.from_s, day.to_s, pass, 8), 0);
    day_of("America/Denver", "2021-10-21",
           ranch); /* at the same place and date it is the same time */
    EXPECT_EQ(sun_again(light, ranch, day.from_s, day.to_s, pass, 8), 2);
    EXPECT(near(pass[1].at_s, time_of("America/Denver", "2021-10-21", "13:45"), 0.1));
}
