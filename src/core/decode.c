/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "core/rows.h"

/* The bytes of an event have one form only: no spaces, keys in order, words without escapes. So reading is walking that
 * form, and whatever is not exactly it is refused: decode accepts what encode writes, and nothing else. */
struct scan {
    struct bytes text;
    uint32_t at;
    const char *wrong; /* the first thing that is */
};

static bool fail(struct scan *s, const char *wrong) {
    if (!s->wrong) s->wrong = wrong;
    return false;
}

/* take(s, literal): Step over it, if it stands here. */
static bool take(struct scan *s, const char *literal) {
    uint32_t at = s->at;
    for (; *literal; literal++, at++)
        if (at >= s->text.len || s->text.ptr[at] != (uint8_t)*literal) return false;
    s->at = at;
    return true;
}

static void expect(struct scan *s, const char *literal) {
    if (!take(s, literal)) fail(s, "not the canonical bytes of an event");
}

enum { DIGITS_MAX = 16 }; /* of 2^53 - 1 */

static bool is_digit(const struct scan *s) {
    return s->at < s->text.len && s->text.ptr[s->at] >= '0' && s->text.ptr[s->at] <= '9';
}

static uint64_t number(struct scan *s, uint64_t most) {
    uint64_t n = 0;
    uint32_t from = s->at;
    for (; is_digit(s); s->at++) n = n * 10 + (uint64_t)(s->text.ptr[s->at] - '0');
    uint32_t digits = s->at - from;
    bool led = digits > 1 && s->text.ptr[from] == '0';
    if (!digits || digits > DIGITS_MAX || led || n > most) fail(s, "a number out of its range");
    return n;
}

/* A string between quotes; what is in it needs no escape, since words, ids and base64 do not. */
static struct bytes string(struct scan *s) {
    expect(s, "\"");
    uint32_t from = s->at;
    while (s->at < s->text.len && s->text.ptr[s->at] != '"') s->at++;
    struct bytes text = bytes_slice(s->text, from, s->at - from);
    expect(s, "\"");
    return text;
}

static uint32_t word(struct scan *s, const char *const *words, uint32_t count) {
    uint32_t n = vocabulary_find(words, count, string(s));
    if (n == count) fail(s, "a word that is not in its list");
    return n < count ? n : 0;
}

static uint32_t set(struct scan *s, const struct vocabulary_field *field) {
    uint32_t bits = 0;
    expect(s, "[");
    while (!s->wrong && !take(s, "]")) {
        if (bits) expect(s, ",");
        uint32_t bit = BIT(word(s, field->words, field->most));
        if (bit <= bits) fail(s, "a set that is not in order");
        bits |= bit;
    }
    return bits;
}

static void value(struct scan *s, uint32_t f, struct event *e) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    switch (field->type) {
    case TYPE_NAME:
        if (!core_name(string(s), &e->id)) fail(s, "not an id");
        break;
    case TYPE_WORD: e->arg[f] = word(s, field->words, field->most); break;
    case TYPE_SET: e->arg[f] = set(s, field); break;
    default: e->arg[f] = (uint32_t)number(s, UINT32_MAX);
    }
}

/* The fields that are ids: they are left out when they name nobody or nothing. */
#define FIELD(id, key, type, of) | (TYPE_##type <= TYPE_ASK ? F(id) : 0)
static const field_set ids = 0
#include "core/fields.def"
    ;

/* The public fields; which of them must be there is known only when the kind is. */
static field_set public_fields(struct scan *s, struct event *e) {
    field_set there = 0;
    uint32_t f = 0;
    expect(s, "{");
    while (!s->wrong && !take(s, "}")) {
        if (there) expect(s, ",");
        struct bytes key = string(s);
        f = vocabulary_find_field(key, f);
        if (f == FIELD_COUNT) {
            fail(s, "a field that does not exist, or not in its place");
            break;
        }
        expect(s, ":");
        value(s, f, e);
        if (field_in(ids, f) && !e->arg[f]) fail(s, "an id of nothing");
        there |= field_one(f++);
    }
    return there;
}

static void seals(struct scan *s, struct event *e) {
    uint32_t seal = 0;
    expect(s, "{");
    do {
        uint8_t room[sizeof(struct hash)];
        struct buffer out = BUFFER(room);
        struct bytes path = string(s);
        while (seal < SEAL_COUNT && !bytes_equal(bytes_of(vocabulary_seal[seal]), path)) seal++;
        expect(s, ":");
        bool whole = bytes_from_base64(string(s), &out) && out.len == sizeof room;
        if (seal == SEAL_COUNT || !whole) {
            fail(s, "not a seal");
            return;
        }
        memcpy(e->sealed[seal].byte, room, sizeof room);
        e->sealed_set |= (uint8_t)BIT(seal++);
    } while (!s->wrong && take(s, ","));
    expect(s, "}");
}

/* A person's number, if the key stands here; nobody is not written. */
static struct person_id person(struct scan *s, const char *key) {
    if (!take(s, key)) return (struct person_id){0};
    uint64_t n = number(s, PEOPLE_MAX - 1);
    if (!n) fail(s, "an id of nothing");
    return (struct person_id){(uint16_t)n};
}

static const uint64_t largest = (UINT64_C(1) << 53) - 1;

/* All that must be there is, and nothing that this kind does not have. */
static void check_fields(struct scan *s, const struct event *e, field_set there) {
    uint64_t may = vocabulary_event[e->kind].fields, must = may & ~ids;
    if (there & ~may || must & ~there)
        fail(s, "fields that this kind of event does not have, or lacks");
    if (e->sealed_set & ~vocabulary_event[e->kind].seals)
        fail(s, "a seal that this kind of event does not have");
}

/* Up to the public fields: when it was, whose it is, and what of it is sealed. */
static void head(struct scan *s, struct event *e) {
    expect(s, "{");
    if (take(s, "\"about\":")) {
        e->done_about_ms = number(s, largest);
        if (!e->done_about_ms) fail(s, "a time of nothing");
        expect(s, ",");
    }
    expect(s, "\"at\":");
    e->at_ms = number(s, largest);
    expect(s, ",\"by\":");
    e->by.n = (uint16_t)number(s, PEOPLE_MAX - 1);
    if (take(s, ",\"c\":")) seals(s, e);
}

static void entry(struct scan *s, struct event *e) {
    if (!take(s, ",\"entry\":")) return;
    e->entry = (uint8_t)word(s, ENTRY_words, ENTRY_COUNT);
    if (!e->entry) fail(s, "an entry of now");
}

/* Behind the kind: its place in the log, the version of this form, on whose screen, in whose presence. */
static void tail(struct scan *s, struct event *e) {
    expect(s, ",\"n\":");
    e->index = number(s, largest);
    e->entered_by = person(s, ",\"on\":");
    expect(s, ",\"v\":1");
    e->witness = person(s, ",\"with\":");
    expect(s, "}");
    if (s->at != s->text.len) fail(s, "bytes behind the event");
}

const char *core_decode(struct bytes b, struct event *e) {
    struct scan s = {b, 0, NULL};
    memset(e, 0, sizeof *e);
    head(&s, e);
    expect(&s, ",\"d\":");
    field_set there = public_fields(&s, e);
    entry(&s, e);
    expect(&s, ",\"k\":");
    e->kind = (uint16_t)vocabulary_find_event(string(&s));
    if (e->kind >= EVENT_COUNT) return s.wrong ? s.wrong : "an unknown kind of event";
    tail(&s, e);
    check_fields(&s, e, there);
    return s.wrong;
}
