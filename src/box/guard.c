/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* guard.c - see guard.h. $STATE/<name of the log>/head.last holds the signed note. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "box/guard.h"

static bool make_folders(const char *path) {
    char folder[GUARD_PATH_MAX];
    snprintf(folder, sizeof folder, "%s", path);
    for (char *slash = strchr(folder + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        if (mkdir(folder, 0700) && errno != EEXIST) return false;
        *slash = '/';
    }
    return true;
}

bool guard_find(struct guard *g, const char *state_dir, const char *origin) {
    const char *name = strchr(origin, '/'), *xdg = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    name = name ? name + 1 : origin;
    int n;
    if (state_dir)
        n = snprintf(g->path, sizeof g->path, "%s/%s/head.last", state_dir, name);
    else if (xdg && xdg[0] == '/')
        n = snprintf(g->path, sizeof g->path, "%s/showclear/%s/head.last", xdg, name);
    else
        n = snprintf(g->path, sizeof g->path, "%s/.local/state/showclear/%s/head.last",
                     home ? home : "", name);
    return n > 0 && (size_t)n < sizeof g->path && make_folders(g->path);
}

bool guard_write(const struct guard *g, struct bytes note) {
    char fresh[GUARD_PATH_MAX + 8];
    snprintf(fresh, sizeof fresh, "%s.new", g->path);
    int fd = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0) return false;
    bool kept = write(fd, note.ptr, note.len) == (ssize_t)note.len && fsync(fd) == 0;
    return !close(fd) && kept && rename(fresh, g->path) == 0;
}

static bool refuse(char why[BOX_WORDS_MAX], const char *words) {
    snprintf(why, BOX_WORDS_MAX,
             "%s. To go on from here all the same, under a new name that says so: showclear "
             "continue DIR",
             words);
    return false;
}

static bool read_note(const struct guard *g, struct buffer *out) {
    int fd = open(g->path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return false;
    ssize_t n = read(fd, out->ptr, out->max);
    close(fd);
    out->len = n > 0 ? (uint32_t)n : 0;
    return n > 0;
}

bool guard_check(const struct guard *g, const struct box_keys *k, const struct crypto *c,
                 const struct ledger_reader *r, uint64_t size, char why[BOX_WORDS_MAX]) {
    uint8_t text[CHECKPOINT_SIGNED_MAX];
    struct buffer note = BUFFER(text);
    struct checkpoint last;
    struct ledger then;
    if (!read_note(g, &note))
        return !size || refuse(why, "This machine has never kept this log: it may be an old copy, "
                                    "and another machine "
                                    "may be ahead of it");
    if (checkpoint_open(&last, c, buffer_bytes(&note), bytes_of(k->origin), &k->key) !=
        CHECKPOINT_RIGHT)
        return refuse(
            why, "The note of this log's last state on this machine (head.last) cannot be read");
    if (last.size > size)
        return refuse(
            why, "This is an old copy: this machine has signed a longer log than the folder holds");
    if (!ledger_load(&then, r, last.size)) return refuse(why, "The log's tiles are damaged");
    struct hash root = ledger_root(&then, c);
    return hash_equal(&root, &last.root) ||
           refuse(why, "This is another history than the one this machine has signed");
}
