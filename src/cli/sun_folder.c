/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun_folder.c - what a production's folder says of its sun (sun_ask.h): its place, its zone, and today's date there. */
#include "box/crypto.h"
#include "cli/cli.h"
#include "cli/found.h"
#include "cli/sun_ask.h"
#include "notebook/calendar.h"
#include "notebook/zone.h"
#include "paper/place.h"
#include "store/store.h"
#include <stdio.h>
#include <unistd.h>

enum { FOLDER_PATH_MAX = 4096 };

static int read_zone(const char *dir, char *zone, size_t max) {
    char path[FOLDER_PATH_MAX + 16], why[STORE_WORDS_MAX];
    struct crypto c;
    struct bytes value;
    snprintf(path, sizeof path, "%.4000s/showclear.db", dir);
    if (access(path, F_OK) != 0) return cli_usage("sun", "%s: no production is there", dir);
    if (!crypto_create(&c)) return cli_fault("sun", "the cryptography cannot start");
    struct store *s = store_sqlite(path, STORE_READ, &c, why);
    bool read = s && store_get_meta(s, META_ZONE, &value) == STORE_OK;
    if (read) snprintf(zone, max, "%.*s", (int)value.len, (const char *)value.ptr);
    if (s) store_close(s);
    crypto_destroy(&c);
    return read ? -1 : cli_fault("sun", "%s: its zone cannot be read", dir);
}

static int read_place(const char *dir, struct sun_words *w) {
    static char lat[32], lon[32];
    struct sun_place at;
    enum place_answer answer = place_read(dir, &at);
    if (answer == PLACE_WRONG)
        return cli_usage("sun", "%s/place: expected a line as 45.66 -110.56", dir);
    if (answer == PLACE_NONE) {
        fprintf(stderr, "%s: no place is said yet; write a line as 45.66 -110.56 into %s/place\n",
                dir, dir);
        return CLI_NO;
    }
    snprintf(lat, sizeof lat, "%.6f", at.lat);
    snprintf(lon, sizeof lon, "%.6f", at.lon);
    w->lat = lat, w->lon = lon;
    return -1;
}

/* By the clock of that zone. One that does not exist is refused by who reads the words. */
static const char *today_in(const char *zone) {
    static uint8_t date[16];
    struct buffer b = {date, 0, sizeof date - 1, false};
    char why[ZONE_WORDS_MAX];
    double now_s = (double)found_now().wall_ms / 1000;
    if (!zone_use(zone, why)) return NULL;
    calendar_put_date(&b, calendar_today(now_s, zone_offset(now_s)));
    date[b.len] = 0;
    return (const char *)date;
}

int sun_folder(const char *dir, struct sun_words *w) {
    static char zone[128];
    int answer = read_zone(dir, zone, sizeof zone);
    if (answer < 0 && !w->lat && !w->lon) answer = read_place(dir, w);
    if (!w->zone) w->zone = zone;
    if (!w->date && !w->when) w->date = today_in(w->zone);
    w->of_folder = true;
    return answer;
}
