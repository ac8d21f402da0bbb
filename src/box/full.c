/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* full.c - the disk that is full. The ballast, a file of 8 MiB, is given up so that stops can still be recorded; all else is
 * answered as a fault; once a second the ballast is made again, and when that succeeds there is room. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include "box/inside.h"

static void path_of(const struct box *b, char *path, size_t size) {
    snprintf(path, size, "%s/ballast", b->dir);
}

bool box_make_ballast(const struct box *b) {
    char path[GUARD_PATH_MAX + 16];
    if (!b->dir[0]) return true;
    path_of(b, path, sizeof path);
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    bool made = posix_fallocate(fd, 0, BALLAST_BYTES) == 0;
    if (close(fd) || !made) unlink(path);
    return made;
}

static void tell(struct box *b, const char *words) {
    box_say(b, words);
    if (b->hook.degraded) b->hook.degraded(b->hook.state, b->degraded);
}

void box_degrade(struct box *b) {
    char path[GUARD_PATH_MAX + 16];
    bool again = b->degraded;
    path_of(b, path, sizeof path);
    if (b->dir[0]) unlink(path);
    b->degraded = true;
    b->probe_at_ms = b->now.mono_ms + RETRY_MS;
    b->ring_at_ms = b->now.mono_ms + (again ? RETRY_MS : 0);
    if (!again)
        tell(b, "the disk is full: only stops are taken; make room");
    else
        box_rings_fault(b, "it rings and is not on disk: the disk is full");
}

void box_probe(struct box *b) {
    if (!b->degraded || b->in_flight || b->now.mono_ms < b->probe_at_ms) return;
    b->probe_at_ms = b->now.mono_ms + RETRY_MS;
    if (box_ring_undecided(b) || !box_make_ballast(b)) return;
    b->degraded = false;
    tell(b, "there is room on the disk again");
}
