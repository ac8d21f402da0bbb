/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* number.c - see number.h. */
#include "inquiry/account/number.h"
#include "inquiry/account/source.h"
#include <string.h>

/* What stands before a number that is joined of what the entry is about. */
static const char *head_of(enum account_kind kind) {
    if (kind == ACCOUNT_HOLDER) return "row/";
    if (kind == ACCOUNT_RELATION) return "relation/";
    return kind == ACCOUNT_LOG ? "log/" : NULL;
}

void number_id(const struct crypto *c, struct bytes number, char id[LINE_ID]) {
    struct bytes part[] = {BYTES("showclear/account/v1\n"), number};
    struct hash h;
    uint8_t hex[64];
    struct buffer b = BUFFER(hex);
    c->sha256(c->state, part, COUNT_OF(part), &h);
    buffer_hex(&b, (struct bytes){h.byte, sizeof h.byte});
    memcpy(id, hex, LINE_ID);
}

static bool counted(enum account_kind kind, struct bytes number) {
    struct bytes prefix = bytes_of(kinds_prefix[kind]);
    uint64_t n;
    return prefix.len && bytes_starts(number, prefix) &&
           bytes_u64(bytes_slice(number, prefix.len, number.len), &n) && n >= 1 &&
           n <= NUMBER_COUNT_MAX;
}

static bool of_another(enum account_kind kind, struct bytes number) {
    for (uint32_t k = 0; k < ACCOUNT_KINDS; k++) {
        const char *head = head_of((enum account_kind)k);
        if (k == kind) continue;
        if (counted((enum account_kind)k, number)) return true;
        if (head && bytes_starts(number, bytes_of(head))) return true;
    }
    return false;
}

bool number_of_kind(enum account_kind kind, struct bytes number) {
    const char *head = head_of(kind);
    if (!number.len || number.len > NUMBER_MAX) return false;
    if (head) return bytes_starts(number, bytes_of(head));
    if (kind == ACCOUNT_EXHIBIT) return source_name(number) && !of_another(kind, number);
    return counted(kind, number);
}

void number_make(struct buffer *out, enum account_kind kind, uint32_t count) {
    buffer_text(out, kinds_prefix[kind]);
    buffer_u64(out, count);
}

void number_joined(struct buffer *out, enum account_kind kind, struct bytes first,
                   struct bytes second) {
    buffer_text(out, head_of(kind));
    buffer_put(out, first);
    if (second.len) buffer_byte(out, '/');
    buffer_put(out, second);
}
