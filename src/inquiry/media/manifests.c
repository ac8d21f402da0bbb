/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifests.c - see manifests.h. */
#include "inquiry/media/manifests.h"
#include "inquiry/media/pool.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* So much is read before a thread would have begun. */
enum { LITTLE = 64 * 1024 };
struct run {
    const struct manifests *m;
    struct manifests_one *one;
    struct digester *digester[POOL_MAX];
    pthread_mutex_t lock;
    uint32_t taken;
    bool taking;
};

static void begin(void *state, uint32_t worker) {
    struct run *r = state;
    r->digester[worker] = digester_create();
}
static void end(void *state, uint32_t worker) {
    struct run *r = state;
    digester_destroy(r->digester[worker]);
}

static void read_one(const struct run *r, uint32_t worker, uint32_t at) {
    struct manifests_one *one = &r->one[at];
    one->heard.kept = &one->arena;
    struct manifest_reading reading = {.arena = &one->arena,
                                       .digester = r->digester[worker],
                                       .hear = heard_add,
                                       .forget = heard_forget,
                                       .state = &one->heard};
    int fd = openat(r->m->folder, r->m->chain->link[at].path,
                    O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) {
        one->closed = errno;
        return;
    }
    one->read = manifest_read(&one->manifest, &reading, fd);
    close(fd);
}

/* Whoever is first here takes up all whose turn it is; the others go on reading. */
static void take_turns(struct run *r) {
    uint32_t links = r->m->chain->links;
    if (r->taking) return;
    r->taking = true;
    while (r->taken < links && r->one[r->taken].done) {
        struct manifests_one *one = &r->one[r->taken];
        pthread_mutex_unlock(&r->lock);
        r->m->take(r->m->state, r->taken, one);
        heard_forget(&one->heard);
        arena_drop(&one->arena);
        pthread_mutex_lock(&r->lock);
        r->taken++;
    }
    r->taking = false;
}

static void work(void *state, uint32_t worker, uint32_t at) {
    struct run *r = state;
    read_one(r, worker, at);
    pthread_mutex_lock(&r->lock);
    r->one[at].done = true;
    take_turns(r);
    pthread_mutex_unlock(&r->lock);
}

static bool is_little(const struct manifests *m) {
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < m->chain->links && bytes < LITTLE; i++) {
        struct stat st;
        if (fstatat(m->folder, m->chain->link[i].path, &st, AT_SYMLINK_NOFOLLOW) == 0)
            bytes += (uint64_t)st.st_size;
    }
    return bytes < LITTLE;
}

void manifests_read(const struct manifests *m) {
    struct run r = {.m = m, .lock = PTHREAD_MUTEX_INITIALIZER};
    struct pool_work w = {m->chain->links, begin, work, end, NULL, &r};
    if (!w.jobs) return;
    r.one = calloc(w.jobs, sizeof *r.one);
    if (!r.one) abort();
    if (w.jobs > 1 && !is_little(m))
        pool_run(&w);
    else {
        begin(&r, 0);
        for (uint32_t i = 0; i < w.jobs; i++) work(&r, 0, i);
        end(&r, 0);
    }
    free(r.one);
}
