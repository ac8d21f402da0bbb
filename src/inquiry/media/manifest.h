/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* manifest.h - one manifest: what it says of itself, and its hashes one by one. ASC MHL 2.0 is read and written, MHL 1.x read.
 *
 * A manifest may come from anybody: document types and entities are refused, what nests deeply or is longer than any manifest's
 * too, and a path that leads outside. What is malformed is refused whole, with its line; nothing of it is guessed.
 * An element that nobody knows is passed over; a hash of an unknown kind is counted (${unknown}) and told.
 * Ownership: what is kept is in the arena. Threads: one. */
#pragma once
#include "inquiry/media/arena.h"
#include "inquiry/media/digester.h"

enum manifest_action { ACTION_NONE, ACTION_ORIGINAL, ACTION_VERIFIED, ACTION_FAILED, ACTIONS };
enum manifest_process { PROCESS_IN_PLACE, PROCESS_TRANSFER, PROCESS_FLATTEN, PROCESSES };
enum { MANIFEST_ENTRIES_MAX = 16, MANIFEST_PATTERNS_MAX = 4096, MANIFEST_TEXT_MAX = 64 * 1024 };

struct manifest_entry {
    uint8_t format, action; /* enum format, enum manifest_action */
    bool content,
        structure; /* of a folder: which of the two are there; a file's hash is its content */
    uint64_t date_ms;
    uint8_t digest[DIGEST_MAX], structure_digest[DIGEST_MAX];
};
struct manifest_hash {
    struct bytes path, previous; /* ${previous}: previousPath, or nothing; a root's path is empty */
    uint64_t size, modified_ms;
    bool has_size, folder;
    uint32_t entries, unknown;
    struct manifest_entry entry[MANIFEST_ENTRIES_MAX];
};
struct manifest_reference {
    struct bytes path;
    uint8_t c4[DIGEST_MAX];
};
struct manifest_author {
    const char *name, *email, *phone, *role; /* NULL: not said */
};
struct manifest {
    const char *created, *hostname, *tool, *tool_version, *location, *comment; /* NULL: not said */
    struct manifest_author author;                                             /* the first */
    uint8_t process, version;                                                  /* 1: MHL 1.x */
    struct bytes *pattern;
    uint32_t patterns;
    struct manifest_reference *reference;
    uint32_t references;
    uint64_t hashes, unknown;
    uint8_t c4[DIGEST_MAX]; /* of the whole file */
    uint64_t bytes;
    const char *wrong; /* NULL, or why it is refused */
    uint32_t wrong_line;
};
struct manifest_reading {
    struct arena *arena;
    struct digester *digester;
    /* manifest_hears(state, h): each hash as it is read; ${h} lasts for the call. NULL, or why the manifest is refused. */
    const char *(*hear)(void *state, const struct manifest_hash *h);
    /* manifest_forgets(state): what was heard was for nothing, and comes again from the beginning. */
    void (*forget)(void *state);
    void *state;
    bool by_library; /* not the quick way (elements.h) */
};
/* manifest_read(m, r, fd): to its end. False: see m->wrong. */
SC_CHECK bool manifest_read(struct manifest *m, const struct manifest_reading *r, int fd);
void manifest_drop(struct manifest *m);

const char *manifest_action_word(uint8_t action);
const char *manifest_process_word(uint8_t process);
