/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_paper.h - an account's folder on paper: who the log is, its size and root stand on each page. */
#pragma once
#include "cli/inquiry_do.h"

/* inquiry_paper(q, a, checker, file, why): ${checker}: printed behind the last chapter, or empty. False: ${why}. */
SC_CHECK bool inquiry_paper(const struct inquiry *q, const struct account *a, struct bytes checker,
                            const char *file, char why[INQUIRY_WORDS_MAX]);
