/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* mem.c - the four functions of text/mem.h for WebAssembly, where no C library brings them. Compiled with bulk memory,
 * so that the first three are one instruction each. */
#include "text/mem.h"
#include <stdint.h>

void *memcpy(void *restrict to, const void *restrict from, size_t len) {
    return __builtin_memcpy(to, from, len);
}

void *memmove(void *to, const void *from, size_t len) {
    return __builtin_memmove(to, from, len);
}

void *memset(void *to, int byte, size_t len) {
    return __builtin_memset(to, byte, len);
}

int memcmp(const void *a, const void *b, size_t len) {
    const uint8_t *x = a, *y = b;
    for (size_t i = 0; i < len; i++)
        if (x[i] != y[i]) return x[i] < y[i] ? -1 : 1;
    return 0;
}
