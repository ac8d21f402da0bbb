/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bench.h - what every bench has in common: a clock, repetitions and their spread, and a row of the table.
 *
 * A bench prints what it measured for a person, and for each promise of the table one line that begins with "row" and
 * has tabs between its cells; bench/run gathers these. A limit is measured in the same run, its repetitions between
 * ours, and the ratio is the median of the pairs' ratios: what else the machine does then hits both.             */
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BENCH_REPEATS_MAX = 64 };

struct bench_series {
    uint32_t count;
    double value[BENCH_REPEATS_MAX];
};

static inline uint64_t bench_now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}
/* Processor time of this thread, for what only computes: what others do on this machine stays out of it. */
static inline uint64_t bench_own_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}
static inline double bench_own_seconds_since(uint64_t start_ns) {
    return (double)(bench_own_ns() - start_ns) / 1e9;
}
static inline double bench_seconds_since(uint64_t start_ns) {
    return (double)(bench_now_ns() - start_ns) / 1e9;
}

static inline void bench_add(struct bench_series *s, double value) {
    if (s->count < BENCH_REPEATS_MAX) s->value[s->count++] = value;
}

static inline int bench_compare(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}
/* bench_at(s, share): the value below which this share of the series lies; 0.5 is the median. */
static inline double bench_at(const struct bench_series *s, double share) {
    struct bench_series sorted = *s;
    if (!s->count) return 0;
    qsort(sorted.value, sorted.count, sizeof sorted.value[0], bench_compare);
    return sorted.value[(uint32_t)(share * (s->count - 1) + 0.5)];
}
static inline double bench_median(const struct bench_series *s) {
    return bench_at(s, 0.5);
}

/* bench_ratio(ours, limit): the median of ours/limit, pair by pair. */
static inline double bench_ratio(const struct bench_series *ours,
                                 const struct bench_series *limit) {
    struct bench_series ratio = {0};
    for (uint32_t i = 0; i < ours->count && i < limit->count; i++)
        bench_add(&ratio, ours->value[i] / limit->value[i]);
    return bench_median(&ratio);
}

static inline void bench_say(const char *what, const struct bench_series *s, const char *unit) {
    printf("  %-52s %12.4g %s   (%u times, %.4g to %.4g)\n", what, bench_median(s), unit, s->count,
           bench_at(s, 0), bench_at(s, 1));
}

/* bench_row(...): one line of the table. ${limit} and ${ratio} may be "", and so may ${met} where nothing is promised. */
static inline void bench_row(const char *promise, const char *measured, const char *limit,
                             const char *ratio, const char *bar, const char *met) {
    printf("row\t%s\t%s\t%s\t%s\t%s\t%s\n", promise, measured, limit, ratio, bar, met);
}
static inline const char *bench_met(bool met) {
    return met ? "met" : "not met";
}
/* bench_words(...): a cell, good until eight more were made. */
__attribute__((format(printf, 1, 2))) static inline const char *bench_words(const char *format,
                                                                            ...) {
    static char text[8][120];
    static uint32_t next;
    char *out = text[next++ % 8];
    __builtin_va_list args;
    __builtin_va_start(args, format);
    vsnprintf(out, sizeof text[0], format, args);
    __builtin_va_end(args);
    return out;
}

/* bench_wrong(): what should hold does not; a bench measures nothing then. */
#define bench_wrong() bench_wrong_at(__FILE__, __LINE__)
__attribute__((noreturn)) static inline void bench_wrong_at(const char *file, int line) {
    fprintf(stderr, "%s:%d: this bench could not do its work\n", file, line);
    exit(1);
}

/* bench_quick(argc, argv): "quick" among the words: fewer repetitions, smaller sizes. */
static inline bool bench_quick(int argc, char **argv) {
    for (int i = 1; i < argc; i++)
        if (!strcmp(argv[i], "quick")) return true;
    return false;
}
