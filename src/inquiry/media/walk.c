/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* walk.c - see walk.h. The list is its own queue: a folder's content is read when its turn comes, so each thing stands behind its
 * folder, however deep, and nothing here calls itself. At the end all of it is put in the order of the paths. */
#include "inquiry/media/walk.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool walk_open(struct walk *w, const char *folder) {
    w->root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (w->root < 0) return false;
    w->real = realpath(folder, NULL);
    return w->real != NULL;
}

void walk_close(struct walk *w) {
    if (w->root >= 0) close(w->root);
    free(w->real);
    free(w->item);
    w->root = -1;
    w->real = NULL;
    w->item = NULL;
}

static struct bytes join(struct walk *w, struct bytes folder, const char *name) {
    struct bytes last = bytes_of(name);
    uint32_t slash = folder.len > 0;
    uint8_t *path = arena_take(w->arena, (size_t)folder.len + slash + last.len + 1);
    if (folder.len) memcpy(path, folder.ptr, folder.len);
    if (slash) path[folder.len] = '/';
    memcpy(path + folder.len + slash, last.ptr, last.len);
    return (struct bytes){path, folder.len + slash + last.len};
}

static const char *kind_word(mode_t mode) {
    return S_ISFIFO(mode)   ? "a FIFO"
           : S_ISSOCK(mode) ? "a socket"
           : S_ISCHR(mode)  ? "a device"
           : S_ISBLK(mode)  ? "a device"
                            : "of no kind that is known";
}

/* Where a symbolic link leads: NULL when to a file within the root, which then is described in ${st}. */
static const char *link_leads(const struct walk *w, const char *path, struct stat *st) {
    char full[PATH_MAX], real[PATH_MAX];
    size_t root = strlen(w->real);
    if (snprintf(full, sizeof full, "%s/%s", w->real, path) >= (int)sizeof full)
        return "a symbolic link with too long a path";
    if (!realpath(full, real))
        return errno == ELOOP ? "a symbolic link in a circle" : "a symbolic link to nothing";
    if (strncmp(real, w->real, root) != 0 || (real[root] != '/' && root > 1))
        return "a symbolic link that leads outside";
    if (stat(real, st) != 0) return "a symbolic link to nothing";
    if (S_ISDIR(st->st_mode)) return "a symbolic link to a folder";
    return S_ISREG(st->st_mode) ? NULL : "a symbolic link to no file";
}

static void describe(const struct walk *w, int folder, const char *name, struct walk_item *i) {
    struct stat st;
    i->kind = WALK_OTHER;
    if (fstatat(folder, name, &st, AT_SYMLINK_NOFOLLOW) != 0) {
        i->why = "gone, or out of reach";
        return;
    }
    i->link = S_ISLNK(st.st_mode);
    if (i->link) i->why = link_leads(w, (const char *)i->path.ptr, &st);
    if (i->why) return;
    i->kind = S_ISREG(st.st_mode) ? WALK_FILE : S_ISDIR(st.st_mode) ? WALK_FOLDER : WALK_OTHER;
    if (i->kind == WALK_OTHER) i->why = kind_word(st.st_mode);
    i->size = i->kind == WALK_FILE ? (uint64_t)st.st_size : 0;
    int64_t ms = (int64_t)st.st_mtim.tv_sec * 1000 + st.st_mtim.tv_nsec / 1000000;
    i->modified_ms = ms > 0 ? (uint64_t)ms : 0;
}

static void take(struct walk *w, int folder, uint32_t parent, const char *name) {
    struct walk_item i = {.parent = parent, .history = w->item[parent].history};
    i.path = join(w, w->item[parent].path, name);
    describe(w, folder, name, &i);
    if (w->ignored(w->state, &i)) return;
    w->item = list_room(w->item, w->items, sizeof *w->item);
    w->item[w->items++] = i;
}

/* Whether the folder has a history of its own; asked before anything in it is. */
static bool has_history(int folder) {
    struct stat st;
    return fstatat(folder, "ascmhl", &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(st.st_mode);
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void read_names(struct walk *w, DIR *dir, uint32_t parent) {
    char **name = NULL;
    uint32_t names = 0;
    for (struct dirent *e; (e = readdir(dir));) {
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0) continue;
        name = list_room(name, names, sizeof *name);
        name[names] = strdup(e->d_name);
        if (name[names]) names++;
    }
    if (names) qsort(name, names, sizeof *name, by_name);
    for (uint32_t i = 0; i < names; i++) {
        if (w->items < WALK_ITEMS_MAX) take(w, dirfd(dir), parent, name[i]);
        free(name[i]);
    }
    free(name);
}

static bool read_folder(struct walk *w, uint32_t at) {
    struct walk_item *i = &w->item[at];
    const char *path = i->path.len ? (const char *)i->path.ptr : ".";
    int fd = openat(w->root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *dir = fd < 0 ? NULL : fdopendir(fd);
    if (!dir) {
        i->why = strerror(errno);
        if (fd >= 0) close(fd);
        return false;
    }
    i->nested = at && has_history(fd);
    if (i->nested) i->history = w->nested(w->state, i);
    read_names(w, dir, at);
    closedir(dir);
    return true;
}

int walk_order(struct bytes x, struct bytes y) {
    for (uint32_t i = 0; i < x.len && i < y.len; i++) {
        if (x.ptr[i] == y.ptr[i]) continue;
        if (x.ptr[i] == '/' || y.ptr[i] == '/') return x.ptr[i] == '/' ? -1 : 1;
        return x.ptr[i] < y.ptr[i] ? -1 : 1;
    }
    return x.len < y.len ? -1 : x.len > y.len;
}
static int by_path(const void *a, const void *b) {
    return walk_order(((const struct walk_item *)a)->path, ((const struct walk_item *)b)->path);
}

static void put_in_order(struct walk *w) {
    uint32_t *open = malloc(((size_t)w->items + 1) * sizeof *open), depth = 0;
    if (!open) abort();
    qsort(w->item, w->items, sizeof *w->item, by_path);
    for (uint32_t i = 0; i < w->items; i++) { /* the folders that are open around each */
        struct bytes path = w->item[i].path;
        while (depth) {
            struct bytes f = w->item[open[depth - 1]].path;
            bool inside =
                !f.len || (bytes_starts(path, f) && path.len > f.len && path.ptr[f.len] == '/');
            if (inside) break;
            depth--;
        }
        w->item[i].parent = depth ? open[depth - 1] : 0;
        if (w->item[i].kind == WALK_FOLDER) open[depth++] = i;
    }
    free(open);
}

bool walk_run(struct walk *w) {
    struct stat st;
    w->item = list_room(w->item, 0, sizeof *w->item);
    w->item[0] = (struct walk_item){.path = arena_bytes(w->arena, BYTES("")), .kind = WALK_FOLDER};
    if (fstat(w->root, &st) == 0) w->item[0].modified_ms = (uint64_t)st.st_mtim.tv_sec * 1000;
    w->items = 1;
    if (!read_folder(w, 0)) return false;
    for (uint32_t at = 1; at < w->items; at++)
        if (w->item[at].kind == WALK_FOLDER) (void)read_folder(w, at);
    put_in_order(w);
    return true;
}
