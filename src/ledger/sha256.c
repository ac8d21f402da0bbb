/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sha256.c - SHA-256 as FIPS 180-4 section 6.2 writes it, for where there is no libcrypto. */
#include "ledger/hash.h"
#include "text/mem.h"

enum { BLOCK = 64 };

struct sha256 {
    uint32_t sum[8];
    uint64_t len;
    uint8_t block[BLOCK]; /* what has not filled a block yet: the last len % 64 bytes */
};

static const uint32_t round_key[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static const struct sha256 start = {.sum = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                            0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19}};

static uint32_t rotate(uint32_t x, int by) {
    return x >> by | x << (32 - by);
}

static uint32_t big_endian(const uint8_t *byte) {
    return (uint32_t)byte[0] << 24 | (uint32_t)byte[1] << 16 | (uint32_t)byte[2] << 8 | byte[3];
}

static void schedule(uint32_t w[64], const uint8_t *block) {
    for (int t = 0; t < 16; t++) w[t] = big_endian(block + 4 * t);
    for (int t = 16; t < 64; t++) {
        uint32_t x = w[t - 15], y = w[t - 2];
        uint32_t sigma0 = rotate(x, 7) ^ rotate(x, 18) ^ x >> 3;
        uint32_t sigma1 = rotate(y, 17) ^ rotate(y, 19) ^ y >> 10;
        w[t] = w[t - 16] + sigma0 + w[t - 7] + sigma1;
    }
}

static void compress(uint32_t sum[8], const uint8_t *block) {
    uint32_t w[64];
    uint32_t a = sum[0], b = sum[1], c = sum[2], d = sum[3];
    uint32_t e = sum[4], f = sum[5], g = sum[6], h = sum[7];
    schedule(w, block);
    for (int t = 0; t < 64; t++) {
        uint32_t sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25), choose = (e & f) ^ (~e & g);
        uint32_t sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
        uint32_t t1 = h + sum1 + choose + round_key[t] + w[t], t2 = sum0 + majority;
        h = g, g = f, f = e, e = d + t1;
        d = c, c = b, b = a, a = t1 + t2;
    }
    const uint32_t add[8] = {a, b, c, d, e, f, g, h};
    for (int i = 0; i < 8; i++) sum[i] += add[i];
}

static void update(struct sha256 *s, struct bytes part) {
    while (part.len) {
        uint32_t held = (uint32_t)(s->len % BLOCK), take = BLOCK - held;
        if (take > part.len) take = part.len;
        s->len += take;
        if (take == BLOCK) { /* straight from the caller's memory */
            compress(s->sum, part.ptr);
        } else {
            memcpy(s->block + held, part.ptr, take);
            if (held + take == BLOCK) compress(s->sum, s->block);
        }
        part = bytes_slice(part, take, part.len);
    }
}

/* The bit 1, zeros, and the length in bits in the last eight bytes of a block. */
static void pad(struct sha256 *s) {
    static const uint8_t one[BLOCK] = {0x80};
    uint64_t bits = s->len * 8;
    uint32_t held = (uint32_t)(s->len % BLOCK), zeros = (held < 56 ? 56 : 120) - held;
    uint8_t length[8];
    for (int i = 0; i < 8; i++) length[i] = (uint8_t)(bits >> (56 - 8 * i));
    update(s, (struct bytes){one, zeros});
    update(s, (struct bytes){length, 8});
}

static void sha256(void *state, const struct bytes *part, uint32_t parts, struct hash *out) {
    (void)state;
    struct sha256 s = start;
    for (uint32_t i = 0; i < parts; i++) update(&s, part[i]);
    pad(&s);
    for (int i = 0; i < 32; i++) out->byte[i] = (uint8_t)(s.sum[i / 4] >> (24 - 8 * (i % 4)));
}

struct crypto sha256_port(void) {
    return (struct crypto){.sha256 = sha256};
}

bool hash_equal(const struct hash *a, const struct hash *b) {
    return memcmp(a->byte, b->byte, sizeof a->byte) == 0;
}
