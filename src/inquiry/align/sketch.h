/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sketch.h - where two recordings may be one event, found quickly: how loud each of SKETCH_BANDS bands is against its own
 * surroundings, 62 times a second. Levels, automatic gain and the colour of a microphone fall out of it, and a clock that is
 * wrong by hundreds of millionths smears it little; what it finds is only a place to look (align_fine.h).
 *
 * A sketch holds the bands' spectra: by pieces, padded, and by stretches, so that one inverse transform compares the two.
 * Ownership: sketch_make allocates, sketch_free frees. Threads: reading is free for all.                             */
#pragma once
#include "inquiry/align/fft.h"

enum {
    SKETCH_BANDS = 12,
    SKETCH_STEP = 128,
    SKETCH_LONG = 4096,
    SKETCH_HALF = SKETCH_LONG / 2,
    SKETCH_HOP = SKETCH_HALF / 2
};
enum { SKETCH_BINS = SKETCH_HALF + 1, SKETCH_PLACES = 3 };
struct sketch {
    uint32_t frames, pieces, stretches;
    kiss_fft_cpx *piece,
        *stretch; /* [pieces][BANDS][BINS]: SKETCH_HALF frames from n * SKETCH_HOP; [stretches][BANDS][BINS]: SKETCH_LONG
                                      frames from (n - 1) * SKETCH_HALF */
};
SC_CHECK bool sketch_make(struct sketch *s, const int16_t *samples, uint32_t count);
void sketch_free(struct sketch *s);

/* A place to look: what is at t in a is at t + lag in b. */
struct sketch_place {
    double lag_s;
    float score;
};
/* sketch_compare(f, a, b, place): the likeliest first; how many, at most SKETCH_PLACES. ${f} has SKETCH_LONG samples. */
uint32_t sketch_compare(struct fft *f, const struct sketch *a, const struct sketch *b,
                        struct sketch_place place[SKETCH_PLACES]);
