/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* walk.h - everything that lies in a folder, in the order of its paths, and what each thing is.
 *
 * Never followed: symbolic links to folders, and to what lies outside, is gone or goes in circles; nothing is opened here but
 * folders, so a FIFO holds nobody up. A link to a file within the folder stands for that file, as the reference has it. What is
 * neither file nor folder is named, with why.
 * Names are bytes; two that differ only in normal form are two. Threads: one. */
#pragma once
#include "inquiry/media/arena.h"

enum walk_kind { WALK_FILE, WALK_FOLDER, WALK_OTHER };
struct walk_item {
    struct bytes
        path; /* from the root, "/" between; the root's is empty; a zero stands behind it */
    const char
        *why; /* WALK_OTHER: what it is instead. WALK_FOLDER: why it could not be read, or NULL */
    uint64_t size, modified_ms;
    uint32_t parent; /* always before it; the root's is 0 */
    uint8_t kind;
    bool link;        /* a file that is reached through a symbolic link */
    bool nested;      /* a folder below the root with a history of its own */
    uint32_t history; /* of the nearest: the caller's number, 0 for the root's */
};
struct walk {
    int root; /* the folder, open; whatever is opened is opened from here */
    char *real;
    struct arena *arena;
    struct walk_item *item;
    uint32_t items;
    /* walk_ignored(state, item): asked with path, kind and history known. */
    bool (*ignored)(void *state, const struct walk_item *item);
    /* walk_nested(state, folder): the number of the history that begins here. */
    uint32_t (*nested)(void *state, const struct walk_item *folder);
    void *state;
};
enum { WALK_ITEMS_MAX = 1 << 26 };
/* walk_open(w, folder): false: it cannot be opened, see errno. walk_run(w): ${ignored} and the rest are set; false: the root
 * itself could not be read. */
SC_CHECK bool walk_open(struct walk *w, const char *folder);
SC_CHECK bool walk_run(struct walk *w);
void walk_close(struct walk *w);
/* walk_order(a, b): how the items are ordered: bytes, a slash before all, so what lies in a folder follows it at once. */
int walk_order(struct bytes a, struct bytes b);
