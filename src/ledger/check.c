/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* check.c - the proofs of tree.h checked, in the words of RFC 9162 2.1.3.2 and 2.1.4.2: fn is the node's number at its
 * level, sn that of the last node there. */
#include "ledger/tree.h"

/* Where a climb stands: ${old} and ${root} are what the hashes so far prove. */
struct climb {
    uint64_t fn, sn;
    struct hash old, root;
};

/* One step up with sibling ${p}. False: the proof is longer than the way. */
static bool climb(struct climb *w, const struct crypto *c, const struct hash *p) {
    if (!w->sn) return false;
    if (w->fn & 1 || w->fn == w->sn) {
        w->old = ledger_node(c, p, &w->old);
        w->root = ledger_node(c, p, &w->root);
        while (!(w->fn & 1) && w->fn) w->fn >>= 1, w->sn >>= 1;
    } else {
        w->root = ledger_node(c, &w->root, p);
    }
    w->fn >>= 1;
    w->sn >>= 1;
    return true;
}

bool ledger_check_inclusion(const struct crypto *c, const struct ledger_proof *p, uint64_t index,
                            uint64_t size, const struct hash *leaf, const struct hash *root) {
    if (index >= size || p->count > LEDGER_PROOF_MAX) return false;
    struct climb w = {.fn = index, .sn = size - 1, .old = *leaf, .root = *leaf};
    for (uint32_t i = 0; i < p->count; i++)
        if (!climb(&w, c, &p->hash[i])) return false;
    return !w.sn && hash_equal(&w.root, root);
}

static bool empty_proof_holds(const struct crypto *c, uint64_t old_size,
                              const struct hash *old_root, uint64_t size, const struct hash *root) {
    struct hash empty;
    c->sha256(c->state, NULL, 0, &empty);
    if (!old_size && !hash_equal(old_root, &empty)) return false;
    return old_size != size || hash_equal(old_root, root);
}

bool ledger_check_consistency(const struct crypto *c, const struct ledger_proof *p,
                              uint64_t old_size, const struct hash *old_root, uint64_t size,
                              const struct hash *root) {
    if (old_size > size || p->count > LEDGER_PROOF_MAX) return false;
    if (!old_size || old_size == size)
        return !p->count && empty_proof_holds(c, old_size, old_root, size, root);
    if (!p->count) return false;
    struct climb w = {.fn = old_size - 1, .sn = size - 1};
    while (w.fn & 1) w.fn >>= 1, w.sn >>= 1;
    bool whole =
        !(old_size & (old_size - 1)); /* then the old root itself is where the climb starts */
    w.old = w.root = whole ? *old_root : p->hash[0];
    for (uint32_t i = !whole; i < p->count; i++)
        if (!climb(&w, c, &p->hash[i])) return false;
    return !w.sn && hash_equal(&w.old, old_root) && hash_equal(&w.root, root);
}
