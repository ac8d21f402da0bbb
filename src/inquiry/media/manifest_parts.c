/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest_parts.c - see manifest_inner.h: words, dates and paths of a manifest. */
#include "inquiry/media/manifest_inner.h"
#include "text/when.h"
#include <string.h>

static const char *const actions[ACTIONS] = {"", "original", "verified", "failed"};
static const char *const processes[PROCESSES] = {"in-place", "transfer", "flatten"};

const char *manifest_action_word(uint8_t action) {
    return actions[action];
}
const char *manifest_process_word(uint8_t process) {
    return processes[process];
}

static uint32_t number(struct bytes b, uint32_t at, uint32_t len) {
    uint32_t n = 0;
    for (uint32_t i = at; i < at + len; i++) {
        if (i >= b.len || b.ptr[i] < '0' || b.ptr[i] > '9') return UINT32_MAX;
        n = n * 10 + (b.ptr[i] - '0');
    }
    return n;
}

uint64_t manifest_date(struct bytes b) {
    uint32_t day, hour = number(b, 11, 2), minute = number(b, 14, 2), second = number(b, 17, 2);
    if (!when_date(bytes_slice(b, 0, 10), &day) || hour > 24 || minute > 59 || second > 60)
        return 0;
    int64_t ms = ((int64_t)day * 86400 + hour * 3600 + minute * 60 + second) * 1000;
    uint32_t at = 19;
    if (at < b.len && b.ptr[at] == '.')
        for (uint32_t unit = 100, i = ++at; at < b.len && number(b, at, 1) < 10; at++, unit /= 10)
            if (at - i < 3) ms += (int64_t)number(b, at, 1) * unit;
    if (at + 6 == b.len && (b.ptr[at] == '+' || b.ptr[at] == '-')) {
        int64_t zone = (int64_t)(number(b, at + 1, 2) * 60ull + number(b, at + 4, 2)) * 60000;
        if (zone > 14 * 3600000) return 0;
        ms += b.ptr[at] == '+' ? -zone : zone;
    }
    return ms > 0 ? (uint64_t)ms : 0;
}

uint64_t manifest_hashdate(struct reader *r, const char *text) {
    if (strcmp(text, r->date) == 0) return r->date_ms;
    uint64_t ms = manifest_date(bytes_of(text));
    size_t len = strlen(text);
    if (len < sizeof r->date) {
        memcpy(r->date, text, len + 1);
        r->date_ms = ms;
    }
    return ms;
}

/* A relative path with no way out of the folder. */
static bool path_is_inside(struct bytes p) {
    if (!p.len || *p.ptr == '/' || memchr(p.ptr, 0, p.len)) return false;
    for (uint32_t at = 0; at < p.len;) {
        struct bytes rest = bytes_slice(p, at, p.len);
        struct bytes name = bytes_slice(rest, 0, bytes_find(rest, '/'));
        if (!name.len || bytes_equal(name, BYTES(".")) || bytes_equal(name, BYTES("..")))
            return false;
        at += name.len + 1;
        if (at == p.len) return false;
    }
    return true;
}

struct bytes manifest_path(struct reader *r, uint32_t which, struct bytes text) {
    if (!path_is_inside(text)) elements_stop(&r->e, "a path is empty or leads outside the folder");
    if (text.len) memcpy(r->path[which], text.ptr, text.len);
    return (struct bytes){r->path[which], text.len};
}

struct manifest_entry *manifest_entry_of(struct reader *r, enum format f) {
    struct manifest_hash *h = &r->hash;
    for (uint32_t i = 0; h->folder && i < h->entries; i++)
        if (h->entry[i].format == f) return &h->entry[i];
    if (h->entries == MANIFEST_ENTRIES_MAX) {
        elements_stop(&r->e, "a file has more hashes than there are kinds");
        return &h->entry[0];
    }
    h->entry[h->entries] = (struct manifest_entry){.format = (uint8_t)f};
    return &h->entry[h->entries++];
}
