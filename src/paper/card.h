/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* card.h - an entry of a notebook on paper: every field that says something, in reading order. Short ones two beside each
 * other; where two values stand, both; the first author's words as they were written, another's beside under their own name. */
#pragma once
#include "paper/given.h"

/* card_put(p, e): its fields. ${without}: keys that are not for this paper, up to NULL; or NULL. */
void card_put(struct page *p, const struct fold_entry *e, const char *const without[]);
/* card_by(p, e): who wrote it and when; struck, where it is. */
void card_by(struct page *p, const struct fold_entry *e);
/* card_plan(p, v): a light plan from its rows, drawn; beneath it what it shows in words. */
void card_plan(struct page *p, struct bytes v, const char *caption);
