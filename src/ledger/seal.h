/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* seal.h - a private value stands in the log as its seal: HMAC-SHA-256 under a salt of its own (RFC 2104).
 *
 * Who has salt and value can show that this value was sealed; who has neither learns nothing, not even whether two
 * seals hold the same value. Erasing salt and value leaves a seal that nobody can open again. The salt is 32 random
 * bytes for each field of each event; with a shared or short salt a name or a day rate could be guessed.          */
#pragma once
#include "ledger/hash.h"

/* ledger_seal(c, salt, path, value): HMAC(salt, "showclear/commit/v1" 0 path 0 value). ${path} names the field, as
 * "/reporter/name"; ${value} is the field's JSON as JCS writes it. */
struct hash ledger_seal(const struct crypto *c, const uint8_t salt[32], struct bytes path,
                        struct bytes jcs_value);

enum { LEDGER_HMAC_PARTS = 6 };
/* ledger_hmac(c, key, part, parts): of at most LEDGER_HMAC_PARTS parts one after the other; keys of any length. */
struct hash ledger_hmac(const struct crypto *c, struct bytes key, const struct bytes *part,
                        uint32_t parts);
