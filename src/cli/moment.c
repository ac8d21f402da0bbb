/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/moment.h"
#include "notebook/calendar.h"
#include "notebook/zone.h"

/* A time's parts: "2021-10-21T13:45:30-06:00" has all three, "13:45" the middle one. */
struct parts {
    struct bytes date, clock, offset;
};
static struct parts parts(struct bytes text) {
    struct parts m = {.clock = text};
    if (text.len > 10 && (text.ptr[10] == 'T' || text.ptr[10] == ' ')) {
        m.date = bytes_slice(text, 0, 10);
        m.clock = bytes_slice(text, 11, text.len);
    }
    uint32_t end = 0;
    while (end < m.clock.len &&
           ((m.clock.ptr[end] >= '0' && m.clock.ptr[end] <= '9') || m.clock.ptr[end] == ':'))
        end++;
    m.offset = bytes_slice(m.clock, end, m.clock.len);
    m.clock = bytes_slice(m.clock, 0, end);
    return m;
}

bool moment_dated(const char *text) {
    return parts(bytes_of(text)).date.len;
}

enum moment_read moment_read(const char *text, int64_t *day, bool *twice, double *at_s) {
    struct parts m = parts(bytes_of(text));
    int32_t second, offset_s;
    if ((m.date.len && !calendar_date(m.date, day)) || !calendar_clock(m.clock, &second))
        return MOMENT_NO_TIME;
    *twice = false;
    if (m.offset.len) {
        if (!calendar_offset(m.offset, &offset_s)) return MOMENT_NO_OFFSET;
        *at_s = (double)(*day * 86400 + second - offset_s);
        *day = calendar_today(*at_s, zone_offset(*at_s));
        return MOMENT_READ;
    }
    int times = zone_when(*day, second, at_s);
    *twice = times == 2;
    return times ? MOMENT_READ : MOMENT_SKIPPED;
}
