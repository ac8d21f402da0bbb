/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* wait.c - see wait.h. */
#include "cli/wait.h"
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { BEFORE_MS = 1000, BETWEEN_MS = 200 };

static uint64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

void wait_show(struct wait *w, uint64_t done, uint64_t of) {
    uint64_t now = now_ms();
    if (!w->begun_ms) w->begun_ms = now;
    bool soon = now - w->begun_ms < BEFORE_MS || now - w->shown_ms < BETWEEN_MS;
    if (soon || !isatty(STDERR_FILENO)) return;
    w->shown_ms = now;
    fprintf(stderr, "\r%" PRIu64 " of %" PRIu64 " %s", done, of, w->unit ? w->unit : "entries");
}

void wait_end(struct wait *w) {
    if (w->shown_ms) fprintf(stderr, "\r\033[K");
    w->shown_ms = 0;
}
