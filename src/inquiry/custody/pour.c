/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pour.c - see pour.h. */
#include "inquiry/custody/pour.h"
#include "inquiry/media/digester.h"
#include "inquiry/media/disk_words.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 1 << 20 };
static const char PART[] = ".part-";

static bool because(char why[POUR_WHY_MAX], const char *words) {
    snprintf(why, POUR_WHY_MAX, "%s", words);
    return false;
}

/* What lies there, when it is no plain file; NULL when it is one. */
static const char *other_than_file(mode_t mode) {
    return S_ISREG(mode)   ? NULL
           : S_ISDIR(mode) ? "a folder, not a file: take in each file by itself"
           : S_ISLNK(mode)
               ? "a symbolic link, which may lead elsewhere tomorrow: name the file itself"
           : S_ISFIFO(mode) ? "a FIFO, not a file"
           : S_ISSOCK(mode) ? "a socket, not a file"
                            : "a device, not a file";
}

int pour_source(const char *path, char why[POUR_WHY_MAX]) {
    struct stat st;
    if (lstat(path, &st) != 0) return (void)because(why, strerror(errno)), -1;
    const char *other = other_than_file(st.st_mode);
    if (other) return (void)because(why, other), -1;
    int file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0) return (void)because(why, strerror(errno)), -1;
    if (fstat(file, &st) == 0 && S_ISREG(st.st_mode)) return file;
    close(file);
    (void)because(why, "not a plain file any more");
    return -1;
}

static bool write_all(int out, const uint8_t *block, size_t len) {
    while (len) {
        ssize_t n = write(out, block, len);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        block += n, len -= (size_t)n;
    }
    return true;
}

/* As much as it had when it was opened, and not an octet after that. */
static bool pour_all(struct pour *p, struct digester *d, int in, int out, uint64_t size) {
    static uint8_t block[BLOCK];
    while (p->size <= size) {
        ssize_t n = pread(in, block, sizeof block, (off_t)p->size);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return because(p->why, strerror(errno));
        if (n == 0) return true;
        digester_add(d, (struct bytes){block, (uint32_t)n});
        if (!write_all(out, block, (size_t)n)) return because(p->why, disk_words(errno));
        p->size += (uint64_t)n;
    }
    return true;
}

static bool same(const struct stat *a, const struct stat *b) {
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec && a->st_ctim.tv_sec == b->st_ctim.tv_sec &&
           a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

static bool pour_hashed(struct pour *p, int in, int out) {
    struct stat before, after;
    uint8_t digest[DIGEST_MAX];
    struct buffer hex = {(uint8_t *)p->hash, 0, 64, false};
    if (fstat(in, &before) != 0) return because(p->why, disk_words(errno));
    struct digester *d = digester_create();
    digester_begin(d, 1 << FORMAT_SHA256);
    bool poured = pour_all(p, d, in, out, (uint64_t)before.st_size);
    digester_end(d, digest);
    digester_destroy(d);
    buffer_hex(&hex, (struct bytes){digest, 32});
    if (!poured) return false;
    if (fstat(in, &after) != 0 || !same(&before, &after) || p->size != (uint64_t)after.st_size)
        return because(p->why, "it changed while it was read: try again when nothing writes to it");
    return fsync(out) == 0 || because(p->why, disk_words(errno));
}

bool pour_begin(struct pour *p, int in, int folder) {
    *p = (struct pour){.folder = folder, .part = -1};
    snprintf(p->name, sizeof p->name, "%s%ld", PART, (long)getpid());
    int out = openat(folder, p->name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (out < 0) return because(p->why, disk_words(errno));
    bool poured = pour_hashed(p, in, out);
    if (close(out) != 0 && poured) poured = because(p->why, disk_words(errno));
    if (poured) p->part = openat(folder, p->name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (poured && p->part < 0) poured = because(p->why, disk_words(errno));
    if (!poured) pour_drop(p);
    return poured;
}

bool pour_name(struct pour *p, const char *name, uint32_t mode) {
    bool named = faccessat(p->folder, name, F_OK, AT_SYMLINK_NOFOLLOW) != 0 ||
                 because(p->why, "something of this name is there already");
    named =
        named && ((fchmod(p->part, (mode_t)mode) == 0 &&
                   renameat(p->folder, p->name, p->folder, name) == 0 && fsync(p->folder) == 0) ||
                  because(p->why, disk_words(errno)));
    if (named) p->name[0] = 0;
    pour_drop(p);
    return named;
}

void pour_drop(struct pour *p) {
    if (p->name[0]) unlinkat(p->folder, p->name, 0);
    if (p->part >= 0) close(p->part);
    p->name[0] = 0, p->part = -1;
}

void pour_sweep(int folder) {
    DIR *dir = fdopendir(openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!dir) return;
    for (struct dirent *e; (e = readdir(dir));)
        if (strncmp(e->d_name, PART, sizeof PART - 1) == 0) unlinkat(folder, e->d_name, 0);
    closedir(dir);
}
