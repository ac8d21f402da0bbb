/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* heard.c - see heard.h. */
#include "inquiry/media/heard.h"

struct heard_hash {
    struct heard_hash *next;
    struct bytes path, previous;
    uint64_t size, modified_ms;
    struct record_entry *entries;
    bool has_size, folder;
};

const char *heard_add(void *heard, const struct manifest_hash *h) {
    struct heard *all = heard;
    struct heard_hash *new = arena_take(&all->arena, sizeof *new);
    new->path = arena_bytes(&all->arena, h->path);
    if (h->previous.len) new->previous = arena_bytes(&all->arena, h->previous);
    new->size = h->size;
    new->modified_ms = h->modified_ms;
    new->has_size = h->has_size;
    new->folder = h->folder;
    new->entries = record_entries(all->kept, h);
    if (all->last)
        all->last->next = new;
    else
        all->first = new;
    all->last = new;
    return NULL;
}

void heard_forget(void *heard) {
    struct heard *all = heard;
    arena_drop(&all->arena);
    all->first = all->last = NULL;
}

void heard_record(struct heard *heard, struct records *r, uint32_t generation) {
    struct manifest_hash h = {.entries = 0};
    for (const struct heard_hash *from = heard->first; from; from = from->next) {
        h.path = from->path;
        h.previous = from->previous;
        h.size = from->size;
        h.modified_ms = from->modified_ms;
        h.has_size = from->has_size;
        h.folder = from->folder;
        records_put(r, generation, &h, from->entries);
    }
    heard_forget(heard);
}
