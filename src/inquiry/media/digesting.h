/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* digesting.h - the digests of one file while it is read: a large one's slow kinds on a thread each, over the same blocks.
 *
 * The reader asks for room, fills it, and says how much came; the quick kinds are taken on its own thread. A block stays as it is
 * until DIGESTING_BLOCKS more were asked for. Without a thread to be had, the reader does it all; the digests are the same.
 * Ownership: the digester is the caller's, until digesting_end. Threads: one reader. */
#pragma once
#include "inquiry/media/digester.h"
#include <pthread.h>

enum { DIGESTING_BLOCK = 512 * 1024, DIGESTING_BLOCKS = 4, DIGESTING_LARGE = 8 * DIGESTING_BLOCK };
struct digesting;
struct digesting_lane {
    struct digesting *of;
    struct digester *digester;
    pthread_t thread;
    enum format format;
    uint64_t done; /* blocks */
};
struct digesting {
    struct digester *digester; /* the reader's own */
    uint32_t formats, mine, lanes;
    struct digesting_lane lane[FORMATS];
    uint8_t *block;
    uint32_t len[DIGESTING_BLOCKS];
    uint64_t filled; /* blocks */
    bool ended;
    pthread_mutex_t lock;
    pthread_cond_t moved;
};
void digesting_begin(struct digesting *s, struct digester *d, uint32_t formats, uint64_t size);
/* digesting_room(s): DIGESTING_BLOCK octets to read into. digesting_add(s, len): so many came, len > 0. */
uint8_t *digesting_room(struct digesting *s);
void digesting_add(struct digesting *s, uint32_t len);
/* digesting_end(s, out): as format_at says. ${out} NULL: the reading came to nothing. */
void digesting_end(struct digesting *s, uint8_t *out);
