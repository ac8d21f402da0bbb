/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* desk.c - see desk.h: what is there, what is asked, and one job at a time for the thread. */
#include "box/desk.h"
#include "box/crypto.h"
#include "box/worker.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/statvfs.h>
#include <unistd.h>

struct kept {
    struct media_row row;
    uint64_t place, since_s;
    uint32_t names;
};
struct name_of {
    struct hash hash;
    uint64_t index;
};
enum job_kind { JOB_PUT, JOB_READ, JOB_DROP };
struct job {
    enum job_kind kind;
    struct media_row row;
    uint32_t part;
    struct buffer octets; /* malloc'ed */
    enum store_answer answer;
    desk_done *done;
    void *state;
};

struct desk {
    char path[4096], dir[4096];
    struct media_file *file; /* the thread's, but before it runs; NULL: nothing was kept yet */
    struct crypto c;         /* the thread's */
    struct worker worker;
    int wake_fd;
    bool working;
    struct job job[DESK_JOBS_MAX]; /* the first is being done while ${working} */
    uint32_t jobs, rows, names, names_max;
    uint64_t now_s;
    struct kept row[DESK_ROWS_MAX];
    struct name_of *name;
};

static struct kept *find(const struct desk *d, const struct hash *hash) {
    for (uint32_t i = 0; i < d->rows; i++)
        if (hash_equal(&d->row[i].row.hash, hash)) return (struct kept *)&d->row[i];
    return NULL;
}

const struct media_row *desk_find(const struct desk *d, const struct hash *hash) {
    const struct kept *k = find(d, hash);
    return k && k->row.kind ? &k->row : NULL;
}

static struct kept *add(struct desk *d, const struct media_row *row) {
    if (d->rows == DESK_ROWS_MAX) return NULL;
    d->row[d->rows] = (struct kept){.row = *row, .since_s = d->now_s};
    return &d->row[d->rows++];
}

static void forget(struct desk *d, const struct hash *hash) {
    struct kept *k = find(d, hash);
    if (k) *k = d->row[--d->rows];
}

/* The thread. */
static bool make_file(struct desk *d) {
    char why[STORE_WORDS_MAX];
    if (!d->file) d->file = media_open(d->path, STORE_NEW, why);
    return d->file != NULL;
}

static void work(void *state) {
    struct desk *d = state;
    struct job *j = &d->job[0];
    if (!make_file(d))
        j->answer = STORE_FULL;
    else if (j->kind == JOB_PUT)
        j->answer = media_put(d->file, &d->c, &j->row, j->part, buffer_bytes(&j->octets));
    else if (j->kind == JOB_READ)
        j->answer = media_read(d->file, &j->row, &j->octets);
    else
        j->answer = media_drop(d->file, &j->row.hash);
}

static void start(struct desk *d) {
    if (d->working || !d->jobs) return;
    struct job *j = &d->job[0];
    const struct kept *k = find(d, &j->row.hash); /* as it is now, after the jobs before */
    if (k) j->row = k->row;
    if (!k && j->kind == JOB_PUT) j->row.have = j->row.size = 0; /* a part before it was wrong */
    d->working = true;
    worker_give(&d->worker);
}

/* The loop again: what a job that is done means. */
static enum desk_said said_of(const struct job *j) {
    if (j->kind == JOB_PUT && j->answer == STORE_OK && !j->row.have) return DESK_WRONG;
    if (j->answer == STORE_OK) return j->row.kind ? DESK_WHOLE : DESK_PART;
    if (j->answer == STORE_ABSENT) return j->kind == JOB_PUT ? DESK_WRONG : DESK_NONE;
    return j->answer == STORE_FULL ? DESK_FULL : DESK_BUSY;
}

static void finished(struct desk *d, struct job *j) {
    struct desk_answer a = {.said = said_of(j), .row = j->row};
    struct kept *k = find(d, &j->row.hash);
    if (j->kind == JOB_PUT && a.said == DESK_WRONG)
        forget(d, &j->row.hash);
    else if (j->kind == JOB_PUT && j->answer == STORE_OK && (k || (k = add(d, &j->row))))
        k->row = j->row;
    bool gives = j->kind == JOB_READ && a.said == DESK_WHOLE;
    if (gives)
        a.octets = j->octets.ptr;
    else
        free(j->octets.ptr);
    if (j->done)
        j->done(j->state, &a);
    else if (gives)
        free(a.octets);
}

static void collect(struct desk *d) {
    while (d->working && worker_done(&d->worker)) {
        struct job j = d->job[0];
        d->working = false;
        memmove(&d->job[0], &d->job[1], --d->jobs * sizeof d->job[0]);
        finished(d, &j);
        start(d);
    }
}

static bool queue(struct desk *d, const struct job *j) {
    if (d->jobs == DESK_JOBS_MAX) return false;
    d->job[d->jobs++] = *j;
    start(d);
    return true;
}

/* A day without a text, or its last text erased: gone. When the queue is full the next turn tries again. */
static void drop(struct desk *d, uint32_t i) {
    struct job j = {.kind = JOB_DROP, .row = d->row[i].row};
    if (queue(d, &j)) forget(d, &j.row.hash);
}

void desk_turn(struct desk *d, uint64_t now_s) {
    uint64_t signal;
    ssize_t n = read(d->wake_fd, &signal, sizeof signal);
    (void)n;
    d->now_s = now_s;
    collect(d);
    for (uint32_t i = d->rows; i-- > 0;)
        if (!d->row[i].names && (!d->row[i].since_s || now_s >= d->row[i].since_s + DESK_KEEP_S))
            drop(d, i);
}

static bool disk_has_room(const struct desk *d) {
    struct statvfs s;
    return statvfs(d->dir, &s) == 0 &&
           (uint64_t)s.f_bavail * s.f_frsize >> 20 >= DESK_FREE_MB + (MEDIA_PART_MAX >> 20);
}

static enum desk_said has_room(const struct desk *d, const struct desk_part *p) {
    uint64_t all = p->octets.len, loose = all, here = all;
    for (uint32_t i = 0; i < d->rows; i++) {
        const struct kept *k = &d->row[i];
        all += k->row.size;
        loose += k->names ? 0 : k->row.size;
        here += k->names || k->place != p->place ? 0 : k->row.size;
    }
    for (uint32_t i = 0; i < d->jobs; i++)
        if (d->job[i].kind == JOB_PUT) all += d->job[i].octets.len, loose += d->job[i].octets.len;
    if (here > DESK_PLACE_MAX) return DESK_PLACE_FULL;
    return all > DESK_ALL_MAX || loose > DESK_LOOSE_MAX || !disk_has_room(d) ? DESK_FULL
                                                                             : DESK_PART;
}

static void answer_now(desk_done *done, void *state, enum desk_said said,
                       const struct media_row *row) {
    struct desk_answer a = {.said = said};
    if (row) a.row = *row;
    done(state, &a);
}

/* NULL: it was answered. */
static struct kept *begin(struct desk *d, const struct desk_part *p, desk_done *done, void *state) {
    struct kept *k = find(d, &p->hash);
    if (k) return k;
    struct media_row row = {.hash = p->hash, .parts = (uint8_t)p->parts};
    k = add(d, &row);
    if (k)
        k->place = p->place, k->since_s = p->now_s;
    else
        answer_now(done, state, DESK_FULL, NULL);
    return k;
}

void desk_put(struct desk *d, const struct desk_part *p, desk_done *done, void *state) {
    const struct kept *there = find(d, &p->hash);
    enum desk_said room = there && there->row.kind ? DESK_WHOLE : has_room(d, p);
    if (there && there->row.kind) {
        answer_now(done, state, DESK_WHOLE, &there->row);
    } else if (there && there->row.parts != p->parts) {
        answer_now(done, state, DESK_PARTS, &there->row);
    } else if (there && there->row.have >> p->part & 1) {
        answer_now(done, state, DESK_PART, &there->row);
    } else if (p->part == 0 && !media_kind(p->octets)) {
        answer_now(done, state, DESK_KIND, NULL);
    } else if (room != DESK_PART || d->jobs == DESK_JOBS_MAX) {
        answer_now(done, state, room != DESK_PART ? room : DESK_BUSY, NULL);
    } else {
        struct buffer octets = {malloc(p->octets.len), 0, p->octets.len, false};
        const struct kept *k = octets.ptr ? begin(d, p, done, state) : NULL;
        if (!octets.ptr) answer_now(done, state, DESK_BUSY, NULL);
        if (!k) {
            free(octets.ptr);
            return;
        }
        buffer_put(&octets, p->octets);
        struct job j = {.kind = JOB_PUT,
                        .row = k->row,
                        .part = p->part,
                        .octets = octets,
                        .done = done,
                        .state = state};
        (void)queue(d, &j);
    }
}

void desk_read(struct desk *d, const struct hash *hash, desk_done *done, void *state) {
    const struct media_row *row = desk_find(d, hash);
    if (!row) {
        answer_now(done, state, DESK_NONE, NULL);
        return;
    }
    struct job j = {.kind = JOB_READ, .row = *row, .done = done, .state = state};
    j.octets = (struct buffer){malloc(row->size), 0, row->size, false};
    if (j.octets.ptr && queue(d, &j)) return;
    free(j.octets.ptr);
    answer_now(done, state, DESK_BUSY, NULL);
}

bool desk_name(struct desk *d, const struct hash *hash, uint64_t index) {
    struct kept *k = find(d, hash);
    if (!k) return true; /* erased, or lost: nothing to keep */
    if (d->names == d->names_max) {
        uint32_t more = d->names_max ? 2 * d->names_max : 64;
        struct name_of *name = realloc(d->name, more * sizeof *name);
        if (!name) return false;
        d->name = name;
        d->names_max = more;
    }
    d->name[d->names++] = (struct name_of){*hash, index};
    k->names++;
    return true;
}

void desk_named(const struct desk *d, const struct hash *hash,
                bool (*each)(void *state, uint64_t index), void *state) {
    for (uint32_t i = 0; i < d->names; i++)
        if (hash_equal(&d->name[i].hash, hash) && !each(state, d->name[i].index)) return;
}

void desk_check(struct desk *d,
                bool (*stands)(void *state, const struct hash *hash, uint64_t index), void *state) {
    for (uint32_t i = d->names; i-- > 0;) {
        struct name_of name = d->name[i];
        struct kept *k = find(d, &name.hash);
        if (stands(state, &name.hash, name.index)) continue;
        d->name[i] = d->name[--d->names];
        if (k && --k->names == 0) k->since_s = 0; /* at once, not after a day */
    }
    for (uint32_t i = d->rows; i-- > 0;)
        if (!d->row[i].names && !d->row[i].since_s) drop(d, i);
}

static bool take_row(void *state, const struct media_row *row) {
    return add(state, row) != NULL;
}

static bool read_file(struct desk *d, char why[BOX_WORDS_MAX]) {
    if (access(d->path, F_OK) != 0) return true; /* nothing was sent yet */
    d->file = media_open(d->path, STORE_NEW, why);
    if (!d->file) return false;
    if (media_each(d->file, take_row, d) == STORE_OK) return true;
    snprintf(why, BOX_WORDS_MAX, "%.300s: is damaged; move it away, and start again", d->path);
    return false;
}

struct desk *desk_open(const char *dir, uint64_t now_s, char why[BOX_WORDS_MAX]) {
    struct desk *d = calloc(1, sizeof *d);
    snprintf(why, BOX_WORDS_MAX, "no memory");
    if (!d) return NULL;
    snprintf(d->dir, sizeof d->dir, "%.4000s", dir);
    snprintf(d->path, sizeof d->path, "%.4000s/media.db", dir);
    d->now_s = now_s ? now_s : 1; /* 0 is: at once */
    d->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (d->wake_fd >= 0 && crypto_create(&d->c) && read_file(d, why) &&
        worker_start(&d->worker, work, NULL, d, d->wake_fd))
        return d;
    desk_close(d);
    return NULL;
}

void desk_close(struct desk *d) {
    if (!d) return;
    if (d->worker.started) worker_end(&d->worker);
    collect(d);
    for (uint32_t i = 0; i < d->jobs; i++) {
        if (d->job[i].done) answer_now(d->job[i].done, d->job[i].state, DESK_BUSY, NULL);
        free(d->job[i].octets.ptr);
    }
    media_close(d->file);
    crypto_destroy(&d->c);
    if (d->wake_fd >= 0) close(d->wake_fd);
    free(d->name);
    free(d);
}

int desk_wake_fd(const struct desk *d) {
    return d->wake_fd;
}
