/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness.c - see witness.h. */
#include "ledger/witness.h"
#include "ledger/lines.h"

void witness_request_write(struct buffer *out, const struct witness_request *r) {
    lines_put_number(out, "old", r->old_size);
    lines_put_proof(out, &r->proof);
    buffer_put(out, r->note);
}

bool witness_request_read(struct witness_request *r, struct bytes body) {
    struct bytes line;
    if (!lines_take(&body, &line) || !lines_number(line, "old", &r->old_size)) return false;
    if (!lines_proof(&body, &r->proof)) return false;
    r->note = body;
    return true;
}

static uint32_t find_log(const struct witness_log *log, uint32_t count, struct bytes origin) {
    uint32_t i = 0;
    while (i < count && !bytes_equal(log[i].origin, origin)) i++;
    return i;
}

/* The proof leads from what was cosigned, or from the empty log, to the checkpoint. */
static bool extends(const struct witness_log *log, const struct crypto *c,
                    const struct witness_request *r, const struct checkpoint *p) {
    struct hash from = log->root;
    if (!log->size) c->sha256(c->state, NULL, 0, &from);
    if (!p->size && !hash_equal(&p->root, &from)) return false; /* an empty log has one root */
    return ledger_check_consistency(c, &r->proof, log->size, &from, p->size, &p->root);
}

/* In the order of the specification: a stranger learns nothing, not even our size, before the log's signature holds. */
static enum witness_status status_of(const struct witness_log *log, const struct crypto *c,
                                     const struct witness_request *r, const struct note *n,
                                     const struct checkpoint *p) {
    if (note_check(n, c, &log->key) != NOTE_RIGHT) return WITNESS_NOT_SIGNED;
    if (r->old_size > p->size) return WITNESS_MALFORMED;
    if (r->old_size != log->size) return WITNESS_OTHER_SIZE;
    return extends(log, c, r, p) ? WITNESS_COSIGNED : WITNESS_INCONSISTENT;
}

void witness_decide(const struct witness_log *log, uint32_t count, const struct crypto *c,
                    const struct witness_request *r, struct witness_answer *answer) {
    struct note n;
    struct checkpoint p;
    *answer = (struct witness_answer){.status = WITNESS_MALFORMED, .log = count};
    if (!note_read(&n, r->note) || !checkpoint_read(&p, n.text)) return;
    answer->text = n.text;
    answer->log = find_log(log, count, p.origin);
    if (answer->log == count) {
        answer->status = WITNESS_UNKNOWN_LOG;
        return;
    }
    answer->now = log[answer->log];
    answer->status = status_of(&answer->now, c, r, &n, &p);
    if (answer->status != WITNESS_COSIGNED) return;
    answer->now.size = p.size;
    answer->now.root = p.root;
}

bool witness_body(struct buffer *out, const struct witness_answer *answer, const struct crypto *c,
                  const struct note_key *key, const uint8_t seed[32], uint64_t seconds) {
    if (answer->status == WITNESS_COSIGNED)
        return cosign_write(out, c, key, seed, seconds, answer->text);
    if (answer->status == WITNESS_OTHER_SIZE) {
        buffer_u64(out, answer->now.size);
        buffer_byte(out, '\n');
    }
    return !out->full;
}

enum note_verdict witness_read_body(struct bytes body, struct bytes text, const struct crypto *c,
                                    const struct note_key *key, uint64_t *seconds) {
    struct note n = {.text = text};
    *seconds = 0;
    if (!note_read_lines(&n, body)) return NOTE_WRONG;
    return cosign_check(&n, c, key, seconds);
}
