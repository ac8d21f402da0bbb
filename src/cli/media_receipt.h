/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_receipt.h - a folder's manifests beside the entries of a log, as a custody receipt on paper (paper/receipt.h). */
#pragma once
#include "cli/media_sealed.h"
#include "inquiry/media/reel.h"

struct media_receipt {
    struct reel *m;
    const char *act, *dir, *folder; /* ${folder}: its name on the log */
    struct media_sealed_list *log;
    const char *file, *language, *size;
};
/* media_receipt_entry(log, c4): the entry that holds it, or NULL. */
struct media_sealed_entry *media_receipt_entry(const struct media_sealed_list *log,
                                               const uint8_t c4[DIGEST_MAX]);
/* media_receipt_asked(r): -1, or 2 after saying which word is wrong. media_receipt_print(r): -1, or the exit code. After the log's
 * entries were met by what is in the folder. */
SC_CHECK int media_receipt_asked(const struct media_receipt *r);
SC_CHECK int media_receipt_print(const struct media_receipt *r);
