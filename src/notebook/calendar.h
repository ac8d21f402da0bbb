/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* calendar.h - dates before 1970 too, which text/when.h leaves out: the sun shone then. Days are counted from 1970-01-01. Pure. */
#pragma once
#include "text/bytes.h"

struct calendar {
    int32_t year;
    uint32_t month, day; /* from 1 */
};
struct calendar calendar_of(int64_t day);
int64_t calendar_day(struct calendar c);
/* calendar_date(text, &day): "1969-07-20", a date that exists, of the years 1900 to 2199. */
SC_CHECK bool calendar_date(struct bytes text, int64_t *day);
/* calendar_clock(text, &s): "13:45" or "13:45:30" to seconds since midnight. */
SC_CHECK bool calendar_clock(struct bytes text, int32_t *second);
/* calendar_offset(text, &s): "+13:00", "-0330", "+2" or "Z" to seconds; at most 15 hours. */
SC_CHECK bool calendar_offset(struct bytes text, int32_t *offset_s);
/* calendar_stamp(b, at, offset): RFC 3339, to the nearest second; the offset to its nearest minute, as that format has it. */
void calendar_stamp(struct buffer *b, double at_s, int32_t offset_s);
/* calendar_put_date(b, day): "2031-05-02"; calendar_put_clock(b, s): "13:45:30". */
void calendar_put_date(struct buffer *b, int64_t day);
void calendar_put_clock(struct buffer *b, int32_t second);
/* calendar_today(at, offset): the date there. */
int64_t calendar_today(double at_s, int32_t offset_s);
/* calendar_second(at): the nearest whole one. */
int64_t calendar_second(double at_s);
