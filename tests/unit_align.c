/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_align.c - lines through lags, and the graph of who was heard with whom. */
#include <math.h>
#include "inquiry/align/align_fine.h"
#include "inquiry/align/graph.h"
#include "test.h"

static uint32_t seed;
static double chance(void) {
    seed = seed * 1664525u + 1013904223u;
    return (double)(seed >> 8) / (1 << 24);
}

/* Lags of 60 windows over ten minutes: every third is nonsense, the others are some milliseconds off. */
static uint32_t lags(struct fine_point *p, double lag, double slope) {
    for (uint32_t i = 0; i < 60; i++) {
        double at = i * 10.0;
        p[i] = (struct fine_point){at, lag + slope * at + 0.002 * (chance() - 0.5), 8};
        if (i % 3 == 0) p[i] = (struct fine_point){at, lag + chance() - 0.5, 5};
    }
    return 60;
}

TEST(a_line_is_found_among_nonsense) {
    struct fine_point p[60];
    for (seed = 1; seed < 20; seed++) {
        struct fine_line line = {0};
        uint32_t n = lags(p, -3.25, 120e-6);
        EXPECT(fine_agree(p, n, 0.01, &line) >= 38);
        fine_fit(p, n, 0.02, &line);
        EXPECT(fabs(line.lag_s + line.slope * (0 - line.at_s) + 3.25) < 0.002);
        EXPECT(fabs(line.slope - 120e-6) < 3e-6);
        EXPECT(fabs(line.slope - 120e-6) < 4 * line.slope_sigma);
        EXPECT(line.slope_sigma < 5e-6);
    }
}

TEST(no_clock_runs_that_wrong) {
    struct fine_point p[60];
    struct fine_line line = {0};
    seed = 7;
    uint32_t n = lags(p, 0, 2000e-6);
    EXPECT(fine_agree(p, n, 0.01, &line) < 10);
}

static struct graph_edge edge(uint32_t a, uint32_t b, double lag_s, double ppm, uint8_t kind) {
    return (struct graph_edge){.a = a,
                               .b = b,
                               .at_s = 100,
                               .lag_s = lag_s + 100 * ppm * 1e-6,
                               .slope = ppm * 1e-6,
                               .lag_sigma_s = 0.002,
                               .slope_sigma = 1e-6,
                               .confidence = kind == GRAPH_WEAK ? 1.3f : 3,
                               .kind = kind};
}

TEST(a_chain_is_one_group_and_what_is_alone_stays_alone) {
    struct graph_node node[4] = {{0}};
    struct graph_edge e[] = {edge(0, 1, -10, 30, GRAPH_STRONG), edge(1, 2, -5, -60, GRAPH_STRONG)};
    EXPECT(graph_solve(node, 4, e, 2));
    EXPECT_EQ(node[0].group, 1);
    EXPECT_EQ(node[2].group, 1);
    EXPECT_EQ(node[3].group, 2);
    EXPECT(node[3].alone && !node[0].alone);
    EXPECT(fabs(node[0].start_s) < 1e-6);
    EXPECT(fabs(node[1].start_s - 10) < 0.005);
    EXPECT(fabs(node[2].start_s - 15) < 0.01);
    EXPECT(fabs(node[1].ppm - node[0].ppm - 30) < 3);
    EXPECT(fabs(node[2].ppm - node[1].ppm + 60) < 3);
    EXPECT(node[0].ppm_sigma < 3 && isinf(node[3].ppm_sigma));
    EXPECT(isnan(e[0].off_s)); /* nothing else says where they are */
}

TEST(what_contradicts_the_others_is_left_out) {
    struct graph_node node[4] = {{0}};
    struct graph_edge e[] = {edge(0, 1, -10, 0, GRAPH_STRONG), edge(1, 2, -5, 0, GRAPH_STRONG),
                             edge(0, 2, -15, 0, GRAPH_STRONG), edge(2, 3, -1, 0, GRAPH_STRONG),
                             edge(1, 3, -6, 0, GRAPH_STRONG),  edge(0, 3, -18, 0, GRAPH_STRONG)};
    EXPECT(graph_solve(node, 4, e, 6));
    EXPECT(!e[5].used);
    EXPECT(e[0].used && e[1].used && e[2].used && e[3].used && e[4].used);
    EXPECT(fabs(e[5].off_s) > 1.9);
    EXPECT(fabs(node[3].start_s - 16) < 0.005);
}

TEST(weak_pairs_count_when_a_triangle_closes) {
    struct graph_node node[4] = {{0}};
    struct graph_edge e[] = {edge(0, 1, -10, 0, GRAPH_WEAK), edge(1, 2, -5, 0, GRAPH_WEAK),
                             edge(0, 2, -15.01, 0, GRAPH_WEAK), edge(2, 3, 4, 0, GRAPH_WEAK)};
    EXPECT(graph_solve(node, 4, e, 4));
    EXPECT_EQ(node[2].group, node[0].group);
    EXPECT_EQ(node[1].group, node[0].group);
    EXPECT(node[3].alone && !e[3].used);
    e[2] = edge(0, 2, -15.2, 0, GRAPH_WEAK);
    EXPECT(graph_solve(node, 4, e, 4));
    EXPECT(node[0].alone && node[1].alone && node[2].alone);
}

TEST(two_weak_pairs_with_a_group_that_is_sure) {
    struct graph_node node[3] = {{0}};
    struct graph_edge e[] = {edge(0, 1, -10, 0, GRAPH_STRONG), edge(0, 2, -15, 0, GRAPH_WEAK),
                             edge(1, 2, -5.01, 0, GRAPH_WEAK)};
    EXPECT(graph_solve(node, 3, e, 3));
    EXPECT(!node[2].alone && e[1].used && e[2].used);
    e[2] = edge(1, 2, -7, 0, GRAPH_WEAK);
    EXPECT(graph_solve(node, 3, e, 3));
    EXPECT(node[2].alone);
}

TEST(a_person_may_connect_and_is_held_against_the_rest) {
    struct graph_node node[3] = {{0}};
    struct graph_edge alone[] = {edge(0, 1, -10, 0, GRAPH_ANCHOR)};
    EXPECT(graph_solve(node, 3, alone, 1));
    EXPECT(!node[0].alone && fabs(node[1].start_s - 10) < 0.005);
    struct graph_edge e[] = {edge(0, 1, -10.5, 0, GRAPH_ANCHOR), edge(0, 1, -10, 0, GRAPH_STRONG),
                             edge(1, 2, -5, 0, GRAPH_STRONG), edge(0, 2, -15, 0, GRAPH_STRONG)};
    EXPECT(graph_solve(node, 3, e, 4));
    EXPECT(fabs(fabs(e[0].off_s) - 0.5) < 0.01);
}

TEST(nothing_at_all) {
    struct graph_node node[1] = {{0}};
    EXPECT(graph_solve(node, 0, NULL, 0));
    EXPECT(graph_solve(node, 1, NULL, 0));
    EXPECT(node[0].alone && node[0].group == 1);
}
