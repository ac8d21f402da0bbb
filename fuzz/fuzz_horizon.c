/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_horizon.c - tables of mountains: a table is refused with a line of its own, or is in order and has a height within its points'
 * bounds in every direction; the octets are also a number, a date, a clock and an offset, or none. */
#include "fuzz.h"
#include "notebook/calendar.h"
#include "notebook/horizon.h"

static void read_table(struct bytes octets) {
    static struct horizon h;
    uint32_t line;
    if (horizon_read(&h, octets, &line)) {
        EXPECT(line <= octets.len + 1);
        return;
    }
    EXPECT(h.points && h.points <= HORIZON_POINTS_MAX);
    for (uint32_t i = 1; i < h.points; i++) EXPECT(h.point[i].azimuth > h.point[i - 1].azimuth);
    for (int azimuth = 0; azimuth <= 360; azimuth += 3) {
        double height = horizon_at(&h, azimuth);
        EXPECT(height >= -30 - 1e-9 && height <= 89 + 1e-9);
    }
}

FUZZ(octets) {
    double n;
    int64_t day;
    int32_t s;
    static uint8_t text[16];
    struct buffer b = BUFFER(text);
    read_table(octets);
    if (horizon_number(octets, &n)) EXPECT(n > -1e16 && n < 1e16);
    if (calendar_clock(octets, &s)) EXPECT(s >= 0 && s < 86400);
    if (calendar_offset(octets, &s)) EXPECT(s >= -54000 && s <= 54000);
    if (!calendar_date(octets, &day)) return;
    calendar_put_date(&b, day);
    EXPECT(bytes_equal(buffer_bytes(&b), octets));
}
