/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* package_logs.c - package.h's files that go along as they are: those of each attached export. */
#include "inquiry/package/package.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAME_ROOM = 600, DEPTH_MAX = 8, FILE_MAX = 64 << 20 };

static bool copy_file(struct package *p, int from, const char *name) {
    static uint8_t block[1 << 16];
    uint64_t size = 0;
    ssize_t n = 0;
    FILE *to = package_create(p, name);
    if (!to) return false;
    while ((n = read(from, block, sizeof block)) > 0 && (size += (uint64_t)n) <= FILE_MAX)
        if (fwrite(block, 1, (size_t)n, to) != (size_t)n) break;
    bool whole = package_end(p, to, name);
    return n == 0 ? whole : package_failed(p, name, "could not be copied whole");
}

static bool copy_within(struct package *p, const char *name, uint32_t depth);
static bool copy_one(struct package *p, const char *name, uint32_t depth) {
    char path[INQUIRY_PATH_MAX + NAME_ROOM];
    struct stat is;
    snprintf(path, sizeof path, "%s/%s", p->q->dir, name);
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    bool good = fd >= 0 && fstat(fd, &is) == 0;
    if (!good) (void)package_failed(p, path, strerror(errno));
    if (good && S_ISDIR(is.st_mode))
        good = copy_within(p, name, depth + 1);
    else if (good && S_ISREG(is.st_mode))
        good = copy_file(p, fd, name);
    else if (good)
        good = package_failed(p, path, "is neither a file nor a folder, and no export has such");
    if (fd >= 0) close(fd);
    return good;
}

static int is_named(const struct dirent *e) {
    return e->d_name[0] != '.';
}

static bool copy_within(struct package *p, const char *name, uint32_t depth) {
    char path[INQUIRY_PATH_MAX + NAME_ROOM], inner[NAME_ROOM];
    struct dirent **found;
    snprintf(path, sizeof path, "%s/%s", p->q->dir, name);
    int count = depth < DEPTH_MAX ? scandir(path, &found, is_named, alphasort) : -1;
    bool good = count >= 0 || package_failed(p, path, "cannot be read");
    for (int i = 0; i < count; i++) {
        int len = snprintf(inner, sizeof inner, "%s/%s", name, found[i]->d_name);
        if (good && len >= (int)sizeof inner) good = package_failed(p, name, "is too long a path");
        good = good && copy_one(p, inner, depth);
        free(found[i]);
    }
    if (count >= 0) free(found);
    return good;
}

bool package_logs(struct package *p) {
    const struct account *a = p->account;
    bool good = true;
    for (uint32_t i = 0; good && i < a->fold.entries; i++) {
        char name[64];
        if (account_kind(a, a->order[i]) != ACCOUNT_LOG) continue;
        struct bytes called = account_word(a, a->order[i], "name");
        snprintf(name, sizeof name, "logs/%.*s", (int)called.len, (const char *)called.ptr);
        good = copy_one(p, name, 0);
    }
    return good;
}
