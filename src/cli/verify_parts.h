/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_parts.h - what `showclear verify` asks beyond the hashes, a file each. Internal to verify*.c. */
#pragma once
#include "cli/log_from.h"
#include "cli/tell.h"
#include "core/core.h"

/* verify_events.c: the entries as events. Each is the canonical bytes of an event and stands where it says; told in
 * order to the rules, they leave a world in which nothing is broken. */
struct verify_events {
    struct world *world; /* NULL: not asked for */
    uint64_t next;       /* the entry that comes next, while none was missing */
    bool lost; /* one was missing or broken: what follows is read, not told to the rules */
    bool
        inquiry; /* the first says so: the log of an account, whose entries tell the rules nothing */
};
SC_CHECK bool verify_events_begin(struct verify_events *e); /* false: no memory */
void verify_events_take(struct verify_events *e, struct tell *t, uint64_t index,
                        struct bytes entry);
void verify_events_end(struct verify_events *e, struct tell *t, uint64_t entries);

/* verify_private.c: each private text in a folder is the one whose seal the log holds. Nothing of it is printed. */
void verify_private(struct log_from *l, struct tell *t);

/* verify_media.c: each picture and recording in a folder is what its hash says, and what an entry names is there. */
void verify_media(struct log_from *l, struct tell *t);
/* verify_named(value, hash): Which one a private text names. */
bool verify_named(struct bytes value, struct hash *hash);

/* verify_witness.c: each cosignature that lies with the log is over this log. ${key}: those given by whoever asks, each of
 * which must have cosigned. Tells of all that are right. */
void verify_witnesses(struct log_from *l, struct tell *t, uint64_t entries,
                      const struct note_key *key, uint32_t keys);

/* verify_files.c: an export's folder holds what belongs to it and nothing else. */
void verify_files(struct log_from *l, struct tell *t);

/* verify_proof.c: a proof's file, by `showclear prove` or from a box (GET /log/proof/N); an exit code. Without a key the
 * file's own word for it is taken. */
enum verify_key { VERIFY_KEY_GIVEN, VERIFY_KEY_OWN /* the log's or the file's own word */ };
bool verify_is_proof(const char *file);
int verify_proof(const struct crypto *c, const char *file, const struct note_key *key,
                 enum verify_key whose, bool json);
