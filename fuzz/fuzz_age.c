/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_age.c - any bytes as an age file, and as keys: opened with a fixed identity, in pieces of two sizes, both times the same;
 * nothing but what was sealed comes out, and a key that is read has one spelling. */
#include "box/age_inner.h"
#include "pieces.h"

static const char SECRET[] =
    "AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SWRYDWG";

static enum age_how open_all(struct bytes text, uint32_t step, const struct age_identity *i,
                             uint64_t *out) {
    struct pieces r = {text, step};
    enum age_how how;
    uint8_t into[1000];
    int64_t n;
    *out = 0;
    struct age_open *o = age_open_begin(i, 1, pieces_give, &r, &how);
    if (!o) return how;
    while ((n = age_open_read(o, into, sizeof into)) > 0) *out += (uint64_t)n;
    how = age_open_how(o);
    EXPECT((n == 0) == (how == AGE_OPENED));
    EXPECT(*out <= text.len);
    age_open_end(o);
    return how;
}

static void check_keys(struct bytes text) {
    struct age_identity i;
    struct age_recipient r;
    uint8_t bytes[AGE_TEXT_MAX];
    struct buffer b = BUFFER(bytes);
    if (age_identity_read(&i, text)) {
        age_identity_write(&b, &i);
        EXPECT(bytes_equal(buffer_bytes(&b), text));
    }
    b.len = 0;
    if (!age_recipient_read(&r, text)) return;
    age_recipient_write(&b, &r);
    EXPECT(bytes_equal(buffer_bytes(&b), text));
}

FUZZ(text) {
    static struct age_identity i;
    uint64_t first, second;
    if (!i.secret[31]) EXPECT(age_identity_read(&i, bytes_of(SECRET)));
    check_keys(text);
    enum age_how how = open_all(text, 1 << 20, &i, &first);
    EXPECT(open_all(text, 7, &i, &second) == how && first == second);
}
