/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* bring.c - which of the two it is, and an entry as a line. See bring.h. */
#include "notebook/notes.h"
#include "notebook/bring.h"
#include "text/utf8.h"

bool bring_no(struct bring *b, const char *what, struct bytes word) {
    b->wrong = what;
    b->word = word;
    return false;
}

static bool names(struct bytes list, struct bytes name) {
    while (list.len) {
        uint32_t end = bytes_find(list, ',');
        if (bytes_equal(bytes_slice(list, 0, end), name)) return true;
        list = bytes_slice(list, end + 2, list.len);
    }
    return false;
}

void bring_left(struct bring *b, struct bytes name) {
    if (!name.len || name.len > 40 || names(buffer_bytes(&b->left), name)) return;
    if (b->left.len + name.len + 2 > b->left.max) return;
    if (b->left.len) buffer_text(&b->left, ", ");
    buffer_put(&b->left, name);
}

static uint8_t small(uint8_t c) {
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

static bool is_card(struct bytes text) {
    static const char begin[] = "begin:vcard";
    if (bytes_starts(text, BYTES("\xEF\xBB\xBF"))) text = bytes_slice(text, 3, text.len);
    while (text.len && (text.ptr[0] == '\r' || text.ptr[0] == '\n'))
        text = bytes_slice(text, 1, text.len);
    for (uint32_t i = 0; begin[i]; i++)
        if (i >= text.len || small(text.ptr[i]) != (uint8_t)begin[i]) return false;
    return true;
}

bool bring_begin(struct bring *b, struct bytes who, struct bytes now, uint8_t *text, uint32_t len) {
    b->who = who, b->now = now;
    b->crypto = sha256_port();
    b->wrong = NULL;
    b->line = b->next_line = 1, b->rows = 0, b->at = 0;
    b->column = b->word = (struct bytes){0};
    b->left = BUFFER(b->left_bytes);
    b->text = text, b->len = len;
    b->take_due = false;
    b->kind = is_card((struct bytes){text, len}) ? BRING_CARDS : BRING_TABLE;
    if (b->kind == BRING_TABLE) return bring_table_begin(b);
    if (bytes_starts((struct bytes){text, len}, BYTES("\xEF\xBB\xBF"))) b->at = 3;
    return true;
}

bool bring_next(struct bring *b, struct buffer *out) {
    out->len = 0;
    if (b->wrong) return false;
    return b->kind == BRING_TABLE ? bring_table_next(b, out) : bring_cards_next(b, out);
}

struct bring_entry *bring_new(struct bring *b, const char *kind) {
    b->entry = (struct bring_entry){.kind = kind};
    return &b->entry;
}

/* An id that the same words always have: half of their SHA-256, apart by a byte that no text has. */
static void put_id(struct bring *b, const struct bytes *part, uint32_t parts, struct buffer *out) {
    struct bytes piece[16];
    struct hash is;
    uint32_t count = 0;
    for (uint32_t i = 0; i < parts; i++) piece[count++] = part[i], piece[count++] = BYTES("\xFF");
    b->crypto.sha256(b->crypto.state, piece, count, &is);
    buffer_hex(out, (struct bytes){is.byte, 16});
}

static void put_list(struct bytes value, struct buffer *out) {
    buffer_byte(out, '[');
    while (value.len) {
        uint32_t end = 0;
        while (end < value.len &&
               !(value.ptr[end] == ',' && end + 1 < value.len && value.ptr[end + 1] == ' '))
            end++;
        json_item(out);
        json_put_string(out, bytes_slice(value, 0, end));
        value = bytes_slice(value, end + 2, value.len);
    }
    buffer_byte(out, ']');
}

static void put_set(const struct bring_entry *e, struct buffer *out) {
    json_key(out, "set");
    buffer_byte(out, '{');
    for (uint32_t i = 0; i < e->fields; i++) {
        json_key(out, e->field[i].key);
        buffer_text(out, "{\"over\":[],\"v\":");
        if (e->field[i].list)
            put_list(e->field[i].value, out);
        else
            json_put_string(out, e->field[i].value);
        buffer_byte(out, '}');
    }
    buffer_byte(out, '}');
}

static void put_member(const char *key, struct bytes value, struct buffer *out) {
    if (!value.len) return;
    json_key(out, key);
    json_put_string(out, value);
}

/* All of it but the time, which may be that of bringing it in: its write is known by that. */
static bool put_line(struct bring *b, const struct bring_entry *e, struct buffer *out) {
    uint8_t hex[2 * LINE_ID];
    struct buffer id = BUFFER(hex), w = {hex + LINE_ID, 0, LINE_ID, false};
    if (e->id.len)
        buffer_put(&id, e->id);
    else
        put_id(b, e->known_by, COUNT_OF(e->known_by), &id);
    buffer_byte(out, '{');
    put_member("entry", (struct bytes){hex, LINE_ID}, out);
    put_member("kind", bytes_of(e->kind), out);
    put_member("scene", e->scene, out);
    put_member("setup", e->setup, out);
    put_member("who", e->who.len ? e->who : b->who, out);
    put_set(e, out);
    struct bytes all[] = {buffer_bytes(out), e->at};
    put_id(b, all, COUNT_OF(all), &w);
    put_member("w", (struct bytes){hex + LINE_ID, LINE_ID}, out);
    put_member("at", e->at.len ? e->at : b->now, out);
    buffer_byte(out, '}');
    return !out->full;
}

bool bring_put(struct bring *b, const struct bring_entry *e, struct buffer *out) {
    struct buffer raw = BUFFER(b->out_bytes);
    if (!put_line(b, e, &raw)) return bring_no(b, "more than a line of a notebook holds", e->setup);
    if (!line_read(&b->made, buffer_bytes(&raw)) || !line_known(&b->made, &notes_words))
        return bring_no(b, b->made.json.wrong, (struct bytes){0});
    line_write(&b->made, out);
    return !out->full || bring_no(b, "more than a line of a notebook holds", e->setup);
}

void bring_wrong(const struct bring *b, struct buffer *out) {
    buffer_u64(out, b->line);
    buffer_text(out, ": ");
    buffer_put(out, bytes_slice(b->column, 0, 80));
    if (b->column.len) buffer_text(out, ": ");
    buffer_text(out, b->wrong);
    struct bytes word = bytes_slice(b->word, 0, 100);
    while (word.len && !utf8_valid(word)) word.len--; /* cut between characters */
    if (word.len) buffer_text(out, ": ");
    buffer_put(out, word);
}
