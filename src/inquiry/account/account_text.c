/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* account_text.c - an account's values as people read them, with names in their places. See account.h. */
#include "inquiry/account/account.h"
#include "inquiry/account/check.h"
#include "inquiry/account/frame.h"
#include <string.h>

static void named(const struct account *a, uint32_t entry, struct bytes number,
                  struct buffer *out) {
    struct bytes json = account_value(a, entry, "name");
    if (json.len)
        fold_plain(json, out);
    else
        buffer_put(out, number);
}

/* "armorer, props"; nothing of whoever was erased is left but the number. */
static void put_roles(const struct account *a, uint32_t person, struct buffer *out) {
    struct bytes list = account_value(a, a->person[person].entry, "roles");
    uint8_t bytes[LINE_WORD_MAX + 8];
    struct buffer role = BUFFER(bytes);
    uint32_t at = 0, count = 0;
    while (check_item(list, &at, &role)) {
        buffer_text(out, count++ ? ", " : "");
        buffer_put(out, buffer_bytes(&role));
    }
    if (!count) buffer_put(out, a->person[person].number);
}

void account_name(const struct account *a, uint32_t person, struct buffer *out) {
    if (a->by_role) {
        put_roles(a, person, out);
        return;
    }
    named(a, a->person[person].entry, a->person[person].number, out);
}

void account_compiler_name(const struct account *a, uint32_t compiler, struct buffer *out) {
    named(a, a->compiler[compiler].entry, a->compiler[compiler].number, out);
}

/* "{P3}" at the begin of the rest: how long it is, and whom it names. */
static uint32_t braces(const struct account *a, struct bytes rest, uint32_t *person) {
    uint32_t end = bytes_find(bytes_slice(rest, 0, 12), '}');
    if (rest.ptr[0] != '{' || end < 2 || end >= rest.len || rest.ptr[end] != '}') return 0;
    *person = account_person_of(a, bytes_slice(rest, 1, end - 1));
    return *person == ACCOUNT_NONE ? 0 : end + 1;
}

static bool begins_sentence(struct bytes text, uint32_t at) {
    return at == 0 || (at >= 2 && text.ptr[at - 1] == ' ' && text.ptr[at - 2] == '.');
}

/* "the armorer", at the begin of a sentence. */
static void capital(struct buffer *out, uint32_t at) {
    if (at < out->len && out->ptr[at] >= 'a' && out->ptr[at] <= 'z')
        out->ptr[at] = (uint8_t)(out->ptr[at] - 'a' + 'A');
}

void account_filled(const struct account *a, struct bytes plain, struct buffer *out) {
    for (uint32_t at = 0; at < plain.len;) {
        struct bytes rest = bytes_slice(plain, at, plain.len);
        uint32_t person, from = out->len, before = bytes_find(rest, '{');
        uint32_t len = before ? before : braces(a, rest, &person);
        if (before || !len)
            buffer_part(out, bytes_slice(rest, 0, before ? before : 1));
        else
            account_name(a, person, out);
        if (!before && len && begins_sentence(plain, at)) capital(out, from);
        at += len ? len : 1;
    }
}

bool account_said(const struct account *a, struct bytes json, struct buffer *out) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer plain = BUFFER(bytes);
    if (json.len) fold_plain(json, &plain);
    account_filled(a, buffer_bytes(&plain), out);
    return plain.len > 0;
}

bool account_text(const struct account *a, uint32_t entry, const char *key, struct buffer *out) {
    return account_said(a, account_value(a, entry, key), out);
}

void account_duty_title(const struct account *a, uint32_t duty, struct buffer *out) {
    const struct kinds_duty *of = a->duty[duty].of;
    if (of && a->language)
        frame_small(a->language, "inquiry.duty", of->key, out);
    else if (of)
        buffer_text(out, of->title);
    else
        (void)!account_text(a, a->duty[duty].entry, "title", out);
}

const char *account_ask_text(const struct account *a, enum account_ask ask) {
    if (!a->language) return kinds_ask_text[ask];
    return language_of(a->language, "inquiry.ask", kinds_ask[ask]);
}

void account_asked_text(const struct account *a, uint32_t duty, enum account_ask ask,
                        struct buffer *out) {
    struct bytes text = bytes_of(account_ask_text(a, ask));
    uint32_t at = bytes_find(text, '{');
    buffer_put(out, bytes_slice(text, 0, at));
    account_duty_title(a, duty, out);
    buffer_put(out, bytes_slice(text, at + (uint32_t)sizeof "{duty}" - 1, text.len));
}
