/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* receipt.h - a proof of one entry as it is handed out, by `showclear prove` and by the box: the file of proof.h with the
 * entry, the log's key and the sentence of what is not proved in its extra line (opening.h).
 *
 * Nothing leaves that would not hold: what was written is checked as whoever gets it will. Pure; buffers are the caller's. */
#pragma once
#include "ledger/opening.h"
#include "ledger/proof.h"

struct receipt {
    struct proof
        proof; /* index and note, the signed checkpoint, are the caller's; the rest is filled in */
    struct bytes entry;
    struct bytes vkey; /* the key that signed it */
    const struct opening *open;
    uint32_t opens;
};
enum receipt_made {
    RECEIPT_MADE,
    RECEIPT_NOT_COVERED, /* by this checkpoint */
    RECEIPT_DAMAGED,     /* the log's hashes do not lead from the entry to what was signed */
    RECEIPT_TOO_LONG     /* for the buffers */
};
/* receipt_write(out, scratch, r, c, reader): The reader's log is at least as long as the checkpoint says. ${scratch} takes
 * the extra line twice: as JSON and as base64. */
SC_CHECK enum receipt_made receipt_write(struct buffer *out, struct buffer *scratch,
                                         struct receipt *r, const struct crypto *c,
                                         const struct ledger_reader *reader);
