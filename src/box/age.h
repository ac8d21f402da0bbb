/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age.h - files that only the holders of a key can read: age-encryption.org/v1 with X25519 recipients. The stock `age` opens
 * what this seals, and this opens what it seals (to X25519; other kinds of recipient are passed over).
 *
 * A file is sealed to recipients, who are public, and opened with an identity, which is kept apart. It says nothing about who
 * sealed it: whoever knows a recipient can. Every 64 KiB are authenticated before a byte of them is given out, and the last
 * are marked as the last, so that a file that was cut off or changed is refused; what was given out before that is genuine.
 * Ownership: the caller's buffers; _begin allocates, _end and _drop wipe and free. Threads: one for each file.             */
#pragma once
#include "text/bytes.h"

enum { AGE_TEXT_MAX = 80, AGE_RECIPIENTS_MAX = 16, AGE_CHUNK = 65536 };

struct age_recipient {
    uint8_t point[32];
};
struct age_identity {
    uint8_t secret[32];
    struct age_recipient recipient;
};
/* Text as age-keygen writes it: "age1..." and "AGE-SECRET-KEY-1...". One spelling each; false: it is none. */
SC_CHECK bool age_recipient_read(struct age_recipient *r, struct bytes text);
void age_recipient_write(struct buffer *out, const struct age_recipient *r);
SC_CHECK bool age_identity_make(struct age_identity *i);
SC_CHECK bool age_identity_read(struct age_identity *i, struct bytes text);
void age_identity_write(struct buffer *out, const struct age_identity *i);

/* Sealing: what is put in comes out at ${sink}, which returns false when it can take no more. */
typedef bool age_sink(void *state, struct bytes sealed);
struct age_seal;
/* age_seal_begin(r, count, sink, state): The header. NULL: no memory, no randomness, a recipient that is no point, or the
 * sink took nothing. */
struct age_seal *age_seal_begin(const struct age_recipient *r, uint32_t count, age_sink *sink,
                                void *state);
SC_CHECK bool age_seal_put(struct age_seal *s, struct bytes plain);
SC_CHECK bool age_seal_end(struct age_seal *s); /* the last of it; false: it is no whole file */
void age_seal_drop(struct age_seal *s);         /* instead of _end; NULL is fine */

/* Opening: ${source} gives at most ${max} bytes, 0 at its end, less than 0 when it cannot be read. */
typedef int64_t age_source(void *state, uint8_t *into, uint32_t max);
enum age_how {
    AGE_OPENED,
    AGE_NOT_AGE,     /* it does not begin as an age file does */
    AGE_NOT_FOR_US,  /* none of these identities opens it */
    AGE_DAMAGED,     /* cut off or changed */
    AGE_NO_READ,     /* the source failed */
    AGE_NO_RESOURCES /* memory, libcrypto */
};
const char *age_words(enum age_how how); /* for a person */
struct age_open;
struct age_open *age_open_begin(const struct age_identity *i, uint32_t count, age_source *source,
                                void *state, enum age_how *how);
/* age_open_read(o, into, max): bytes; 0: the end, and it was whole; -1: age_open_how says what is wrong. */
int64_t age_open_read(struct age_open *o, uint8_t *into, uint32_t max);
enum age_how age_open_how(const struct age_open *o);
void age_open_end(struct age_open *o); /* NULL is fine */
