/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* range.h - which part of a file is asked for: one range of bytes (RFC 9110 section 14). Several at once, another unit or a
 * malformed range are not heard: all of it is sent, as the RFC has it. Pure.                                          */
#pragma once
#include "text/bytes.h"

enum range_answer { RANGE_ALL, RANGE_PART, RANGE_BEYOND }; /* 200, 206, 416 */
struct range {
    uint64_t from, len;
};
/* range_read(header, size, r): of a file of ${size} bytes; ${header} is empty where none was sent. */
enum range_answer range_read(struct bytes header, uint64_t size, struct range *r);
