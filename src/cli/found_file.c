/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/found.h"
#include "notebook/encoding.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* A NUL stays where it is, for who reads the text to say where. */
bool found_utf8(const char *path, uint8_t **text, uint32_t *len, char why[BOX_WORDS_MAX]) {
    struct bytes file = {*text, *len};
    enum encoding e = encoding_of(file);
    if (e == ENCODING_UTF8) return true;
    uint64_t max = encoding_room(file);
    struct buffer out = {max < UINT32_MAX ? malloc(max) : NULL, 0, (uint32_t)max, false};
    bool nul = e >= ENCODING_WINDOWS && memchr(file.ptr, 0, file.len);
    errno = ENOMEM;
    if (nul) snprintf(why, BOX_WORDS_MAX, "%.300s: holds NULs: it is no text", path);
    if (nul || !out.ptr) return free(out.ptr), nul ? false : failed(path, why);
    encoding_read(file, e, &out);
    free(*text);
    *text = out.ptr, *len = out.len;
    if (e != ENCODING_UTF16_LE && e != ENCODING_UTF16_BE)
        fprintf(stderr, "%s: is not UTF-8; read as %s: look at the accents\n", path,
                encoding_word(e));
    return true;
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
