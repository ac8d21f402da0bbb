/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_inner.h - what inquiry_log.c has in files of their own. Internal. */
#pragma once
#include "cli/inquiry_log.h"

/* inquiry_check.c: The whole log against its signed head; sets standing, problem and problems. */
void inquiry_check(struct inquiry_log *l);

/* inquiry_story.c. */
bool inquiry_is_story(const char *place);
SC_CHECK int inquiry_story_open(struct inquiry_log *l, const char **zone);
SC_CHECK int inquiry_story_read(struct inquiry_log *l, const struct inquiry_until *until,
                                inquiry_each *take, void *state);

/* inquiry_log.c: whether this event still belongs to what is asked for; which roles were held. */
void inquiry_note_roles(struct inquiry_log *l, const struct world *w, const struct event *e);
bool inquiry_within(const struct inquiry_until *until, const struct event *e);
