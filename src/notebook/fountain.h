/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fountain.h - Fountain 1.1 (fountain.io/syntax), leniently: every line becomes part of an element.
 *
 * Where the format leaves room: a heading may stand under a section, a synopsis or a note without a blank line between; an
 * emphasised heading is one; a boneyard that is never closed hides nothing, its mark is read as text and remarked on; a note
 * ends at a line with nothing in it, else it is text. Pure: see screenplay.h.                                       */
#pragma once
#include "notebook/screenplay.h"

/* fountain_lines(text): more elements than this there are never. */
uint32_t fountain_lines(struct bytes text);
/* fountain_read(s): s->text into s->element; s->extra needs twice the text's length where it holds a boneyard or a note,
 * else nothing. */
void fountain_read(struct screenplay *s);
