/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_choose.c - align_pair.h: which pairs are measured next. */
#include <stdlib.h>
#include "inquiry/align/align_pair.h"

/* A recording's likeliest pairs, the likeliest first; of two alike the one that comes first. */
struct partners {
    uint32_t count;
    struct align_pair *pair[PAIR_PARTNERS];
};

static void offer(struct partners *l, struct align_pair *p) {
    float score = p->place[0].score;
    bool full = l->count == PAIR_PARTNERS;
    if (full && l->pair[PAIR_PARTNERS - 1]->place[0].score >= score) return;
    uint32_t at = full ? PAIR_PARTNERS - 1 : l->count++;
    for (; at > 0 && l->pair[at - 1]->place[0].score < score; at--) l->pair[at] = l->pair[at - 1];
    l->pair[at] = p;
}

static bool may_join(const struct align_pair *p, const uint32_t *group) {
    return !p->measured && p->places > 0 && p->place[0].score > PAIR_LIKELY &&
           group[p->a] != group[p->b];
}

bool pair_choose(struct align_pair *pair, uint32_t count, const uint32_t *group,
                 uint32_t recordings, uint32_t *chosen) {
    struct partners *list = calloc(recordings ? recordings : 1, sizeof *list);
    if (!list) return false;
    for (uint32_t i = 0; i < count; i++) {
        if (!may_join(&pair[i], group)) continue;
        offer(&list[pair[i].a], &pair[i]);
        offer(&list[pair[i].b], &pair[i]);
    }
    *chosen = 0;
    for (uint32_t r = 0; r < recordings; r++)
        for (uint32_t i = 0; i < list[r].count; i++) {
            *chosen += !list[r].pair[i]->chosen;
            list[r].pair[i]->chosen = true;
        }
    free(list);
    return true;
}
