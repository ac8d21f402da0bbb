/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* package.h - a court package: what of an account leaves, as files that a stranger can check.
 *
 * Invariants: of an exhibit that the family holds back (custody.h), and of one with the same octets, nothing goes; a
 *             restricted one goes only when it is named. A file goes only if it is what was taken in. What is erased has no line.
 *             The same account gives the same bytes: dates are those of the log.
 * Ownership:  the caller's folder and account; what is listed is freed by package_drop. Threads: one.                  */
#pragma once
#include "inquiry/account/folder.h"
#include "inquiry/package/packing.h"
#include <stdio.h>

enum package_goes {
    PACKAGE_GOES,
    PACKAGE_HELD_BY_KIN,
    PACKAGE_RESTRICTED,
    PACKAGE_NOT_ASKED,
    PACKAGE_NOT_HERE,
    PACKAGE_ANSWERS
};
/* Why a file does not go along, as it stands in the list; "" for one that does. */
extern const char *const package_why[PACKAGE_ANSWERS];

struct package_exhibit {
    uint32_t entry;
    enum package_goes goes;
    struct packing_file packed; /* its file is "" when it does not go */
};
struct package {
    struct inquiry *q;
    const struct account *account;
    const char *folder; /* into which it is written */
    const char *wish;   /* "all", "none", or numbers with commas between */
    struct digester *digester;
    struct package_exhibit *exhibit;
    uint32_t exhibits, packed;
    bool altered; /* it failed because a file is not what was taken in */
    char why[INQUIRY_WORDS_MAX];
};

/* package_begin(p): the exhibits by number, and which of them go. False: ${why}; no memory, or a number that no exhibit has. */
SC_CHECK bool package_begin(struct package *p);
void package_drop(struct package *p);

/* package_create(p, name): a new file in the folder; folders above it are made. NULL: ${why}. package_end: it is on the disk. */
FILE *package_create(struct package *p, const char *name);
SC_CHECK bool package_end(struct package *p, FILE *f, const char *name);
/* package_failed(p, what, words): false, with ${why} said. */
bool package_failed(struct package *p, const char *what, const char *words);

/* package_exhibits(p): the files into exhibits/, PACKING.csv with every exhibit, and where one goes XXH128SUMS and an ASC MHL packing
 * list, PACKING.mhl. package_lines(p): lines.txt. package_tables(p): interests.csv, disclosure.csv, viewings.csv.
 * package_logs(p): attached logs as they were taken in, into logs/. package_otio(p, from): each .otio of a folder, into otio/, behind
 * package_exhibits, with its recordings by what goes along; none is a mistake. False: ${why}. */
SC_CHECK bool package_exhibits(struct package *p);
SC_CHECK bool package_lines(struct package *p);
SC_CHECK bool package_tables(struct package *p);
SC_CHECK bool package_logs(struct package *p);
SC_CHECK bool package_otio(struct package *p, const char *from);
