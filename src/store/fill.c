/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fill.c - see fill.h. */
#include "store/fill.h"

bool fill_add(struct fill *f, const struct crypto *c, const struct hash *leaf, fill_full *full,
              void *state) {
    uint64_t index = f->size++; /* of this hash in its level */
    struct hash h = *leaf;
    for (uint8_t level = 0; level < TILE_LEVELS; level++) {
        struct bytes hashes = {f->hash[level][0].byte, TILE_BYTES};
        f->hash[level][index % TILE_WIDTH] = h;
        if ((index + 1) % TILE_WIDTH) return true;
        index /= TILE_WIDTH;
        h = tile_root(c, hashes, TILE_HEIGHT, 0);
        struct tile t = {.index = index, .width = TILE_WIDTH, .level = level};
        if (!full(state, t, hashes, &h)) return false;
    }
    return true;
}

bool fill_load(struct fill *f, uint64_t size,
               bool (*read)(void *state, struct tile t, struct buffer *out), void *state) {
    uint64_t hashes = size; /* in this level */
    f->size = size;
    for (uint8_t level = 0; level < TILE_LEVELS; level++, hashes /= TILE_WIDTH) {
        struct buffer out = {f->hash[level][0].byte, 0, TILE_BYTES, false};
        struct tile t = {.index = hashes / TILE_WIDTH, .level = level};
        t.width = (uint16_t)(hashes % TILE_WIDTH);
        if (t.width && !read(state, t, &out)) return false;
        if (out.len != t.width * sizeof(struct hash)) return false;
    }
    return true;
}
