/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* format.c - see format.h. */
#include "inquiry/media/format.h"
#include <string.h>

static const struct {
    const char *word;
    uint32_t word_len, len;
} row[FORMATS] = {
#define FORMAT(id, word, bytes) {word, sizeof(word) - 1, bytes},
#include "inquiry/media/formats.def"
};
enum { C4_DIGITS = 88 };
static const char digits[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

const char *format_word(enum format f) {
    return row[f].word;
}
uint32_t format_len(enum format f) {
    return row[f].len;
}

enum format format_find(struct bytes word) {
    uint32_t f = 0;
    while (f < FORMATS &&
           (word.len != row[f].word_len || memcmp(word.ptr, row[f].word, word.len) != 0))
        f++;
    return (enum format)f;
}

uint32_t format_at(uint32_t formats, enum format f) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < (uint32_t)f; i++)
        if (formats >> i & 1) at += row[i].len;
    return at;
}

/* The number in ${digest} by 58; what remains is the last digit. */
static uint32_t divide(uint8_t *digest) {
    uint32_t rest = 0;
    for (uint32_t i = 0; i < DIGEST_MAX; i++) {
        rest = rest << 8 | digest[i];
        digest[i] = (uint8_t)(rest / 58);
        rest %= 58;
    }
    return rest;
}

static void put_c4(struct buffer *b, const uint8_t *digest) {
    uint8_t number[DIGEST_MAX], text[2 + C4_DIGITS] = "c4";
    memcpy(number, digest, sizeof number);
    for (uint32_t i = C4_DIGITS; i-- > 0;) text[2 + i] = (uint8_t)digits[divide(number)];
    buffer_put(b, (struct bytes){text, sizeof text});
}

void format_put(struct buffer *b, enum format f, const uint8_t *digest) {
    if (f == FORMAT_C4)
        put_c4(b, digest);
    else
        buffer_hex(b, (struct bytes){digest, row[f].len});
}

/* The number by 58 and one digit more; false when it no longer fits. */
static bool multiply(uint8_t *digest, uint32_t digit) {
    for (uint32_t i = DIGEST_MAX; i-- > 0;) {
        digit += digest[i] * 58u;
        digest[i] = (uint8_t)digit;
        digit >>= 8;
    }
    return digit == 0;
}

static bool read_c4(struct bytes text, uint8_t *digest) {
    if (text.len != 2 + C4_DIGITS || !bytes_starts(text, BYTES("c4"))) return false;
    memset(digest, 0, DIGEST_MAX);
    for (uint32_t i = 2; i < text.len; i++) {
        const char *digit = text.ptr[i] ? strchr(digits, text.ptr[i]) : NULL;
        if (!digit || !multiply(digest, (uint32_t)(digit - digits))) return false;
    }
    return true;
}

bool format_read(enum format f, struct bytes text, uint8_t digest[DIGEST_MAX]) {
    struct buffer out = {digest, 0, row[f].len, false};
    if (f == FORMAT_C4) return read_c4(text, digest);
    return text.len == row[f].len * 2 && bytes_from_hex(text, &out) && out.len == row[f].len;
}
