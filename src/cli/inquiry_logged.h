/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_logged.h - the logs that are attached to an account, read: each is checked against its own signed head, and against
 * what the account wrote down when it was attached. Of one that does not hold nothing is told, and that is said.
 *
 * Ownership: logged_open allocates; inquiry_logged_close frees, after the account that points into it is not asked again.       */
#pragma once
#include "cli/inquiry_do.h"
#include "inquiry/account/told.h"

struct inquiry_logged {
    enum language language; /* in which it is told; set before, English when it is zeroed */
    struct told_logs logs;
    struct inquiry_kept *kept; /* the texts, and what else was allocated */
    bool no_memory, broken;    /* broken: of one nothing could be told */
    char *asked;               /* what of the account decides what is read of them, and how */
    size_t asked_len;
};
/* inquiry_logged_open(x, word, dir, a, zone): reads them, and sets a->logs. ${zone}: NULL: the
 * account's own, or UTC: an export names none.
 * CLI_YES, or an exit code with the reason said; a log that does not hold is none. */
SC_CHECK int inquiry_logged_open(struct inquiry_logged *x, const char *word, const char *dir,
                                 struct account *a, const char *zone);
void inquiry_logged_close(struct inquiry_logged *x); /* its language stays */

/* inquiry_logged_again(x, word, dir, a): the account was made anew, or is told in another language: who in it is who in the logs;
 * sets a->logs and a->language. They are read again where another log is attached, a claim is set against another entry, or the
 * place's clock is another. As inquiry_logged_open. */
SC_CHECK int inquiry_logged_again(struct inquiry_logged *x, const char *word, const char *dir,
                                  struct account *a);
/* inquiry_read_joined(x, word, dir, q, a): inquiry_read, and its logs. inquiry_end_joined frees all. */
SC_CHECK int inquiry_read_joined(struct inquiry_logged *x, const char *word, const char *dir,
                                 struct inquiry **q, struct account **a);
void inquiry_end_joined(struct inquiry_logged *x, struct inquiry *q, struct account *a);

/* For inquiry_logged_rows.c: memory that the close frees; NULL: there is none. */
void *inquiry_keep(struct inquiry_logged *x, size_t size);
const char *inquiry_keep_text(struct inquiry_logged *x, const struct buffer *text);
