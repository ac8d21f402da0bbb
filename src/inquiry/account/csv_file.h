/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* csv_file.h - cells of a table in a file, quoted as RFC 4180 has it. Ownership: the caller's file. Threads: one. */
#pragma once
#include "text/bytes.h"
#include <stdio.h>

void csv_file_cell(FILE *to, struct bytes cell);
/* csv_file_next(to, cell, last): the cell and what stands behind it: a comma, or the row's end. */
void csv_file_next(FILE *to, struct bytes cell, bool last);
