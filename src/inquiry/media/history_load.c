/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* history_load.c - history.h's reader: the chain, then each manifest that it names, in order. */
#include "inquiry/media/history.h"
#include "inquiry/media/manifests.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char CHAIN[] = "ascmhl_chain.xml";
static const char *const never[] = {".DS_Store", "ascmhl", "ascmhl/"};

struct loading {
    struct histories *all;
    struct history *h;
    uint32_t number; /* of the generation that is read */
};

static void tell(struct loading *l, enum remark_kind kind, const char *name, const char *detail) {
    struct arena *a = l->all->arena;
    struct bytes in = history_full(a, l->h, BYTES("ascmhl"));
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", arena_text(a, in), name);
    remark_path(l->all->remarks, kind, bytes_of(path), detail);
}

static void tell_line(struct loading *l, const char *name, uint32_t line, const char *wrong) {
    char detail[256];
    snprintf(detail, sizeof detail, "line %u: %s", line, wrong);
    tell(l, REMARK_MANIFEST_WRONG, name, arena_text(l->all->arena, bytes_of(detail)));
}

/* A generation with what one manifest said; its words are the history's from here on. */
static void add_generation(struct loading *l, const char *name, struct manifests_one *one) {
    struct history *h = l->h;
    h->generation = list_room(h->generation, h->generations, sizeof *h->generation);
    h->generation[h->generations++] = (struct generation){l->number, name, one->manifest};
    arena_join(l->all->arena, &one->arena);
    heard_record(&one->heard, &h->records, l->number);
}

static void take(void *state, uint32_t at, struct manifests_one *one) {
    struct loading *l = state;
    const struct chain_link *link = &l->h->chain.link[at];
    l->number = at + 1;
    if (one->closed) {
        tell(l, one->closed == ENOENT ? REMARK_MANIFEST_GONE : REMARK_UNREADABLE, link->path,
             strerror(one->closed));
        return;
    }
    add_generation(l, link->path, one);
    const struct manifest *m = &one->manifest;
    if (memcmp(m->c4, link->c4, DIGEST_MAX) != 0)
        tell(l, REMARK_MANIFEST_DIFFERS, link->path, NULL);
    else if (!one->read)
        tell_line(l, link->path, m->wrong_line, m->wrong);
    if (m->unknown)
        tell(l, REMARK_NOTE, link->path,
             "holds hashes of a kind that is not known; they are not checked");
}

static bool is_manifest(const char *name) {
    size_t len = strlen(name), digits = strspn(name, "0123456789");
    return len > 4 && strcmp(name + len - 4, ".mhl") == 0 && digits >= 4;
}

/* Manifests that the chain does not name: put there by somebody, or by a run that did not come to its end. */
static void look_around(struct loading *l, int folder, bool chain) {
    DIR *dir = fdopendir(dup(folder));
    uint32_t manifests = 0;
    if (!dir) return;
    for (struct dirent *e; (e = readdir(dir));) {
        bool linked = false;
        if (!is_manifest(e->d_name)) continue;
        manifests++;
        for (uint32_t i = 0; i < l->h->chain.links; i++)
            linked |= strcmp(l->h->chain.link[i].path, e->d_name) == 0;
        if (chain && !linked)
            tell(l, REMARK_MANIFEST_DIFFERS, e->d_name,
                 "the chain does not name it: look where it is from, and take it away to go on");
    }
    closedir(dir);
    if (!chain && manifests) tell(l, REMARK_CHAIN_GONE, CHAIN, NULL);
}

static void load(struct loading *l, int folder) {
    int fd = openat(folder, CHAIN, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) {
        look_around(l, folder, false);
        return;
    }
    bool read = chain_read(&l->h->chain, fd, l->all->arena, l->all->digester);
    close(fd);
    if (!read) {
        tell_line(l, CHAIN, l->h->chain.wrong_line, l->h->chain.wrong);
        return;
    }
    struct manifests all = {folder, &l->h->chain, take, l};
    manifests_read(&all);
    look_around(l, folder, true);
}

static struct history *add(struct histories *all, struct bytes prefix, uint32_t parent) {
    struct history *h = arena_take(all->arena, sizeof *h);
    all->history = list_room(all->history, all->histories, sizeof *all->history);
    h->number = all->histories;
    all->history[all->histories++] = h;
    h->prefix = prefix;
    h->parent = parent;
    records_init(&h->records, all->arena);
    for (uint32_t i = 0; i < COUNT_OF(never); i++) ignore_add(&h->ignore, bytes_of(never[i]));
    return h;
}

static void take_patterns(struct history *h) {
    if (!h->generations) return;
    const struct manifest *last = &h->generation[h->generations - 1].manifest;
    for (uint32_t i = 0; i < last->patterns; i++) ignore_add(&h->ignore, last->pattern[i]);
}

uint32_t history_load(struct histories *all, struct bytes prefix, uint32_t parent) {
    struct loading l = {.all = all, .h = add(all, prefix, parent)};
    uint32_t number = all->histories - 1;
    const char *path = arena_text(all->arena, history_full(all->arena, l.h, BYTES("ascmhl")));
    int folder = openat(all->root, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (folder < 0 && errno != ENOENT) tell(&l, REMARK_UNREADABLE, "", strerror(errno));
    if (folder < 0) return number;
    load(&l, folder);
    close(folder);
    take_patterns(l.h);
    return number;
}

uint32_t history_packing(struct histories *all, const char *file) {
    struct loading l = {.all = all, .h = add(all, BYTES(""), 0), .number = 1};
    struct manifests_one one = {.heard.kept = &one.arena};
    struct manifest_reading reading = {&one.arena, all->digester, heard_add, heard_forget,
                                       &one.heard};
    int fd = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        remark_path(all->remarks, REMARK_NO_HISTORY, bytes_of(file), strerror(errno));
    else if (!manifest_read(&one.manifest, &reading, fd)) {
        char detail[256];
        snprintf(detail, sizeof detail, "line %u: %s", one.manifest.wrong_line, one.manifest.wrong);
        remark_path(all->remarks, REMARK_MANIFEST_WRONG, bytes_of(file),
                    arena_text(all->arena, bytes_of(detail)));
    }
    if (fd >= 0) close(fd);
    add_generation(&l, file, &one);
    take_patterns(l.h);
    return 0;
}
