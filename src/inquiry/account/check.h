/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* check.h - whether what an entry's lines come to may stand in an account: every value is of its type, every source and every
 * entry that is named is there, nothing that must be there is missing, and what needs a source has one.              */
#pragma once
#include "inquiry/account/kinds.h"
#include "notebook/fold.h"

/* What else the account holds. ${paragraph}: whether the statement has it; ${log}: whether the attached log has the entry. */
struct check_around {
    void *state;
    bool (*there)(void *state, enum account_kind kind, struct bytes number);
    bool (*paragraph)(void *state, struct bytes statement, uint64_t paragraph);
    bool (*log)(void *state, struct bytes name, uint64_t index);
    /* Whether the attached log has this setup, or a person of this number. */
    bool (*in_log)(void *state, enum account_type type, struct bytes name, struct bytes which);
};

enum { CHECK_WORDS_MAX = 400 };
/* check_entry(f, e, around, why): False: ${why} is "F24 sources: there is no exhibit JH/99", with room for CHECK_WORDS_MAX. */
SC_CHECK bool check_entry(const struct fold *f, const struct fold_entry *e,
                          const struct check_around *around, struct buffer *why);

/* Reading values. A list's items one after the other: ${at} begins at 0; false at the end. A string is a list of one. */
SC_CHECK bool check_item(struct bytes json, uint32_t *at, struct buffer *plain);
bool check_empty(struct bytes json); /* "", [] or nothing */
