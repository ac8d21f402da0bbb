/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* screenplay_open.h - a screenplay out of a file's bytes, whatever they are: the memory that the pure readers need. */
#pragma once
#include "notebook/screenplay.h"

enum { SCREENPLAY_ELEMENTS_MAX = 16 << 20, SCREENPLAY_BYTES_MAX = 1 << 30 };

/* screenplay_open(s, file): Read it. ${file} must live as long as ${s}. False: s->wrong and s->wrong_line say what and where;
 * close it all the same. */
SC_CHECK bool screenplay_open(struct screenplay *s, struct bytes file);
void screenplay_close(struct screenplay *s);
