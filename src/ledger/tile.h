/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tile.h - the log as static files (C2SP tlog-tiles): tiles of 256 hashes, bundles of 256 entries, and their paths.
 *
 *     tile/LEVEL/INDEX   tile/LEVEL/INDEX.p/WIDTH   tile/entries/INDEX   tile/entries/INDEX.p/WIDTH
 *
 * Hash k of tile (level, index) is the root of leaves [(index*256+k) * 256^level, + 256^level). A full tile never
 * changes; a partial one is never hashed upward. Pure; the caller owns all buffers.                             */
#pragma once
#include "ledger/tree.h"

enum {
    TILE_WIDTH = 256,
    TILE_HEIGHT = 8,
    TILE_LEVELS = 8, /* 256^8 is more than any log holds */
    TILE_BYTES = TILE_WIDTH * 32,
    TILE_PATH_MAX = 64
};

struct tile {
    uint64_t index;
    uint16_t width; /* 1 to 256 */
    uint8_t level;  /* 0 for a bundle */
    bool entries;   /* a bundle of entries instead of hashes */
};

/* tile_path(out, t): "tile/0/x001/x234/067.p/5", without a slash before. tile_read_path accepts only that spelling. */
void tile_path(struct buffer *out, struct tile t);
SC_CHECK bool tile_read_path(struct tile *t, struct bytes path);

/* tile_width(size, level, index): How many hashes the tile has in a log of ${size}: 0, there is none, to 256. */
uint16_t tile_width(uint64_t size, uint8_t level, uint64_t index);
/* tile_count(size, level): How many tiles, the partial one included. */
uint64_t tile_count(uint64_t size, uint8_t level);
/* tile_write(out, r, t): The bytes of a tile of hashes. False: ${r} could not give one, or no room. */
SC_CHECK bool tile_write(struct buffer *out, const struct ledger_reader *r, struct tile t);
/* tile_root(c, hashes, height, at): The root of the 2^height hashes from ${at} on; the caller has checked the length. */
struct hash tile_root(const struct crypto *c, struct bytes hashes, uint8_t height, uint32_t at);

/* Complete subtrees read out of tiles: a source for proofs, on a phone, from files, from a store. ${size} is that of a
 * checkpoint; ${tile} gives the bytes of exactly the tile asked for and keeps them until it is called again. */
struct tile_source {
    const struct crypto *c;
    uint64_t size;
    void *state;
    bool (*tile)(void *state, struct tile t, struct bytes *out);
};
struct ledger_reader tile_reader(struct tile_source *s);

/* Bundles: each entry behind its length, two bytes, high byte first. */
SC_CHECK bool bundle_put(struct buffer *out,
                         struct bytes entry); /* false: longer than LEDGER_ENTRY_MAX, or no room */
/* bundle_next(bundle, &at, &entry): The entry at ${at}, which moves behind it. False at the end, and with ${at} before
 * the end when the bundle is cut off. */
SC_CHECK bool bundle_next(struct bytes bundle, uint32_t *at, struct bytes *entry);
