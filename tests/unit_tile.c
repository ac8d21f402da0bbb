/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_tile.c - paths, widths, tiles of hashes and bundles of entries. */
#include "test.h"
#include "box/crypto.h"
#include "ledger/tile.h"

static const struct {
    const char *path;
    struct tile t;
} paths[] = {
    {"tile/0/000", {0, 256, 0, false}},
    {"tile/0/005", {5, 256, 0, false}},
    {"tile/0/999", {999, 256, 0, false}},
    {"tile/0/x001/000", {1000, 256, 0, false}},
    {"tile/0/x001/x234/067", {1234067, 256, 0, false}},
    {"tile/0/273.p/112", {273, 112, 0, false}},
    {"tile/1/001.p/17", {1, 17, 1, false}},
    {"tile/2/000.p/1", {0, 1, 2, false}},
    {"tile/7/000.p/127", {0, 127, 7, false}},
    {"tile/entries/x001/234.p/255", {1234, 255, 0, true}},
    {"tile/entries/000", {0, 256, 0, true}},
    {"tile/0/x036/x028/x797/x018/x963/967", {36028797018963967, 256, 0, false}},
};

TEST(paths_there_and_back) {
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        uint8_t room[TILE_PATH_MAX];
        struct buffer b = BUFFER(room);
        struct tile t;
        tile_path(&b, paths[i].t);
        EXPECT_TEXT(buffer_bytes(&b), paths[i].path);
        EXPECT(tile_read_path(&t, bytes_of(paths[i].path)));
        EXPECT(t.index == paths[i].t.index && t.width == paths[i].t.width);
        EXPECT(t.level == paths[i].t.level && t.entries == paths[i].t.entries);
    }
}

TEST(paths_that_are_none) {
    static const char *const wrong[] = {
        "",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "/tile/0/000",
        "tile/0/00",
        "tile/0/0000",
        "tile/0/5",
        "tile/00/000",
        "tile/8/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/a/000",
        "tile/0/x000/000",
        "tile/0/x001",
        "tile/0/x001/",
        "tile/0/001/000",
        "tile/0/x001/x000",
        "tile/0/000.p",
        "tile/0/000.p/",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/01",
        "tile/0/000.p/1/",
        "tile/0/000.q/1",
        "tile/0/000p/1",
        "tile/0/000/1",
        "tile/0/x001.p/000",
        "tile/0/000.p/1x",
        "tile/0/000 ",
        "tile/entries",
        "tile/entries/0/000",
        "tile/8/0/000",
        "tiles/0/000",
        "tile/0/x999/x999/x999/x999/x999/x999/999",
        "tile/0/x0a1/000",
        "tile/0/../000",
        "tile/0/%30",
    };
    struct tile t;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        if (tile_read_path(&t, bytes_of(wrong[i]))) printf("# read: %s\n", wrong[i]);
        EXPECT(!tile_read_path(&t, bytes_of(wrong[i])));
    }
}

/* The specification's examples: 70,000 entries, and 256. */
TEST(widths_are_those_of_the_specification) {
    EXPECT_EQ(tile_width(70000, 0, 0), 256);
    EXPECT_EQ(tile_width(70000, 0, 272), 256);
    EXPECT_EQ(tile_width(70000, 0, 273), 112);
    EXPECT_EQ(tile_width(70000, 0, 274), 0);
    EXPECT_EQ(tile_count(70000, 0), 274);
    EXPECT_EQ(tile_width(70000, 1, 0), 256);
    EXPECT_EQ(tile_width(70000, 1, 1), 17);
    EXPECT_EQ(tile_width(70000, 2, 0), 1);
    EXPECT_EQ(tile_width(70000, 3, 0), 0);
    EXPECT_EQ(tile_count(70000, 3), 0);
    EXPECT_EQ(tile_width(256, 0, 0), 256);
    EXPECT_EQ(tile_width(256, 0, 1), 0);
    EXPECT_EQ(tile_width(256, 1, 0), 1);
    EXPECT_EQ(tile_width(0, 0, 0), 0);
    EXPECT_EQ(tile_width(INT64_MAX, 7, 0), 127);
    EXPECT_EQ(tile_width(INT64_MAX, 0, UINT64_MAX), 0);
    EXPECT_EQ(tile_width(INT64_MAX, 9, 0), 0);
}

enum { SIZE_MAX_HERE = 66000 };
static struct crypto crypto;
static struct hash *leaf, *subtree[17];

static bool read_subtree(void *state, uint8_t level, uint64_t i, struct hash *out) {
    (void)state;
    if (level > 16 || i >= (uint64_t)SIZE_MAX_HERE >> level) return false;
    *out = subtree[level][i];
    return true;
}
static const struct ledger_reader reader = {NULL, read_subtree};

/* Gives a tile out of the subtrees, as a store would. */
static bool give_tile(void *state, struct tile t, struct bytes *out) {
    static uint8_t room[TILE_BYTES];
    struct buffer b = BUFFER(room);
    uint32_t *given = state;
    ++*given;
    if (!tile_write(&b, &reader, t)) return false;
    *out = buffer_bytes(&b);
    return true;
}

TEST(a_log_in_subtrees) {
    EXPECT(crypto_create(&crypto));
    for (int l = 0; l < 17; l++) subtree[l] = calloc((SIZE_MAX_HERE >> l) + 1, sizeof **subtree);
    leaf = subtree[0];
    for (uint32_t i = 0; i < SIZE_MAX_HERE; i++)
        leaf[i] = ledger_leaf(&crypto, (struct bytes){(uint8_t *)&i, sizeof i});
    for (int l = 1; l < 17; l++)
        for (uint32_t i = 0; i < (uint32_t)SIZE_MAX_HERE >> l; i++)
            subtree[l][i] =
                ledger_node(&crypto, &subtree[l - 1][2 * i], &subtree[l - 1][2 * i + 1]);
}

TEST(a_log_is_loaded_from_its_tiles) {
    static const uint64_t size[] = {0,   1,   2,     3,     255,   256,  257,
                                    511, 513, 65535, 65536, 65537, 65999};
    static struct ledger grown, loaded;
    uint32_t tiles = 0;
    for (size_t i = 0; i < COUNT_OF(size); i++) {
        struct tile_source source = {&crypto, size[i], &tiles, give_tile};
        struct ledger_reader from_tiles = tile_reader(&source);
        while (grown.size < size[i]) ledger_append(&grown, &crypto, &leaf[grown.size]);
        EXPECT(ledger_load(&loaded, &from_tiles, size[i]));
        EXPECT(memcmp(&loaded, &grown, sizeof grown) == 0);
        EXPECT(ledger_load(&loaded, &reader, size[i]));
        EXPECT(memcmp(&loaded, &grown, sizeof grown) == 0);
    }
}

TEST(proofs_come_out_of_tiles) {
    static struct ledger_proof a, b;
    uint32_t tiles = 0;
    struct tile_source source = {&crypto, 65999, &tiles, give_tile};
    struct ledger_reader from_tiles = tile_reader(&source);
    for (uint64_t i = 0; i < source.size; i += 997) {
        EXPECT(ledger_prove_inclusion(&from_tiles, &crypto, i, source.size, &a));
        EXPECT(ledger_prove_inclusion(&reader, &crypto, i, source.size, &b));
        EXPECT(a.count == b.count && memcmp(a.hash, b.hash, a.count * sizeof *a.hash) == 0);
        EXPECT(ledger_prove_consistency(&from_tiles, &crypto, i, source.size, &a));
        EXPECT(ledger_prove_consistency(&reader, &crypto, i, source.size, &b));
        EXPECT(a.count == b.count && memcmp(a.hash, b.hash, a.count * sizeof *a.hash) == 0);
    }
}

static bool give_nothing(void *state, struct tile t, struct bytes *out) {
    (void)state, (void)t, (void)out;
    return false;
}
static bool give_short(void *state, struct tile t, struct bytes *out) {
    (void)give_tile(state, t, out);
    out->len -= 32;
    return true;
}

TEST(a_missing_or_short_tile_gives_no_hash) {
    uint32_t tiles = 0;
    struct hash h;
    struct tile_source source = {&crypto, 700, &tiles, give_nothing};
    struct ledger_reader from = tile_reader(&source);
    EXPECT(!from.read(from.state, 0, 0, &h));
    source.tile = give_short;
    EXPECT(!from.read(from.state, 0, 0, &h));
    source.tile = give_tile;
    EXPECT(from.read(from.state, 0, 699, &h) && hash_equal(&h, &leaf[699]));
    EXPECT(!from.read(from.state, 0, 700, &h));
    EXPECT(from.read(from.state, 8, 1, &h) && hash_equal(&h, &subtree[8][1]));
    EXPECT(!from.read(from.state, 8, 2, &h));
    EXPECT(!from.read(from.state, 63, 0, &h));
}

TEST(bundles_hold_entries_up_to_their_limit) {
    static uint8_t room[70000], big[LEDGER_ENTRY_MAX + 1];
    struct buffer b = BUFFER(room);
    struct bytes entry;
    uint32_t at = 0;
    EXPECT(bundle_put(&b, BYTES("")));
    EXPECT(bundle_put(&b, BYTES("{}")));
    EXPECT(!bundle_put(&b, (struct bytes){big, LEDGER_ENTRY_MAX + 1}));
    EXPECT(bundle_put(&b, (struct bytes){big, LEDGER_ENTRY_MAX}));
    EXPECT(!bundle_put(&b, (struct bytes){big, LEDGER_ENTRY_MAX}));
    EXPECT(!b.full && b.len == 2 + 4 + 2 + LEDGER_ENTRY_MAX);
    EXPECT(bundle_next(buffer_bytes(&b), &at, &entry) && entry.len == 0);
    EXPECT(bundle_next(buffer_bytes(&b), &at, &entry));
    EXPECT_TEXT(entry, "{}");
    EXPECT(bundle_next(buffer_bytes(&b), &at, &entry) && entry.len == LEDGER_ENTRY_MAX);
    EXPECT(!bundle_next(buffer_bytes(&b), &at, &entry) && at == b.len);
    at = 2;
    EXPECT(!bundle_next((struct bytes){room, 5}, &at, &entry) && at == 2); /* cut off */
    at = 0;
    EXPECT(!bundle_next((struct bytes){room, 1}, &at, &entry));
}

TEST(the_end) {
    for (int l = 0; l < 17; l++) free(subtree[l]);
    crypto_destroy(&crypto);
}
