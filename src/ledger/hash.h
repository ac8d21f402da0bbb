/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* hash.h - the 32-byte hash everything stands on, and the port through which crypto reaches pure code.
 *
 * Two implementations fill the port: libcrypto (box/crypto.c: SHA-NI, Ed25519) and ledger/sha256.c (pure, for
 * WebAssembly; no signatures). A test compares them. */
#pragma once
#include "text/bytes.h"

struct hash {
    uint8_t byte[32];
};

struct crypto {
    void *state; /* the implementation's own; one port a thread */
    /* SHA-256 (FIPS 180-4) of the parts one after the other. */
    void (*sha256)(void *state, const struct bytes *part, uint32_t parts, struct hash *out);
    /* Ed25519 (RFC 8032): sign with a 32-byte seed; verify strictly. NULL where there is no such thing (the page). */
    bool (*sign)(void *state, const uint8_t seed[32], struct bytes message, uint8_t signature[64]);
    bool (*verify)(void *state, const uint8_t key[32], struct bytes message,
                   const uint8_t signature[64]);
};

bool hash_equal(const struct hash *a, const struct hash *b);

/* sha256_port(): the pure implementation. */
struct crypto sha256_port(void);
