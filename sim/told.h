/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told.h - the shortest way to a state as a story: what the world's file gives, then a step a minute, each with what the
 * rules say to it. `showclear replay` plays it and finds each step as expected.                                      */
#pragma once
#include "sim/room.h"
#include "sim/states.h"

/* told(r, s, state, what, story): ${what} is wrong there; it stands in the last line. At most 512 steps. */
void told(const struct room *r, const struct states *s, uint32_t state, const char *what,
          struct buffer *story);
