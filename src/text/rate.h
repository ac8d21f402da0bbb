/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rate.h - pictures a second as a fraction, "30000/1001": as a recording states it, and hostile as that is. Pure. */
#pragma once
#include "text/bytes.h"

enum {
    RATE_MOST = 1000,          /* a second */
    RATE_LEAST_S = 60,         /* one in so many seconds: what a door's camera keeps of a night */
    RATE_PART_MAX = 1000000000 /* of either part, as files write them */
};
/* rate_read(text, out): "25", "25/1", "50/2" are "25/1" in ${out}. False: no rate (0/0, 1/0), or none that a camera has; ${out} is then
 * as it was. */
SC_CHECK bool rate_read(struct bytes text, struct buffer *out);
