/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* copy_keys.h - who may open the copies of a production: DIR/copy.keys, a recipient a line. The secret halves are never in the
 * folder. A line that is empty or begins with "#" says nothing. */
#pragma once
#include "box/age.h"
#include "cli/log_from.h"

/* copy_keys_read(dir, r, count, why): No file: none. False: a line that is no recipient, named. */
SC_CHECK bool copy_keys_read(const char *dir, struct age_recipient r[AGE_RECIPIENTS_MAX],
                             uint32_t *count, char why[LOG_WORDS_MAX]);
/* copy_keys_make(dir, file, text, why): A new identity into ${file}, which must not be there yet, and its recipient, which
 * ${text} gets, into the folder's. */
SC_CHECK bool copy_keys_make(const char *dir, const char *file, char text[AGE_TEXT_MAX],
                             char why[LOG_WORDS_MAX]);
/* copy_keys_open(file, i, count, why): The identities in a file, as age-keygen writes it. */
SC_CHECK bool copy_keys_open(const char *file, struct age_identity i[AGE_RECIPIENTS_MAX],
                             uint32_t *count, char why[LOG_WORDS_MAX]);
