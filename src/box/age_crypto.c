/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age_crypto.c - see age_inner.h. */
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>
#include "box/age_inner.h"

bool age_public(const uint8_t secret[32], uint8_t point[32]) {
    EVP_PKEY *key = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, secret, 32);
    size_t len = 32;
    bool done = key && EVP_PKEY_get_raw_public_key(key, point, &len) == 1 && len == 32;
    EVP_PKEY_free(key);
    return done;
}

/* libcrypto refuses a result of zeros: a point of small order. */
bool age_agree(const uint8_t secret[32], const uint8_t point[32], uint8_t shared[32]) {
    EVP_PKEY *mine = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, secret, 32);
    EVP_PKEY *theirs = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, point, 32);
    EVP_PKEY_CTX *x = mine ? EVP_PKEY_CTX_new(mine, NULL) : NULL;
    size_t len = 32;
    bool done = x && theirs && EVP_PKEY_derive_init(x) == 1 &&
                EVP_PKEY_derive_set_peer(x, theirs) == 1 && EVP_PKEY_derive(x, shared, &len) == 1 &&
                len == 32;
    EVP_PKEY_CTX_free(x);
    EVP_PKEY_free(mine);
    EVP_PKEY_free(theirs);
    return done;
}

bool age_hmac(struct bytes key, struct bytes what, uint8_t out[32]) {
    unsigned len = 0;
    const void *with = key.len ? (const void *)key.ptr : "";
    return HMAC(EVP_sha256(), with, (int)key.len, what.ptr, what.len, out, &len) && len == 32;
}

/* RFC 5869, for one block of output. */
bool age_hkdf(struct bytes secret, struct bytes salt, const char *info, uint8_t out[32]) {
    uint8_t prk[32], text[64];
    struct buffer b = BUFFER(text);
    buffer_text(&b, info);
    buffer_byte(&b, 1);
    bool done = !b.full && age_hmac(salt, secret, prk) &&
                age_hmac((struct bytes){prk, sizeof prk}, buffer_bytes(&b), out);
    OPENSSL_cleanse(prk, sizeof prk);
    return done;
}

bool age_close(const uint8_t key[32], const uint8_t nonce[12], struct bytes plain, uint8_t *out) {
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    int len = 0, rest = 0;
    bool done = x && EVP_EncryptInit_ex(x, EVP_chacha20_poly1305(), NULL, key, nonce) == 1 &&
                (!plain.len || EVP_EncryptUpdate(x, out, &len, plain.ptr, (int)plain.len) == 1) &&
                EVP_EncryptFinal_ex(x, out + len, &rest) == 1 &&
                (uint32_t)(len + rest) == plain.len &&
                EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_GET_TAG, AGE_TAG, out + plain.len) == 1;
    EVP_CIPHER_CTX_free(x);
    return done;
}

bool age_unclose(const uint8_t key[32], const uint8_t nonce[12], struct bytes sealed,
                 uint8_t *out) {
    if (sealed.len < AGE_TAG) return false;
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    uint32_t size = sealed.len - AGE_TAG;
    uint8_t tag[AGE_TAG];
    int len = 0, rest = 0;
    memcpy(tag, sealed.ptr + size, AGE_TAG);
    bool done = x && EVP_DecryptInit_ex(x, EVP_chacha20_poly1305(), NULL, key, nonce) == 1 &&
                EVP_CIPHER_CTX_ctrl(x, EVP_CTRL_AEAD_SET_TAG, AGE_TAG, tag) == 1 &&
                (!size || EVP_DecryptUpdate(x, out, &len, sealed.ptr, (int)size) == 1) &&
                EVP_DecryptFinal_ex(x, out + len, &rest) == 1 && (uint32_t)(len + rest) == size;
    EVP_CIPHER_CTX_free(x);
    return done;
}
