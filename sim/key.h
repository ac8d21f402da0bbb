/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* key.h - when two worlds are one state: when nothing that the rules can ask tells them apart.
 *
 * Left out: what only a screen's age is compared with (${touched}); how late a deadline is (an armed one may lapse at any
 * moment, so it is one bit); which number a plan or a meeting has, only whether it is the present one; how many more than
 * two raised a stop; in which slot a thing is.                                                                         */
#pragma once
#include "sim/ghost.h"
#include "sim/states.h"

/* key_of(w, g, resumes): where nobody can resume, which steps of the day failed is read by no rule, and left out too. */
struct key key_of(const struct world *w, const struct ghost *g, bool resumes);
