/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* original_name.c - see original_name.h. */
#include "inquiry/custody/original_name.h"
#include "text/utf8.h"

static struct bytes last_part(struct bytes path) {
    uint32_t from = 0;
    for (uint32_t i = 0; i + 1 < path.len; i++)
        if (path.ptr[i] == '/') from = i + 1;
    return bytes_slice(path, from, path.len);
}

bool original_name(const char *path, struct buffer *out) {
    static const char HEX[] = "0123456789ABCDEF";
    struct bytes name = last_part(bytes_of(path));
    if (utf8_line(name)) return buffer_put(out, name), true;
    for (uint32_t i = 0; i < name.len; i++) {
        uint8_t c = name.ptr[i];
        if (c > ' ' && c < 127 && c != '%') {
            buffer_byte(out, c);
            continue;
        }
        buffer_byte(out, '%');
        buffer_byte(out, (uint8_t)HEX[c >> 4]);
        buffer_byte(out, (uint8_t)HEX[c & 15]);
    }
    return false;
}
