/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* source.h - where a fact comes from, in words that a program can follow.
 *
 *     exhibit JH/12 00:01:02.500-00:01:09    from and to in a recording
 *     exhibit JH/12 p3    exhibit JH/12 p3-5    exhibit JH/12 whole
 *     statement S3 4                         its fourth paragraph
 *     log long-ridge 4711                    an entry of an attached log
 *
 * Whether there is such an exhibit, statement or log is asked elsewhere (account_check.c). Pure: nothing allocates.      */
#pragma once
#include "text/bytes.h"

enum source_kind { SOURCE_EXHIBIT, SOURCE_STATEMENT, SOURCE_LOG };
enum source_place { SOURCE_WHOLE, SOURCE_PAGES, SOURCE_TIMES, SOURCE_PARAGRAPH, SOURCE_ENTRY };
struct source {
    uint8_t kind, place;  /* enum source_kind, enum source_place */
    struct bytes name;    /* of the exhibit, statement or log; points into the text */
    uint64_t from, until; /* pages, milliseconds, the paragraph or the entry */
};

/* "log long-ridge place-swept": every such event of a log. */
struct source_event {
    struct bytes log;
    uint32_t event; /* enum event_kind */
};

enum { SOURCE_NAME_MAX = 40, SOURCE_TEXT_MAX = 96 };
/* source_name(text): a-z, A-Z, 0-9 first, then also . / _ and -; what entries and logs may be called. */
bool source_name(struct bytes text);
/* source_read(text, s): False: ${why} says what was expected. */
SC_CHECK bool source_read(struct bytes text, struct source *s, const char **why);
/* source_event(text, e): False: it is no such thing; it may be a source. */
SC_CHECK bool source_event(struct bytes text, struct source_event *e);
/* source_print(out, s): in its one form. */
void source_print(struct buffer *out, const struct source *s);
/* source_time(text, ms): a place in a recording: "00:01:02", "00:01:02.500". */
SC_CHECK bool source_time(struct bytes text, uint64_t *ms);
