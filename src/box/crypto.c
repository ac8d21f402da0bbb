/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* crypto.c - see crypto.h. SHA-256 is fetched once and its context reused: the one-shot call looks the algorithm up
 * each time, which costs about a third of a small hash. */
#include "box/crypto.h"
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

struct state {
    EVP_MD *sha256;
    EVP_MD_CTX *hashing;
    EVP_PKEY *key; /* of ${seed}: the signer signs with one key all day */
    uint8_t seed[32];
};

static void must(bool held, const char *what) {
    if (held) return;
    fprintf(stderr, "error crypto: %s failed\n", what);
    abort();
}

static void sha256(void *state, const struct bytes *part, uint32_t parts, struct hash *out) {
    struct state *s = state;
    must(EVP_DigestInit_ex2(s->hashing, s->sha256, NULL) == 1, "starting a hash");
    for (uint32_t i = 0; i < parts; i++)
        must(EVP_DigestUpdate(s->hashing, part[i].ptr, part[i].len) == 1, "hashing");
    must(EVP_DigestFinal_ex(s->hashing, out->byte, NULL) == 1, "ending a hash");
}

static EVP_PKEY *key_of(struct state *s, const uint8_t seed[32]) {
    if (s->key && CRYPTO_memcmp(s->seed, seed, 32) == 0) return s->key;
    EVP_PKEY_free(s->key);
    memcpy(s->seed, seed, 32);
    return s->key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, 32);
}

static bool sign(void *state, const uint8_t seed[32], struct bytes message, uint8_t signature[64]) {
    EVP_PKEY *key = key_of(state, seed);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    size_t len = 64;
    bool done = key && ctx && EVP_DigestSignInit(ctx, NULL, NULL, NULL, key) == 1 &&
                EVP_DigestSign(ctx, signature, &len, message.ptr, message.len) == 1 && len == 64;
    EVP_MD_CTX_free(ctx);
    return done;
}

/* The y of points of order 1, 2, 4 and 8, little-endian: a "key" of small order signs everything. */
static const uint8_t small_order[][32] = {
    {0},
    {1},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4,
     0x89, 0xf2, 0xef, 0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6,
     0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b,
     0x76, 0x0d, 0x10, 0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39,
     0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
};

/* A point's y must be below 2^255-19 and not of small order. libcrypto checks neither of a public key; that S < L and
 * that R is spelled canonically it does check. */
static bool key_is_sound(const uint8_t key[32]) {
    uint8_t y[32];
    memcpy(y, key, 32);
    y[31] &= 0x7f;
    for (size_t i = 0; i < COUNT_OF(small_order); i++)
        if (memcmp(y, small_order[i], 32) == 0) return false;
    for (int i = 30; i > 0 && y[31] == 0x7f; i--)
        if (y[i] != 0xff) return true;
    return y[31] != 0x7f || y[0] < 0xed;
}

static bool verify(void *state, const uint8_t key[32], struct bytes message,
                   const uint8_t signature[64]) {
    (void)state;
    if (!key_is_sound(key)) return false;
    EVP_PKEY *pkey = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, NULL, key, 32);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    bool right = pkey && ctx && EVP_DigestVerifyInit(ctx, NULL, NULL, NULL, pkey) == 1 &&
                 EVP_DigestVerify(ctx, signature, 64, message.ptr, message.len) == 1;
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(pkey);
    return right;
}

bool crypto_create(struct crypto *c) {
    *c = (struct crypto){.sha256 = sha256, .sign = sign, .verify = verify};
    struct state *s = c->state = calloc(1, sizeof *s);
    if (!s) return false;
    s->sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
    s->hashing = EVP_MD_CTX_new();
    if (s->sha256 && s->hashing) return true;
    crypto_destroy(c);
    return false;
}

void crypto_destroy(struct crypto *c) {
    struct state *s = c->state;
    if (s) {
        EVP_MD_free(s->sha256);
        EVP_MD_CTX_free(s->hashing);
        EVP_PKEY_free(s->key);
        OPENSSL_cleanse(s, sizeof *s);
        free(s);
    }
    *c = (struct crypto){0};
}

bool crypto_public_key(const uint8_t seed[32], uint8_t key[32]) {
    EVP_PKEY *pkey = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, NULL, seed, 32);
    size_t len = 32;
    bool done = pkey && EVP_PKEY_get_raw_public_key(pkey, key, &len) == 1 && len == 32;
    EVP_PKEY_free(pkey);
    return done;
}

bool crypto_random(uint8_t *out, uint32_t len) {
    return len <= INT32_MAX && RAND_priv_bytes(out, (int)len) == 1;
}

void crypto_forget(void *secret, uint32_t len) {
    OPENSSL_cleanse(secret, len);
}

void crypto_undumped(void) {
    struct rlimit none = {0, 0};
    must(setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0,
         "turning core dumps off");
}
