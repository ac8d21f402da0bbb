/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* flatten.c - reel.h's packing list: every file that is known, also of the histories within, with the earliest hash of each kind;
 * what failed is left out, and so are directory hashes. It is written elsewhere, in a collection of its own. */
#include "inquiry/media/commit.h"
#include "inquiry/media/disk_words.h"
#include "inquiry/media/compare.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char COLLECTION[] = "ascmhl_collection.xml";

static void put_record(struct reel *m, const struct history *h, const struct record *r,
                       struct manifest_writing *w) {
    struct manifest_hash hash = {.path = history_full(&m->arena, h, r->path),
                                 .size = r->size,
                                 .has_size = r->has_size,
                                 .modified_ms = r->modified_ms};
    if (r->gone || r->folder) return;
    for (uint32_t f = 0; f < FORMAT_SHA256; f++) {
        const struct record_entry *e = record_first(r, (enum format)f);
        if (!e) continue;
        struct manifest_entry *to = &hash.entry[hash.entries++];
        *to = (struct manifest_entry){
            .format = e->format, .action = e->action, .date_ms = e->date_ms};
        memcpy(to->digest, e->digest, format_len(e->format));
    }
    manifest_write_hash(w, &hash, NULL);
}

/* A path that a nested history knows is that one's. */
static bool belongs_elsewhere(const struct reel *m, const struct history *h,
                              const struct record *r) {
    for (uint32_t n = h->number + 1; n < m->all.histories; n++) {
        const struct history *inner = m->all.history[n];
        struct bytes full = history_full((struct arena *)&m->arena, h, r->path);
        bool within = full.len > inner->prefix.len && bytes_starts(full, inner->prefix) &&
                      full.ptr[inner->prefix.len] == '/';
        if (within && inner->generations &&
            records_find(&inner->records, history_relative(inner, full)))
            return true;
    }
    return false;
}

static void put_list(struct reel *m, struct new_file *f) {
    struct manifest_head head;
    struct manifest_writing w = {.file = f};
    commit_head(m, &head);
    head.process = PROCESS_FLATTEN;
    head.ignore = &m->all.history[0]->ignore;
    manifest_write_begin(&w, &head);
    for (uint32_t n = 0; n < m->all.histories; n++) {
        const struct history *h = m->all.history[n];
        for (uint32_t i = 0; i < h->records.records; i++)
            if (!belongs_elsewhere(m, h, h->records.record[i]))
                put_record(m, h, h->records.record[i], &w);
    }
    manifest_write_end(&w, NULL, 0);
}

static int open_folder(const char *into, const char *name) {
    if (mkdir(into, 0777) != 0 && errno != EEXIST) return -1;
    int outer = open(into, O_RDONLY | O_DIRECTORY | O_CLOEXEC), fd = -1;
    if (outer < 0) return -1;
    if (mkdirat(outer, name, 0777) == 0 || errno == EEXIST)
        fd = openat(outer, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int kept = errno;
    close(outer);
    errno = kept;
    return fd;
}

static bool read_collection(struct reel *m, int folder, struct chain *c) {
    int fd = openat(folder, COLLECTION, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) return true;
    bool read = chain_read(c, fd, &m->arena, m->digester);
    close(fd);
    if (!read) remark_path(&m->remarks, REMARK_MANIFEST_WRONG, bytes_of(COLLECTION), c->wrong);
    return read;
}

static bool write_both(struct reel *m, int folder, const char *name) {
    struct chain c = {0};
    struct new_file list, chain;
    if (!read_collection(m, folder, &c)) return chain_drop(&c), false;
    new_file_begin(&list, folder, name, m->digester);
    put_list(m, &list);
    bool whole = new_file_close(&list);
    chain_add(&c, &m->arena, name, list.c4);
    new_file_begin(&chain, folder, COLLECTION, m->digester);
    chain_write(&c, &chain);
    whole = new_file_close(&chain) && whole && new_file_name(&list, false) &&
            new_file_name(&chain, true);
    if (!whole) m->wrong = disk_words(list.wrong ? list.wrong : chain.wrong);
    m->written = list_room(m->written, m->writtens, sizeof *m->written);
    struct reel_written *w = &m->written[m->writtens];
    m->writtens += whole;
    *w = (struct reel_written){.manifest = name, .chain = COLLECTION};
    memcpy(w->c4, list.c4, DIGEST_MAX);
    memcpy(w->chain_c4, chain.c4, DIGEST_MAX);
    new_file_drop(&list);
    new_file_drop(&chain);
    chain_drop(&c);
    return whole;
}

int reel_flatten(struct reel *m, const char *into) {
    char name[NEW_FILE_NAME_MAX - 8], day[32], stamp[REEL_STAMP_MAX];
    if (remark_stops(&m->remarks) || !reel_has_history(m))
        return remark_exit(&m->remarks, REMARK_AS_VERIFY);
    reel_stamp(m->wish->now_ms, stamp);
    snprintf(day, sizeof day, "collection_%.10s", stamp);
    snprintf(name, sizeof name, "packinglist_%s_%s.mhl", reel_name(m, m->all.history[0]), stamp);
    int folder = open_folder(into, day);
    if (folder < 0) {
        m->wrong = disk_words(errno);
        return 3;
    }
    bool done = write_both(m, folder, arena_text(&m->arena, bytes_of(name)));
    close(folder);
    return done ? remark_exit(&m->remarks, REMARK_AS_VERIFY) : m->wrong ? 3 : 2;
}
