/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_out.h - a production as one archive: what an export holds, and what it leaves out (docs/design/0010-copies.md).
 *
 *     words             title, zone, name, key and size, as JSON; first, with the format's number
 *     log/...           the export
 *     private/NNNNNN    private texts and their salts, a JSON object a line, in the order of the log
 *     media/HASH.jpg    pictures and recordings
 *     screenplay.EXT    when there is one
 *     place             where it works, when that is said
 *     exhibits/, logs/  of an account: copy_account.h
 *     end               how many there were of each; last
 *
 * The key that signs the log is in none of it; nor sessions, invitations, answers, times of files.                  */
#pragma once
#include "cli/files.h"
#include "cli/tar.h"

enum {
    COPY_FORMAT = 3 /* 2: without an account's own */,
    COPY_TEXTS_MAX = 1 << 20,
    COPY_FILE_MAX = 64 << 20
};

struct copy_counts {
    uint64_t entries, texts, media, exhibits;
    uint64_t erased; /* behind the last entry by which private texts were erased; 0: none */
};
/* copy_write(log, dir, out, counts, why): A folder's log that has a checkpoint. False: ${why}, empty when ${out} failed. */
SC_CHECK bool copy_write(struct log_from *log, const char *dir, const struct tar_out *out,
                         struct copy_counts *counts, char why[LOG_WORDS_MAX]);
/* The words of ${counts} as "end" has them. */
void copy_put_end(struct buffer *b, const struct copy_counts *counts);
