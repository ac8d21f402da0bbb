/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_join.c - align_join.h. */
#include "inquiry/align/align_join.h"
#include <math.h>
#include <stdlib.h>

static const double FITS_S = 0.1, SAME_PLACE_S = 0.02;

struct link {
    struct align_pair *pair;
    uint32_t triangles;
};
struct witness {
    struct align_pair *pair;
    double overlap_s, lag_s, at_s;
};
struct witnesses {
    uint32_t count;
    struct witness one[JOIN_WITNESSES];
};

static const struct align_pair *pair_at(const struct join *j, uint32_t a, uint32_t b) {
    uint32_t x = a < b ? a : b, y = a < b ? b : a;
    return &j->pair[x * j->nodes - x * (x + 1) / 2 + y - x - 1];
}

static bool linked(const struct align_pair *p) {
    return p->measured && p->edge.used;
}

static uint32_t triangles(const struct join *j, const struct align_pair *p) {
    uint32_t count = 0;
    for (uint32_t c = 0; c < j->nodes; c++)
        count +=
            c != p->a && c != p->b && linked(pair_at(j, p->a, c)) && linked(pair_at(j, p->b, c));
    return count;
}

static int surer_first(const void *a, const void *b) {
    const struct link *x = a, *y = b;
    if (x->triangles != y->triangles) return x->triangles < y->triangles ? 1 : -1;
    float u = x->pair->edge.confidence, v = y->pair->edge.confidence;
    if (u < v || v < u) return u < v ? 1 : -1;
    return (x->pair > y->pair) - (x->pair < y->pair);
}

static double local(const struct join_node *n, double at_s) {
    return (at_s - n->start_s) / (1 - n->ppm * 1e-6);
}

/* Where the two would stand, in the middle of what they would have in common. */
static struct witness stand(const struct join *j, struct align_pair *p) {
    const struct join_node *a = &j->node[p->a], *b = &j->node[p->b];
    double from = fmax(a->start_s, b->start_s),
           to = fmin(a->start_s + a->length_s, b->start_s + b->length_s), middle = (from + to) / 2;
    bool both = a->length_s > 0 && b->length_s > 0;
    return (struct witness){p, both ? to - from : 0, local(b, middle) - local(a, middle),
                            local(a, middle)};
}

static void offer(struct witnesses *l, struct witness w) {
    bool full = l->count == JOIN_WITNESSES;
    if (full && l->one[l->count - 1].overlap_s >= w.overlap_s) return;
    uint32_t at = full ? JOIN_WITNESSES - 1 : l->count++;
    for (; at > 0 && l->one[at - 1].overlap_s < w.overlap_s; at--) l->one[at] = l->one[at - 1];
    l->one[at] = w;
}

static bool across(const struct align_pair *p, const uint32_t *of, uint32_t x, uint32_t y) {
    uint32_t a = of[p->a], b = of[p->b];
    return (a == x && b == y) || (a == y && b == x);
}

static struct witnesses call(const struct join *j, const uint32_t *of, uint32_t x, uint32_t y) {
    struct witnesses l = {.count = 0};
    for (uint32_t i = 0; i < j->pairs; i++) {
        if (!across(&j->pair[i], of, x, y)) continue;
        struct witness w = stand(j, &j->pair[i]);
        if (w.overlap_s >= JOIN_OVERLAP_S) offer(&l, w);
    }
    return l;
}

/* What it says; asked now when it has not said anything of that place. */
static uint8_t hear(struct join *j, const struct witness *w) {
    struct align_pair *p = w->pair;
    const struct graph_edge *e = &p->edge;
    if (linked(p) && fabs(e->lag_s + e->slope * (w->at_s - e->at_s) - w->lag_s) < FITS_S)
        return PAIR_AGREES;
    bool asked = p->says != PAIR_NOT_ASKED && fabs(p->asked_s - w->lag_s) < SAME_PLACE_S;
    if (asked) return p->says;
    p->says = PAIR_ASKED;
    p->asked_s = w->lag_s;
    p->asked_at_s = w->at_s;
    j->asked++;
    return PAIR_ASKED;
}

/* Until they have answered, they are taken to agree. */
static bool believed(struct join *j, const struct witnesses *l) {
    uint32_t said[PAIR_DIFFERS + 1] = {0};
    for (uint32_t i = 0; i < l->count; i++) {
        bool clear = !said[PAIR_AGREES] != !said[PAIR_DIFFERS];
        if (i >= JOIN_FIRST && (clear || said[PAIR_ASKED])) break;
        said[hear(j, &l->one[i])]++;
    }
    return !l->count || said[PAIR_ASKED] || said[PAIR_AGREES] > said[PAIR_DIFFERS];
}

static void refuse(struct join *j, const uint32_t *of, uint32_t x, uint32_t y) {
    for (uint32_t i = 0; i < j->pairs; i++)
        if (linked(&j->pair[i]) && across(&j->pair[i], of, x, y)) {
            j->pair[i].edge.kind = GRAPH_WITNESSES;
            j->pair[i].edge.used = false;
            j->refused++;
        }
}

static void consider(struct join *j, uint32_t *of, const struct align_pair *p) {
    uint32_t x = of[p->a], y = of[p->b];
    if (x == y || !p->edge.used) return;
    struct witnesses l = call(j, of, x, y);
    if (!believed(j, &l)) {
        if (!j->asked)
            refuse(j, of, x, y); /* while others are asked, who stands with whom is not certain */
        return;
    }
    for (uint32_t i = 0; i < j->nodes; i++)
        if (of[i] == y) of[i] = x;
}

static uint32_t gather(const struct join *j, struct link *link) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < j->pairs; i++)
        if (linked(&j->pair[i]))
            link[count++] = (struct link){&j->pair[i], triangles(j, &j->pair[i])};
    qsort(link, count, sizeof *link, surer_first);
    return count;
}

bool join_judge(struct join *j) {
    struct link *link = calloc(j->pairs ? j->pairs : 1, sizeof *link);
    uint32_t *of = calloc(j->nodes ? j->nodes : 1, sizeof *of);
    bool held = link && of;
    j->asked = j->refused = 0;
    for (uint32_t i = 0; held && i < j->nodes; i++) of[i] = i;
    uint32_t count = held ? gather(j, link) : 0;
    for (uint32_t i = 0; i < count; i++) consider(j, of, link[i].pair);
    free(link);
    free(of);
    return held;
}
