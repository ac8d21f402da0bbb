/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* compare.c - see compare.h. */
#include "inquiry/media/compare.h"
#include <stdlib.h>
#include <string.h>

/* A record of the same path in a history further out is of a time before the folder had its own: it is not missing. */
static void see_outside(struct reel *m, uint32_t item) {
    const struct walk_item *i = &m->walk.item[item];
    for (uint32_t n = i->history; n; n = m->all.history[n]->parent) {
        const struct history *outer = m->all.history[m->all.history[n]->parent];
        struct record *r = records_find(&outer->records, history_relative(outer, i->path));
        if (r && r->folder == (i->kind == WALK_FOLDER)) r->seen = true;
    }
}

void compare_names(struct reel *m) {
    for (uint32_t i = 1; i < m->walk.items; i++) {
        const struct walk_item *item = &m->walk.item[i];
        if (item->kind == WALK_OTHER) continue;
        m->out_of_reach |= item->kind == WALK_FOLDER && item->why;
        struct record *r = records_find(&reel_home(m, i)->records, reel_path(m, i));
        if (r && r->folder == (item->kind == WALK_FOLDER)) {
            m->known[i] = r;
            r->seen = true;
        }
        see_outside(m, i);
    }
}

static bool is_within(struct bytes path, struct bytes folder) {
    return bytes_starts(path, folder) && path.len > folder.len && path.ptr[folder.len] == '/';
}

static bool is_out_of_reach(const struct reel *m, struct bytes path) {
    for (uint32_t i = 1; m->out_of_reach && i < m->walk.items; i++)
        if (m->walk.item[i].kind == WALK_FOLDER && m->walk.item[i].why &&
            is_within(path, m->walk.item[i].path))
            return true;
    return false;
}

/* What is no file now, under a name that was one's: a link, a FIFO. It is named by itself, and the file is missing. */
bool compare_is_missing(const struct reel *m, const struct history *h, const struct record *r) {
    if (r->seen || r->gone || !r->path.len) return false;
    struct bytes full = history_full((struct arena *)&m->arena, h, r->path);
    return !history_ignores(&m->all, h->number, full, r->folder) && !is_out_of_reach(m, full);
}

void compare_tell_missing(struct reel *m) {
    for (uint32_t n = 0; n < m->all.histories; n++) {
        const struct history *h = m->all.history[n];
        for (uint32_t i = 0; i < h->records.records; i++) {
            const struct record *r = h->records.record[i];
            if (compare_is_missing(m, h, r))
                remark_path(&m->remarks, REMARK_MISSING, history_full(&m->arena, h, r->path),
                            r->folder ? "a folder" : NULL);
        }
    }
}

/* A history that records folders at all notices a new one; a folder in which something is known is none. */
static bool records_folders(const struct history *h) {
    const struct record *root = records_find(&h->records, BYTES(""));
    return root && h->generations && root->generation == h->generation[h->generations - 1].number;
}

static bool folder_is_new(const struct reel *m, uint32_t item) {
    if (m->known[item] || !records_folders(reel_home(m, item))) return false;
    for (uint32_t i = item + 1; i < m->walk.items; i++) {
        if (!is_within(m->walk.item[i].path, m->walk.item[item].path)) break;
        if (m->known[i]) return false;
    }
    return true;
}

bool compare_is_new(const struct reel *m, uint32_t item) {
    const struct record *r = m->known[item];
    if (!reel_nameable(&m->walk.item[item])) return false;
    if (m->walk.item[item].kind == WALK_FOLDER) return item && folder_is_new(m, item);
    return m->walk.item[item].kind == WALK_FILE && (!r || (r->first && !record_original(r)));
}

void compare_tell_new(struct reel *m) {
    for (uint32_t i = 1; i < m->walk.items; i++)
        if (compare_is_new(m, i))
            remark_path(&m->remarks, REMARK_NEW, m->walk.item[i].path,
                        m->walk.item[i].kind == WALK_FOLDER ? "a folder" : NULL);
}

void compare_tell_odd(struct reel *m) {
    for (uint32_t i = 1; i < m->walk.items; i++) {
        const struct walk_item *item = &m->walk.item[i];
        if (item->kind == WALK_OTHER)
            remark_path(&m->remarks, REMARK_LEFT_OUT, item->path, item->why);
        else if (!reel_nameable(item))
            remark_path(&m->remarks, REMARK_UNNAMEABLE, item->path, NULL);
        else if (item->why)
            remark_path(&m->remarks, REMARK_UNREADABLE, item->path, item->why);
    }
}
