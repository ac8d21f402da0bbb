/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tile.c - see tile.h: paths, widths, bundles. */
#include "ledger/tile.h"

enum { GROUP = 1000 };

static void put_group(struct buffer *out, uint64_t n) {
    uint8_t digit[3] = {(uint8_t)('0' + n / 100), (uint8_t)('0' + n / 10 % 10),
                        (uint8_t)('0' + n % 10)};
    buffer_put(out, (struct bytes){digit, 3});
}

/* Groups of three digits, all but the last behind an x. */
static void put_index(struct buffer *out, uint64_t index) {
    uint64_t unit = 1;
    while (index / unit >= GROUP) unit *= GROUP;
    for (; unit > 1; unit /= GROUP) {
        buffer_byte(out, 'x');
        put_group(out, index / unit % GROUP);
        buffer_byte(out, '/');
    }
    put_group(out, index % GROUP);
}

void tile_path(struct buffer *out, struct tile t) {
    buffer_text(out, "tile/");
    if (t.entries)
        buffer_text(out, "entries");
    else
        buffer_u64(out, t.level);
    buffer_byte(out, '/');
    put_index(out, t.index);
    if (t.width == TILE_WIDTH) return;
    buffer_text(out, ".p/");
    buffer_u64(out, t.width);
}

/* The part before the next slash; ${path} moves behind it. */
static struct bytes take_part(struct bytes *path) {
    uint32_t slash = bytes_find(*path, '/');
    struct bytes part = bytes_slice(*path, 0, slash);
    *path = bytes_slice(*path, slash + 1, UINT32_MAX);
    return part;
}

static bool read_level(struct tile *t, struct bytes part) {
    uint64_t level;
    t->level = 0;
    t->entries = bytes_equal(part, BYTES("entries"));
    if (t->entries) return true;
    if (!bytes_u64(part, &level) || level >= TILE_LEVELS) return false;
    t->level = (uint8_t)level;
    return true;
}

/* "x001/x234/067" or "x001/x234/067.p". */
static bool read_index(struct tile *t, struct bytes *path, bool *partial) {
    for (t->index = 0;;) {
        struct bytes part = take_part(path);
        bool more = bytes_starts(part, BYTES("x"));
        if (more) part = bytes_slice(part, 1, UINT32_MAX);
        if (part.len < 3 || t->index > INT64_MAX / GROUP - 1) return false;
        for (uint32_t i = 0; i < 3; i++) {
            if (part.ptr[i] < '0' || part.ptr[i] > '9') return false;
            t->index = t->index * 10 + (uint64_t)(part.ptr[i] - '0');
        }
        *partial = bytes_equal(bytes_slice(part, 3, UINT32_MAX), BYTES(".p"));
        if (!more) return true;
    }
}

/* Read generously, then written again and compared: so only one spelling passes. */
bool tile_read_path(struct tile *t, struct bytes path) {
    uint8_t room[TILE_PATH_MAX];
    struct buffer again = BUFFER(room);
    struct bytes rest = path;
    uint64_t width = TILE_WIDTH;
    bool partial;
    if (!bytes_equal(take_part(&rest), BYTES("tile")) || !read_level(t, take_part(&rest)))
        return false;
    if (!read_index(t, &rest, &partial)) return false;
    if (partial && (!bytes_u64(rest, &width) || !width || width >= TILE_WIDTH)) return false;
    t->width = (uint16_t)width;
    tile_path(&again, *t);
    return bytes_equal(buffer_bytes(&again), path);
}

uint16_t tile_width(uint64_t size, uint8_t level, uint64_t index) {
    uint64_t hashes = level < TILE_LEVELS ? size >> (TILE_HEIGHT * level) : 0;
    uint64_t full = hashes / TILE_WIDTH;
    if (index < full) return TILE_WIDTH;
    return index == full ? (uint16_t)(hashes % TILE_WIDTH) : 0;
}

uint64_t tile_count(uint64_t size, uint8_t level) {
    uint64_t hashes = level < TILE_LEVELS ? size >> (TILE_HEIGHT * level) : 0;
    return hashes / TILE_WIDTH + (hashes % TILE_WIDTH > 0);
}

bool bundle_put(struct buffer *out, struct bytes entry) {
    if (entry.len > LEDGER_ENTRY_MAX || out->max - out->len < 2 + entry.len) return false;
    buffer_be16(out, (uint16_t)entry.len);
    buffer_put(out, entry);
    return !out->full;
}

bool bundle_next(struct bytes bundle, uint32_t *at, struct bytes *entry) {
    struct bytes rest = bytes_slice(bundle, *at, UINT32_MAX);
    if (rest.len < 2) return false;
    uint32_t len = (uint32_t)rest.ptr[0] << 8 | rest.ptr[1];
    if (rest.len - 2 < len) return false;
    *entry = bytes_slice(rest, 2, len);
    *at += 2 + len;
    return true;
}
