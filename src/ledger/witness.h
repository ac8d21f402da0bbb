/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness.h - what passes between a log and a witness (C2SP tlog-witness, add-checkpoint), and the witness's decision.
 *
 *     old SIZE, base64 hashes a line each, a blank line, the signed checkpoint
 *
 * The decision is a pure function of state and request. Whoever calls it must write the new state to disk, unless
 * another request changed it meanwhile, before the answer leaves: a witness that forgets is no witness.         */
#pragma once
#include "ledger/cosign.h"
#include "ledger/tree.h"

struct witness_request {
    uint64_t old_size;
    struct ledger_proof proof; /* consistency from old_size to the checkpoint's size */
    struct bytes note;         /* the signed checkpoint */
};
void witness_request_write(struct buffer *out, const struct witness_request *r);
SC_CHECK bool witness_request_read(struct witness_request *r, struct bytes body);

/* A log the witness knows, and the largest checkpoint it has cosigned; size 0 when none. */
struct witness_log {
    struct bytes origin;
    struct note_key key;
    uint64_t size;
    struct hash root;
};

/* The HTTP status of the answer. */
enum witness_status {
    WITNESS_COSIGNED = 200,
    WITNESS_MALFORMED = 400, /* or an old size above the checkpoint's */
    WITNESS_NOT_SIGNED = 403,
    WITNESS_UNKNOWN_LOG = 404,
    WITNESS_OTHER_SIZE =
        409, /* the old size is not the one last cosigned: the body says which is */
    WITNESS_INCONSISTENT = 422
};

struct witness_answer {
    enum witness_status status;
    uint32_t log;           /* which of the logs; count when unknown */
    struct witness_log now; /* its state after this; changed only with WITNESS_COSIGNED */
    struct bytes text;      /* of the checkpoint: what is cosigned */
};

/* witness_decide(log, count, c, r, answer): What a witness that knows these logs answers. */
void witness_decide(const struct witness_log *log, uint32_t count, const struct crypto *c,
                    const struct witness_request *r, struct witness_answer *answer);
/* witness_body(out, answer, c, key, seed, seconds): The body of the answer. False: no signature could be made. */
SC_CHECK bool witness_body(struct buffer *out, const struct witness_answer *answer,
                           const struct crypto *c, const struct note_key *key,
                           const uint8_t seed[32], uint64_t seconds);
/* witness_read_body(body, text, c, key, &seconds): What the lines of a 200 answer are worth over our ${text}. */
enum note_verdict witness_read_body(struct bytes body, struct bytes text, const struct crypto *c,
                                    const struct note_key *key, uint64_t *seconds);
