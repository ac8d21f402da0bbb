/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_fit.c - align_fine.h: lines through lags, most of which may be wrong. Without chance: every pair of points far enough
 * apart is tried. */
#include "inquiry/align/align_fine.h"
#include <math.h>
#include <string.h>

enum { PARTS = 8, ROUNDS = 12, STEPS_MAX = 400 };
enum rate { RATE_NONE, RATE_FREE, RATE_KEPT }; /* what a fit may do with the line's slope */
static const double SLOPE_MAX = 400e-6, FAINT_WEIGHT = 4, WEIGHT_MOST = 15, ONE_SPOT_S = 0.0007,
                    SHIFT = 0.2;

static double expected(const struct fine_line *l, double at_s) {
    return l->lag_s + l->slope * (at_s - l->at_s);
}

static double agreement(const struct fine_point *p, uint32_t n, double reach_s,
                        const struct fine_line *l, uint32_t *count) {
    double sum = 0;
    *count = 0;
    for (uint32_t i = 0; i < n; i++) {
        double off = fabs(p[i].lag_s - expected(l, p[i].at_s)) / reach_s;
        if (off >= 1) continue;
        sum += fmax(0, fmin((double)p[i].weight, 15) - FAINT_WEIGHT + 1) * (1 - off * off / 2);
        ++*count;
    }
    return sum;
}

uint32_t fine_agree(const struct fine_point *p, uint32_t n, double reach_s,
                    struct fine_line *line) {
    struct fine_line best = *line;
    double most = 0;
    uint32_t agree = 0, count = 0;
    double span = n ? p[n - 1].at_s - p[0].at_s : 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t j = i; j < n; j++) {
            double apart = p[j].at_s - p[i].at_s;
            if (j > i && (apart < span / 4 || apart < 20)) continue;
            struct fine_line l = {.lag_s = p[i].lag_s,
                                  .at_s = p[i].at_s,
                                  .slope = j > i ? (p[j].lag_s - p[i].lag_s) / apart : 0};
            double got = fabs(l.slope) > SLOPE_MAX ? 0 : agreement(p, n, reach_s, &l, &count);
            if (got > most) most = got, best = l, agree = count;
        }
    *line = best;
    return agree;
}

/* Weighted, the farther off the less: the line of least deviations. */
static void refine(const struct fine_point *p, uint32_t n, const double *weight, enum rate rate,
                   struct fine_line *l) {
    double w = 0, t = 0, y = 0, tt = 0, ty = 0;
    for (uint32_t i = 0; i < n; i++) w += weight[i], t += weight[i] * p[i].at_s;
    if (w <= 0) return;
    t /= w;
    for (uint32_t i = 0; i < n; i++) {
        double off = p[i].lag_s - expected(l, p[i].at_s), at = p[i].at_s - t;
        y += weight[i] * off, tt += weight[i] * at * at, ty += weight[i] * at * off;
    }
    double turned = rate == RATE_FREE && tt > 1e-9 ? ty / tt : 0;
    if (rate == RATE_NONE) turned = -l->slope;
    *l = (struct fine_line){.at_s = t, .lag_s = expected(l, t) + y / w, .slope = l->slope + turned};
}

static void settle(const struct fine_point *p, uint32_t n, double reach_s, enum rate rate,
                   struct fine_line *l) {
    double weight[FINE_WINDOWS_MAX] = {0};
    for (uint32_t round = 0; round < ROUNDS; round++) {
        for (uint32_t i = 0; i < n; i++) {
            double off = fabs(p[i].lag_s - expected(l, p[i].at_s));
            bool counts = off < reach_s && (double)p[i].weight > FAINT_WEIGHT;
            weight[i] = counts ? fmin((double)p[i].weight, 15) / fmax(off, 0.001) : 0;
        }
        refine(p, n, weight, rate, l);
    }
}

/* Who speaks from one spot has one lag for as long as he stands there: several lines, side by side, of one slope. How well a slope
 * gathers the lags on lines of their own; windows of one minute say nothing about it. */
static double gathers(const struct fine_point *p, uint32_t n, double slope) {
    double sum = 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t j = i + 1; j < n; j++) {
            double off = (p[j].lag_s - p[i].lag_s - slope * (p[j].at_s - p[i].at_s)) / ONE_SPOT_S;
            sum += (double)p[i].weight * (double)p[j].weight / (1 + off * off * off * off);
        }
    return sum;
}

static uint32_t clear_ones(const struct fine_point *p, uint32_t n, double reach_s,
                           const struct fine_line *l, struct fine_point *out) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < n; i++) {
        if ((double)p[i].weight <= 1.5 * FAINT_WEIGHT ||
            fabs(p[i].lag_s - expected(l, p[i].at_s)) >= reach_s)
            continue;
        out[count] = p[i];
        out[count++].weight = (float)fmin((double)p[i].weight, WEIGHT_MOST);
    }
    return count;
}

/* The slope that gathers best, of those within ${range} of the line's. */
static void gather(const struct fine_point *p, uint32_t n, double reach_s, double range,
                   struct fine_line *l) {
    struct fine_point clear[FINE_WINDOWS_MAX];
    uint32_t count = clear_ones(p, n, reach_s, l, clear);
    double span = count ? clear[count - 1].at_s - clear[0].at_s : 0,
           step = span > 0 ? ONE_SPOT_S / span : 0;
    if (count < 4 || step * STEPS_MAX < range) return;
    double best = l->slope, most = -1;
    for (int32_t i = -(int32_t)(range / step); i <= (int32_t)(range / step); i++) {
        double got = gathers(clear, count, l->slope + i * step);
        if (got > most) most = got, best = l->slope + i * step;
    }
    double before = gathers(clear, count, best - step), after = gathers(clear, count, best + step),
           bend = before - 2 * most + after;
    l->slope = best + (bend < 0 ? fmin(fmax(0.5 * (before - after) / bend, -0.5), 0.5) * step : 0);
}

static void fit(const struct fine_point *p, uint32_t n, double reach_s, enum rate rate,
                struct fine_line *l) {
    settle(p, n, reach_s, rate, l);
    if (rate != RATE_FREE) return;
    double span = n ? p[n - 1].at_s - p[0].at_s : 0;
    gather(p, n, reach_s, span > 0 ? fmin(SLOPE_MAX, reach_s / span) : 0, l);
    settle(p, n, reach_s, RATE_KEPT, l);
}

/* Parts of the time left out in turn: how much the answer hangs on each. */
static void jackknife(const struct fine_point *p, uint32_t n, double reach_s, enum rate rate,
                      struct fine_line *l) {
    struct fine_point rest[FINE_WINDOWS_MAX];
    double lag = 0, slope = 0;
    uint32_t parts = n < PARTS ? n : PARTS;
    for (uint32_t part = 0; part < parts; part++) {
        uint32_t from = part * n / parts, to = (part + 1) * n / parts;
        struct fine_line without = *l;
        memcpy(rest, p, from * sizeof *p);
        memcpy(rest + from, p + to, (n - to) * sizeof *p);
        fit(rest, n - (to - from), reach_s, rate, &without);
        lag += pow(expected(&without, l->at_s) - l->lag_s, 2);
        slope += pow(without.slope - l->slope, 2);
    }
    double times = parts > 1 ? (parts - 1.0) / parts : 1;
    l->lag_sigma_s = fmax(sqrt(lag * times), 0.0005);
    l->slope_sigma = rate == RATE_FREE ? fmax(sqrt(slope * times), 0.2e-6) : 100e-6;
}

static double spread(const struct fine_point *p, uint32_t n, double reach_s,
                     const struct fine_line *l, uint32_t *count) {
    double sum = 0, weight = 0;
    *count = 0;
    for (uint32_t i = 0; i < n; i++) {
        double off = fabs(p[i].lag_s - expected(l, p[i].at_s));
        if (off >= reach_s || (double)p[i].weight <= FAINT_WEIGHT) continue;
        sum += (double)p[i].weight * off;
        weight += (double)p[i].weight;
        ++*count;
    }
    return weight > 0 ? 1.25 * sum / weight : reach_s; /* mean deviation to sigma */
}

void fine_fit(const struct fine_point *p, uint32_t n, double reach_s, struct fine_line *line) {
    enum rate rate = n >= 6 && p[n - 1].at_s - p[0].at_s >= 20 ? RATE_FREE : RATE_NONE;
    struct fine_line l = *line;
    fit(p, n, reach_s, rate, &l);
    jackknife(p, n, reach_s, rate, &l);
    l.spread_s = spread(p, n, reach_s, &l, &l.windows);
    l.confidence = line->confidence;
    l.peak = line->peak;
    l.overlap_s = line->overlap_s;
    l.tried = n;
    /* People change places between the beginning and the end; what is left out in turn does not show all of that. */
    if (l.overlap_s > 0) l.slope_sigma = hypot(2 * l.slope_sigma, SHIFT * l.spread_s / l.overlap_s);
    *line = l;
}

/* The stretch with the most windows that agree clearly over those that do not. */
struct fine_stretch fine_stretch(const struct fine_point *p, uint32_t n, double reach_s,
                                 const struct fine_line *l) {
    struct fine_stretch best = {0, 0};
    int32_t most = 0, sum = 0;
    for (uint32_t i = 0, from = 0; i < n; i++) {
        bool agrees = fabs(p[i].lag_s - expected(l, p[i].at_s)) < reach_s &&
                      (double)p[i].weight > 1.5 * FAINT_WEIGHT;
        sum += agrees ? 1 : -1;
        if (sum > most) most = sum, best = (struct fine_stretch){from, i + 1};
        if (sum < 0) sum = 0, from = i + 1;
    }
    return best;
}
