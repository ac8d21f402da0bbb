/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* heading.h - a scene heading taken apart, leniently: INT. HOUSE - DAY #12A#. What cannot be told apart stays in the place. Pure. */
#pragma once
#include "notebook/screenplay.h"

struct heading {
    uint8_t set; /* enum screenplay_set */
    struct bytes number, place, time;
};

/* heading_begins(line): INT, EXT, EST, INT./EXT, INT/EXT, I/E and their like, then a dot or a space. The set, or
 * SCREENPLAY_SET_NONE. */
uint8_t heading_begins(struct bytes line);
/* heading_number(line, number): the line without its #number#, which goes to ${number}. */
struct bytes heading_number(struct bytes line, struct bytes *number);
void heading_split(struct bytes line, struct heading *h);
/* heading_goes_on(time): CONTINUOUS, SAME, MOMENTS LATER: the scene goes on from the one before it. */
bool heading_goes_on(struct bytes time);
