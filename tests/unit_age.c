/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_age.c - sealed and opened again at each size that matters; refused wherever it was cut off or changed; keys as text.
 * Whether the stock program agrees is tests/age/both_ways. */
#include "box/age.h"
#include "test.h"

enum { BYTES_MAX = 4 * AGE_CHUNK };
static uint8_t plain[BYTES_MAX], sealed_bytes[BYTES_MAX + 4096], again[BYTES_MAX + 1];
static struct buffer sealed;
static struct age_identity ours, other;

struct reading {
    const uint8_t *ptr;
    uint32_t len, at, step;
};
static int64_t give(void *state, uint8_t *into, uint32_t max) {
    struct reading *r = state;
    uint32_t len = r->len - r->at;
    if (len > max) len = max;
    if (r->step && len > r->step) len = r->step;
    memcpy(into, r->ptr + r->at, len);
    r->at += len;
    return len;
}
static bool take(void *state, struct bytes what) {
    struct buffer *b = state;
    buffer_put(b, what);
    return !b->full;
}

static bool seal(uint32_t len, uint32_t step, const struct age_recipient *r, uint32_t count) {
    sealed = BUFFER(sealed_bytes);
    struct age_seal *s = age_seal_begin(r, count, take, &sealed);
    if (!s) return false;
    for (uint32_t at = 0; at < len; at += step) {
        uint32_t n = len - at < step ? len - at : step;
        if (!age_seal_put(s, (struct bytes){plain + at, n})) return age_seal_drop(s), false;
    }
    return age_seal_end(s);
}

/* How it ended; ${got}: bytes given out. */
static enum age_how open_all(const uint8_t *ptr, uint32_t len, uint32_t step,
                             const struct age_identity *i, uint32_t count, uint32_t *got) {
    struct reading r = {ptr, len, 0, step};
    enum age_how how;
    *got = 0;
    struct age_open *o = age_open_begin(i, count, give, &r, &how);
    if (!o) return how;
    int64_t n;
    while ((n = age_open_read(o, again + *got, sizeof again - *got)) > 0) *got += (uint32_t)n;
    how = n == 0 ? AGE_OPENED : age_open_how(o);
    if (n < 0 && how == AGE_OPENED) abort();
    age_open_end(o);
    return how;
}

static bool ready(void) {
    for (uint32_t i = 0; i < sizeof plain; i++) plain[i] = (uint8_t)(i * 7 + i / 251);
    return age_identity_make(&ours) && age_identity_make(&other);
}

TEST(keys_as_text_have_one_spelling) {
    struct age_recipient r;
    struct age_identity i;
    uint8_t text[AGE_TEXT_MAX];
    EXPECT(ready());
    /* From the stock age-keygen. */
    struct bytes secret =
        BYTES("AGE-SECRET-KEY-1KPQY74CD6QQ9CXT2D9YZUVCYUDRY7CAKWW5SHNCD84ZQJLGN2K0QDTRH8J");
    EXPECT(age_identity_read(&i, secret));
    struct buffer b = BUFFER(text);
    age_recipient_write(&b, &i.recipient);
    EXPECT_TEXT(buffer_bytes(&b), "age1r8we84lj339n8p0mklyt4zllsaqpc3tmt94ur0egp923fesl9ujqxh3p74");
    EXPECT(!age_identity_read(&i, bytes_slice(secret, 0, secret.len - 1)));
    b.len = 0;
    age_recipient_write(&b, &ours.recipient);
    EXPECT_EQ(b.len, 62);
    EXPECT(age_recipient_read(&r, buffer_bytes(&b)) && memcmp(&r, &ours.recipient, sizeof r) == 0);
    for (uint32_t at = 0; at < b.len; at++) {
        uint8_t was = text[at];
        text[at] = was == 'q' ? 'p' : 'q';
        EXPECT(!age_recipient_read(&r, buffer_bytes(&b)));
        text[at] = was == '1' ? 'l' : (uint8_t)(was ^ 0x20);
        EXPECT(!age_recipient_read(&r, buffer_bytes(&b)));
        text[at] = was;
    }
    b.len = 0;
    age_identity_write(&b, &ours);
    EXPECT(age_identity_read(&i, buffer_bytes(&b)) && memcmp(&i, &ours, sizeof i) == 0);
    EXPECT(!age_recipient_read(&r, buffer_bytes(&b)));
    EXPECT(!age_identity_read(&i, BYTES("")) && !age_recipient_read(&r, BYTES("age1")));
}

TEST(what_is_sealed_opens_at_every_size) {
    static const uint32_t SIZES[] = {0,
                                     1,
                                     15,
                                     16,
                                     17,
                                     1000,
                                     AGE_CHUNK - 1,
                                     AGE_CHUNK,
                                     AGE_CHUNK + 1,
                                     2 * AGE_CHUNK,
                                     3 * AGE_CHUNK + 5};
    static const uint32_t STEPS[] = {AGE_CHUNK * 4, 977, AGE_CHUNK};
    EXPECT(ready());
    for (uint32_t i = 0; i < COUNT_OF(SIZES); i++)
        for (uint32_t k = 0; k < COUNT_OF(STEPS); k++) {
            uint32_t got;
            EXPECT(seal(SIZES[i], STEPS[k], &ours.recipient, 1));
            EXPECT_EQ(open_all(sealed.ptr, sealed.len, STEPS[k], &ours, 1, &got), AGE_OPENED);
            EXPECT_EQ(got, SIZES[i]);
            EXPECT(memcmp(plain, again, got) == 0);
        }
}

TEST(each_recipient_opens_it_and_nobody_else) {
    struct age_recipient both[] = {other.recipient, ours.recipient};
    struct age_identity third, keys[2];
    uint32_t got;
    EXPECT(age_identity_make(&third));
    EXPECT(seal(100, 100, both, 2));
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, &ours, 1, &got), AGE_OPENED);
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, &other, 1, &got), AGE_OPENED);
    keys[0] = third, keys[1] = ours;
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, keys, 2, &got), AGE_OPENED);
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, &third, 1, &got), AGE_NOT_FOR_US);
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, NULL, 0, &got), AGE_NOT_FOR_US);
    EXPECT(!seal(100, 100, both, 0));
    struct age_recipient none = {{0}};
    EXPECT(!seal(100, 100, &none, 1));
}

TEST(cut_off_anywhere_it_is_refused) {
    uint32_t got;
    EXPECT(seal(AGE_CHUNK + 300, AGE_CHUNK, &ours.recipient, 1));
    for (uint32_t len = 0; len < sealed.len; len += len < 600 || len + 600 > sealed.len ? 1 : 997) {
        enum age_how how = open_all(sealed.ptr, len, 0, &ours, 1, &got);
        EXPECT(how == AGE_DAMAGED || (how == AGE_NOT_AGE && len < 22));
        EXPECT(got == 0 || got == AGE_CHUNK);
    }
    /* At the border of a piece: the one before does not bear the mark of the last. */
    uint32_t header = sealed.len - (AGE_CHUNK + 16) - (300 + 16);
    EXPECT_EQ(open_all(sealed.ptr, header + AGE_CHUNK + 16, 0, &ours, 1, &got), AGE_DAMAGED);
    EXPECT_EQ(got, 0);
}

TEST(any_byte_changed_is_refused) {
    uint32_t got;
    EXPECT(seal(300, 300, &ours.recipient, 1));
    for (uint32_t at = 0; at < sealed.len; at++)
        for (uint32_t bit = 0; bit < 8; bit++) {
            sealed.ptr[at] ^= (uint8_t)(1u << bit);
            EXPECT(open_all(sealed.ptr, sealed.len, 0, &ours, 1, &got) != AGE_OPENED);
            EXPECT_EQ(got, 0);
            sealed.ptr[at] ^= (uint8_t)(1u << bit);
        }
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, &ours, 1, &got), AGE_OPENED);
}

TEST(pieces_exchanged_or_added_are_refused) {
    uint32_t got;
    EXPECT(seal(2 * AGE_CHUNK + 9, AGE_CHUNK, &ours.recipient, 1));
    uint32_t piece = AGE_CHUNK + 16, header = sealed.len - 2 * piece - 25;
    static uint8_t kept[AGE_CHUNK + 16];
    memcpy(kept, sealed.ptr + header, piece);
    memmove(sealed.ptr + header, sealed.ptr + header + piece, piece);
    memcpy(sealed.ptr + header + piece, kept, piece);
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, &ours, 1, &got), AGE_DAMAGED);
    EXPECT_EQ(got, 0);
    EXPECT(seal(9, 9, &ours.recipient, 1));
    buffer_byte(&sealed, 0);
    EXPECT_EQ(open_all(sealed.ptr, sealed.len, 0, &ours, 1, &got), AGE_DAMAGED);
}

static int64_t broken(void *state, uint8_t *into, uint32_t max) {
    (void)state, (void)into, (void)max;
    return -1;
}
static bool full(void *state, struct bytes what) {
    uint32_t *room = state;
    if (what.len > *room) return false;
    *room -= what.len;
    return true;
}
TEST(a_source_or_sink_that_fails_is_said) {
    enum age_how how;
    uint32_t room = 0;
    EXPECT(!age_open_begin(&ours, 1, broken, NULL, &how) && how == AGE_NO_READ);
    EXPECT(!age_seal_begin(&ours.recipient, 1, full, &room));
    room = 1000;
    struct age_seal *s = age_seal_begin(&ours.recipient, 1, full, &room);
    EXPECT(s && age_seal_put(s, (struct bytes){plain, AGE_CHUNK}));
    EXPECT(!age_seal_put(s, (struct bytes){plain, 1}) && !age_seal_end(s));
}
