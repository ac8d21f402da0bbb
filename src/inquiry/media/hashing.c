/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hashing.c - see hashing.h. */
#include "inquiry/media/hashing.h"
#include "inquiry/media/digesting.h"
#include "inquiry/media/pool.h"
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct run {
    struct hashing *h;
    struct digester *digester[POOL_MAX];
    atomic_uint_fast64_t done;
    uint64_t of;
};

static bool same(const struct stat *a, const struct stat *b) {
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec && a->st_ctim.tv_sec == b->st_ctim.tv_sec &&
           a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* To its end, or so far as it was long before; whether it grew since is looked at afterwards. */
static const char *read_all(struct digesting *s, int fd, uint64_t length, uint64_t *size) {
    *size = 0;
    for (;;) {
        ssize_t n = read(fd, digesting_room(s), DIGESTING_BLOCK);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return strerror(errno);
        if (n == 0) return NULL;
        digesting_add(s, (uint32_t)n);
        *size += (uint64_t)n;
        if (*size == length) return NULL;
    }
}

static const char *unchanged(const struct stat *before, int fd, uint64_t size) {
    struct stat after;
    if (fstat(fd, &after) != 0) return strerror(errno);
    bool held = same(before, &after) && size == (uint64_t)after.st_size;
    return held ? NULL : "it changed while it was read";
}

const char *hashing_file(struct digester *d, int fd, uint32_t formats, uint8_t *out,
                         uint64_t *size) {
    struct stat before;
    struct digesting s;
    if (fstat(fd, &before) != 0) return strerror(errno);
    if (!S_ISREG(before.st_mode)) return "it is no file any more";
    if (before.st_size > DIGESTING_BLOCK) (void)posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    digesting_begin(&s, d, formats, (uint64_t)before.st_size);
    const char *wrong = read_all(&s, fd, (uint64_t)before.st_size, size);
    if (!wrong) wrong = unchanged(&before, fd, *size);
    digesting_end(&s, wrong ? NULL : out);
    return wrong;
}

static void begin(void *state, uint32_t worker) {
    struct run *r = state;
    r->digester[worker] = digester_create();
}
static void end(void *state, uint32_t worker) {
    struct run *r = state;
    digester_destroy(r->digester[worker]);
}

int hashing_open(int folder, const struct walk_item *item) {
    int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (item->link ? 0 : O_NOFOLLOW);
    return openat(folder, (const char *)item->path.ptr, flags);
}

static void work(void *state, uint32_t worker, uint32_t at) {
    struct run *r = state;
    struct hashing_job *job = &r->h->job[at];
    if (!job->formats) return;
    int fd = hashing_open(r->h->root, job->item);
    if (fd < 0)
        job->wrong = strerror(errno);
    else
        job->wrong = hashing_file(r->digester[worker], fd, job->formats, job->digest, &job->size);
    if (fd >= 0) close(fd);
    atomic_fetch_add(&r->done, job->item->size);
}

static void watch(void *state) {
    struct run *r = state;
    if (r->h->progress) r->h->progress(r->h->state, atomic_load(&r->done), r->of);
}

void hashing_run(struct hashing *h) {
    struct run r = {.h = h};
    for (uint32_t i = 0; i < h->jobs; i++) r.of += h->job[i].item->size;
    struct pool_work w = {h->jobs, begin, work, end, watch, &r};
    pool_run(&w);
}

const uint8_t *hashing_digest(const struct hashing_job *job, enum format f) {
    if (job->wrong || f >= FORMATS || !(job->formats >> f & 1)) return NULL;
    return job->digest + format_at(job->formats, f);
}
