/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folder_inner.h - what the files of folder.h share. Internal. */
#pragma once
#include "inquiry/account/folder.h"
#include "inquiry/account/leaf.h"

enum { FOLDER_LINES_MAX = 4096 }; /* of one entry */
enum inquiry_done folder_say(char why[INQUIRY_WORDS_MAX], enum inquiry_done done, const char *what,
                             const char *words);

/* folder_stored(q, answer, why): a fault of the store, in words. */
enum inquiry_done folder_stored(const struct inquiry *q, enum store_answer answer,
                                char why[INQUIRY_WORDS_MAX]);

/* folder_index.c: entries by id. folder_take adds the last row to its entry. False: no memory. */
const struct inquiry_entry *folder_find(const struct inquiry *q, struct bytes id);
const struct inquiry_entry *folder_number(const struct inquiry *q, struct bytes number);
SC_CHECK bool folder_entry(struct inquiry *q, struct bytes id, enum account_kind kind);
SC_CHECK bool folder_take(struct inquiry *q, struct bytes id);
/* folder_fold(q, e, more, f): what its lines, and one more where ${more} has bytes, come to. NULL is an entry without lines. */
SC_CHECK bool folder_fold(const struct inquiry *q, const struct inquiry_entry *e, struct bytes more,
                          struct fold *f);
uint32_t folder_subject(const struct inquiry *q, const struct inquiry_entry *e);

/* folder_write.c: one leaf, its line where it has one, and what is erased with it. */
enum inquiry_done folder_commit(struct inquiry *q, struct leaf *l, struct bytes line,
                                uint32_t erase, char why[INQUIRY_WORDS_MAX]);
