/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_do.h - what the files of `showclear inquiry` over an account's folder share. */
#pragma once
#include "cli/cli.h"
#include "cli/inquiry.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/folder.h"
#include <stdio.h>

/* inquiry_failed(word, done, why): says it; the exit code. */
int inquiry_failed(const char *word, enum inquiry_done done, const char *why);
/* inquiry_read(word, dir, q, a): opens the folder and builds its account; CLI_YES, or said why not. inquiry_end frees both. */
int inquiry_read(const char *word, const char *dir, struct inquiry **q, struct account **a);
void inquiry_end(struct inquiry *q, struct account *a);
/* inquiry_write(word, dir, act, state): opens the folder to write, acts, signs. */
int inquiry_write(const char *word, const char *dir, int (*act)(struct inquiry *q, void *state),
                  void *state);
/* inquiry_lines(q, word, by, text): each line of a text is written; what is refused ends it, with its number. */
int inquiry_lines(struct inquiry *q, const char *word, const char *by, struct bytes text,
                  uint32_t *added);
/* inquiry_out(word, path, put, state): a new file, "-" is the screen; nothing of it stays when it cannot be written whole. ${put}: NULL,
 * or why not. */
typedef const char *inquiry_put(FILE *out, void *state);
int inquiry_out(const char *word, const char *path, inquiry_put *put, void *state);
/* inquiry_language(word, text, spoken, l): of --lang. CLI_YES, or an exit code: it is none of the three, or this, not being
 * ${spoken}, is told in English alone. */
int inquiry_language(const char *word, const char *text, bool spoken, enum language *l);
/* inquiry_say(bytes): onto stdout. */
void inquiry_say(struct bytes text);
