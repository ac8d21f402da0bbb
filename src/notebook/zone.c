/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "notebook/zone.h"
#include "notebook/calendar.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char ZONES[] = "/usr/share/zoneinfo/";
enum { DAY_S = 86400, HOUR_S = 3600 };
static bool fixed;
static int32_t fixed_s;

static bool well_formed(const char *name) {
    size_t len = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");
    return len > 0 && len < 64 && !name[len] && name[0] != '/' && !strstr(name, "//") &&
           strncmp(name, "right/", 6) != 0; /* those count leap seconds */
}

/* A file of that database, and no folder or table beside it. */
static bool is_zone(const char *name) {
    char path[128], magic[4] = "";
    snprintf(path, sizeof path, "%s%s", ZONES, name);
    FILE *f = fopen(path, "rb");
    bool is = f && fread(magic, 1, sizeof magic, f) == sizeof magic && !memcmp(magic, "TZif", 4);
    if (f) fclose(f);
    return is;
}

static bool use(const char *tz, bool is_fixed) {
    fixed = is_fixed;
    if (!is_fixed && setenv("TZ", tz, 1) != 0) return false;
    tzset();
    return true;
}

static bool read_offset(const char *name, int32_t *offset_s) {
    const char *offset = strncmp(name, "UTC", 3) == 0 && name[3] ? name + 3 : name;
    return calendar_offset(bytes_of(offset), offset_s);
}
bool zone_is_offset(const char *name) {
    int32_t offset_s;
    return read_offset(name, &offset_s);
}

bool zone_use(const char *name, char why[ZONE_WORDS_MAX]) {
    if (read_offset(name, &fixed_s)) return use(NULL, true);
    if (well_formed(name) && is_zone(name)) return use(name, false);
    if (access(ZONES, R_OK) != 0)
        snprintf(why, ZONE_WORDS_MAX, "this machine has no time zones: install the package tzdata");
    else
        snprintf(why, ZONE_WORDS_MAX, "there is no time zone %.64s; they are named as Europe/Rome",
                 name);
    return false;
}

int32_t zone_offset(double at_s) {
    struct tm tm;
    time_t at = (time_t)calendar_second(at_s);
    if (fixed) return fixed_s;
    return localtime_r(&at, &tm) ? (int32_t)tm.tm_gmtoff : 0;
}

/* Whether the date there is ${day} or later. */
static bool reached(int64_t day, int64_t at) {
    return at + zone_offset((double)at) >= day * DAY_S;
}

/* The moment after the last one of an earlier date: clocks that are put back over midnight begin a date twice. */
static int64_t begins(int64_t day) {
    int64_t before = day * DAY_S + 16 * HOUR_S, after = before;
    while (reached(day, before)) after = before, before -= 900;
    while (after - before > 1) {
        int64_t middle = before + (after - before) / 2;
        if (reached(day, middle))
            after = middle;
        else
            before = middle;
    }
    return after;
}

bool zone_day(int64_t day, double *from_s, double *to_s) {
    *from_s = (double)begins(day);
    *to_s = (double)begins(day + 1);
    return *to_s > *from_s;
}

int zone_when(int64_t day, int32_t second, double *at_s) {
    double local = (double)(day * DAY_S + second), found = 0;
    int count = 0;
    for (int side = -1; side <= 1;
         side += 2) { /* the larger offset, before a clock is put back, comes first */
        double at = local - zone_offset(local + side * 26.0 * HOUR_S);
        if (at + zone_offset(at) != local || (count && at == found)) continue;
        if (!count || at < found) found = at;
        count++;
    }
    *at_s = found;
    return count;
}
