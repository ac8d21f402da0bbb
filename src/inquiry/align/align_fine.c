/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_fine.c - align_fine.h: windows and their correlation. */
#include "inquiry/align/align_fine.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    RATE = 8000,
    SMALL = 1 << 15,
    LARGE = 1 << 16,
    RAW = LARGE + 128, /* a window of a clock that is 400 millionths fast, and its neighbours */
    LOOK_WINDOWS = 16,
    WINDOWS_SHORT = 48,
    OUTSIDE = RATE * 3 / 2
};
static const double LOOK_S = 0.5, LONG_S = 150, LEAST_S = 2, MS_20 = 0.02, SOUND_M_S = 343,
                    BESIDE_SHARE = 0.25, BESIDE_LEAST_S = 8;
static const float PEAK_MOST = 12;
static const double LOWEST_HZ = 250, HIGHEST_HZ = 3300, PI = 3.14159265358979323846;

bool fine_init(struct fine *f, double place_m) {
    *f = (struct fine){.near_s = MS_20 + place_m / SOUND_M_S};
    f->taper = calloc(LARGE, sizeof *f->taper);
    f->sum = calloc(2 * OUTSIDE + 1, sizeof *f->sum);
    f->kept = calloc(LARGE / 2 + 1, sizeof *f->kept);
    f->raw = calloc(RAW, sizeof *f->raw);
    bool made = f->taper && f->sum && f->kept && f->raw && fft_init(&f->small, SMALL) &&
                fft_init(&f->large, LARGE);
    if (!made) fine_finish(f);
    return made;
}

void fine_finish(struct fine *f) {
    fft_finish(&f->small);
    fft_finish(&f->large);
    free(f->taper);
    free(f->sum);
    free(f->kept);
    free(f->raw);
    *f = (struct fine){0};
}

static void choose_window(struct fine *f, struct fft *fft) {
    if (f->fft == fft) return;
    f->fft = fft;
    for (uint32_t i = 0; i < fft->size; i++)
        f->taper[i] = (float)sqrt(sin(PI * (i + 0.5) / fft->size));
}

/* The samples that a window from ${at} may need; the first of them. */
static uint32_t take_raw(struct fine *f, const struct tape *s, double at, double rate) {
    double to = at + (f->fft->size - 1) * rate + 2;
    uint32_t from = at > 0 ? (uint32_t)fmin(at, s->count) : 0,
             end = to > 0 ? (uint32_t)fmin(to, s->count) : 0, n = end > from ? end - from : 0;
    if (!tape_read(s, from, f->raw, n < RAW ? n : RAW)) f->unread = true;
    return from;
}

/* Samples from ${from_s}, ${rate} of them for one of ours; silence where there is none. */
static void cut_out(struct fine *f, const struct tape *s, double from_s, double rate) {
    double at = from_s * RATE, last = (double)s->count - 1;
    uint32_t size = f->fft->size, i = 0, first = take_raw(f, s, at, rate);
    float *out = f->fft->time;
    for (; i < size && at + i * rate < 0; i++) out[i] = 0;
    for (; i < size && at + i * rate < last; i++) {
        double here = at + i * rate;
        const int16_t *p = f->raw + ((uint32_t)here - first);
        out[i] =
            ((float)p[0] + (float)(here - (uint32_t)here) * (float)(p[1] - p[0])) * f->taper[i];
    }
    for (; i < size; i++) out[i] = 0;
    fft_forward(f->fft);
}

/* fft->time becomes the correlation; at l it is that of a at t with b at t + l. */
static void correlate(struct fine *f, const struct tape *a, const struct tape *b, double at_s,
                      double lag_s, double slope) {
    struct fft *fft = f->fft;
    uint32_t from = (uint32_t)(LOWEST_HZ * fft->size / RATE),
             to = (uint32_t)(HIGHEST_HZ * fft->size / RATE);
    double half = fft->size * 0.5 / RATE;
    cut_out(f, a, at_s - half, 1);
    memcpy(f->kept, fft->freq, fft->bins * sizeof *f->kept);
    cut_out(f, b, at_s + lag_s - half * (1 + slope), 1 + slope);
    for (uint32_t k = 0; k < fft->bins; k++) {
        kiss_fft_cpx x = f->kept[k], y = fft->freq[k];
        kiss_fft_cpx g = {x.r * y.r + x.i * y.i, x.r * y.i - x.i * y.r};
        float size = sqrtf(g.r * g.r + g.i * g.i);
        float scale = k < from || k > to || size < 1e-3f ? 0 : 1 / sqrtf(size);
        fft->freq[k] = (kiss_fft_cpx){g.r * scale, g.i * scale};
    }
    fft_inverse(fft);
}

static float at_lag(const struct fft *fft, int32_t lag) {
    return fft->time[lag < 0 ? (int32_t)fft->size + lag : lag];
}

static float noise(const struct fft *fft) {
    double square = 0;
    for (uint32_t i = 0; i < fft->size; i++) square += (double)fft->time[i] * (double)fft->time[i];
    return (float)sqrt(square / fft->size);
}

/* The peak within ${reach} samples, between samples by a parabola. Its height against the noise is the weight. */
static struct fine_point find_peak(const struct fft *fft, int32_t reach, float rms) {
    int32_t best = 0;
    for (int32_t l = -reach; l <= reach; l++)
        if (at_lag(fft, l) > at_lag(fft, best)) best = l;
    double before = at_lag(fft, best - 1), here = at_lag(fft, best), after = at_lag(fft, best + 1);
    double bend = before - 2 * here + after, part = bend < 0 ? 0.5 * (before - after) / bend : 0;
    return (struct fine_point){.lag_s = (best + fmin(fmax(part, -0.5), 0.5)) / RATE,
                               .weight = rms > 0 ? (float)here / rms : 0};
}

static void add_up(struct fine *f, float rms) {
    float scale = rms > 0 ? 1 / rms : 0;
    for (int32_t l = -OUTSIDE; l <= OUTSIDE; l++) {
        float c = at_lag(f->fft, l) * scale;
        f->sum[l + OUTSIDE] += c < PEAK_MOST ? c : PEAK_MOST;
    }
}

/* The overlap in a's time; false when there is too little. */
static bool overlap(const struct tape *a, const struct tape *b, double lag_s, double *from,
                    double *to) {
    *from = fmax(0, -lag_s);
    *to = fmin(a->count, b->count - lag_s * RATE) / RATE;
    return *to - *from >= LEAST_S;
}

struct sweep {
    double from, to;
    uint32_t windows;
    struct fine_stretch without; /* windows that are not looked at */
    struct fine_point point[FINE_WINDOWS_MAX];
};

static double window_at(const struct fine *f, const struct sweep *s, uint32_t i) {
    double half = fmin(f->fft->size * 0.5 / RATE, (s->to - s->from) / 2);
    return s->windows < 2 ? (s->from + s->to) / 2
                          : s->from + half + (s->to - s->from - 2 * half) * i / (s->windows - 1);
}

static void sweep(struct fine *f, const struct tape *a, const struct tape *b, struct sweep *s,
                  const struct fine_line *line, double reach_s) {
    memset(f->sum, 0, (2 * OUTSIDE + 1) * sizeof *f->sum);
    for (uint32_t i = 0; i < s->windows; i++) {
        if (i >= s->without.from && i < s->without.to) continue;
        double at = window_at(f, s, i), lag = line->lag_s + line->slope * (at - line->at_s);
        correlate(f, a, b, at, lag, line->slope);
        float rms = noise(f->fft);
        s->point[i] = find_peak(f->fft, (int32_t)(reach_s * RATE), rms);
        s->point[i].at_s = at;
        s->point[i].lag_s += lag;
        add_up(f, rms);
    }
}

static void judge(const struct fine *f, struct fine_line *line) {
    int32_t near = (int32_t)(f->near_s * RATE);
    float inside = 0, outside = 0;
    double square = 0;
    for (int32_t l = -OUTSIDE; l <= OUTSIDE; l++) {
        float c = f->sum[l + OUTSIDE];
        float *most = abs(l) <= near ? &inside : &outside;
        if (c > *most) *most = c;
        if (abs(l) > near) square += (double)c * (double)c;
    }
    line->confidence = outside > 0 ? inside / outside : 0;
    line->peak = square > 0 ? inside / (float)sqrt(square / (2.0 * (OUTSIDE - near))) : 0;
}

/* Whether a good part of the windows that have sound lies outside that stretch. */
static bool much_beside(const struct sweep *s, struct fine_stretch in) {
    uint32_t sound = 0, beside = 0;
    for (uint32_t i = 0; i < s->windows; i++) {
        sound += s->point[i].weight > 0;
        beside += s->point[i].weight > 0 && (i < in.from || i >= in.to);
    }
    return beside > BESIDE_SHARE * sound;
}

/* What lies outside the stretch in which they agree, by itself: windows that share none of it. */
static float beside(struct fine *f, const struct tape *a, const struct tape *b, struct sweep *s,
                    const struct fine_line *line) {
    struct fine_stretch in = fine_stretch(s->point, s->windows, f->near_s, line);
    double each = s->windows > 1 ? window_at(f, s, 1) - window_at(f, s, 0) : 0;
    uint32_t edge = each > 0 ? (uint32_t)ceil((double)f->fft->size / RATE / each) : 0;
    struct fine_line rest = *line;
    if (!much_beside(s, in)) return INFINITY;
    s->without.from = in.from > edge ? in.from - edge : 0;
    s->without.to = in.to + edge < s->windows ? in.to + edge : s->windows;
    if (each * (s->windows - (s->without.to - s->without.from)) < BESIDE_LEAST_S) return INFINITY;
    sweep(f, a, b, s, line, f->near_s);
    judge(f, &rest);
    return rest.confidence;
}

bool fine_measure(struct fine *f, const struct tape *a, const struct tape *b, double lag_s,
                  struct fine_line *line) {
    struct sweep s = {.windows = 0};
    *line = (struct fine_line){.lag_s = lag_s};
    if (!overlap(a, b, lag_s, &s.from, &s.to)) return false;
    double common = s.to - s.from;
    choose_window(f, &f->small);
    s.windows = (uint32_t)fmin(LOOK_WINDOWS, 1 + common / 2);
    sweep(f, a, b, &s, line, LOOK_S);
    if (fine_agree(s.point, s.windows, f->near_s / 2, line) == 0 ||
        !overlap(a, b, line->lag_s, &s.from, &s.to))
        return false;
    choose_window(f, common > LONG_S ? &f->large : &f->small);
    s.windows = (uint32_t)fmin(common > LONG_S ? FINE_WINDOWS_MAX : WINDOWS_SHORT,
                               1 + common / (common > LONG_S ? 6 : 2));
    sweep(f, a, b, &s, line, f->near_s);
    line->overlap_s = s.to - s.from;
    judge(f, line);
    fine_fit(s.point, s.windows, f->near_s, line);
    line->beside = beside(f, a, b, &s, line);
    return line->confidence > 0;
}
