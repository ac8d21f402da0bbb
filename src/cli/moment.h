/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* moment.h - a time as people write it: "13:45" or "2021-10-21T13:45:30-06:00"; by the clock of the zone in use (zone.h)
 * unless it names an offset. */
#pragma once
#include "text/bytes.h"

enum moment_read {
    MOMENT_READ,
    MOMENT_NO_TIME,
    MOMENT_NO_OFFSET,
    MOMENT_SKIPPED /* the clock there was put over that time */
};
/* moment_read(text, &day, &twice, &at): ${day} is taken where the text names none; ${twice}: the clock there showed it twice,
 * and ${at} is the first. */
enum moment_read moment_read(const char *text, int64_t *day, bool *twice, double *at_s);
bool moment_dated(const char *text); /* it names a date */
