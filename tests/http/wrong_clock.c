/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wrong_clock.c - loaded before the C library (LD_PRELOAD): the wall clock is wrong by as many seconds as the file that $WRONG_CLOCK
 * names says, and no network has set it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/timex.h>
#include <time.h>

static long long wrong_by(void) {
    const char *name = getenv("WRONG_CLOCK");
    FILE *f = name ? fopen(name, "re") : NULL;
    long long by = 0;
    if (f && fscanf(f, "%lld", &by) != 1) by = 0;
    if (f) fclose(f);
    return by;
}

int clock_gettime(clockid_t clock, struct timespec *t) {
    int (*real)(clockid_t, struct timespec *);
    *(void **)&real = dlsym(RTLD_NEXT, "clock_gettime");
    int answer = real(clock, t);
    if (clock == CLOCK_REALTIME) t->tv_sec += (time_t)wrong_by();
    return answer;
}

int adjtimex(struct timex *t) {
    *t = (struct timex){.status = STA_UNSYNC};
    return TIME_ERROR;
}
