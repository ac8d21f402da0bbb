/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_files.c - see verify_parts.h. Missing tiles and bundles are found where they are read; this finds the rest. */
#include "cli/files.h"
#include "cli/verify_parts.h"
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

enum { DEPTH_MAX = 12 }; /* tile, level, six groups of an index, a width */

struct walk {
    struct log_from *log;
    struct tell *tell;
    char path[LOG_PATH_MAX + 512]; /* place and what is below it */
    size_t top;                    /* where the part below begins */
};

static bool is_tile_of(const struct log_from *l, const char *path) {
    struct tile t;
    if (!tile_read_path(&t, bytes_of(path))) return false;
    return tile_width(l->end, t.entries ? 0 : t.level, t.index) == t.width;
}

static bool belongs(const struct log_from *l, const char *path) {
    static const char *const names[] = {"checkpoint", "key", "README"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strcmp(path, names[i]) == 0) return true;
    if (strncmp(path, "witness/", 8) == 0) return path[8] != '.'; /* each but .x is read */
    return is_tile_of(l, path);
}

static void look(struct walk *w, int depth);

static void look_at(struct walk *w, const char *name, int depth) {
    size_t len = strlen(w->path);
    struct stat s;
    snprintf(w->path + len, sizeof w->path - len, "/%s", name);
    bool folder = lstat(w->path, &s) == 0 && S_ISDIR(s.st_mode);
    if (folder && depth < DEPTH_MAX)
        look(w, depth + 1);
    else if (folder || !belongs(w->log, w->path + w->top))
        tell_problem(w->tell, w->path + w->top, "does not belong to this log", 0, 0);
    w->path[len] = 0;
}

static void look(struct walk *w, int depth) {
    DIR *dir = opendir(w->path);
    if (!dir) tell_problem(w->tell, w->path + w->top, "cannot be read", 0, 0);
    for (struct dirent *e; dir && (e = readdir(dir));)
        if (strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0)
            look_at(w, e->d_name, depth);
    if (dir) closedir(dir);
}

static void check_readme(struct walk *w) {
    uint8_t bytes[FILES_README_MAX];
    w->path[w->top - 1] = 0;
    strncat(w->path, "/README", 8);
    FILE *f = fopen(w->path, "rb");
    size_t len = f ? fread(bytes, 1, sizeof bytes, f) : 0;
    if (f) fclose(f);
    if (!f)
        tell_problem(w->tell, "README", "it is missing", 0, 0);
    else if (!files_readme_right(w->log->c, (struct bytes){bytes, (uint32_t)len}))
        tell_problem(w->tell, "README", "it was changed", 0, 0);
}

void verify_files(struct log_from *l, struct tell *t) {
    struct walk w = {.log = l, .tell = t};
    snprintf(w.path, sizeof w.path, "%s", l->place);
    w.top = strlen(w.path) + 1;
    look(&w, 0);
    check_readme(&w);
}
