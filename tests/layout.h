/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* layout.h - where each field of the world and the tree lies, as text. A page takes GET /state as it lies in the box's
 * memory, so both must lie the same, and without padding, whose bytes nobody sets. */
#pragma once
#include "text/bytes.h"

/* layout_write(b): "struct SIZE" and "struct.field OFFSET SIZE", a line each, in order. */
void layout_write(struct buffer *b);
