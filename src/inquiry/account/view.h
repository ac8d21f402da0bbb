/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* view.h - an account as JSON: all of it for its page and for programs (docs/inquiry.md, "For programs"), or its entries alone. People
 * stand by number, and by name where texts are shown; what was erased has its number. Nothing in it weighs anybody. Sentences of the
 * program's are in the account's language; keys and fixed words are the same in all.
 * Errors: false: no memory, an entry of more than VIEW_ENTRY_MAX bytes, or ${out} took no more. Threads: one.        */
#pragma once
#include "inquiry/account/account.h"
#include <stdio.h>

#define VIEW_SCHEMA "showclear-account 1"
enum { VIEW_ENTRY_MAX = 1 << 20 };

SC_CHECK bool view_account(const struct account *a, FILE *out);
/* view_entries(a, kind, out, count): An array of those of a kind, or with NULL of all, by number; how many there are. */
SC_CHECK bool view_entries(const struct account *a, const char *kind, FILE *out, uint32_t *count);
