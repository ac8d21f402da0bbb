/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* resample.c - resample.h. The sinc is tabled at PHASES places between two samples. */
#include "inquiry/align/resample.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PHASES = 64, LOBES = 8 };
static const double PI = 3.14159265358979323846;

static double sinc_at(double x, double cut, double half) {
    double window = 0.5 + 0.5 * cos(PI * x / half);
    return fabs(x) >= half ? 0 : fabs(x) < 1e-9 ? cut : sin(PI * cut * x) / (PI * x) * window;
}

bool resample_init(struct resample *r, uint32_t rate) {
    *r = (struct resample){.step = (double)rate / RESAMPLE_RATE};
    double wide = fmax(1, r->step), cut = 0.95 / wide;
    r->half = (uint32_t)ceil(LOBES * wide);
    r->taps = 2 * r->half + 1;
    r->kept_max = RESAMPLE_TAKE + 4 * r->taps + 16;
    r->kernel = calloc((size_t)PHASES * r->taps, sizeof *r->kernel);
    r->kept = calloc(r->kept_max, sizeof *r->kept);
    if (!r->kernel || !r->kept) return resample_finish(r), false;
    for (uint32_t p = 0; p < PHASES; p++)
        for (uint32_t t = 0; t < r->taps; t++) {
            double x = (double)t - r->half - (double)p / PHASES;
            r->kernel[(size_t)p * r->taps + t] = (float)sinc_at(x, cut, r->half + 1.0);
        }
    r->kept_len = r->half; /* silence before the beginning */
    r->kept_at = -(int64_t)r->half;
    return true;
}

void resample_finish(struct resample *r) {
    free(r->kernel);
    free(r->kept);
    *r = (struct resample){0};
}

static int16_t rounded(float f) {
    return (int16_t)lrintf(fminf(fmaxf(f, -1), 1) * 32767.0f);
}

static float weigh(const float *in, const float *kernel, uint32_t n) {
    float sum = 0;
    for (uint32_t i = 0; i < n; i++) sum += in[i] * kernel[i];
    return sum;
}

uint32_t resample_take(struct resample *r, const float *in, uint32_t n, int16_t *out,
                       uint32_t max) {
    uint32_t made = 0;
    if (n > r->kept_max - r->kept_len) n = r->kept_max - r->kept_len;
    memcpy(r->kept + r->kept_len, in, n * sizeof *in);
    r->kept_len += n;
    for (; made < max; made++, r->out++) {
        int64_t phase = llround((double)r->out * r->step * PHASES);
        int64_t from = phase / PHASES - r->half - r->kept_at;
        if (from + r->taps > r->kept_len) break;
        const float *kernel = r->kernel + (size_t)(phase % PHASES) * r->taps;
        out[made] = rounded(weigh(r->kept + from, kernel, r->taps));
    }
    int64_t gone = llround((double)r->out * r->step * PHASES) / PHASES - r->half - r->kept_at;
    if (gone > r->kept_len) gone = r->kept_len;
    if (gone > 0) {
        memmove(r->kept, r->kept + gone, (r->kept_len - (size_t)gone) * sizeof *r->kept);
        r->kept_len -= (uint32_t)gone;
        r->kept_at += gone;
    }
    return made;
}
