/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* span.h - a time as people can give it (a subset of ISO 8601-2), kept as it was said, reckoned as earliest and latest.
 *
 *     2021-10-21T13:46-06:00    2021-10-21T13:46:12.250Z    2021-10-21    2021-10    2021     exact, to what was said
 *     2021-10-21T13:46~         about: a quarter of an hour, a day, a month or a year more at each side
 *     A/B    ../B    A/..       between, before, after
 *
 * A time without a zone is that of the place: its offset is an argument. Years 0001 to 9999. Pure: nothing allocates.   */
#pragma once
#include "text/bytes.h"

#define SPAN_OPEN_EARLIEST INT64_MIN
#define SPAN_OPEN_LATEST INT64_MAX
struct span {
    int64_t earliest_ms,
        latest_ms; /* since 1970-01-01T00:00Z, both included; SPAN_OPEN_x: nobody says */
    bool about;    /* one of its ends was said to be */
};

/* span_read(text, offset, s): False: not such a time, or its end is before its begin. */
SC_CHECK bool span_read(struct bytes text, int32_t offset_minutes, struct span *s);
/* span_zone(text, offset): "Z", "-06:00". False: neither. */
SC_CHECK bool span_zone(struct bytes text, int32_t *offset_minutes);
