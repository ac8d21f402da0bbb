/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_player.h - one playing of a story in one combination of versions. Internal to story_play.c, story_command.c. */
#pragma once
#include "cli/story_play.h"

enum { DAY_MINUTES = 1440, MINUTE_MS = 60000 };

struct story_player {
    const struct story *s;
    struct world *w;
    struct story_result *result;
    struct rule_set rules;                /* broken in this world */
    uint16_t person[STORY_NAMES_MAX + 1]; /* the story's persons on the record */
    uint64_t size;                        /* events so far: the ledger's size */
    uint64_t at_ms;
    uint32_t day, line;
    uint64_t size_at[DAY_MINUTES]; /* after the steps of that minute; 0: none of this day */
    uint64_t size_before;          /* at the day's beginning */
    const struct story_walk *walk; /* whom events are handed to; NULL: nobody */
};

/* story_command.c: the command that a step is, for the ${one}th of its persons; and FIELD_COUNT, or the first field
 * with a name that is not on the record (PERSON for those who act). */
void story_command_make(const struct story_player *p, const struct story_step *step, uint32_t one,
                        struct command *c);
uint32_t story_command_missing(const struct story_player *p, const struct story_step *step);
