/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* past.h - what a shooting day's record teaches: counts of the whole set, never of a person. Internal to core. */
#pragma once
#include "core/core.h"

/* past_day(w, e): count ${e}, which was just applied, for the day that is open. */
void past_day(struct world *w, const struct event *e);
