/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_tell.h - what became of a story, for people and for programs. Pure: into the caller's buffer.
 * It says "would be refused under PACK" and never that an accident would not have happened.                       */
#pragma once
#include "cli/story_play.h"

/* A line a step, then the summary. */
void story_tell_text(const struct story *s, const struct story_result *r, const char *file,
                     struct buffer *b);
/* Which rules stand before which step, each alone: those of the story's own packs, which bound then, apart from those of
 * today. */
void story_tell_barriers(const struct story *s, const struct story_result *r, struct buffer *b);
/* {"story":S,"held":true,"steps":[{"line":N,"verdict":"ok|refused","rules":[ID],"held":true}],"first_refused":N,
 * "rules":[ID],"always":[ID],"worlds":N,"asks":[{"line":N,"disputed":bool,"answers":[N]}]}; first_refused is a line, or null. No line feed at the end. */
void story_tell_json(const struct story *s, const struct story_result *r, struct buffer *b);
