/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* files.c - see files.h. */
#include "cli/files.h"
#include "ledger/proves.h"

static const struct bytes last = {(const uint8_t *)"SHA-256 of the lines above: ", 28};

static void put_hash(struct buffer *out, const struct crypto *c, struct bytes text) {
    struct hash h;
    c->sha256(c->state, &text, 1, &h);
    buffer_hex(out, (struct bytes){h.byte, sizeof h.byte});
}

void files_readme(struct buffer *out, const struct crypto *c, const struct files_whose *w) {
    uint32_t begin = out->len;
    buffer_text(out, w->account ? "The log of an account of what happened"
                                : "The log of a film production");
    buffer_text(out, ", as showclear kept it\n\nname     ");
    buffer_put(out, w->origin);
    buffer_text(out, "\nentries  ");
    buffer_u64(out, w->size);
    buffer_text(
        out,
        "\n\n"
        "checkpoint     how many entries, and the hash over all of them, signed by the log\n"
        "key            the log's public key; compare it with one that was kept elsewhere\n"
        "witness/       what witnesses outside the production signed, a file each\n"
        "tile/          hashes; tile/entries/ the entries themselves, JSON behind two bytes\n"
        "               of length each (C2SP tlog-tiles, RFC 6962)\n\n"
        "To check it:   showclear verify FOLDER\n\n" PROVES_SENTENCE "\n\n" PROVES_WITNESS
        "\n\nNames and other private texts are not in this folder: entries hold seals of them.\n"
        "Nor are pictures and recordings: the seal hides their hash.\n");
    struct bytes text = {out->ptr + begin, out->len - begin};
    buffer_put(out, last);
    put_hash(out, c, text);
    buffer_byte(out, '\n');
}

bool files_readme_right(const struct crypto *c, struct bytes text) {
    uint8_t bytes[128];
    struct buffer end = BUFFER(bytes);
    uint32_t tail = last.len + 64 + 1;
    if (text.len < tail) return false;
    buffer_put(&end, last);
    put_hash(&end, c, bytes_slice(text, 0, text.len - tail));
    buffer_byte(&end, '\n');
    return bytes_equal(buffer_bytes(&end), bytes_slice(text, text.len - tail, tail));
}
