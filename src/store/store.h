/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* store.h - where a production's log lies: events, full tiles, private texts, answers, sessions. One narrow interface.
 *
 * Invariants: a commit is all or nothing, and happens only if the log's size and the owner's epoch are what the caller
 *             says; what was committed is never changed, but for private rows that are erased.
 * Threads:    store_commit, store_settle and store_tidy belong to one thread at a time (the writer), all else to another
 *             (the loop), also while a commit runs; the two never share a handle below.
 * Ownership:  bytes given to a callback or returned are valid until the next call from the same thread.
 * Answers:    a store never ends the program. DAMAGED means that what was read cannot be what was written.          */
#pragma once
#include "ledger/tile.h"

enum store_answer {
    STORE_OK,
    STORE_ROLLED_BACK, /* nothing happened; it may be tried again */
    STORE_FULL,        /* nothing happened; there is no room */
    STORE_UNKNOWN,     /* it may have happened: store_settle says */
    STORE_FENCED,      /* somebody else owns the log now: nothing happened, and nothing will */
    STORE_DAMAGED,
    STORE_ABSENT /* reading: there is no such row */
};
const char *store_words(enum store_answer answer); /* for a person */

struct command_id {
    uint8_t byte[16];
};
struct store_event {
    struct bytes body;
    struct hash leaf;
};
/* A private text: under the index of the event whose seal hides it. ${subject}: the person it is erased with. */
struct store_private {
    uint64_t index;
    struct bytes path, value; /* value: its JSON */
    uint8_t salt[32];
    uint32_t subject;
};
/* The first answer a command got. ${first}: index of its first event. ${refusal}: empty, or what refused it. */
struct store_given {
    struct command_id id;
    uint64_t first;
    uint32_t person, kind;
    struct bytes refusal;
};
struct store_session {
    struct hash token; /* SHA-256 of it: the token itself is nowhere */
    uint32_t person;
    uint32_t station; /* 1: a shared screen */
    uint64_t created_ms;
};
struct store_invite {
    struct hash token;
    uint32_t role, uses; /* uses left */
    uint64_t created_ms;
};
/* The last cosignature of a witness: the signature line over our checkpoint of ${size}. */
struct store_witness {
    struct bytes vkey, line;
    uint64_t size, seconds;
};
struct store_snapshot {
    struct hash key; /* of the program's version and limits: another key is no snapshot */
    uint64_t size;   /* log entries that it covers */
    struct bytes world;
};

/* All that one commit writes. Arrays are the caller's. */
struct store_batch {
    uint64_t before; /* the log's size, checked against the store */
    const struct ledger *after;
    const struct store_event *event;
    const struct store_private *secret;
    const struct store_given *given;
    const struct store_session *session;
    const struct store_invite *invite; /* replaces the row with the same token */
    const struct store_witness *witness;
    const uint32_t *erase;                 /* subjects */
    const struct store_snapshot *snapshot; /* or NULL */
    uint32_t events, secrets, givens, sessions, invites, witnesses, erases;
};

struct store;
struct store_calls; /* the implementation's table */
struct store {
    const struct store_calls *calls;
};

/* What a store is told and tells once: title, zone, slug, origin, vkey. Words, not bytes. */
#define STORE_META(X) \
    X(TITLE, "title") X(ZONE, "zone") X(SLUG, "slug") X(ORIGIN, "origin") X(VKEY, "vkey")
enum store_meta {
#define X(id, word) META_##id,
    STORE_META(X)
#undef X
        META_COUNT
};
enum {
    STORE_FORMAT = 1,
    STORE_META_MAX = 512,
    STORE_WORDS_MAX = 512,
    STORE_VALUE_MAX = 65536 /* of one private text, as JSON */
};

enum store_mode { STORE_NEW, STORE_OPEN, STORE_READ };
/* store_sqlite(path, mode, c, why): Open the file. NEW refuses an existing one; OPEN takes the lock that only one process
 * can hold; READ takes none, and cannot commit. NULL: ${why} says in words what is wrong and what to do. ${c} is the
 * writer's port, used for tiles. */
struct store *store_sqlite(const char *path, enum store_mode mode, const struct crypto *c,
                           char why[STORE_WORDS_MAX]);
/* store_memory(c): Nothing on disk; memory.h scripts its failures. */
struct store *store_memory(const struct crypto *c);
void store_close(struct store *s); /* NULL is fine */

/* The writer's side. */
enum store_answer store_own(struct store *s,
                            uint64_t *epoch); /* raises it: every older owner is fenced */
enum store_answer store_commit(struct store *s, const struct store_batch *b);
/* store_settle(s, size): After UNKNOWN: reopen what must be reopened and say how far the log goes. */
enum store_answer store_settle(struct store *s, uint64_t *size);
/* store_tidy(s): What can wait: traces of what was erased leave the journal. OK when nothing is left to do. */
enum store_answer store_tidy(struct store *s);
enum store_answer store_put_meta(struct store *s, enum store_meta what, struct bytes value);

/* The loop's side. */
/* store_hold(s, true): Until store_hold(s, false) all that is read here is of one moment; many small reads cost less so. */
void store_hold(struct store *s, bool on);
enum store_answer store_head(struct store *s, uint64_t *size);
enum store_answer store_get_meta(struct store *s, enum store_meta what, struct bytes *value);
/* store_read(s, from, until, each): Events of [from, until) in order; ${each} says whether to go on. DAMAGED when one is missing. */
enum store_answer store_read(struct store *s, uint64_t from, uint64_t until,
                             bool (*each)(void *state, uint64_t index, const struct store_event *e),
                             void *state);
/* store_tile(s, t, out): The bytes of a full tile of hashes, or of the first t.width hashes of one that is being filled. */
enum store_answer store_tile(struct store *s, struct tile t, struct buffer *out);
enum store_answer store_answered(struct store *s, const struct command_id *id,
                                 struct store_given *given);
/* store_reveal(s, from, each): Private rows with index >= ${from}, in order, then path. */
enum store_answer store_reveal(struct store *s, uint64_t from,
                               bool (*each)(void *state, const struct store_private *p),
                               void *state);
/* store_reveal_one(s, subject, path, p): The latest text of this path that is erased with ${subject}. */
enum store_answer store_reveal_one(struct store *s, uint32_t subject, struct bytes path,
                                   struct store_private *p);
enum store_answer store_session(struct store *s, const struct hash *token,
                                struct store_session *session);
enum store_answer store_invite(struct store *s, const struct hash *token,
                               struct store_invite *invite);
enum store_answer store_witnesses(struct store *s,
                                  bool (*each)(void *state, const struct store_witness *w),
                                  void *state);
/* store_get_snapshot(s, key, world, size): Put the world's bytes into ${world}. ABSENT when there is none of this key and
 * length. */
enum store_answer store_get_snapshot(struct store *s, const struct hash *key, struct buffer *world,
                                     uint64_t *size);
