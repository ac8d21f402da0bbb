/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* log_tiles.c - log_from.h over tlog-tiles: the same paths, as files below a folder or from a server. */
#include "cli/fetch.h"
#include "cli/log_from.h"
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BUNDLE_MAX = TILE_WIDTH * (2 + LEDGER_ENTRY_MAX), SMALL_MAX = LOG_NOTE_MAX + 1 };

struct tiles {
    struct fetch *web;
    char base[LOG_PATH_MAX];
    uint64_t bundle; /* the one held; UINT64_MAX: none */
    uint32_t count, at[TILE_WIDTH], len[TILE_WIDTH];
    uint8_t tile[TILE_BYTES + 1]; /* one more, so that a longer one shows */
    uint8_t small[SMALL_MAX];
    uint8_t bytes[BUNDLE_MAX];
};

static bool read_file(const char *path, struct buffer *out) {
    FILE *f = fopen(path, "rb");
    if (!f) return false;
    out->len += (uint32_t)fread(out->ptr + out->len, 1, out->max - out->len, f);
    bool whole = !ferror(f);
    fclose(f);
    return whole;
}

/* get(t, path, out): What stands under this path of the log. */
static bool get(struct tiles *t, const char *path, struct buffer *out) {
    char whole[LOG_PATH_MAX + 128];
    snprintf(whole, sizeof whole, "%s/%s", t->base, path);
    if (t->web) return fetch_get(t->web, whole, out) == 200;
    return read_file(whole, out);
}

static bool get_tile(struct tiles *t, struct tile tile, struct buffer *out) {
    uint8_t path[TILE_PATH_MAX + 1] = {0};
    struct buffer name = {path, 0, TILE_PATH_MAX, false};
    tile_path(&name, tile);
    return !name.full && get(t, (const char *)path, out);
}

/* Where each entry of the bundle begins. */
static void split(struct log_from *l, struct tiles *t, struct tile tile, struct bytes bundle) {
    struct bytes entry;
    uint32_t at = 0;
    while (t->count < tile.width && bundle_next(bundle, &at, &entry)) {
        t->at[t->count] = at - entry.len;
        t->len[t->count++] = entry.len;
    }
    if (t->count == tile.width && at < bundle.len) {
        uint8_t path[TILE_PATH_MAX + 1] = {0};
        struct buffer name = {path, 0, TILE_PATH_MAX, false};
        tile_path(&name, tile);
        log_trouble(l, (const char *)path, "bytes stand behind its last entry",
                    tile.index * TILE_WIDTH + tile.width - 1);
    }
}

static void load(struct log_from *l, uint64_t index) {
    struct tiles *t = l->inner;
    struct tile tile = {.index = index, .entries = true};
    struct buffer out = BUFFER(t->bytes);
    t->bundle = index;
    t->count = 0;
    tile.width = tile_width(l->end, 0, index);
    if (get_tile(t, tile, &out)) split(l, t, tile, buffer_bytes(&out));
}

static bool tiles_entry(struct log_from *l, uint64_t index, struct bytes *entry) {
    struct tiles *t = l->inner;
    uint32_t i = index % TILE_WIDTH;
    if (index >= l->end) return false;
    if (t->bundle != index / TILE_WIDTH) load(l, index / TILE_WIDTH);
    if (i >= t->count) return false;
    *entry = (struct bytes){t->bytes + t->at[i], t->len[i]};
    return true;
}

static bool tiles_tile(struct log_from *l, struct tile tile, struct bytes *hashes) {
    struct tiles *t = l->inner;
    struct buffer out = BUFFER(t->tile);
    if (!get_tile(t, tile, &out)) return false;
    *hashes = buffer_bytes(&out);
    return true;
}

static const struct hash *tiles_beside(struct log_from *l, uint64_t index) {
    (void)l, (void)index;
    return NULL;
}

static void tiles_close(struct log_from *l) {
    struct tiles *t = l->inner;
    if (t) fetch_close(t->web);
    free(t);
    l->inner = NULL;
}
static const struct log_calls calls = {tiles_entry, tiles_tile, tiles_beside, tiles_close};

/* The one line of "key", with its newline and nothing more. */
static void read_key(struct log_from *l, struct tiles *t) {
    struct buffer out = BUFFER(t->small);
    if (!get(t, "key", &out)) return;
    uint32_t end = bytes_find(buffer_bytes(&out), '\n');
    if (end + 1 == out.len) log_set_key(l, bytes_slice(buffer_bytes(&out), 0, end));
}

/* A file of witness/: the witness's key, then the text it cosigned as a note with its line alone. */
static bool read_cosigned(struct log_from *l, struct bytes file) {
    uint32_t end = bytes_find(file, '\n');
    struct bytes vkey = bytes_slice(file, 0, end), note = bytes_slice(file, end + 1, UINT32_MAX);
    struct checkpoint p;
    struct note n;
    if (!note_read(&n, note) || n.lines != 1 || !checkpoint_read(&p, n.text)) return false;
    if (!log_add_cosigned(l, vkey, bytes_slice(note, n.text.len + 1, UINT32_MAX), p.size))
        return false;
    struct log_cosigned *w = &l->cosigned[l->cosigned_count - 1];
    w->has_text = true;
    l->c->sha256(l->c->state, &n.text, 1, &w->text);
    return true;
}

static void read_cosigned_files(struct log_from *l, struct tiles *t) {
    char path[LOG_PATH_MAX + 300], name[300];
    snprintf(path, sizeof path, "%s/witness", t->base);
    DIR *dir = t->web ? NULL : opendir(path);
    for (struct dirent *e; dir && (e = readdir(dir));) {
        struct buffer out = BUFFER(t->small);
        if (e->d_name[0] == '.') continue;
        snprintf(name, sizeof name, "witness/%s", e->d_name);
        if (!get(t, name, &out) || !read_cosigned(l, buffer_bytes(&out)))
            log_trouble(l, name, "is not what a witness signed", 0);
    }
    if (dir) closedir(dir);
}

enum log_opened log_open_tiles(struct log_from *l, char why[LOG_WORDS_MAX]) {
    struct tiles *t = l->inner = calloc(1, sizeof *t);
    struct checkpoint p;
    l->calls = &calls;
    snprintf(why, LOG_WORDS_MAX, "there is not enough memory");
    if (!t) return LOG_NOT_THERE;
    t->bundle = UINT64_MAX;
    if (l->kind == LOG_WEB) {
        t->web = fetch_open(l->place, why);
        if (!t->web) return LOG_NOT_THERE;
        snprintf(t->base, sizeof t->base, "%s",
                 fetch_path(t->web)[0] ? fetch_path(t->web) : "/log");
    } else {
        snprintf(t->base, sizeof t->base, "%s", l->place);
    }
    struct buffer note = BUFFER(t->small);
    bool got = get(t, "checkpoint", &note);
    if (got) log_set_note(l, buffer_bytes(&note));
    if (!got && t->web) {
        snprintf(why, LOG_WORDS_MAX, "%s", fetch_why(t->web));
        return LOG_NOT_THERE;
    }
    read_key(l, t);
    read_cosigned_files(l, t);
    if (log_checkpoint(l, &p)) l->end = p.size;
    return LOG_OPENED;
}
