/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "text/ical.h"
#include "text/utf8.h"

enum { LINE_MOST = 75 };

/* Puts ${what} on a line of which ${used} octets are taken; how many are then. */
static uint32_t put(struct buffer *out, uint32_t used, struct bytes what) {
    uint32_t at = 0;
    while (at < what.len) {
        uint32_t next = at;
        if (utf8_next(what, &next) == UINT32_MAX) next = at + 1;
        if (used + next - at > LINE_MOST) buffer_text(out, "\r\n "), used = 1;
        buffer_put(out, bytes_slice(what, at, next - at));
        used += next - at;
        at = next;
    }
    return used;
}

void ical_line(struct buffer *out, const char *key, const char *value) {
    uint32_t used = put(out, 0, bytes_of(key));
    used = put(out, used, BYTES(":"));
    put(out, used, bytes_of(value));
    buffer_text(out, "\r\n");
}

/* What stands for an octet of a text. */
static struct bytes escape(const uint8_t *c) {
    switch (*c) {
    case '\\': return BYTES("\\\\");
    case ';': return BYTES("\\;");
    case ',': return BYTES("\\,");
    case '\n': return BYTES("\\n");
    default: return (struct bytes){c, 1};
    }
}

void ical_text(struct buffer *out, const char *key, const char *text) {
    struct bytes all = bytes_of(text);
    uint32_t used = put(out, 0, bytes_of(key)), at = 0;
    used = put(out, used, BYTES(":"));
    while (at < all.len) {
        uint32_t next = at;
        if (utf8_next(all, &next) == UINT32_MAX) next = at + 1;
        struct bytes one = bytes_slice(all, at, next - at);
        used = put(out, used, one.len == 1 ? escape(one.ptr) : one);
        at = next;
    }
    buffer_text(out, "\r\n");
}

void ical_begin(struct buffer *out, const char *product) {
    buffer_text(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//showclear//");
    buffer_text(out, product);
    buffer_text(out, "//EN\r\n");
}
void ical_end(struct buffer *out) {
    buffer_text(out, "END:VCALENDAR\r\n");
}
