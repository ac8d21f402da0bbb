/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* check.c - see check.h. */
#include <stdlib.h>
#include <unistd.h>
#include "box/check.h"

static struct {
    char path[4096];
    void (*describe)(void *state, FILE *out);
    void *state;
    volatile int failing;
} report;

void check_describe(const char *dir, void (*describe)(void *state, FILE *out), void *state) {
    report.path[0] = 0;
    if (dir) snprintf(report.path, sizeof report.path, "%s/panic-%d.txt", dir, (int)getpid());
    report.describe = describe;
    report.state = state;
}

static void write_report(FILE *out, const char *file, int line, const char *what) {
    fprintf(out, "showclear found a mistake in itself and stopped: %s:%d: %s\n", file, line, what);
    if (report.describe) report.describe(report.state, out);
    fflush(out);
}

void check_failed(const char *file, int line, const char *what) {
    if (report.failing++) abort(); /* the report itself failed */
    write_report(stderr, file, line, what);
    FILE *f = report.path[0] ? fopen(report.path, "w") : NULL;
    if (f) write_report(f, file, line, what), fclose(f);
    abort();
}
