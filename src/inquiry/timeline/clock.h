/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clock.h - one reading of a device's clock: what it displayed against a reference, as people write it.
 *
 *     displayed 2021-10-21T13:58:03    reference 2021-10-21T13:56:00.2-06:00    plus-minus 0.5 s
 *     displayed 00:00:12.500 (a place in one recording)    reference 2021-10-21T13:46:12Z    plus-minus 40 ms    ppm -3.2
 *
 * A reading is to the minute or finer; a day, an interval or "about" is none. What cannot be read is named, and nothing is put in its
 * place. Numbers are whole: milliseconds, hundredths of a millionth. Pure: nothing allocates.                        */
#pragma once
#include "text/bytes.h"

enum {
    CLOCK_PPM_MAX = 100000
}; /* hundredths: 1,000 millionths; what is beyond was set, or jumped */
#define CLOCK_SPREAD_MAX_MS \
    (INT64_C(100) * 366 * 86400000) /* a century; what is beyond says nothing */

struct clock_words { /* as they were written */
    struct bytes displayed, reference, plus_minus, ppm;
    bool in_recording; /* displayed is a place in a recording */
};
struct clock_reading {
    int64_t displayed_ms, reference_ms; /* when what was said begins */
    int64_t plus_minus_ms;
    int32_t ppm; /* hundredths of a millionth by which the clock is fast */
    bool ppm_known;
};

/* clock_read(words, offset, r): ${offset} of the place. NULL, or which of the words cannot be read and what was expected. */
SC_CHECK const char *clock_read(const struct clock_words *words, int32_t offset_minutes,
                                struct clock_reading *r);
/* clock_after(after, spread, offset_ms, spread_ms): how long after its datum a recording begins: "12.346 s", "-3.2 s", and how far that
 * may be off. NULL, or what was expected. */
SC_CHECK const char *clock_after(struct bytes after, struct bytes spread, int64_t *offset_ms,
                                 int64_t *spread_ms);
/* clock_decimal(text, digits, n): "-12.3456" in units of 10^-${places}, cut off behind them; no exponent, no more than 12 digits
 * before the point, no point where ${places} is 0. False: no such number. */
SC_CHECK bool clock_decimal(struct bytes text, uint32_t places, int64_t *n);
/* clock_spread(text, ms): "0.5 s", "+-40 ms", "2 min", "1 h", with ± before it or not; rounded up. False: without a unit, or none. */
SC_CHECK bool clock_spread(struct bytes text, int64_t *ms);
