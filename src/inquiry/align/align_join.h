/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_join.h - whether two groups are one event: the same music may be played at two, and a few pairs then agree.
 *
 * The pairs that are used join the recordings one after the other, those first that close the most triangles. Where a pair would join two
 * groups, every two of them, one of each, that would overlap by JOIN_OVERLAP_S are witnesses: at most JOIN_WITNESSES, those with
 * the longest overlap. A pair that was measured and fits has answered; the others are asked at the lag at which they would stand (pair_ask),
 * four first, the rest where the four differ. Unless more of them agree than differ, every pair that joins the two is refused.
 * Where nothing overlaps that long, the pair stands alone and joins. Same pairs, same answer. No threads.             */
#pragma once
#include "inquiry/align/align_pair.h"

#define JOIN_OVERLAP_S 30.0
enum { JOIN_WITNESSES = 16, JOIN_FIRST = 4 };
/* Where a recording stands by the pairs that are used; of one that was not heard the length is 0. */
struct join_node {
    double start_s, ppm, length_s;
};
struct join {
    struct align_pair *pair; /* every two, by the order of their recordings */
    uint32_t pairs;
    const struct join_node *node;
    uint32_t nodes;
    uint32_t asked, refused; /* out: pairs that are to be asked; pairs that are refused */
};
/* join_judge(j): Again after what was asked has answered and what was refused was solved without; done when neither is left. False:
 * not enough memory. */
SC_CHECK bool join_judge(struct join *j);
