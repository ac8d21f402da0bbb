/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tree.c - hashes and the frontier of tree.h. */
#include "ledger/tree.h"
#include "text/mem.h"

/* RFC 6962 2.1: a leaf and a node differ in their first byte, so that neither can pass for the other. */
struct hash ledger_leaf(const struct crypto *c, struct bytes entry) {
    static const uint8_t mark = 0;
    struct hash out;
    c->sha256(c->state, (struct bytes[]){{&mark, 1}, entry}, 2, &out);
    return out;
}

struct hash ledger_node(const struct crypto *c, const struct hash *left, const struct hash *right) {
    static const uint8_t mark = 1;
    struct bytes part[] = {{&mark, 1}, {left->byte, 32}, {right->byte, 32}};
    struct hash out;
    c->sha256(c->state, part, 3, &out);
    return out;
}

static uint32_t bits_set(uint64_t n) {
    uint32_t count = 0;
    for (; n; n &= n - 1) count++;
    return count;
}

void ledger_append(struct ledger *l, const struct crypto *c, const struct hash *leaf) {
    static const struct hash none;
    uint32_t top = bits_set(l->size);
    struct hash sum = *leaf;
    for (uint64_t size = l->size; size & 1; size >>= 1) {
        sum = ledger_node(c, &l->frontier[--top], &sum);
        l->frontier[top] = none;
    }
    l->frontier[top] = sum;
    l->size++;
}

struct hash ledger_root(const struct ledger *l, const struct crypto *c) {
    uint32_t top = bits_set(l->size);
    struct hash sum;
    if (!top) {
        c->sha256(c->state, NULL, 0, &sum);
        return sum;
    }
    sum = l->frontier[--top];
    while (top) sum = ledger_node(c, &l->frontier[--top], &sum);
    return sum;
}

bool ledger_load(struct ledger *l, const struct ledger_reader *r, uint64_t size) {
    uint32_t top = 0;
    memset(l, 0, sizeof *l);
    if (size > INT64_MAX) return false;
    for (uint8_t level = LEDGER_FRONTIER_MAX; level-- > 0;) {
        if (!(size >> level & 1)) continue;
        uint64_t i = (size >> level) - 1; /* the last complete subtree at this level */
        if (!r->read(r->state, level, i, &l->frontier[top++])) return false;
    }
    l->size = size;
    return true;
}
