/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account_inner.h - what the files of account.h share. Internal. */
#pragma once
#include "inquiry/account/account.h"

enum account_asked account_status(const struct account *a, uint32_t entry); /* of a question */
/* account_binds(a, duty): a confirmed row of a pack that bound then asks for one of its rules. */
bool account_binds(const struct account *a, uint32_t duty);
/* account_ties(a): fills tie and wrote, by the order of the lines. False: no memory. */
SC_CHECK bool account_ties(struct account *a);
