/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fdx.h - Final Draft's FDX: XML, read by expat into a screenplay (screenplay.h).
 *
 * Each paragraph of the script becomes an element, in order; script notes, summaries and omitted scenes stand behind the
 * heading they belong to, as notes, synopses and boneyards. What a breakdown has tagged is kept. Refused, with its line: a DTD or
 * an entity of its own (there is no file in which they would be needed, and they are how such a reader is attacked), and
 * elements nested deeper than any program nests them.                                                              */
#pragma once
#include "notebook/screenplay.h"

enum { FDX_DEPTH_MAX = 64 };

bool fdx_is(struct bytes file); /* by how it begins, in UTF-8 or UTF-16 */
/* fdx_read(s, file, out): ${file} into s->element; ${out} has room for three times the file, and becomes s->text. s->tag is
 * allocated here. Problems: s->wrong. */
void fdx_read(struct screenplay *s, struct bytes file, struct buffer *out);
