/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* graph_solve.c - graph_solve.h: normal equations, Cholesky, the inverse for the uncertainties. */
#include "inquiry/align/graph_solve.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double RATE_USUAL_PPM = 40, LAG_LEAST_S = 0.004, SLOPE_LEAST_PPM = 1.0, HELD_S = 1e-4;

bool graph_normal_init(struct graph_normal *g, uint32_t nodes) {
    size_t n = 2 * (size_t)nodes;
    *g = (struct graph_normal){.n = 2 * nodes};
    g->matrix = calloc(n * n, sizeof *g->matrix);
    g->cov = calloc(n * n, sizeof *g->cov);
    g->right = calloc(n, sizeof *g->right);
    g->answer = calloc(n, sizeof *g->answer);
    if (g->matrix && g->cov && g->right && g->answer) return true;
    return graph_normal_finish(g), false;
}

void graph_normal_finish(struct graph_normal *g) {
    free(g->matrix);
    free(g->cov);
    free(g->right);
    free(g->answer);
    *g = (struct graph_normal){0};
}

struct equation {
    uint32_t at[4];
    double factor[4], right, weight;
};

static struct equation of_lag(const struct graph_edge *e) {
    double sigma = hypot(e->lag_sigma_s, LAG_LEAST_S), t_b = e->at_s + e->lag_s;
    return (struct equation){{2 * e->a, 2 * e->a + 1, 2 * e->b, 2 * e->b + 1},
                             {1, -e->at_s * 1e-6, -1, t_b * 1e-6},
                             e->lag_s,
                             1 / (sigma * sigma)};
}

static struct equation of_slope(const struct graph_edge *e) {
    double sigma = hypot(e->slope_sigma * 1e6, SLOPE_LEAST_PPM);
    return (struct equation){{2 * e->a, 2 * e->a + 1, 2 * e->b, 2 * e->b + 1},
                             {0, -1, 0, 1},
                             e->slope * 1e6,
                             1 / (sigma * sigma)};
}

static void add(struct graph_normal *g, const struct equation *q) {
    for (uint32_t i = 0; i < 4; i++) {
        g->right[q->at[i]] += q->weight * q->factor[i] * q->right;
        for (uint32_t j = 0; j < 4; j++)
            g->matrix[(size_t)q->at[i] * g->n + q->at[j]] +=
                q->weight * q->factor[i] * q->factor[j];
    }
}

/* matrix = L L'; L stands in its lower half. */
static void decompose(double *m, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t j = 0; j <= i; j++) {
            double sum = m[(size_t)i * n + j];
            for (uint32_t k = 0; k < j; k++) sum -= m[(size_t)i * n + k] * m[(size_t)j * n + k];
            m[(size_t)i * n + j] = i == j ? sqrt(fmax(sum, 1e-18)) : sum / m[(size_t)j * n + j];
        }
}

static void substitute(const double *m, uint32_t n, double *x) {
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < i; k++) x[i] -= m[(size_t)i * n + k] * x[k];
        x[i] /= m[(size_t)i * n + i];
    }
    for (uint32_t i = n; i-- > 0;) {
        for (uint32_t k = i + 1; k < n; k++) x[i] -= m[(size_t)k * n + i] * x[k];
        x[i] /= m[(size_t)i * n + i];
    }
}

double graph_misfit(const struct graph_normal *g, const struct graph_edge *e) {
    struct equation q = of_lag(e);
    double says = 0;
    for (uint32_t i = 0; i < 4; i++) says += q.factor[i] * g->answer[q.at[i]];
    return q.right - says;
}

/* The misfit to the solution without this edge, by its leverage. */
static double off_without(const struct graph_normal *g, const struct graph_edge *e) {
    struct equation q = of_lag(e);
    double leverage = 0;
    for (uint32_t i = 0; i < 4; i++)
        for (uint32_t j = 0; j < 4; j++)
            leverage += q.factor[i] * q.factor[j] * g->cov[(size_t)q.at[i] * g->n + q.at[j]];
    leverage *= q.weight;
    return leverage > 0.98 ? (double)NAN : graph_misfit(g, e) / (1 - leverage);
}

static void begin(struct graph_normal *g, const uint32_t *group) {
    memset(g->matrix, 0, (size_t)g->n * g->n * sizeof *g->matrix);
    memset(g->right, 0, g->n * sizeof *g->right);
    for (uint32_t i = 0; i < g->n / 2; i++) {
        bool first = true;
        for (uint32_t j = 0; j < i; j++) first = first && group[j] != group[i];
        g->matrix[(size_t)(2 * i) * g->n + 2 * i] = first ? 1 / (HELD_S * HELD_S) : 1e-12;
        g->matrix[(size_t)(2 * i + 1) * g->n + 2 * i + 1] = 1 / (RATE_USUAL_PPM * RATE_USUAL_PPM);
    }
}

void graph_normal_solve(struct graph_normal *g, struct graph_edge *edge, uint32_t m,
                        const uint32_t *group) {
    begin(g, group);
    for (uint32_t i = 0; i < m; i++) {
        if (!edge[i].used) continue;
        struct equation lag = of_lag(&edge[i]), slope = of_slope(&edge[i]);
        add(g, &lag);
        if (edge[i].kind != GRAPH_ANCHOR) add(g, &slope);
    }
    decompose(g->matrix, g->n);
    memcpy(g->answer, g->right, g->n * sizeof *g->answer);
    substitute(g->matrix, g->n, g->answer);
    for (uint32_t i = 0; i < g->n; i++) { /* symmetrical: rows for columns */
        double *row = g->cov + (size_t)i * g->n;
        memset(row, 0, g->n * sizeof *row);
        row[i] = 1;
        substitute(g->matrix, g->n, row);
    }
    for (uint32_t i = 0; i < m; i++)
        edge[i].off_s = edge[i].used ? off_without(g, &edge[i]) : graph_misfit(g, &edge[i]);
}
