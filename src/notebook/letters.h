/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* letters.h - capital and small letters of the scripts that screenplays here are written in: Latin, Greek, Cyrillic. Other
 * scripts have neither. Pure. */
#pragma once
#include "text/bytes.h"

/* A word in a table: BYTES() is no constant. */
#define LETTERS(literal) \
    { (const uint8_t *)("" literal), sizeof(literal) - 1 }

enum letter_case { LETTER_NONE, LETTER_UPPER, LETTER_LOWER, LETTER_OTHER };

/* letters_case(point): LETTER_OTHER: a letter of a script without case, or ß. */
enum letter_case letters_case(uint32_t code_point);
uint32_t letters_small(uint32_t code_point);
/* letters_next(b, &at): the code point at ${at}, which moves behind it, whatever stands there. */
uint32_t letters_next(struct bytes b, uint32_t *at);
/* letters_same(a, b): equal but for case. */
bool letters_same(struct bytes a, struct bytes b);
uint32_t letters_hash(struct bytes b); /* of what is the same, the same */
/* letters_capital(b): has a capital letter and no small one. */
bool letters_capital(struct bytes b);
bool letters_begin(struct bytes b, struct bytes with); /* but for case */
bool letters_end(struct bytes b, struct bytes with);

/* letters_trim(b): without spaces, tabs and line ends around it. */
struct bytes letters_trim(struct bytes b);
static inline bool letters_space(uint8_t byte) {
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}
