/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* checkpoint.c - see checkpoint.h. */
#include "ledger/checkpoint.h"
#include "ledger/lines.h"
#include "text/utf8.h"

void checkpoint_write(struct buffer *out, const struct checkpoint *p) {
    buffer_put(out, p->origin);
    buffer_byte(out, '\n');
    buffer_u64(out, p->size);
    buffer_byte(out, '\n');
    buffer_base64(out, (struct bytes){p->root.byte, sizeof p->root.byte});
    buffer_byte(out, '\n');
    buffer_put(out, p->extension);
}

static bool extension_fits(struct bytes text) {
    struct bytes line;
    while (text.len)
        if (!lines_take(&text, &line) || !line.len) return false;
    return true;
}

bool checkpoint_read(struct checkpoint *p, struct bytes text) {
    struct bytes size, root;
    struct buffer hash = BUFFER(p->root.byte);
    if (text.len > CHECKPOINT_TEXT_MAX) return false;
    if (!lines_take(&text, &p->origin) || !lines_take(&text, &size) || !lines_take(&text, &root))
        return false;
    if (!p->origin.len || p->origin.len > CHECKPOINT_ORIGIN_MAX || !utf8_line(p->origin))
        return false;
    if (!bytes_u64(size, &p->size) || p->size > INT64_MAX) return false;
    if (!bytes_from_base64(root, &hash) || hash.len != sizeof p->root.byte) return false;
    p->extension = text;
    return extension_fits(text);
}

bool checkpoint_sign(struct buffer *out, const struct crypto *c, const struct note_key *key,
                     const uint8_t seed[32], const struct checkpoint *p) {
    checkpoint_write(out, p);
    struct bytes text = buffer_bytes(out);
    buffer_byte(out, '\n');
    return !out->full && note_sign(out, c, key, seed, text);
}

enum checkpoint_verdict checkpoint_open(struct checkpoint *p, const struct crypto *c,
                                        struct bytes note, struct bytes origin,
                                        const struct note_key *key) {
    struct note n;
    if (!note_read(&n, note) || !checkpoint_read(p, n.text)) return CHECKPOINT_MALFORMED;
    if (!bytes_equal(p->origin, origin)) return CHECKPOINT_OTHER_LOG;
    enum note_verdict verdict = note_check(&n, c, key);
    if (verdict == NOTE_RIGHT) return CHECKPOINT_RIGHT;
    return verdict == NOTE_WRONG ? CHECKPOINT_FORGED : CHECKPOINT_NOT_SIGNED;
}
