/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* learnt.h - what `measures` and `lessons` have in common: a production's log counted, and rows of it as JSON. */
#pragma once
#include "box/measures.h"

/* learnt_read(word, dir, m): Count the log in ${dir}, on a handle of its own. -1: done; else return it. */
SC_CHECK int learnt_read(const char *word, const char *dir, struct measures *m);

/* The members of a measure's row: "measure":word,"asked":n,"kept":n,"afterwards":n; and ,"rules":[{"rule":id,"prevented":n,"passed":n}], one
 * on a line where ${lines}: those of danger barriers, and what was passed all the same. Nothing of few people. */
void learnt_put_measure(struct buffer *b, const struct measures *m, enum measured which);
void learnt_put_rules(struct buffer *b, const struct measures *m, bool lines);
