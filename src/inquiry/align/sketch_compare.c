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

static void transform(struct fft *f, kiss_fft_cpx *out, const struct sketch *s, int64_t from,
                      int64_t len) {
    for (uint32_t b = 0; b < SKETCH_BANDS; b++, out += SKETCH_BINS) {
        const float *band = s->band + (size_t)b * s->frames;
        memset(f->time, 0, SKETCH_LONG * sizeof *f->time);
        for (int64_t i = 0; i < len; i++)
            if (from + i >= 0 && from + i < s->frames) f->time[i] = band[from + i];
        fft_forward(f);
        memcpy(out, f->freq, SKETCH_BINS * sizeof *out);
    }
}

/* A piece of one along the whole other, as far as it went. */
struct along {
    struct vote best[EACH];
    double square;
};

static void look(struct along *a, const struct fft *f, uint32_t piece, uint32_t stretch) {
    for (int32_t l = 0; l < SKETCH_HALF; l++) {
        float c = f->time[l];
        a->square += (double)c * (double)c;
        int32_t lag = ((int32_t)stretch - 1) * SKETCH_HALF + l - (int32_t)(piece * SKETCH_HOP);
        if (c > a->best[EACH - 1].strong) offer(a->best, (struct vote){lag, c});
    }
}

static void vote(struct votes *votes, const struct along *a, uint32_t stretches) {
    float rms = (float)sqrt(a->square / ((double)stretches * SKETCH_HALF));
    for (uint32_t i = 0; i < EACH && votes->count < VOTES_MAX; i++)
        if (a->best[i].strong > FAINT * rms)
            votes->vote[votes->count++] = (struct vote){a->best[i].lag, a->best[i].strong / rms};
}

/* Pieces from ${first} on, as many as there is room for, along all of ${b}. */
static void some(struct sketch_bench *t, const struct sketch *a, const struct sketch *b,
                 uint32_t first) {
    const size_t each = (size_t)SKETCH_BANDS * SKETCH_BINS;
    struct along along[SKETCH_AT_ONCE] = {0};
    uint32_t pieces = a->pieces - first < SKETCH_AT_ONCE ? a->pieces - first : SKETCH_AT_ONCE;
    for (uint32_t p = 0; p < pieces; p++)
        transform(&t->fft, t->piece + p * each, a, (int64_t)(first + p) * SKETCH_HOP, SKETCH_HALF);
    for (uint32_t s = 0; s < b->stretches; s++) {
        transform(&t->fft, t->stretch, b, ((int64_t)s - 1) * SKETCH_HALF, SKETCH_LONG);
        for (uint32_t p = 0; p < pieces; p++) {
            multiply(&t->fft, t->piece + p * each, t->stretch);
            fft_inverse(&t->fft);
            look(&along[p], &t->fft, first + p, s);
        }
    }
    for (uint32_t p = 0; p < pieces; p++) vote(t->votes, &along[p], b->stretches);
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

uint32_t sketch_compare(struct sketch_bench *t, const struct sketch *a, const struct sketch *b,
                        struct sketch_place place[SKETCH_PLACES]) {
    t->votes->count = 0;
    if (!a->frames || !b->frames) return 0;
    for (uint32_t first = 0; first < a->pieces; first += SKETCH_AT_ONCE) some(t, a, b, first);
    uint32_t count = count_votes(t->votes, place);
    while (count > 1 && place[count - 1].score < WORTH * place[0].score) count--;
    return count;
}

bool sketch_bench_init(struct sketch_bench *t) {
    const size_t each = (size_t)SKETCH_BANDS * SKETCH_BINS;
    *t = (struct sketch_bench){.piece = malloc(SKETCH_AT_ONCE * each * sizeof *t->piece),
                               .stretch = malloc(each * sizeof *t->stretch),
                               .votes = malloc(sizeof *t->votes)};
    bool made = t->piece && t->stretch && t->votes && fft_init(&t->fft, SKETCH_LONG);
    if (!made) sketch_bench_finish(t);
    return made;
}

void sketch_bench_finish(struct sketch_bench *t) {
    fft_finish(&t->fft);
    free(t->piece);
    free(t->stretch);
    free(t->votes);
    *t = (struct sketch_bench){.piece = NULL};
}
