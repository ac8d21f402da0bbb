/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* seal.c - see seal.h. */
#include "ledger/seal.h"
#include "text/mem.h"

enum { BLOCK = 64 };

/* One of HMAC's two hashes: the key turned by ${pad}, then the parts. */
static struct hash padded(const struct crypto *c, const uint8_t key[BLOCK], uint8_t pad,
                          const struct bytes *part, uint32_t parts) {
    struct bytes all[1 + LEDGER_HMAC_PARTS];
    uint8_t turned[BLOCK];
    struct hash out;
    for (int i = 0; i < BLOCK; i++) turned[i] = key[i] ^ pad;
    all[0] = (struct bytes){turned, BLOCK};
    if (parts > LEDGER_HMAC_PARTS) parts = LEDGER_HMAC_PARTS;
    for (uint32_t i = 0; i < parts; i++) all[1 + i] = part[i];
    c->sha256(c->state, all, 1 + parts, &out);
    return out;
}

struct hash ledger_hmac(const struct crypto *c, struct bytes key, const struct bytes *part,
                        uint32_t parts) {
    uint8_t block[BLOCK] = {0};
    if (key.len > BLOCK) {
        struct hash shorter;
        c->sha256(c->state, &key, 1, &shorter);
        memcpy(block, shorter.byte, sizeof shorter.byte);
    } else if (key.len) {
        memcpy(block, key.ptr, key.len);
    }
    struct hash inner = padded(c, block, 0x36, part, parts);
    return padded(c, block, 0x5c, &(struct bytes){inner.byte, sizeof inner.byte}, 1);
}

struct hash ledger_seal(const struct crypto *c, const uint8_t salt[32], struct bytes path,
                        struct bytes jcs_value) {
    /* The zero bytes keep the parts apart: neither the name nor a path nor JSON holds one. */
    struct bytes part[] = {BYTES("showclear/commit/v1\0"), path, BYTES("\0"), jcs_value};
    return ledger_hmac(c, (struct bytes){salt, 32}, part, COUNT_OF(part));
}
