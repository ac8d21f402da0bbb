/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "paper/place.h"
#include "notebook/horizon.h"
#include <stdio.h>
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
