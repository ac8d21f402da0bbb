/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_fine.h - two recordings at a place to look: whether they are one event, and how one clock runs against the other.
 *
 * Windows of some seconds, cross-correlated with half of the whitening (PHAT, beta 0.5), give a lag each. A line through the lags
 * on which most agree says offset and drift; along it the windows are correlated again and added up. The sum's peak over the highest
 * outside its surroundings is the confidence: a tone, a loop or another event has no such peak.
 * Time: t_b = t_a + lag_s + slope * (t_a - at_s).  Threads: one a struct fine.                                    */
#pragma once
#include "inquiry/align/fft.h"
#include "inquiry/align/tape.h"

enum { FINE_WINDOWS_MAX = 128 };
struct fine {
    struct fft small, large, *fft; /* windows of 4 s and of 8 s */
    float *taper, *sum;
    int16_t *raw; /* of a window, as it came */
    bool unread;  /* a tape could not be read: nothing here is to be used */
    kiss_fft_cpx *kept;
    double
        near_s; /* how far apart the sound of one event may come at two places: the size of the place */
};
SC_CHECK bool fine_init(struct fine *f, double place_m);
void fine_finish(struct fine *f);

struct fine_line {
    double lag_s, slope, at_s;       /* at_s: in a, where the lag is least uncertain */
    double lag_sigma_s, slope_sigma; /* of the fit alone */
    double spread_s, overlap_s;
    float confidence;        /* 0: nothing */
    float peak;              /* of the sum, against its own noise */
    uint32_t windows, tried; /* windows that agree, of so many */
    float
        beside; /* the confidence of what lies outside the stretch in which they agree, by itself; INFINITY: too little */
};
/* fine_measure(f, a, b, lag_s, line): False: too little sound in common, or no line. */
SC_CHECK bool fine_measure(struct fine *f, const struct tape *a, const struct tape *b, double lag_s,
                           struct fine_line *line);

/* A window's lag against the line. */
struct fine_point {
    double at_s, lag_s;
    float weight;
};
/* fine_agree(point, n, reach_s, line): the line on which most agree. fine_fit: refined on those, and how sure. */
uint32_t fine_agree(const struct fine_point *point, uint32_t n, double reach_s,
                    struct fine_line *line);
void fine_fit(const struct fine_point *point, uint32_t n, double reach_s, struct fine_line *line);
/* fine_stretch(point, n, reach_s, line): the stretch of windows [from, to) in which most agree. Music that is played at two events gives one;
 * an event that both heard agrees beside it, too. */
struct fine_stretch {
    uint32_t from, to;
};
struct fine_stretch fine_stretch(const struct fine_point *point, uint32_t n, double reach_s,
                                 const struct fine_line *line);
