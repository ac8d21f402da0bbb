/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sketch_compare.c - sketch.h: each piece of one along the whole other; lags on which pieces agree are places to look. */
#include "inquiry/align/sketch.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    EACH = 4,
    APART = 6,
    AGREE = 12,
    VOTES_MAX = 16384
}; /* peaks a piece; frames between two; frames within which pieces agree */
static const float FAINT = 3.5f, WORTH = 0.4f; /* against the noise; against the best place */

struct vote {
    int32_t lag; /* frames */
    float strong;
};
struct votes {
    uint32_t count;
    struct vote vote[VOTES_MAX];
};

static void multiply(struct fft *f, const kiss_fft_cpx *a, const kiss_fft_cpx *b) {
    memset(f->freq, 0, SKETCH_BINS * sizeof *f->freq);
    for (uint32_t band = 0; band < SKETCH_BANDS; band++, a += SKETCH_BINS, b += SKETCH_BINS)
        for (uint32_t k = 0; k < SKETCH_BINS; k++) {
            f->freq[k].r += a[k].r * b[k].r + a[k].i * b[k].i;
            f->freq[k].i += a[k].r * b[k].i - a[k].i * b[k].r;
        }
}

/* Into the piece's own list, strongest first; a neighbour gives way to a stronger one. */
static void offer(struct vote *best, struct vote v) {
    uint32_t at = EACH;
    for (uint32_t i = 0; i < EACH; i++)
        if (best[i].strong > 0 && abs(best[i].lag - v.lag) <= APART) at = i;
    if (at == EACH) at = EACH - 1;
    if (best[at].strong >= v.strong) return;
    for (; at > 0 && best[at - 1].strong < v.strong; at--) best[at] = best[at - 1];
    best[at] = v;
}

static void along(struct fft *f, const struct sketch *a, const struct sketch *b, uint32_t piece,
                  struct votes *votes) {
    struct vote best[EACH] = {{0}};
    double square = 0;
    size_t each = (size_t)SKETCH_BANDS * SKETCH_BINS;
    for (uint32_t s = 0; s < b->stretches; s++) {
        multiply(f, a->piece + piece * each, b->stretch + s * each);
        fft_inverse(f);
        for (int32_t l = 0; l < SKETCH_HALF; l++) {
            float c = f->time[l];
            square += (double)c * (double)c;
            int32_t lag = ((int32_t)s - 1) * SKETCH_HALF + l - (int32_t)(piece * SKETCH_HOP);
            if (c > best[EACH - 1].strong) offer(best, (struct vote){lag, c});
        }
    }
    float rms = (float)sqrt(square / ((double)b->stretches * SKETCH_HALF));
    for (uint32_t i = 0; i < EACH && votes->count < VOTES_MAX; i++)
        if (best[i].strong > FAINT * rms)
            votes->vote[votes->count++] = (struct vote){best[i].lag, best[i].strong / rms};
}

static int by_lag(const void *a, const void *b) {
    const struct vote *x = a, *y = b;
    return (x->lag > y->lag) - (x->lag < y->lag);
}

static uint32_t keep(struct sketch_place *place, uint32_t count, struct sketch_place p) {
    uint32_t at = count < SKETCH_PLACES ? count : SKETCH_PLACES - 1;
    if (count == SKETCH_PLACES && place[at].score >= p.score) return count;
    for (; at > 0 && place[at - 1].score < p.score; at--) place[at] = place[at - 1];
    place[at] = p;
    return count < SKETCH_PLACES ? count + 1 : count;
}

/* Votes within AGREE frames of each other are one place; it stands where its strongest does. */
static uint32_t count_votes(struct votes *v, struct sketch_place place[SKETCH_PLACES]) {
    uint32_t count = 0;
    qsort(v->vote, v->count, sizeof *v->vote, by_lag);
    for (uint32_t from = 0, to; from < v->count; from = to) {
        float square = 0, most = 0;
        int32_t lag = 0;
        for (to = from; to < v->count && v->vote[to].lag - v->vote[from].lag <= 2 * AGREE &&
                        (to == from || v->vote[to].lag - v->vote[to - 1].lag <= AGREE);
             to++) {
            square += v->vote[to].strong * v->vote[to].strong;
            if (v->vote[to].strong > most) most = v->vote[to].strong, lag = v->vote[to].lag;
        }
        count = keep(place, count,
                     (struct sketch_place){lag * (double)SKETCH_STEP / 8000.0, sqrtf(square)});
    }
    return count;
}

uint32_t sketch_compare(struct fft *f, const struct sketch *a, const struct sketch *b,
                        struct sketch_place place[SKETCH_PLACES]) {
    struct votes *votes = calloc(1, sizeof *votes);
    uint32_t count = 0;
    if (votes && a->frames && b->frames) {
        for (uint32_t p = 0; p < a->pieces; p++) along(f, a, b, p, votes);
        count = count_votes(votes, place);
        while (count > 1 && place[count - 1].score < WORTH * place[0].score) count--;
    }
    free(votes);
    return count;
}
