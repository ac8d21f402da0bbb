/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* timeline.h - an account as a timeline: lanes of recordings by device, of attached logs, of facts, of what each role was told, of
 * questions; everything with the width in which it may have been. docs/inquiry.md, "For programs", has the JSON.
 *
 * A fact without a time that rests on a stretch of a recording has that of the recording, by the version of its clock that
 * stands, as wide as that is uncertain; its sources say so. What has no time has none: it stands in its lane, open at both ends.
 * A recording whose device said no start, and of which nobody read one, stands in the lane "No time known".
 * Attached logs are read elsewhere: rows are added before the timeline is put.
 * Ownership: timeline_begin allocates, timeline_drop frees; it points into the account. Threads: one.
 * Time: as sorting the items.                                                                                       */
#pragma once
#include "inquiry/timeline/clocks.h"
#include <stdio.h>

/* In the order of the lanes. */
#define TIMELINE_LANES(X) \
    X(MEDIA, "media") X(LOG, "log") X(FACT, "fact") X(TOLD, "told") X(ASKED, "asked")
enum timeline_what {
#define X(id, word) TIMELINE_##id,
    TIMELINE_LANES(X)
#undef X
        TIMELINE_WHATS
};
extern const char *const timeline_whats[TIMELINE_WHATS];
struct timeline_text { /* a part of timeline.words */
    uint32_t at, len;
};
struct timeline_lane {
    struct timeline_text key, title, role;
    uint8_t what; /* enum timeline_what */
};
struct timeline_item {
    int64_t earliest_ms, latest_ms;   /* SPAN_OPEN_x where nobody says */
    uint32_t lane, entry;             /* entry: of the account, or ACCOUNT_NONE: of a log */
    uint32_t media;                   /* whose time it has, or CLOCKS_NONE */
    struct timeline_text where, says; /* of a log: "log ridge 4711", and in words */
    const char *status;               /* of a log; lives for ever */
};
struct timeline {
    const struct account *a;
    struct clocks clocks;
    struct timeline_lane *lane;
    struct timeline_item *item;
    uint8_t *words;
    uint32_t lanes, items, words_len, lanes_max, items_max, words_max;
    uint32_t nowhere; /* the lane "No time known", or CLOCKS_NONE */
};

/* timeline_begin(t, a): with all that the account holds. False: no memory. */
SC_CHECK bool timeline_begin(struct timeline *t, const struct account *a);
void timeline_drop(struct timeline *t);

/* A row of an attached log. */
struct timeline_row {
    uint32_t lane;
    int64_t earliest_ms, latest_ms;
    struct bytes where, says;
    const char *status; /* now, late, paper; told, offered, answered */
};
/* timeline_lane(t, what, name, title, role, lane): the lane of this name ("long-ridge", "armorer"), made when there is none.
 * timeline_add(t, row). False: no memory. */
SC_CHECK bool timeline_lane(struct timeline *t, enum timeline_what what, struct bytes name,
                            struct bytes title, struct bytes role, uint32_t *lane);
SC_CHECK bool timeline_add(struct timeline *t, const struct timeline_row *row);

/* timeline_put(t, out, inside_html): all of it as one JSON object; inside HTML no "<" stands in it. False: no memory, or it cannot be
 * written. */
SC_CHECK bool timeline_put(const struct timeline *t, FILE *out, bool inside_html);
