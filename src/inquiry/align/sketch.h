/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sketch.h - where two recordings may be one event, found quickly: how loud each of SKETCH_BANDS bands is against its own
 * surroundings, 62 times a second. Levels, automatic gain and the colour of a microphone fall out of it, and a clock that is
 * wrong by hundreds of millionths smears it little; what it finds is only a place to look (align_fine.h).
 *
 * Pieces of half a minute are held against the whole of the other; the cost grows with both lengths. Recordings that are both
 * longer than SKETCH_ENDS are held together in pieces of four minutes, of every two frames as one: a longer piece that hears the
 * other is as much surer of it. Only what overlaps by less than that, the end of one and the beginning of the other, is still
 * looked through in short ones; all in all a seventh of the transforms.
 *
 * A sketch holds the bands themselves, 11 MB for an hour; their spectra, six times as much, are made when two are compared, some
 * pieces at a time. Ownership: sketch_make allocates, sketch_free frees; a bench belongs to a thread. Threads: reading is free for all. */
#pragma once
#include "inquiry/align/fft.h"
#include "inquiry/align/tape.h"

enum { SKETCH_BANDS = 12, SKETCH_STEP = 128, SKETCH_PLACES = 3, SKETCH_SCALES = 2 };
enum { SKETCH_ENDS = 32768 }; /* frames, 524 s */
struct sketch {
    uint32_t frames;
    float *band; /* [SKETCH_BANDS][frames] */
};
SC_CHECK bool sketch_make(struct sketch *s, const struct tape *t);
void sketch_free(struct sketch *s);

/* Where sketches are compared: spectra of some pieces, padded, and of a stretch of twice a piece's length, from the beginning of
 * each piece's length on. One inverse transform then compares a piece with a stretch. */
struct sketch_bench {
    struct fft fft[SKETCH_SCALES];
    kiss_fft_cpx *piece, *stretch; /* [pieces][BANDS][bins]; [BANDS][bins] */
    struct votes *votes;
};
SC_CHECK bool sketch_bench_init(struct sketch_bench *t);
void sketch_bench_finish(struct sketch_bench *t);

/* A place to look: what is at t in a is at t + lag in b. */
struct sketch_place {
    double lag_s;
    float score;
};
/* sketch_compare(t, a, b, place): the likeliest first; how many, at most SKETCH_PLACES. */
uint32_t sketch_compare(struct sketch_bench *t, const struct sketch *a, const struct sketch *b,
                        struct sketch_place place[SKETCH_PLACES]);
