/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* leaf.h - an entry of an inquiry's log: who wrote when about which entry of the account, and the seal of the line. No word of
 * the account is in it; compilers stand by their numbers.
 *
 *     {"at_ms":N,"index":0,"inquiry":1}                                                         the first
 *     {"at_ms":N,"by":"K1","entry":"<id>","index":N,"kind":"fact","seal":"<64>","w":"<id>"}     a line was written
 *     {"at_ms":N,"by":"K1","entry":"<id>","erased":1,"index":N}                                 an entry's lines were erased
 *
 * Canonical (RFC 8785): leaf_read takes exactly what leaf_write makes. Ownership: what was read points into the text.     */
#pragma once
#include "inquiry/account/kinds.h"
#include "ledger/hash.h"

enum leaf_what { LEAF_BEGUN, LEAF_WRITTEN, LEAF_ERASED };
enum { LEAF_MAX_BYTES = 512 };
struct leaf {
    enum leaf_what what;
    uint64_t index, at_ms;
    struct bytes by, entry, kind, w; /* as the line has them */
    struct hash seal;
};
#define LEAF_PATH "/line" /* of the private text */

void leaf_write(struct buffer *out, const struct leaf *l);
/* leaf_read(l, text): False: not an entry of an inquiry. */
SC_CHECK bool leaf_read(struct leaf *l, struct bytes text);
