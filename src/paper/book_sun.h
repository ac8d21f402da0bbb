/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_sun.h - the book's part on the sun at the place where work goes on, on the day it is printed for. */
#pragma once
#include "paper/book.h"

void book_sun_begin(struct book *b);
bool book_has_sun(const struct book *b);
void book_put_sun(struct book *b);
