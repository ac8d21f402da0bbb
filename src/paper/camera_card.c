/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* camera_card.c - people as vCards (RFC 6350), for an address book. Of what the notebook says of them only what they would put on
 * a card themselves. */
#include "paper/camera.h"
#include <string.h>

enum { FOLD_AT = 74 };

/* A line is folded before a character, at most 75 octets each. */
static void put_folded(FILE *to, struct bytes line) {
    uint32_t from = 0;
    for (uint32_t room = FOLD_AT; from < line.len; room = FOLD_AT - 1) {
        uint32_t len = line.len - from < room ? line.len - from : room;
        while (from + len < line.len && (line.ptr[from + len] & 0xc0) == 0x80) len--;
        fwrite(line.ptr + from, 1, len, to);
        fputs(from + len < line.len ? "\r\n " : "\r\n", to);
        from += len;
    }
}

static void put_property(FILE *to, const char *name, struct bytes value) {
    uint8_t bytes[CAMERA_CELL_MAX];
    struct buffer line = BUFFER(bytes);
    if (!value.len) return;
    buffer_text(&line, name);
    buffer_byte(&line, ':');
    for (uint32_t i = 0; i < value.len; i++) {
        uint8_t c = value.ptr[i];
        if (strchr(",;\\", c) && c) buffer_byte(&line, '\\');
        if (c == '\n')
            buffer_text(&line, "\\n");
        else if (c >= ' ')
            buffer_byte(&line, c);
    }
    put_folded(to, buffer_bytes(&line));
}

static uint32_t digits(struct bytes text) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.len; i++) count += text.ptr[i] >= '0' && text.ptr[i] <= '9';
    return count;
}

/* "ada@example.org, +1 505 555 0100": each by its shape. */
static void put_contact(FILE *to, struct bytes contact) {
    while (contact.len) {
        uint32_t len = 0;
        while (len < contact.len && !strchr(",;\n", contact.ptr[len])) len++;
        struct bytes one = bytes_slice(contact, 0, len);
        while (one.len && one.ptr[0] == ' ') one = bytes_slice(one, 1, one.len);
        while (one.len && one.ptr[one.len - 1] == ' ') one.len--;
        const char *name = bytes_find(one, '@') < one.len ? "EMAIL"
                           : digits(one) >= 5             ? "TEL"
                                                          : "NOTE";
        put_property(to, name, one);
        contact = bytes_slice(contact, len + 1, contact.len);
    }
}

uint32_t camera_vcards(const struct camera *c, FILE *to) {
    uint8_t name[LINE_MAX_BYTES], role[LINE_MAX_BYTES], contact[LINE_MAX_BYTES];
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->entries; i++) {
        const struct fold_entry *e = &c->fold->entry[c->entry[i]];
        struct buffer n = BUFFER(name), r = BUFFER(role), k = BUFFER(contact);
        if (!bytes_equal(e->kind, BYTES("person")) || e->removed) continue;
        if (!fold_text(c->fold, e, "name", &n)) continue;
        fold_text(c->fold, e, "role", &r);
        fold_text(c->fold, e, "contact", &k);
        fputs("BEGIN:VCARD\r\nVERSION:4.0\r\n", to);
        put_property(to, "FN", buffer_bytes(&n));
        put_property(to, "TITLE", buffer_bytes(&r));
        put_contact(to, buffer_bytes(&k));
        fputs("END:VCARD\r\n", to);
        count++;
    }
    return count;
}
