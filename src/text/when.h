/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* when.h - times as milliseconds since 1970-01-01T00:00:00Z, and their RFC 3339 form. Pure: the clock and the
 * place's offset are arguments. */
#pragma once
#include "text/bytes.h"

struct civil {
    int32_t year;
    uint8_t month, day, hour, minute, second; /* month and day from 1 */
    uint16_t ms;
};

struct civil when_civil(uint64_t at_ms, int32_t offset_minutes);
/* when_from_civil(c, offset): proleptic Gregorian; the caller has checked the ranges with when_valid. */
uint64_t when_from_civil(struct civil c, int32_t offset_minutes);
bool when_valid(struct civil c); /* a time from 1970 to 9999; no leap seconds */
/* when_rfc3339(b, at, offset): "2031-05-02T12:30:00+02:00"; three digits of a second's fraction, only when there is one.
 * The offset is that of a place, so zero is "+00:00" and not "Z". */
void when_rfc3339(struct buffer *b, uint64_t at_ms, int32_t offset_minutes);
/* when_date(b, text, &day): "2031-05-02" to days since 1970-01-01; false when it is no such day. */
SC_CHECK bool when_date(struct bytes text, uint32_t *day);
/* when_clock(text, &minutes): "12:30" to minutes since midnight. */
SC_CHECK bool when_clock(struct bytes text, uint32_t *minutes);
