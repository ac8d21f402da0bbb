/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz.h - what the fuzz targets share. A target is one function of arbitrary bytes that must hold its EXPECTs.
 *
 * With libFuzzer the compiler brings main; with replay.c the same target runs over the files of its corpus. */
#pragma once
#include "ledger/note.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len);

#define FUZZ(input)                                               \
    static void fuzz(struct bytes input);                         \
    int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len) { \
        fuzz((struct bytes){data, (uint32_t)len});                \
        return 0;                                                 \
    }                                                             \
    static void fuzz(struct bytes input)

#define EXPECT(what)                                                   \
    do {                                                               \
        if (!(what)) {                                                 \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #what); \
            abort();                                                   \
        }                                                              \
    } while (0)

/* The pure port with signatures that always hold: so that the bytes behind a signature are reached. */
static bool any_signature(void *state, const uint8_t key[32], struct bytes message,
                          const uint8_t signature[64]) {
    (void)state, (void)key, (void)message, (void)signature;
    return true;
}
static inline struct crypto credulous(void) {
    struct crypto c = sha256_port();
    c.verify = any_signature;
    return c;
}
