/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* compare.h - a folder's names against its history's: what is missing, what is new. */
#pragma once
#include "inquiry/media/reel.h"

/* compare_names(m): Sets m->known, and marks what was seen. */
void compare_names(struct reel *m);
/* compare_is_missing(m, h, r): recorded, not there, not ignored, and the folder it would be in could be read. */
bool compare_is_missing(const struct reel *m, const struct history *h, const struct record *r);
/* compare_is_new(m, i): a file or folder that no hash is recorded of. */
bool compare_is_new(const struct reel *m, uint32_t item);
void compare_tell_missing(struct reel *m);
void compare_tell_new(struct reel *m);
/* compare_tell_odd(m): what is no file, what no manifest can name, folders that could not be read. */
void compare_tell_odd(struct reel *m);
