/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align.c - align.h: the work, shared out to threads; each writes where only it does. */
#include "inquiry/align/align.h"
#include "inquiry/align/align_join.h"
#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const double SOUND_M_S = 343;
enum { SILENT = 4 }; /* a sample below is nothing that was heard */

bool align_init(struct align *a, const struct align_named *file, uint32_t count, uint32_t threads,
                double place_m, uint32_t anchors_max) {
    *a = (struct align){.count = count, .threads = threads < 1 ? 1 : threads, .place_m = place_m};
    a->pairs = count < 2 ? 0 : count * (count - 1) / 2;
    a->edges_max = a->pairs + anchors_max;
    a->file = calloc(count ? count : 1, sizeof *a->file);
    a->edge = calloc(a->edges_max ? a->edges_max : 1, sizeof *a->edge);
    a->pair = calloc(a->pairs ? a->pairs : 1, sizeof *a->pair);
    if (!a->file || !a->edge || !a->pair) return align_finish(a), false;
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
    free(a->pair);
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
        a->progress(a->state, w->before + done, a->count + 2 * a->pairs);
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

static void pair_of(const struct align *a, uint32_t i, uint32_t *x, uint32_t *y) {
    uint32_t row = 0, left = i;
    while (left >= a->count - 1 - row) left -= a->count - 1 - row++;
    *x = row;
    *y = row + 1 + left;
}

static bool look(struct align *a, struct fine *fine, struct sketch_bench *bench, uint32_t i) {
    struct align_pair *p = &a->pair[i];
    (void)fine;
    pair_of(a, i, &p->a, &p->b);
    const struct align_file *f = &a->file[p->a], *g = &a->file[p->b];
    if (f->usable && g->usable && !f->silent && !g->silent)
        p->places = sketch_compare(bench, &f->sketch, &g->sketch, p->place);
    return true;
}

static bool measure(struct align *a, struct fine *fine, struct sketch_bench *bench, uint32_t i) {
    struct align_pair *p = &a->pair[i];
    (void)bench;
    if (p->chosen && !p->measured)
        pair_measure(fine, &a->file[p->a].recording.tape, &a->file[p->b].recording.tape, p);
    return !fine->unread;
}

static bool ask(struct align *a, struct fine *fine, struct sketch_bench *bench, uint32_t i) {
    struct align_pair *p = &a->pair[i];
    (void)bench;
    if (p->says == PAIR_ASKED)
        pair_ask(fine, &a->file[p->a].recording.tape, &a->file[p->b].recording.tape, p);
    return !fine->unread;
}

static void keep_likely(struct align *a) {
    a->edges = a->anchors;
    for (uint32_t i = 0; i < a->pairs; i++)
        if (pair_counts(&a->pair[i])) a->edge[a->edges++] = a->pair[i].edge;
}

static bool solve(struct align *a, struct graph_node *node) {
    if (!graph_solve(node, a->count, a->edge, a->edges)) return false;
    for (uint32_t i = 0; i < a->count; i++) {
        a->file[i].node = node[i];
        a->file[i].node.sigma_s = sqrt(pow(node[i].sigma_s, 2) + pow(a->place_m / SOUND_M_S, 2) +
                                       pow(a->file[i].recording.late_s, 2));
    }
    return true;
}

/* By the pairs alone: where a person's word joins two groups, the recordings are heard all the same. */
static bool group_heard(struct align *a, struct graph_node *node, uint32_t *group) {
    keep_likely(a);
    bool solved = graph_solve(node, a->count, a->edge + a->anchors, a->edges - a->anchors);
    for (uint32_t i = 0; solved && i < a->count; i++) group[i] = node[i].group;
    for (uint32_t i = 0, e = a->anchors; solved && i < a->pairs; i++)
        a->pair[i].edge.used = pair_counts(&a->pair[i]) && a->edge[e++].used;
    return solved;
}

/* Round by round: what a round joins need not be measured again; in the first, nothing is chosen yet. */
static bool measure_likely(struct align *a, struct graph_node *node, uint32_t *group) {
    uint32_t chosen = 0;
    do {
        if (!share_out(a, a->count + a->pairs, a->pairs, measure) || !group_heard(a, node, group) ||
            !pair_choose(a->pair, a->pairs, group, a->count, &chosen))
            return false;
    } while (chosen > 0);
    return true;
}

static bool join_groups(struct align *a, struct graph_node *node, uint32_t *group) {
    struct join_node *stands = calloc(a->count ? a->count : 1, sizeof *stands);
    struct join j = {.pair = a->pair, .pairs = a->pairs, .node = stands, .nodes = a->count};
    bool held = stands;
    do {
        for (uint32_t i = 0; held && i < a->count; i++) {
            const struct align_file *f = &a->file[i];
            stands[i] = (struct join_node){node[i].start_s, node[i].ppm,
                                           f->usable && !f->silent ? f->length_s : 0};
        }
        held = held && join_judge(&j) &&
               share_out(a, a->count + a->pairs, j.asked ? a->pairs : 0, ask) &&
               group_heard(a, node, group);
    } while (held && (j.asked || j.refused));
    free(stands);
    return held;
}

bool align_run(struct align *a) {
    struct graph_node *node = calloc(a->count ? a->count : 1, sizeof *node);
    uint32_t *group = calloc(a->count ? a->count : 1, sizeof *group);
    bool run = node && group && share_out(a, 0, a->count, hear) &&
               share_out(a, a->count, a->pairs, look) && measure_likely(a, node, group) &&
               join_groups(a, node, group) && solve(a, node);
    free(node);
    free(group);
    return run;
}
