/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* lines.c - see lines.h. */
#include "ledger/lines.h"

bool lines_take(struct bytes *text, struct bytes *line) {
    uint32_t end = bytes_find(*text, '\n');
    if (end == text->len) return false;
    *line = bytes_slice(*text, 0, end);
    *text = bytes_slice(*text, end + 1, UINT32_MAX);
    return true;
}

bool lines_number(struct bytes line, const char *word, uint64_t *n) {
    struct bytes name = bytes_of(word);
    if (!bytes_starts(line, name)) return false;
    if (!bytes_equal(bytes_slice(line, name.len, 1), BYTES(" "))) return false;
    return bytes_u64(bytes_slice(line, name.len + 1, UINT32_MAX), n);
}

bool lines_proof(struct bytes *text, struct ledger_proof *p) {
    struct bytes line;
    for (p->count = 0; lines_take(text, &line); p->count++) {
        if (!line.len) return true;
        if (p->count == LEDGER_PROOF_MAX) return false;
        struct buffer hash = BUFFER(p->hash[p->count].byte);
        if (!bytes_from_base64(line, &hash) || hash.len != hash.max) return false;
    }
    return false;
}

/* What it stands for may be longer than any buffer here, so it is looked at 64 characters at a time. */
bool lines_base64(struct bytes text, uint32_t *len) {
    uint8_t room[48];
    *len = 0;
    for (uint32_t at = 0; at < text.len; at += 64) {
        struct buffer part = BUFFER(room);
        if (!bytes_from_base64(bytes_slice(text, at, 64), &part)) return false;
        if (text.len - at > 64 && part.len != sizeof room) return false; /* padding inside */
        *len += part.len;
    }
    return true;
}

void lines_put_number(struct buffer *out, const char *word, uint64_t n) {
    buffer_text(out, word);
    buffer_byte(out, ' ');
    buffer_u64(out, n);
    buffer_byte(out, '\n');
}

void lines_put_proof(struct buffer *out, const struct ledger_proof *p) {
    for (uint32_t i = 0; i < p->count; i++) {
        buffer_base64(out, (struct bytes){p->hash[i].byte, sizeof p->hash[i].byte});
        buffer_byte(out, '\n');
    }
    buffer_byte(out, '\n');
}
