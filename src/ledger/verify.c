/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify.c - see verify.h. */
#include "ledger/verify.h"
#include "text/mem.h"

const char *verify_words(enum verify_what what) {
    static const char *const words[] = {
#define X(name, words) words,
        VERIFY_PROBLEMS(X)
#undef X
    };
    return what < VERIFY_WHATS ? words[what] : "";
}

static void report(struct verify *v, struct verify_problem p) {
    v->problems++;
    v->source->problem(v->source->state, &p);
}

static void report_entry(struct verify *v, enum verify_what what, uint64_t entry) {
    report(v, (struct verify_problem){.what = what, .entry = entry, .entries = 1});
}

/* A problem of hash ${k} of a tile, or of ${width} hashes from it on. */
static void report_tile(struct verify *v, enum verify_what what, struct tile t, uint32_t k,
                        uint32_t width) {
    uint32_t shift = TILE_HEIGHT * t.level;
    uint64_t first = t.index * TILE_WIDTH + k;
    report(v, (struct verify_problem){what, first << shift, (uint64_t)width << shift, t});
}

static void compare_hashes(struct verify *v, struct tile t, const uint8_t *stored) {
    for (uint32_t k = 0; k < t.width; k++) {
        if (memcmp(stored + k * sizeof(struct hash), v->hash[t.level][k].byte, 32) == 0) continue;
        if (t.level)
            report_tile(v, VERIFY_TILE_DIFFERS, t, k, 1);
        else
            report_entry(v, VERIFY_ENTRY_DIFFERS, t.index * TILE_WIDTH + k);
    }
}

static void compare_tile(struct verify *v, uint8_t level, uint64_t index, uint16_t width) {
    struct tile t = {.index = index, .width = width, .level = level};
    struct bytes stored;
    if (!v->source->tile || !width) return;
    if (!v->source->tile(v->source->state, t, &stored)) {
        report_tile(v, VERIFY_TILE_IS_MISSING, t, 0, width);
    } else if (stored.len != width * sizeof(struct hash)) {
        report_tile(v, VERIFY_TILE_HAS_WRONG_LENGTH, t, 0, width);
    } else {
        compare_hashes(v, t, stored.ptr);
    }
}

static void compare_partial(struct verify *v, uint8_t level) {
    uint64_t full = v->read >> TILE_HEIGHT * level >> TILE_HEIGHT;
    compare_tile(v, level, full, tile_width(v->read, level, full));
}

static struct bytes held(const struct verify *v, uint8_t level) {
    return (struct bytes){v->hash[level][0].byte, TILE_BYTES};
}

/* Puts a leaf in its place; each tile it fills is compared and its root goes up a level. */
static void place(struct verify *v, const struct hash *leaf) {
    struct hash sum = *leaf;
    uint64_t at = v->read++;
    for (uint8_t level = 0; level < TILE_LEVELS; level++, at /= TILE_WIDTH) {
        uint32_t k = at % TILE_WIDTH;
        v->hash[level][k] = sum;
        if (k + 1 < TILE_WIDTH) return;
        compare_tile(v, level, at / TILE_WIDTH, TILE_WIDTH);
        sum = tile_root(v->c, held(v, level), TILE_HEIGHT, 0);
    }
}

/* The complete subtrees of what has been read so far lie in the rightmost tiles. */
static bool read_held(void *state, uint8_t level, uint64_t i, struct hash *out) {
    const struct verify *v = state;
    uint8_t height = level % TILE_HEIGHT, tile_level = level / TILE_HEIGHT;
    uint32_t at = (uint32_t)(i << height) % TILE_WIDTH;
    *out = tile_root(v->c, held(v, tile_level), height, at);
    return true;
}

static struct hash root_so_far(struct verify *v) {
    struct ledger_reader reader = {v, read_held};
    struct hash none = {{0}};
    if (!ledger_load(&v->log, &reader, v->read)) return none;
    return ledger_root(&v->log, v->c);
}

/* How far there are entries: to the checkpoint, or further where a log goes on being written. */
static uint64_t end_of(const struct verify *v) {
    return v->end > v->at.size ? v->end : v->at.size;
}

/* In the place of a missing entry its stored hash, so that the rest can still be checked. */
static bool stored_leaf(struct verify *v, struct hash *leaf) {
    uint64_t n = v->read, index = n / TILE_WIDTH;
    struct tile t = {.index = index, .width = tile_width(end_of(v), 0, index)};
    struct bytes stored;
    if (!v->source->tile || !v->source->tile(v->source->state, t, &stored)) return false;
    if (stored.len != t.width * sizeof *leaf) return false;
    memcpy(leaf->byte, stored.ptr + n % TILE_WIDTH * sizeof *leaf, sizeof *leaf);
    return true;
}

/* False: nothing is left of the log from here on. */
static bool read_entry(struct verify *v) {
    struct bytes entry;
    struct hash leaf;
    if (v->source->entry(v->source->state, v->read, &entry)) {
        if (entry.len > LEDGER_ENTRY_MAX) report_entry(v, VERIFY_ENTRY_IS_TOO_LONG, v->read);
        leaf = ledger_leaf(v->c, entry);
    } else {
        report_entry(v, VERIFY_ENTRY_IS_MISSING, v->read);
        if (!stored_leaf(v, &leaf)) return false;
    }
    place(v, &leaf);
    return true;
}

static void compare_old(struct verify *v) {
    struct hash root = root_so_far(v);
    if (hash_equal(&root, &v->before.root)) return;
    report(v, (struct verify_problem){.what = VERIFY_OLD_ROOT_DIFFERS, .entries = v->read});
}

static void compare_signed(struct verify *v, const struct hash *root) {
    if (!v->source->checkpoint || hash_equal(root, &v->at.root)) return;
    report(v, (struct verify_problem){.what = VERIFY_ROOT_DIFFERS, .entries = v->at.size});
}

/* False: the checkpoint does not even say how long the log is. */
static bool open_checkpoint(struct verify *v) {
    static const enum verify_what what[] = {
        [CHECKPOINT_MALFORMED] = VERIFY_CHECKPOINT_IS_MALFORMED,
        [CHECKPOINT_OTHER_LOG] = VERIFY_CHECKPOINT_IS_OF_ANOTHER_LOG,
        [CHECKPOINT_NOT_SIGNED] = VERIFY_CHECKPOINT_IS_NOT_SIGNED,
        [CHECKPOINT_FORGED] = VERIFY_CHECKPOINT_IS_FORGED};
    struct bytes note;
    memset(&v->at, 0, sizeof v->at);
    if (!v->source->checkpoint) return true;
    if (!v->source->checkpoint(v->source->state, &note)) {
        report(v, (struct verify_problem){.what = VERIFY_CHECKPOINT_IS_MISSING});
        return false;
    }
    enum checkpoint_verdict verdict = checkpoint_open(&v->at, v->c, note, v->origin, v->key);
    if (verdict != CHECKPOINT_RIGHT) report(v, (struct verify_problem){.what = what[verdict]});
    return verdict != CHECKPOINT_MALFORMED;
}

/* True when there is an older checkpoint to compare with. */
static bool open_old(struct verify *v) {
    if (!v->old.len) return false;
    if (checkpoint_open(&v->before, v->c, v->old, v->origin, v->key) != CHECKPOINT_RIGHT) {
        report(v, (struct verify_problem){.what = VERIFY_OLD_IS_UNFIT});
        return false;
    }
    if (v->before.size <= end_of(v)) return true;
    report(v, (struct verify_problem){.what = VERIFY_OLD_IS_LARGER, .entry = end_of(v)});
    return false;
}

/* All entries were read: the partial tiles, the root that was signed, and that nothing stands behind. */
static void compare_end(struct verify *v, const struct hash *at_checkpoint) {
    struct bytes entry;
    for (uint32_t level = 0; level < TILE_LEVELS; level++) compare_partial(v, (uint8_t)level);
    compare_signed(v, at_checkpoint);
    v->root = root_so_far(v);
    if (v->source->entry(v->source->state, v->read, &entry))
        report_entry(v, VERIFY_ENTRY_IS_BEHIND_THE_END, v->read);
}

bool verify_run(struct verify *v) {
    struct hash at_checkpoint = {{0}};
    v->problems = v->read = 0;
    if (!open_checkpoint(v)) return false;
    bool old = open_old(v);
    for (;;) {
        if (old && v->read == v->before.size) compare_old(v);
        if (v->read == v->at.size) at_checkpoint = root_so_far(v);
        if (v->read >= end_of(v)) break;
        if (!read_entry(v)) return false;
    }
    compare_end(v, &at_checkpoint);
    return v->problems == 0;
}
