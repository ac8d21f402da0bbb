/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* create.c - reel.h's new generation. What is written of a file follows from its record and from what was read; it is worked out
 * when it is told and again when it is written, so both are the same. */
#include "inquiry/media/commit.h"
#include "inquiry/media/compare.h"
#include "inquiry/media/folders.h"
#include "inquiry/media/renames.h"
#include <stdlib.h>
#include <string.h>

struct creating {
    struct reel *m;
    uint32_t formats;
    struct folder_digests *folders[FORMATS]; /* NULL: none */
    struct manifest_hash root;
};

/* The kinds asked for; of what is known also the first that was recorded, for without it nothing would be compared. */
static uint32_t formats_of(const struct creating *c, const struct record *r) {
    const struct record_entry *e = r ? record_original(r) : NULL;
    return c->formats | (e ? 1u << e->format : 0);
}

static void choose(struct creating *c) {
    struct reel *m = c->m;
    for (uint32_t i = 1; i < m->walk.items; i++) {
        bool wanted = m->walk.item[i].kind == WALK_FILE && reel_nameable(&m->walk.item[i]);
        if (wanted && m->wish->singles) wanted = reel_single(m, i);
        if (!wanted) continue;
        m->job[i].formats = formats_of(c, m->known[i]) | (m->wish->sha256 ? 1 << FORMAT_SHA256 : 0);
    }
}

static void add_entry(struct manifest_hash *h, enum format f, enum manifest_action action,
                      uint64_t date, const uint8_t *digest) {
    struct manifest_entry *e = &h->entry[h->entries++];
    *e = (struct manifest_entry){.format = (uint8_t)f, .action = (uint8_t)action, .date_ms = date};
    memcpy(e->digest, digest, format_len(f));
}

/* What a generation says of one file. Each kind that was recorded is compared with its first; a new kind is written only where the
 * old ones held. The one that failed, or NULL. */
static const struct record_entry *judge(const struct creating *c, uint32_t item,
                                        struct manifest_hash *h) {
    const struct record *r = c->m->known[item];
    const struct hashing_job *job = &c->m->job[item];
    const struct record_entry *failed = NULL;
    uint32_t formats = formats_of(c, r) & FORMATS_OF_MHL;
    bool known = r && record_original(r);
    h->entries = 0;
    for (uint32_t f = 0; known && f < FORMATS; f++) {
        const struct record_entry *first =
            formats >> f & 1 ? record_first(r, (enum format)f) : NULL;
        if (!first) continue;
        const uint8_t *now = hashing_digest(job, (enum format)f);
        bool same = memcmp(now, first->digest, format_len((enum format)f)) == 0;
        add_entry(h, (enum format)f, same ? ACTION_VERIFIED : ACTION_FAILED, c->m->wish->now_ms,
                  now);
        if (!same) failed = first;
    }
    for (uint32_t f = 0; f < FORMATS; f++) {
        bool new = formats >> f & 1 && (!known || (!failed && !record_first(r, (enum format)f)));
        if (new)
            add_entry(h, (enum format)f, known ? ACTION_VERIFIED : ACTION_ORIGINAL,
                      c->m->wish->now_ms, hashing_digest(job, (enum format)f));
    }
    return failed;
}

/* What a copy is held to: what was read at the other end. A file that is another is told, and not recorded as if it were new. */
static void hold(struct reel *m) {
    for (uint32_t i = 1; m->wish->expect && i < m->walk.items; i++) {
        struct hashing_job *job = &m->job[i];
        const struct hashing_job *other =
            m->wish->expect(m->wish->expect_state, m->walk.item[i].path);
        for (uint32_t f = 0; other && f < FORMATS; f++) {
            const uint8_t *here = hashing_digest(job, (enum format)f),
                          *there = hashing_digest(other, (enum format)f);
            if (!here || !there || memcmp(here, there, format_len((enum format)f)) == 0) continue;
            struct remark found = {REMARK_MISMATCH,
                                   job->item->path,
                                   "not what was read from the source",
                                   BYTES(""),
                                   (enum format)f,
                                   there,
                                   here};
            remark_add(&m->remarks, &found);
            job->formats = 0;
        }
    }
}

static void tell_files(struct creating *c) {
    struct reel *m = c->m;
    for (uint32_t i = 1; i < m->walk.items; i++) {
        struct manifest_hash h;
        const struct hashing_job *job = &m->job[i];
        if (!job->formats) continue;
        if (job->wrong) {
            remark_path(&m->remarks, REMARK_UNREADABLE, job->item->path, job->wrong);
            continue;
        }
        const struct record_entry *failed = judge(c, i, &h);
        if (!failed) continue;
        struct remark f = {REMARK_MISMATCH,
                           job->item->path,
                           NULL,
                           BYTES(""),
                           failed->format,
                           failed->digest,
                           hashing_digest(job, failed->format)};
        remark_add(&m->remarks, &f);
    }
}

static void folder_hash(const struct creating *c, uint32_t item, struct manifest_hash *h) {
    h->folder = true;
    h->entries = 0;
    for (uint32_t f = 0; f < FORMATS; f++) {
        const struct folder_digests *d = c->folders[f] ? &c->folders[f][item] : NULL;
        if (!d || !d->whole) continue;
        add_entry(h, (enum format)f, ACTION_NONE, c->m->wish->now_ms, d->content);
        memcpy(h->entry[h->entries - 1].structure_digest, d->structure, format_len((enum format)f));
    }
}

static bool is_renamed(const struct creating *c, uint32_t item) {
    const struct record *r = c->m->known[item];
    return r && !bytes_equal(r->path, reel_path(c->m, item));
}

static void write_item(struct creating *c, uint32_t i, struct manifest_writing *w) {
    struct reel *m = c->m;
    const struct walk_item *item = &m->walk.item[i];
    struct manifest_hash h = {.path = reel_path(m, i), .modified_ms = item->modified_ms};
    const uint8_t *sha256 = hashing_digest(&m->job[i], FORMAT_SHA256);
    if (is_renamed(c, i)) h.previous = m->known[i]->path;
    if (item->kind == WALK_FOLDER)
        folder_hash(c, i, &h);
    else if (!m->job[i].formats || m->job[i].wrong)
        return;
    else {
        h.has_size = true;
        h.size = m->job[i].size;
        (void)judge(c, i, &h);
    }
    manifest_write_hash(w, &h, item->kind == WALK_FILE ? sha256 : NULL);
}

static void hashes(void *state, const struct history *h, struct manifest_writing *w) {
    struct creating *c = state;
    for (uint32_t i = 1; i < c->m->walk.items; i++) {
        const struct walk_item *item = &c->m->walk.item[i];
        bool here = item->kind != WALK_OTHER && reel_home(c->m, i) == h && reel_nameable(item);
        if (here) write_item(c, i, w);
    }
}

static const struct manifest_hash *root(void *state, const struct history *h) {
    struct creating *c = state;
    uint32_t at = 0;
    for (uint32_t i = 1; h->number && i < c->m->walk.items; i++)
        if (c->m->walk.item[i].nested && c->m->walk.item[i].history == h->number) at = i;
    c->root = (struct manifest_hash){0};
    folder_hash(c, at, &c->root);
    return &c->root;
}

static void digest_folders(struct creating *c) {
    for (uint32_t f = 0; f < FORMAT_SHA256; f++)
        if (c->formats >> f & 1) c->folders[f] = folders_digest(c->m, (enum format)f);
}

static bool write_all(struct creating *c) {
    struct reel *m = c->m;
    bool *wanted = calloc(m->all.histories, sizeof *wanted);
    if (!wanted) abort();
    for (uint32_t n = 0; n < m->all.histories; n++) wanted[n] = !m->wish->singles;
    for (uint32_t i = 1; i < m->walk.items; i++)
        if (m->job[i].formats) wanted[reel_home(m, i)->number] = true;
    struct commit commit = {m, hashes, root, c, wanted};
    bool done = commit_run(&commit);
    free(wanted);
    return done;
}

static enum format lowest(uint32_t formats) {
    uint32_t f = 0;
    while (!(formats >> f & 1)) f++;
    return (enum format)f;
}

static void look(struct creating *c) {
    struct reel *m = c->m;
    bool folders = !m->wish->singles && !m->wish->no_folders,
         renames = m->wish->renames && !m->wish->singles;
    choose(c);
    if (renames) renames_want(m);
    reel_read(m);
    hold(m);
    compare_tell_odd(m);
    if (folders) digest_folders(c);
    enum format f = lowest(c->formats);
    if (renames) renames_find(m, c->folders[f], f);
    tell_files(c);
    if (m->wish->singles)
        reel_single_missing(m);
    else
        compare_tell_missing(m);
}

int reel_create(struct reel *m) {
    struct creating c = {.m = m, .formats = m->wish->formats & FORMATS_OF_MHL};
    if (!c.formats) c.formats = 1 << FORMAT_XXH128;
    if (remark_stops(&m->remarks)) return remark_exit(&m->remarks, REMARK_AS_CREATE);
    look(&c);
    bool written = write_all(&c);
    for (uint32_t f = 0; f < FORMATS; f++) free(c.folders[f]);
    return written ? remark_exit(&m->remarks, REMARK_AS_CREATE) : 3;
}
