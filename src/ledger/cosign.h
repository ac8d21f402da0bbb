/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cosign.h - cosignatures (C2SP tlog-cosignature, cosignature/v1): what a witness adds to a checkpoint.
 *
 * It says: at this time this was the largest tree I had seen of this log, and it extends all I had seen before. It says
 * nothing about the truth of the entries. The key's type is NOTE_COSIGNATURE, and it has no other use.             */
#pragma once
#include "ledger/checkpoint.h"

/* cosign_write(out, c, key, seed, seconds, text): Append the line over the checkpoint's ${text}; ${seconds} since 1970.
 * False: no crypto, no room, or a text longer than CHECKPOINT_TEXT_MAX. */
SC_CHECK bool cosign_write(struct buffer *out, const struct crypto *c, const struct note_key *key,
                           const uint8_t seed[32], uint64_t seconds, struct bytes text);
/* cosign_check(n, c, key, &seconds): What the note's lines of this witness are worth, and the latest time they state. */
enum note_verdict cosign_check(const struct note *n, const struct crypto *c,
                               const struct note_key *key, uint64_t *seconds);
