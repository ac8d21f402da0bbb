/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* room.h - a small world as a file says it: what stands at the beginning, and all that anybody may try at any moment.
 *
 * The file is a story (docs/stories.md) whose steps are lines that begin with "may" instead of a clock. {a|b|c} in such a
 * line stands for each of its words; "=> happened" behind it says that, where a rule refuses, it is also played as
 * something that took place all the same. What the lines above them give is where the walk begins.
 * Ownership: the room owns its texts and is freed by room_free.                                                     */
#pragma once
#include "cli/story.h"

enum {
    ACTS_MAX = STORY_STEPS_MAX,
    ACT_LAPSES = ACTS_MAX, /* no act of the file: a deadline is over */
    ACT_NONE
};

struct act {
    struct command command;
    struct bytes phrase;      /* as the file says it, its alternatives chosen */
    uint8_t happens;          /* enum ACT_x */
    uint8_t version_is_asked; /* the plan's present version goes into the command */
};
enum { ACT_ASKED, ACT_HAPPENED };

struct room {
    struct story *story;
    struct world *start;
    struct act *act;
    uint32_t acts;
    struct bytes head; /* the lines before the first "may", as written */
    uint8_t *text, *file;
};

/* room_read(r, path, packs): NULL, or why not: "FILE:LINE: expected ...", in a static buffer. ${packs}, when it is not
 * NULL, stands in the place of the file's own line that begins with "packs". */
const char *room_read(struct room *r, const char *path, const char *packs);
/* room_ask(act, w): The command, as a screen would send it that shows this world. */
struct command room_ask(const struct act *act, const struct world *w);
void room_free(struct room *r);
