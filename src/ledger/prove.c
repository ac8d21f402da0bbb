/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* prove.c - the proofs of tree.h made (RFC 9162 2.1.3.1, 2.1.4.1, without the recursion). Both are the same walk: from
 * a complete subtree up to the root, noting the sibling at each step. */
#include "ledger/tree.h"

/* The hash of leaves [from, size), where ${from} is a multiple of a power of two not below their number: its complete
 * subtrees, one for each set bit of the number, folded from the smallest, which is the rightmost. */
static bool ragged(const struct ledger_reader *r, const struct crypto *c, uint64_t from,
                   uint64_t size, struct hash *out) {
    uint64_t end = size, left = size - from;
    bool first = true;
    for (uint8_t level = 0; left; level++, left >>= 1) {
        struct hash part;
        if (!(left & 1)) continue;
        end -= 1ull << level;
        if (!r->read(r->state, level, end >> level, &part)) return false;
        *out = first ? part : ledger_node(c, &part, out);
        first = false;
    }
    return true;
}

/* The sibling of node ${i} at ${level} in a tree of ${size} leaves whose last node at that level is ${last}. */
static bool sibling(const struct ledger_reader *r, const struct crypto *c, uint8_t level,
                    uint64_t i, uint64_t last, uint64_t size, struct hash *out) {
    if (i & 1) return r->read(r->state, level, i - 1, out);
    if (i + 1 < last) return r->read(r->state, level, i + 1, out);
    return ragged(r, c, (i + 1) << level, size, out);
}

static bool walk_up(const struct ledger_reader *r, const struct crypto *c, uint8_t level,
                    uint64_t i, uint64_t size, struct ledger_proof *out) {
    uint64_t last = (size - 1) >> level;
    for (; last; level++, i >>= 1, last >>= 1) {
        if (!(i & 1) && i == last) continue; /* no sibling: the node rises as it is */
        if (out->count == LEDGER_PROOF_MAX) return false;
        if (!sibling(r, c, level, i, last, size, &out->hash[out->count++])) return false;
    }
    return true;
}

bool ledger_prove_inclusion(const struct ledger_reader *r, const struct crypto *c, uint64_t index,
                            uint64_t size, struct ledger_proof *out) {
    out->count = 0;
    return index < size && walk_up(r, c, 0, index, size, out);
}

bool ledger_prove_consistency(const struct ledger_reader *r, const struct crypto *c,
                              uint64_t old_size, uint64_t size, struct ledger_proof *out) {
    uint8_t level = 0;
    out->count = 0;
    if (old_size > size) return false;
    if (!old_size || old_size == size) return true;
    while (!(old_size >> level & 1)) level++;
    uint64_t i =
        (old_size >> level) - 1; /* the largest complete subtree that ends where the old log ends */
    if (i && !r->read(r->state, level, i, &out->hash[out->count++])) return false;
    return walk_up(r, c, level, i, size, out);
}
