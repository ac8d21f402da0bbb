/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* mem.h - the four functions that a freestanding C11 program may rely on its environment for (C11 4p6, GCC manual
 * "Standards"). Declared here because pure code has no <string.h>. */
#pragma once
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len);
void *memmove(void *to, const void *from, size_t len);
void *memset(void *to, int byte, size_t len);
int memcmp(const void *a, const void *b, size_t len);
