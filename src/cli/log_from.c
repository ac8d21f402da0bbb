/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* log_from.c - log_from.h: which kind of place it is, and what all kinds share. */
#include "cli/log_from.h"
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

void log_trouble(struct log_from *l, const char *where, const char *what, uint64_t entry) {
    if (l->trouble) l->trouble(l->state, where, what, entry);
}

void log_set_key(struct log_from *l, struct bytes vkey) {
    if (vkey.len > sizeof l->vkey_bytes) return;
    if (vkey.len) memcpy(l->vkey_bytes, vkey.ptr, vkey.len);
    l->vkey = (struct bytes){l->vkey_bytes, vkey.len};
    if (!note_key_read(&l->key, l->c, l->vkey)) l->vkey.len = 0;
}

void log_set_note(struct log_from *l, struct bytes note) {
    if (note.len > sizeof l->note_bytes) return;
    if (note.len) memcpy(l->note_bytes, note.ptr, note.len);
    l->note = (struct bytes){l->note_bytes, note.len};
}

bool log_add_cosigned(struct log_from *l, struct bytes vkey, struct bytes line, uint64_t size) {
    if (l->cosigned_count == LOG_COSIGNED_MAX) return false;
    struct log_cosigned *w = &l->cosigned[l->cosigned_count];
    if (vkey.len > sizeof w->vkey || line.len > sizeof w->line) return false;
    if (vkey.len) memcpy(w->vkey, vkey.ptr, vkey.len);
    if (line.len) memcpy(w->line, line.ptr, line.len);
    w->vkey_len = vkey.len, w->line_len = line.len, w->size = size;
    l->cosigned_count++;
    return true;
}

bool log_checkpoint(const struct log_from *l, struct checkpoint *p) {
    struct note n;
    return l->note.len && note_read(&n, l->note) && checkpoint_read(p, n.text);
}

static bool read_tile(void *state, struct tile t, struct bytes *hashes) {
    return log_tile(state, t, hashes);
}
struct ledger_reader log_reader(struct log_from *l, struct tile_source *s, uint64_t size) {
    *s = (struct tile_source){l->c, size, l, read_tile};
    return tile_reader(s);
}

static bool is_there(const struct log_from *l, const char *name) {
    char path[LOG_PATH_MAX + 32];
    snprintf(path, sizeof path, "%s/%s", l->place, name);
    return access(path, F_OK) == 0;
}

static bool is_url(const char *place) {
    return strncmp(place, "http://", 7) == 0 || strncmp(place, "https://", 8) == 0;
}

enum log_opened log_open(struct log_from *l, const struct crypto *c, const char *place,
                         char why[LOG_WORDS_MAX]) {
    size_t len = strlen(place);
    struct log_from fresh = {.c = c, .trouble = l->trouble, .state = l->state};
    *l = fresh;
    while (len > 1 && place[len - 1] == '/') len--;
    snprintf(l->place, sizeof l->place, "%.*s", (int)len, place);
    if (is_url(place)) {
        l->kind = LOG_WEB;
        return log_open_tiles(l, why);
    }
    if (is_there(l, "showclear.db")) return log_open_folder(l, why);
    l->kind = LOG_FILES;
    if (is_there(l, "checkpoint") || is_there(l, "tile")) return log_open_tiles(l, why);
    snprintf(why, LOG_WORDS_MAX,
             "%.500s: is neither a production's folder (with showclear.db) nor an export (with "
             "checkpoint and tile)",
             place);
    return LOG_NOT_THERE;
}

void log_close(struct log_from *l) {
    if (l->calls) l->calls->close(l);
    l->calls = NULL;
}
