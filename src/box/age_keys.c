/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age_keys.c - keys as text: Bech32 (BIP 173) of 32 bytes, without its limit on length. */
#include <string.h>
#include "box/age_inner.h"
#include "box/crypto.h"

enum { DIGITS = 52, SUM = 6 }; /* of five bits each: 32 bytes, and the check sum */
static const char digit[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
static const char RECIPIENT[] = "age", IDENTITY[] = "age-secret-key-";

static uint32_t step(uint32_t sum, uint8_t value) {
    static const uint32_t FOLD[] = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    uint32_t top = sum >> 25;
    sum = (sum & 0x1ffffff) << 5 ^ value;
    for (uint32_t i = 0; i < COUNT_OF(FOLD); i++)
        if (top >> i & 1) sum ^= FOLD[i];
    return sum;
}

static uint32_t sum_of(const char *prefix, const uint8_t *value, uint32_t count) {
    uint32_t sum = 1;
    for (const char *p = prefix; *p; p++) sum = step(sum, (uint8_t)*p >> 5);
    sum = step(sum, 0);
    for (const char *p = prefix; *p; p++) sum = step(sum, *p & 31);
    for (uint32_t i = 0; i < count; i++) sum = step(sum, value[i]);
    return sum;
}

static void split(const uint8_t key[32], uint8_t value[DIGITS]) {
    uint32_t bits = 0, held = 0, n = 0;
    for (uint32_t i = 0; i < 32; i++) {
        bits = bits << 8 | key[i];
        for (held += 8; held >= 5; held -= 5) value[n++] = (uint8_t)(bits >> (held - 5) & 31);
    }
    value[n] = (uint8_t)(bits << (5 - held) & 31);
}

static bool gather(const uint8_t value[DIGITS], uint8_t key[32]) {
    uint32_t bits = 0, held = 0, n = 0;
    for (uint32_t i = 0; i < DIGITS; i++) {
        bits = bits << 5 | value[i];
        held += 5;
        if (held < 8) continue;
        held -= 8;
        key[n++] = (uint8_t)(bits >> held);
    }
    return (bits & ((1u << held) - 1)) == 0;
}

static void write(struct buffer *out, const char *prefix, const uint8_t key[32]) {
    uint8_t value[DIGITS + SUM] = {0};
    split(key, value);
    uint32_t sum = sum_of(prefix, value, DIGITS + SUM) ^ 1;
    for (uint32_t i = 0; i < SUM; i++) value[DIGITS + i] = (uint8_t)(sum >> 5 * (SUM - 1 - i) & 31);
    buffer_text(out, prefix);
    buffer_byte(out, '1');
    for (uint32_t i = 0; i < DIGITS + SUM; i++) buffer_byte(out, (uint8_t)digit[value[i]]);
}

/* All in lower case; the case of a key as text is part of its spelling. */
static bool read(const char *prefix, struct bytes text, uint8_t key[32]) {
    uint8_t value[DIGITS + SUM];
    uint32_t len = (uint32_t)strlen(prefix);
    if (text.len != len + 1 + DIGITS + SUM || memcmp(text.ptr, prefix, len) != 0) return false;
    if (text.ptr[len] != '1') return false;
    for (uint32_t i = 0; i < DIGITS + SUM; i++) {
        const char *at = memchr(digit, text.ptr[len + 1 + i], sizeof digit - 1);
        if (!at) return false;
        value[i] = (uint8_t)(at - digit);
    }
    return sum_of(prefix, value, DIGITS + SUM) == 1 && gather(value, key);
}

bool age_recipient_read(struct age_recipient *r, struct bytes text) {
    return read(RECIPIENT, text, r->point);
}
void age_recipient_write(struct buffer *out, const struct age_recipient *r) {
    write(out, RECIPIENT, r->point);
}

bool age_identity_make(struct age_identity *i) {
    return crypto_random(i->secret, sizeof i->secret) && age_public(i->secret, i->recipient.point);
}

bool age_identity_read(struct age_identity *i, struct bytes text) {
    uint8_t lower[AGE_TEXT_MAX];
    struct buffer b = BUFFER(lower);
    for (uint32_t n = 0; n < text.len && !b.full; n++) {
        uint8_t c = text.ptr[n];
        if (c >= 'a' && c <= 'z') return false;
        buffer_byte(&b, c >= 'A' && c <= 'Z' ? (uint8_t)(c - 'A' + 'a') : c);
    }
    bool done = !b.full && read(IDENTITY, buffer_bytes(&b), i->secret) &&
                age_public(i->secret, i->recipient.point);
    crypto_forget(lower, sizeof lower);
    return done;
}

void age_identity_write(struct buffer *out, const struct age_identity *i) {
    uint8_t lower[AGE_TEXT_MAX];
    struct buffer b = BUFFER(lower);
    write(&b, IDENTITY, i->secret);
    for (uint32_t n = 0; n < b.len; n++) {
        uint8_t c = lower[n];
        buffer_byte(out, c >= 'a' && c <= 'z' ? (uint8_t)(c - 'a' + 'A') : c);
    }
    crypto_forget(lower, sizeof lower);
}
