/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* moves.h - what a newer reading of a clock moves: each recording of its device, each that follows one of those (clocks.h), and whatever
 * rests on a stretch of one.
 * Nothing is written over: where it stood by the versions before can be asked as long as the account lives. Threads: any. */
#pragma once
#include "inquiry/timeline/cites.h"

struct move {
    uint32_t media;
    const struct cite *cite; /* NULL: the recording itself; else what rests on it, and where */
    struct clocks_place before, after; /* of the recording */
    bool said; /* what rests on it has a time that somebody gave: that one stays as it was said */
};
typedef void moves_take(void *state, const struct move *m);
/* moves_of(c, x, version, take, state): by the version (its place in c->version) against all that had been written before it; a recording,
 * then what rests on it. How many moved. A reading that cannot be read moves nothing; neither does one that is not newer. */
uint32_t moves_of(const struct clocks *c, const struct cites *x, uint32_t version, moves_take *take,
                  void *state);
