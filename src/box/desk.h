/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* desk.h - where pictures and recordings come in: parts are taken from anybody on the set's network, written by a thread of
 * its own, whole only when the hash agrees, and kept while a text on record names them.
 *
 * What is there is known in memory, so that nothing here waits for the disk. What no text names within a day of the process
 * is dropped; so is what lost its last text because that was erased.
 * Limits:  see the enum; by address too, which is a number that only this process knows (api_place).
 * Threads: the loop's; ${wake_fd} is readable when desk_turn has something to do.                                   */
#pragma once
#include "box/box.h"
#include "store/media.h"

enum {
    DESK_ROWS_MAX = 4096,
    DESK_JOBS_MAX = 8,
    DESK_PLACE_MAX = 128 << 20, /* octets that no text names yet, from one address */
    DESK_LOOSE_MAX = 512 << 20, /* and from all */
    DESK_KEEP_S = 24 * 3600,    /* so long they are kept */
    DESK_FREE_MB = 256,         /* that stay free on the disk, for the log */
};
#define DESK_ALL_MAX (UINT64_C(8) << 30)

struct desk;
/* desk_open(dir, now_s, why): DIR/media.db is made with the first part. What lies there unnamed gets another day. NULL: ${why}. */
struct desk *desk_open(const char *dir, uint64_t now_s, char why[BOX_WORDS_MAX]);
void desk_close(struct desk *d); /* who waits is answered DESK_BUSY */
int desk_wake_fd(const struct desk *d);
void desk_turn(struct desk *d, uint64_t now_s); /* by the clock that never steps */

enum desk_said {
    DESK_PART,  /* ${row} says what is there */
    DESK_WHOLE, /* so is this */
    DESK_WRONG, /* all parts were there, and it was something else: everything was dropped */
    DESK_KIND,  /* by its first octets it is nothing that is taken */
    DESK_PARTS, /* it was begun with another number of parts */
    DESK_PLACE_FULL,
    DESK_FULL, /* no room, here or on the disk */
    DESK_BUSY,
    DESK_NONE /* no such media */
};
struct desk_answer {
    enum desk_said said;
    struct media_row row;
    uint8_t *octets; /* of desk_read, WHOLE: row.size of them, malloc'ed, the callback's */
};
typedef void desk_done(void *state, const struct desk_answer *a);

struct desk_part {
    struct hash hash;
    uint32_t part, parts; /* of 1 to MEDIA_PARTS_MAX */
    struct bytes octets;  /* 1 to MEDIA_PART_MAX */
    uint64_t place, now_s;
};
/* desk_put(d, p, done, state): ${done} is called once, perhaps in this call. */
void desk_put(struct desk *d, const struct desk_part *p, desk_done *done, void *state);
void desk_read(struct desk *d, const struct hash *hash, desk_done *done, void *state);
/* desk_find(d, hash): NULL when it is not there, or not whole. */
const struct media_row *desk_find(const struct desk *d, const struct hash *hash);

/* What names what: entry ${index} has a text about ${hash}. */
SC_CHECK bool desk_name(struct desk *d, const struct hash *hash, uint64_t index);
/* desk_named(d, hash, each): the entries that name it; ${each} says whether to go on. */
void desk_named(const struct desk *d, const struct hash *hash,
                bool (*each)(void *state, uint64_t index), void *state);
/* desk_check(d, stands): Forget names for which ${stands} is false; what then has none is dropped. */
void desk_check(struct desk *d,
                bool (*stands)(void *state, const struct hash *hash, uint64_t index), void *state);
