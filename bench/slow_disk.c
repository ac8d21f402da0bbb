/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* slow_disk.c - loaded before the C library (LD_PRELOAD): fsync and fdatasync take two seconds longer while the file that
 * $SLOW_DISK names exists. What is written is written; it only takes its time, as on a card that is wearing out. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int slowly(const char *call, int fd) {
    const char *mark = getenv("SLOW_DISK");
    struct timespec two_seconds = {2, 0};
    int (*real)(int);
    *(void **)&real = dlsym(RTLD_NEXT, call);
    if (mark && access(mark, F_OK) == 0) nanosleep(&two_seconds, NULL);
    return real(fd);
}

int fsync(int fd) {
    return slowly("fsync", fd);
}
int fdatasync(int fd) {
    return slowly("fdatasync", fd);
}
