/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* thread.h - the thread of a report that was left without a name: whoever has its code has the thread.
 *
 * A code is sixteen characters, drawn on the phone (text/crockford.h). The log holds SHA-256("showclear report\n" CODE) as
 * the entry's /code; the first sixteen octets of that hash are the command's id, so that the answer that the store keeps
 * for each command leads from a code to its entry, and nothing else has to be kept.
 * What comes by a code bears no time but the quarter hour that it fell in (box_quarter_ms): it is set in one place, where
 * events get their time (sequence.c). Threads: the loop's.                                                          */
#pragma once
#include "box/box.h"

enum { THREAD_CODE = 16, QUARTER_MS = 15 * 60 * 1000 };

/* box_quarter_ms(ms): The beginning of the quarter hour. */
static inline uint64_t box_quarter_ms(uint64_t ms) {
    return ms - ms % QUARTER_MS;
}
/* box_nameless(c): ${c} comes from nobody: its events bear a quarter hour. */
bool box_nameless(const struct command *c);

/* thread_code(c, typed, hash): The hash of a code as somebody typed it. False: it is none. */
SC_CHECK bool thread_code(const struct crypto *c, struct bytes typed, struct hash *hash);
/* thread_id(hash): The id of the command that left the report. thread_next_id(c, hash, id): that of a later one, which the phone
 * calls ${id}; two threads may call theirs the same. */
struct command_id thread_id(const struct hash *hash);
struct command_id thread_next_id(const struct crypto *c, const struct hash *hash,
                                 const struct command_id *id);

struct thread {
    uint32_t report; /* its number */
    uint64_t entry;  /* that it was left with */
    uint64_t next;   /* where reading goes on */
    struct hash code;
};
/* thread_find(b, hash, t): False: no report on disk has this code. */
SC_CHECK bool thread_find(struct box *b, const struct hash *hash, struct thread *t);

/* What stands in a thread, for the one who began it. ${text} and ${media} are JSON; empty: none, or erased. */
enum thread_from { THREAD_YOU, THREAD_OWNER, THREAD_BOX };
struct thread_message {
    const struct event *event;
    enum thread_from from;
    struct bytes text, media;
};
/* thread_read(b, t, each): The messages among the next THREAD_STEP entries of the log; ${each} says whether to go on (when
 * not, the message comes again). 1: there is more to read; 0: that was all; -1: the log cannot be read. */
enum { THREAD_STEP = 1000 };
int thread_read(struct box *b, struct thread *t,
                bool (*each)(void *state, const struct thread_message *m), void *state);
/* thread_holds(b, t, index): The entry is one of the thread's messages. */
SC_CHECK bool thread_holds(struct box *b, const struct thread *t, uint64_t index);
