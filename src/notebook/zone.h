/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* zone.h - a place's clocks, by the system's tz database; never this machine's own zone. It reads that database through the
 * C library, whose zone it sets: one zone at a time, one thread. */
#pragma once
#include "text/bytes.h"

enum { ZONE_WORDS_MAX = 160 };
/* zone_use(name, why): From now on this zone: "Europe/Rome", or a fixed offset as "+13:00" or "UTC+13". False: ${why}. */
SC_CHECK bool zone_use(const char *name, char why[ZONE_WORDS_MAX]);
/* zone_is_offset(name): "+13:00" or "UTC+13", the same all year. */
bool zone_is_offset(const char *name);
/* zone_offset(at): seconds to add to UTC for the clock there. */
int32_t zone_offset(double at_s);
/* zone_day(day, &from, &to): the date's first moment, and the next one's. False: nobody there lived it (Samoa, 2011-12-30). */
SC_CHECK bool zone_day(int64_t day, double *from_s, double *to_s);
/* zone_when(day, second, &at): when the clock there showed that. How many times it did: 0 (the clock was put over it), 1, or 2
 * (it was put back), of which ${at} is the first. */
SC_CHECK int zone_when(int64_t day, int32_t second, double *at_s);
