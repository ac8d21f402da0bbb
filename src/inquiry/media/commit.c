/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* commit.c - see commit.h. */
#include "inquiry/media/commit.h"
#include "inquiry/media/disk_words.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct pending { /* of one history */
    int folder;
    struct new_file manifest, chain;
    struct chain links;
    const char *name;
    struct manifest_reference *reference;
    uint32_t references;
    bool open;
};

void commit_head(const struct reel *m, struct manifest_head *head) {
    *head = (struct manifest_head){.created_ms = m->wish->now_ms,
                                   .hostname = m->wish->hostname,
                                   .tool = "showclear",
                                   .tool_version = m->wish->version,
                                   .location = m->wish->location,
                                   .comment = m->wish->comment,
                                   .author = m->wish->author,
                                   .process = m->wish->process};
}

static int folder_of(const struct reel *m, const struct history *h) {
    const char *path = arena_text((struct arena *)&m->arena,
                                  history_full((struct arena *)&m->arena, h, BYTES("ascmhl")));
    if (mkdirat(m->walk.root, path, 0777) != 0 && errno != EEXIST) return -1;
    int fd = openat(m->walk.root, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) != 0) { /* another run is at work in it */
        close(fd);
        errno = EWOULDBLOCK;
        return -1;
    }
    return fd;
}

static const char *name_of(struct reel *m, const struct history *h) {
    char name[NEW_FILE_NAME_MAX - 8], stamp[REEL_STAMP_MAX];
    reel_stamp(m->wish->now_ms, stamp);
    snprintf(name, sizeof name, "%04u_%s_%s.mhl", h->chain.links + 1, reel_name(m, h), stamp);
    return arena_text(&m->arena, bytes_of(name));
}

/* Patterns of a folder around hold here too, as far as they can be said from here. */
static void inherit(const struct reel *m, const struct history *h, struct ignore *all) {
    for (uint32_t i = 0; i < h->ignore.patterns; i++) ignore_add(all, h->ignore.pattern[i]);
    for (const struct history *o = h; o->number;) {
        o = m->all.history[o->parent];
        for (uint32_t i = 0; i < o->ignore.patterns; i++)
            if (!ignore_anchored(o->ignore.pattern[i])) ignore_add(all, o->ignore.pattern[i]);
    }
}

static void write_manifest(struct commit *c, struct pending *p, const struct history *h) {
    struct manifest_head head;
    struct ignore ignore = {0};
    struct manifest_writing w = {.file = &p->manifest};
    commit_head(c->m, &head);
    inherit(c->m, h, &ignore);
    head.ignore = &ignore;
    head.root = c->root(c->state, h);
    new_file_begin(&p->manifest, p->folder, p->name, c->m->digester);
    manifest_write_begin(&w, &head);
    c->hashes(c->state, h, &w);
    manifest_write_end(&w, p->reference, p->references);
    ignore_drop(&ignore);
}

static bool prepare(struct commit *c, struct pending *p, const struct history *h) {
    struct reel *m = c->m;
    p->folder = folder_of(m, h);
    if (p->folder < 0) {
        m->wrong = errno == EWOULDBLOCK ? "another run is writing there now" : disk_words(errno);
        return false;
    }
    p->open = true;
    p->name = name_of(m, h);
    write_manifest(c, p, h);
    bool whole = new_file_close(&p->manifest);
    for (uint32_t i = 0; i < h->chain.links; i++)
        chain_add(&p->links, &m->arena, h->chain.link[i].path, h->chain.link[i].c4);
    chain_add(&p->links, &m->arena, p->name, p->manifest.c4);
    new_file_begin(&p->chain, p->folder, "ascmhl_chain.xml", m->digester);
    chain_write(&p->links, &p->chain);
    whole = new_file_close(&p->chain) && whole;
    if (!whole) m->wrong = disk_words(p->manifest.wrong ? p->manifest.wrong : p->chain.wrong);
    return whole;
}

static const char *full_name(struct reel *m, const struct history *h, const char *name) {
    char path[4096];
    snprintf(path, sizeof path, "ascmhl/%s", name);
    return arena_text(&m->arena,
                      history_full(&m->arena, h, arena_bytes(&m->arena, bytes_of(path))));
}

static void refer(struct commit *c, struct pending *all, const struct history *h) {
    struct pending *p = &all[h->number], *outer = &all[h->parent];
    if (!h->number) return;
    c->wanted[h->parent] = true;
    const char *full = full_name(c->m, h, p->name);
    struct manifest_reference r = {
        .path = history_relative(c->m->all.history[h->parent], bytes_of(full))};
    memcpy(r.c4, p->manifest.c4, DIGEST_MAX);
    outer->reference = list_room(outer->reference, outer->references, sizeof r);
    outer->reference[outer->references++] = r;
}

/* A chain that names no manifest that is not there; no manifest without its chain. */
static bool name_both(struct reel *m, struct pending *p) {
    bool manifest = new_file_name(&p->manifest, false);
    if (manifest && new_file_name(&p->chain, true)) return true;
    if (manifest) unlinkat(p->folder, p->name, 0);
    m->wrong = disk_words(p->manifest.wrong ? p->manifest.wrong : p->chain.wrong);
    return false;
}

static bool name_all(struct commit *c, struct pending *all) {
    struct reel *m = c->m;
    for (uint32_t n = m->all.histories; n-- > 0;) {
        struct pending *p = &all[n];
        if (!p->open) continue;
        if (!name_both(m, p)) return false;
        m->written = list_room(m->written, m->writtens, sizeof *m->written);
        struct reel_written *w = &m->written[m->writtens++];
        *w = (struct reel_written){.manifest = full_name(m, m->all.history[n], p->name)};
        w->chain = full_name(m, m->all.history[n], "ascmhl_chain.xml");
        memcpy(w->c4, p->manifest.c4, DIGEST_MAX);
        memcpy(w->chain_c4, p->chain.c4, DIGEST_MAX);
    }
    return true;
}

static void drop(struct commit *c, struct pending *all) {
    for (uint32_t n = 0; n < c->m->all.histories; n++) {
        free(all[n].reference);
        chain_drop(&all[n].links);
        if (!all[n].open) continue;
        new_file_drop(&all[n].manifest);
        new_file_drop(&all[n].chain);
        close(all[n].folder);
    }
    free(all);
}

bool commit_run(struct commit *c) {
    struct pending *all = calloc(c->m->all.histories, sizeof *all);
    bool done = all != NULL;
    for (uint32_t n = c->m->all.histories; done && n-- > 0;) {
        const struct history *h = c->m->all.history[n];
        if (!c->wanted[n]) continue;
        done = prepare(c, &all[n], h);
        if (done) refer(c, all, h);
    }
    done = done && name_all(c, all);
    if (all) drop(c, all);
    return done;
}
