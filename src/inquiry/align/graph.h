/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* graph.h - from pairs to one clock for each group that connects: least squares over offsets and rates.
 *
 * Time on the group's clock: T = start + t * (1 - ppm * 1e-6): a recorder whose clock runs fast counts too many seconds, its ppm is
 * positive. No device is believed before another: the group's clock is the mean of theirs, and 0 is where the first one starts.
 * A pair that closes no loop with the others within what is known of them is left out, weakest first; what is left out connects
 * nothing.                                                                                                       */
#pragma once
#include "text/bytes.h"

/* The last two are refused and never used: they agree in a stretch only; most others that would be joined by it differ. */
enum graph_kind { GRAPH_STRONG, GRAPH_WEAK, GRAPH_ANCHOR, GRAPH_STRETCH, GRAPH_WITNESSES };
struct graph_edge {
    uint32_t a, b;
    double at_s, lag_s, slope; /* t_b = t_a + lag_s + slope * (t_a - at_s) */
    double lag_sigma_s, slope_sigma;
    float confidence;
    uint8_t kind; /* enum graph_kind */
    bool used;
    double
        off_s; /* out: how far the solution without it is from what it says; NAN when nothing else connects the two */
};
struct graph_node {
    double start_s, ppm, ppm_sigma, sigma_s; /* out */
    uint32_t group;                          /* out, from 1 */
    bool alone;                              /* out: nothing connects it */
};
/* graph_solve(node, n, edge, m): False: not enough memory. */
SC_CHECK bool graph_solve(struct graph_node *node, uint32_t n, struct graph_edge *edge, uint32_t m);
