/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sums.c - see sums.h. */
#include "cli/sums.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

enum { PATH_ROOM = 4096 };
struct sums {
    const struct crypto *crypto;
    const char *folder;
    FILE *to;
};

static bool sum(const struct sums *s, FILE *f, const struct stat *is, const char *name) {
    struct hash sum;
    uint8_t hex[2 * sizeof sum.byte];
    struct buffer text = BUFFER(hex);
    if (is->st_size > UINT32_MAX) return errno = EFBIG, false;
    struct bytes whole = {NULL, (uint32_t)is->st_size};
    void *map = whole.len ? mmap(NULL, whole.len, PROT_READ, MAP_PRIVATE, fileno(f), 0) : NULL;
    if (map == MAP_FAILED) return false;
    whole.ptr = map;
    s->crypto->sha256(s->crypto->state, &whole, 1, &sum);
    if (whole.len) munmap(map, whole.len);
    buffer_hex(&text, (struct bytes){sum.byte, sizeof sum.byte});
    fprintf(s->to, "%.*s  %s\n", (int)text.len, (const char *)hex, name);
    return true;
}

static int is_listed(const struct dirent *e) {
    return e->d_name[0] != '.' && strcmp(e->d_name, "SHA256SUMS") != 0;
}
static bool put_within(const struct sums *s, const char *within, bool deeper);
static bool put_one(const struct sums *s, const char *name, bool deeper) {
    char path[PATH_ROOM];
    struct stat is;
    snprintf(path, sizeof path, "%.2000s/%.1500s", s->folder, name);
    FILE *f = fopen(path, "rbe");
    bool good = f && fstat(fileno(f), &is) == 0;
    if (good && S_ISREG(is.st_mode)) good = sum(s, f, &is, name);
    if (good && S_ISDIR(is.st_mode) && deeper) good = put_within(s, name, false);
    if (!good) fprintf(stderr, "showclear: %s: %s\n", path, strerror(errno));
    if (f) fclose(f);
    return good;
}
static bool put_within(const struct sums *s, const char *within, bool deeper) {
    char path[PATH_ROOM], name[PATH_ROOM];
    struct dirent **found;
    snprintf(path, sizeof path, "%.2000s/%.1500s", s->folder, within);
    int count = scandir(path, &found, is_listed, alphasort);
    bool good = count >= 0;
    for (int i = 0; i < count; i++) {
        snprintf(name, sizeof name, "%.1000s%s%.300s", within, within[0] ? "/" : "",
                 found[i]->d_name);
        good = good && put_one(s, name, deeper);
        free(found[i]);
    }
    if (count >= 0) free(found);
    return good;
}

bool sums_put(const struct crypto *c, const char *folder) {
    char path[PATH_ROOM];
    struct sums s = {.crypto = c, .folder = folder};
    snprintf(path, sizeof path, "%.4000s/SHA256SUMS", folder);
    s.to = fopen(path, "wbxe");
    if (!s.to) return fprintf(stderr, "showclear: %s: %s\n", path, strerror(errno)), false;
    bool good = put_within(&s, "", true) && !ferror(s.to);
    return fclose(s.to) == 0 && good;
}
