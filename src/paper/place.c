/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "paper/place.h"
#include "box/check.h"
#include "notebook/horizon.h"
#include "paper/given.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool place_from(struct bytes lat, struct bytes lon, struct sun_place *at) {
    if (!horizon_number(lat, &at->lat) || !horizon_number(lon, &at->lon)) return false;
    return at->lat >= -90 && at->lat <= 90 && at->lon >= -180 && at->lon <= 180;
}

/* The first line that says something; the rest counts for nothing. */
static enum place_answer read_line(char *line, struct sun_place *at) {
    char *rest = line, *word[3] = {0}, *next;
    int words = 0;
    line[strcspn(line, "#\n")] = 0;
    while (words < 3 && (next = strsep(&rest, " ,;\t\r")))
        if (*next) word[words++] = next;
    if (!words) return PLACE_NONE;
    bool good = words == 2 && place_from(bytes_of(word[0]), bytes_of(word[1]), at);
    return good ? PLACE_READ : PLACE_WRONG;
}

enum place_answer place_read(const char *dir, struct sun_place *at) {
    char path[4096], line[256];
    snprintf(path, sizeof path, "%s/place", dir);
    FILE *f = fopen(path, "r");
    enum place_answer answer = PLACE_NONE;
    while (f && answer == PLACE_NONE && fgets(line, sizeof line, f)) answer = read_line(line, at);
    if (f) fclose(f);
    return answer;
}

/* Within a mile or so. */
static bool is_near(struct sun_place a, struct sun_place b) {
    const double most = 0.02;
    return a.lat - b.lat < most && b.lat - a.lat < most && a.lon - b.lon < most &&
           b.lon - a.lon < most;
}
static struct bytes said(const struct record *r, const struct fold_entry *e, const char *key,
                         struct buffer *out) {
    out->len = 0;
    (void)!fold_text(&r->given->fold, e, key, out);
    return buffer_bytes(out);
}
static bool is_there(const struct record *r, const struct fold_entry *e) {
    uint8_t lat_bytes[LINE_MAX_BYTES], lon_bytes[LINE_MAX_BYTES];
    struct buffer lat = BUFFER(lat_bytes), lon = BUFFER(lon_bytes);
    struct sun_place at;
    return given_kind(e, "location") && !e->removed &&
           place_from(said(r, e, "lat", &lat), said(r, e, "lon", &lon), &at) &&
           is_near(at, r->place);
}

const struct horizon *place_mountains(struct record *r) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    const struct fold *f = &given_of(r)->fold;
    uint64_t newest = 0;
    struct horizon *h = calloc(2, sizeof *h); /* the last good one, and the one that is read */
    CHECK(h != NULL);
    free(r->mountains);
    r->mountains = h;
    for (uint32_t i = 0; i < f->entries; i++)
        if (f->entry[i].last_ms >= newest && is_there(r, &f->entry[i]) &&
            !horizon_typed(&h[1], said(r, &f->entry[i], "horizon", &text)))
            h[0] = h[1], newest = f->entry[i].last_ms;
    return h[0].points ? h : NULL;
}
