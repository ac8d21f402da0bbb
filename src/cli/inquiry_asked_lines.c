/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_asked_lines.c - each entry of an account that concerns a setup, as a line. See inquiry_asked.h. */
#include "box/asked.h"
#include "cli/inquiry_asked.h"
#include <string.h>

enum { SHOWN_MAX = 1200 /* two of them, each byte escaped, are a line */ };

/* A name of somebody in it at this place: how long it is, and whose. Names of one or two letters would be found in any word. */
static uint32_t name_at(const struct account *a, struct bytes rest, uint32_t *person) {
    uint8_t bytes[LINE_MAX_BYTES];
    uint32_t best = 2;
    for (uint32_t p = 0; p < a->people; p++) {
        struct buffer name = BUFFER(bytes);
        struct bytes json = account_value(a, a->person[p].entry, "name");
        if (json.len) fold_plain(json, &name);
        if (name.len <= best || !bytes_starts(rest, buffer_bytes(&name))) continue;
        *person = p;
        best = name.len;
    }
    return best > 2 ? best : 0;
}

/* A name that was typed stands by role as {P3} does; what is too long ends in three points. */
static void put_words(const struct account *a, struct bytes text, struct buffer *out) {
    for (uint32_t at = 0; at < text.len && out->len < SHOWN_MAX;) {
        uint32_t person, len = name_at(a, bytes_slice(text, at, text.len), &person);
        if (len)
            account_name(a, person, out);
        else
            buffer_byte(out, text.ptr[at]);
        at += len ? len : 1;
    }
    if (out->len < SHOWN_MAX) return;
    while (out->len && (out->ptr[out->len - 1] & 0xc0) == 0x80) out->len--; /* not in a letter */
    if (out->len) out->len--;
    buffer_text(out, "...");
}

static void put(const struct account *a, const char *key, struct bytes text, struct buffer *b) {
    uint8_t bytes[SHOWN_MAX + LINE_MAX_BYTES];
    struct buffer shown = BUFFER(bytes);
    put_words(a, text, &shown);
    if (shown.len) json_key_string(b, key, buffer_bytes(&shown));
}

static void put_field(const struct account *a, uint32_t e, const char *key, const char *as,
                      struct buffer *b) {
    uint8_t bytes[2 * LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    if (account_text(a, e, key, &text)) put(a, as, buffer_bytes(&text), b);
}

/* One of the five is made of its duty. */
static void put_question(const struct account *a, uint32_t e, struct buffer *b) {
    uint8_t bytes[1024];
    struct buffer text = BUFFER(bytes);
    struct bytes ask = account_word(a, e, "ask"), duty = account_word(a, e, "duty");
    for (uint32_t q = 0; q < ASK_COUNT; q++)
        for (uint32_t d = 0; d < a->duties && bytes_equal(ask, bytes_of(kinds_ask[q])); d++) {
            if (!bytes_equal(a->duty[d].key, duty)) continue;
            struct bytes made = bytes_of(kinds_ask_text[q]);
            uint32_t at = bytes_find(made, '{');
            buffer_put(&text, bytes_slice(made, 0, at));
            account_duty_title(a, d, &text);
            buffer_put(&text, bytes_slice(made, at + (uint32_t)sizeof "{duty}" - 1, made.len));
        }
    if (text.len)
        put(a, "text", buffer_bytes(&text), b);
    else
        put_field(a, e, "text", "text", b);
    uint32_t p = account_person_of(a, account_word(a, e, "person"));
    text.len = 0;
    if (p != ACCOUNT_NONE) account_name(a, p, &text);
    if (text.len) json_key_string(b, "to", buffer_bytes(&text));
}

static bool is_held(const struct account *a, uint32_t e) {
    struct bytes how = account_word(a, e, "sensitivity");
    return account_value(a, e, "kin-hold").len || bytes_equal(how, BYTES("restricted")) ||
           bytes_equal(how, BYTES("graphic"));
}

static void put_kind(const struct account *a, uint32_t e, struct buffer *b) {
    enum account_kind kind = account_kind(a, e);
    bool held = kind == ACCOUNT_EXHIBIT && is_held(a, e), closed = account_word(a, e, "closed").len;
    if (kind == ACCOUNT_EXHIBIT) json_key_word(b, "stands", held ? "held" : "open");
    if (kind == ACCOUNT_OPEN) json_key_word(b, "stands", closed ? "closed" : "open");
    if (kind == ACCOUNT_FACT || kind == ACCOUNT_QUESTION)
        json_key_string(b, "stands", account_word(a, e, "status"));
    if (kind == ACCOUNT_QUESTION)
        put_question(a, e, b);
    else if (!held)
        put_field(a, e, kind == ACCOUNT_EXHIBIT ? "title" : "text", "text", b);
}

/* The setup, where the field names one of this log. */
static struct bytes setup_of(const struct account *a, uint32_t e, struct bytes log) {
    struct bytes at = account_word(a, e, "setup");
    bool ours = bytes_starts(at, log) && at.len > log.len + 1 && at.ptr[log.len] == '/';
    return ours ? bytes_slice(at, log.len + 1, at.len) : (struct bytes){0};
}

static void put_head(const struct account *a, uint32_t log, struct buffer *b) {
    uint8_t bytes[SHOWN_MAX + LINE_MAX_BYTES];
    struct buffer whose = BUFFER(bytes);
    findings_head(a, &whose);
    buffer_byte(b, '{');
    json_key_word(b, "schema", ASKED_SCHEMA);
    put_field(a, a->inquiry, "title", "title", b);
    put(a, "whose", buffer_bytes(&whose), b);
    json_key_string(b, "origin", account_word(a, log, "origin"));
    json_key_string(b, "log", account_word(a, log, "name"));
    buffer_text(b, "}\n");
}

uint32_t inquiry_asked_lines(const struct account *a, uint32_t log, struct buffer *out) {
    struct bytes name = account_word(a, log, "name");
    uint32_t rows = 0;
    put_head(a, log, out);
    for (uint32_t i = 0; i < a->fold.entries; i++) {
        uint32_t e = a->order[i];
        struct bytes setup = setup_of(a, e, name);
        if (!setup.len) continue;
        rows++;
        buffer_byte(out, '{');
        json_key_string(out, "setup", setup);
        json_key_string(out, "number", a->number[e]);
        json_key_string(out, "kind", a->fold.entry[e].kind);
        put_kind(a, e, out);
        buffer_text(out, "}\n");
    }
    return rows;
}
