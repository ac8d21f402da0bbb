/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_align.c - lines through lags, the graph of who was heard with whom, which pairs are measured, long sketches. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "inquiry/align/align_join.h"
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

TEST(where_windows_agree_is_one_stretch_or_nearly_all) {
    struct fine_point p[60];
    struct fine_line line = {.lag_s = 1};
    for (uint32_t i = 0; i < 60; i++) {
        bool music = i >= 20 && i < 40 && i % 5;
        p[i] = (struct fine_point){i * 2.0, music ? 1.001 : 1.3, 8};
    }
    struct fine_stretch in = fine_stretch(p, 60, 0.02, &line);
    EXPECT(in.from >= 20 && in.from <= 21 && in.to == 40);
    for (uint32_t i = 0; i < 60; i++) p[i].lag_s = i % 3 ? 1.001 : 1.3;
    in = fine_stretch(p, 60, 0.02, &line);
    EXPECT(in.from <= 1 && in.to >= 59);
}

TEST(what_is_refused_joins_nothing) {
    for (uint8_t kind = GRAPH_STRETCH; kind <= GRAPH_WITNESSES; kind++) {
        struct graph_node node[3] = {{0}};
        struct graph_edge e[] = {edge(0, 1, -10, 0, kind), edge(0, 2, -15, 0, kind),
                                 edge(1, 2, -5, 0, kind)};
        EXPECT(graph_solve(node, 3, e, 3));
        EXPECT(node[0].alone && node[1].alone && node[2].alone);
    }
}

TEST(nothing_at_all) {
    struct graph_node node[1] = {{0}};
    EXPECT(graph_solve(node, 0, NULL, 0));
    EXPECT(graph_solve(node, 1, NULL, 0));
    EXPECT(node[0].alone && node[0].group == 1);
}

enum { MANY = 40, PAIRS = MANY * (MANY - 1) / 2 };
static struct align_pair pair[PAIRS];
static uint32_t group[MANY];

/* Every two of ${n}, as likely as ${score} says; each recording is a group of its own. */
static uint32_t every_two(uint32_t n, float (*score)(uint32_t a, uint32_t b)) {
    uint32_t count = 0;
    for (uint32_t a = 0; a < n; a++) {
        group[a] = a;
        for (uint32_t b = a + 1; b < n; b++)
            pair[count++] =
                (struct align_pair){.a = a, .b = b, .places = 1, .place = {{.score = score(a, b)}}};
    }
    return count;
}

static float alike(uint32_t a, uint32_t b) {
    return a == b ? 0 : 50;
}

static float nearer(uint32_t a, uint32_t b) {
    return 100 - (float)(b - a);
}

static float unlikely(uint32_t a, uint32_t b) {
    return a == b ? 0 : 9.9f;
}

static uint32_t choose(uint32_t count) {
    uint32_t chosen = 0;
    if (!pair_choose(pair, count, group, MANY, &chosen)) return UINT32_MAX;
    for (uint32_t i = 0; i < count; i++) pair[i].measured = pair[i].chosen;
    return chosen;
}

TEST(of_a_few_recordings_every_likely_pair_is_measured) {
    EXPECT_EQ(choose(every_two(PAIR_PARTNERS + 1, alike)), 36);
    EXPECT_EQ(choose(every_two(PAIR_PARTNERS + 1, unlikely)), 0);
}

TEST(of_many_each_has_its_likeliest_and_the_rest_only_while_nothing_joins) {
    uint32_t count = every_two(MANY, nearer), partners[MANY] = {0};
    uint32_t first = choose(count);
    EXPECT(first >= MANY * PAIR_PARTNERS / 2 && first <= MANY * PAIR_PARTNERS);
    for (uint32_t i = 0; i < count; i++)
        if (pair[i].chosen) partners[pair[i].a]++, partners[pair[i].b]++;
    for (uint32_t i = 0; i < MANY; i++) EXPECT(partners[i] >= PAIR_PARTNERS);
    uint32_t all = first; /* nothing came of it: at last, all of them */
    for (uint32_t more = choose(count); more > 0; more = choose(count)) all += more;
    EXPECT_EQ(all, count);
    count = every_two(MANY, nearer);
    choose(count); /* two groups came of it: only what may join the two */
    for (uint32_t i = 0; i < MANY; i++) group[i] = i < 20 ? 0 : 20;
    EXPECT(choose(count) > 0);
    memset(group, 0, sizeof group);
    EXPECT_EQ(choose(count), 0);
}

/* Two takes of three recordings each, all from 0 on, and what was measured: each take within itself, and one pair across. */
static struct join_node stands[6];
static struct join two_takes(double length_s) {
    uint32_t count = 0;
    for (uint32_t a = 0; a < 6; a++) {
        stands[a] = (struct join_node){.length_s = length_s};
        for (uint32_t b = a + 1; b < 6; b++) {
            bool found = (a < 3) == (b < 3) || (a == 0 && b == 3);
            pair[count] = (struct align_pair){.a = a, .b = b, .measured = found};
            pair[count].edge = edge(a, b, 0, 0, GRAPH_STRONG);
            pair[count++].edge.used = found;
        }
    }
    return (struct join){.pair = pair, .pairs = count, .node = stands, .nodes = 6};
}

static void answer(const struct join *j, uint32_t agree) {
    for (uint32_t i = 0; i < j->pairs; i++)
        if (pair[i].says == PAIR_ASKED)
            pair[i].says = agree > 0 ? (agree--, PAIR_AGREES) : PAIR_DIFFERS;
}

/* How many pairs are refused when ${agree} of those that are asked agree. */
static uint32_t refused(double length_s, uint32_t agree) {
    struct join j = two_takes(length_s);
    uint32_t refused = 0, rounds = 0;
    do {
        if (!join_judge(&j) || rounds++ > 10) return UINT32_MAX;
        refused += j.refused;
        answer(&j, agree);
    } while (j.asked > 0);
    return refused;
}

TEST(a_pair_joins_two_groups_when_most_that_would_meet_agree) {
    EXPECT_EQ(refused(600, 9), 0);
    EXPECT_EQ(refused(600, 0), 1);
    EXPECT_EQ(pair[2].edge.kind, GRAPH_WITNESSES); /* 0 with 3 */
    EXPECT(!pair[2].edge.used && pair[0].edge.used);
    EXPECT_EQ(refused(JOIN_OVERLAP_S - 1, 0), 0); /* nobody would have heard enough to differ */
}

enum { HOUR = 225000, AIR = 2 * HOUR };
static float air[SKETCH_BANDS][AIR];

/* An hour of what is in the air from ${from} on, and as much of its own. */
static struct sketch heard(uint32_t from) {
    struct sketch s = {HOUR, malloc(sizeof(float) * SKETCH_BANDS * HOUR)};
    for (uint32_t b = 0; s.band && b < SKETCH_BANDS; b++)
        for (uint32_t i = 0; i < HOUR; i++)
            s.band[(size_t)b * HOUR + i] = air[b][from + i] + (float)(8 * chance() - 4);
    return s;
}

static void where(uint32_t from_a, uint32_t from_b, bool one_event) {
    struct sketch_bench bench;
    struct sketch_place place[SKETCH_PLACES] = {{0}};
    struct sketch a = heard(from_a), b = heard(from_b);
    EXPECT(a.band && b.band && sketch_bench_init(&bench));
    uint32_t places = sketch_compare(&bench, &a, &b, place);
    double lag = ((double)from_a - (double)from_b) * SKETCH_STEP / 8000.0;
    if (one_event)
        EXPECT(places == 1 && place[0].score > PAIR_LIKELY && fabs(place[0].lag_s - lag) < 0.05);
    else
        EXPECT(place[0].score < PAIR_LIKELY);
    sketch_bench_finish(&bench);
    sketch_free(&a);
    sketch_free(&b);
}

TEST(hours_are_found_whole_or_by_their_ends) {
    seed = 3; /* what is heard at once lasts some frames, as speech does */
    for (uint32_t b = 0; b < SKETCH_BANDS; b++)
        for (uint32_t i = 0; i < AIR; i++)
            air[b][i] = i % 8 ? air[b][i - 1] : (float)(2 * chance() - 1);
    where(1000, 1000, true);
    where(0, 90000, true);
    where(120001, 3, true);
    where(0, HOUR - 3750, true); /* a minute in common */
    where(HOUR - 3750, 0, true);
    where(0, HOUR, false);
}
