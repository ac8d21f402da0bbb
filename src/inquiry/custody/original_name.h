/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* original_name.h - what a file was called, as one line of text. Pure. */
#pragma once
#include "text/bytes.h"

/* original_name(path, out): the last part of ${path} as it is. False: it cannot stand in a line (no UTF-8, control characters, marks that
 * turn the order of signs), and each octet that is not a plain sign of ASCII is written as %XX. */
bool original_name(const char *path, struct buffer *out);
