/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* asked.h - what an account asks about the setups of this production: PRODUCTION/asked.jsonl, which `showclear inquiry asked`
 * wrote beside the log. It is no part of the record, and may be anybody's: nothing of it is passed on that was not read.
 *
 *     {"schema":"showclear-asked 1","title":T,"whose":W,"origin":O,"log":NAME}
 *     {"setup":"4a","number":"F24","kind":"fact","stands":"disputed","text":T,"to":T}        text and to may be missing
 *
 * Pure; the caller's memory.                                                                                          */
#pragma once
#include "text/json.h"

#define ASKED_FILE "asked.jsonl"
#define ASKED_SCHEMA "showclear-asked 1"
enum { ASKED_BYTES_MAX = 1 << 19, ASKED_LINE_MAX = 16384, ASKED_ROWS_MAX = 2000 };
/* asked_write(file, origin, setup, out): {"title","whose","asked":[...]}: the rows of this setup. False: it is no such file, or
 * of another log than that of ${origin}; nothing of it can be shown. */
SC_CHECK bool asked_write(struct bytes file, struct bytes origin, struct bytes setup,
                          struct buffer *out);
