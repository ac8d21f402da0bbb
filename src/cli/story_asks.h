/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_asks.h - what a story asked for and was not given, where it still stands: each account beside the others, none
 * chosen. Internal to story_tell.c. Pure. */
#pragma once
#include "cli/story_play.h"

/* For people, with their answers; nothing where nothing stands. */
void story_tell_asks(const struct story *s, const struct story_result *r, struct buffer *b);
/* For programs: [{"line":N,"disputed":bool,"answers":[N]}], by lines of the story. */
void story_put_asks(const struct story *s, const struct story_result *r, struct buffer *b);
/* story_tell.c: the phrase as written, but for the columns that its author lined up; and what it rests on. */
void story_put_phrase(struct buffer *b, struct bytes phrase);
void story_put_standing(const struct story *s, const struct story_step *step, struct buffer *b);
