/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* align_files.c - see align_files.h. */
#include "cli/align_files.h"
#include "cli/cli.h"
#include "inquiry/media/walk.h"
#include <errno.h>
#include <string.h>

struct bounds {
    uint32_t files, folders;
};

static uint32_t depth_of(struct bytes path) {
    uint32_t depth = 0;
    for (uint32_t i = 0; i < path.len; i++) depth += path.ptr[i] == '/';
    return depth;
}

static bool is_hidden(const struct walk_item *i) {
    const char *path = (const char *)i->path.ptr, *slash = strrchr(path, '/'),
               *name = slash ? slash + 1 : path;
    return name[0] == '.' || (i->kind == WALK_FOLDER && strcmp(name, "ascmhl") == 0);
}

/* One more than may be is kept, so that it is said. */
static bool ignored(void *state, const struct walk_item *i) {
    struct bounds *b = state;
    if (is_hidden(i) || depth_of(i->path) > ALIGN_DEPTH_MAX) return true;
    uint32_t *count = i->kind == WALK_FOLDER ? &b->folders : &b->files;
    uint32_t most = i->kind == WALK_FOLDER ? ALIGN_FOLDERS_MAX : ALIGN_FILES_MAX;
    if (*count > most) return true;
    ++*count;
    return false;
}

static uint32_t same_history(void *state, const struct walk_item *folder) {
    (void)state;
    return folder->history;
}

/* NULL: a file to be read. */
static const char *why_not(const struct walk_item *i) {
    if (i->why) return i->why;
    if (i->link) return "a symbolic link: not followed; what it leads to is looked at in its place";
    return i->kind == WALK_FOLDER ? "a folder in too many others: not looked into" : NULL;
}

static bool is_listed(const struct walk_item *i) {
    return i->kind != WALK_FOLDER || i->why || depth_of(i->path) == ALIGN_DEPTH_MAX;
}

static const char *within(struct arena *a, const char *folder, struct bytes name) {
    size_t len = strlen(folder);
    char *path = arena_take(a, len + name.len + 2);
    memcpy(path, folder, len);
    path[len] = '/';
    memcpy(path + len + 1, name.ptr, name.len);
    return path;
}

static bool add(struct align_files *out, const char *folder, const struct walk_item *i) {
    if (out->count == ALIGN_FILES_MAX) return false;
    const char *path = within(&out->arena, folder, i->path);
    out->file[out->count++] = (struct align_named){path, path + strlen(folder) + 1, why_not(i)};
    return true;
}

static int list(const char *word, const char *folder, const struct walk *w,
                struct align_files *out) {
    const struct bounds *b = w->state;
    bool all = b->folders <= ALIGN_FOLDERS_MAX;
    for (uint32_t i = 1; all && i < w->items; i++)
        if (is_listed(&w->item[i])) all = add(out, folder, &w->item[i]);
    return all ? -1
               : cli_usage(word, "%s: more than %d files or %d folders: align parts of it", folder,
                           ALIGN_FILES_MAX, ALIGN_FOLDERS_MAX);
}

int align_files_read(const char *word, const char *folder, struct align_files *out) {
    struct bounds b = {0};
    struct walk w = {.arena = &out->arena, .ignored = ignored, .nested = same_history, .state = &b};
    int answer;
    if (!walk_open(&w, folder))
        answer = cli_usage(word, "%s: %s", folder, strerror(errno));
    else if (!walk_run(&w))
        answer = cli_usage(word, "%s: %s", folder, w.item[0].why);
    else
        answer = list(word, folder, &w, out);
    walk_close(&w);
    return answer;
}

void align_files_drop(struct align_files *f) {
    arena_drop(&f->arena);
    *f = (struct align_files){.count = 0};
}
