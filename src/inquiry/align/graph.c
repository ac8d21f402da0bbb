/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* graph.c - graph.h: who connects whom, what does not fit, and each node's place. */
#include "inquiry/align/graph.h"
#include "inquiry/align/graph_solve.h"
#include <math.h>
#include <stdlib.h>

static const double CLOSES_S = 0.030;
static const uint32_t ROUNDS_MAX = 64;

static uint32_t root(const uint32_t *group, uint32_t i) {
    while (group[i] != i) i = group[i];
    return i;
}

static void connect(uint32_t *group, uint32_t n, const struct graph_edge *edge, uint32_t m) {
    for (uint32_t i = 0; i < n; i++) group[i] = i;
    for (uint32_t i = 0; i < m; i++) {
        uint32_t a = root(group, edge[i].a), b = root(group, edge[i].b);
        if (edge[i].used && a != b) group[a > b ? a : b] = a > b ? b : a;
    }
    for (uint32_t i = 0; i < n; i++) group[i] = root(group, i);
}

static double allowed(const struct graph_edge *e) {
    return CLOSES_S + 3 * e->lag_sigma_s;
}

/* Solve; take out what contradicts the rest, the least sure first, until nothing does. */
static void settle(struct graph_normal *g, uint32_t *group, uint32_t n, struct graph_edge *edge,
                   uint32_t m) {
    for (uint32_t round = 0; round < ROUNDS_MAX; round++) {
        struct graph_edge *worst = NULL;
        double most = 0;
        connect(group, n, edge, m);
        graph_normal_solve(g, edge, m, group);
        for (uint32_t i = 0; i < m; i++) {
            bool off = edge[i].used && edge[i].kind != GRAPH_ANCHOR &&
                       fabs(edge[i].off_s) > allowed(&edge[i]);
            double how = off ? fabs(edge[i].off_s) / (double)edge[i].confidence : 0;
            if (how > most) most = how, worst = &edge[i];
        }
        if (!worst) return;
        worst->used = false;
    }
}

/* The lag between two nodes' beginnings, as an edge has it. */
static double between(const struct graph_edge *e, uint32_t from) {
    double lag = e->lag_s - e->slope * e->at_s;
    return e->a == from ? lag : -lag;
}

static uint32_t other(const struct graph_edge *e, uint32_t than) {
    return e->a == than ? e->b : e->a;
}

static bool waits(const struct graph_edge *e) {
    return e->kind == GRAPH_WEAK && !e->used;
}

/* Three weak pairs that close a triangle. */
static bool closes(struct graph_edge *edge, uint32_t m, uint32_t i, uint32_t j) {
    uint32_t a = edge[i].a, b = edge[i].b, shared = edge[j].a == a || edge[j].b == a ? a : b;
    if (edge[j].a != shared && edge[j].b != shared) return false;
    uint32_t c = other(&edge[j], shared), d = other(&edge[i], shared);
    for (uint32_t k = 0; k < m; k++) {
        bool joins = (edge[k].a == c && edge[k].b == d) || (edge[k].a == d && edge[k].b == c);
        if (!joins || !(edge[k].used || waits(&edge[k]))) continue;
        double around = between(&edge[i], d) + between(&edge[j], shared) + between(&edge[k], c);
        if (fabs(around) > CLOSES_S) continue;
        return edge[i].used = edge[j].used = edge[k].used = true;
    }
    return false;
}

static bool join_triangles(const uint32_t *group, struct graph_edge *edge, uint32_t m) {
    bool any = false;
    for (uint32_t i = 0; i < m; i++)
        for (uint32_t j = i + 1; j < m && waits(&edge[i]); j++)
            if (waits(&edge[j]) && group[edge[i].a] != group[edge[i].b])
                any = closes(edge, m, i, j) || any;
    return any;
}

/* Within a group a weak pair that fits is welcome. */
static bool join_fitting(const uint32_t *group, struct graph_edge *edge, uint32_t m) {
    bool any = false;
    for (uint32_t i = 0; i < m; i++)
        if (waits(&edge[i]) && group[edge[i].a] == group[edge[i].b] &&
            fabs(edge[i].off_s) < CLOSES_S)
            any = edge[i].used = true;
    return any;
}

/* A person's word connects what nothing else does; where the recordings speak, it counts if it agrees with them. */
static void join_anchors(struct graph_normal *g, uint32_t *group, uint32_t n,
                         struct graph_edge *edge, uint32_t m) {
    for (uint32_t i = 0; i < m; i++) {
        if (edge[i].kind != GRAPH_ANCHOR) continue;
        bool heard = group[edge[i].a] == group[edge[i].b];
        edge[i].used = !heard || fabs(edge[i].off_s) <= 3 * edge[i].lag_sigma_s + CLOSES_S;
        connect(group, n, edge, m);
        graph_normal_solve(g, edge, m, group);
    }
}

/* Against the mean of its group, so that no device is the measure of the others. */
static double apart(const struct graph_normal *g, const uint32_t *group, uint32_t i,
                    uint32_t what) {
    double own = 0, all = 0, count = 0;
    for (uint32_t j = 0; j < g->n / 2; j++) {
        if (group[j] != group[i]) continue;
        count++;
        own += g->cov[(size_t)(2 * i + what) * g->n + 2 * j + what];
        for (uint32_t k = 0; k < g->n / 2; k++)
            if (group[k] == group[i]) all += g->cov[(size_t)(2 * j + what) * g->n + 2 * k + what];
    }
    return sqrt(fmax(0, g->cov[(size_t)(2 * i + what) * g->n + 2 * i + what] - 2 * own / count +
                            all / (count * count)));
}

static double misfits(uint32_t i, const struct graph_edge *edge, uint32_t m) {
    double square = 0, count = 0;
    for (uint32_t e = 0; e < m; e++) {
        if (!edge[e].used || (edge[e].a != i && edge[e].b != i) || isnan(edge[e].off_s)) continue;
        square += edge[e].off_s * edge[e].off_s;
        count++;
    }
    return count > 0 ? sqrt(square / count) : 0;
}

/* 0 is where the group's first one starts; a node alone is sure of itself and knows nothing of its clock. */
static void number_group(struct graph_node *node, uint32_t n, const uint32_t *group, uint32_t which,
                         uint32_t number) {
    uint32_t members = 0;
    double first = INFINITY;
    for (uint32_t i = 0; i < n; i++) {
        members += group[i] == which;
        if (group[i] == which) first = fmin(first, node[i].start_s);
    }
    for (uint32_t i = 0; i < n; i++) {
        if (group[i] != which) continue;
        node[i].start_s -= first;
        node[i].group = number;
        node[i].alone = members == 1;
        if (node[i].alone) node[i].sigma_s = 0, node[i].ppm_sigma = INFINITY;
    }
}

static void place(struct graph_node *node, uint32_t n, const struct graph_normal *g,
                  const uint32_t *group, const struct graph_edge *edge, uint32_t m) {
    for (uint32_t i = 0; i < n; i++) {
        node[i].start_s = g->answer[2 * i];
        node[i].ppm = g->answer[2 * i + 1];
        node[i].sigma_s = hypot(apart(g, group, i, 0), misfits(i, edge, m));
        node[i].ppm_sigma = apart(g, group, i, 1);
    }
    for (uint32_t i = 0, last = 0; i < n; i++)
        if (group[i] == i) number_group(node, n, group, i, ++last);
}

bool graph_solve(struct graph_node *node, uint32_t n, struct graph_edge *edge, uint32_t m) {
    struct graph_normal g;
    uint32_t *group = calloc(n ? n : 1, sizeof *group);
    if (!group || !graph_normal_init(&g, n)) return free(group), false;
    for (uint32_t i = 0; i < m; i++) edge[i].used = edge[i].kind == GRAPH_STRONG;
    settle(&g, group, n, edge, m);
    for (bool more = true; more;) {
        more = join_triangles(group, edge, m);
        connect(group, n, edge, m);
        graph_normal_solve(&g, edge, m, group);
        more = join_fitting(group, edge, m) || more;
    }
    join_anchors(&g, group, n, edge, m);
    settle(&g, group, n, edge, m);
    place(node, n, &g, group, edge, m);
    graph_normal_finish(&g);
    free(group);
    return true;
}
