/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* format.h - the kinds of hash, and how each is written (formats.def).
 *
 * md5, sha1, sha256 and xxh* are lower-case hex, seed 0, canonical (big-endian). A C4 (SMPTE ST 2114) is "c4" and the SHA-512
 * as 88 digits to base 58, filled up with "1": texts sort as the digests do. Pure. */
#pragma once
#include "text/bytes.h"

enum format {
#define FORMAT(id, word, bytes) FORMAT_##id,
#include "inquiry/media/formats.def"
    FORMATS,
    FORMAT_NONE = FORMATS
};
enum { DIGEST_MAX = 64, FORMAT_TEXT_MAX = 90, FORMATS_OF_MHL = (1 << FORMAT_SHA256) - 1 };

const char *format_word(enum format f);
uint32_t format_len(enum format f);
/* format_find(word): FORMAT_NONE when there is no such kind. */
enum format format_find(struct bytes word);
/* format_put(b, f, digest): as text. format_read(f, text, digest): false when it is none, or no canonical one. */
void format_put(struct buffer *b, enum format f, const uint8_t *digest);
SC_CHECK bool format_read(enum format f, struct bytes text, uint8_t digest[DIGEST_MAX]);
/* Of several kinds, a bit each, their digests stand one behind the other: where that of ${f} begins, and how long all are. */
uint32_t format_at(uint32_t formats, enum format f);
