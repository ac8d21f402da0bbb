/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align.h - recordings of one event on one clock: decode (decode.h), look (sketch.h), choose (align_pair.h), measure
 * (align_fine.h), solve (graph.h).
 *
 * The answer does not depend on the order in which threads finish, and no chance is used: the same files give the same answer.
 * Uncertainty: sigma_s holds the fit, how far the pairs contradict each other, and the size of the place: sound takes 2.9 ms for
 * a metre, and where the microphones stood is not known here. It is never taken for corrected.
 * Ownership: align_init allocates, align_finish frees. Paths are the caller's.                                       */
#pragma once
#include "inquiry/align/align_pair.h"
#include "inquiry/align/decode.h"

enum { ALIGN_FILES_MAX = 500, ALIGN_THREADS_MAX = 16 };
struct align_file {
    struct recording recording;
    struct sketch sketch;
    double length_s;
    bool usable, silent;
    struct graph_node node; /* when usable */
};
struct align {
    struct align_file *file;
    uint32_t count, threads;
    double place_m;
    struct graph_edge *edge; /* anchors first, then pairs by the order of their files */
    uint32_t edges, anchors, edges_max;
    struct align_pair *pair; /* every two, by the order of their files */
    uint32_t pairs;
    void (*progress)(void *state, uint32_t done,
                     uint32_t of); /* files and pairs, on the caller's thread; or NULL */
    void *state;
};
/* ${name}: in its folder. ${why}: why it is not to be opened, or NULL. */
struct align_named {
    const char *path, *name, *why;
};
SC_CHECK bool align_init(struct align *a, const struct align_named *file, uint32_t count,
                         uint32_t threads, double place_m, uint32_t anchors_max);
/* align_digest(a): before align_run: each recording's SHA-256 is taken, too, of the octets as they are in the file. */
void align_digest(struct align *a);
/* align_anchor(a, e): What a person knows, before align_run: a, b, at_s, lag_s and lag_sigma_s. */
void align_anchor(struct align *a, const struct graph_edge *e);
SC_CHECK bool align_run(struct align *a);
void align_finish(struct align *a);
/* How sure a drift must be to be said, in millionths. */
#define ALIGN_PPM_KNOWN 5.0
static inline bool align_ppm_known(const struct align_file *f) {
    return f->node.ppm_sigma <= ALIGN_PPM_KNOWN;
}
