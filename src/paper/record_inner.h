/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* record_inner.h - of record.h's implementation: its pictures. */
#pragma once
#include "paper/record.h"

/* record_shows(r, json): a given line's {"hash","size","type"}. */
void record_shows(struct record *r, struct bytes json);
void record_drop_pictures(struct record *r);
