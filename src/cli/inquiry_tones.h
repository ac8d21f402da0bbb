/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_tones.h - the sample of recordings. */
#pragma once
#include "inquiry/account/folder.h"

/* inquiry_tones(q, word): into a new account; an exit code, said why. ${word}: "inquiry sample". */
int inquiry_tones(struct inquiry *q, void *word);
