/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* receipt.c - see receipt.h. */
#include "ledger/receipt.h"

/* The extra line, as base64 behind its JSON in ${scratch}. */
static struct bytes write_extra(struct buffer *scratch, const struct receipt *r) {
    uint32_t begun = scratch->len;
    opening_write(scratch, r->entry, r->open, r->opens, r->vkey);
    struct bytes json = {scratch->ptr + begun, scratch->len - begun};
    uint32_t middle = scratch->len;
    buffer_base64(scratch, json);
    return (struct bytes){scratch->ptr + middle, scratch->len - middle};
}

enum receipt_made receipt_write(struct buffer *out, struct buffer *scratch, struct receipt *r,
                                const struct crypto *c, const struct ledger_reader *reader) {
    struct note_key key;
    struct checkpoint at;
    struct proof *p = &r->proof;
    struct hash leaf = ledger_leaf(c, r->entry);
    if (!note_key_read(&key, c, r->vkey)) return RECEIPT_DAMAGED;
    if (checkpoint_open(&at, c, p->note, key.name, &key) != CHECKPOINT_RIGHT)
        return RECEIPT_DAMAGED;
    if (p->index >= at.size) return RECEIPT_NOT_COVERED;
    if (!ledger_prove_inclusion(reader, c, p->index, at.size, &p->inclusion))
        return RECEIPT_DAMAGED;
    p->extra = write_extra(scratch, r);
    proof_write(out, p);
    if (scratch->full || out->full) return RECEIPT_TOO_LONG;
    return proof_check(p, c, &leaf, key.name, &key, &at) ? RECEIPT_MADE : RECEIPT_DAMAGED;
}
