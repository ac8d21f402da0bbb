/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* clock.c - the wall clock against the one that never steps. A step forward of more than a minute is an event that voids
 * what was stated; a step back is only told to the operator: no deadline lapses twice, because lapsing is an event.
 *
 * A small board has no clock chip: each morning it stands where it was switched off, or in 1970. Then, and where the log shows
 * that the clock cannot be right, it is not believed until two people have set it (the command set-clock). What they say is
 * an offset to the machine's clock; it holds as long as the machine runs.                                          */
#include "box/inside.h"
#include "box/machine.h"
#include "core/codec.h"
#include <stdio.h>
#include <string.h>
#include <time.h>

const char *const clock_doubt_words[CLOCK_DOUBT_COUNT] = {
    "none", "no-chip", "set-before", "before-log", "before-build", "far-ahead"};

enum { LATEST_ENTRIES = 64 };
static const uint64_t YEAR_MS = UINT64_C(366) * 86400000;

static int64_t offset_of(struct box_clock now) {
    return (int64_t)now.wall_ms - (int64_t)now.mono_ms;
}

struct box_clock box_clock_read(void) {
    struct timespec wall, mono;
    clock_gettime(CLOCK_REALTIME, &wall);
    clock_gettime(CLOCK_BOOTTIME, &mono); /* as the loop's: it goes on while the machine sleeps */
    return (struct box_clock){(uint64_t)wall.tv_sec * 1000 + (uint64_t)wall.tv_nsec / 1000000,
                              (uint64_t)mono.tv_sec * 1000 + (uint64_t)mono.tv_nsec / 1000000};
}

struct box_clock box_right(const struct box *b, struct box_clock machine) {
    machine.wall_ms += (uint64_t)b->clock.offset_ms;
    return machine;
}

struct clock_state box_clock_is(const struct box *b) {
    return b->clock;
}

/* A stop that came while the clock was wrong may be the last entry, so the latest of several counts. */
static bool later(void *state, uint64_t index, const struct store_event *stored) {
    static struct event e;
    uint64_t *latest = state;
    (void)index;
    if (!core_decode(stored->body, &e) && e.at_ms > *latest) *latest = e.at_ms;
    return true;
}
static uint64_t latest_entry(struct box *b) {
    uint64_t size = b->durable.ledger.size, latest = b->durable.world->past.last_at_ms;
    uint64_t from = size > LATEST_ENTRIES ? size - LATEST_ENTRIES : 0;
    if (!box_read(b, from, size, later, &latest)) return b->durable.world->past.last_at_ms;
    return latest;
}

static enum clock_doubt doubt_of(const struct box *b, const struct clock_kept *k, bool same_boot) {
    uint64_t wall = b->now.wall_ms, last = b->clock.last_ms;
    if (!b->machine || (same_boot && k->set_ms)) return CLOCK_RIGHT;
    if (wall < MACHINE_NOTHING_BEFORE_MS) return CLOCK_BEFORE_BUILD;
    if (wall + JUMP_MS < last) return CLOCK_BEFORE_LOG;
    if (b->machine->synchronised) return CLOCK_RIGHT;
    if (last && wall > last + YEAR_MS) return CLOCK_FAR_AHEAD;
    if (!b->machine->chip) return CLOCK_NO_CHIP;
    return k->set_ms ? CLOCK_SET_BEFORE : CLOCK_RIGHT;
}

static void doubt(struct box *b, enum clock_doubt why) {
    char words[128];
    bool changed = b->clock.doubt != why;
    b->clock.doubt = (uint8_t)why;
    if (!changed) return;
    snprintf(words, sizeof words,
             why ? "the clock is not believed until two people set it; stops are taken why=%s"
                 : "the clock is believed again",
             clock_doubt_words[why]);
    box_say(b, words);
    if (b->hook.clock) b->hook.clock(b->hook.state);
}

/* In the same run of the machine its clock may have been moved, and its other one not: that one tells where we were. */
static bool take_up(struct box *b, const struct clock_kept *k) {
    bool same = k->boot[0] && strcmp(k->boot, b->machine->boot) == 0;
    if (!same || !k->set_ms) return same;
    b->clock.offset_ms = k->right_less_mono_ms - offset_of(b->now);
    b->clock.set_ms = k->set_ms;
    b->now = box_right(b, b->now);
    return true;
}

void box_clock_start(struct box *b, struct box_clock now) {
    struct clock_kept kept = {0};
    bool same_boot = false;
    b->now = now;
    b->clock.last_ms = latest_entry(b);
    if (b->machine) {
        b->clock.chip = b->machine->chip, b->clock.synchronised = b->machine->synchronised;
        if (box_clock_kept(b, &kept)) same_boot = take_up(b, &kept);
    }
    b->offset_ms = offset_of(b->now);
    doubt(b, doubt_of(b, &kept, same_boot));
    if (!b->machine && b->clock.last_ms > b->now.wall_ms)
        box_say(b, "the clock stands before the last entry of the log; set it, or entries will "
                   "look out of order");
}

void box_clock_look(struct box *b) {
    struct clock_kept none = {0};
    if (!b->machine || b->machine->synchronised == b->clock.synchronised) return;
    b->clock.synchronised = b->machine->synchronised;
    if (!b->clock.synchronised || !b->clock.doubt) return;
    doubt(b, doubt_of(b, &none, false));
}

void box_clock_set(struct box *b, const struct event *e) {
    int64_t by = (int64_t)e->arg[FIELD_DUE] * 1000 - (int64_t)e->at_ms;
    b->clock.offset_ms += by;
    b->now.wall_ms += (uint64_t)by;
    b->offset_ms += by;
    b->clock.set_ms = b->now.wall_ms;
    box_clock_keep(b);
    if (b->clock.doubt)
        doubt(b, CLOCK_RIGHT);
    else if (b->hook.clock)
        b->hook.clock(b->hook.state);
}

/* The machine was set right by what people had set the record right by: the record's clock goes on. */
static bool set_right(struct box *b, struct box_clock *now, int64_t by) {
    int64_t off = by - b->clock.offset_ms;
    if (!b->clock.offset_ms || off > JUMP_MS || off < -JUMP_MS) return false;
    b->clock.offset_ms -= by;
    now->wall_ms -= (uint64_t)by;
    box_say(b, "the machine's clock was set right; the record's goes on as it was");
    return true;
}

static void jumped(struct box *b, int64_t by_ms) {
    char words[96];
    snprintf(words, sizeof words, "the clock jumped by %lld s", (long long)(by_ms / 1000));
    box_say(b, words);
    b->offset_ms += by_ms;
    if (b->clock
            .doubt) { /* nothing was decided by it; perhaps somebody has set the machine right */
        if (b->clock.doubt >= CLOCK_BEFORE_LOG)
            doubt(b, doubt_of(b, &(struct clock_kept){0}, false));
        return;
    }
    if (b->machine && !b->machine->synchronised && by_ms > (int64_t)YEAR_MS)
        doubt(b, CLOCK_FAR_AHEAD);
    else if (by_ms > 0)
        b->jumped_s += (uint64_t)by_ms / 1000;
}

void box_clock_turn(struct box *b, struct box_clock now) {
    int64_t by = offset_of(now) - b->offset_ms;
    int64_t slew =
        now.mono_ms > b->now.mono_ms ? (int64_t)(now.mono_ms - b->now.mono_ms) / 1000 : 0;
    bool jump = by > JUMP_MS || by < -JUMP_MS;
    if (jump && set_right(b, &now, by)) jump = false, by = 0;
    b->now = now;
    if (jump)
        jumped(b, by);
    else
        b->offset_ms += by > slew    ? slew
                        : by < -slew ? -slew
                                     : by; /* a clock that is set right gently is no jump */
}
