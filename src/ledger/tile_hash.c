/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tile_hash.c - the hashes of tile.h: tiles made of subtrees, and subtrees found in tiles. */
#include "ledger/tile.h"
#include "text/mem.h"

bool tile_write(struct buffer *out, const struct ledger_reader *r, struct tile t) {
    uint64_t first = t.index * TILE_WIDTH;
    if (t.entries || t.level >= TILE_LEVELS) return false;
    for (uint32_t i = 0; i < t.width; i++) {
        struct hash h;
        if (!r->read(r->state, (uint8_t)(t.level * TILE_HEIGHT), first + i, &h)) return false;
        buffer_put(out, (struct bytes){h.byte, sizeof h.byte});
    }
    return !out->full;
}

struct hash tile_root(const struct crypto *c, struct bytes hashes, uint8_t height, uint32_t at) {
    struct hash left[TILE_HEIGHT + 1], sum; /* left[k]: what waits for its right half */
    uint32_t waiting = 0;
    for (uint32_t i = 0; i < 1u << height; i++) {
        memcpy(sum.byte, hashes.ptr + (at + i) * sizeof sum.byte, sizeof sum.byte);
        for (uint32_t n = i; n & 1; n >>= 1) sum = ledger_node(c, &left[--waiting], &sum);
        left[waiting++] = sum;
    }
    return sum;
}

/* Subtree ${i} of 2^level leaves lies in one tile of level/8, where it is 2^(level%8) hashes. */
static bool read_subtree(void *state, uint8_t level, uint64_t i, struct hash *out) {
    const struct tile_source *s = state;
    uint8_t height = level % TILE_HEIGHT, tile_level = level / TILE_HEIGHT;
    uint64_t index = i >> (TILE_HEIGHT - height);
    uint32_t at = (uint32_t)(i << height) % TILE_WIDTH;
    struct tile t = {.index = index, .level = tile_level};
    struct bytes hashes;
    t.width = tile_width(s->size, tile_level, index);
    if (at + (1u << height) > t.width || !s->tile(s->state, t, &hashes)) return false;
    if (hashes.len != t.width * sizeof out->byte) return false;
    *out = tile_root(s->c, hashes, height, at);
    return true;
}

struct ledger_reader tile_reader(struct tile_source *s) {
    return (struct ledger_reader){s, read_subtree};
}
