/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_clocks.h - what the files of `showclear inquiry clocks` share. */
#pragma once
#include "cli/inquiry_do.h"
#include "inquiry/timeline/moves.h"

struct inquiry_clocks {
    struct clocks clocks;
    struct cites cites;
};
/* inquiry_clocks_text(q), inquiry_clocks_json(q): all devices. False: it cannot be written. */
bool inquiry_clocks_text(const struct inquiry_clocks *q);
bool inquiry_clocks_json(const struct inquiry_clocks *q);
/* inquiry_clocks_seconds(ms, signed, out): "+0.200 s", "0.200 s". inquiry_clocks_ppm(ppm, out): "-3.20". */
void inquiry_clocks_seconds(int64_t ms, bool with_sign, struct buffer *out);
void inquiry_clocks_ppm(int32_t ppm, struct buffer *out);

/* inquiry_clocks_from(q, by, file, datum, datums): readings out of what align wrote, each group against its own datum. */
struct inquiry_clocks_from {
    const char *file, *by;
    const char *const *datum;
    uint32_t datums;
};
int inquiry_clocks_from(struct inquiry *q, void *from); /* a struct inquiry_clocks_from */
