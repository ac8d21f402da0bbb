/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry.c [quick] - what "who knew what when" costs beside the fold that it needs anyway. */
#include "bench/bench.h"
#include "bench/day.h"
#include "core/codec.h"
#include "inquiry/known/known_rows.h"

enum { SEED = 20311021 };
static struct world world;
static struct known_rows rows;
static uint32_t matters, cells;

/* Nanoseconds an entry. */
static double fold(const struct day_log *log, bool known) {
    struct event e;
    core_init(&world);
    known_rows_begin(&rows, 0);
    uint64_t start = bench_own_ns();
    for (uint32_t i = 0; i < log->entries; i++) {
        if (core_decode(day_entry(log, i), &e)) bench_wrong();
        core_apply(&world, &e);
        if (known) known_rows_take(&rows, &world, &e);
    }
    double ns = (double)(bench_own_ns() - start) / log->entries;
    if (rows.no_memory) bench_wrong();
    if (known) matters = rows.matters, cells = rows.cells;
    known_rows_destroy(&rows);
    return ns;
}

int main(int argc, char **argv) {
    bool quick = argc > 1 && strcmp(argv[1], "quick") == 0;
    struct bench_series plain = {0}, known = {0};
    struct day_log log;
    if (!day_log(&log, quick ? 50000 : 1000000, DAY_PEOPLE, SEED)) bench_wrong();
    for (uint32_t i = 0; i < (quick ? 2u : 3u); i++) {
        bench_add(&plain, fold(&log, false));
        bench_add(&known, fold(&log, true));
    }
    printf("inquiry: %u entries, %u matters, %u of a person\n", log.entries, matters, cells);
    bench_say("decode + apply", &plain, "ns");
    bench_say("decode + apply + who knew what when", &known, "ns");
    double ratio = bench_ratio(&known, &plain);
    bench_row("who knew what when, of 1,000,000 entries",
              bench_words("%.0f ns an entry", bench_median(&known)),
              bench_words("%.0f ns to fold it", bench_median(&plain)), bench_words("%.2f", ratio),
              "", "");
    day_log_finish(&log);
    return 0;
}
