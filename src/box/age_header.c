/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age_header.c - the header: for each recipient a stanza that holds the file's key, and a code over all of it.
 *
 *     age-encryption.org/v1
 *     -> X25519 <a point of this file's own, base64>
 *     <the file's key, closed under what that point and the recipient agree on, base64>
 *     --- <HMAC, base64>                                   base64 has no padding here                                  */
#include <string.h>
#include <openssl/crypto.h>
#include "box/age_inner.h"
#include "box/crypto.h"

static const char VERSION[] = "age-encryption.org/v1\n";
static const char WRAP_INFO[] = "age-encryption.org/v1/X25519";
enum { LINE = 64, WRAPPED = AGE_FILE_KEY + AGE_TAG, ARGUMENTS_MAX = 4, BODY_MAX = 8192 };
static const uint8_t ZERO[12];

static void put_base64(struct buffer *out, const uint8_t *what, uint32_t len) {
    buffer_base64(out, (struct bytes){what, len});
    while (!out->full && out->len && out->ptr[out->len - 1] == '=') out->len--;
}

static bool get_base64(struct bytes text, struct buffer *out) {
    uint8_t padded[LINE + 4];
    struct buffer b = BUFFER(padded);
    if (text.len > LINE || text.len % 4 == 1 || bytes_find(text, '=') < text.len) return false;
    buffer_put(&b, text);
    while (b.len % 4) buffer_byte(&b, '=');
    return bytes_from_base64(buffer_bytes(&b), out);
}

static bool wrap_key(const uint8_t shared[32], const uint8_t own[32], const uint8_t recipient[32],
                     uint8_t key[32]) {
    uint8_t salt[64];
    memcpy(salt, own, 32);
    memcpy(salt + 32, recipient, 32);
    return age_hkdf((struct bytes){shared, 32}, (struct bytes){salt, sizeof salt}, WRAP_INFO, key);
}

static bool put_stanza(struct buffer *out, const uint8_t file_key[AGE_FILE_KEY],
                       const struct age_recipient *r) {
    uint8_t secret[32], own[32], shared[32], key[32], wrapped[WRAPPED];
    bool done = crypto_random(secret, sizeof secret) && age_public(secret, own) &&
                age_agree(secret, r->point, shared) && wrap_key(shared, own, r->point, key) &&
                age_close(key, ZERO, (struct bytes){file_key, AGE_FILE_KEY}, wrapped);
    buffer_text(out, "-> X25519 ");
    put_base64(out, own, sizeof own);
    buffer_byte(out, '\n');
    put_base64(out, wrapped, sizeof wrapped);
    buffer_byte(out, '\n');
    crypto_forget(secret, sizeof secret);
    crypto_forget(shared, sizeof shared);
    crypto_forget(key, sizeof key);
    return done;
}

static bool header_code(const uint8_t file_key[AGE_FILE_KEY], struct bytes header,
                        uint8_t code[32]) {
    uint8_t key[32];
    bool done = age_hkdf((struct bytes){file_key, AGE_FILE_KEY}, BYTES(""), "header", key) &&
                age_hmac((struct bytes){key, sizeof key}, header, code);
    crypto_forget(key, sizeof key);
    return done;
}

bool age_header_write(struct buffer *out, const uint8_t file_key[AGE_FILE_KEY],
                      const struct age_recipient *r, uint32_t count) {
    uint8_t code[32];
    buffer_text(out, VERSION);
    for (uint32_t i = 0; i < count; i++)
        if (!put_stanza(out, file_key, &r[i])) return false;
    buffer_text(out, "---");
    if (out->full || !header_code(file_key, buffer_bytes(out), code)) return false;
    buffer_byte(out, ' ');
    put_base64(out, code, sizeof code);
    buffer_byte(out, '\n');
    return !out->full;
}

/* Reading. */
struct stanza {
    struct bytes argument[ARGUMENTS_MAX]; /* the first is the kind */
    uint32_t arguments;
    struct buffer body;
    uint8_t bytes[BODY_MAX];
};

static bool next_line(struct bytes text, uint32_t *at, struct bytes *line) {
    struct bytes rest = bytes_slice(text, *at, text.len - *at);
    uint32_t len = bytes_find(rest, '\n');
    if (len == rest.len) return false;
    *line = bytes_slice(rest, 0, len);
    *at += len + 1;
    return true;
}

/* Words of visible letters, one space between; words beyond those that are kept are only looked at. */
static bool read_arguments(struct bytes line, struct stanza *s) {
    s->arguments = 0;
    for (uint32_t at = 0; at <= line.len;) {
        struct bytes rest = bytes_slice(line, at, line.len - at);
        struct bytes word = bytes_slice(rest, 0, bytes_find(rest, ' '));
        if (!word.len) return false;
        for (uint32_t i = 0; i < word.len; i++)
            if (word.ptr[i] < 33 || word.ptr[i] > 126) return false;
        if (s->arguments < ARGUMENTS_MAX) s->argument[s->arguments] = word;
        s->arguments++;
        at += word.len + 1;
    }
    return s->arguments > 0;
}

static bool read_body(struct bytes text, uint32_t *at, struct stanza *s) {
    struct bytes line;
    s->body = BUFFER(s->bytes);
    do {
        if (!next_line(text, at, &line) || !get_base64(line, &s->body)) return false;
    } while (line.len == LINE);
    return true;
}

static bool read_stanza(struct bytes text, uint32_t *at, struct stanza *s) {
    struct bytes line;
    if (!next_line(text, at, &line) || !bytes_starts(line, BYTES("-> "))) return false;
    return read_arguments(bytes_slice(line, 3, line.len - 3), s) && read_body(text, at, s);
}

/* OPENED: the file's key is this. NOT_FOR_US: this identity opens nothing here. */
static enum age_how try(const struct stanza *s, const struct age_identity *i,
                        uint8_t file_key[AGE_FILE_KEY]) {
    uint8_t own[32], shared[32], key[32];
    struct buffer point = BUFFER(own);
    bool right = s->arguments == 2 && get_base64(s->argument[1], &point) &&
                 point.len == sizeof own && s->body.len == WRAPPED;
    if (!right || !age_agree(i->secret, own, shared)) return AGE_DAMAGED;
    bool mine = wrap_key(shared, own, i->recipient.point, key) &&
                age_unclose(key, ZERO, buffer_bytes(&s->body), file_key);
    crypto_forget(shared, sizeof shared);
    crypto_forget(key, sizeof key);
    return mine ? AGE_OPENED : AGE_NOT_FOR_US;
}

static enum age_how try_all(const struct stanza *s, const struct age_identity *i, uint32_t count,
                            uint8_t file_key[AGE_FILE_KEY]) {
    enum age_how how = AGE_NOT_FOR_US;
    if (!bytes_equal(s->argument[0], BYTES("X25519"))) return how;
    for (uint32_t n = 0; n < count && how == AGE_NOT_FOR_US; n++) how = try(s, &i[n], file_key);
    return how;
}

static enum age_how check_code(struct bytes text, uint32_t *at, const uint8_t *file_key) {
    uint8_t code[32], stated[48];
    struct buffer b = BUFFER(stated);
    struct bytes line, header = bytes_slice(text, 0, *at + 3);
    if (!next_line(text, at, &line) || !bytes_starts(line, BYTES("--- "))) return AGE_DAMAGED;
    if (!get_base64(bytes_slice(line, 4, line.len - 4), &b) || b.len != 32) return AGE_DAMAGED;
    if (!file_key) return AGE_NOT_FOR_US;
    bool right = header_code(file_key, header, code) && CRYPTO_memcmp(code, stated, 32) == 0;
    return right ? AGE_OPENED : AGE_DAMAGED;
}

enum age_how age_header_read(struct bytes text, const struct age_identity *i, uint32_t count,
                             uint8_t file_key[AGE_FILE_KEY], uint32_t *len) {
    struct stanza s;
    enum age_how how = AGE_NOT_FOR_US;
    if (!bytes_starts(text, BYTES("age-encryption.org/v1\n"))) return AGE_NOT_AGE;
    *len = sizeof VERSION - 1;
    while (!bytes_starts(bytes_slice(text, *len, 3), BYTES("---"))) {
        if (!read_stanza(text, len, &s)) return AGE_DAMAGED;
        if (how == AGE_NOT_FOR_US) how = try_all(&s, i, count, file_key);
        if (how == AGE_DAMAGED) return how;
    }
    return check_code(text, len, how == AGE_OPENED ? file_key : NULL);
}
