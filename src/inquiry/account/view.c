/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* view.c - an account as JSON, a piece at a time: what is in hand never outgrows one entry. See view.h. */
#include "inquiry/account/view.h"
#include "inquiry/account/check.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/view_inner.h"
#include <stdlib.h>

/* ---- pieces ---------------------------------------------------------------------------------------------------------- */

static bool begin(struct view *v, const struct account *a, FILE *out) {
    *v = (struct view){.a = a, .out = out, .whole = true, .empty = true};
    v->b = (struct buffer){malloc(VIEW_ENTRY_MAX), 0, VIEW_ENTRY_MAX, false};
    return v->b.ptr != NULL;
}

static bool end(struct view *v) {
    view_flush(v);
    free(v->b.ptr);
    return v->whole;
}

void view_flush(struct view *v) {
    if (v->b.full || fwrite(v->b.ptr, 1, v->b.len, v->out) != v->b.len) v->whole = false;
    v->b.len = 0;
}

void view_list(struct view *v, const char *key) {
    buffer_byte(&v->b, ',');
    json_put_string(&v->b, bytes_of(key));
    buffer_text(&v->b, ":[");
    v->empty = true;
}

void view_item(struct view *v) {
    if (!v->empty) buffer_text(&v->b, ",\n");
    v->empty = false;
    if (v->b.len > VIEW_ENTRY_MAX / 4) view_flush(v);
}

void view_row(struct view *v) {
    view_item(v);
    buffer_byte(&v->b, '{');
}

void view_number(struct view *v, const char *key, uint32_t entry) {
    json_key(&v->b, key);
    view_put_number(v, entry);
}

void view_put_number(struct view *v, uint32_t entry) {
    if (entry == ACCOUNT_NONE)
        buffer_text(&v->b, "null");
    else
        json_put_string(&v->b, v->a->number[entry]);
}

/* A list of words as it was written; one word alone is a list of one. */
static void put_list(struct view *v, const char *key, struct bytes json) {
    bool list = json.len && json.ptr[0] == '[';
    json_key(&v->b, key);
    if (!list) buffer_byte(&v->b, '[');
    buffer_put(&v->b, json);
    if (!list) buffer_byte(&v->b, ']');
}

static void put_text(struct view *v, const char *key, uint32_t entry, const char *field) {
    struct buffer text = BUFFER(v->text);
    if (entry != ACCOUNT_NONE) (void)!account_text(v->a, entry, field, &text);
    json_key_string(&v->b, key, buffer_bytes(&text));
}

/* ---- entries --------------------------------------------------------------------------------------------------------- */

static uint32_t put_entries(struct view *v, const char *kind) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < v->a->fold.entries; i++) {
        const struct fold_entry *e = &v->a->fold.entry[v->a->order[i]];
        if (kind && !bytes_equal(e->kind, bytes_of(kind))) continue;
        view_item(v);
        view_flush(v);
        fold_put_entry(&v->a->fold, e, &v->b);
        count++;
    }
    return count;
}

bool view_entries(const struct account *a, const char *kind, FILE *out, uint32_t *count) {
    struct view v;
    if (!begin(&v, a, out)) return false;
    buffer_byte(&v.b, '[');
    *count = put_entries(&v, kind);
    buffer_text(&v.b, "]\n");
    return end(&v);
}

/* ---- who and what ---------------------------------------------------------------------------------------------------- */

static void put_head(struct view *v) {
    struct buffer head = BUFFER(v->text);
    buffer_text(&v->b, "{\"schema\":\"" VIEW_SCHEMA "\"");
    json_key_word(&v->b, "language", language_words[v->a->language]);
    findings_head(v->a, &head);
    json_key_string(&v->b, "whose", buffer_bytes(&head));
    put_text(v, "title", v->a->inquiry, "title");
    put_text(v, "about", v->a->inquiry, "about");
    json_key_bool(&v->b, "draft", account_draft(v->a));
    json_key(&v->b, "offsetMinutes");
    buffer_i64(&v->b, account_offset(v->a));
}

static void put_people(struct view *v) {
    view_list(v, "compilers");
    for (uint32_t k = 0; k < v->a->compilers; k++) {
        const struct account_compiler *c = &v->a->compiler[k];
        struct buffer name = BUFFER(v->text);
        view_row(v);
        json_key_string(&v->b, "number", c->number);
        account_compiler_name(v->a, k, &name);
        json_key_string(&v->b, "name", buffer_bytes(&name));
        json_key_bool(&v->b, "wrote", c->wrote);
        buffer_byte(&v->b, '}');
    }
    buffer_byte(&v->b, ']');
    view_list(v, "people");
    for (uint32_t p = 0; p < v->a->people; p++) {
        const struct account_person *person = &v->a->person[p];
        struct buffer name = BUFFER(v->text);
        view_row(v);
        json_key_string(&v->b, "number", person->number);
        account_name(v->a, p, &name);
        json_key_string(&v->b, "name", buffer_bytes(&name));
        put_list(v, "roles", account_value(v->a, person->entry, "roles"));
        json_key_bool(&v->b, "erased", person->entry == ACCOUNT_NONE);
        buffer_byte(&v->b, '}');
    }
    buffer_byte(&v->b, ']');
}

static void put_hurt(struct view *v) {
    view_list(v, "hurt");
    for (uint32_t i = 0; i < v->a->fold.entries; i++) {
        if (account_kind(v->a, v->a->order[i]) != ACCOUNT_HURT) continue;
        view_item(v);
        view_put_number(v, v->a->order[i]);
    }
    buffer_byte(&v->b, ']');
}

/* Words with blanks between. */
static void put_words(struct view *v, const char *key, const char *words) {
    struct bytes rest = bytes_of(words);
    json_key(&v->b, key);
    buffer_byte(&v->b, '[');
    while (rest.len) {
        uint32_t len = bytes_find(rest, ' ');
        json_item(&v->b);
        json_put_string(&v->b, bytes_slice(rest, 0, len));
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    buffer_byte(&v->b, ']');
}

static void put_duties(struct view *v) {
    view_list(v, "duties");
    for (uint32_t d = 0; d < v->a->duties; d++) {
        const struct account_duty *duty = &v->a->duty[d];
        struct buffer title = BUFFER(v->text);
        view_row(v);
        json_key_string(&v->b, "key", duty->key);
        account_duty_title(v->a, d, &title);
        json_key_string(&v->b, "title", buffer_bytes(&title));
        json_key_bool(&v->b, "decision", duty->of && duty->of->decision);
        json_key_bool(&v->b, "bound", duty->bound);
        if (duty->of)
            put_words(v, "rules", duty->of->rules);
        else
            put_list(v, "rules", account_value(v->a, duty->entry, "rules"));
        buffer_byte(&v->b, '}');
    }
    buffer_byte(&v->b, ']');
}

bool view_account(const struct account *a, FILE *out) {
    static struct view v;
    if (!begin(&v, a, out)) return false;
    put_head(&v);
    put_people(&v);
    put_hurt(&v);
    view_list(&v, "entries");
    (void)put_entries(&v, NULL);
    buffer_byte(&v.b, ']');
    put_duties(&v);
    view_rows(&v);
    view_findings(&v);
    json_key(&v.b, "kinds");
    kinds_schema(&v.b);
    buffer_text(&v.b, "}\n");
    return end(&v);
}
