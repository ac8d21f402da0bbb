/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* transfer.c - see transfer.h. */
#include "inquiry/media/transfer.h"
#include "inquiry/media/disk_words.h"
#include "inquiry/media/compare.h"
#include "inquiry/media/copying.h"
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char CHAIN[] = "ascmhl_chain.xml";

/* The kinds asked for, and the one that the source's history is compared in. */
static void choose(struct reel *m) {
    uint32_t wished = m->wish->formats & FORMATS_OF_MHL;
    for (uint32_t i = 1; i < m->walk.items; i++) {
        struct hashing_job *job = &m->job[i];
        const struct record_entry *e = m->known[i] ? record_original(m->known[i]) : NULL;
        job->item = &m->walk.item[i];
        if (job->item->kind != WALK_FILE || !reel_nameable(job->item)) continue;
        job->formats = (wished ? wished : 1 << FORMAT_XXH128) | (e ? 1u << e->format : 0);
        job->digest = arena_take(&m->arena, format_at(job->formats, FORMATS));
    }
}

static bool make_folders(struct transfer *t, int to) {
    struct walk *w = &t->from.walk;
    for (uint32_t i = 0; i < w->items; i++) {
        const char *path = i ? (const char *)w->item[i].path.ptr : ".";
        if (w->item[i].kind != WALK_FOLDER || !reel_nameable(&w->item[i])) continue;
        bool there = mkdirat(to, path, 0777) == 0 || errno == EEXIST;
        int fd = there ? openat(to, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
        if (fd < 0) return t->from.wrong = disk_words(errno), false;
        copying_sweep(fd);
        close(fd);
    }
    return true;
}

/* What each file came to, in their order. */
static void tell(struct transfer *t, const uint8_t *came) {
    struct reel *m = &t->from;
    for (uint32_t i = 1; i < m->walk.items; i++) {
        const struct hashing_job *job = &m->job[i];
        const struct record_entry *e = m->known[i] ? record_original(m->known[i]) : NULL;
        if (!job->formats) continue;
        t->copied += came[i] == COPYING_COPIED;
        t->already += came[i] == COPYING_ALREADY;
        if (job->wrong)
            remark_path(&m->remarks, REMARK_UNREADABLE, job->item->path, job->wrong);
        else if (came[i] == COPYING_DIFFERENT)
            remark_path(&m->remarks, REMARK_DIFFERENT, job->item->path, NULL);
        else if (e &&
                 memcmp(hashing_digest(job, e->format), e->digest, format_len(e->format)) != 0) {
            struct remark f = {REMARK_MISMATCH,
                               job->item->path,
                               "at the source",
                               BYTES(""),
                               e->format,
                               e->digest,
                               hashing_digest(job, e->format)};
            remark_add(&m->remarks, &f);
        }
    }
}

static bool copy_bytes(struct reel *m, int from, int to, const char *name) {
    static uint8_t block[NEW_FILE_BLOCK];
    struct new_file f;
    int in = openat(from, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (in < 0) return m->wrong = disk_words(errno), false;
    new_file_begin(&f, to, name, m->digester);
    ssize_t n;
    while ((n = read(in, block, sizeof block)) > 0)
        new_file_put(&f, (struct bytes){block, (uint32_t)n});
    close(in);
    bool done = n == 0 && new_file_close(&f) && new_file_name(&f, false);
    if (!done) m->wrong = disk_words(f.wrong ? f.wrong : EIO);
    new_file_drop(&f);
    return done;
}

/* A destination that has a history already: it must be the source's, and may have gone on. */
static bool goes_on(struct reel *m, const struct history *h, int to) {
    struct chain c;
    int fd = openat(to, CHAIN, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    bool same = fd >= 0 && chain_read(&c, fd, &m->arena, m->digester) && c.links >= h->chain.links;
    for (uint32_t i = 0; same && i < h->chain.links; i++)
        same = memcmp(c.link[i].c4, h->chain.link[i].c4, DIGEST_MAX) == 0;
    if (fd >= 0) chain_drop(&c), close(fd);
    if (!same)
        remark_path(&m->remarks, REMARK_DIFFERENT,
                    history_full(&m->arena, h, BYTES("ascmhl/ascmhl_chain.xml")),
                    "the destination's history is another");
    return same;
}

/* Its manifests, then its chain, so that a chain that is there names what is there. */
static bool copy_history(struct reel *m, const struct history *h, int root) {
    const char *path = arena_text(&m->arena, history_full(&m->arena, h, BYTES("ascmhl")));
    if (!h->chain.links) return true;
    bool made = mkdirat(root, path, 0777) == 0 || errno == EEXIST;
    int from = openat(m->walk.root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int to = made ? openat(root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
    bool done = from >= 0 && to >= 0;
    if (!done) m->wrong = disk_words(errno);
    if (done && faccessat(to, CHAIN, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        done = goes_on(m, h, to);
    else if (done) {
        for (uint32_t i = 0; done && i < h->chain.links; i++) {
            bool there = faccessat(to, h->chain.link[i].path, F_OK, AT_SYMLINK_NOFOLLOW) == 0;
            done = there || copy_bytes(m, from, to, h->chain.link[i].path);
        }
        done = done && copy_bytes(m, from, to, CHAIN);
    }
    if (from >= 0) close(from);
    if (to >= 0) close(to);
    return done;
}

/* What was read from the source, of a path at the destination. */
static const struct hashing_job *read_before(void *state, struct bytes path) {
    const struct reel *m = state;
    uint32_t from = 1, to = m->walk.items;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        int order = walk_order(m->walk.item[middle].path, path);
        if (order == 0)
            return m->job[middle].formats && !m->job[middle].wrong ? &m->job[middle] : NULL;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return NULL;
}

/* The destination, or what it will be made in, lies in the source. */
static bool is_inside(struct transfer *t, const char *to) {
    char outer[PATH_MAX];
    char *real = realpath(to, NULL);
    snprintf(outer, sizeof outer, "%s", to);
    if (!real) real = realpath(dirname(outer), NULL);
    size_t len = strlen(t->from.walk.real);
    bool inside =
        real && strncmp(real, t->from.walk.real, len) == 0 && (!real[len] || real[len] == '/');
    free(real);
    if (inside) t->from.wrong = "the destination lies within the source";
    return inside;
}

static bool copy_all(struct transfer *t, const char *path) {
    struct reel *m = &t->from;
    int to = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (to < 0) return m->wrong = disk_words(errno), false;
    struct copying c = {m->walk.root,
                        to,
                        m->job,
                        calloc(m->walk.items, 1),
                        m->walk.items,
                        m->wish->progress,
                        m->wish->progress_state};
    bool done = c.came && make_folders(t, to);
    if (done) copying_run(&c);
    if (done) tell(t, c.came);
    for (uint32_t n = 0; done && n < m->all.histories; n++)
        done = copy_history(m, m->all.history[n], to);
    done = fsync(to) == 0 && done;
    free(c.came);
    close(to);
    return done;
}

int transfer_run(struct transfer *t, const struct reel_wish *wish, const char *path) {
    t->from_wish = t->to_wish = *wish;
    t->to_wish.root = path;
    t->to_wish.process = PROCESS_TRANSFER;
    t->to_wish.expect = read_before;
    t->to_wish.expect_state = &t->from;
    if (!reel_open(&t->from, &t->from_wish)) return 2;
    if (remark_stops(&t->from.remarks)) return remark_exit(&t->from.remarks, REMARK_AS_CREATE);
    if (is_inside(t, path)) return 2;
    if (mkdir(path, 0777) != 0 && errno != EEXIST) return t->from.wrong = disk_words(errno), 3;
    compare_tell_odd(&t->from);
    choose(&t->from);
    if (!copy_all(t, path))
        return t->from.wrong ? 3 : remark_exit(&t->from.remarks, REMARK_AS_CREATE);
    if (!reel_open(&t->to, &t->to_wish)) return 3;
    int there = reel_create(&t->to), here = remark_exit(&t->from.remarks, REMARK_AS_CREATE);
    return here == 11 || there == 11 ? 11 : here ? here : there;
}

void transfer_close(struct transfer *t) {
    if (t->from.digester) reel_close(&t->from);
    if (t->to.digester) reel_close(&t->to);
}
