/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sums.c - see sums.h. */
#include "cli/sums.h"
#include "inquiry/media/hashing.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PATH_ROOM = 4096 };
struct sums {
    struct digester *digester;
    const char *folder;
    FILE *to;
};

static bool sum(const struct sums *s, FILE *f, const char *name) {
    uint8_t digest[DIGEST_MAX], hex[64];
    struct buffer text = BUFFER(hex);
    uint64_t size;
    const char *wrong = hashing_file(s->digester, fileno(f), 1 << FORMAT_SHA256, digest, &size);
    if (wrong) return errno = EIO, false;
    format_put(&text, FORMAT_SHA256, digest);
    fprintf(s->to, "%.*s  %s\n", (int)text.len, (const char *)hex, name);
    return true;
}

static int is_listed(const struct dirent *e) {
    return e->d_name[0] != '.' && strcmp(e->d_name, "SHA256SUMS") != 0;
}
static bool put_within(const struct sums *s, const char *within);
static bool put_one(const struct sums *s, const char *name) {
    char path[PATH_ROOM];
    struct stat is;
    snprintf(path, sizeof path, "%.2000s/%.1500s", s->folder, name);
    FILE *f = fopen(path, "rbe");
    bool good = f && fstat(fileno(f), &is) == 0;
    if (good && S_ISREG(is.st_mode)) good = sum(s, f, name);
    if (good && S_ISDIR(is.st_mode)) good = put_within(s, name);
    if (!good) fprintf(stderr, "showclear: %s: %s\n", path, strerror(errno));
    if (f) fclose(f);
    return good;
}
static bool put_within(const struct sums *s, const char *within) {
    char path[PATH_ROOM], name[PATH_ROOM];
    struct dirent **found;
    snprintf(path, sizeof path, "%.2000s/%.1500s", s->folder, within);
    int count = scandir(path, &found, is_listed, alphasort);
    bool good = count >= 0;
    for (int i = 0; i < count; i++) {
        snprintf(name, sizeof name, "%.1000s%s%.300s", within, within[0] ? "/" : "",
                 found[i]->d_name);
        good = good && put_one(s, name);
        free(found[i]);
    }
    if (count >= 0) free(found);
    return good;
}

bool sums_put(const char *folder) {
    char path[PATH_ROOM];
    struct sums s = {.folder = folder};
    snprintf(path, sizeof path, "%.4000s/SHA256SUMS", folder);
    s.to = fopen(path, "wbxe");
    if (!s.to) return fprintf(stderr, "showclear: %s: %s\n", path, strerror(errno)), false;
    s.digester = digester_create();
    bool good = put_within(&s, "") && !ferror(s.to);
    digester_destroy(s.digester);
    return fclose(s.to) == 0 && good;
}
