/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tar.h - an archive of plain files (POSIX ustar), written and read as a stream. Only what a copy needs: names of at most 100
 * letters, regular files, no times, no owners.
 *
 * Reading believes nothing: a name with a step upward, an absolute one, one twice as long, a link, a device, a wrong sum are
 * TAR_BROKEN. No file is made here; the reader gives out names and bytes. Pure but for the callbacks.                     */
#pragma once
#include "text/bytes.h"

enum { TAR_BLOCK = 512, TAR_NAME_MAX = 100 };

/* Writing. ${put} takes bytes in order; false: it can take no more. */
struct tar_out {
    bool (*put)(void *state, struct bytes what);
    void *state;
};
SC_CHECK bool tar_put(const struct tar_out *t, const char *name, struct bytes content);
SC_CHECK bool tar_end(const struct tar_out *t);

/* Reading. ${get}: at most ${max} bytes, 0 at the end, -1 when it fails. */
enum tar_next { TAR_FILE, TAR_END, TAR_BROKEN, TAR_NO_READ };
struct tar_in {
    int64_t (*get)(void *state, uint8_t *into, uint32_t max);
    void *state;
    char name[TAR_NAME_MAX + 1]; /* of the file that came */
    uint64_t size, left;         /* of it; what was not read yet is passed over */
    bool failed;                 /* ${get} did */
};
enum tar_next tar_next(struct tar_in *t);
/* tar_read(t, out): The whole content. False: longer than the room, or cut off. */
SC_CHECK bool tar_read(struct tar_in *t, struct buffer *out);
