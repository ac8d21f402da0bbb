/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* checkpoint.h - a signed statement of the log: so many entries, this root (C2SP tlog-checkpoint).
 *
 *     origin, size, base64(root): a line each; as a signed note
 *
 * A log never signs two that contradict each other. Whoever keeps one can prove later whether the log kept to it. */
#pragma once
#include "ledger/note.h"

enum {
    CHECKPOINT_ORIGIN_MAX = 255,
    CHECKPOINT_TEXT_MAX = 1024,  /* origin, size, root and, from other logs, extension lines */
    CHECKPOINT_SIGNED_MAX = 1024 /* our own with one signature */
};

struct checkpoint {
    struct bytes origin;
    uint64_t size; /* at most 2^63 - 1 */
    struct hash root;
    struct bytes extension; /* further lines; ours never have any */
};

void checkpoint_write(struct buffer *out, const struct checkpoint *p);
/* checkpoint_read(p, text): Exactly what checkpoint_write writes, and nothing that merely means the same. */
SC_CHECK bool checkpoint_read(struct checkpoint *p, struct bytes text);

/* checkpoint_sign(out, c, key, seed, p): The whole note, into an empty buffer. */
SC_CHECK bool checkpoint_sign(struct buffer *out, const struct crypto *c,
                              const struct note_key *key, const uint8_t seed[32],
                              const struct checkpoint *p);

enum checkpoint_verdict {
    CHECKPOINT_RIGHT,
    CHECKPOINT_MALFORMED,
    CHECKPOINT_OTHER_LOG,  /* another origin */
    CHECKPOINT_NOT_SIGNED, /* by this key */
    CHECKPOINT_FORGED      /* a line of this key that does not verify */
};
/* checkpoint_open(p, c, note, origin, key): Read a signed checkpoint and check origin and signature. */
SC_CHECK enum checkpoint_verdict checkpoint_open(struct checkpoint *p, const struct crypto *c,
                                                 struct bytes note, struct bytes origin,
                                                 const struct note_key *key);
