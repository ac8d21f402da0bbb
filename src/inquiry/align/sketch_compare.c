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

/* How finely it is looked: frames that are taken as one, and in such frames a piece's length and how far apart pieces begin; pieces
 * that there is room for; what a vote of one weighs: short pieces overlap, and each moment votes twice. */
static const struct scale {
    uint32_t thin, half, hop, at_once;
    float weight;
} SCALE[SKETCH_SCALES] = {{1, 2048, 1024, 64, 1}, {2, 8192, 8192, 16, 1.4142f}};
enum { SHORT, LONG, PIECES_MAX = 64, PIECES_ROOM = 64 * (2048 + 1), STRETCH_ROOM = 8192 + 1 };

/* A sketch, or a part of it. */
struct part {
    const struct sketch *of;
    uint32_t from, frames;
};

struct vote {
    int32_t lag; /* frames */
    float strong;
};
struct votes {
    uint32_t count;
    struct vote vote[VOTES_MAX];
};

static void multiply(struct fft *f, const kiss_fft_cpx *a, const kiss_fft_cpx *b) {
    memset(f->freq, 0, f->bins * sizeof *f->freq);
    for (uint32_t band = 0; band < SKETCH_BANDS; band++, a += f->bins, b += f->bins)
        for (uint32_t k = 0; k < f->bins; k++) {
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

/* ${len} thinned frames from ${from} on; silence where the part has none. */
static void transform(struct fft *f, kiss_fft_cpx *out, const struct part *p, uint32_t thin,
                      int64_t from, int64_t len) {
    int64_t there = p->frames / thin, first = from < 0 ? -from : 0,
            end = from + len < there ? len : there - from;
    for (uint32_t b = 0; b < SKETCH_BANDS; b++, out += f->bins) {
        const float *band = p->of->band + (size_t)b * p->of->frames + p->from;
        memset(f->time, 0, f->size * sizeof *f->time);
        for (int64_t i = first; i < end; i++)
            for (uint32_t k = 0; k < thin; k++) f->time[i] += band[(from + i) * thin + k];
        fft_forward(f);
        memcpy(out, f->freq, f->bins * sizeof *out);
    }
}

/* A piece of one along the whole other, as far as it went. */
struct along {
    struct vote best[EACH];
    double square;
};

static void look(struct along *a, const struct fft *f, const struct scale *scale, uint32_t piece,
                 uint32_t stretch) {
    int32_t half = (int32_t)scale->half,
            lag = ((int32_t)stretch - 1) * half - (int32_t)(piece * scale->hop);
    for (int32_t l = 0; l < half; l++) {
        float c = f->time[l];
        a->square += (double)c * (double)c;
        if (c > a->best[EACH - 1].strong) offer(a->best, (struct vote){lag + l, c});
    }
}

static void vote(struct votes *votes, const struct along *a, const struct scale *scale,
                 uint32_t stretches, int32_t from) {
    float rms = (float)sqrt(a->square / ((double)stretches * scale->half));
    for (uint32_t i = 0; i < EACH && votes->count < VOTES_MAX; i++)
        if (a->best[i].strong > FAINT * rms)
            votes->vote[votes->count++] =
                (struct vote){a->best[i].lag * (int32_t)scale->thin + from,
                              scale->weight * a->best[i].strong / rms};
}

/* Pieces from ${first} on, at most ${pieces}, along all of ${b}. */
static void some(struct sketch_bench *t, uint32_t which, const struct part *a, const struct part *b,
                 uint32_t first, uint32_t pieces) {
    const struct scale *scale = &SCALE[which];
    struct fft *f = &t->fft[which];
    const size_t each = (size_t)SKETCH_BANDS * f->bins;
    uint32_t stretches = b->frames / scale->thin / scale->half + 2;
    struct along along[PIECES_MAX] = {0};
    for (uint32_t p = 0; p < pieces; p++)
        transform(f, t->piece + p * each, a, scale->thin, (int64_t)(first + p) * scale->hop,
                  scale->half);
    for (uint32_t s = 0; s < stretches; s++) {
        transform(f, t->stretch, b, scale->thin, ((int64_t)s - 1) * scale->half, f->size);
        for (uint32_t p = 0; p < pieces; p++) {
            multiply(f, t->piece + p * each, t->stretch);
            fft_inverse(f);
            look(&along[p], f, scale, first + p, s);
        }
    }
    for (uint32_t p = 0; p < pieces; p++)
        vote(t->votes, &along[p], scale, stretches, (int32_t)b->from - (int32_t)a->from);
}

static void along_all(struct sketch_bench *t, uint32_t which, const struct part *a,
                      const struct part *b) {
    const struct scale *scale = &SCALE[which];
    uint32_t frames = a->frames / scale->thin,
             pieces = frames <= scale->half
                          ? 1
                          : (frames - scale->half + scale->hop - 1) / scale->hop + 1;
    for (uint32_t first = 0; first < pieces; first += scale->at_once)
        some(t, which, a, b, first,
             pieces - first < scale->at_once ? pieces - first : scale->at_once);
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

static struct part beginning(const struct sketch *s) {
    return (struct part){s, 0, s->frames < SKETCH_ENDS ? s->frames : SKETCH_ENDS};
}

static struct part ending(const struct sketch *s) {
    struct part p = beginning(s);
    p.from = s->frames - p.frames;
    return p;
}

static void gather_votes(struct sketch_bench *t, const struct sketch *a, const struct sketch *b) {
    struct part x = {a, 0, a->frames}, y = {b, 0, b->frames};
    if (x.frames <= SKETCH_ENDS || y.frames <= SKETCH_ENDS) {
        along_all(t, SHORT, &x, &y);
        return;
    }
    along_all(t, LONG, &x, &y);
    struct part first_a = beginning(a), last_a = ending(a), first_b = beginning(b),
                last_b = ending(b);
    along_all(t, SHORT, &first_a, &last_b);
    along_all(t, SHORT, &last_a, &first_b);
}

uint32_t sketch_compare(struct sketch_bench *t, const struct sketch *a, const struct sketch *b,
                        struct sketch_place place[SKETCH_PLACES]) {
    t->votes->count = 0;
    if (!a->frames || !b->frames) return 0;
    gather_votes(t, a, b);
    uint32_t count = count_votes(t->votes, place);
    while (count > 1 && place[count - 1].score < WORTH * place[0].score) count--;
    return count;
}

bool sketch_bench_init(struct sketch_bench *t) {
    *t = (struct sketch_bench){
        .piece = malloc((size_t)PIECES_ROOM * SKETCH_BANDS * sizeof *t->piece),
        .stretch = malloc((size_t)STRETCH_ROOM * SKETCH_BANDS * sizeof *t->stretch),
        .votes = malloc(sizeof *t->votes)};
    bool made = t->piece && t->stretch && t->votes;
    for (uint32_t i = 0; made && i < SKETCH_SCALES; i++)
        made = fft_init(&t->fft[i], 2 * SCALE[i].half);
    if (!made) sketch_bench_finish(t);
    return made;
}

void sketch_bench_finish(struct sketch_bench *t) {
    for (uint32_t i = 0; i < SKETCH_SCALES; i++) fft_finish(&t->fft[i]);
    free(t->piece);
    free(t->stretch);
    free(t->votes);
    *t = (struct sketch_bench){.piece = NULL};
}
