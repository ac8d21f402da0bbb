/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pool.h - the same work for many jobs, on all processors. Jobs are begun in their order; what they leave behind is in the job's
 * own place, so the outcome does not depend on who was faster. */
#pragma once
#include "text/bytes.h"

enum { POOL_MAX = 16 };
struct pool_work {
    uint32_t jobs;
    void (*begin)(void *state, uint32_t worker); /* or NULL; each worker once, on its thread */
    void (*work)(void *state, uint32_t worker, uint32_t job);
    void (*end)(void *state, uint32_t worker);
    void (*watch)(void *state); /* or NULL; now and then, on the caller's thread */
    void *state;
};
void pool_run(const struct pool_work *w);
