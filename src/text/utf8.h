/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* utf8.h - Unicode text as bytes (RFC 3629): strict, no overlong forms, no surrogates. Pure. */
#pragma once
#include "text/bytes.h"

/* utf8_next(b, &at): the code point at ${at}, which moves behind it; UINT32_MAX and no move when malformed or at the end. */
uint32_t utf8_next(struct bytes b, uint32_t *at);
bool utf8_valid(struct bytes b);
/* utf8_plain(b, from): just behind the ASCII from ${from} on that stands in a JSON string as it is: no control character, quote or
 * backslash. Most text is that alone, so eight bytes are looked at at once. */
uint32_t utf8_plain(struct bytes b, uint32_t from);
/* utf8_put(b, point): sets ${full} when it is no code point or a surrogate. */
void utf8_put(struct buffer *b, uint32_t code_point);
/* utf8_line(b): valid, and fit for a name or a line of text: no control characters, no line separators, none of the
 * marks that reverse what stands beside them (U+202A..202E, U+2066..2069). */
bool utf8_line(struct bytes b);
