/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* worker.h - a thread that does one thing at a time for the loop and then wakes it.
 *
 * The loop gives work with worker_give, and looks with worker_done; between the two the work's data is the worker's. */
#pragma once
#include <pthread.h>
#include <stdatomic.h>
#include "box/box.h"

struct worker {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t given;
    void (*work)(void *state); /* under nobody's lock */
    void (*after)(
        void *state); /* when the loop has been woken: what need not be waited for; or NULL */
    void *state;
    int wake_fd; /* an eventfd */
    bool wanted, ending, started;
    atomic_bool busy;
};
SC_CHECK bool worker_start(struct worker *w, void (*work)(void *state), void (*after)(void *state),
                           void *state, int wake_fd);
void worker_give(struct worker *w);
static inline bool worker_done(const struct worker *w) {
    return !atomic_load_explicit(&w->busy, memory_order_acquire);
}
void worker_end(struct worker *w); /* finishes what was given */
