/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* spoken_cue.h - one cue of a statement: its line of times, and what is said in it. Pure. */
#pragma once
#include "inquiry/custody/spoken.h"

/* spoken_times(line, form, &ms): "00:01:02.500 --> 00:01:04.000", WebVTT without hours or with settings behind, SubRip with commas.
 * False: no such line, or it ends before it begins. */
SC_CHECK bool spoken_times(struct bytes line, enum spoken_form form, uint64_t *from_ms);
bool spoken_is_times(struct bytes line); /* has an arrow */
/* spoken_cue(s, lines, at_ms, out): How many paragraphs the lines of a cue are. */
uint32_t spoken_cue(const struct spoken *s, struct bytes lines, uint64_t at_ms, struct buffer *out);
