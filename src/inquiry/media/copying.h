/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copying.h - files from one open folder into another, several at a time, each hashed as it is read. Internal to transfer.c. */
#pragma once
#include "inquiry/media/hashing.h"

enum copying_came { COPYING_FAILED, COPYING_COPIED, COPYING_ALREADY, COPYING_DIFFERENT };
struct copying {
    int from, to;
    struct hashing_job *job; /* as for hashing_run */
    uint8_t *came;           /* enum copying_came of each */
    uint32_t jobs;
    void (*progress)(void *state, uint64_t done, uint64_t of);
    void *state;
};
void copying_run(struct copying *c);
/* copying_sweep(folder): takes away what an earlier run left unfinished in an open folder. */
void copying_sweep(int folder);
