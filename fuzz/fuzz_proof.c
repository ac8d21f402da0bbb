/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_proof.c - a proof file that is read is written again as the same bytes; its openings stay within it. */
#include "fuzz.h"
#include "ledger/opening.h"
#include "ledger/proof.h"

static uint8_t again[1 << 20], extra[1 << 20], rewritten[1 << 20];
static struct json_node nodes[1024];
static struct proof p;

static void check_extra(const struct crypto *c) {
    struct buffer b = BUFFER(extra), r = BUFFER(rewritten);
    struct json j;
    struct bytes entry;
    struct opening o;
    uint32_t count;
    EXPECT(bytes_from_base64(p.extra, &b));
    if (!json_read(&j, buffer_bytes(&b), nodes, COUNT_OF(nodes))) return;
    if (!opening_read(&j, &entry, &count)) return;
    for (uint32_t i = 0; i < count; i++)
        if (opening_at(&j, i, &o)) (void)opening_seal(c, &o);
    if (opening_exact(&j, &r)) EXPECT(bytes_equal(buffer_bytes(&r), buffer_bytes(&b)));
}

FUZZ(file) {
    struct crypto c = credulous();
    struct note_key key = {.name = BYTES("a"), .type = NOTE_ED25519};
    struct buffer b = BUFFER(again);
    struct checkpoint at;
    struct hash leaf = {{0}};
    if (file.len > sizeof again || !proof_read(&p, file)) return;
    proof_write(&b, &p);
    EXPECT(bytes_equal(buffer_bytes(&b), file));
    check_extra(&c);
    if (proof_check(&p, &c, &leaf, BYTES("a"), &key, &at)) EXPECT(p.index < at.size);
}
