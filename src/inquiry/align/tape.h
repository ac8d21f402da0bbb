/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tape.h - what was heard of a recording, one channel at 8 kHz: on the disk, in a file without a name, not in memory.
 *
 * An hour is 58 MB; it is written once from its beginning to its end and then read in pieces, by many at a time. The file is in
 * $TMPDIR or /var/tmp, readable by its owner alone, has no name any more when the first sample goes into it, and is gone with the
 * process however that ends. Ownership: zeroed is empty; tape_drop gives all back. Threads: one writes, then all may read. */
#pragma once
#include "text/bytes.h"

struct tape {
    bool open;
    int file;
    uint32_t count; /* samples */
};
/* tape_add(t, samples, n): false: no file, or no room on the disk; see errno. */
SC_CHECK bool tape_add(struct tape *t, const int16_t *samples, uint32_t n);
/* tape_read(t, from, out, n): ${from} + ${n} is at most t->count. False: the disk. */
SC_CHECK bool tape_read(const struct tape *t, uint32_t from, int16_t *out, uint32_t n);
void tape_drop(struct tape *t);
