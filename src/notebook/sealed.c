/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sealed.c - see sealed.h. */
#include "notebook/sealed.h"
#include <stdlib.h>
#include <string.h>

static const char BEGIN[] = "-----BEGIN AGE ENCRYPTED FILE-----";
static const char END[] = "-----END AGE ENCRYPTED FILE-----";
enum { ARMOR_LINE = 64, HEADER = 256, STANZA = 128, PIECE = 65536, PIECE_MORE = 16 };

uint32_t sealed_size(uint32_t plain, uint32_t recipients) {
    return plain + HEADER + recipients * STANZA + (plain / PIECE + 1) * PIECE_MORE;
}

static bool put(void *state, struct bytes sealed) {
    struct buffer *out = state;
    buffer_put(out, sealed);
    return !out->full;
}

bool sealed_put(const struct sealed_keys *k, struct bytes plain, struct buffer *out) {
    struct age_seal *s =
        k->recipients ? age_seal_begin(k->recipient, k->recipients, put, out) : NULL;
    if (!s) return false;
    if (age_seal_put(s, plain)) return age_seal_end(s);
    age_seal_drop(s);
    return false;
}

static int64_t give(void *state, uint8_t *into, uint32_t max) {
    struct bytes *rest = state;
    uint32_t len = rest->len < max ? rest->len : max;
    if (len) memcpy(into, rest->ptr, len);
    *rest = bytes_slice(*rest, len, rest->len);
    return len;
}

static enum age_how open_binary(const struct sealed_keys *k, struct bytes file,
                                struct buffer *out) {
    enum age_how how;
    uint32_t before = out->len;
    int64_t n = 0;
    struct age_open *o = age_open_begin(k->identity, k->identities, give, &file, &how);
    if (!o) return how;
    while (out->len < out->max &&
           (n = age_open_read(o, out->ptr + out->len, out->max - out->len)) > 0)
        out->len += (uint32_t)n;
    uint8_t more;
    if (n > 0) n = age_open_read(o, &more, 1) == 0 ? 0 : 1; /* just full, or too long */
    how = n == 0 ? AGE_OPENED : n > 0 ? AGE_NO_RESOURCES : age_open_how(o);
    age_open_end(o);
    if (how != AGE_OPENED) out->len = before;
    return how;
}

enum age_how sealed_get(const struct sealed_keys *k, struct bytes file, struct buffer *out) {
    if (!sealed_is_armored(file)) return open_binary(k, file, out);
    struct buffer plain = {malloc(file.len), 0, file.len, false};
    enum age_how how = plain.ptr ? AGE_DAMAGED : AGE_NO_RESOURCES;
    if (plain.ptr && sealed_unarmor(file, &plain)) how = open_binary(k, buffer_bytes(&plain), out);
    free(plain.ptr);
    return how;
}

void sealed_armor(struct bytes file, struct buffer *out) {
    buffer_text(out, BEGIN);
    buffer_byte(out, '\n');
    for (uint32_t at = 0; at < file.len; at += ARMOR_LINE / 4 * 3) {
        buffer_base64(out, bytes_slice(file, at, ARMOR_LINE / 4 * 3));
        buffer_byte(out, '\n');
    }
    buffer_text(out, END);
    buffer_byte(out, '\n');
}

static struct bytes next_line(struct bytes *rest) {
    uint32_t len = bytes_find(*rest, '\n');
    struct bytes line = bytes_slice(*rest, 0, len);
    *rest = bytes_slice(*rest, len + 1, rest->len);
    while (line.len && (line.ptr[line.len - 1] == '\r' || line.ptr[line.len - 1] == ' '))
        line.len--;
    return line;
}

static struct bytes without_spaces(struct bytes text) {
    uint32_t from = 0;
    while (from < text.len && (text.ptr[from] == '\n' || text.ptr[from] == '\r')) from++;
    return bytes_slice(text, from, text.len);
}

bool sealed_is_armored(struct bytes text) {
    return bytes_starts(without_spaces(text), bytes_of(BEGIN));
}

bool sealed_unarmor(struct bytes text, struct buffer *out) {
    struct bytes rest = without_spaces(text), line = next_line(&rest);
    bool last = false;
    if (!bytes_equal(line, bytes_of(BEGIN))) return false;
    while (rest.len) {
        line = next_line(&rest);
        if (bytes_equal(line, bytes_of(END))) return without_spaces(rest).len == 0;
        if (last || !line.len || line.len > ARMOR_LINE || !bytes_from_base64(line, out))
            return false;
        last = line.len < ARMOR_LINE;
    }
    return false;
}
