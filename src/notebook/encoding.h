/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* encoding.h - what a screenplay's bytes are taken for. Nothing is refused: UTF-8 with or without BOM, UTF-16 either way round,
 * and else Windows-1252 (with it Latin-1) or MacRoman, whichever the letters around the accents make likely. What comes out
 * is UTF-8 with LF as the only line end, NULs are left out, and what is no character is U+FFFD. Pure.            */
#pragma once
#include "text/bytes.h"

enum encoding {
    ENCODING_UTF8,
    ENCODING_UTF8_MIXED, /* mostly; stray bytes are read as Windows-1252 */
    ENCODING_UTF16_LE,
    ENCODING_UTF16_BE,
    ENCODING_WINDOWS,
    ENCODING_MACROMAN
};
const char *encoding_word(enum encoding e);
uint32_t encoding_point(enum encoding e, uint8_t byte); /* of one of a byte a character */
enum encoding encoding_of(struct bytes b);

/* encoding_plain(b): already what would come out of it: nothing need be written. */
bool encoding_plain(struct bytes b);
/* encoding_room(b): more than this never comes out. */
uint64_t encoding_room(struct bytes b);
/* encoding_read(b, e, out): ${out} full: it had less room than encoding_room. */
void encoding_read(struct bytes b, enum encoding e, struct buffer *out);
