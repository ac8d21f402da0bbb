/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* files_write.c - see files.h: a log as the files of an export, one after the other. */
#include "cli/files.h"
#include "inquiry/account/leaf.h"
#include <stdio.h>
#include <string.h>

static bool fail(struct files *j, const char *path, const char *why) {
    snprintf(j->why, sizeof j->why, "%.900s: %.100s", path, why);
    return false;
}

static bool write_file(struct files *j, const char *name, struct bytes content) {
    j->count++;
    return j->put(j->state, name, content);
}

static bool write_tile(struct files *j, struct tile t, struct bytes content) {
    uint8_t path[TILE_PATH_MAX + 1] = {0};
    struct buffer b = {path, 0, TILE_PATH_MAX, false};
    tile_path(&b, t);
    return write_file(j, (const char *)path, content);
}

static bool write_hashes(struct files *j) {
    for (uint8_t level = 0; level < TILE_LEVELS; level++) {
        for (uint64_t i = 0; i < tile_count(j->at.size, level); i++) {
            struct tile t = {.index = i, .level = level, .width = tile_width(j->at.size, level, i)};
            struct bytes hashes;
            if (!log_tile(j->log, t, &hashes))
                return fail(j, j->log->place, "a tile cannot be read: showclear verify says which");
            if (!write_tile(j, t, hashes)) return false;
        }
    }
    return true;
}

static bool write_bundle(struct files *j, uint64_t index) {
    struct tile t = {.index = index, .entries = true, .width = tile_width(j->at.size, 0, index)};
    struct buffer out = BUFFER(j->bundle);
    struct bytes entry;
    for (uint64_t i = index * TILE_WIDTH; i < index * TILE_WIDTH + t.width; i++)
        if (!log_entry(j->log, i, &entry) || !bundle_put(&out, entry))
            return fail(j, j->log->place, "an entry cannot be read: showclear verify says which");
    return write_tile(j, t, buffer_bytes(&out));
}

static bool write_bundles(struct files *j) {
    for (uint64_t i = 0; i < tile_count(j->at.size, 0); i++) {
        if (j->wait) wait_show(j->wait, i * TILE_WIDTH, j->at.size);
        if (!write_bundle(j, i)) return false;
    }
    return true;
}

/* The text a witness signed is written out of the tiles, with its line under it. */
static bool write_witness(struct files *j, const struct log_cosigned *w) {
    static struct ledger then;
    uint8_t bytes[2 * CHECKPOINT_TEXT_MAX + 2 * LOG_LINE_MAX];
    struct buffer b = BUFFER(bytes);
    char name[32];
    struct note_key key;
    struct tile_source source;
    struct ledger_reader reader = log_reader(j->log, &source, j->at.size);
    if (w->size > j->at.size) return true; /* signed since; the next export has it */
    struct bytes vkey = {w->vkey, w->vkey_len};
    if (!note_key_read(&key, j->c, vkey) || !ledger_load(&then, &reader, w->size))
        return fail(j, j->log->place, "a cosignature cannot be read: showclear verify says which");
    struct checkpoint p = {
        .origin = j->at.origin, .size = w->size, .root = ledger_root(&then, j->c)};
    buffer_put(&b, vkey);
    buffer_byte(&b, '\n');
    checkpoint_write(&b, &p);
    buffer_byte(&b, '\n');
    buffer_put(&b, (struct bytes){w->line, w->line_len});
    snprintf(name, sizeof name, "witness/%02x%02x%02x%02x", key.id[0], key.id[1], key.id[2],
             key.id[3]);
    return write_file(j, name, buffer_bytes(&b));
}

/* The first entry of a log says whose it is. */
static bool is_account(struct files *j) {
    struct bytes first;
    struct leaf l;
    return log_entry(j->log, 0, &first) && leaf_read(&l, first);
}

static bool write_texts(struct files *j) {
    uint8_t bytes[FILES_README_MAX];
    struct buffer key = BUFFER(bytes), readme = BUFFER(bytes);
    buffer_put(&key, j->log->vkey);
    buffer_byte(&key, '\n');
    if (!write_file(j, "key", buffer_bytes(&key))) return false;
    const struct files_whose whose = {j->at.origin, j->at.size, is_account(j)};
    files_readme(&readme, j->c, &whose);
    return write_file(j, "README", buffer_bytes(&readme));
}

/* The checkpoint comes last: a folder that was not finished has none. */
bool files_write(struct files *j) {
    if (!write_hashes(j) || !write_bundles(j)) return false;
    for (uint32_t i = 0; i < j->log->cosigned_count; i++)
        if (!write_witness(j, &j->log->cosigned[i])) return false;
    return write_texts(j) && write_file(j, "checkpoint", j->log->note);
}
