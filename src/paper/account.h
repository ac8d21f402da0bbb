/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account.h - an account on paper: the document of inquiry/account/print.h as a PDF of A4 pages. Each page names whose account it is,
 * its number, and size and root of the account's log; its date is that of the log's last entry, so the same account gives the same
 * bytes. Ownership: nothing is kept. Threads: one.                                                                    */
#pragma once
#include "inquiry/account/account.h"
#include "paper/record.h"

struct paper_account {
    const struct account *account;
    const char *origin; /* of its log */
    uint64_t size, at_ms;
    struct hash root;
    struct bytes checker; /* a program whose text is printed behind the last chapter; or empty */
};
/* paper_account(a, file, why): into a new file, or over one. */
SC_CHECK bool paper_account(const struct paper_account *a, const char *file,
                            char why[RECORD_WORDS_MAX]);
