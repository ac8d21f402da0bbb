/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* practice.h - the production that `showclear serve DIR --practice` serves: DIR/practice.d, and nothing else of DIR.
 *
 * It has its own log, key and head.last in that folder, and an origin that begins with showclear/practice-. Its people,
 * its revolver and its plan come from examples/practice/, which is inside the executable: crew.csv, then before.jsonl,
 * a command a line as the wire has them, with "by": the row of crew.csv who gives it.
 * practice.txt in the folder says that practice made it; a production without it is never served or removed here.    */
#pragma once
#include "box/box.h"

enum { PRACTICE_PATH_MAX = 4096 };
struct practice {
    char folder[PRACTICE_PATH_MAX], state[PRACTICE_PATH_MAX];
};

/* practice_ready(p, dir, again, why): ${p} names a practice production that is whole; made now when there is none, and
 * when ${again}: then what was practised before is removed. False: ${why}. */
SC_CHECK bool practice_ready(struct practice *p, const char *dir, bool again,
                             char why[BOX_WORDS_MAX]);
