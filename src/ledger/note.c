/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* note.c - see note.h. */
#include "ledger/note.h"
#include "ledger/lines.h"
#include "text/mem.h"
#include "text/utf8.h"

static const struct bytes dash = {(const uint8_t *)"\xe2\x80\x94 ", 4}; /* U+2014 and a space */

/* White_Space of the Unicode Character Database, as far as utf8_line lets it through. */
static bool is_space(uint32_t point) {
    static const uint32_t space[] = {0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000};
    for (uint32_t i = 0; i < COUNT_OF(space); i++)
        if (point == space[i]) return true;
    return point >= 0x2000 && point <= 0x200a;
}

static bool name_fits(struct bytes name) {
    if (!name.len || name.len > NOTE_NAME_MAX || !utf8_line(name)) return false;
    for (uint32_t at = 0; at < name.len;) {
        uint32_t point = utf8_next(name, &at);
        if (point == '+' || is_space(point)) return false;
    }
    return true;
}

bool note_key_make(struct note_key *key, const struct crypto *c, struct bytes name,
                   enum note_type type, const uint8_t pub[32]) {
    struct hash sum;
    if (!name_fits(name)) return false;
    *key = (struct note_key){.name = name, .type = (uint8_t)type};
    memcpy(key->pub, pub, sizeof key->pub);
    struct bytes part[] = {name, BYTES("\n"), {&key->type, 1}, {key->pub, sizeof key->pub}};
    c->sha256(c->state, part, COUNT_OF(part), &sum);
    memcpy(key->id, sum.byte, sizeof key->id);
    return true;
}

bool note_key_read(struct note_key *key, const struct crypto *c, struct bytes vkey) {
    uint8_t id[4], encoded[33]; /* type and public key */
    struct buffer id_out = BUFFER(id), encoded_out = BUFFER(encoded);
    uint32_t plus = bytes_find(vkey, '+');
    struct bytes hex = bytes_slice(vkey, plus + 1, 8), second = bytes_slice(vkey, plus + 9, 1);
    if (!bytes_from_hex(hex, &id_out) || id_out.len != 4 || !bytes_equal(second, BYTES("+")))
        return false;
    if (!bytes_from_base64(bytes_slice(vkey, plus + 10, UINT32_MAX), &encoded_out)) return false;
    if (encoded_out.len != sizeof encoded) return false;
    if (encoded[0] != NOTE_ED25519 && encoded[0] != NOTE_COSIGNATURE) return false;
    struct bytes name = bytes_slice(vkey, 0, plus);
    if (!note_key_make(key, c, name, encoded[0], encoded + 1)) return false;
    return memcmp(key->id, id, sizeof id) == 0;
}

void note_key_write(struct buffer *out, const struct note_key *key) {
    uint8_t encoded[33] = {key->type};
    memcpy(encoded + 1, key->pub, sizeof key->pub);
    buffer_put(out, key->name);
    buffer_byte(out, '+');
    buffer_hex(out, (struct bytes){key->id, sizeof key->id});
    buffer_byte(out, '+');
    buffer_base64(out, (struct bytes){encoded, sizeof encoded});
}

/* Canonical base64 of more than four bytes; the first four go to ${id}. */
static bool read_signature(struct bytes text, uint8_t id[4]) {
    uint8_t room[6];
    struct buffer first = BUFFER(room);
    uint32_t len;
    if (!lines_base64(text, &len) || len <= 4) return false;
    if (!bytes_from_base64(bytes_slice(text, 0, 8), &first)) return false;
    memcpy(id, room, 4);
    return true;
}

/* ${text}: one line without its newline. */
static bool read_line(struct note_line *line, struct bytes text) {
    if (!bytes_starts(text, dash)) return false;
    struct bytes rest = bytes_slice(text, dash.len, UINT32_MAX);
    uint32_t space = bytes_find(rest, ' ');
    line->name = bytes_slice(rest, 0, space);
    line->base64 = bytes_slice(rest, space + 1, UINT32_MAX);
    return name_fits(line->name) && read_signature(line->base64, line->id);
}

bool note_read_lines(struct note *n, struct bytes lines) {
    n->lines = 0;
    while (lines.len) {
        uint32_t end = bytes_find(lines, '\n');
        if (end == lines.len || n->lines == NOTE_LINES_MAX) return false;
        if (!read_line(&n->line[n->lines++], bytes_slice(lines, 0, end))) return false;
        lines = bytes_slice(lines, end + 1, UINT32_MAX);
    }
    return n->lines > 0;
}

/* Where the last blank line stands: the index of the newline that ends the text; ${b.len} when there is none. */
static uint32_t last_blank_line(struct bytes b) {
    for (uint32_t i = b.len; i >= 2; i--)
        if (b.ptr[i - 1] == '\n' && b.ptr[i - 2] == '\n') return i - 2;
    return b.len;
}

static bool note_text_fits(struct bytes b) {
    for (uint32_t i = 0; i < b.len; i++)
        if (b.ptr[i] < 0x20 && b.ptr[i] != '\n') return false;
    return utf8_valid(b);
}

bool note_read(struct note *n, struct bytes bytes) {
    uint32_t end = last_blank_line(bytes);
    if (end == bytes.len || !note_text_fits(bytes)) return false;
    n->text = bytes_slice(bytes, 0, end + 1);
    return note_read_lines(n, bytes_slice(bytes, end + 2, UINT32_MAX));
}

bool note_line_is_of(const struct note_line *line, const struct note_key *key) {
    return bytes_equal(line->name, key->name) && memcmp(line->id, key->id, sizeof key->id) == 0;
}

bool note_line_signature(const struct note_line *line, uint8_t *signature, uint32_t len) {
    uint8_t room[4 + 72]; /* the longest of the known kinds */
    struct buffer out = BUFFER(room);
    if (!bytes_from_base64(line->base64, &out) || out.len != 4 + len) return false;
    memcpy(signature, room + 4, len);
    return true;
}

enum note_verdict note_check(const struct note *n, const struct crypto *c,
                             const struct note_key *key) {
    enum note_verdict verdict = NOTE_ABSENT;
    if (key->type != NOTE_ED25519 || !c->verify) return NOTE_ABSENT;
    for (uint32_t i = 0; i < n->lines; i++) {
        uint8_t signature[64];
        if (!note_line_is_of(&n->line[i], key)) continue;
        if (!note_line_signature(&n->line[i], signature, sizeof signature)) return NOTE_WRONG;
        if (!c->verify(c->state, key->pub, n->text, signature)) return NOTE_WRONG;
        verdict = NOTE_RIGHT;
    }
    return verdict;
}

void note_line_write(struct buffer *out, const struct note_key *key, struct bytes signature) {
    uint8_t room[4 + 72];
    struct buffer both = BUFFER(room);
    buffer_put(&both, (struct bytes){key->id, sizeof key->id});
    buffer_put(&both, signature);
    if (both.full) out->full = true;
    buffer_put(out, dash);
    buffer_put(out, key->name);
    buffer_byte(out, ' ');
    buffer_base64(out, buffer_bytes(&both));
    buffer_byte(out, '\n');
}

void note_line_copy(struct buffer *out, const struct note_line *line) {
    buffer_put(out, dash);
    buffer_put(out, line->name);
    buffer_byte(out, ' ');
    buffer_put(out, line->base64);
    buffer_byte(out, '\n');
}

bool note_sign(struct buffer *out, const struct crypto *c, const struct note_key *key,
               const uint8_t seed[32], struct bytes text) {
    uint8_t signature[64];
    if (key->type != NOTE_ED25519 || !c->sign || !c->sign(c->state, seed, text, signature))
        return false;
    note_line_write(out, key, (struct bytes){signature, sizeof signature});
    return !out->full;
}
