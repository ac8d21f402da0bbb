/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_file.h - the file that a copy is: sealed or plain, written beside its name, synced, read back from the device, and only
 * then given its name. */
#pragma once
#include "box/age.h"
#include "cli/log_from.h"
#include "cli/tar.h"

enum { COPY_PATH_MAX = 4096, COPY_BLOCK = 65536 };
struct copy_file {
    const struct crypto *c;
    char path[COPY_PATH_MAX], part[COPY_PATH_MAX + 8];
    int fd;
    int wrong; /* errno of what failed */
    uint64_t bytes;
    struct hash sum; /* over the blocks written, each with the sum before */
    struct age_seal *seal;
    uint32_t held;
    uint8_t block[COPY_BLOCK];
};
/* copy_file_begin(f, c, path, r, count): ${count} 0: plain. False: see copy_file_words. */
SC_CHECK bool copy_file_begin(struct copy_file *f, const struct crypto *c, const char *path,
                              const struct age_recipient *r, uint32_t count);
struct tar_out copy_file_out(struct copy_file *f);
/* copy_file_end(f): On the device, read back, and under its name. False: what was there before is there still. */
SC_CHECK bool copy_file_end(struct copy_file *f);
void copy_file_drop(struct copy_file *f); /* instead of _end */
/* copy_file_words(f): What went wrong, for a person; _word: full, gone, differs, read-only, other, for the page. */
const char *copy_file_words(const struct copy_file *f);
const char *copy_file_word(const struct copy_file *f);
