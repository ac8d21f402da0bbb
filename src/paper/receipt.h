/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* receipt.h - a custody receipt on paper: a page for each time that a folder of recordings was hashed, copied or handed on.
 *
 * What nobody said stays a gap, in red and in words; nothing is worked out from what is around it. Ownership: the texts are the
 * caller's. Threads: one. */
#pragma once
#include "text/bytes.h"

enum receipt_gap { RECEIPT_WHOLE, RECEIPT_NOT_ON_LOG, RECEIPT_NOT_IN_FOLDER };
struct receipt_item {
    const char *manifest, *c4;
    const char *from, *to, *when, *comment; /* NULL: nobody said */
    bool first, copied;                     /* nothing before it; its process was a transfer */
    uint32_t original, verified, failed;    /* hashes of it */
    uint64_t entry;                         /* of the log, unless it is not on it */
    const char *entered;                    /* when that was */
    enum receipt_gap gap;
};
struct receipt {
    const char *dir, *folder; /* the production whose log it is; the folder's name there */
    const char *language, *size;
    const struct receipt_item *item;
    uint32_t items;
};
enum { RECEIPT_WORDS_MAX = 1024 };
/* receipt_asked(r): NULL, or which of its words is none. receipt_print(r, file, why): False: ${why}. */
SC_CHECK const char *receipt_asked(const struct receipt *r);
SC_CHECK bool receipt_print(const struct receipt *r, const char *file, char why[RECEIPT_WORDS_MAX]);
