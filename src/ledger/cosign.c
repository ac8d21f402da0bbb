/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cosign.c - see cosign.h. A signature is eight bytes of time and 64 of Ed25519. */
#include "ledger/cosign.h"

enum { TIME = 8, HEAD_MAX = 64 };

/* What is signed: a head with the time, then the checkpoint's text. */
static bool message(struct buffer *out, uint64_t seconds, struct bytes text) {
    buffer_text(out, "cosignature/v1\ntime ");
    buffer_u64(out, seconds);
    buffer_byte(out, '\n');
    buffer_put(out, text);
    return text.len <= CHECKPOINT_TEXT_MAX && !out->full;
}

bool cosign_write(struct buffer *out, const struct crypto *c, const struct note_key *key,
                  const uint8_t seed[32], uint64_t seconds, struct bytes text) {
    uint8_t room[HEAD_MAX + CHECKPOINT_TEXT_MAX], signature[TIME + 64];
    struct buffer signed_text = BUFFER(room), time = BUFFER(signature);
    if (key->type != NOTE_COSIGNATURE || !c->sign || !message(&signed_text, seconds, text))
        return false;
    buffer_be64(&time, seconds);
    if (!c->sign(c->state, seed, buffer_bytes(&signed_text), signature + TIME)) return false;
    note_line_write(out, key, (struct bytes){signature, sizeof signature});
    return !out->full;
}

static bool line_holds(const struct note_line *line, const struct crypto *c,
                       const struct note_key *key, struct bytes text, uint64_t *seconds) {
    uint8_t room[HEAD_MAX + CHECKPOINT_TEXT_MAX], signature[TIME + 64];
    struct buffer signed_text = BUFFER(room);
    if (!note_line_signature(line, signature, sizeof signature)) return false;
    *seconds = 0;
    for (int i = 0; i < TIME; i++) *seconds = *seconds << 8 | signature[i];
    if (!message(&signed_text, *seconds, text)) return false;
    return c->verify(c->state, key->pub, buffer_bytes(&signed_text), signature + TIME);
}

enum note_verdict cosign_check(const struct note *n, const struct crypto *c,
                               const struct note_key *key, uint64_t *seconds) {
    enum note_verdict verdict = NOTE_ABSENT;
    *seconds = 0;
    if (key->type != NOTE_COSIGNATURE || !c->verify) return NOTE_ABSENT;
    for (uint32_t i = 0; i < n->lines; i++) {
        uint64_t at;
        if (!note_line_is_of(&n->line[i], key)) continue;
        if (!line_holds(&n->line[i], c, key, n->text, &at)) return NOTE_WRONG;
        if (at > *seconds) *seconds = at;
        verdict = NOTE_RIGHT;
    }
    return verdict;
}
