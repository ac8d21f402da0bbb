/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* units_inner.h - scanning what people type, for units.c and stops.c. ${at} moves behind what was found. Internal. */
#pragma once
#include "text/bytes.h"

void scan_spaces(struct bytes text, uint32_t *at);
/* scan_word: in any case of ASCII letters; ${word} in lower case. */
bool scan_word(struct bytes text, uint32_t *at, const char *word);
SC_CHECK bool scan_whole(struct bytes text, uint32_t *at, int64_t *n);           /* up to 999999 */
SC_CHECK bool scan_number(struct bytes text, uint32_t *at, int64_t *millionths); /* "2", "2.8" */
void scan_part(struct bytes text, uint32_t *at, int64_t *part, int64_t *of);
int64_t round_div(int64_t a, int64_t b); /* of numbers >= 0 */
void put_decimal(struct buffer *b, int64_t n, int64_t one, bool keep);
