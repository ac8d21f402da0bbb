/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* stream.h - the open event streams: one for each page that listens, and a way to tell all of them at once.
 *
 * A broadcast goes straight to the socket of everyone who has nothing queued; whoever has gets it behind what waits.
 * A stream first catches up with the log: it asks ${more} for what it lacks, a piece at a time, whenever its queue is empty,
 * and is live when ${more} says so. Numbered events reach it exactly once and in order: while it catches up they come
 * from ${more}, afterwards from streams_event.
 * Invariants: a queue over STREAM_QUEUE_MAX is cut; the phone comes back with the last id it saw.
 * Ownership:  the set owns its streams; they end with their connections. Threads: the loop's.                       */
#pragma once
#include "net/request.h"

enum { STREAM_QUEUE_MAX = 256 * 1024, STREAM_PIECE = 64 * 1024 };
struct event_base;
struct stream;
struct streams;

struct stream_options {
    void *state;
    /* more(state, s, next): append events from index ${next} on with stream_put and return the index to go on with; the
     * same index means that there is none: the stream is live. UINT64_MAX: it cannot be read, cut the stream. */
    uint64_t (*more)(void *state, struct stream *s, uint64_t next);
    uint32_t streams_max; /* 0: no cap */
    uint32_t person_max;  /* of one person; the oldest is cut */
};
struct streams *streams_create(struct event_base *base, const struct stream_options *o);
void streams_destroy(struct streams *set);
uint32_t streams_count(const struct streams *set);

/* stream_open(set, r, person, next): Answer 200 and open. NULL: it has been answered otherwise. Then put what comes first,
 * then stream_start, which catches up. */
struct stream *stream_open(struct streams *set, struct request *r, uint32_t person, uint64_t next);
void stream_start(struct stream *s);
/* stream_put(s, chunk): for this one only, in order. */
void stream_put(struct stream *s, struct bytes chunk);
/* streams_event(set, index, chunk): to all who are live and have seen what is before ${index}. */
void streams_event(struct streams *set, uint64_t index, struct bytes chunk);
/* streams_all(set, chunk): to all, at once, whether they have caught up or not: rings, pings. */
void streams_all(struct streams *set, struct bytes chunk);
/* streams_each(set, each, state): every stream that is not being cut, and whose it is. */
typedef void stream_each(void *state, struct stream *s, uint32_t person);
void streams_each(struct streams *set, stream_each *each, void *state);
/* streams_tell(set, version, most, each, state): the same for at most ${most} of those that were not told ${version} (not 0),
 * which they then were. True: there are more. What differs from person to person is told so, without holding up a stop. */
bool streams_tell(struct streams *set, uint32_t version, uint32_t most, stream_each *each,
                  void *state);
