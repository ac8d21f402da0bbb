/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* worker.c - see worker.h. */
#include <signal.h>
#include <unistd.h>
#include "box/check.h"
#include "box/worker.h"

static bool next(struct worker *w) {
    pthread_mutex_lock(&w->lock);
    while (!w->wanted && !w->ending) pthread_cond_wait(&w->given, &w->lock);
    bool on = w->wanted;
    w->wanted = false;
    pthread_mutex_unlock(&w->lock);
    return on;
}

static void *run(void *state) {
    struct worker *w = state;
    uint64_t one = 1;
    while (next(w)) {
        w->work(w->state);
        atomic_store_explicit(&w->busy, false, memory_order_release);
        CHECK(write(w->wake_fd, &one, sizeof one) == sizeof one);
        if (w->after) w->after(w->state);
    }
    return NULL;
}

bool worker_start(struct worker *w, void (*work)(void *state), void (*after)(void *state),
                  void *state, int wake_fd) {
    sigset_t all, before;
    *w = (struct worker){.work = work, .after = after, .state = state, .wake_fd = wake_fd};
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->given, NULL);
    sigfillset(&all); /* signals are the loop's */
    pthread_sigmask(SIG_SETMASK, &all, &before);
    w->started = pthread_create(&w->thread, NULL, run, w) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return w->started;
}

void worker_give(struct worker *w) {
    CHECK(worker_done(w));
    atomic_store_explicit(&w->busy, true, memory_order_relaxed);
    pthread_mutex_lock(&w->lock);
    w->wanted = true;
    pthread_cond_signal(&w->given);
    pthread_mutex_unlock(&w->lock);
}

void worker_end(struct worker *w) {
    if (!w->started) return;
    pthread_mutex_lock(&w->lock);
    w->ending = true;
    pthread_cond_signal(&w->given);
    pthread_mutex_unlock(&w->lock);
    pthread_join(w->thread, NULL);
    pthread_mutex_destroy(&w->lock);
    pthread_cond_destroy(&w->given);
    w->started = false;
}
