/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* history.c - see history.h: paths, patterns, references. */
#include "inquiry/media/history.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct bytes history_relative(const struct history *h, struct bytes path) {
    return h->prefix.len ? bytes_slice(path, h->prefix.len + 1, path.len) : path;
}

struct bytes history_full(struct arena *a, const struct history *h, struct bytes relative) {
    if (!h->prefix.len) return relative;
    if (!relative.len) return h->prefix;
    uint32_t len = h->prefix.len + 1 + relative.len;
    uint8_t *path = arena_take(a, (size_t)len + 1);
    memcpy(path, h->prefix.ptr, h->prefix.len);
    path[h->prefix.len] = '/';
    memcpy(path + h->prefix.len + 1, relative.ptr, relative.len);
    return (struct bytes){path, len};
}

bool history_ignores(const struct histories *all, uint32_t number, struct bytes path, bool folder) {
    for (;; number = all->history[number]->parent) {
        const struct history *h = all->history[number];
        if (ignore_says_within(&h->ignore, history_relative(h, path), folder)) return true;
        if (!number) return false;
    }
}

static const struct history *at_prefix(const struct histories *all, struct bytes prefix) {
    for (uint32_t i = 0; i < all->histories; i++)
        if (bytes_equal(all->history[i]->prefix, prefix)) return all->history[i];
    return NULL;
}

static struct bytes folder_of(struct bytes path) {
    while (path.len && path.ptr[path.len - 1] != '/') path.len--;
    if (path.len) path.len--;
    return path;
}

/* A nested folder that is gone altogether is missing like any other; here it is there, and its history is looked at. */
static void check_reference(struct histories *all, const struct history *h,
                            const struct manifest_reference *r) {
    struct bytes full = history_full(all->arena, h, r->path);
    struct bytes folder = folder_of(folder_of(full));
    const struct history *child = at_prefix(all, folder);
    const char *name = (const char *)full.ptr + folder_of(full).len + 1;
    for (uint32_t i = 0; child && i < child->generations; i++) {
        if (strcmp(child->generation[i].name, name) != 0) continue;
        if (memcmp(child->generation[i].manifest.c4, r->c4, DIGEST_MAX) != 0)
            remark_path(all->remarks, REMARK_MANIFEST_DIFFERS, full,
                        "a manifest around it refers to another");
        return;
    }
    const char *there = arena_text(all->arena, folder);
    if (child || faccessat(all->root, there, F_OK, AT_SYMLINK_NOFOLLOW) == 0)
        remark_path(all->remarks, REMARK_MANIFEST_GONE, full, "a manifest around it refers to it");
}

void history_references(struct histories *all) {
    for (uint32_t i = 0; i < all->histories; i++) {
        const struct history *h = all->history[i];
        for (uint32_t g = 0; g < h->generations; g++)
            for (uint32_t r = 0; r < h->generation[g].manifest.references; r++)
                check_reference(all, h, &h->generation[g].manifest.reference[r]);
    }
}

void history_drop(struct histories *all) {
    for (uint32_t i = 0; i < all->histories; i++) {
        struct history *h = all->history[i];
        for (uint32_t g = 0; g < h->generations; g++) manifest_drop(&h->generation[g].manifest);
        free(h->generation);
        records_drop(&h->records);
        chain_drop(&h->chain);
        ignore_drop(&h->ignore);
    }
    free(all->history);
    all->history = NULL;
    all->histories = 0;
}
