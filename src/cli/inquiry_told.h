/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_told.h - the forms of `showclear inquiry told`. */
#pragma once
#include "cli/inquiry_logged.h"

/* Of each: false, it cannot be written. ${query}: what was asked for, or NULL. */
bool inquiry_told_text(const struct account *a, const struct told_list *list, const char *query);
bool inquiry_told_json(const struct account *a, const struct told_list *list);
/* Lines for `inquiry add`, of what a log shows and the account has no row for. Returns how many. */
uint32_t inquiry_told_lines(const struct account *a, const struct told_list *list);
