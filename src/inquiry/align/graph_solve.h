/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* graph_solve.h - the least squares inside graph.h: one group, its used edges, and what each unknown's uncertainty is. */
#pragma once
#include "inquiry/align/graph.h"

/* Unknowns: start of node i at 2 i (seconds), its rate at 2 i + 1 (millionths); ${cov} is 2 n x 2 n. */
struct graph_normal {
    uint32_t n;
    double *matrix, *cov, *right, *answer;
};
SC_CHECK bool graph_normal_init(struct graph_normal *g, uint32_t nodes);
void graph_normal_finish(struct graph_normal *g);
/* graph_normal_solve(g, edge, m, group): With the edges that are used; sets each one's off_s. ${group}: of each node; a group's
 * first node is held at 0. */
void graph_normal_solve(struct graph_normal *g, struct graph_edge *edge, uint32_t m,
                        const uint32_t *group);
/* graph_misfit(g, e): what the edge says less what the solution says, at its own place. */
double graph_misfit(const struct graph_normal *g, const struct graph_edge *e);
