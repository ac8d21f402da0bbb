/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_file.c - see copy_file.h. */
#include "cli/copy_file.h"
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { DIFFERS = -1 }; /* in ${wrong}: what came back is not what was written */

static bool fail(struct copy_file *f) {
    if (!f->wrong) f->wrong = errno ? errno : EIO;
    return false;
}

static void add_sum(const struct copy_file *f, struct hash *sum, struct bytes block) {
    struct bytes parts[] = {{sum->byte, sizeof sum->byte}, block};
    f->c->sha256(f->c->state, parts, 2, sum);
}

static bool write_block(struct copy_file *f) {
    for (uint32_t at = 0; at < f->held;) {
        ssize_t n = write(f->fd, f->block + at, f->held - at);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return fail(f);
        at += (uint32_t)n;
    }
    add_sum(f, &f->sum, (struct bytes){f->block, f->held});
    f->bytes += f->held;
    f->held = 0;
    return true;
}

static bool put_raw(void *state, struct bytes what) {
    struct copy_file *f = state;
    while (what.len) {
        uint32_t room = COPY_BLOCK - f->held, len = what.len < room ? what.len : room;
        memcpy(f->block + f->held, what.ptr, len);
        f->held += len;
        what = bytes_slice(what, len, what.len - len);
        if (f->held == COPY_BLOCK && !write_block(f)) return false;
    }
    return true;
}

static bool put(void *state, struct bytes what) {
    struct copy_file *f = state;
    return f->seal ? age_seal_put(f->seal, what) : put_raw(f, what);
}

struct tar_out copy_file_out(struct copy_file *f) {
    return (struct tar_out){put, f};
}

bool copy_file_begin(struct copy_file *f, const struct crypto *c, const char *path,
                     const struct age_recipient *r, uint32_t count) {
    *f = (struct copy_file){.c = c};
    snprintf(f->path, sizeof f->path, "%s", path);
    snprintf(f->part, sizeof f->part, "%s.part", path);
    errno = 0;
    f->fd = open(f->part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (f->fd < 0) return fail(f);
    if (!count) return true;
    f->seal = age_seal_begin(r, count, put_raw, f);
    return f->seal || fail(f);
}

/* What is in memory of the file is let go, so that it comes from the device again. */
static bool read_back(struct copy_file *f) {
    struct hash sum = {{0}};
    uint64_t bytes = 0;
    int fd = open(f->part, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return fail(f);
    (void)posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
    for (;;) {
        uint32_t len = 0;
        ssize_t n = 0;
        while (len < COPY_BLOCK && (n = read(fd, f->block + len, COPY_BLOCK - len)) > 0)
            len += (uint32_t)n;
        if (n < 0) return close(fd), fail(f);
        if (!len) break;
        add_sum(f, &sum, (struct bytes){f->block, len});
        bytes += len;
    }
    close(fd);
    if (bytes != f->bytes || !hash_equal(&sum, &f->sum)) f->wrong = DIFFERS;
    return !f->wrong;
}

static bool sync_folder(struct copy_file *f) {
    char path[COPY_PATH_MAX];
    snprintf(path, sizeof path, "%s", f->path);
    int fd = open(dirname(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool done = fd >= 0 && fsync(fd) == 0;
    if (!done) fail(f);
    if (fd >= 0) close(fd);
    return done;
}

bool copy_file_end(struct copy_file *f) {
    errno = 0;
    bool sealed = !f->seal || age_seal_end(f->seal) || fail(f);
    f->seal = NULL;
    bool whole = sealed && (!f->held || write_block(f)) && (fsync(f->fd) == 0 || fail(f));
    if (close(f->fd) != 0) whole = fail(f);
    f->fd = -1;
    whole = whole && read_back(f) && (rename(f->part, f->path) == 0 || fail(f)) && sync_folder(f);
    if (!whole) unlink(f->part);
    return whole;
}

void copy_file_drop(struct copy_file *f) {
    age_seal_drop(f->seal);
    f->seal = NULL;
    if (f->fd >= 0) close(f->fd);
    f->fd = -1;
    if (f->part[0]) unlink(f->part);
}

static const struct {
    int wrong;
    const char *word, *words;
} WRONG[] = {
    {DIFFERS, "differs", "what was read back is not what was written: take another stick"},
    {ENOSPC, "full", "there is no room on it; make room, or take another stick"},
    {EDQUOT, "full", "there is no room on it; make room, or take another stick"},
    {EIO, "gone", "it cannot be written any more: was it pulled out? Put it in and copy again"},
    {ENODEV, "gone", "it cannot be written any more: was it pulled out? Put it in and copy again"},
    {ENXIO, "gone", "it cannot be written any more: was it pulled out? Put it in and copy again"},
    {ENOENT, "gone", "there is no such folder: is the stick in, and mounted?"},
    {ENOTDIR, "gone", "there is no such folder: is the stick in, and mounted?"},
    {EROFS, "read-only", "it can only be read: is the stick's switch on lock?"},
    {EACCES, "read-only", "this user may not write there"},
    {EPERM, "read-only", "this user may not write there"},
};

const char *copy_file_words(const struct copy_file *f) {
    for (size_t i = 0; i < COUNT_OF(WRONG); i++)
        if (WRONG[i].wrong == f->wrong) return WRONG[i].words;
    return strerror(f->wrong);
}
const char *copy_file_word(const struct copy_file *f) {
    for (size_t i = 0; i < COUNT_OF(WRONG); i++)
        if (WRONG[i].wrong == f->wrong) return WRONG[i].word;
    return "other";
}
