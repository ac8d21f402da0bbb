/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* commit.h - new generations, written: for each history a manifest and its chain, the innermost first, so that the outer ones can
 * refer to them. All of them are whole and on the disk before the first gets its name. */
#pragma once
#include "inquiry/media/manifest_write.h"
#include "inquiry/media/reel.h"

struct commit {
    struct reel *m;
    /* commit_hashes(state, h, w): what the manifest of ${h} says. */
    void (*hashes)(void *state, const struct history *h, struct manifest_writing *w);
    /* commit_root(state, h): its root's directory hash, or NULL. */
    const struct manifest_hash *(*root)(void *state, const struct history *h);
    void *state;
    bool *wanted; /* of each history; one that refers to a wanted one is, too */
};
/* commit_run(c): false: m->wrong says what the disk said; nothing has its name then, or only inner ones. */
SC_CHECK bool commit_run(struct commit *c);
void commit_head(const struct reel *m, struct manifest_head *head);
