/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* view_rows.h - one row of a table as the members of a JSON object, for one viewer. Internal to core (view.h). */
#pragma once
#include "core/core.h"

typedef void view_row(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b);
view_row view_put_person, view_put_item, view_put_lot, view_put_setup, view_put_report,
    view_put_rack, view_put_ask, view_put_recollection;
void view_put_asks(const struct world *w, struct buffer *b);
/* view_say.c: of the stop, the calls and summonses, what is asked of one person; the shooting days. */
void view_put_say(const struct world *w, uint32_t me, struct buffer *b);
/* view_around.c: of places, paper, what is prohibited, what a resumption and a meeting wait for. */
void view_put_around(const struct world *w, struct buffer *b);
void view_put_resume(const struct world *w, struct buffer *b);
void view_put_lessons(const struct world *w, struct buffer *b);
void view_put_notebook(const struct world *w, uint32_t viewer, struct buffer *b);
void view_put_days(const struct world *w, struct buffer *b);
/* The declined asks that stand on a setup. */
void view_put_standing(const struct world *w, uint32_t setup, struct buffer *b);
/* What was reported, asked and remembered of a setup: numbers of the rows that name it. */
void view_put_about(const struct world *w, uint32_t setup, struct buffer *b);
void view_put_people(struct buffer *b, const char *key, const struct people *set);
