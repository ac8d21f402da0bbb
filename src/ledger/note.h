/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* note.h - signed notes (C2SP signed-note): a text, a blank line, and lines that say who signed it.
 *
 *     text, ends with a newline
 *     <blank line>
 *     U+2014 name base64(key id, signature)
 *
 * A line of an unknown key is ignored. A line of a known key that does not verify spoils the note.
 * Ownership: keys and notes are views of the caller's text, which must outlive them. Pure.        */
#pragma once
#include "ledger/hash.h"

enum {
    NOTE_LINES_MAX = 32,
    NOTE_NAME_MAX = 255
}; /* the specification asks for at least 16 lines */
enum note_type { NOTE_ED25519 = 1, NOTE_COSIGNATURE = 4 };

struct note_key {
    struct bytes name;
    uint8_t id[4]; /* the first bytes of SHA-256(name, newline, type, pub) */
    uint8_t type;  /* enum note_type */
    uint8_t pub[32];
};

struct note_line {
    struct bytes name;
    struct bytes base64; /* of key id and signature; canonical */
    uint8_t id[4];
};

struct note {
    struct bytes text; /* with its final newline */
    uint32_t lines;
    struct note_line line[NOTE_LINES_MAX];
};

/* What a note says about one key. Without c->verify, as on a page, nothing is known to be right: NOTE_ABSENT. */
enum note_verdict { NOTE_ABSENT, NOTE_RIGHT, NOTE_WRONG };

/* note_key_make(key, c, name, type, pub): A key and its id; false when ${name} cannot be a key's: empty, longer than
 * NOTE_NAME_MAX, with a space, a plus or a control character. */
SC_CHECK bool note_key_make(struct note_key *key, const struct crypto *c, struct bytes name,
                            enum note_type type, const uint8_t pub[32]);
/* The key's one-line form, "name+id+base64": what is printed, pinned and passed on. */
SC_CHECK bool note_key_read(struct note_key *key, const struct crypto *c, struct bytes vkey);
void note_key_write(struct buffer *out, const struct note_key *key);

/* note_read(n, bytes): Split a signed note. False: malformed, no signature line, or more than NOTE_LINES_MAX. */
SC_CHECK bool note_read(struct note *n, struct bytes bytes);
/* note_read_lines(n, lines): Only signature lines, as a witness answers; ${n->text} is left as it is. */
SC_CHECK bool note_read_lines(struct note *n, struct bytes lines);
/* note_check(n, c, key): What the lines of this key, of type NOTE_ED25519, are worth. */
enum note_verdict note_check(const struct note *n, const struct crypto *c,
                             const struct note_key *key);

/* note_sign(out, c, key, seed, text): Append the signature line. The caller has written text and blank line before. */
SC_CHECK bool note_sign(struct buffer *out, const struct crypto *c, const struct note_key *key,
                        const uint8_t seed[32], struct bytes text);
/* For other kinds of signature: whether a line is of this key, its bytes, and a line written. */
bool note_line_is_of(const struct note_line *line, const struct note_key *key);
SC_CHECK bool note_line_signature(const struct note_line *line, uint8_t *signature, uint32_t len);
void note_line_write(struct buffer *out, const struct note_key *key, struct bytes signature);
/* note_line_copy(out, line): The line as it stood in the note that was read. */
void note_line_copy(struct buffer *out, const struct note_line *line);
