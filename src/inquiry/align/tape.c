/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tape.c - see tape.h. */
#include "inquiry/align/tape.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int without_name(void) {
    char path[4096];
    const char *folder = getenv("TMPDIR");
    if (!folder || !*folder) folder = "/var/tmp";
    if (snprintf(path, sizeof path, "%s/showclear-XXXXXX", folder) >= (int)sizeof path)
        return errno = ENAMETOOLONG, -1;
    int file = mkstemp(path);
    if (file >= 0) unlink(path);
    return file;
}

bool tape_add(struct tape *t, const int16_t *samples, uint32_t n) {
    if (!t->open) t->file = without_name();
    t->open = t->file >= 0;
    if (!t->open) return false;
    const uint8_t *at = (const uint8_t *)samples;
    for (size_t left = n * sizeof *samples; left;) {
        ssize_t went = write(t->file, at, left);
        if (went < 0 && errno != EINTR) return false;
        if (went > 0) at += went, left -= (size_t)went;
    }
    t->count += n;
    return true;
}

bool tape_read(const struct tape *t, uint32_t from, int16_t *out, uint32_t n) {
    uint8_t *to = (uint8_t *)out;
    off_t at = (off_t)from * (off_t)sizeof *out;
    for (size_t left = n * sizeof *out; left;) {
        ssize_t came = pread(t->file, to, left, at);
        if (came == 0 || (came < 0 && errno != EINTR)) return false;
        if (came > 0) to += came, at += came, left -= (size_t)came;
    }
    return true;
}

void tape_drop(struct tape *t) {
    if (t->open) close(t->file);
    *t = (struct tape){0};
}
