/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* random_commands.h - commands out of a seed: every kind, most with sense in the world they meet, some without.
 *
 * The same seed gives the same commands, verdicts and worlds on every machine, natively and as WebAssembly: that is
 * what tests/wasm/agree compares. Freestanding, like the core it drives. One run at a time.                       */
#pragma once
#include "core/core.h"

struct dice {
    uint64_t state;
};
uint32_t dice_roll(struct dice *d, uint32_t sides); /* 0 to sides - 1 */

/* random_command(d, w, now_ms, c): the next thing that somebody asks. */
void random_command(struct dice *d, const struct world *w, uint64_t now_ms, struct command *c);

struct random_run {
    uint64_t hash; /* FNV-1a over every verdict, refusal and leaf */
    uint32_t commands, decided, refused, malformed, events, lapsed;
    struct rule_set refusing; /* rules that refused something, ever */
    struct rule_set passed;   /* rules that were broken and passed all the same (happened) */
    const char *wrong;        /* NULL, or the first promise that was not kept */
    struct command last;
};

/* random_begin(seed): A new run in a new world. random_go(n): n commands more; false when r->wrong. Every
 * RANDOM_WORLD commands a new production begins, so that no run ends in a world where everything is held. */
enum { RANDOM_WORLD = 4000 };
const struct random_run *random_begin(uint32_t seed);
bool random_go(uint32_t commands);
const struct world *random_world(void);
/* random_line(b): "commands decided refused malformed events hash sha256-of-the-world" */
void random_line(struct buffer *b);
