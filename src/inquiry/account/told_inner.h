/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told_inner.h - what belongs together, for told.c. Internal. */
#pragma once
#include "inquiry/account/told.h"

/* told_touches(a, entry, log, matter): a source of the entry, or of its fact, names an entry of this matter. */
bool told_touches(const struct account *a, uint32_t entry, const struct told_log *log,
                  uint32_t matter);
/* told_mark(a, entry, log, marks): each such matter is marked. */
void told_mark(const struct account *a, uint32_t entry, const struct told_log *log, bool *marks);
/* told_touched(a, log, marks): every matter of which an entry is named anywhere in the account. */
void told_touched(const struct account *a, const struct told_log *log, bool *marks);
/* told_asked(a, query, entry), told_asked_log(query, log, matter): it is what was asked for. */
bool told_asked(const struct account *a, const char *query, uint32_t entry);
bool told_asked_log(const char *query, const struct told_log *log, uint32_t matter);
