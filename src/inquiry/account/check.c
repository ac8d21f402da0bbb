/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* check.c - see check.h. */
#include "inquiry/account/check.h"
#include "core/vocabulary.h"
#include "inquiry/account/number.h"
#include "inquiry/account/source.h"
#include "inquiry/account/span.h"
#include "text/rate.h"

struct checking {
    const struct fold *f;
    const struct fold_entry *e;
    const struct check_around *around;
    enum account_kind kind;
    struct buffer *why;
};

bool check_empty(struct bytes json) {
    return json.len <= 2;
}

bool check_item(struct bytes json, uint32_t *at, struct buffer *plain) {
    plain->len = 0;
    while (*at < json.len && json.ptr[*at] != '"') ++*at;
    if (*at >= json.len) return false;
    uint32_t end = *at + 1;
    while (end < json.len && json.ptr[end] != '"') end += json.ptr[end] == '\\' ? 2 : 1;
    fold_name(bytes_slice(json, *at + 1, end - *at - 1), plain);
    *at = end + 1;
    return true;
}

/* "F24 sources: ..."; before a number is known, its kind. */
static bool wrong(const struct checking *x, const char *key, const char *what, struct bytes about) {
    struct buffer *b = x->why;
    b->len = 0;
    if (!fold_text(x->f, x->e, "number", b)) buffer_put(b, x->e->kind);
    buffer_byte(b, ' ');
    buffer_text(b, key);
    buffer_text(b, ": ");
    buffer_text(b, what);
    if (about.len) buffer_byte(b, ' ');
    buffer_put(b, bytes_slice(about, 0, NUMBER_MAX));
    return false;
}

static bool there(const struct checking *x, const char *kind, struct bytes number) {
    return x->around->there(x->around->state, kinds_find(bytes_of(kind)), number);
}

static bool check_source(const struct checking *x, const char *key, struct bytes text) {
    struct source s;
    const char *why;
    if (!source_read(text, &s, &why)) return wrong(x, key, why, (struct bytes){0});
    void *state = x->around->state;
    if (s.kind == SOURCE_EXHIBIT && !there(x, "exhibit", s.name))
        return wrong(x, key, "there is no exhibit", s.name);
    if (s.kind == SOURCE_STATEMENT && !there(x, "statement", s.name))
        return wrong(x, key, "there is no statement", s.name);
    if (s.kind == SOURCE_STATEMENT && !x->around->paragraph(state, s.name, s.from))
        return wrong(x, key, "there is no such paragraph in", s.name);
    if (s.kind == SOURCE_LOG && !x->around->log(state, s.name, s.from))
        return wrong(x, key, "no attached log has this entry:", text);
    return true;
}

static bool is_hash(struct bytes text) {
    bool hex = text.len == 64;
    for (uint32_t i = 0; hex && i < text.len; i++)
        hex = (text.ptr[i] >= '0' && text.ptr[i] <= '9') ||
              (text.ptr[i] >= 'a' && text.ptr[i] <= 'f');
    return hex;
}

static bool is_duty(const struct checking *x, struct bytes key) {
    for (uint32_t i = 0; i < kinds_duties; i++)
        if (bytes_equal(key, bytes_of(kinds_duty[i].key))) return true;
    return there(x, "duty", key);
}

/* Words that another table has: roles are written as there, packs are those of the rulebook. */
static bool check_list_word(const struct checking *x, const char *key, struct bytes text) {
    bool packs = x->kind == ACCOUNT_INQUIRY;
    bool roles = x->kind == ACCOUNT_PERSON || (x->kind == ACCOUNT_DUTY && key[0] != 'r');
    if (packs && vocabulary_find(PACK_words, PACK_COUNT, text) == PACK_COUNT)
        return wrong(x, key, "there is no pack", text);
    if (roles && !line_word(text, LINE_WORD_MAX))
        return wrong(x, key, "expected a role in a-z and hyphens, not", text);
    return true;
}

/* "ridge/1a", "ridge/3": a setup, a person of an attached log. */
static bool check_in_log(const struct checking *x, const struct kinds_field *f, struct bytes text) {
    uint32_t slash = bytes_find(text, '/');
    struct bytes which = bytes_slice(text, slash + 1, text.len);
    bool there_is = slash > 0 && which.len &&
                    x->around->in_log(x->around->state, (enum account_type)f->type,
                                      bytes_slice(text, 0, slash), which);
    return there_is || wrong(x, f->key,
                             f->type == ACCOUNT_TYPE_SETUP
                                 ? "expected LOG/SETUP of an attached log, not"
                                 : "expected LOG/NUMBER of a person in an attached log, not",
                             text);
}

/* An entry as a source names it, or an event by its word: whether there was one is the question. */
static bool check_record(const struct checking *x, const char *key, struct bytes text) {
    struct source_event e;
    if (!source_event(text, &e)) return check_source(x, key, text);
    return x->around->log(x->around->state, e.log, 0) ||
           wrong(x, key, "no log is attached as", e.log);
}

static bool check_one(const struct checking *x, const struct kinds_field *f, struct bytes text) {
    struct span span;
    uint64_t n;
    int32_t offset;
    uint8_t bytes[24];
    struct buffer rate = BUFFER(bytes);
    switch ((enum account_type)f->type) {
    case ACCOUNT_TYPE_LINE:
    case ACCOUNT_TYPE_TEXT: return true;
    case ACCOUNT_TYPE_IN_LOG:
    case ACCOUNT_TYPE_SETUP: return check_in_log(x, f, text);
    case ACCOUNT_TYPE_RECORD: return check_record(x, f->key, text);
    case ACCOUNT_TYPE_LIST: return check_list_word(x, f->key, text);
    case ACCOUNT_TYPE_SOURCES: return check_source(x, f->key, text);
    case ACCOUNT_TYPE_SPAN:
        return span_read(text, 0, &span) ||
               wrong(x, f->key, "expected a time as 2021-10-21T13:46~, A/B, ../B or A/.., not",
                     text);
    case ACCOUNT_TYPE_WORD:
        return kinds_has(f->words, text) ||
               wrong(x, f->key, "expected one of:", bytes_of(f->words));
    case ACCOUNT_TYPE_HASH:
        return is_hash(text) || wrong(x, f->key, "expected 64 hex digits, not", text);
    case ACCOUNT_TYPE_COUNT:
        return bytes_u64(text, &n) || wrong(x, f->key, "expected a number, not", text);
    case ACCOUNT_TYPE_RATE:
        return rate_read(text, &rate) ||
               wrong(x, f->key, "expected pictures a second, as 25 or 30000/1001, not", text);
    case ACCOUNT_TYPE_ZONE:
        return span_zone(text, &offset) || wrong(x, f->key, "expected Z or -06:00, not", text);
    case ACCOUNT_TYPE_DUTY: return is_duty(x, text) || wrong(x, f->key, "there is no duty", text);
    case ACCOUNT_TYPE_NUMBERS:
    case ACCOUNT_TYPE_NUMBER:
        return there(x, f->words, text) || wrong(x, f->key, "there is no such entry:", text);
    }
    return false;
}

static bool check_value(const struct checking *x, const struct kinds_field *f, struct bytes json) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer plain = BUFFER(bytes);
    uint32_t at = 0;
    while (check_item(json, &at, &plain))
        if (plain.len && !check_one(x, f, buffer_bytes(&plain))) return false;
    return true;
}

static bool check_field(const struct checking *x, const struct fold_field *field) {
    const struct kinds_field *f = kinds_find_field(x->kind, field->key);
    if (bytes_equal(field->key, BYTES("removed")))
        return wrong(x, "removed",
                     "nothing is taken out of an account; write over it, or beside it",
                     (struct bytes){0});
    for (uint32_t v = 0; f && v < field->count; v++)
        if (!check_value(x, f, x->f->value[field->first + v].v)) return false;
    return true;
}

/* Somebody's value that says something. */
static bool says(const struct checking *x, const char *key) {
    const struct fold_field *field = fold_find(x->f, x->e, key);
    for (uint32_t v = 0; field && v < field->count; v++)
        if (!check_empty(x->f->value[field->first + v].v)) return true;
    return false;
}

static bool says_word(const struct checking *x, const char *key, struct bytes word) {
    const struct fold_field *field = fold_find(x->f, x->e, key);
    for (uint32_t v = 0; field && v < field->count; v++)
        if (bytes_equal(bytes_slice(x->f->value[field->first + v].v, 1, word.len), word) &&
            x->f->value[field->first + v].v.len == word.len + 2)
            return true;
    return false;
}

static bool check_must(const struct checking *x) {
    for (uint32_t i = 0; i < kinds_fields; i++)
        if (kinds_field[i].kind == x->kind && kinds_field[i].must && !says(x, kinds_field[i].key))
            return wrong(x, kinds_field[i].key, "must be there", (struct bytes){0});
    return true;
}

/* A row says something of a person: then it says where that comes from. */
static bool check_row(const struct checking *x) {
    static const char *const NEEDS[][2] = {{"held", "held-sources"}, {"accepted", "held-sources"},
                                           {"told", "told-sources"}, {"could", "could-sources"},
                                           {"did", "did-sources"},   {"needed", "needed-sources"}};
    for (uint32_t i = 0; i < COUNT_OF(NEEDS); i++)
        if (says(x, NEEDS[i][0]) && !says(x, NEEDS[i][1]))
            return wrong(x, NEEDS[i][1], "must be there: what a row says has a source",
                         (struct bytes){0});
    return true;
}

static bool check_question(const struct checking *x) {
    if (!says(x, "duty") && !says(x, "fact"))
        return wrong(x, "duty", "a question concerns a duty or a fact", (struct bytes){0});
    if (!says(x, "ask") && !says(x, "text"))
        return wrong(x, "ask", "which of the five, or a text", (struct bytes){0});
    if (says(x, "ask") && !says(x, "duty"))
        return wrong(x, "duty", "the five questions are about a duty", (struct bytes){0});
    if (says_word(x, "status", BYTES("answered")) && !says(x, "answer") && !says(x, "sources"))
        return wrong(x, "answer", "answered: by what", (struct bytes){0});
    if (says_word(x, "status", BYTES("cannot-answer")) && !says(x, "why"))
        return wrong(x, "why", "must be there: dead, bound by proceedings, or what it is",
                     (struct bytes){0});
    return true;
}

/* A row is called by its duty and its person, so that there is one of each. */
static bool check_named(const struct checking *x) {
    uint8_t bytes[4][NUMBER_MAX + 8];
    struct buffer duty = BUFFER(bytes[0]), person = BUFFER(bytes[1]), is = BUFFER(bytes[2]);
    struct buffer wanted = BUFFER(bytes[3]);
    if (fold_text(x->f, x->e, "duty", &duty) && fold_text(x->f, x->e, "person", &person) &&
        fold_text(x->f, x->e, "number", &is))
        number_joined(&wanted, x->kind, buffer_bytes(&duty), buffer_bytes(&person));
    return bytes_equal(buffer_bytes(&wanted), buffer_bytes(&is)) ||
           wrong(x, "number",
                 "expected row/DUTY/PERSON of its own duty and person:", buffer_bytes(&wanted));
}

static bool check_whole(const struct checking *x) {
    bool whose = says(x, "person") || says(x, "of");
    if (x->kind == ACCOUNT_HOLDER) return check_named(x) && check_row(x);
    if (x->kind == ACCOUNT_QUESTION) return check_question(x);
    if ((x->kind == ACCOUNT_STATEMENT || x->kind == ACCOUNT_CLAIM) && !whose)
        return wrong(x, "person", "must be there, or of: whose word it is", (struct bytes){0});
    return true;
}

static bool check_number(const struct checking *x) {
    uint8_t bytes[NUMBER_MAX + 8];
    struct buffer number = BUFFER(bytes);
    if (fold_text(x->f, x->e, "number", &number) && !number.full &&
        number_of_kind(x->kind, buffer_bytes(&number)))
        return true;
    return wrong(x, "number", "no entry of this kind is called so", (struct bytes){0});
}

bool check_entry(const struct fold *f, const struct fold_entry *e,
                 const struct check_around *around, struct buffer *why) {
    struct checking x = {f, e, around, kinds_find(e->kind), why};
    if (x.kind == ACCOUNT_KINDS) return wrong(&x, "kind", "there is no such kind", e->kind);
    if (!check_number(&x)) return false;
    for (uint32_t i = 0; i < e->count; i++)
        if (!check_field(&x, &f->field[e->first + i])) return false;
    return check_must(&x) && check_whole(&x);
}
