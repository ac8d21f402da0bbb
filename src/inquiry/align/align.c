/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align.c - align.h: the work, shared out to threads; each writes where only it does. */
#include "inquiry/align/align.h"
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const float SURE = 1.6f, PERHAPS = 1.25f, PEAK_SURE = 8, PEAK_PERHAPS = 6,
                   SURE_SKETCHED = 1.35f, SKETCH_SURE = 20, SKETCH_PERHAPS = 10;
static const double SOUND_M_S = 343, WINDOWS_SHARE = 0.4;
enum { SILENT = 4 }; /* a sample below is nothing that was heard */

bool align_init(struct align *a, const struct align_named *file, uint32_t count, uint32_t threads,
                double place_m, uint32_t anchors_max) {
    *a = (struct align){.count = count, .threads = threads < 1 ? 1 : threads, .place_m = place_m};
    a->pairs = count < 2 ? 0 : count * (count - 1) / 2;
    a->edges_max = a->pairs + anchors_max;
    a->file = calloc(count ? count : 1, sizeof *a->file);
    a->edge = calloc(a->edges_max ? a->edges_max : 1, sizeof *a->edge);
    if (!a->file || !a->edge) return align_finish(a), false;
    for (uint32_t i = 0; i < count; i++) {
        struct recording *r = &a->file[i].recording;
        r->path = file[i].path;
        r->name = file[i].name;
        if (file[i].why) snprintf(r->why, sizeof r->why, "%s", file[i].why);
    }
    return true;
}

void align_finish(struct align *a) {
    for (uint32_t i = 0; a->file && i < a->count; i++) {
        sketch_free(&a->file[i].sketch);
        decode_free(&a->file[i].recording);
    }
    free(a->file);
    free(a->edge);
    *a = (struct align){0};
}

void align_digest(struct align *a) {
    for (uint32_t i = 0; i < a->count; i++) a->file[i].recording.digests = true;
}

void align_anchor(struct align *a, const struct graph_edge *e) {
    a->edge[a->edges] = *e;
    a->edge[a->edges++].kind = GRAPH_ANCHOR;
    a->anchors = a->edges;
}

/* One kind of work over numbered things. ${one} writes to its number's place alone. */
struct work {
    struct align *align;
    bool (*one)(struct align *a, struct fine *fine, struct sketch_bench *bench, uint32_t i);
    uint32_t count, before; /* of this kind; of what was done already */
    pthread_t teller;
    atomic_uint next;
    atomic_bool failed;
};

static void tell(const struct work *w, uint32_t done) {
    const struct align *a = w->align;
    if (a->progress && pthread_equal(w->teller, pthread_self()))
        a->progress(a->state, w->before + done, a->count + a->pairs);
}

static void *labour(void *arg) {
    struct work *w = arg;
    struct fine fine = {0};
    struct sketch_bench bench = {.piece = NULL};
    bool held = fine_init(&fine, w->align->place_m) && sketch_bench_init(&bench);
    for (uint32_t i; held && (i = atomic_fetch_add(&w->next, 1)) < w->count;) {
        held = w->one(w->align, &fine, &bench, i);
        tell(w, i);
    }
    if (!held) w->failed = true;
    fine_finish(&fine);
    sketch_bench_finish(&bench);
    return NULL;
}

static bool share_out(struct align *a, uint32_t before, uint32_t count,
                      bool (*one)(struct align *, struct fine *, struct sketch_bench *, uint32_t)) {
    pthread_t thread[ALIGN_THREADS_MAX];
    struct work w = {
        .align = a, .one = one, .count = count, .before = before, .teller = pthread_self()};
    uint32_t more = 0, want = a->threads < count ? a->threads : count;
    for (; more + 1 < want && more < ALIGN_THREADS_MAX; more++)
        if (pthread_create(&thread[more], NULL, labour, &w) != 0) break;
    labour(&w);
    for (uint32_t i = 0; i < more; i++) pthread_join(thread[i], NULL);
    return !w.failed;
}

static bool hear(struct align *a, struct fine *fine, struct sketch_bench *bench, uint32_t i) {
    struct align_file *f = &a->file[i];
    (void)fine, (void)bench;
    f->usable = !f->recording.why[0] && decode_recording(&f->recording);
    if (!f->usable) return true;
    f->length_s = (double)f->recording.tape.count / DECODE_RATE;
    f->silent = f->recording.loudest < SILENT;
    return f->silent || sketch_make(&f->sketch, &f->recording.tape);
}

/* A line is sure of itself when its peak is high and stands alone, here and among the other places to look; less will do where the
 * sketches agreed from far. */
static enum graph_kind how_sure(float alone, float peak, float sketch) {
    bool sure =
        (alone > SURE && peak > PEAK_SURE) || (alone > SURE_SKETCHED && sketch > SKETCH_SURE);
    return sure ? GRAPH_STRONG : GRAPH_WEAK;
}

/* A sound that is heard at two events (a telephone rings) agrees exactly, in a few windows; the sketches hardly see it, and it closes
 * triangles, too. Recordings of one event agree nearly throughout. */
static bool throughout(const struct fine_line *l, float sketch) {
    return sketch > SKETCH_PERHAPS && l->peak > PEAK_PERHAPS &&
           l->windows >= WINDOWS_SHARE * l->tried;
}

static struct graph_edge edge_of(const struct fine_line *best, float second, float sketch,
                                 uint32_t a, uint32_t b) {
    float alone = fminf(best->confidence, second > 0 ? best->peak / second : best->confidence);
    return (struct graph_edge){
        .a = a,
        .b = b,
        .at_s = best->at_s,
        .lag_s = best->lag_s,
        .slope = best->slope,
        .slope_sigma = best->slope_sigma,
        .lag_sigma_s = hypot(best->lag_sigma_s, best->spread_s / sqrt(fmax(1, best->windows))),
        .confidence = throughout(best, sketch) ? alone : 0,
        .kind = how_sure(alone, best->peak, sketch)};
}

static void measure(struct fine *fine, const struct align_file *x, const struct align_file *y,
                    const struct sketch_place *place, uint32_t places, struct fine_line *best,
                    float *second) {
    const struct tape *a = &x->recording.tape, *b = &y->recording.tape;
    for (uint32_t i = 0; i < places; i++) {
        struct fine_line line;
        if (!fine_measure(fine, a, b, place[i].lag_s, &line)) continue;
        double apart =
            fabs((line.lag_s - line.slope * line.at_s) - (best->lag_s - best->slope * best->at_s));
        bool same = best->peak > 0 && apart < fine->near_s;
        if (line.peak > best->peak) {
            if (!same) *second = best->peak;
            *best = line;
        } else if (!same && line.peak > *second)
            *second = line.peak;
    }
}

static void pair_of(const struct align *a, uint32_t i, uint32_t *x, uint32_t *y) {
    uint32_t row = 0, left = i;
    while (left >= a->count - 1 - row) left -= a->count - 1 - row++;
    *x = row;
    *y = row + 1 + left;
}

static bool compare(struct align *a, struct fine *fine, struct sketch_bench *bench, uint32_t i) {
    struct sketch_place place[SKETCH_PLACES];
    struct fine_line best = {0};
    float second = 0;
    uint32_t x, y;
    pair_of(a, i, &x, &y);
    struct graph_edge *out = &a->edge[a->anchors + i];
    const struct align_file *f = &a->file[x], *g = &a->file[y];
    *out = (struct graph_edge){.a = x, .b = y, .kind = GRAPH_WEAK};
    if (!f->usable || !g->usable || f->silent || g->silent) return true;
    uint32_t places = sketch_compare(bench, &f->sketch, &g->sketch, place);
    measure(fine, f, g, place, places, &best, &second);
    if (best.peak > 0) *out = edge_of(&best, second, place[0].score, x, y);
    return !fine->unread;
}

static void keep_likely(struct align *a) {
    uint32_t kept = a->anchors;
    for (uint32_t i = a->anchors; i < a->anchors + a->pairs; i++)
        if (a->edge[i].confidence > PERHAPS) a->edge[kept++] = a->edge[i];
    a->edges = kept;
}

static bool solve(struct align *a) {
    struct graph_node *node = calloc(a->count ? a->count : 1, sizeof *node);
    bool solved = node && graph_solve(node, a->count, a->edge, a->edges);
    for (uint32_t i = 0; solved && i < a->count; i++) {
        a->file[i].node = node[i];
        a->file[i].node.sigma_s = sqrt(pow(node[i].sigma_s, 2) + pow(a->place_m / SOUND_M_S, 2) +
                                       pow(a->file[i].recording.late_s, 2));
    }
    free(node);
    return solved;
}

bool align_run(struct align *a) {
    if (!share_out(a, 0, a->count, hear) || !share_out(a, a->count, a->pairs, compare))
        return false;
    keep_likely(a);
    return solve(a);
}
