/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* arena.c - see arena.h. */
#include "inquiry/media/arena.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_FIRST = 1 << 12, BLOCK = 1 << 20 };
struct arena_block {
    struct arena_block *before;
    uint64_t byte[];
};

static void *must(void *memory) {
    if (memory) return memory;
    fprintf(stderr, "showclear: there is not enough memory for this\n");
    exit(3);
}

void *arena_take(struct arena *a, size_t len) {
    len = (len + 7) & ~(size_t)7;
    if (!a->block || a->size - a->used < len) {
        size_t size = a->size < BLOCK_FIRST ? BLOCK_FIRST : a->size < BLOCK ? 2 * a->size : BLOCK;
        if (len > size / 4) size = len > BLOCK / 4 ? len : BLOCK;
        struct arena_block *b = must(calloc(1, sizeof *b + size));
        b->before = a->block;
        *a = (struct arena){b, 0, size};
    }
    void *taken = (uint8_t *)a->block->byte + a->used;
    a->used += len;
    return taken;
}

struct bytes arena_bytes(struct arena *a, struct bytes b) {
    uint8_t *copy = arena_take(a, (size_t)b.len + 1);
    if (b.len) memcpy(copy, b.ptr, b.len);
    return (struct bytes){copy, b.len};
}
const char *arena_text(struct arena *a, struct bytes b) {
    return (const char *)arena_bytes(a, b).ptr;
}

void arena_drop(struct arena *a) {
    while (a->block) {
        struct arena_block *before = a->block->before;
        free(a->block);
        a->block = before;
    }
    *a = (struct arena){0};
}

void arena_join(struct arena *a, struct arena *more) {
    struct arena_block *first = more->block;
    if (!first) return;
    while (first->before) first = first->before;
    if (a->block) {
        first->before = a->block->before;
        a->block->before = more->block;
    } else
        *a = *more;
    *more = (struct arena){0};
}

void *list_room(void *list, uint32_t count, size_t each) {
    bool full = count == 0 || (count >= 16 && (count & (count - 1)) == 0);
    if (!full) return list;
    return must(realloc(list, (count ? (size_t)count * 2 : 16) * each));
}
