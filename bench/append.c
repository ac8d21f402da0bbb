/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* append.c DIR [quick] - commands through the box, in process: each is decided, applied, hashed into the tree, on disk and
 * under a signed checkpoint before its caller hears of it and gives the next. One caller, and 64 at a time. DIR is a
 * production of bench_production. */
#include <poll.h>
#include "bench/bench.h"
#include "box/box.h"
#include "box/crypto.h"

/* Tessera's POSIX storage on two cores, entries of 256 bytes, as quoted in docs/bench.md: it is not run here. */
static const double tessera[2] = {368, 15500};

enum { CALLERS_MAX = 64 };
static struct box *box;
static uint32_t asked, answered, wanted;
static uint64_t given_ns[CALLERS_MAX];
static struct bench_series waits; /* of the last callers, in ms */
static uint64_t next_id;

static struct box_clock now(void) {
    struct timespec wall, mono;
    clock_gettime(CLOCK_REALTIME, &wall);
    clock_gettime(CLOCK_BOOTTIME, &mono);
    return (struct box_clock){(uint64_t)wall.tv_sec * 1000 + (uint64_t)wall.tv_nsec / 1000000,
                              (uint64_t)mono.tv_sec * 1000 + (uint64_t)mono.tv_nsec / 1000000};
}

static void done(void *state, const struct box_answer *a);

/* As the page draws them: what only grows first, then chance. */
static void draw_id(struct command_id *id) {
    if (!crypto_random(id->byte, sizeof id->byte)) bench_wrong();
    for (uint32_t i = 0; i < 6; i++) id->byte[i] = (uint8_t)(next_id >> (40 - 8 * i));
    next_id++;
}

/* What anybody may always say, in one event: that a person took part in the meeting. */
static void ask(uint64_t *given) {
    struct box_request r = {.command = {.kind = COMMAND_ATTEND_MEETING}, .authenticated = true};
    uint16_t person = (uint16_t)(1 + (given - given_ns) % 50);
    r.command.actor.n = person;
    r.command.arg[FIELD_PERSON] = person;
    r.done = done;
    r.state = given;
    draw_id(&r.id);
    *given = bench_now_ns();
    asked++;
    if (!box_submit(box, &r)) bench_wrong();
}

static void done(void *state, const struct box_answer *a) {
    uint64_t *given = state;
    if (a->verdict != BOX_DONE) bench_wrong();
    answered++;
    bench_add(&waits, (double)(bench_now_ns() - *given) / 1e6);
    if (asked < wanted) ask(given);
}

static void wait_for_box(void) {
    struct pollfd wake = {.fd = box_wake_fd(box), .events = POLLIN};
    if (poll(&wake, 1, box_next_ms(box)) < 0) bench_wrong();
}

/* Appends a second. */
static double run(uint32_t callers, uint32_t appends) {
    asked = answered = waits.count = 0, wanted = appends;
    uint64_t start = bench_now_ns();
    for (uint32_t i = 0; i < callers; i++) ask(&given_ns[i]);
    while (answered < wanted) {
        box_turn(box, now());
        if (answered < wanted) wait_for_box();
    }
    return appends / bench_seconds_since(start);
}

static void measure(uint32_t at, uint32_t callers, uint32_t appends, uint32_t repeats, double bar) {
    struct bench_series rate = {0}, wait = {0};
    for (uint32_t i = 0; i < repeats; i++) {
        bench_add(&rate, run(callers, appends));
        bench_add(&wait, bench_median(&waits));
    }
    printf("append: %u callers, %u appends, %u times\n", callers, appends, repeats);
    bench_say("durable, integrated, under a signed checkpoint", &rate, "appends/s");
    bench_say("a caller's wait, median of its first", &wait, "ms");
    double ratio = bench_median(&rate) / tessera[at];
    bench_row(bench_words("durable signed append in process, %u caller%s", callers,
                          callers > 1 ? "s" : ""),
              bench_words("%.0f appends/s", bench_median(&rate)),
              bench_words("%.0f/s Tessera, quoted", tessera[at]), bench_words("%.1f", ratio),
              bench_words(">= %.0f x", bar), bench_met(ratio >= bar));
}

int main(int argc, char **argv) {
    char why[BOX_WORDS_MAX];
    struct box_options o = {.clock = now()};
    bool quick = bench_quick(argc, argv);
    if (argc < 2) return 2;
    box = box_open(argv[1], &o, why);
    if (!box) fprintf(stderr, "%s\n", why), exit(3);
    next_id = bench_now_ns() >> 20;
    uint32_t repeats = quick ? 3 : 9;
    measure(0, 1, quick ? 500 : 2000, repeats, 10);
    measure(1, 64, quick ? 5000 : 30000, repeats, 3);
    box_close(box);
    return 0;
}
