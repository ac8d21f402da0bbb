/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_log.h - a record to be asked: a production's folder (read-only, also while it is served), an export of one, or a
 * story. It is checked against its signed head before anything of it is told, and what is told says whether that held.
 *
 * Ownership: one at a time, zeroed before; inquiry_log_close in every case. Times are shown by the zone of the production, of
 * the story, or the one that was given.                                                                              */
#pragma once
#include "box/crypto.h"
#include "cli/log_from.h"
#include "cli/story.h"
#include "core/core.h"
#include "text/language.h"

enum inquiry_standing {
    INQUIRY_VERIFIED, /* every entry hashes to what was signed by the log's own key */
    INQUIRY_UNSIGNED, /* whole in itself; no signed head of it is here */
    INQUIRY_NOT_VERIFIED,
    INQUIRY_STORY /* not a log: a story played through the rules */
};
extern const char *const inquiry_standings[];

struct inquiry_log {
    const char *word, *place; /* whom messages speak for; as it was given */
    struct crypto c;
    struct log_from log;
    struct world *world; /* after what was read */
    struct story *story; /* or NULL */
    uint32_t version;    /* of the story's combinations, from 0 */
    uint8_t *text;       /* the story's file */
    enum inquiry_standing standing;
    enum language
        language; /* of persons and matters in words (inquiry_words.h); English where nobody asked */
    char problem[LOG_WORDS_MAX]; /* the first that was found */
    uint64_t problems;
    uint64_t entries, read;    /* there are; were read */
    uint64_t last_ms;          /* of the last that was read */
    uint32_t held[PEOPLE_MAX]; /* bit ROLE_x: the roles that each has held, in what was read */
    char *name[PEOPLE_MAX];    /* as JSON strings; NULL: not here, or erased */
};

/* inquiry_log_open(l, word, place, zone, version): -1, or an exit code with the reason said. ${zone}: NULL: its own. */
SC_CHECK int inquiry_log_open(struct inquiry_log *l, const char *word, const char *place,
                              const char *zone, uint32_t version);
/* Until when: an index, or a time ("2021-10-21T13:46", by the zone in use); NULL: all of it. */
struct inquiry_until {
    bool all, timed;
    uint64_t index, at_ms;
};
SC_CHECK int inquiry_until(struct inquiry_log *l, const char *text, struct inquiry_until *until);
/* inquiry_log_read(l, until, take, state): Each event with the world behind it; -1, or an exit code. */
typedef void inquiry_each(void *state, const struct world *w, const struct event *e);
SC_CHECK int inquiry_log_read(struct inquiry_log *l, const struct inquiry_until *until,
                              inquiry_each *take, void *state);
void inquiry_log_close(struct inquiry_log *l);
