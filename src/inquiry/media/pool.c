/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* pool.c - see pool.h. */
#include "inquiry/media/pool.h"
#include <pthread.h>
#include <stdatomic.h>
#include <time.h>
#include <unistd.h>

enum { WATCH_MS = 200 };
struct pool {
    const struct pool_work *w;
    atomic_uint next;
    pthread_mutex_t lock;
    pthread_cond_t ended;
    uint32_t at_work;
};
struct worker {
    struct pool *pool;
    uint32_t number;
};

static void run(struct pool *p, uint32_t number) {
    const struct pool_work *w = p->w;
    if (w->begin) w->begin(w->state, number);
    for (uint32_t job; (job = atomic_fetch_add(&p->next, 1)) < w->jobs;)
        w->work(w->state, number, job);
    if (w->end) w->end(w->state, number);
}

static void *worker(void *state) {
    struct worker *me = state;
    run(me->pool, me->number);
    pthread_mutex_lock(&me->pool->lock);
    me->pool->at_work--;
    pthread_cond_signal(&me->pool->ended);
    pthread_mutex_unlock(&me->pool->lock);
    return NULL;
}

static void await(struct pool *p) {
    pthread_mutex_lock(&p->lock);
    while (p->at_work) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += WATCH_MS * 1000000l;
        until.tv_sec += until.tv_nsec / 1000000000;
        until.tv_nsec %= 1000000000;
        pthread_cond_timedwait(&p->ended, &p->lock, &until);
        if (p->w->watch) p->w->watch(p->w->state);
    }
    pthread_mutex_unlock(&p->lock);
}

void pool_run(const struct pool_work *w) {
    struct pool p = {.w = w, .lock = PTHREAD_MUTEX_INITIALIZER, .ended = PTHREAD_COND_INITIALIZER};
    struct worker of[POOL_MAX];
    pthread_t thread[POOL_MAX];
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    uint32_t wanted = cores < 1 ? 1 : cores > POOL_MAX ? POOL_MAX : (uint32_t)cores, begun = 0;
    if (wanted > w->jobs) wanted = w->jobs;
    pthread_mutex_lock(&p.lock); /* none ends before all are counted */
    for (; begun < wanted; begun++) {
        of[begun] = (struct worker){&p, begun};
        if (pthread_create(&thread[begun], NULL, worker, &of[begun]) != 0) break;
    }
    p.at_work = begun;
    pthread_mutex_unlock(&p.lock);
    if (!begun && w->jobs) run(&p, 0);
    await(&p);
    for (uint32_t i = 0; i < begun; i++) pthread_join(thread[i], NULL);
}
