/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copying.c - see copying.h. An unfinished copy has a name of its own, short whatever the file's is, and no history counts it. */
#include "inquiry/media/copying.h"
#include "inquiry/media/disk_words.h"
#include "inquiry/media/digesting.h"
#include "inquiry/media/pool.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PART_MAX = 4200 };
static const char PART[] = ".showclear-part-";
struct run {
    struct copying *c;
    struct digester *digester[POOL_MAX];
    atomic_uint_fast64_t done;
    uint64_t of;
};

void copying_sweep(int folder) {
    DIR *dir = fdopendir(dup(folder));
    if (!dir) return;
    for (struct dirent *e; (e = readdir(dir));)
        if (strncmp(e->d_name, PART, sizeof PART - 1) == 0) unlinkat(folder, e->d_name, 0);
    closedir(dir);
}

static bool write_all(int fd, const uint8_t *block, size_t len) {
    for (size_t at = 0; at < len;) {
        ssize_t n = write(fd, block + at, len - at);
        if (n < 0 && errno != EINTR) return false;
        if (n > 0) at += (size_t)n;
    }
    return true;
}

static const char *pour_all(struct run *r, struct digesting *s, uint64_t *size, int in, int out) {
    for (;;) {
        uint8_t *block = digesting_room(s);
        ssize_t n = read(in, block, DIGESTING_BLOCK);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return strerror(errno);
        if (n == 0) return NULL;
        digesting_add(s, (uint32_t)n);
        if (out >= 0 && !write_all(out, block, (size_t)n)) return disk_words(errno);
        *size += (uint64_t)n;
        atomic_fetch_add(&r->done, (uint64_t)n);
    }
}

/* From ${in}, hashed, into ${out}; -1: only hashed. */
static const char *pour(struct run *r, uint32_t worker, struct hashing_job *job, int in, int out) {
    struct digesting s;
    digesting_begin(&s, r->digester[worker], job->formats, job->item->size);
    job->size = 0;
    const char *wrong = pour_all(r, &s, &job->size, in, out);
    digesting_end(&s, wrong ? NULL : job->digest);
    return wrong;
}

static bool changed(const struct stat *before, int fd) {
    struct stat after;
    return fstat(fd, &after) != 0 || after.st_size != before->st_size ||
           after.st_mtim.tv_sec != before->st_mtim.tv_sec ||
           after.st_mtim.tv_nsec != before->st_mtim.tv_nsec;
}

/* On the disk, out of the cache so that reading back reads the disk, with the source's date. */
static bool settle(int fd, const struct stat *like) {
    const struct timespec times[2] = {like->st_atim, like->st_mtim};
    (void)futimens(fd, times);
    bool done = fsync(fd) == 0;
    (void)posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    return done;
}

static void part_name(char part[PART_MAX], const struct hashing_job *job, uint32_t at) {
    const char *path = (const char *)job->item->path.ptr, *slash = strrchr(path, '/');
    snprintf(part, PART_MAX, "%.*s%s%u", slash ? (int)(slash + 1 - path) : 0, path, PART, at);
}

static const char *copy(struct run *r, uint32_t worker, uint32_t at, int in,
                        const struct stat *st) {
    struct hashing_job *job = &r->c->job[at];
    char part[PART_MAX];
    part_name(part, job, at);
    int out = openat(r->c->to, part, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (out < 0) return disk_words(errno);
    const char *wrong = pour(r, worker, job, in, out);
    if (!wrong && changed(st, in)) wrong = "it changed while it was read";
    if (!wrong && !settle(out, st)) wrong = disk_words(errno);
    if (close(out) != 0 && !wrong) wrong = disk_words(errno);
    const char *path = (const char *)job->item->path.ptr;
    if (!wrong && faccessat(r->c->to, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        wrong = "another came there meanwhile";
    if (!wrong && renameat(r->c->to, part, r->c->to, path) != 0) wrong = disk_words(errno);
    if (wrong) unlinkat(r->c->to, part, 0);
    return wrong;
}

static void one(struct run *r, uint32_t worker, uint32_t at, int in) {
    struct hashing_job *job = &r->c->job[at];
    struct stat st, there;
    if (fstat(in, &st) != 0 || !S_ISREG(st.st_mode)) {
        job->wrong = "it is no file any more";
        return;
    }
    bool is =
        fstatat(r->c->to, (const char *)job->item->path.ptr, &there, AT_SYMLINK_NOFOLLOW) == 0;
    bool same = is && S_ISREG(there.st_mode) && there.st_size == st.st_size;
    r->c->came[at] = !is ? COPYING_COPIED : same ? COPYING_ALREADY : COPYING_DIFFERENT;
    if (is && !same) return;
    job->wrong = is ? pour(r, worker, job, in, -1) : copy(r, worker, at, in, &st);
    if (is && !job->wrong && changed(&st, in)) job->wrong = "it changed while it was read";
}

static void work(void *state, uint32_t worker, uint32_t at) {
    struct run *r = state;
    struct hashing_job *job = &r->c->job[at];
    if (!job->formats) return;
    int in = hashing_open(r->c->from, job->item);
    if (in < 0)
        job->wrong = strerror(errno);
    else
        one(r, worker, at, in);
    if (in >= 0) close(in);
    if (job->wrong) r->c->came[at] = COPYING_FAILED;
}

static void begin(void *state, uint32_t worker) {
    struct run *r = state;
    r->digester[worker] = digester_create();
}
static void end(void *state, uint32_t worker) {
    struct run *r = state;
    digester_destroy(r->digester[worker]);
}
static void watch(void *state) {
    struct run *r = state;
    if (r->c->progress) r->c->progress(r->c->state, atomic_load(&r->done), r->of);
}

void copying_run(struct copying *c) {
    struct run r = {.c = c};
    for (uint32_t i = 0; i < c->jobs; i++)
        if (c->job[i].formats) r.of += c->job[i].item->size;
    struct pool_work w = {c->jobs, begin, work, end, watch, &r};
    pool_run(&w);
}
