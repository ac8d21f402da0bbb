/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told.h - the shortest way to a state as a story: what the world's file gives, then a step a minute, each with what the
 * rules say to it. `showclear replay` plays it and finds each step as expected.                                      */
#pragma once
#include "sim/room.h"
#include "sim/states.h"

/* Something is wrong in a state (ACT_NONE), or with an act in it. */
struct way {
    uint32_t state, act;
};
/* told(r, s, way, what, story): ${what} is wrong there; it stands in the last line. At most 512 steps. The last act, when it
 * is refused, happened all the same only where the world's file says that it may. */
void told(const struct room *r, const struct states *s, const struct way *way, const char *what,
          struct buffer *story);
