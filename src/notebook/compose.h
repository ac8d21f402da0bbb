/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* compose.h - a whole line out of what a person wants to write.
 *
 *     {"kind":"setup","setup":"118c","scene":"118","set":{"lens":"40","filters":["ND .9"]}}     a new entry
 *     {"entry":"<32 hex>","set":{"stop":"4"}}                                                   more in one that is there
 *
 * at, entry, w and who are put in; each value is written over those of the same writer that stand now.
 * Ownership: the caller's. Threads: any.                                                                            */
#pragma once
#include "notebook/fold.h"

struct compose {
    const struct fold *fold;
    const struct line_words *words;
    const char *who; /* the author's name */
    uint64_t now_ms;
    int32_t offset_minutes;       /* of the writer's clock */
    uint8_t random[32];           /* for entry and w */
    uint8_t text[LINE_MAX_BYTES]; /* of the line, before it is in its one form */
};
/* compose_line(c, wish, l, out): ${out} holds LINE_MAX_BYTES. False: line_wrong says why, as long as ${c} lives. */
SC_CHECK bool compose_line(struct compose *c, struct bytes wish, struct line *l,
                           struct buffer *out);
/* compose_is_whole(text): it is a line or another row as it stands, not a wish. */
bool compose_is_whole(struct line *l, struct bytes text);
