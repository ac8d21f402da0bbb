/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_note.c - signed notes and keys: one spelling each, and no line is lost. */
#include "fuzz.h"
#include "ledger/cosign.h"

static uint8_t again[1 << 20];

static void check_key(struct bytes text, const struct crypto *c) {
    struct note_key key;
    struct buffer b = BUFFER(again);
    if (!note_key_read(&key, c, text)) return;
    note_key_write(&b, &key);
    EXPECT(bytes_equal(buffer_bytes(&b), text));
}

/* The line as it stood; a key of its name and id must not overlook it, whatever its type. */
static void check_line(struct buffer *b, const struct note *n, uint32_t i, const struct crypto *c) {
    struct note_key key = {.name = n->line[i].name, .type = NOTE_ED25519};
    uint64_t seconds;
    memcpy(key.id, n->line[i].id, 4);
    EXPECT(note_check(n, c, &key) != NOTE_ABSENT);
    key.type = NOTE_COSIGNATURE;
    EXPECT(cosign_check(n, c, &key, &seconds) != NOTE_ABSENT);
    buffer_text(b, "\xe2\x80\x94 ");
    buffer_put(b, n->line[i].name);
    buffer_byte(b, ' ');
    buffer_put(b, n->line[i].base64);
    buffer_byte(b, '\n');
}

FUZZ(text) {
    struct crypto c = credulous();
    struct note n;
    struct buffer b = BUFFER(again);
    if (text.len > sizeof again) return;
    check_key(text, &c);
    if (!note_read(&n, text)) return;
    buffer_put(&b, n.text);
    buffer_byte(&b, '\n');
    for (uint32_t i = 0; i < n.lines; i++) check_line(&b, &n, i, &c);
    EXPECT(bytes_equal(buffer_bytes(&b), text));
}
