/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_paper.c - see inquiry_paper.h. */
#include "cli/inquiry_paper.h"
#include "paper/account.h"
#include <stdio.h>

bool inquiry_paper(const struct inquiry *q, const struct account *a, struct bytes checker,
                   const char *file, char why[INQUIRY_WORDS_MAX]) {
    char origin[KEYS_ORIGIN_MAX];
    struct bytes said;
    if (store_get_meta(q->store, META_ORIGIN, &said) != STORE_OK)
        return snprintf(why, INQUIRY_WORDS_MAX, "%.400s: its name cannot be read", q->dir), false;
    snprintf(origin, sizeof origin, "%.*s", (int)said.len, (const char *)said.ptr);
    const struct paper_account paper = {.account = a,
                                        .origin = origin,
                                        .size = q->log.size,
                                        .at_ms = q->last_ms,
                                        .root = ledger_root(&q->log, &q->c),
                                        .checker = checker};
    return paper_account(&paper, file, why);
}
