/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify.h - a whole log read again from its entries: does it still hash to what was signed?
 *
 * Every leaf and every tile is computed anew and compared with what is stored, and the root with the checkpoint. What
 * differs is reported with its place, and the reading goes on, so that one damaged entry is told from a damaged log.
 * An altered entry shows as its leaf, each tile above it and the root; a damaged tile as that tile alone.
 *
 * What this proves: that the log is whole and is the one signed. Not that its entries are true, and, with the log's own
 * key alone, not that no other log was ever shown: for that there are older checkpoints and cosignatures.
 *
 * Ownership: struct verify (about 70 KB) is the caller's; fill the first part, run, read the second. Pure.          */
#pragma once
#include "ledger/checkpoint.h"
#include "ledger/tile.h"

#define VERIFY_PROBLEMS(X)                                                                \
    X(CHECKPOINT_IS_MISSING, "there is no checkpoint")                                    \
    X(CHECKPOINT_IS_MALFORMED, "the checkpoint is not one")                               \
    X(CHECKPOINT_IS_OF_ANOTHER_LOG, "the checkpoint is of another log")                   \
    X(CHECKPOINT_IS_NOT_SIGNED, "the checkpoint is not signed by this key")               \
    X(CHECKPOINT_IS_FORGED, "the signature does not fit the checkpoint")                  \
    X(OLD_IS_UNFIT, "the older checkpoint is not one of this log, signed by this key")    \
    X(OLD_IS_LARGER, "the log is shorter than the older checkpoint says")                 \
    X(OLD_ROOT_DIFFERS, "the log was rewritten since the older checkpoint")               \
    X(ENTRY_IS_MISSING, "an entry is missing")                                            \
    X(ENTRY_IS_TOO_LONG, "an entry is longer than 65535 bytes")                           \
    X(ENTRY_DIFFERS, "an entry and its stored hash do not agree")                         \
    X(ENTRY_IS_BEHIND_THE_END, "entries stand behind the end that the checkpoint covers") \
    X(TILE_IS_MISSING, "a tile is missing")                                               \
    X(TILE_HAS_WRONG_LENGTH, "a tile has the wrong length")                               \
    X(TILE_DIFFERS, "a tile does not agree with the entries below it")                    \
    X(ROOT_DIFFERS, "the entries do not hash to the root that was signed")

enum verify_what {
#define X(name, words) VERIFY_##name,
    VERIFY_PROBLEMS(X)
#undef X
        VERIFY_WHATS
};
const char *verify_words(enum verify_what what); /* for a person */

struct verify_problem {
    enum verify_what what;
    uint64_t entry;   /* the first it concerns */
    uint64_t entries; /* how many */
    struct tile tile; /* of the tile kinds */
};

/* Where the log is read from. Bytes given stay valid until the same function is called again. */
struct verify_source {
    void *state;
    bool (*checkpoint)(void *state,
                       struct bytes *note); /* NULL: there is none to ask for; then ${end} */
    bool (*entry)(void *state, uint64_t index, struct bytes *entry); /* false: missing */
    bool (*tile)(void *state, struct tile t, struct bytes *hashes); /* NULL where none are stored */
    void (*problem)(void *state, const struct verify_problem *p);
};

struct verify {
    const struct crypto *c;
    const struct verify_source *source;
    struct bytes origin;
    const struct note_key *key;
    struct bytes old; /* an older signed checkpoint that somebody kept, or empty */
    uint64_t end;     /* entries there are, where more were written since the checkpoint; or 0 */

    uint64_t problems; /* 0: the log is whole */
    uint64_t read;     /* entries hashed */
    struct checkpoint at, before;
    struct hash root; /* that all entries hash to */
    struct ledger log;
    struct hash hash[TILE_LEVELS][TILE_WIDTH]; /* the rightmost tile of each level, computed */
};

/* verify_run(v): Read everything. True when there was no problem. */
SC_CHECK bool verify_run(struct verify *v);
