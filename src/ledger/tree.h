/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tree.h - the Merkle tree of RFC 6962 section 2.1, SHA-256, as a plain value.
 *
 * struct ledger holds the frontier: one hash for each set bit of size, largest subtree first. Copy it to look
 * ahead, copy it back to undo. Invariants: equal logs are equal bytes (what the frontier does not use is zero); size only grows. */
#pragma once
#include "ledger/hash.h"

enum { LEDGER_FRONTIER_MAX = 63, LEDGER_PROOF_MAX = 63, LEDGER_ENTRY_MAX = 65535 };

struct ledger {
    uint64_t size;
    struct hash frontier[LEDGER_FRONTIER_MAX];
};

struct hash ledger_leaf(const struct crypto *c, struct bytes entry);
struct hash ledger_node(const struct crypto *c, const struct hash *left, const struct hash *right);
/* ledger_append(l, c, leaf): Add a leaf hash; its index is the old size. */
void ledger_append(struct ledger *l, const struct crypto *c, const struct hash *leaf);
struct hash ledger_root(const struct ledger *l,
                        const struct crypto *c); /* of an empty log: SHA-256("") */

/* Proofs (RFC 9162 2.1.3-2.1.4). A reader gives the hash of a complete subtree: level 0 is leaves, hash i at level L
 * covers leaves [i*2^L, (i+1)*2^L). */
struct ledger_reader {
    void *state;
    bool (*read)(void *state, uint8_t level, uint64_t i,
                 struct hash *out); /* false: damaged or missing */
};
/* ledger_load(l, r, size): The log of ${size} again, from what is stored of it; the unused frontier is zero, so equal logs
 * are equal bytes however they came about. False: ${r} could not give a hash. */
SC_CHECK bool ledger_load(struct ledger *l, const struct ledger_reader *r, uint64_t size);

struct ledger_proof {
    uint32_t count;
    struct hash hash[LEDGER_PROOF_MAX];
};
SC_CHECK bool ledger_prove_inclusion(const struct ledger_reader *r, const struct crypto *c,
                                     uint64_t index, uint64_t size, struct ledger_proof *out);
SC_CHECK bool ledger_prove_consistency(const struct ledger_reader *r, const struct crypto *c,
                                       uint64_t old_size, uint64_t size, struct ledger_proof *out);
SC_CHECK bool ledger_check_inclusion(const struct crypto *c, const struct ledger_proof *p,
                                     uint64_t index, uint64_t size, const struct hash *leaf,
                                     const struct hash *root);
SC_CHECK bool ledger_check_consistency(const struct crypto *c, const struct ledger_proof *p,
                                       uint64_t old_size, const struct hash *old_root,
                                       uint64_t size, const struct hash *root);
