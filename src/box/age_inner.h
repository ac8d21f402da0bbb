/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age_inner.h - what the files of the age module share. Internal.
 *
 *     age_keys.c     keys as text      age_crypto.c  libcrypto: X25519, HKDF, HMAC, ChaCha20-Poly1305
 *     age_header.c   who may open      age_stream.c  the bytes themselves, 64 KiB at a time                          */
#pragma once
#include "box/age.h"

enum { AGE_FILE_KEY = 16, AGE_TAG = 16, AGE_HEADER_MAX = 16384, AGE_NONCE = 16 };

/* age_crypto.c: false: libcrypto failed, or the peer's point is none. */
SC_CHECK bool age_public(const uint8_t secret[32], uint8_t point[32]);
SC_CHECK bool age_agree(const uint8_t secret[32], const uint8_t point[32], uint8_t shared[32]);
SC_CHECK bool age_hmac(struct bytes key, struct bytes what, uint8_t out[32]);
SC_CHECK bool age_hkdf(struct bytes secret, struct bytes salt, const char *info, uint8_t out[32]);
/* The tag of 16 bytes stands behind the sealed bytes. */
SC_CHECK bool age_close(const uint8_t key[32], const uint8_t nonce[12], struct bytes plain,
                        uint8_t *out);
SC_CHECK bool age_unclose(const uint8_t key[32], const uint8_t nonce[12], struct bytes sealed,
                          uint8_t *out);

/* age_header.c */
SC_CHECK bool age_header_write(struct buffer *out, const uint8_t file_key[AGE_FILE_KEY],
                               const struct age_recipient *r, uint32_t count);
/* age_header_read(text, ...): ${len}: where the header ends in ${text}, which may go on. */
SC_CHECK enum age_how age_header_read(struct bytes text, const struct age_identity *i,
                                      uint32_t count, uint8_t file_key[AGE_FILE_KEY],
                                      uint32_t *len);
