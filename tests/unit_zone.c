/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_zone.c - dates and clocks of places: before 1970, days of 23, 24.5 and 25 hours, dates left out and lived twice. */
#include "notebook/calendar.h"
#include "notebook/zone.h"
#include "test.h"

static char why[ZONE_WORDS_MAX];

static int64_t date_of(const char *text) {
    int64_t n = 0;
    if (!calendar_date(bytes_of(text), &n)) printf("not ok: %s is no date\n", text), exit(1);
    return n;
}
static double hours_of(const char *zone, const char *date) {
    double from, to;
    if (!zone_use(zone, why)) return -1;
    return zone_day(date_of(date), &from, &to) ? (to - from) / 3600 : 0;
}

TEST(dates_that_exist_and_others) {
    static const char *const bad[] = {"2023-02-29", "2100-02-29", "2023-13-01", "2023-00-10",
                                      "2023-04-31", "1899-12-31", "2200-01-01", "2023-4-20",
                                      "20230420",   "2023-04-2x", "",           "2023-04-200"};
    int64_t day;
    EXPECT_EQ(date_of("1970-01-01"), 0);
    EXPECT_EQ(date_of("1969-12-31"), -1);
    EXPECT_EQ(date_of("2000-02-29"), 11016);
    for (size_t i = 0; i < COUNT_OF(bad); i++) EXPECT(!calendar_date(bytes_of(bad[i]), &day));
    for (int64_t d = date_of("1900-01-01"); d <= date_of("2199-12-31"); d++)
        EXPECT_EQ(calendar_day(calendar_of(d)), d);
}

TEST(clocks_and_offsets) {
    int32_t s;
    EXPECT(calendar_clock(BYTES("13:45"), &s) && s == 49500);
    EXPECT(calendar_clock(BYTES("13:45:30"), &s) && s == 49530);
    EXPECT(!calendar_clock(BYTES("24:00"), &s) && !calendar_clock(BYTES("1:45"), &s) &&
           !calendar_clock(BYTES("13:45:"), &s));
    EXPECT(calendar_offset(BYTES("+13:00"), &s) && s == 46800);
    EXPECT(calendar_offset(BYTES("-0330"), &s) && s == -12600);
    EXPECT(calendar_offset(BYTES("+2"), &s) && s == 7200);
    EXPECT(calendar_offset(BYTES("Z"), &s) && s == 0);
    EXPECT(!calendar_offset(BYTES("13:00"), &s) && !calendar_offset(BYTES("+16"), &s) &&
           !calendar_offset(BYTES("+1:"), &s));
    EXPECT(!calendar_offset(BYTES("+"), &s) && !calendar_offset(BYTES("+02:60"), &s));
}

TEST(stamps_before_1970_and_with_odd_offsets) {
    static uint8_t text[64];
    struct buffer b = BUFFER(text);
    calendar_stamp(&b, -0.6, 0);
    EXPECT_TEXT(buffer_bytes(&b), "1969-12-31T23:59:59+00:00");
    b.len = 0;
    calendar_stamp(&b, 0.4, -2670); /* Monrovia until 1972 */
    EXPECT_TEXT(buffer_bytes(&b), "1969-12-31T23:16:00-00:44");
    b.len = 0;
    calendar_stamp(&b, 59.5, 46800);
    EXPECT_TEXT(buffer_bytes(&b), "1970-01-01T13:01:00+13:00");
}

TEST(how_long_a_date_was) {
    EXPECT(hours_of("Europe/Berlin", "2024-03-31") == 23);
    EXPECT(hours_of("Europe/Berlin", "2024-10-27") == 25);
    EXPECT(hours_of("Australia/Lord_Howe", "2024-04-07") == 24.5);
    EXPECT(hours_of("Australia/Lord_Howe", "2024-10-06") == 23.5);
    EXPECT(hours_of("Asia/Beirut", "2024-03-31") == 23);
    EXPECT(hours_of("Pacific/Apia", "2011-12-29") == 24);
    EXPECT(hours_of("Pacific/Apia", "2011-12-30") == 0); /* left out */
    EXPECT(hours_of("Pacific/Apia", "2011-12-31") == 24);
    EXPECT(hours_of("Pacific/Kwajalein", "1969-09-30") == 47); /* lived twice */
    EXPECT(hours_of("+13:00", "2024-06-01") == 24);
}

TEST(clocks_put_back_over_midnight_leave_no_hour_out) {
    double from, to, next, after;
    EXPECT(zone_use("America/St_Johns", why));
    EXPECT(zone_day(date_of("2009-10-31"), &from, &to) &&
           zone_day(date_of("2009-11-01"), &next, &after));
    EXPECT(to == next && after - from == 49 * 3600);
}

TEST(a_clock_shows_a_time_once_twice_or_never) {
    double at;
    EXPECT(zone_use("Europe/Berlin", why));
    EXPECT_EQ(zone_when(date_of("2024-03-31"), 9000, &at), 0);
    EXPECT_EQ(zone_when(date_of("2024-03-31"), 10800, &at), 1);
    EXPECT_EQ(zone_when(date_of("2024-10-27"), 9000, &at), 2);
    EXPECT_EQ((int64_t)at, 1729989000); /* the first, at +02:00 */
    EXPECT(zone_use("Pacific/Apia", why));
    EXPECT_EQ(zone_when(date_of("2011-12-30"), 43200, &at), 0);
    EXPECT_EQ(zone_when(date_of("2011-12-31"), 43200, &at), 1);
}

TEST(zones_that_do_not_exist) {
    static const char *const bad[] = {"Europe",
                                      "Europe/Nowhere",
                                      "",
                                      "../../etc/passwd",
                                      "/etc/localtime",
                                      "zone.tab",
                                      "right/Europe/Rome",
                                      "EST5EDT,M3.2.0",
                                      "UTC+99",
                                      "europe rome",
                                      "tzdata.zi"};
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        why[0] = 0;
        EXPECT(!zone_use(bad[i], why));
        EXPECT(strlen(why) > 10);
    }
    EXPECT(zone_use("UTC", why) && zone_offset(0) == 0);
    EXPECT(zone_use("UTC+13", why) &&
           zone_offset(0) == 46800); /* as people mean it, not as POSIX does */
    EXPECT(zone_use("-03:30", why) && zone_offset(0) == -12600);
}
