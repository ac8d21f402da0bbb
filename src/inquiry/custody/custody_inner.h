/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody_inner.h - what the files of custody.h share. Internal. */
#pragma once
#include "inquiry/custody/custody.h"

enum { CUSTODY_PATH_MAX = INQUIRY_PATH_MAX + 96 };
/* custody_say(why, answer, what, words): "WHAT: words" into ${why}; the answer. */
enum custody_answer custody_say(char why[INQUIRY_WORDS_MAX], enum custody_answer answer,
                                struct bytes what, const char *words);
enum custody_answer custody_done(enum inquiry_done done); /* of folder_add */
/* custody_path(q, hash, path): of this file in the folder. */
void custody_path(const struct inquiry *q, const char *hash, char path[CUSTODY_PATH_MAX]);
/* custody_open(q, number, shown, why): the exhibit's file, open and not yet read. custody_whole(shown): it is what was taken in. */
SC_CHECK enum custody_answer custody_open(const struct inquiry *q, struct bytes number,
                                          struct custody_shown *shown, char why[INQUIRY_WORDS_MAX]);
SC_CHECK bool custody_whole(const struct custody_shown *shown);
/* custody_file(q, number, hash): the hash of its file; "" for an exhibit without one. */
void custody_file(const struct inquiry *q, struct bytes number, char hash[64 + 1]);

/* A wish for folder_add, a field after the other; one that is empty is left out. */
void custody_wish(struct buffer *b, enum account_kind kind, struct bytes number);
void custody_wish_field(struct buffer *b, const char *key, struct bytes text);
SC_CHECK enum custody_answer custody_write(struct inquiry *q, const char *by, struct buffer *wish,
                                           struct buffer *number, char why[INQUIRY_WORDS_MAX]);
/* custody_wish_act(q, by, wish): who does it, by name, and that it is now. False: nobody is called so. */
SC_CHECK bool custody_wish_act(const struct inquiry *q, const char *by, struct buffer *wish);
/* custody_viewing(q, by, number, reason, why): somebody looks. */
SC_CHECK enum custody_answer custody_viewing(struct inquiry *q, const char *by, struct bytes number,
                                             struct bytes reason, char why[INQUIRY_WORDS_MAX]);
