/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fuzz_tile.c - tile paths have one spelling; a bundle's entries make up the bundle. */
#include "fuzz.h"
#include "ledger/tile.h"

static uint8_t again[1 << 20];

FUZZ(text) {
    struct buffer path = BUFFER(again), bundle = BUFFER(again);
    struct bytes entry;
    struct tile t;
    uint32_t at = 0;
    if (text.len > sizeof again) return;
    if (tile_read_path(&t, text)) {
        EXPECT(t.width >= 1 && t.width <= TILE_WIDTH && t.level < TILE_LEVELS);
        tile_path(&path, t);
        EXPECT(bytes_equal(buffer_bytes(&path), text));
    }
    while (bundle_next(text, &at, &entry)) EXPECT(bundle_put(&bundle, entry));
    EXPECT(bytes_equal(buffer_bytes(&bundle), bytes_slice(text, 0, at)));
}
