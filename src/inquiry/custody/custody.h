/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody.h - the files of an account's exhibits: DIR/exhibits/<sha256>, written once, read-only, named by nothing but the "hash" of
 * an exhibit entry. Whoever shows, hands out or erases one does it through here, so that each leaves its entry.
 *
 * Invariants: no octet leaves under a kin-hold unless the family agreed, in words that are written down; none leaves that is not
 *             what was taken in; who looks stands in the log before they see anything.
 * Ownership:  the caller's; what is open in ${file} is the caller's to close. Threads: the one that has the folder. It reads a file
 *             whole where it checks one: about a second for two gigabytes.                                             */
#pragma once
#include "inquiry/account/folder.h"
#include "inquiry/custody/head.h"

enum custody_answer {
    CUSTODY_ALLOWED,
    CUSTODY_HELD_BY_KIN, /* the family has not agreed */
    CUSTODY_NOT_HERE,    /* the exhibit has no file, or it is missing */
    CUSTODY_ALTERED,     /* its file is not what was taken in */
    CUSTODY_NO_EXHIBIT,
    CUSTODY_REFUSED, /* what was asked cannot be written down */
    CUSTODY_FAULT
};
enum { CUSTODY_LOOKS_MAX = 128 };

/* A session in which somebody looks; zeroed but for ${by}. Of each exhibit that was looked at: when it was written down, and which
 * file was found whole. */
struct custody_look {
    char number[40 + 1];
    uint64_t hour, size, inode;
    int64_t changed_s, changed_ns;
};
struct custody_session {
    const char *by; /* a compiler's name or number, or NULL where there is one only */
    uint32_t looks;
    struct custody_look look[CUSTODY_LOOKS_MAX];
};
struct custody_shown {
    int file; /* open for reading, at its beginning */
    uint64_t size;
    const struct head *head;
    char hash[64 + 1];
};
/* custody_show(q, s, number, reason, shown, why): Before any octet of an exhibit is shown. ALLOWED: ${shown} is open, and a viewing is
 * written, one for each session, exhibit and hour; the file is hashed when it is first shown, and again if it was touched since.
 * ${reason}: why they look, one line, may be empty. Otherwise ${why} says it in words for a person. ${q} is open for writing. */
SC_CHECK enum custody_answer custody_show(struct inquiry *q, struct custody_session *s,
                                          struct bytes number, struct bytes reason,
                                          struct custody_shown *shown, char why[INQUIRY_WORDS_MAX]);
