/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sign_here.h - a signed head over all that a production's folder holds. */
#pragma once
#include "cli/log_from.h"

/* sign_here(l, dir, why): The note of an opened folder covers what it held when it was opened. While serve runs, its own is
 * waited for, which comes within a second; when nobody serves (after a crash head.last may be behind) the folder's key
 * signs, which is safe: what is in the store is what serve will go on from. False: there is neither note nor key. */
SC_CHECK bool sign_here(struct log_from *l, const char *dir, char why[LOG_WORDS_MAX]);
