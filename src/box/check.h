/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* check.h - what must hold is checked in every build. A CHECK that fails is our mistake, never the user's: it writes a
 * report and stops the program, so that the supervisor starts it again from the log. */
#pragma once
#include <stdbool.h>
#include <stdio.h>

#define CHECK(what)                                                                \
    do {                                                                           \
        if (__builtin_expect(!(what), 0)) check_failed(__FILE__, __LINE__, #what); \
    } while (0)

__attribute__((noreturn)) void check_failed(const char *file, int line, const char *what);

/* check_describe(dir, describe, state): Reports go into ${dir} as panic-PID.txt, and to standard error; ${describe} adds what
 * the program was doing. NULL for both: to standard error only. */
void check_describe(const char *dir, void (*describe)(void *state, FILE *out), void *state);
