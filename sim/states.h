/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* states.h - the states that were reached, each once, with the way that led there first; and the edges between them.
 *
 * A state is known by 128 bits of its canonical form (key.h). With ten million of them the chance that two different ones
 * are taken for one is below 1e-24.
 * Ownership: all memory is the struct's own; states_free gives it back. Out of memory ends the program with 3.        */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct key {
    uint64_t low, high;
};
struct edge {
    uint32_t from, to;
};
struct states {
    struct key *key;
    uint32_t *parent; /* the state it was reached from first; the root is its own */
    uint16_t *act;    /* by which act */
    uint8_t *rests;   /* whether all is locked, counted and released in it */
    uint32_t count, room;
    uint32_t *slot; /* open addressing: state + 1 */
    uint32_t slots;
    struct edge *edge;
    size_t edges, edge_room;
};

/* states_add(s, key, parent, act, &fresh): the state's number; ${fresh} when it was not known. */
uint32_t states_add(struct states *s, struct key key, uint32_t parent, uint16_t act, bool *fresh);
void states_edge(struct states *s, uint32_t from, uint32_t to);
/* states_stuck(s): the first state from which no way leads to one that rests, or s->count when there is none. */
uint32_t states_stuck(const struct states *s);
void states_free(struct states *s);
