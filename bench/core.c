/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* core.c [quick] [--dump DIR] - how long the rules take: decide and apply over a day's commands, and a log folded into a
 * world. ${--dump} writes the same commands and entries, a line each, for core.mjs, which runs them in the page's wasm. */
#include "bench/bench.h"
#include "bench/day.h"
#include "core/codec.h"

enum { SEED = 20311021 };
static struct world world;
static struct decision decision;

/* What the box does around decide and apply, and what of it this pass does. */
enum pass { DECIDE, DECIDE_APPLY, ALL_PACKS, AS_THE_BOX, PASSES };

static void apply_all(enum pass pass, uint64_t *index) {
    for (uint32_t i = 0; i < decision.count; i++) {
        struct event *e = &decision.event[i];
        e->index = (*index)++;
        e->at_ms = UINT64_C(1900000000000);
        core_apply(&world, e);
        if (pass == AS_THE_BOX && core_validate_near(&world, e)) bench_wrong();
    }
}

/* Nanoseconds a command. */
static double play(const struct day *d, enum pass pass) {
    uint64_t index = d->begin->past.events;
    memcpy(&world, d->begin, sizeof world);
    if (pass == ALL_PACKS) world.live.packs = (1u << PACK_COUNT) - 1;
    uint64_t start = bench_own_ns();
    for (uint32_t i = 0; i < d->commands; i++) {
        if (pass == AS_THE_BOX) core_lapse(&world, 1, &decision);
        core_decide(&world, &d->command[i], &decision);
        if (pass != DECIDE && decision.verdict == DECIDED) apply_all(pass, &index);
    }
    return (double)(bench_own_ns() - start) / d->commands;
}

static void commands(bool quick) {
    struct day d;
    struct bench_series s[PASSES] = {0};
    if (!day_record(&d, quick ? 4000 : 20000, SEED)) bench_wrong();
    printf("decide and apply: %u commands, %u decided (%u events), %u refused, %u malformed\n",
           d.commands, d.decided, d.events, d.refused, d.malformed);
    for (uint32_t i = 0; i < (quick ? 5u : 15u); i++)
        for (uint32_t p = 0; p < PASSES; p++) bench_add(&s[p], play(&d, (enum pass)p));
    bench_say("decide alone, always in the morning's world", &s[DECIDE], "ns");
    bench_say("decide + apply", &s[DECIDE_APPLY], "ns");
    bench_say("decide + apply + lapse + validate what was touched", &s[AS_THE_BOX], "ns");
    bench_say("decide + apply, every pack at once", &s[ALL_PACKS], "ns");
    double ns = bench_median(&s[DECIDE_APPLY]), all = bench_median(&s[ALL_PACKS]);
    bench_row("decide + apply, packs house and bulletin-1", bench_words("%.2f us", ns / 1000), "",
              "", "< 2 us", bench_met(ns < 2000));
    bench_row("decide + apply, every pack at once", bench_words("%.2f us", all / 1000), "", "",
              "< 2 us", bench_met(all < 2000));
    day_finish(&d);
}

struct fold {
    struct bench_series encode, decode, apply, both, near;
};

static void fold_once(const struct day_log *log, struct event *event, struct fold *f) {
    static uint8_t bytes[CODEC_EVENT_MAX];
    double n = log->entries;
    uint64_t start = bench_own_ns();
    for (uint32_t i = 0; i < log->entries; i++)
        if (core_decode(day_entry(log, i), &event[i])) bench_wrong();
    bench_add(&f->decode, n / bench_own_seconds_since(start) / 1e6);
    core_init(&world);
    start = bench_own_ns();
    for (uint32_t i = 0; i < log->entries; i++) core_apply(&world, &event[i]);
    bench_add(&f->apply, n / bench_own_seconds_since(start) / 1e6);
    start = bench_own_ns();
    for (uint32_t i = 0; i < log->entries; i++) {
        struct buffer b = BUFFER(bytes);
        core_encode(&event[i], &b);
    }
    bench_add(&f->encode, n / bench_own_seconds_since(start) / 1e6);
    for (uint32_t near = 0; near < 2; near++) {
        struct event e;
        core_init(&world);
        start = bench_own_ns();
        for (uint32_t i = 0; i < log->entries; i++) {
            if (core_decode(day_entry(log, i), &e)) bench_wrong();
            core_apply(&world, &e);
            if (near && core_validate_near(&world, &e)) bench_wrong();
        }
        bench_add(near ? &f->near : &f->both, n / bench_own_seconds_since(start) / 1e6);
    }
}

static void fold(bool quick) {
    struct day_log log;
    struct fold f = {0};
    uint32_t entries = quick ? 20000 : 100000;
    struct event *event = calloc(entries, sizeof *event);
    if (!event || !day_log(&log, entries, DAY_PEOPLE, SEED)) bench_wrong();
    printf("fold: %u entries of %.0f bytes on average\n", log.entries,
           (double)log.at[log.entries] / log.entries);
    for (uint32_t i = 0; i < (quick ? 3u : 7u); i++) fold_once(&log, event, &f);
    bench_say("decode alone", &f.decode, "M/s");
    bench_say("apply alone, already decoded", &f.apply, "M/s");
    bench_say("encode alone", &f.encode, "M/s");
    bench_say("decode + apply", &f.both, "M/s");
    bench_say("decode + apply + validate what was touched", &f.near, "M/s");
    double rate = bench_median(&f.both);
    bench_row("fold a log from nothing", bench_words("%.2f M events/s", rate), "", "",
              ">= 1.00 M/s", bench_met(rate >= 1));
    day_log_finish(&log);
    free(event);
}

static FILE *dump_file(const char *dir, const char *name) {
    FILE *to = fopen(bench_words("%s/%s", dir, name), "w");
    if (!to) perror(dir), exit(3);
    return to;
}

/* The crew's arrival is in the entries; the commands follow on it. */
static int dump(const char *dir) {
    static uint8_t text[4096];
    struct day d;
    struct day_log log;
    FILE *to = dump_file(dir, "commands");
    if (!day_record(&d, 20000, SEED)) bench_wrong();
    for (uint32_t i = 0; i < d.commands; i++) {
        struct buffer b = BUFFER(text);
        if (day_command_json(&d.command[i], &b)) fprintf(to, "%.*s\n", (int)b.len, b.ptr);
    }
    fclose(to);
    to = dump_file(dir, "entries");
    if (!day_log(&log, 20000, DAY_PEOPLE, SEED)) bench_wrong();
    for (uint32_t i = 0; i < log.entries; i++)
        fprintf(to, "%.*s\n", (int)day_entry(&log, i).len, day_entry(&log, i).ptr);
    fclose(to);
    printf("%u\n", (uint32_t)d.begin->past.events);
    return 0;
}

int main(int argc, char **argv) {
    if (argc == 3 && !strcmp(argv[1], "--dump")) return dump(argv[2]);
    commands(bench_quick(argc, argv));
    fold(bench_quick(argc, argv));
    return 0;
}
