/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay.c [quick] - how long it takes to read a screenplay of 120 pages, and a long one, from bytes to scenes and speakers, and
 * with every scene's suggestions; beside a copy of the same bytes that looks at each for a line's end. Processor time. */
#include "bench/bench.h"
#include "notebook/hazards.h"
#include "notebook/screenplay_open.h"

enum { PAGES = 120, LONG = 64 << 20, SHORT_TIMES = 16 };
static uint8_t *text, *copy;
static uint32_t len;

/* A page and a half of a film, as dense as they are: what is done, and what is said about it. */
static const char SCENE[] =
    "INT./EXT. %s, LOWER DECK - NIGHT #%u#\n\n"
    "Rain on the plates. A lamp swings. %s comes down the ladder with a coil of rope over one "
    "shoulder and stops where the light does.\n\n"
    "%s\nYou said there was nobody on board.\n\n"
    "%s (O.S.)\n(not turning round)\nI said nobody who would mind.\n\n"
    "She lays the rope down, end by end, as one lays out the dead. Behind the bulkhead something "
    "heavy shifts and is still again.\n\n"
    "The dog lifts its head. Nobody else does. A gun lies on the chart, its cylinder open, and "
    "beside it six brass cases in a row.\n\n"
    "%s\nWhose is that?\n\n"
    "%s\nIt was here when I came. It will be here when we leave. Don't touch it, and don't let "
    "anybody tell you that you did.\n\n"
    "A long quiet. The hull ticks. Far off the pilot boat sounds twice, and is answered.\n\n";

static uint32_t fill(uint32_t max) {
    static const char *const place[] = {"FERRY", "TUG", "BARGE", "TRAWLER", "DREDGER"};
    static const char *const who[] = {"ILSE", "MARTEN", "OYA", "BRAM", "TOVE", "JORIS", "ANKE"};
    uint32_t at = 0, scene = 0;
    char one[sizeof SCENE + 128];
    for (;; scene++) {
        const char *a = who[scene % 7], *b = who[(scene + 1 + scene / 7) % 7];
        int n = snprintf(one, sizeof one, SCENE, place[scene % 5], scene + 1, a, a, b, a, b);
        if (n < 0 || at + (uint32_t)n > max) return at;
        memcpy(text + at, one, (size_t)n);
        at += (uint32_t)n;
    }
}

static uint32_t scenes, hits, lines;

/* Seconds for ${times} readings of the whole text. */
static double read_it(bool suggest, uint32_t times) {
    static struct hazard_hit hit[HAZARD_HITS_MAX];
    static struct hazards h;
    struct screenplay s;
    uint64_t start = bench_own_ns();
    for (uint32_t t = 0; t < times; t++) {
        if (!screenplay_open(&s, (struct bytes){text, len})) bench_wrong();
        if (suggest) hazards_begin(&h, &s);
        for (uint32_t i = 0; suggest && i < s.scenes; i++) hits += hazards_scene(&h, i, hit);
        scenes = s.scenes;
        screenplay_close(&s);
    }
    return bench_own_seconds_since(start) / times;
}

/* The least that reading lines could be: each byte looked at and copied. */
static double bare(uint32_t times) {
    uint64_t start = bench_own_ns();
    for (uint32_t t = 0; t < times; t++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < len; i++) n += (copy[i] = text[i]) == '\n';
        lines += n;
    }
    return bench_own_seconds_since(start) / times;
}

struct measured {
    struct bench_series opened, suggested, copied;
};
static void measure(struct measured *m, uint32_t repeats, uint32_t times) {
    for (uint32_t i = 0; i < repeats; i++) {
        bench_add(&m->opened, len / read_it(false, times) / 1e6);
        bench_add(&m->copied, len / bare(times) / 1e6);
        bench_add(&m->suggested, len / read_it(true, times) / 1e6);
    }
}

static void say_long(const struct measured *m) {
    double rate = bench_median(&m->opened), with = bench_median(&m->suggested);
    bench_say("read a long screenplay", &m->opened, "MB/s");
    bench_say("with every scene's suggestions", &m->suggested, "MB/s");
    bench_say("copy it and count its lines, a byte at a time", &m->copied, "MB/s");
    bench_row("read a long screenplay", bench_words("%.0f MB/s", rate),
              bench_words("%.0f MB/s copied by bytes", bench_median(&m->copied)),
              bench_words("%.2f", bench_ratio(&m->opened, &m->copied)), "> 100 MB/s",
              bench_met(rate > 100));
    bench_row("the same with suggestions of dangers", bench_words("%.0f MB/s", with), "",
              bench_words("%.2f", bench_ratio(&m->suggested, &m->copied)), "printed", "");
}

int main(int argc, char **argv) {
    static struct measured once, all;
    uint32_t repeats = bench_quick(argc, argv) ? 3 : 7;
    text = malloc(LONG);
    copy = malloc(LONG);
    if (!text || !copy) bench_wrong();
    len = fill(PAGES * 1600); /* characters on a page */
    measure(&once, repeats, SHORT_TIMES);
    double ms = len / bench_median(&once.suggested) / 1e3;
    printf("a screenplay of %d pages: %u bytes, %u scenes, %u suggestions a reading\n", PAGES, len,
           scenes, hits / repeats / SHORT_TIMES);
    bench_row("a screenplay of 120 pages, with its suggestions", bench_words("%.2f ms", ms), "", "",
              "< 20 ms", bench_met(ms < 20));
    len = fill(LONG);
    if (!lines) bench_wrong();
    measure(&all, repeats, 1);
    say_long(&all);
    free(text);
    free(copy);
    return 0;
}
