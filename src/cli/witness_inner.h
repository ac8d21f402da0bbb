/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_inner.h - what the files of witness_room.h share, and the actions of `showclear witness`. Internal. */
#pragma once
#include "cli/witness_room.h"

/* room_keep(dir, name, content, mode): Under this name when it returns true, and on disk. */
SC_CHECK bool room_keep(const char *dir, const char *name, struct bytes content, int mode);
/* room_read(dir, name, out): Into an empty buffer. False: not there, or as long as the buffer. */
SC_CHECK bool room_read(const char *dir, const char *name, struct buffer *out);
/* room_lock(r): Wait until nobody else decides; a descriptor to close, or -1. */
int room_lock(const struct room *r);

/* What `showclear witness` was told. */
enum { WITNESS_LOGS_MAX = 16 };
struct witness_told {
    const struct crypto *c;
    const char *dir, *word; /* the folder, and the word behind it */
    const char *name, *listen, *to, *from, *witness, *old;
    const char *log[WITNESS_LOGS_MAX];
    uint32_t logs;
    bool json;
};
/* Each action answers with an exit code. */
int witness_new(const struct witness_told *t);
int witness_serve(const struct witness_told *t);
int witness_sign(const struct witness_told *t);
int witness_ask(const struct witness_told *t);
/* witness_room(t, r): Open the folder and watch what --log says. An exit code; CLI_YES: go on. */
int witness_room(const struct witness_told *t, struct room *r);
uint64_t witness_seconds(void); /* the clock, since 1970 */
