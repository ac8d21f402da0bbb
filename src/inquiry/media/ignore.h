/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ignore.h - patterns as in .gitignore: "*.tmp", "/Clips/b.txt", "cache/", "a/(two stars)/b", "!keep.mov".
 *
 * A pattern with a slash at its begin or within is matched from the folder it was given for, any other at every depth; one with a
 * slash at its end is for folders. The last that matches decides. Matched relative to that folder, never to where it lies.
 * Time: bounded by pattern times name, whatever the pattern. */
#pragma once
#include "text/bytes.h"

struct ignore { /* zeroed: ignores nothing */
    struct bytes *pattern;
    uint32_t patterns;
};
/* ignore_add(i, pattern): the bytes are the caller's, and stay. One that is there already is not added again. */
void ignore_add(struct ignore *i, struct bytes pattern);
void ignore_drop(struct ignore *i);
/* ignore_says(i, path, folder): 1 ignored, 0 not, -1 no pattern matches. ${path}: without a slash at its begin. What lies in an
 * ignored folder is ignored too: ignore_says_within looks at each folder of the path. */
int ignore_says(const struct ignore *i, struct bytes path, bool folder);
bool ignore_says_within(const struct ignore *i, struct bytes path, bool folder);
/* ignore_anchored(pattern): it is matched from the folder only. */
bool ignore_anchored(struct bytes pattern);
