/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_custody.h - what the files of `showclear inquiry` about exhibits share. */
#pragma once
#include "cli/inquiry_do.h"
#include "inquiry/custody/custody.h"

/* inquiry_custody_failed(word, answer, why): says it; the exit code. CLI_YES when it is allowed. */
int inquiry_custody_failed(const char *word, enum custody_answer answer, const char *why);
/* inquiry_taken_in(q, state): for inquiry_write: the file is taken in, and what it is is printed. */
struct inquiry_intake {
    const char *word;
    struct custody_intake intake;
};
int inquiry_taken_in(struct inquiry *q, void *state);
