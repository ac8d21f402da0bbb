/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ghost.h - what eyes saw and mouths said, kept beside the world by somebody who reads only the log.
 *
 * The rules keep this knowledge in their own way; here it is kept a second time, from the events alone and more simply, so
 * that properties.c can ask whether both agree. Sets of persons are bits: a small world has fewer than eight.          */
#pragma once
#include "core/core.h"

struct ghost_item {
    uint8_t
        seen; /* looked into it, or watched one who did, since it last came to the keeper's hand or changed */
    uint8_t looked; /* of them: was not its keeper, and saw it empty */
    uint8_t
        proved; /* watched each round that is in it proved as it went in, and had it in sight since */
    uint8_t kept;   /* the same before it was in a performer's hand */
    uint8_t stated; /* what is in it was stated for the plan as it is */
    uint8_t rounds;
    uint8_t
        doubted; /* fell, lost, or a concern about it; nobody outside its keepers looked since */
};
struct ghost {
    struct ghost_item item[ITEMS_MAX];
    uint8_t copied[SETUPS_MAX]; /* answered the plan as it is with Copy */
    uint8_t agreed;             /* who agreed to release the stop */
    uint8_t raised;             /* by whom it was raised; bit 0: by the box */
};

/* ghost_sees(g, before, e): What ${e} tells, of a world in which it has not happened yet. */
void ghost_sees(struct ghost *g, const struct world *before, const struct event *e);
/* ghost_begin(g, w): Of a world in which nothing is out and nothing was answered but what it says itself. */
void ghost_begin(struct ghost *g, const struct world *w);
