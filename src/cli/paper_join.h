/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* paper_join.h - codes by which a crew joins, for the sheet "join". */
#pragma once
#include "paper/record.h"

/* paper_join(r, dir): One for each role that somebody has, into ${r}. False: no `showclear serve` runs there, or it gives none. */
SC_CHECK bool paper_join(struct record *r, const char *dir);
