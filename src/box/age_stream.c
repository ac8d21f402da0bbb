/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* age_stream.c - the bytes behind the header: 16 bytes that name this file's own key, then pieces of 64 KiB, each closed
 * under its number; the last bears a mark, so that no piece can be left out, exchanged or cut off. */
#include <stdlib.h>
#include <string.h>
#include "box/age_inner.h"
#include "box/crypto.h"

enum { CLOSED = AGE_CHUNK + AGE_TAG };

struct age_seal {
    age_sink *sink;
    void *state;
    uint8_t key[32];
    uint64_t number;
    uint32_t held;
    bool failed;
    uint8_t plain[AGE_CHUNK], closed[CLOSED];
};
struct age_open {
    age_source *source;
    void *state;
    uint8_t key[32];
    uint64_t number;
    enum age_how how;
    bool ended, last; /* the source; the piece that is being given out */
    uint32_t in, at, out;
    uint8_t closed[CLOSED + 1], plain[AGE_CHUNK];
};

/* Eleven bytes of number, high byte first, and the mark. */
static void number_piece(uint64_t number, bool last, uint8_t nonce[12]) {
    memset(nonce, 0, 12);
    for (int i = 0; i < 8; i++) nonce[10 - i] = (uint8_t)(number >> 8 * i);
    nonce[11] = last;
}

static bool stream_key(const uint8_t file_key[AGE_FILE_KEY], const uint8_t nonce[AGE_NONCE],
                       uint8_t key[32]) {
    return age_hkdf((struct bytes){file_key, AGE_FILE_KEY}, (struct bytes){nonce, AGE_NONCE},
                    "payload", key);
}

static bool begin(struct age_seal *s, const struct age_recipient *r, uint32_t count) {
    uint8_t file_key[AGE_FILE_KEY], nonce[AGE_NONCE], text[AGE_HEADER_MAX];
    struct buffer header = BUFFER(text);
    bool done = count && count <= AGE_RECIPIENTS_MAX && crypto_random(file_key, sizeof file_key) &&
                crypto_random(nonce, sizeof nonce) &&
                age_header_write(&header, file_key, r, count) &&
                stream_key(file_key, nonce, s->key);
    crypto_forget(file_key, sizeof file_key);
    buffer_put(&header, (struct bytes){nonce, sizeof nonce});
    return done && !header.full && s->sink(s->state, buffer_bytes(&header));
}

struct age_seal *age_seal_begin(const struct age_recipient *r, uint32_t count, age_sink *sink,
                                void *state) {
    struct age_seal *s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->sink = sink, s->state = state;
    if (begin(s, r, count)) return s;
    age_seal_drop(s);
    return NULL;
}

static bool close_piece(struct age_seal *s, bool last) {
    uint8_t nonce[12];
    number_piece(s->number++, last, nonce);
    if (s->failed || !age_close(s->key, nonce, (struct bytes){s->plain, s->held}, s->closed))
        return false;
    struct bytes closed = {s->closed, s->held + AGE_TAG};
    s->held = 0;
    return s->sink(s->state, closed);
}

bool age_seal_put(struct age_seal *s, struct bytes plain) {
    while (plain.len && !s->failed) {
        if (s->held == AGE_CHUNK && !close_piece(s, false)) s->failed = true;
        uint32_t room = AGE_CHUNK - s->held, len = plain.len < room ? plain.len : room;
        memcpy(s->plain + s->held, plain.ptr, len);
        s->held += len;
        plain = bytes_slice(plain, len, plain.len - len);
    }
    return !s->failed;
}

void age_seal_drop(struct age_seal *s) {
    if (!s) return;
    crypto_forget(s, sizeof *s);
    free(s);
}

bool age_seal_end(struct age_seal *s) {
    bool done = close_piece(s, true);
    age_seal_drop(s);
    return done;
}

/* Fill up what is closed, as far as the source goes. */
static bool fill(struct age_open *o, uint32_t until) {
    while (o->in < until && !o->ended) {
        int64_t n = o->source(o->state, o->closed + o->in, until - o->in);
        if (n < 0) return o->how = AGE_NO_READ, false;
        o->ended = n == 0;
        o->in += (uint32_t)n;
    }
    return true;
}

static void take_out(struct age_open *o, uint32_t len) {
    o->in -= len;
    memmove(o->closed, o->closed + len, o->in);
}

static enum age_how open_header(struct age_open *o, const struct age_identity *i, uint32_t count) {
    uint8_t file_key[AGE_FILE_KEY], nonce[AGE_NONCE];
    uint32_t len;
    if (!fill(o, AGE_HEADER_MAX)) return o->how;
    enum age_how how = age_header_read((struct bytes){o->closed, o->in}, i, count, file_key, &len);
    if (how != AGE_OPENED) return how;
    if (o->in - len < AGE_NONCE) return AGE_DAMAGED;
    memcpy(nonce, o->closed + len, AGE_NONCE);
    take_out(o, len + AGE_NONCE);
    bool keyed = stream_key(file_key, nonce, o->key);
    crypto_forget(file_key, sizeof file_key);
    return keyed ? AGE_OPENED : AGE_NO_RESOURCES;
}

struct age_open *age_open_begin(const struct age_identity *i, uint32_t count, age_source *source,
                                void *state, enum age_how *how) {
    struct age_open *o = calloc(1, sizeof *o);
    *how = AGE_NO_RESOURCES;
    if (!o) return NULL;
    o->source = source, o->state = state;
    *how = open_header(o, i, count);
    if (*how == AGE_OPENED) return o;
    age_open_end(o);
    return NULL;
}

/* One byte more than a piece: whether another follows. Only a file of nothing ends in an empty piece. */
static bool open_piece(struct age_open *o) {
    uint8_t nonce[12];
    if (!fill(o, CLOSED + 1)) return false;
    o->last = o->in <= CLOSED;
    uint32_t len = o->last ? o->in : CLOSED;
    number_piece(o->number, o->last, nonce);
    bool empty = len == AGE_TAG && o->number > 0;
    o->at = 0;
    o->out = len - AGE_TAG;
    if (len < AGE_TAG || empty ||
        !age_unclose(o->key, nonce, (struct bytes){o->closed, len}, o->plain))
        return o->out = 0, o->how = AGE_DAMAGED, false;
    o->number++;
    take_out(o, len);
    return true;
}

int64_t age_open_read(struct age_open *o, uint8_t *into, uint32_t max) {
    if (o->how != AGE_OPENED) return -1;
    if (o->at == o->out && o->last) return 0;
    if (o->at == o->out && !open_piece(o)) return -1;
    uint32_t left = o->out - o->at, len = left < max ? left : max;
    memcpy(into, o->plain + o->at, len);
    o->at += len;
    return len;
}

enum age_how age_open_how(const struct age_open *o) {
    return o->how;
}

void age_open_end(struct age_open *o) {
    if (!o) return;
    crypto_forget(o, sizeof *o);
    free(o);
}

const char *age_words(enum age_how how) {
    switch (how) {
    case AGE_OPENED: return "it is open";
    case AGE_NOT_AGE: return "it is no age file";
    case AGE_NOT_FOR_US: return "this identity does not open it: it was sealed to others";
    case AGE_DAMAGED: return "it was cut off or changed";
    case AGE_NO_READ: return "it cannot be read";
    case AGE_NO_RESOURCES: return "there is not enough memory";
    }
    return "";
}
