/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify.c - reel.h's looks that write nothing: verify and diff. */
#include "inquiry/media/compare.h"
#include "inquiry/media/folders.h"
#include <stdlib.h>
#include <string.h>

int reel_diff(struct reel *m) {
    if (!remark_stops(&m->remarks) && reel_has_history(m)) {
        compare_tell_odd(m);
        compare_tell_missing(m);
        compare_tell_new(m);
    }
    return remark_exit(&m->remarks, REMARK_AS_DIFF);
}

static void tell_mismatch(struct reel *m, enum remark_kind kind, struct bytes path,
                          const char *detail, enum format f, const uint8_t *recorded,
                          const uint8_t *found) {
    struct remark remark = {kind, path, detail, BYTES(""), f, recorded, found};
    remark_add(&m->remarks, &remark);
}

static void verify_file(struct reel *m, uint32_t item) {
    const struct hashing_job *job = &m->job[item];
    const struct record *r = m->known[item];
    if (!job->formats) {
        if (r && !r->first)
            remark_path(&m->remarks, REMARK_UNCHECKED, job->item->path,
                        "no hash of a kind that is known");
        return;
    }
    const struct record_entry *e = record_original(r);
    if (job->wrong)
        remark_path(&m->remarks, REMARK_UNREADABLE, job->item->path, job->wrong);
    else if (memcmp(hashing_digest(job, e->format), e->digest, format_len(e->format)) != 0)
        tell_mismatch(m, REMARK_MISMATCH, job->item->path, NULL, e->format, e->digest,
                      hashing_digest(job, e->format));
}

/* Of all files, or of those that were named. */
static void choose(struct reel *m) {
    for (uint32_t i = 1; i < m->walk.items; i++) {
        const struct record_entry *e = m->known[i] ? record_original(m->known[i]) : NULL;
        bool wanted = m->walk.item[i].kind == WALK_FILE && (!m->wish->singles || reel_single(m, i));
        if (wanted && e) m->job[i].formats = 1u << e->format;
    }
}

static void compare_folder(struct reel *m, struct bytes path, const struct record *r, enum format f,
                           const struct folder_digests *now) {
    const struct record_entry *e = r ? record_last(r, f) : NULL;
    uint32_t len = format_len(f);
    if (!now->whole)
        remark_path(&m->remarks, REMARK_UNREADABLE, path, "something in it could not be read");
    else if (!e || !e->content || !e->structure)
        remark_path(&m->remarks, REMARK_FOLDER_MISMATCH, path,
                    !e ? "no directory hash of this kind is recorded"
                       : "half of its directory hash is missing");
    else if (memcmp(e->digest, now->content, len) != 0)
        tell_mismatch(m, REMARK_FOLDER_MISMATCH, path, "content", f, e->digest, now->content);
    else if (memcmp(e->digest + len, now->structure, len) != 0)
        tell_mismatch(m, REMARK_FOLDER_MISMATCH, path, "structure", f, e->digest + len,
                      now->structure);
}

/* A folder with a history of its own stands in two: as a folder of one, as the root of the other. */
static void compare_folders(struct reel *m, enum format f) {
    struct folder_digests *now = folders_digest(m, f);
    for (uint32_t i = 0; i < m->walk.items; i++) {
        const struct walk_item *item = &m->walk.item[i];
        if (item->kind != WALK_FOLDER || !reel_nameable(item)) continue;
        if (i) compare_folder(m, item->path, m->known[i], f, &now[i]);
        const struct history *own = m->all.history[item->history];
        if (!i || item->nested)
            compare_folder(m, i ? item->path : BYTES("."), records_find(&own->records, BYTES("")),
                           f, &now[i]);
    }
    free(now);
}

static enum format recorded_format(const struct history *h) {
    const struct record *root = records_find(&h->records, BYTES(""));
    return root && root->last ? (enum format)root->last->format : FORMAT_C4;
}
static enum format first_of(uint32_t formats) {
    uint32_t f = 0;
    while (!(formats >> f & 1)) f++;
    return (enum format)f;
}

static void verify_folders(struct reel *m) {
    uint32_t wished = m->wish->formats & FORMATS_OF_MHL;
    enum format f = wished ? first_of(wished) : recorded_format(m->all.history[0]);
    for (uint32_t i = 1; i < m->walk.items; i++)
        if (m->walk.item[i].kind == WALK_FILE && reel_nameable(&m->walk.item[i]))
            m->job[i].formats = 1u << f;
    reel_read(m);
    compare_folders(m, f);
}

/* When every file is as it was and all were read in the kind that the last generation's directory hashes have, those are
 * compared too: it costs nothing more, and a changed directory hash is noticed without being asked for. */
static bool folders_come_along(const struct reel *m, enum format *f) {
    for (uint32_t n = 0; n < m->all.histories; n++) {
        const struct history *h = m->all.history[n];
        const struct record *root = records_find(&h->records, BYTES(""));
        if (!root || !root->last || !h->generations) return false;
        if (root->last->generation != h->generation[h->generations - 1].number) return false;
        if (n && root->last->format != *f) return false;
        *f = (enum format)root->last->format;
    }
    for (uint32_t i = 1; i < m->walk.items; i++)
        if (m->walk.item[i].kind == WALK_FILE && m->job[i].formats != 1u << *f) return false;
    return true;
}

static void verify_files(struct reel *m) {
    enum format f = FORMAT_NONE;
    choose(m);
    reel_read(m);
    compare_tell_odd(m);
    for (uint32_t i = 1; i < m->walk.items; i++)
        if (m->walk.item[i].kind == WALK_FILE && reel_nameable(&m->walk.item[i])) verify_file(m, i);
    compare_tell_missing(m);
    compare_tell_new(m);
    bool all = remark_exit(&m->remarks, REMARK_AS_VERIFY) == 0;
    if (all && !m->wish->packing_list && folders_come_along(m, &f)) compare_folders(m, f);
}

/* Named files only: nothing is said of the others. */
static void verify_single(struct reel *m) {
    choose(m);
    reel_read(m);
    for (uint32_t i = 1; i < m->walk.items; i++) {
        if (m->walk.item[i].kind != WALK_FILE || !reel_single(m, i)) continue;
        if (compare_is_new(m, i))
            remark_path(&m->remarks, REMARK_NEW, m->walk.item[i].path, NULL);
        else
            verify_file(m, i);
    }
    reel_single_missing(m);
}

int reel_verify(struct reel *m) {
    if (remark_stops(&m->remarks) || !reel_has_history(m))
        return remark_exit(&m->remarks, REMARK_AS_VERIFY);
    if (m->wish->folders)
        verify_folders(m);
    else if (m->wish->singles)
        verify_single(m);
    else
        verify_files(m);
    return remark_exit(&m->remarks, REMARK_AS_VERIFY);
}
