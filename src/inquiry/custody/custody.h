/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* custody.h - the files of an account's exhibits: DIR/exhibits/<sha256>, written once, read-only, named by nothing but the "hash" of
 * an exhibit entry. Whoever shows, hands out or erases one does it through here, so that each leaves its entry.
 *
 * Invariants: no octet leaves under a kin-hold unless the family agreed, in words that are written down; none leaves that is not
 *             what was taken in; who looks stands in the log before they see anything.
 * Ownership:  the caller's; what is open in ${file} is the caller's to close. Threads: the one that has the folder. It reads a file
 *             whole where it checks one, about a second for two gigabytes; only custody_ask reads none.                 */
#pragma once
#include "inquiry/account/folder.h"
#include "inquiry/custody/inspect.h"

enum custody_answer {
    CUSTODY_ALLOWED,
    CUSTODY_HELD_BY_KIN, /* the family has not agreed */
    CUSTODY_NOT_HERE,    /* the exhibit has no file, or it is missing */
    CUSTODY_ALTERED,     /* its file is not what was taken in */
    CUSTODY_NO_EXHIBIT,
    CUSTODY_REFUSED, /* what was asked cannot be written down */
    CUSTODY_FAULT,
    CUSTODY_UNREAD /* of custody_ask alone */
};
enum { CUSTODY_LOOKS_MAX = 128 };

/* A session in which somebody looks; zeroed but for ${by}. Of each exhibit that was looked at: when it was written down (0: not
 * yet), and which file was found whole. */
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
    char hash[64 + 1];        /* of the entry */
    struct custody_look look; /* of custody_ask: the file as it is while it is read */
};
/* custody_show(q, s, number, reason, shown, why): Before any octet of an exhibit is shown. ALLOWED: ${shown} is open, and a viewing is
 * written, one for each session, exhibit and hour; the file is hashed when it is first shown, and again if it was touched since.
 * ${reason}: why they look, one line, may be empty. Otherwise ${why} says it in words for a person. ${q} is open for writing. */
SC_CHECK enum custody_answer custody_show(struct inquiry *q, struct custody_session *s,
                                          struct bytes number, struct bytes reason,
                                          struct custody_shown *shown, char why[INQUIRY_WORDS_MAX]);

/* For who cannot wait for a reading. custody_ask(...): as custody_show, but UNREAD where that would read: ${shown} is open, for
 * another process to read. custody_found(s, number, shown, hash): what that one found in this very file; ask again then. False: it
 * is not what was taken in, or was touched meanwhile. */
SC_CHECK enum custody_answer custody_ask(struct inquiry *q, struct custody_session *s,
                                         struct bytes number, struct bytes reason,
                                         struct custody_shown *shown, char why[INQUIRY_WORDS_MAX]);
SC_CHECK bool custody_found(struct custody_session *s, struct bytes number,
                            const struct custody_shown *shown, struct bytes hash);
/* custody_altered(number, why): ALTERED, in words. */
enum custody_answer custody_altered(struct bytes number, char why[INQUIRY_WORDS_MAX]);

/* custody_kin(q, number, why): HELD_BY_KIN under a kin-hold of it, or of what it was made of as far as the family did not agree to this
 * one (field family-agrees); else ALLOWED. */
SC_CHECK enum custody_answer custody_kin(const struct inquiry *q, struct bytes number,
                                         char why[INQUIRY_WORDS_MAX]);

/* What is known of a file that is taken in: fields of account.def, of which those without text are left out. */
struct custody_field {
    const char *key, *text;
};
struct custody_intake {
    const char *by, *path, *number; /* number: NULL makes one */
    const struct custody_field *field;
    uint32_t fields;
    const char *const *alias;
    uint32_t aliases;
};
struct custody_taken {
    struct buffer number; /* the caller's, of NUMBER_MAX */
    char hash[64 + 1];
    uint64_t size;
    bool kept_before; /* the same octets lie here for another exhibit already */
    struct inspected found;
};
/* custody_take(q, in, taken, why): The file is read once, hashed, copied, looked into, and its entry written. Otherwise nothing of
 * it is kept and ${why} says why: it is no plain file, it changed meanwhile, the entry cannot stand, the disk is full. */
SC_CHECK enum custody_answer custody_take(struct inquiry *q, const struct custody_intake *in,
                                          struct custody_taken *taken, char why[INQUIRY_WORDS_MAX]);

/* An exhibit leaves this place. The octets are hashed on their way; what is altered does not go. */
struct custody_handing {
    const char *by, *number;
    const char *out;        /* a new file; NULL where only the act is written down */
    const char *agrees;     /* what the family agreed to: it goes in spite of a kin-hold; or NULL */
    const char *reason;     /* of a working copy: why, or NULL */
    const char *to, *basis; /* of a disclosure */
    char hash[64 + 1];      /* what was handed over; "" for an exhibit without a file */
};
/* custody_copy(q, h, why): a working copy, for one's own hands: a viewing is written. custody_disclose(q, h, why): a disclosure is
 * written, with the hash. Otherwise nothing is written, and ${out} is not there. */
SC_CHECK enum custody_answer custody_copy(struct inquiry *q, struct custody_handing *h,
                                          char why[INQUIRY_WORDS_MAX]);
SC_CHECK enum custody_answer custody_disclose(struct inquiry *q, struct custody_handing *h,
                                              char why[INQUIRY_WORDS_MAX]);

/* custody_check(q, a, each, state): Every file is read again. ${name}: an exhibit's number, or a file's name that no entry has. False:
 * the folder could not be read. */
enum custody_found { CUSTODY_IS_WHOLE, CUSTODY_IS_MISSING, CUSTODY_IS_ALTERED, CUSTODY_UNLISTED };
SC_CHECK bool custody_check(const struct inquiry *q, const struct account *a,
                            void (*each)(void *state, struct bytes name, enum custody_found found),
                            void *state);

/* custody_erase(q, by, number, gone, why): folder_erase, and its file where it is an exhibit's and no other's. ${gone}: the file is. */
enum inquiry_done custody_erase(struct inquiry *q, const char *by, struct bytes number, bool *gone,
                                char why[INQUIRY_WORDS_MAX]);
