/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest_old.c - MHL 1.x, which is read and never written. */
#include "inquiry/media/manifest_inner.h"
#include <string.h>

/* MHL 1.x: a hash is a list of elements. "xxhash64" has its bytes the other way round, "xxhash" has 32 bits in decimal, which
 * nothing here can check; "null" says that there is no hash. */
static enum format v1_format(const char *name) {
    if (strcmp(name, "xxhash64be") == 0 || strcmp(name, "xxhash64") == 0) return FORMAT_XXH64;
    enum format f = format_find(bytes_of(name));
    return f == FORMAT_MD5 || f == FORMAT_SHA1 ? f : FORMAT_NONE;
}

static void v1_digest(struct reader *r, const char *name, struct bytes text) {
    enum format f = v1_format(name);
    if (f == FORMAT_NONE) {
        r->hash.unknown += strcmp(name, "null") != 0;
        return;
    }
    uint8_t lower[FORMAT_TEXT_MAX];
    struct buffer b = BUFFER(lower);
    for (uint32_t i = 0; i < text.len; i++)
        buffer_byte(&b, text.ptr[i] >= 'A' && text.ptr[i] <= 'F' ? text.ptr[i] + 32 : text.ptr[i]);
    struct manifest_entry *e = manifest_entry_of(r, f);
    e->action = ACTION_ORIGINAL;
    e->content = true;
    if (b.full || !format_read(f, buffer_bytes(&b), e->digest))
        elements_stop(&r->e, "a hash is not as long, or not written, as its kind is");
    for (uint32_t i = 0; strcmp(name, "xxhash64") == 0 && i < 4; i++) {
        uint8_t swapped = e->digest[i];
        e->digest[i] = e->digest[7 - i];
        e->digest[7 - i] = swapped;
    }
}

void manifest_end_old(struct reader *r, enum element e, const char *name, struct bytes text) {
    if (elements_within(&r->e, 1) == ELEMENT_HASH) {
        if (e == ELEMENT_FILE) r->hash.path = manifest_path(r, MANIFEST_NOW, text);
        if (e == ELEMENT_SIZE) r->hash.has_size = bytes_u64(text, &r->hash.size);
        if (e == ELEMENT_LASTMODIFICATIONDATE) r->hash.modified_ms = manifest_date(text);
        if (e == ELEMENT_HASHDATE && r->hash.entries)
            r->hash.entry[r->hash.entries - 1].date_ms = manifest_date(text);
        if (e == ELEMENT_OTHER) v1_digest(r, name, text);
    }
    if (e == ELEMENT_HASH) manifest_hear(r);
}
