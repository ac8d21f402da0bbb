/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* timeline_inner.h - a timeline on its way out. Internal to timeline_put*.c. */
#pragma once
#include "inquiry/timeline/timeline.h"

struct
    put_shown { /* of an item: the values that its columns show; looked up once, for all of them */
    struct bytes entry, status, says, people, sources;
};
enum { PUT_BYTES = 1 << 20, PUT_TEXT = 4 * LINE_MAX_BYTES };
struct put {
    const struct timeline *t;
    FILE *out;
    bool inside_html, failed;
    struct buffer b, text;
    uint32_t *rank;          /* of a lane: its place among those that are put, or CLOCKS_NONE */
    uint32_t *order;         /* items by lane, then time */
    struct put_shown *shown; /* in that order */
    uint8_t bytes[PUT_BYTES], text_bytes[PUT_TEXT];
};
/* put_flush(x): where there is not room for another text. put_text(x): what stands in x->text as a JSON string, and empties it. */
void put_flush(struct put *x, bool all);
void put_text(struct put *x);
void put_i64(struct put *x, const char *key, int64_t n);
void put_null(struct put *x, const char *key);
/* put_media(x): "media":[...]. */
void put_media(struct put *x);
