/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* resample.h - one channel at any rate, brought to RESAMPLE_RATE as it comes: a windowed sinc, in phase with what went in.
 *
 * Sample n of the output stands at n / RESAMPLE_RATE seconds of the input, to an eighth of a thousandth of a millisecond or better.
 * Ownership: resample_init allocates, resample_finish frees; the output is the caller's. */
#pragma once
#include "text/bytes.h"

enum { RESAMPLE_RATE = 8000 };
struct resample {
    double step;                 /* input samples per output sample */
    uint32_t half, taps;         /* how far the sinc reaches */
    float *kernel, *kept;        /* taps for each phase; the input still needed */
    uint32_t kept_len, kept_max; /* ${kept} begins at input sample ${kept_at} */
    int64_t kept_at;
    uint64_t out; /* samples that went out */
};
SC_CHECK bool resample_init(struct resample *r, uint32_t rate);
void resample_finish(struct resample *r);
enum { RESAMPLE_TAKE = 16384 }; /* of input, at most, in one call */
/* resample_take(r, in, n, out, max): how many of ${out} were written. After the last, give silence to bring out what is left. */
uint32_t resample_take(struct resample *r, const float *in, uint32_t n, int16_t *out, uint32_t max);
