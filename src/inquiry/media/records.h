/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* records.h - what a history says of each path: all its hashes, through all generations, and what it was called before.
 *
 * A table by path: adding and remark take the same time however many there are, so a history is read in time linear in its
 * entries. Ownership: everything is in the arena but the tables. */
#pragma once
#include "inquiry/media/manifest.h"

struct record_entry {
    struct record_entry *next; /* of the same record; generations rise */
    uint64_t date_ms;
    uint32_t generation;
    uint8_t format, action;
    bool content, structure;
    uint8_t digest[]; /* a folder's structure behind its content */
};
struct record {
    struct bytes path;
    struct record *before; /* the same thing under the name it had */
    struct record_entry *first, *last;
    uint64_t size, modified_ms;
    uint32_t generation;               /* the last that names it */
    bool has_size, folder, gone, seen; /* ${gone}: has another name now. ${seen}: the caller's */
};
struct records {
    struct arena *arena;
    struct record **record; /* as they came */
    uint32_t records;
    uint32_t *slot, slots; /* 1 + index */
    uint64_t seed;         /* nobody can choose paths that collide */
    uint64_t entries;
};
enum { RECORD_NAMES_MAX = 64 }; /* so many earlier names are followed */

void records_init(struct records *r, struct arena *a);
void records_drop(struct records *r);
void records_add(struct records *r, uint32_t generation, const struct manifest_hash *h);
/* The same in two steps, so that the first can be done elsewhere. record_entries(a, h): its entries; they have to last as long as
 * the records. records_put(r, generation, h, entries): those of ${h} itself are not looked at. */
struct record_entry *record_entries(struct arena *a, const struct manifest_hash *h);
void records_put(struct records *r, uint32_t generation, const struct manifest_hash *h,
                 struct record_entry *entries);
/* records_find(r, path): NULL when nothing is recorded under this name now. */
struct record *records_find(const struct records *r, struct bytes path);

/* record_first(r, f): the earliest hash of this kind, under any of its names; one that failed does not count. NULL: none.
 * record_original(r): the one to compare with: the earliest `original`, or else the earliest. record_last(r, f): the latest. */
const struct record_entry *record_first(const struct record *r, enum format f);
const struct record_entry *record_original(const struct record *r);
const struct record_entry *record_last(const struct record *r, enum format f);
