/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* whose.c - see whose.h. */
#include "notebook/whose.h"

bool whose_named(const struct whose *w) {
    bool beside = w->author && w->by != w->author && w->handed_on && w->handed_on < w->index;
    return w->is_signed || beside;
}

/* In canonical form "who" stands last. */
bool whose_put(struct line *l, struct bytes who, struct buffer *out) {
    line_write(l, out);
    if (out->full || !line_read(l, buffer_bytes(out))) return false;
    if (l->who.len) out->len -= l->who.len + (uint32_t)sizeof ",\"who\":\"\"" - 1;
    out->len--;
    if (who.len) buffer_text(out, ",\"who\":"), json_put_string(out, who);
    buffer_byte(out, '}');
    return !out->full && line_read(l, buffer_bytes(out));
}
