/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cues.h - a statement as subtitles: WebVTT (W3C) and SubRip. A paragraph that begins with its time, 00:01:02 or 00:01:02.500, is a cue
 * until the next one's; paragraphs without a time go on with the cue before. The last stands for five seconds.
 * Who speaks is who the text says: a name of ${speakers}, or one in capitals, before a colon. Where it names any, a cue without one has no
 * voice: none is invented. Where it names none, all of it is the speaker's.
 * What the statement says stays text: no markup of its own gets through. Pure, but for the caller's file.             */
#pragma once
#include "text/bytes.h"
#include <stdio.h>

struct cues {
    struct bytes text; /* the statement's paragraphs */
    struct bytes speaker, by,
        head; /* who says it; the statement's number; who compiled this, or that it is a draft */
    struct bytes speakers; /* whom the text names, an LF behind each */
};
enum cues_form { CUES_VTT, CUES_SRT };
/* cues_put(c, form, out): How many cues there were; 0: no paragraph has a time, and nothing was written. */
uint32_t cues_put(const struct cues *c, enum cues_form form, FILE *out);
