/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crypto.h - libcrypto behind the port of ledger/hash.h, and what only the shell may do: make keys, draw salts.
 *
 * Ownership: crypto_create allocates once, crypto_destroy wipes the seed it kept and frees; both accept a zeroed port.
 * Threads:   one port a thread. A failure of libcrypto itself (no memory, no SHA-256) is a bug and ends the program. */
#pragma once
#include "ledger/hash.h"

SC_CHECK bool crypto_create(struct crypto *c);
void crypto_destroy(struct crypto *c);
/* crypto_public_key(seed, key): the Ed25519 public key that belongs to ${seed}. */
SC_CHECK bool crypto_public_key(const uint8_t seed[32], uint8_t key[32]);
/* crypto_random(out, len): Bytes nobody can guess: seeds, salts, tokens. False: do not go on. */
SC_CHECK bool crypto_random(uint8_t *out, uint32_t len);
/* crypto_forget(secret, len): Overwrite what must not stay in memory. */
void crypto_forget(void *secret, uint32_t len);
/* crypto_undumped(): from now on no crash of this process leaves its memory on the disk, and no other process of the same
 * account may read it. Called before a key is read or made. */
void crypto_undumped(void);
