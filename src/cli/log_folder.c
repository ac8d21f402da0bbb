/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* log_folder.c - log_from.h over a production's folder. Entries are read in blocks: one statement for thousands of rows. */
#include "box/guard.h"
#include "cli/log_from.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A row longer than an entry may be is cut off where it can be seen to be too long. */
enum { BLOCK_ENTRIES = 8192, BLOCK_BYTES = 4 << 20, ROW_MAX = LEDGER_ENTRY_MAX + 1 };

struct block {
    uint64_t from;
    uint32_t count, used;
    uint32_t at[BLOCK_ENTRIES], len[BLOCK_ENTRIES];
    struct hash leaf[BLOCK_ENTRIES]; /* that stand beside the entries */
    uint8_t bytes[BLOCK_BYTES];
    uint8_t tile[TILE_BYTES];
};

static bool take_row(void *state, uint64_t index, const struct store_event *e) {
    struct block *b = state;
    uint32_t len = e->body.len < ROW_MAX ? e->body.len : ROW_MAX;
    (void)index;
    if (b->count == BLOCK_ENTRIES || BLOCK_BYTES - b->used < len) return false;
    if (len) memcpy(b->bytes + b->used, e->body.ptr, len);
    b->at[b->count] = b->used;
    b->len[b->count] = len;
    b->leaf[b->count++] = e->leaf;
    b->used += len;
    return true;
}

/* What comes before a missing row is taken; the row itself is then the first, and missing. */
static void load(struct log_from *l, uint64_t from) {
    struct block *b = l->inner;
    uint64_t until = from + BLOCK_ENTRIES;
    b->from = from;
    b->count = b->used = 0;
    if (until > l->end) until = from < l->end ? l->end : from + 1;
    (void)!store_read(l->store, from, until, take_row, b);
}

/* Behind the end there may be a row that was written since the log was opened: then the head has moved too. */
static bool is_new(struct log_from *l, uint64_t index) {
    uint64_t head;
    return index >= l->end && store_head(l->store, &head) == STORE_OK && head > index;
}

static bool folder_entry(struct log_from *l, uint64_t index, struct bytes *entry) {
    struct block *b = l->inner;
    if (index < b->from || index - b->from >= b->count) load(l, index);
    if (!b->count || is_new(l, index)) return false;
    uint32_t i = (uint32_t)(index - b->from);
    *entry = (struct bytes){b->bytes + b->at[i], b->len[i]};
    return true;
}

static bool folder_tile(struct log_from *l, struct tile t, struct bytes *hashes) {
    struct block *b = l->inner;
    struct buffer out = BUFFER(b->tile);
    if (store_tile(l->store, t, &out) != STORE_OK) return false;
    *hashes = buffer_bytes(&out);
    return true;
}

static const struct hash *folder_beside(struct log_from *l, uint64_t index) {
    const struct block *b = l->inner;
    bool held = index >= b->from && index - b->from < b->count;
    return held ? &b->leaf[index - b->from] : NULL;
}

static void folder_close(struct log_from *l) {
    store_close(l->store);
    free(l->inner);
    l->store = NULL;
    l->inner = NULL;
}

static const struct log_calls calls = {folder_entry, folder_tile, folder_beside, folder_close};

static size_t read_note(const char *path, uint8_t *bytes, size_t max) {
    FILE *f = fopen(path, "rbe");
    size_t len = f ? fread(bytes, 1, max, f) : 0;
    if (f) fclose(f);
    return len;
}

/* A folder that was brought back from a copy has no key, and the head that it was copied under beside it. */
static bool find_copied(struct log_from *l, uint8_t *bytes, size_t max, size_t *len) {
    char path[LOG_PATH_MAX + 32];
    snprintf(path, sizeof path, "%s/log.key", l->place);
    if (access(path, F_OK) == 0) return false;
    snprintf(path, sizeof path, "%s/checkpoint", l->place);
    return (*len = read_note(path, bytes, max)) > 0;
}

/* head.last of this machine, under the name of the log. */
static void find_note(struct log_from *l, const char *origin) {
    struct guard guard;
    uint8_t bytes[LOG_NOTE_MAX];
    size_t len;
    if (!find_copied(l, bytes, sizeof bytes, &len)) {
        if (!guard_find(&guard, NULL, origin) || access(guard.path, F_OK) != 0) return;
        len = read_note(guard.path, bytes, sizeof bytes);
        if (!len) log_trouble(l, "checkpoint", "head.last of this machine is empty", 0);
    }
    log_set_note(l, (struct bytes){bytes, (uint32_t)len});
}

void log_folder_note(struct log_from *l) {
    char origin[STORE_META_MAX + 1] = "";
    struct bytes value;
    if (store_get_meta(l->store, META_ORIGIN, &value) != STORE_OK || !value.len) return;
    snprintf(origin, sizeof origin, "%.*s", (int)value.len, (const char *)value.ptr);
    if (!strstr(origin, "..")) find_note(l, origin);
}

static bool take_witness(void *state, const struct store_witness *w) {
    struct log_from *l = state;
    if (!log_add_cosigned(l, w->vkey, w->line, w->size))
        log_trouble(l, "witnesses", "there are too many, or one cannot be read", 0);
    return true;
}

/* The note is read before the head, so that it cannot be ahead of a log that grows meanwhile. */
static void read_meta(struct log_from *l) {
    struct bytes value;
    if (store_get_meta(l->store, META_VKEY, &value) == STORE_OK) log_set_key(l, value);
    if (store_get_meta(l->store, META_ORIGIN, &value) != STORE_OK || !value.len) return;
    if (l->vkey.len && !bytes_equal(l->key.name, value))
        log_trouble(l, "origin", "the log's name is not that of its key", 0);
    log_folder_note(l);
}

enum log_opened log_open_folder(struct log_from *l, char why[LOG_WORDS_MAX]) {
    char path[LOG_PATH_MAX + 32];
    l->kind = LOG_FOLDER;
    snprintf(path, sizeof path, "%s/showclear.db", l->place);
    if (access(path, R_OK) != 0) {
        snprintf(why, LOG_WORDS_MAX, "%.500s: may not be read by this user", path);
        return LOG_NOT_THERE;
    }
    l->store = store_sqlite(path, STORE_READ, l->c, why);
    if (!l->store) return LOG_DAMAGED;
    l->calls = &calls;
    l->inner = calloc(1, sizeof(struct block));
    snprintf(why, LOG_WORDS_MAX, "%.500s: its head cannot be read", path);
    if (!l->inner) return LOG_DAMAGED;
    read_meta(l);
    if (store_witnesses(l->store, take_witness, l) != STORE_OK) return LOG_DAMAGED;
    return store_head(l->store, &l->end) == STORE_OK ? LOG_OPENED : LOG_DAMAGED;
}
