/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* print.h - all of an account as one document. Its first line names the compilers' interests, or that it is a draft; it opens with
 * the person hurt, where the family gave a page; its last chapter is what is not known. Nothing switches these off.     */
#pragma once
#include "inquiry/account/account.h"
#include "inquiry/account/doc.h"

enum print_chapter {
    PRINT_HURT,
    PRINT_DAY,
    PRINT_TOLD,
    PRINT_ROWS,
    PRINT_ROWS_APART,
    PRINT_HYPOTHESES,
    PRINT_EXHIBITS,
    PRINT_CLOCKS,
    PRINT_INTERESTS,
    PRINT_DIFFERENCES,
    PRINT_NOT_KNOWN, /* the last */
    PRINT_CHAPTERS
};
/* print_title(a, chapter): in the account's language. */
const char *print_title(const struct account *a, enum print_chapter chapter);
/* print_into(a, d): into a document that is begun; its end is the caller's. print_account: as HTML or Markdown, whole. */
void print_into(const struct account *a, const struct doc *d);
void print_account(const struct account *a, FILE *out, bool html);
