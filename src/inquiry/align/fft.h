/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fft.h - kissfft with its rooms: a real signal of ${size} samples to size / 2 + 1 bins and back.
 *
 * Not scaled: there and back is ${size} times what it was. Ownership: fft_init allocates, fft_finish frees. One thread each. */
#pragma once
#include <kissfft/kiss_fftr.h>
#include "text/bytes.h"

struct fft {
    uint32_t size, bins;
    kiss_fftr_cfg forward, inverse;
    float *time;        /* size */
    kiss_fft_cpx *freq; /* bins */
};
SC_CHECK bool fft_init(struct fft *f, uint32_t size);
void fft_finish(struct fft *f);
static inline void fft_forward(struct fft *f) {
    kiss_fftr(f->forward, f->time, f->freq);
}
static inline void fft_inverse(struct fft *f) {
    kiss_fftri(f->inverse, f->freq, f->time);
}
