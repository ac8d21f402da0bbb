/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* proof.h - one file that proves one entry, without a network (C2SP tlog-proof; suffix .tlog-proof).
 *
 *     c2sp.org/tlog-proof@v1
 *     extra base64(...)            only when there is something
 *     index N
 *     base64 hashes, a line each
 *     <blank line>
 *     the signed checkpoint, as it was
 *
 * It proves that the log held these very bytes at that index when it signed, not that they are true. The extra line is
 * signed by nobody; opening.h says what ours holds and how that is tied to the entry.                              */
#pragma once
#include "ledger/checkpoint.h"
#include "ledger/tree.h"

struct proof {
    struct bytes extra; /* still base64; empty when there is none */
    uint64_t index;
    struct ledger_proof inclusion;
    struct bytes note; /* the signed checkpoint, cosignatures included */
};

void proof_write(struct buffer *out, const struct proof *p);
SC_CHECK bool proof_read(struct proof *p, struct bytes file);
/* proof_check(p, c, leaf, origin, key, at): The checkpoint is this log's, and ${leaf} stands in it at p->index. The
 * checkpoint is left in ${at}. */
SC_CHECK bool proof_check(const struct proof *p, const struct crypto *c, const struct hash *leaf,
                          struct bytes origin, const struct note_key *key, struct checkpoint *at);
