/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_fountain.c - any bytes as a screenplay: read without fault, no line lost, every part within what it is a part of, and
 * no more suggested than there is room for. */
#include "fuzz.h"
#include "fuzz_screenplay.h"

FUZZ(file) {
    static struct screenplay s;
    bool read = screenplay_open(&s, file);
    if (!read) EXPECT(s.wrong && s.wrong_line >= 1);
    if (read) hold(&s);
    if (read && strcmp(s.encoding, "FDX") != 0) hold_whole(&s);
    screenplay_close(&s);
}
