/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_in.h - an archive of copy_out.h made a folder again. Nothing in it is believed: no name of it becomes a file's name but
 * by what this knows of copies, each entry is hashed, and root and signature must be the checkpoint's. The private texts are
 * for `verify` to open.
 *
 * The folder gets showclear.db, media.db and "checkpoint", and no key: it can be read, and gone on from, not served.   */
#pragma once
#include "cli/copy_out.h"

struct copy_found {
    struct copy_counts counts;
    char origin[STORE_META_MAX + 1], vkey[STORE_META_MAX + 1];
};
/* copy_read(in, c, dir, found, why): ${dir} is there and empty. False: ${why}; what was made is the caller's to remove. */
SC_CHECK bool copy_read(struct tar_in *in, const struct crypto *c, const char *dir,
                        struct copy_found *found, char why[LOG_WORDS_MAX]);
