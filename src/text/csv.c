/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "text/csv.h"
#include "text/utf8.h"

static bool ends_field(const struct csv *c) {
    return c->at >= c->len || c->text[c->at] == c->separator || c->text[c->at] == '\n' ||
           c->text[c->at] == '\r';
}

static struct bytes trimmed(const uint8_t *text, uint32_t from, uint32_t to) {
    while (from < to && text[from] == ' ') from++;
    while (to > from && text[to - 1] == ' ') to--;
    return (struct bytes){text + from, to - from};
}

/* "a ""b""": moved together over its own quotes; ${at} ends behind the closing one. */
static bool quoted(struct csv *c, struct bytes *field) {
    uint32_t from = ++c->at, to = from;
    for (; c->at < c->len; c->text[to++] = c->text[c->at++]) {
        c->next_line += c->text[c->at] == '\n';
        if (c->text[c->at] != '"') continue;
        if (c->at + 1 >= c->len || c->text[c->at + 1] != '"') break;
        c->at++;
    }
    if (c->at >= c->len) {
        c->wrong = "a quotation mark is never closed";
        return false;
    }
    c->at++;
    *field = (struct bytes){c->text + from, to - from};
    return true;
}

static const char *unfit(struct bytes field) {
    if (field.len > CSV_FIELD_MAX) return "a field is longer than 12288 bytes";
    if (bytes_find(field, 0) < field.len) return "a field holds a NUL, a byte that is no text";
    return utf8_valid(field) ? NULL : "a field is no UTF-8 text";
}

static bool field_next(struct csv *c, struct bytes *field) {
    while (c->at < c->len && c->text[c->at] == ' ') c->at++;
    if (c->at < c->len && c->text[c->at] == '"') {
        if (!quoted(c, field)) return false;
        while (c->at < c->len && c->text[c->at] == ' ') c->at++;
        if (!ends_field(c)) c->wrong = "text behind a closing quotation mark";
    } else {
        uint32_t from = c->at;
        while (!ends_field(c)) c->at++;
        *field = trimmed(c->text, from, c->at);
    }
    if (!c->wrong) c->wrong = unfit(*field);
    return !c->wrong;
}

static void end_line(struct csv *c) {
    if (c->at < c->len && c->text[c->at] == '\r') c->at++;
    if (c->at < c->len && c->text[c->at] == '\n') c->at++;
    c->next_line++;
}

/* A row with anything in it; its fields counted. */
static bool row(struct csv *c, struct bytes *field, uint32_t *count) {
    bool any = false;
    while (!any && c->at < c->len) {
        c->line = c->next_line;
        for (*count = 0;; c->at++) {
            c->wrong_field = *count;
            if (*count == CSV_FIELDS_MAX) {
                c->wrong = "more than 96 columns";
                return false;
            }
            if (!field_next(c, &field[*count])) return false;
            any |= field[(*count)++].len > 0;
            if (c->at >= c->len || c->text[c->at] != c->separator) break;
        }
        end_line(c);
    }
    return any;
}

static uint8_t separator_of(const uint8_t *text, uint32_t len) {
    bool inside = false;
    for (uint32_t i = 0; i < len && (inside || text[i] != '\n'); i++) {
        inside ^= text[i] == '"';
        if (!inside && (text[i] == ',' || text[i] == ';' || text[i] == '\t')) return text[i];
    }
    return ',';
}

bool csv_begin(struct csv *c, uint8_t *text, uint32_t len) {
    *c = (struct csv){.text = text, .len = len, .line = 1, .next_line = 1};
    if (bytes_starts((struct bytes){text, len}, BYTES("\xEF\xBB\xBF"))) c->at = 3;
    c->separator = separator_of(text, len);
    if (row(c, c->column, &c->columns)) return true;
    if (!c->wrong) c->wrong = "there is nothing in it";
    return false;
}

static uint8_t plain(uint8_t c) {
    if (c == '-' || c == '_') return ' ';
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

static bool same_word(struct bytes a, struct bytes b) {
    if (a.len != b.len) return false;
    for (uint32_t i = 0; i < a.len; i++)
        if (plain(a.ptr[i]) != plain(b.ptr[i])) return false;
    return true;
}

uint32_t csv_column(const struct csv *c, const char *name) {
    uint32_t i = 0;
    while (i < c->columns && !same_word(c->column[i], bytes_of(name))) i++;
    return i;
}

bool csv_next(struct csv *c, struct bytes field[CSV_FIELDS_MAX]) {
    uint32_t count = 0;
    if (c->wrong || !row(c, field, &count)) return false;
    if (count > c->columns) {
        c->wrong = "more fields than the first row has columns";
        return false;
    }
    while (count < CSV_FIELDS_MAX) field[count++] = (struct bytes){0};
    return true;
}
