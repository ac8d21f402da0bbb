/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* renames.c - see renames.h. Missing and new are put side by side by sorting: linear but for the sort. */
#include "inquiry/media/renames.h"
#include "inquiry/media/compare.h"
#include "inquiry/media/folders.h"
#include <stdlib.h>
#include <string.h>

struct candidate {
    uint32_t history, item; /* item 0: a missing record */
    struct record *record;
    struct bytes name; /* the last of its path */
    uint32_t len;
    uint8_t key[1 + 2 * DIGEST_MAX]; /* kind of hash, hash; a folder's two */
};
struct candidates {
    struct candidate *of;
    uint32_t count;
};

static struct bytes last_name(struct bytes path) {
    uint32_t from = path.len;
    while (from && path.ptr[from - 1] != '/') from--;
    return bytes_slice(path, from, path.len);
}

static void add(struct candidates *c, const struct candidate *like, uint8_t kind, const uint8_t *a,
                const uint8_t *b, uint32_t len) {
    c->of = list_room(c->of, c->count, sizeof *c->of);
    struct candidate *new = &c->of[c->count++];
    *new = *like;
    new->key[0] = kind;
    memcpy(new->key + 1, a, len);
    if (b) memcpy(new->key + 1 + len, b, len);
    new->len = 1 + len + (b ? len : 0);
}

static void add_missing(struct reel *m, struct candidates *c, enum format f, bool folders) {
    for (uint32_t n = 0; n < m->all.histories; n++) {
        const struct history *h = m->all.history[n];
        for (uint32_t i = 0; i < h->records.records; i++) {
            struct record *r = h->records.record[i];
            if (!compare_is_missing(m, h, r)) continue;
            struct candidate like = {.history = n, .record = r, .name = last_name(r->path)};
            const struct record_entry *e = r->folder ? record_last(r, f) : record_original(r);
            if (!e || (r->folder && (!folders || !e->structure))) continue;
            uint32_t len = format_len(e->format);
            add(c, &like, e->format | (r->folder ? 0x80 : 0), e->digest,
                r->folder ? e->digest + len : NULL, len);
        }
    }
}

static void add_new(struct reel *m, struct candidates *c, const struct folder_digests *folders,
                    enum format f) {
    for (uint32_t i = 1; i < m->walk.items; i++) {
        if (m->known[i] || !reel_nameable(&m->walk.item[i])) continue;
        struct candidate like = {.history = reel_home(m, i)->number, .item = i};
        like.name = last_name(m->walk.item[i].path);
        if (m->walk.item[i].kind == WALK_FOLDER && folders && folders[i].whole)
            add(c, &like, (uint8_t)f | 0x80, folders[i].content, folders[i].structure,
                format_len(f));
        for (uint32_t k = 0; m->walk.item[i].kind == WALK_FILE && k < FORMATS; k++) {
            const uint8_t *digest = hashing_digest(&m->job[i], (enum format)k);
            if (digest) add(c, &like, (uint8_t)k, digest, NULL, format_len((enum format)k));
        }
    }
}

static int by_key(const struct candidate *x, const struct candidate *y) {
    if (x->history != y->history) return x->history < y->history ? -1 : 1;
    return bytes_compare((struct bytes){x->key, x->len}, (struct bytes){y->key, y->len});
}
static int by_key_and_name(const void *a, const void *b) {
    const struct candidate *x = a, *y = b;
    int key = by_key(x, y);
    if (!key) key = bytes_compare(x->name, y->name);
    return key ? key : x->item < y->item ? -1 : x->item > y->item;
}

static void pair(struct reel *m, const struct candidate *missing, const struct candidate *new) {
    if (m->known[new->item] || missing->record->seen) return;
    m->known[new->item] = missing->record;
    missing->record->seen = true;
    const struct history *h = m->all.history[missing->history];
    struct remark f = {
        .kind = REMARK_RENAMED, .path = m->walk.item[new->item].path, .format = FORMAT_NONE};
    f.previous = history_full(&m->arena, h, missing->record->path);
    remark_add(&m->remarks, &f);
}

/* One missing and one new among these. */
static void pair_in(struct reel *m, const struct candidate *of, uint32_t count) {
    const struct candidate *missing = NULL, *new = NULL;
    for (uint32_t i = 0; i < count; i++) {
        const struct candidate **one = of[i].item ? &new : &missing;
        if (*one) return;
        *one = &of[i];
    }
    if (missing && new) pair(m, missing, new);
}

static uint32_t same_names(const struct candidate *of, uint32_t count) {
    uint32_t same = 1;
    while (same < count && bytes_equal(of[same].name, of[0].name)) same++;
    return same;
}

void renames_find(struct reel *m, const struct folder_digests *folders, enum format f) {
    struct candidates c = {0};
    add_missing(m, &c, f, folders != NULL);
    if (c.count) add_new(m, &c, folders, f);
    if (c.count) qsort(c.of, c.count, sizeof *c.of, by_key_and_name);
    for (uint32_t from = 0, to; from < c.count; from = to) {
        for (to = from + 1; to < c.count && by_key(&c.of[from], &c.of[to]) == 0;) to++;
        pair_in(m, c.of + from, to - from);
        for (uint32_t i = from, names; i < to; i += names) {
            names = same_names(c.of + i, to - i);
            pair_in(m, c.of + i, names);
        }
    }
    free(c.of);
}

void renames_want(struct reel *m) {
    uint32_t *formats = calloc(m->all.histories, sizeof *formats);
    if (!formats) abort();
    for (uint32_t n = 0; n < m->all.histories; n++) {
        const struct history *h = m->all.history[n];
        for (uint32_t i = 0; i < h->records.records; i++) {
            const struct record *r = h->records.record[i];
            const struct record_entry *e = r->folder ? NULL : record_original(r);
            if (e && compare_is_missing(m, h, r)) formats[n] |= 1u << e->format;
        }
    }
    for (uint32_t i = 1; i < m->walk.items; i++)
        if (m->job[i].formats && !m->known[i])
            m->job[i].formats |= formats[reel_home(m, i)->number];
    free(formats);
}
