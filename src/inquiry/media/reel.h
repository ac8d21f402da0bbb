/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* reel.h - a folder of media, and what `showclear media` does with it: create, verify, diff, flatten, transfer, as the ASC reference has it.
 *
 * A session looks at the folder once: its histories are read and checked, everything in it is walked, and each thing is set
 * beside its record. Nothing is written but new manifests and chains, and each of those is whole before it has its name.
 * Threads: one calls; reading files is spread over all processors (pool.h). */
#pragma once
#include "inquiry/media/hashing.h"
#include "inquiry/media/history.h"

struct reel_wish {
    const char *root;
    uint32_t formats; /* a bit each; none: xxh128, or for -dh what was recorded */
    bool no_folders, renames, sha256, folders;
    bool old_too;        /* a folder with one MHL 1.x file and no history: that file */
    const char **single; /* named files, as given: from here, or from the root */
    uint32_t singles;
    struct bytes *ignore; /* patterns more */
    uint32_t ignores;
    const char *packing_list;
    struct manifest_author author;
    const char *location, *comment, *hostname, *version;
    enum manifest_process process;
    /* reel_expects(state, path): what was read of it elsewhere, or NULL: create holds the file to it. */
    const struct hashing_job *(*expect)(void *state, struct bytes path);
    void *expect_state;
    uint64_t now_ms;
    void (*progress)(void *state, uint64_t done, uint64_t of);
    void *progress_state;
};
struct reel_written { /* what the custody of a folder hangs on: to be put into a log elsewhere */
    const char *manifest, *chain; /* from the root */
    uint8_t c4[DIGEST_MAX], chain_c4[DIGEST_MAX];
    uint64_t files;
};
struct reel {
    const struct reel_wish *wish;
    struct arena arena;
    struct digester *digester;
    struct remarks remarks;
    struct histories all;
    struct walk walk;
    struct record **known;   /* of each item; NULL: there is none */
    struct hashing_job *job; /* of each item; no formats: it is not read */
    struct reel_written *written;
    uint32_t writtens;
    bool out_of_reach; /* a folder could not be read */
    const char *wrong; /* a fault: the disk's words */
};
/* reel_open(m, wish): ${m->remarks.hear} is set by the caller. False: the folder itself cannot be opened, m->wrong. */
SC_CHECK bool reel_open(struct reel *m, const struct reel_wish *w);
void reel_close(struct reel *m);
/* Each returns the exit code; what was found was heard. */
int reel_create(struct reel *m);
int reel_verify(struct reel *m);
int reel_diff(struct reel *m);
/* reel_flatten(m, into): a packing list in ${into}/collection_DATE. */
int reel_flatten(struct reel *m, const char *into);

/* reel_has_history(m): else NO_HISTORY was told. */
bool reel_has_history(struct reel *m);
/* reel_nameable(item): a manifest can hold its path. */
bool reel_nameable(const struct walk_item *item);
/* reel_home(m, i): the history whose records name the item: the nearest, and for a folder with its own the one around it. */
struct history *reel_home(const struct reel *m, uint32_t item);
struct bytes reel_path(const struct reel *m, uint32_t item); /* there */
/* reel_read(m): the files of all jobs, read. */
void reel_read(struct reel *m);
/* reel_single(m, i): the item is one of the named files, or lies in one of them. reel_single_missing(m): tells the others. */
bool reel_single(const struct reel *m, uint32_t item);
void reel_single_missing(struct reel *m);
/* reel_stamp(ms, text): "2022-03-15_102030Z", for names of files. reel_name(m): the root folder's, fit for a file's name. */
enum { REEL_STAMP_MAX = 48 };
void reel_stamp(uint64_t ms, char text[REEL_STAMP_MAX]);
const char *reel_name(struct reel *m, const struct history *h);
