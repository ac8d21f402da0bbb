/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* csv_kind.h - all entries of a kind as a table: a column for the number and one for each field, values as people read them. */
#pragma once
#include "inquiry/account/account.h"
#include "inquiry/account/csv_file.h"

void csv_file_kind(FILE *to, const struct account *a, enum account_kind kind);
