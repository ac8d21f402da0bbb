/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* records.c - see records.h. */
#include "inquiry/media/records.h"
#include <openssl/rand.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

void records_init(struct records *r, struct arena *a) {
    *r = (struct records){.arena = a};
    if (RAND_bytes((uint8_t *)&r->seed, sizeof r->seed) != 1) abort();
}
void records_drop(struct records *r) {
    free(r->record);
    free(r->slot);
    *r = (struct records){0};
}

/* The slot of ${path}, or the free one where it belongs. */
static uint32_t *slot_of(const struct records *r, struct bytes path) {
    uint32_t at = (uint32_t)XXH3_64bits_withSeed(path.ptr, path.len, r->seed);
    for (;; at++) {
        uint32_t *slot = &r->slot[at & (r->slots - 1)];
        if (!*slot || bytes_equal(r->record[*slot - 1]->path, path)) return slot;
    }
}

static void grow(struct records *r) {
    if (r->records * 2 < r->slots) return;
    free(r->slot);
    r->slots = r->slots ? r->slots * 2 : 1024;
    r->slot = calloc(r->slots, sizeof *r->slot);
    if (!r->slot) abort();
    for (uint32_t i = 0; i < r->records; i++) *slot_of(r, r->record[i]->path) = i + 1;
}

struct record *records_find(const struct records *r, struct bytes path) {
    uint32_t slot = r->slots ? *slot_of(r, path) : 0;
    return slot && !r->record[slot - 1]->gone ? r->record[slot - 1] : NULL;
}

/* What has another name now keeps its record; a new thing of the old name gets its own. */
static struct record *record_of(struct records *r, struct bytes path) {
    struct record *known = records_find(r, path);
    if (known) return known;
    grow(r);
    struct record *new = arena_take(r->arena, sizeof *new);
    new->path = arena_bytes(r->arena, path);
    r->record = list_room(r->record, r->records, sizeof *r->record);
    r->record[r->records++] = new;
    *slot_of(r, path) = r->records;
    return new;
}

static struct record_entry *entry_of(struct arena *a, const struct manifest_entry *from,
                                     bool folder) {
    uint32_t len = format_len(from->format);
    struct record_entry *e = arena_take(a, sizeof *e + (folder ? 2 * len : len));
    e->date_ms = from->date_ms;
    e->format = from->format;
    e->action = from->action;
    e->content = from->content;
    e->structure = from->structure;
    memcpy(e->digest, from->digest, len);
    if (folder) memcpy(e->digest + len, from->structure_digest, len);
    return e;
}

struct record_entry *record_entries(struct arena *a, const struct manifest_hash *h) {
    struct record_entry *first = NULL;
    for (uint32_t i = h->entries; i-- > 0;) {
        struct record_entry *e = entry_of(a, &h->entry[i], h->folder);
        e->next = first;
        first = e;
    }
    return first;
}

static void append(struct records *all, struct record *r, struct record_entry *e) {
    if (r->last)
        r->last->next = e;
    else
        r->first = e;
    for (; e; e = e->next) {
        e->generation = r->generation;
        r->last = e;
        all->entries++;
    }
}

void records_put(struct records *all, uint32_t generation, const struct manifest_hash *h,
                 struct record_entry *entries) {
    struct record *before = h->previous.len ? records_find(all, h->previous) : NULL;
    if (before) before->gone = true;
    struct record *r = records_find(all, h->path);
    if (r && r->folder != h->folder) r->gone = true; /* a file where a folder was: another thing */
    r = record_of(all, h->path);
    if (before && before != r && !r->before) r->before = before;
    r->folder = h->folder;
    r->generation = generation;
    r->modified_ms = h->modified_ms;
    if (h->has_size) r->size = h->size;
    r->has_size |= h->has_size;
    append(all, r, entries);
}

void records_add(struct records *all, uint32_t generation, const struct manifest_hash *h) {
    records_put(all, generation, h, record_entries(all->arena, h));
}

/* The record and those of its earlier names, the latest first. */
static uint32_t names_of(const struct record *r, const struct record *name[RECORD_NAMES_MAX]) {
    uint32_t names = 0;
    for (; r && names < RECORD_NAMES_MAX; r = r->before) name[names++] = r;
    return names;
}

static const struct record_entry *earliest(const struct record *r, uint32_t formats,
                                           uint8_t action) {
    const struct record *name[RECORD_NAMES_MAX];
    for (uint32_t i = names_of(r, name); i-- > 0;)
        for (const struct record_entry *e = name[i]->first; e; e = e->next)
            if (formats >> e->format & 1 &&
                (action ? e->action == action : e->action != ACTION_FAILED))
                return e;
    return NULL;
}

const struct record_entry *record_first(const struct record *r, enum format f) {
    return earliest(r, 1u << f, ACTION_NONE);
}
const struct record_entry *record_original(const struct record *r) {
    const struct record_entry *e = earliest(r, FORMATS_OF_MHL, ACTION_ORIGINAL);
    return e ? e : earliest(r, FORMATS_OF_MHL, ACTION_NONE);
}
const struct record_entry *record_last(const struct record *r, enum format f) {
    const struct record_entry *last = NULL;
    for (const struct record_entry *e = r->first; e; e = e->next)
        if (e->format == f) last = e;
    return last;
}
