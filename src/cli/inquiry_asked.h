/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_asked.h - the lines of an asked.jsonl (box/asked.h). */
#pragma once
#include "cli/inquiry_do.h"

/* inquiry_asked_lines(a, log, out): ${a} stands by role. How many rows behind the first line; ${out} is full when it is too much. */
uint32_t inquiry_asked_lines(const struct account *a, uint32_t log, struct buffer *out);
