/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifests.h - the manifests that a chain names: read side by side on all processors, taken up in the chain's order.
 *
 * Whichever is read first, the outcome is the same: what a manifest says is kept apart until all before it were taken up.
 * Threads: one calls; ${take} is called on any, one call at a time, and the next sees what the last one did. */
#pragma once
#include "inquiry/media/chain.h"
#include "inquiry/media/heard.h"

struct manifests_one {
    struct manifest manifest;
    struct arena arena; /* of its words and hashes */
    struct heard heard;
    int closed;      /* why it could not be opened, an errno; then there is nothing else */
    bool read, done; /* ${read}: else manifest.wrong says why not */
};
struct manifests {
    int folder;
    const struct chain *chain;
    /* manifests_takes(state, at, one): in order; what it leaves in ${one} is dropped, but for the manifest itself. */
    void (*take)(void *state, uint32_t at, struct manifests_one *one);
    void *state;
};
void manifests_read(const struct manifests *m);
