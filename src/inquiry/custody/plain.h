/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* plain.h - what a document says, as text that does nothing: UTF-8 without control characters and without marks that turn the order
 * of signs; lines end in LF. What is no character is U+FFFD. A script is text like any other, between two lines that say so; what a
 * style sheet or a comment says is left out. Pure: nothing allocates; linear.                                            */
#pragma once
#include "text/bytes.h"

/* A form feed begins a line, as any break does; or a page, with a line that has its number; or it stays, between pages, and stands
 * nowhere else: for a program that numbers them. */
enum plain_pages { PLAIN_FLOW, PLAIN_NUMBERED, PLAIN_FEEDS };
/* plain_clean(text, pages, out): any octets. */
void plain_clean(struct bytes text, enum plain_pages pages, struct buffer *out);
/* plain_html(text, out): a page without its tags; ${out} is to be cleaned. At most as long as ${text}, and PLAIN_MORE for each script. */
enum { PLAIN_MORE = 48 };
void plain_html(struct bytes text, struct buffer *out);
/* plain_reference(text, &at, out): "&amp;", "&#8230;" at ${at}: its character, and ${at} moves behind it. False: it is none that is known. */
SC_CHECK bool plain_reference(struct bytes text, uint32_t *at, struct buffer *out);
