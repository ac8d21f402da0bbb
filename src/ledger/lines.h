/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* lines.h - what the line formats of this folder share. Internal. */
#pragma once
#include "ledger/tree.h"

/* The next line without its newline; ${text} moves behind it. False when no newline is left. */
SC_CHECK bool lines_take(struct bytes *text, struct bytes *line);
/* "${word} 123"; the word without its space. */
SC_CHECK bool lines_number(struct bytes line, const char *word, uint64_t *n);
/* Hashes, a line of base64 each, to the first blank line, which is taken too. */
SC_CHECK bool lines_proof(struct bytes *text, struct ledger_proof *p);
/* lines_base64(text, &len): canonical base64 of any length, and how many bytes it stands for. */
SC_CHECK bool lines_base64(struct bytes text, uint32_t *len);
void lines_put_number(struct buffer *out, const char *word, uint64_t n);
void lines_put_proof(struct buffer *out, const struct ledger_proof *p);
