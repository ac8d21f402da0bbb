/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* walks.h - worlds walked two at a time, each in a process of its own, so that memory is given back and one that crashes
 * takes no other with it. What each found is said in a line, as it ends.                                              */
#pragma once
#include "sim/explore.h"

struct job {
    const char *path;
    char packs[64];     /* empty: as the file says */
    uint32_t pack_bits; /* the same as bits, house too */
    uint32_t rule_off;  /* for weaken.c; RULE_COUNT: none */
};
struct walks {
    const char *folder; /* where a story is saved, NULL: nowhere */
    uint32_t most;      /* states of one world */
    int how;            /* STOP_AT_FIRST, GO_ON_BROKEN */
    bool silent;        /* no line for each */
    /* skip(job): before its file is read; 0, or 1 + the rule for which it is skipped. */
    uint32_t (*skip)(const struct job *job);
    /* prepare(job, room): before the walk; 0, or 1 + the rule for which it is skipped. */
    uint32_t (*prepare)(const struct job *job, struct room *room);
};

/* walks_all(w, job, jobs, found): 0, or 2: a file cannot be read; 3: no memory, or it ended by a signal. found[i] is all zero but
 * for ${skipped} when job i was skipped. */
int walks_all(const struct walks *w, const struct job *job, uint32_t jobs, struct explored *found);
