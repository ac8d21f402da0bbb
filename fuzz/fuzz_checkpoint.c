/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_checkpoint.c - a checkpoint that is read is written again as the same bytes. */
#include "fuzz.h"
#include "ledger/checkpoint.h"

FUZZ(text) {
    uint8_t again[CHECKPOINT_TEXT_MAX];
    struct buffer b = BUFFER(again);
    struct checkpoint p;
    struct crypto c = credulous();
    struct note_key key = {.name = BYTES("a"), .type = NOTE_ED25519};
    if (checkpoint_read(&p, text)) {
        checkpoint_write(&b, &p);
        EXPECT(bytes_equal(buffer_bytes(&b), text));
        EXPECT(p.size <= INT64_MAX);
    }
    EXPECT(checkpoint_open(&p, &c, text, BYTES("a"), &key) <= CHECKPOINT_FORGED);
}
