/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "net/journal.h"
#include "text/when.h"
#include <stdarg.h>
#include <stdio.h>
#include <sys/time.h>
#include <unistd.h>

static const char *const LEVELS[] = {"info", "warn", "fault"};

void journal(enum journal_level level, const char *area, const char *format, ...) {
    char line[512];
    struct timeval now;
    gettimeofday(&now, NULL);
    struct civil c = when_civil((uint64_t)now.tv_sec * 1000, 0);
    int head = snprintf(line, sizeof line, "%04d-%02u-%02uT%02u:%02u:%02uZ %s %s ", (int)c.year,
                        c.month, c.day, c.hour, c.minute, c.second, LEVELS[level], area);
    va_list rest;
    va_start(rest, format);
    int len = head + vsnprintf(line + head, sizeof line - (size_t)head - 1, format, rest);
    va_end(rest);
    if (len > (int)sizeof line - 2) len = (int)sizeof line - 2;
    for (int i = 0; i < len; i++)
        if ((unsigned char)line[i] < ' ' || line[i] == 127) line[i] = '?';
    line[len] = '\n';
    ssize_t written = write(STDERR_FILENO, line, (size_t)len + 1); /* one call: lines stay whole */
    (void)written; /* nobody reads: nothing to do about it */
}
