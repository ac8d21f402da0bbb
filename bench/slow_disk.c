/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* slow_disk.c - loaded before the C library (LD_PRELOAD): fsync and fdatasync take two seconds longer while the file that
 * $SLOW_DISK names exists, and wait until the one that $HUNG_DISK names is gone. What is written is written; it only takes
 * its time, as on a card that is wearing out. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int is(const char *name) {
    const char *mark = getenv(name);
    return mark && access(mark, F_OK) == 0;
}

static int slowly(const char *call, int fd) {
    const struct timespec moment = {0, 5000000}, two_seconds = {2, 0};
    int (*real)(int);
    *(void **)&real = dlsym(RTLD_NEXT, call);
    if (is("SLOW_DISK")) nanosleep(&two_seconds, NULL);
    while (is("HUNG_DISK")) nanosleep(&moment, NULL);
    return real(fd);
}

int fsync(int fd) {
    return slowly("fsync", fd);
}
int fdatasync(int fd) {
    return slowly("fdatasync", fd);
}
