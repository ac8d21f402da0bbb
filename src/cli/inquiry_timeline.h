/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_timeline.h - what an account's attached logs add to its timeline: a lane of the log, with each entry that matters to known.def,
 * and whom it shows to have been told, by role. */
#pragma once
#include "inquiry/timeline/timeline.h"

/* inquiry_timeline_logs(t, word, dir): every log that is attached to the account in ${dir}. One that is not there, or not what was
 * signed, is named in its lane. False: no memory. */
SC_CHECK bool inquiry_timeline_logs(struct timeline *t, const char *word, const char *dir);
/* inquiry_timeline_page(t, out): one file that a browser opens without this program and without a network: the page's styles and script
 * inside, allowed by their hashes and nothing else. False: it cannot be written, or this program was built without a page. */
SC_CHECK bool inquiry_timeline_page(const struct timeline *t, FILE *out);
