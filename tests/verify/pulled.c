/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pulled.c - loaded before the C library (LD_PRELOAD): a stick that goes away or lies. After $PULLED_AT bytes written to a file that
 * ends in ".part" each further write fails with EIO, with ENOSPC while $PULLED_HOW is "full"; with "lies" one bit of the block
 * in which that byte stands is written wrong, and nobody says so; with "hangs" it waits. While $PULLED_IF names a file that is not
 * there, all is well. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static long long written;

static int is_part(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t len = readlink(link, path, sizeof path - 1);
    return len > 5 && memcmp(path + len - 5, ".part", 5) == 0;
}

ssize_t write(int fd, const void *bytes, size_t len) {
    static unsigned char wrong[1 << 17];
    ssize_t (*real)(int, const void *, size_t);
    *(void **)&real = dlsym(RTLD_NEXT, "write");
    const char *at = getenv("PULLED_AT"), *how = getenv("PULLED_HOW"), *mark = getenv("PULLED_IF");
    const struct timespec moment = {0, 5000000};
    if (!at || !is_part(fd) || (mark && access(mark, F_OK) != 0)) return real(fd, bytes, len);
    long long begun = written, limit = atoll(at);
    written += (long long)len;
    if (written <= limit) return real(fd, bytes, len);
    while (how && strcmp(how, "hangs") == 0 && mark && access(mark, F_OK) == 0)
        nanosleep(&moment, NULL);
    if (how && strcmp(how, "hangs") == 0) return real(fd, bytes, len);
    if (!how || strcmp(how, "lies") != 0) {
        errno = how && strcmp(how, "full") == 0 ? ENOSPC : EIO;
        return -1;
    }
    if (begun > limit || len > sizeof wrong) return real(fd, bytes, len);
    memcpy(wrong, bytes, len);
    wrong[limit - begun] ^= 4;
    return real(fd, wrong, len);
}
