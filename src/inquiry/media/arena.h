/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* arena.h - memory that is taken piece by piece and given back at once.
 *
 * For what a command builds up and keeps to its end: paths, records, digests. No memory left ends the program with 3
 * (cli.h): nothing half is on disk by then, for manifests get their names when they are whole.
 * Ownership: all that was taken is the arena's. Threads: one. */
#pragma once
#include "text/bytes.h"

struct arena_block;
struct arena { /* zeroed: empty */
    struct arena_block *block;
    size_t used, size;
};
void *arena_take(struct arena *a, size_t len); /* zeroed, aligned to 8 */
/* arena_text(a, b): a copy with a zero behind it. */
const char *arena_text(struct arena *a, struct bytes b);
struct bytes arena_bytes(struct arena *a, struct bytes b);
void arena_drop(struct arena *a);
/* arena_join(a, more): what was taken from ${more} is ${a}'s now; ${more} is empty. */
void arena_join(struct arena *a, struct arena *more);

/* list_room(list, count, each): ${list} with room for one more, malloc'ed; it grows by doubling. */
SC_CHECK void *list_room(void *list, uint32_t count, size_t each);
