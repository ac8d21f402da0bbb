/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_tell.h - what was found in a folder, line by line or as JSON:
 *
 *     {"root":..,"findings":[{"what":"mismatch","path":..,"format":"xxh128","recorded":..,"found":..}],
 *      "written":[{"manifest":..,"c4":..,"chain":..,"chain_c4":..}],"counts":{"mismatch":1},"files":N,"exit":11}
 *
 * A path is given as it is when it is text; else, and where it holds a control character or a backslash, bytes are \xNN and the
 * backslash is doubled, so that two names never look alike and a terminal does nothing. */
#pragma once
#include "inquiry/media/reel.h"

/* media_tell_begin(m, act, json): from here on, remarks are told as they are made. */
void media_tell_begin(struct reel *m, const char *act, bool json);
/* media_tell_end(m, exit): what is left; returns ${exit}. media_tell_progress: for a wish. */
int media_tell_end(struct reel *m, int exit);
void media_tell_progress(void *state, uint64_t done, uint64_t of);
/* media_tell_path(b, path): into ${b}, which is emptied before. */
void media_tell_path(struct buffer *b, struct bytes path);
void media_tell_digest(enum format f, const uint8_t *digest); /* on stdout */
