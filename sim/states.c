/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* states.c - states.h. */
#include "sim/states.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *grown(void *old, size_t count, size_t each) {
    void *new = realloc(old, count * each);
    if (new) return new;
    fputs("No memory is left for more states. Make the world smaller.\n", stderr);
    exit(3);
}

static uint32_t *find_slot(const struct states *s, struct key key) {
    uint32_t at = (uint32_t)key.low & (s->slots - 1);
    while (s->slot[at]) {
        struct key there = s->key[s->slot[at] - 1];
        if (there.low == key.low && there.high == key.high) break;
        at = (at + 1) & (s->slots - 1);
    }
    return &s->slot[at];
}

static void make_room(struct states *s) {
    if (s->count < s->room) return;
    s->room = s->room ? s->room * 2 : 1024;
    s->key = grown(s->key, s->room, sizeof *s->key);
    s->parent = grown(s->parent, s->room, sizeof *s->parent);
    s->act = grown(s->act, s->room, sizeof *s->act);
    s->rests = grown(s->rests, s->room, sizeof *s->rests);
    s->slots = s->room * 2;
    s->slot = grown(s->slot, s->slots, sizeof *s->slot);
    memset(s->slot, 0, s->slots * sizeof *s->slot);
    for (uint32_t i = 0; i < s->count; i++) *find_slot(s, s->key[i]) = i + 1;
}

uint32_t states_add(struct states *s, struct key key, uint32_t parent, uint16_t act, bool *fresh) {
    make_room(s);
    uint32_t *slot = find_slot(s, key);
    *fresh = !*slot;
    if (*slot) return *slot - 1;
    s->key[s->count] = key;
    s->parent[s->count] = parent;
    s->act[s->count] = act;
    s->rests[s->count] = 0;
    *slot = ++s->count;
    return s->count - 1;
}

void states_edge(struct states *s, uint32_t from, uint32_t to) {
    if (from == to) return;
    if (s->edges == s->edge_room) {
        s->edge_room = s->edge_room ? s->edge_room * 2 : 4096;
        s->edge = grown(s->edge, s->edge_room, sizeof *s->edge);
    }
    s->edge[s->edges++] = (struct edge){from, to};
}

/* The edges by where they lead: first[to] .. first[to + 1] are rows of ${from}. */
static void sort_by_end(const struct states *s, size_t *first, uint32_t *from) {
    memset(first, 0, (s->count + 1) * sizeof *first);
    for (size_t i = 0; i < s->edges; i++) first[s->edge[i].to + 1]++;
    for (uint32_t i = 0; i < s->count; i++) first[i + 1] += first[i];
    for (size_t i = s->edges; i-- > 0;) from[first[s->edge[i].to]++] = s->edge[i].from;
    for (uint32_t i = s->count; i > 0; i--) first[i] = first[i - 1];
    first[0] = 0;
}

uint32_t states_stuck(const struct states *s) {
    size_t *first = grown(NULL, s->count + 1u, sizeof *first);
    uint32_t *from = calloc(s->edges + 1, sizeof *from);
    uint32_t *queue = grown(NULL, s->count + 1u, sizeof *queue), head = 0, tail = 0, stuck = 0;
    uint8_t *home = calloc(s->count + 1u, 1);
    if (from) sort_by_end(s, first, from);
    for (uint32_t i = 0; home && from && i < s->count; i++)
        if (s->rests[i]) home[i] = 1, queue[tail++] = i;
    while (head < tail) {
        uint32_t at = queue[head++];
        for (size_t i = first[at]; i < first[at + 1]; i++)
            if (!home[from[i]]) home[from[i]] = 1, queue[tail++] = from[i];
    }
    while (home && stuck < s->count && home[stuck]) stuck++;
    free(first);
    free(from);
    free(queue);
    free(home);
    return stuck;
}

void states_free(struct states *s) {
    free(s->key);
    free(s->parent);
    free(s->act);
    free(s->rests);
    free(s->slot);
    free(s->edge);
    memset(s, 0, sizeof *s);
}
