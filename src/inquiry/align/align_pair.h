/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_pair.h - two recordings: where they may be one event, and what was measured there.
 *
 * Looking at all pairs is cheap, measuring is not, and what the sketches do not agree on is never believed. So the likely ones are
 * measured: of the pairs that may still join two groups, each recording's PARTNERS likeliest; again, until none may join anything.
 * Up to PARTNERS + 1 recordings that is every likely pair. Among many it leaves each one with so many others to check it by,
 * and what remains unjoined has had all its likely pairs measured. Threads: a pair is one's own.                       */
#pragma once
#include "inquiry/align/align_fine.h"
#include "inquiry/align/graph.h"
#include "inquiry/align/sketch.h"

/* What the sketches say of the likeliest place must be more for a pair to count. */
#define PAIR_LIKELY 10.0f
enum { PAIR_PARTNERS = 8 };
enum pair_says { PAIR_NOT_ASKED, PAIR_ASKED, PAIR_AGREES, PAIR_DIFFERS };
struct align_pair {
    uint32_t a, b;
    uint32_t places;
    struct sketch_place place[SKETCH_PLACES]; /* the likeliest first */
    bool chosen, measured;
    struct graph_edge edge;     /* measured; its confidence is 0 when it is nothing */
    uint8_t says;               /* enum pair_says: as a witness (align_join.h) */
    double asked_s, asked_at_s; /* at which lag, which stands at what time of a */
};
/* pair_choose(pair, count, group, recordings, chosen): Mark the next to be measured; how many. ${group}: of each recording. False: not
 * enough memory. */
SC_CHECK bool pair_choose(struct align_pair *pair, uint32_t count, const uint32_t *group,
                          uint32_t recordings, uint32_t *chosen);
/* pair_measure(f, a, b, p): At its places, into its edge. */
void pair_measure(struct fine *f, const struct tape *a, const struct tape *b, struct align_pair *p);
/* pair_ask(f, a, b, p): Whether the two agree at the lag at which they are asked, into says. */
void pair_ask(struct fine *f, const struct tape *a, const struct tape *b, struct align_pair *p);
/* pair_counts(p): whether the graph is to hear of it. */
bool pair_counts(const struct align_pair *p);
