/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fdx_around.h - what stands around a Final Draft document's script: its title page, and the encoding it is in. Between the parts of
 * fdx.c. */
#pragma once
#include "notebook/screenplay.h"
#include <expat.h>

/* fdx_titles(s): out of the title page's lines. */
void fdx_titles(struct screenplay *s);
/* fdx_foreign(state, name, info): for expat: encodings that it does not know. 0: this is none either. */
int fdx_foreign(void *state, const char *name, XML_Encoding *info);
