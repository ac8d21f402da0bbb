/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* script.h - commands out of a file that is inside this executable, one JSON object a line, as a page would send them:
 *     {"by":8,"kind":"take","args":{"item":"colt-1"}}
 *     {"day":-548,"at":"13:46","by":4,"kind":...}
 * by: who gives it, by their row on the crew list; day and at: when, counted from today (UTC), and so until another line
 * says otherwise. The shooting day that is opened is that of the line.                                            */
#pragma once
#include "cli/found.h"

/* script_run(b, file, lines, why): False at the first line that is not done: ${why} names file and line. */
SC_CHECK bool script_run(struct box *b, const char *file, struct bytes lines,
                         char why[BOX_WORDS_MAX]);
/* script_begins(lines): the time of the first line; from then on script_clock is the time of the line that runs, for a box
 * that is opened with it. */
struct box_clock script_begins(struct bytes lines);
struct box_clock script_clock(void);
