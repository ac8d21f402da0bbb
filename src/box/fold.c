/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold.c - the world again, from the log: the newest snapshot of this very core, and the entries since. */
#include <stdio.h>
#include <string.h>
#include "box/inside.h"
#include "core/codec.h"

static bool fail(char why[BOX_WORDS_MAX], const char *words) {
    snprintf(why, BOX_WORDS_MAX, "%s", words);
    return false;
}

/* A snapshot only when it is of this very core, and its log is a beginning of this one. */
static uint64_t load_snapshot(struct box *b, uint64_t size) {
    struct buffer world = {(uint8_t *)b->head.world, 0, sizeof *b->head.world, false};
    struct ledger_reader r = box_reader(b);
    uint64_t at = 0;
    bool whole = store_get_snapshot(b->store, box_core_key(), &world, &at) == STORE_OK &&
                 !world.full && world.len == sizeof *b->head.world && at <= size;
    if (whole && ledger_load(&b->head.ledger, &r, at) && !core_validate(b->head.world)) return at;
    memset(&b->head.ledger, 0, sizeof b->head.ledger);
    memset(b->head.world, 0, sizeof *b->head.world);
    core_init(b->head.world);
    return 0;
}

struct fold {
    struct box *b;
    const char *wrong;
};
static bool fold_one(void *state, uint64_t index, const struct store_event *e) {
    struct fold *fold = state;
    struct box *b = fold->b;
    struct event event;
    struct hash leaf = ledger_leaf(&b->port, e->body);
    fold->wrong = core_decode(e->body, &event);
    if (!fold->wrong && event.index != index) fold->wrong = "it names another index";
    if (!fold->wrong && !hash_equal(&leaf, &e->leaf)) fold->wrong = "it is not what was hashed";
    if (fold->wrong) return false;
    core_apply(b->head.world, &event);
    ledger_append(&b->head.ledger, &b->port, &e->leaf);
    return true;
}

bool box_fold_log(struct box *b, char why[BOX_WORDS_MAX]) {
    struct fold fold = {b, NULL};
    struct ledger stored;
    uint64_t size = 0;
    enum store_answer answer = store_head(b->store, &size);
    b->durable.ledger.size = size; /* as far as box_reader may read */
    struct ledger_reader r = box_reader(b);
    if (answer == STORE_OK) b->snapshot_size = load_snapshot(b, size);
    if (answer == STORE_OK) answer = store_read(b->store, b->snapshot_size, size, fold_one, &fold);
    if (fold.wrong) {
        snprintf(why, BOX_WORDS_MAX,
                 "entry %llu of the log is damaged: %s; showclear verify says more",
                 (unsigned long long)b->head.ledger.size, fold.wrong);
        return false;
    }
    if (answer != STORE_OK) return fail(why, store_words(answer));
    if (!ledger_load(&stored, &r, size) || memcmp(&stored, &b->head.ledger, sizeof stored) != 0)
        return fail(why,
                    "the log's tiles and its entries do not agree; showclear verify says where");
    return !core_validate(b->head.world) ||
           fail(why, "the log leads to an impossible state; showclear verify says more");
}
