/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* reel.c - see reel.h: opening a folder, and small questions about what lies in it. */
#include "inquiry/media/reel.h"
#include "inquiry/media/compare.h"
#include "inquiry/media/new_file.h"
#include "text/when.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool ignored(void *state, const struct walk_item *i) {
    const struct reel *m = state;
    return history_ignores(&m->all, i->history, i->path, i->kind == WALK_FOLDER);
}
static uint32_t nested(void *state, const struct walk_item *folder) {
    struct reel *m = state;
    if (m->wish->packing_list) return folder->history;
    return history_load(&m->all, folder->path, folder->history);
}

/* MHL 1.x: one file in the folder itself. */
static const char *old_list(struct reel *m) {
    const char *found = NULL;
    DIR *dir = m->wish->old_too ? opendir(m->wish->root) : NULL;
    if (!dir) return NULL;
    for (struct dirent *e; (e = readdir(dir));) {
        size_t len = strlen(e->d_name);
        if (len <= 4 || strcmp(e->d_name + len - 4, ".mhl") != 0) continue;
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", m->wish->root, e->d_name);
        found = found ? "" : arena_text(&m->arena, bytes_of(path));
    }
    closedir(dir);
    return found && *found ? found : NULL;
}

static void load(struct reel *m) {
    if (m->wish->packing_list) {
        history_packing(&m->all, m->wish->packing_list);
        return;
    }
    history_load(&m->all, BYTES(""), 0);
    const char *old =
        m->all.history[0]->generations || m->remarks.count[REMARK_CHAIN_GONE] ? NULL : old_list(m);
    if (!old) return;
    history_drop(&m->all);
    history_packing(&m->all, old);
    ignore_add(&m->all.history[0]->ignore, BYTES("/*.mhl"));
}

bool reel_open(struct reel *m, const struct reel_wish *w) {
    m->wish = w;
    m->walk.root = -1;
    m->walk.arena = m->all.arena = &m->arena;
    m->digester = m->all.digester = digester_create();
    m->all.remarks = &m->remarks;
    if (!walk_open(&m->walk, w->root)) return m->wrong = strerror(errno), false;
    m->all.root = m->walk.root;
    load(m);
    for (uint32_t i = 0; i < w->ignores; i++) ignore_add(&m->all.history[0]->ignore, w->ignore[i]);
    m->walk.ignored = ignored;
    m->walk.nested = nested;
    m->walk.state = m;
    if (!walk_run(&m->walk)) return m->wrong = m->walk.item[0].why, false;
    if (!w->packing_list) history_references(&m->all);
    m->known = calloc(m->walk.items, sizeof *m->known);
    m->job = calloc(m->walk.items, sizeof *m->job);
    if (!m->known || !m->job) abort();
    compare_names(m);
    return true;
}

void reel_close(struct reel *m) {
    history_drop(&m->all);
    walk_close(&m->walk);
    free(m->known);
    free(m->job);
    free(m->written);
    digester_destroy(m->digester);
    arena_drop(&m->arena);
}

bool reel_has_history(struct reel *m) {
    bool has = m->all.history[0]->generations > 0;
    if (!has) remark_path(&m->remarks, REMARK_NO_HISTORY, bytes_of(m->wish->root), NULL);
    return has;
}

bool reel_nameable(const struct walk_item *item) {
    return new_file_can_say(item->path);
}

struct history *reel_home(const struct reel *m, uint32_t item) {
    const struct walk_item *i = &m->walk.item[item];
    struct history *h = m->all.history[i->history];
    return i->nested ? m->all.history[h->parent] : h;
}
struct bytes reel_path(const struct reel *m, uint32_t item) {
    return history_relative(reel_home(m, item), m->walk.item[item].path);
}

void reel_read(struct reel *m) {
    for (uint32_t i = 0; i < m->walk.items; i++) {
        struct hashing_job *job = &m->job[i];
        job->item = &m->walk.item[i];
        if (job->formats) job->digest = arena_take(&m->arena, format_at(job->formats, FORMATS));
    }
    struct hashing h = {m->walk.root, m->job, m->walk.items, m->wish->progress,
                        m->wish->progress_state};
    hashing_run(&h);
}

/* From here, or from the root; as a path within the root, or nothing. */
static bool is_named(const struct reel *m, const char *name, struct bytes path) {
    char full[8192], item[8192];
    char *real = realpath(name, NULL);
    snprintf(item, sizeof item, "%s/%s", m->walk.real, (const char *)path.ptr);
    snprintf(full, sizeof full, "%s", real ? real : "");
    free(real);
    size_t len = strlen(full);
    if (len && strncmp(item, full, len) == 0 && (!item[len] || item[len] == '/')) return true;
    struct bytes given = bytes_of(name);
    while (given.len && given.ptr[given.len - 1] == '/') given.len--;
    return bytes_starts(path, given) && (path.len == given.len || path.ptr[given.len] == '/');
}

bool reel_single(const struct reel *m, uint32_t item) {
    for (uint32_t i = 0; i < m->wish->singles; i++)
        if (is_named(m, m->wish->single[i], m->walk.item[item].path)) return true;
    return false;
}

void reel_single_missing(struct reel *m) {
    for (uint32_t s = 0; s < m->wish->singles; s++) {
        bool found = false;
        for (uint32_t i = 1; i < m->walk.items && !found; i++)
            found = is_named(m, m->wish->single[s], m->walk.item[i].path);
        if (!found) remark_path(&m->remarks, REMARK_NOT_FOUND, bytes_of(m->wish->single[s]), NULL);
    }
}

void reel_stamp(uint64_t ms, char text[REEL_STAMP_MAX]) {
    struct civil c = when_civil(ms, 0);
    snprintf(text, REEL_STAMP_MAX, "%04d-%02u-%02u_%02u%02u%02uZ", (int)c.year % 10000, c.month,
             c.day, c.hour, c.minute, c.second);
}

/* Within what file systems take, cut between characters; a name that XML cannot say is "media". */
const char *reel_name(struct reel *m, const struct history *h) {
    enum { NAME_MAX_BYTES = 200 };
    struct bytes path = h->prefix.len ? h->prefix : bytes_of(m->walk.real);
    uint32_t from = path.len;
    while (from && path.ptr[from - 1] != '/') from--;
    struct bytes name = bytes_slice(path, from, path.len);
    if (!name.len || !new_file_can_say(name)) return "media";
    if (name.len > NAME_MAX_BYTES)
        for (name.len = NAME_MAX_BYTES; (name.ptr[name.len] & 0xc0) == 0x80;) name.len--;
    return arena_text(&m->arena, name);
}
