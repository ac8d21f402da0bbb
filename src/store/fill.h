/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fill.h - the tile of each level that is being filled, so that a full one is written when its last hash comes.
 *
 * Invariant: hash[L][k], for k below the width of level L's last tile, is that tile's hash k. What lies behind is old.
 * Pure; a plain value of 64 KB.                                                                                     */
#pragma once
#include "ledger/tile.h"

struct fill {
    uint64_t size; /* leaves in it */
    struct hash hash[TILE_LEVELS][TILE_WIDTH];
};
/* A tile that is full, its bytes and its root; false ends the filling. */
typedef bool fill_full(void *state, struct tile t, struct bytes hashes, const struct hash *root);

/* fill_add(f, c, leaf, full, state): Add a leaf; ${full} is called for each tile it completes. False: ${full} said so. */
SC_CHECK bool fill_add(struct fill *f, const struct crypto *c, const struct hash *leaf,
                       fill_full *full, void *state);
/* fill_load(f, size, read, state): The tiles that a log of ${size} is filling, again from what is stored. */
SC_CHECK bool fill_load(struct fill *f, uint64_t size,
                        bool (*read)(void *state, struct tile t, struct buffer *out), void *state);
