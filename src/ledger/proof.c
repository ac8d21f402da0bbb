/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* proof.c - see proof.h. */
#include "ledger/proof.h"
#include "ledger/lines.h"

static const struct bytes title = {(const uint8_t *)"c2sp.org/tlog-proof@v1", 22};

void proof_write(struct buffer *out, const struct proof *p) {
    buffer_put(out, title);
    buffer_byte(out, '\n');
    if (p->extra.len) {
        buffer_text(out, "extra ");
        buffer_put(out, p->extra);
        buffer_byte(out, '\n');
    }
    lines_put_number(out, "index", p->index);
    lines_put_proof(out, &p->inclusion);
    buffer_put(out, p->note);
}

bool proof_read(struct proof *p, struct bytes file) {
    struct bytes line;
    uint32_t len;
    p->extra = (struct bytes){NULL, 0};
    if (!lines_take(&file, &line) || !bytes_equal(line, title)) return false;
    if (!lines_take(&file, &line)) return false;
    if (bytes_starts(line, BYTES("extra "))) {
        p->extra = bytes_slice(line, 6, UINT32_MAX);
        if (!lines_base64(p->extra, &len) || !len || !lines_take(&file, &line)) return false;
    }
    if (!lines_number(line, "index", &p->index)) return false;
    if (!lines_proof(&file, &p->inclusion)) return false;
    p->note = file;
    return file.len > 0;
}

bool proof_check(const struct proof *p, const struct crypto *c, const struct hash *leaf,
                 struct bytes origin, const struct note_key *key, struct checkpoint *at) {
    if (checkpoint_open(at, c, p->note, origin, key) != CHECKPOINT_RIGHT) return false;
    return ledger_check_inclusion(c, &p->inclusion, p->index, at->size, leaf, &at->root);
}
