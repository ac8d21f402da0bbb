/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_witness.c - a request that is read is written again as the same bytes; whatever it asks, the witness never goes
 * back and never changes its mind about a size. */
#include "fuzz.h"
#include "ledger/witness.h"

static uint8_t again[1 << 20];
static struct witness_request r;

FUZZ(body) {
    struct crypto c = credulous();
    struct note_key key = {.name = BYTES("a"), .type = NOTE_ED25519};
    struct witness_log log = {.origin = BYTES("a"), .key = key, .size = 1};
    struct buffer b = BUFFER(again);
    struct witness_answer answer;
    uint64_t seconds;
    (void)witness_read_body(body, BYTES("a\n"), &c, &key, &seconds);
    if (body.len > sizeof again || !witness_request_read(&r, body)) return;
    witness_request_write(&b, &r);
    EXPECT(bytes_equal(buffer_bytes(&b), body));
    witness_decide(&log, 1, &c, &r, &answer);
    if (answer.status != WITNESS_COSIGNED) return;
    EXPECT(answer.now.size >= log.size);
    EXPECT(answer.now.size != log.size || hash_equal(&answer.now.root, &log.root));
}
