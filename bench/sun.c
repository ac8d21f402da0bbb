/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sun.c [quick] - how long a day of sun positions takes, one a minute, and a date's events; the limit is a bare loop over the sines
 * that a position cannot do without. */
#include "bench/bench.h"
#include "notebook/sun_day.h"
#include <math.h>

enum { MINUTES = 1440, DATES = 40, ROUNDS = 20 };
static const struct sun_place santa_fe = {35.54, -106.09};
static const double MIDNIGHT = 1634796000; /* 2021-10-21 there */
static volatile double kept;               /* nothing is left out as unused */

/* Milliseconds a day. The place among the stars, which each day needs anew, is in it. */
static double positions(void) {
    double sum = 0;
    uint64_t start = bench_own_ns();
    for (int round = 0; round < ROUNDS; round++) {
        struct sun_sky sky;
        sun_sky(&sky, MIDNIGHT + round * 86400.0);
        for (int m = 0; m < MINUTES; m++)
            sum += sun_at(&sky, santa_fe, MIDNIGHT + round * 86400.0 + m * 60.0).altitude;
    }
    kept = sum;
    return (double)(bench_own_ns() - start) / 1e6 / ROUNDS;
}

/* Height and hour angle into altitude and azimuth: two sines, two cosines, an arc sine, an arc tangent. */
static double bare(void) {
    double sum = 0;
    uint64_t start = bench_own_ns();
    for (int m = 0; m < ROUNDS * MINUTES; m++) {
        double angle = m * 0.004, height = m * 0.0001;
        double up = sin(height), flat = cos(height), east = sin(angle), south = cos(angle);
        sum += asin(up * 0.5 + flat * south * 0.5) + atan2(east * flat, south * flat - up);
    }
    kept = sum;
    return (double)(bench_own_ns() - start) / 1e6 / ROUNDS;
}

static double dates(void) {
    static struct sun_day day;
    uint64_t start = bench_own_ns();
    for (int d = 0; d < DATES; d++)
        sun_day(&day, santa_fe, MIDNIGHT + d * 86400.0, MIDNIGHT + (d + 1) * 86400.0);
    if (day.events != 12) bench_wrong();
    return (double)(bench_own_ns() - start) / 1e6 / DATES;
}

int main(int argc, char **argv) {
    struct bench_series day = {0}, limit = {0}, events = {0};
    for (int i = 0; i < (bench_quick(argc, argv) ? 5 : 25); i++) {
        bench_add(&day, positions());
        bench_add(&limit, bare());
        bench_add(&events, dates());
    }
    printf("sun: %d positions a day\n", MINUTES);
    bench_say("a day of positions, one a minute", &day, "ms");
    bench_say("its bare sines", &limit, "ms");
    bench_say("a date's events, golden and blue hours", &events, "ms");
    double ms = bench_median(&day);
    bench_row("a day of sun positions, one a minute", bench_words("%.2f ms", ms),
              bench_words("%.2f ms bare sines", bench_median(&limit)),
              bench_words("%.1f", bench_ratio(&day, &limit)), "< 1 ms", bench_met(ms < 1));
    return 0;
}
