/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/inquiry_inner.h"
#include "cli/wait.h"
#include "ledger/verify.h"
#include <stdio.h>
#include <stdlib.h>

struct check {
    struct inquiry_log *l;
    struct verify v;
    struct verify_source source;
    struct wait wait;
};

static bool give_checkpoint(void *state, struct bytes *note) {
    struct check *k = state;
    *note = k->l->log.note;
    return note->len > 0;
}

static bool give_entry(void *state, uint64_t index, struct bytes *entry) {
    struct check *k = state;
    if (index % 4096 == 0) wait_show(&k->wait, index, k->l->log.end);
    return log_entry(&k->l->log, index, entry);
}

static bool give_tile(void *state, struct tile t, struct bytes *hashes) {
    struct check *k = state;
    return log_tile(&k->l->log, t, hashes);
}

static void say(struct inquiry_log *l, const char *what, uint64_t entry) {
    if (!l->problems++)
        snprintf(l->problem, sizeof l->problem, "entry %llu: %s", (unsigned long long)entry, what);
}

static void take_problem(void *state, const struct verify_problem *p) {
    struct check *k = state;
    say(k->l, verify_words(p->what), p->entry);
}

void inquiry_check(struct inquiry_log *l) {
    struct check *k = calloc(1, sizeof *k);
    l->standing = INQUIRY_NOT_VERIFIED;
    if (!k) {
        say(l, "there is no memory to check it", 0);
        return;
    }
    bool folder = l->log.kind == LOG_FOLDER, unsigned_here = folder && !l->log.note.len;
    k->l = l;
    k->source = (struct verify_source){k, give_checkpoint, give_entry, give_tile, take_problem};
    if (unsigned_here) k->source.checkpoint = NULL;
    k->v.c = &l->c, k->v.source = &k->source, k->v.key = &l->log.key;
    k->v.origin = l->log.key.name;
    if (folder) k->v.end = l->log.end;
    (void)!verify_run(&k->v);
    wait_end(&k->wait);
    if (!l->log.vkey.len) say(l, "the log's own key is missing or cannot be read", 0);
    if (l->log.end < k->v.at.size) say(l, "it holds less than was signed", l->log.end);
    l->entries = folder ? l->log.end : k->v.at.size;
    if (!l->problems) l->standing = unsigned_here ? INQUIRY_UNSIGNED : INQUIRY_VERIFIED;
    free(k);
}
