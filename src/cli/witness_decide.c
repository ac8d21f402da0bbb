/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* witness_decide.c - requests of witness_room.h: read what is known, decide (ledger/witness.h), keep, answer. */
#include "cli/witness_inner.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { NAME_BYTES = 4 + 64 + 1 };

/* "log/" and the hash of the origin. */
static void name_of(const struct crypto *c, struct bytes origin, char name[NAME_BYTES]) {
    struct hash h;
    struct buffer b = {(uint8_t *)name, 0, NAME_BYTES - 1, false};
    c->sha256(c->state, &origin, 1, &h);
    buffer_text(&b, "log/");
    buffer_hex(&b, (struct bytes){h.byte, sizeof h.byte});
    name[b.len] = 0;
}

/* Under the lock: a log that is new must not overwrite what somebody else has just cosigned of it. */
static bool watch(const struct room *r, struct bytes vkey, char why[ROOM_WORDS_MAX]) {
    uint8_t bytes[ROOM_NOTE_MAX], line[1024];
    struct buffer known = BUFFER(bytes), file = BUFFER(line);
    struct note_key key;
    char name[NAME_BYTES];
    snprintf(why, ROOM_WORDS_MAX, "--log: expected a log's key as name+id+base64");
    if (!note_key_read(&key, r->c, vkey) || key.type != NOTE_ED25519) return false;
    name_of(r->c, key.name, name);
    if (room_read(r->dir, name, &known)) {
        snprintf(why, ROOM_WORDS_MAX, "--log: %.*s is watched already, with another key",
                 (int)key.name.len, (const char *)key.name.ptr);
        return bytes_starts(buffer_bytes(&known), vkey) && bytes[vkey.len] == '\n';
    }
    snprintf(why, ROOM_WORDS_MAX, "%.400s: cannot be written", r->dir);
    buffer_put(&file, vkey);
    buffer_byte(&file, '\n');
    return room_keep(r->dir, name, buffer_bytes(&file), 0600);
}

bool room_watch(const struct room *r, struct bytes vkey, char why[ROOM_WORDS_MAX]) {
    int lock = room_lock(r);
    snprintf(why, ROOM_WORDS_MAX, "%.400s: cannot be written", r->dir);
    bool done = lock >= 0 && watch(r, vkey, why);
    if (lock >= 0) close(lock);
    return done;
}

/* What we know of a log, as it stands in its file. */
struct known {
    struct witness_log log;
    struct bytes vkey, note; /* note: empty before the first cosignature */
    uint8_t bytes[ROOM_NOTE_MAX];
};

/* Our own cosignature is checked again: a damaged file must not pass for memory. */
static bool read_note(const struct room *r, struct known *k) {
    struct note n;
    struct checkpoint p;
    uint64_t seconds;
    if (!note_read(&n, k->note) || !checkpoint_read(&p, n.text)) return false;
    if (!bytes_equal(p.origin, k->log.origin)) return false;
    if (cosign_check(&n, r->c, &r->key, &seconds) != NOTE_RIGHT) return false;
    k->log.size = p.size;
    k->log.root = p.root;
    return true;
}

enum known_is { KNOWN_NOT, KNOWN, KNOWN_DAMAGED };
static enum known_is read_known(const struct room *r, const char *name, struct known *k) {
    char path[ROOM_PATH_MAX + 128];
    struct buffer file = BUFFER(k->bytes);
    memset(&k->log, 0, sizeof k->log);
    snprintf(path, sizeof path, "%s/%s", r->dir, name);
    if (access(path, F_OK) != 0) return KNOWN_NOT;
    if (!room_read(r->dir, name, &file)) return KNOWN_DAMAGED;
    uint32_t end = bytes_find(buffer_bytes(&file), '\n');
    k->vkey = bytes_slice(buffer_bytes(&file), 0, end);
    k->note = bytes_slice(buffer_bytes(&file), end + 1, UINT32_MAX);
    if (end == file.len || !note_key_read(&k->log.key, r->c, k->vkey)) return KNOWN_DAMAGED;
    k->log.origin = k->log.key.name;
    return !k->note.len || read_note(r, k) ? KNOWN : KNOWN_DAMAGED;
}

/* The checkpoint with its log's lines and ours, and no others: nobody can fill our disk. */
static void write_note(struct buffer *out, const struct known *k, const struct note *n,
                       struct bytes ours) {
    buffer_put(out, n->text);
    buffer_byte(out, '\n');
    for (uint32_t i = 0; i < n->lines && i < NOTE_LINES_MAX - 1; i++)
        if (note_line_is_of(&n->line[i], &k->log.key)) note_line_copy(out, &n->line[i]);
    buffer_put(out, ours);
}

static bool keep(const struct room *r, const char *name, const struct known *k,
                 const struct witness_request *q, struct bytes ours, struct buffer *note) {
    static uint8_t bytes[ROOM_NOTE_MAX], noted[ROOM_NOTE_MAX];
    struct buffer file = BUFFER(bytes), text = BUFFER(noted);
    struct note n;
    if (!note_read(&n, q->note)) return false;
    write_note(&text, k, &n, ours);
    buffer_put(&file, k->vkey);
    buffer_byte(&file, '\n');
    buffer_put(&file, buffer_bytes(&text));
    if (text.full || file.full || !room_keep(r->dir, name, buffer_bytes(&file), 0600)) return false;
    if (note) buffer_put(note, buffer_bytes(&text));
    return true;
}

/* Under the lock. The body is made first and kept back until the state is on disk. */
static int decide(const struct room *r, const char *name, const struct witness_request *q,
                  uint64_t seconds, struct buffer *out, struct buffer *note) {
    static struct known k;
    struct witness_answer a;
    enum known_is is = read_known(r, name, &k);
    uint32_t from = out->len;
    if (is == KNOWN_DAMAGED) return 0;
    witness_decide(&k.log, is == KNOWN, r->c, q, &a);
    if (!witness_body(out, &a, r->c, &r->key, r->seed, seconds)) return 0;
    if (a.status != WITNESS_COSIGNED) return (int)a.status;
    struct bytes ours = {out->ptr + from, out->len - from};
    if (keep(r, name, &k, q, ours, note)) return (int)a.status;
    out->len = from;
    return 0;
}

int room_ask(const struct room *r, struct bytes body, uint64_t seconds, struct buffer *out,
             struct buffer *note) {
    struct witness_request q;
    struct note n;
    struct checkpoint p;
    char name[NAME_BYTES];
    if (!witness_request_read(&q, body) || !note_read(&n, q.note) || !checkpoint_read(&p, n.text))
        return WITNESS_MALFORMED;
    name_of(r->c, p.origin, name);
    int lock = room_lock(r);
    if (lock < 0) return 0;
    int status = decide(r, name, &q, seconds, out, note);
    close(lock);
    return status;
}

bool room_note(const struct room *r, struct bytes hash, struct buffer *out) {
    static uint8_t bytes[ROOM_NOTE_MAX];
    struct buffer file = BUFFER(bytes);
    char name[NAME_BYTES];
    if (hash.len != 64) return false;
    for (uint32_t i = 0; i < hash.len; i++)
        if (!strchr("0123456789abcdef", hash.ptr[i])) return false;
    snprintf(name, sizeof name, "log/%.64s", (const char *)hash.ptr);
    if (!room_read(r->dir, name, &file)) return false;
    uint32_t end = bytes_find(buffer_bytes(&file), '\n');
    struct bytes note = bytes_slice(buffer_bytes(&file), end + 1, UINT32_MAX);
    buffer_put(out, note);
    return note.len > 0 && !out->full;
}
