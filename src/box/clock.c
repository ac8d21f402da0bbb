/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clock.c - the wall clock against the one that never steps. A step forward of more than a minute is an event that voids
 * what was stated; a step back is only told to the operator: no deadline lapses twice, because lapsing is an event. */
#include <stdio.h>
#include <time.h>
#include "box/inside.h"

static int64_t offset_of(struct box_clock now) {
    return (int64_t)now.wall_ms - (int64_t)now.mono_ms;
}

struct box_clock box_clock_read(void) {
    struct timespec wall, mono;
    clock_gettime(CLOCK_REALTIME, &wall);
    clock_gettime(CLOCK_MONOTONIC, &mono);
    return (struct box_clock){(uint64_t)wall.tv_sec * 1000 + (uint64_t)wall.tv_nsec / 1000000,
                              (uint64_t)mono.tv_sec * 1000 + (uint64_t)mono.tv_nsec / 1000000};
}

void box_clock_start(struct box *b, struct box_clock now) {
    b->now = now;
    b->offset_ms = offset_of(now);
    if (b->durable.world->past.last_at_ms > now.wall_ms)
        box_say(b, "the clock stands before the last entry of the log; set it, or entries will "
                   "look out of order");
}

static void jumped(struct box *b, int64_t by_ms) {
    char words[96];
    snprintf(words, sizeof words, "the clock jumped by %lld s", (long long)(by_ms / 1000));
    box_say(b, words);
    b->offset_ms += by_ms;
    if (by_ms > 0) b->jumped_s += (uint64_t)by_ms / 1000;
}

void box_clock_turn(struct box *b, struct box_clock now) {
    int64_t by = offset_of(now) - b->offset_ms;
    int64_t slew =
        now.mono_ms > b->now.mono_ms ? (int64_t)(now.mono_ms - b->now.mono_ms) / 1000 : 0;
    b->now = now;
    if (by > JUMP_MS || by < -JUMP_MS)
        jumped(b, by);
    else
        b->offset_ms += by > slew    ? slew
                        : by < -slew ? -slew
                                     : by; /* a clock that is set right gently is no jump */
}
