/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_witness.c - see verify_parts.h. */
#include "cli/verify_parts.h"
#include "ledger/cosign.h"
#include <stdio.h>

struct found {
    enum note_verdict verdict;
    uint64_t size, seconds;
};

/* The text that a witness of a log of ${size} must have signed, out of the tiles. */
static bool text_at(struct log_from *l, uint64_t entries, uint64_t size, struct buffer *out) {
    static struct ledger log;
    struct tile_source source;
    struct ledger_reader reader = log_reader(l, &source, entries);
    if (size > entries || !ledger_load(&log, &reader, size)) return false;
    struct checkpoint p = {.origin = l->key.name, .size = size, .root = ledger_root(&log, l->c)};
    checkpoint_write(out, &p);
    return !out->full;
}

static struct found check(struct log_from *l, uint64_t entries, const struct log_cosigned *w,
                          const struct note_key *key) {
    uint8_t bytes[CHECKPOINT_TEXT_MAX];
    struct buffer text = BUFFER(bytes);
    struct found f = {.verdict = NOTE_WRONG, .size = w->size};
    if (!text_at(l, entries, w->size, &text)) return f;
    struct note n = {.text = buffer_bytes(&text)};
    struct hash ours;
    l->c->sha256(l->c->state, &n.text, 1, &ours);
    if (w->has_text && !hash_equal(&ours, &w->text)) return f;
    if (!note_read_lines(&n, (struct bytes){w->line, w->line_len})) return f;
    f.verdict = cosign_check(&n, l->c, key, &f.seconds);
    return f;
}

/* What lies with the log: every one must be right, whoever made it. */
static void check_stored(struct log_from *l, struct tell *t, uint64_t entries) {
    char place[64];
    for (uint32_t i = 0; i < l->cosigned_count; i++) {
        const struct log_cosigned *w = &l->cosigned[i];
        struct note_key key;
        snprintf(place, sizeof place, "cosignature %u", i + 1);
        if (!note_key_read(&key, l->c, (struct bytes){w->vkey, w->vkey_len})) {
            tell_problem(t, place, "the witness's key cannot be read", 0, 0);
            continue;
        }
        struct found f = check(l, entries, w, &key);
        if (f.verdict == NOTE_RIGHT)
            tell_witness(t, key.name, f.size, f.seconds);
        else
            tell_problem(t, place, "the witness did not sign this log as it is now", 0, w->size);
    }
}

/* A witness whose key was given by hand: on the checkpoint itself, or among what lies with the log. */
static bool has_signed(struct log_from *l, struct tell *t, uint64_t entries,
                       const struct note_key *key) {
    struct note n;
    struct checkpoint p;
    uint64_t seconds;
    if (l->note.len && note_read(&n, l->note) && checkpoint_read(&p, n.text) &&
        cosign_check(&n, l->c, key, &seconds) == NOTE_RIGHT) {
        tell_witness(t, key->name, p.size, seconds);
        return true;
    }
    for (uint32_t i = 0; i < l->cosigned_count; i++)
        if (check(l, entries, &l->cosigned[i], key).verdict == NOTE_RIGHT) return true;
    return false;
}

void verify_witnesses(struct log_from *l, struct tell *t, uint64_t entries,
                      const struct note_key *key, uint32_t keys) {
    char place[NOTE_NAME_MAX + 32];
    check_stored(l, t, entries);
    for (uint32_t i = 0; i < keys; i++) {
        if (has_signed(l, t, entries, &key[i])) continue;
        snprintf(place, sizeof place, "witness %.*s", (int)key[i].name.len,
                 (const char *)key[i].name.ptr);
        tell_problem(t, place, "it has not cosigned this log", 0, 0);
    }
}
