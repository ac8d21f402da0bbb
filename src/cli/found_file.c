/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/found.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char ZONES[] = "/usr/share/zoneinfo/";

static bool failed(const char *path, char why[BOX_WORDS_MAX]) {
    snprintf(why, BOX_WORDS_MAX, "%.300s: %s", path, strerror(errno));
    return false;
}

static uint8_t *read_all(FILE *f, uint32_t *len) {
    size_t max = 65536, at = 0, got;
    uint8_t *text = malloc(max);
    while (text && (got = fread(text + at, 1, max - at, f)) > 0) {
        at += got;
        if (at < max) continue;
        uint8_t *more = max < 2u * FOUND_FILE_MAX ? realloc(text, max *= 2) : NULL;
        if (!more) free(text);
        text = more;
    }
    *len = (uint32_t)at;
    return text;
}

uint8_t *found_read_file(const char *path, uint32_t *len, char why[BOX_WORDS_MAX]) {
    bool piped = strcmp(path, "-") == 0;
    FILE *f = piped ? stdin : fopen(path, "rb");
    if (!f) return failed(path, why), NULL;
    errno = EFBIG;
    uint8_t *text = read_all(f, len);
    bool good = text && !ferror(f) && *len <= FOUND_FILE_MAX;
    if (!good) failed(path, why);
    if (!piped) fclose(f);
    if (good) return text;
    free(text);
    return NULL;
}

bool found_write_file(const char *dir, const char *name, struct bytes what,
                      char why[BOX_WORDS_MAX]) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *f = fopen(path, "wbx");
    bool written = f && (!what.len || fwrite(what.ptr, 1, what.len, f) == what.len);
    if (f && fclose(f) != 0) written = false;
    return written || failed(path, why);
}

void found_zone(char *out, size_t max) {
    char link[256];
    ssize_t len = readlink("/etc/localtime", link, sizeof link - 1);
    link[len > 0 ? len : 0] = 0;
    const char *at = strstr(link, "zoneinfo/");
    snprintf(out, max, "%s", at ? at + strlen("zoneinfo/") : "Etc/UTC");
}

static bool well_formed(const char *zone) {
    size_t len = strspn(zone, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/");
    return len > 0 && len < 64 && !zone[len] && zone[0] != '/' && !strstr(zone, "//");
}

bool found_zone_known(const char *zone) {
    char path[128];
    if (!well_formed(zone)) return false;
    snprintf(path, sizeof path, "%s%s", ZONES, zone);
    return access(ZONES, R_OK) != 0 || access(path, R_OK) == 0;
}
