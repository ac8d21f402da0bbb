/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_at.h - what `showclear inquiry at` prints of the world. False: it cannot be written. */
#pragma once
#include "cli/inquiry_log.h"

bool inquiry_at_text(const struct inquiry_log *l);
bool inquiry_at_json(const struct inquiry_log *l, struct person_id viewer);
