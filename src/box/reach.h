/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* reach.h - whom a stop reaches: for each person, from all their open pages, whether one of them is awake.
 *
 * In memory only: never in the log, the store, the journal; gone with the process. It is what is known of pages, nothing of
 * people: asleep means that a page is hidden or silent, lost that there was one today and is none.
 * Who is named to whom: everybody to direction and custodians, one's own department to those who answer for it; to all
 * others, and on a screen that is shared, only how many. Never for how long, never how often.
 * Times are the monotonic clock's, given. Threads: the loop's.                                                     */
#pragma once
#include "core/core.h"

enum {
    REACH_PAGES = 4, /* of one person; the one silent longest gives way */
    REACH_AWAKE_MS = 10000,
    REACH_LOST_MS = 15000,
    REACH_NAMED_MAX =
        250, /* in one list; the rest is counted: nobody shouts more names than that */
};
enum reach_is {
    REACH_UNKNOWN,
    REACH_AWAKE,
    REACH_ASLEEP,
    REACH_LOST,
    REACH_OFF_RADIO,
    REACH_AWAY,
    REACH_COUNT
};
extern const char *const reach_words[REACH_COUNT];

/* What a page says of itself. */
struct reach_beat {
    uint32_t page; /* drawn by the page: several of one person are told apart */
    uint8_t awake;
    int8_t away, radio; /* -1: not said */
};
struct reach;
struct reach *reach_create(void);
void reach_destroy(struct reach *r);
void reach_here(struct reach *r, struct person_id person, const struct reach_beat *beat,
                uint64_t now_ms);
/* reach_turn(r, live, listening, now): what has become of everybody; ${listening}: who has a stream. A new day forgets who
 * had a page yesterday. True: something that is told has changed. */
bool reach_turn(struct reach *r, const struct live *live, const struct people *listening,
                uint64_t now_ms);
uint8_t reach_is(const struct reach *r,
                 struct person_id person); /* enum reach_is, as of the last turn */
/* reach_sees(live, viewer): whom this person is told by name: a bit for each department; 0: nobody. */
uint32_t reach_sees(const struct live *live, struct person_id viewer);
/* reach_write(r, live, sees, b): the JSON of the event "reach" for whoever sees so much. */
void reach_write(const struct reach *r, const struct live *live, uint32_t sees, struct buffer *b);
