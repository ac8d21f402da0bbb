/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* memory_rows.h - the memory store's own state. Internal. */
#pragma once
#include <pthread.h>
#include "store/calls.h"
#include "store/fill.h"
#include "store/memory.h"

/* A growing array of rows of one size. */
struct rows {
    uint8_t *row;
    uint64_t count, room;
};
struct memory_store {
    struct store store; /* first: a struct store * is one of these */
    pthread_mutex_t lock;
    const struct crypto *c;
    struct memory_script script;
    uint64_t commits, settles, epoch, owner;
    struct fill fill;
    struct rows root[TILE_LEVELS]; /* struct hash: of leaves, of full tiles of each level */
    struct rows event, secret, given, session, invite, witness;
    struct bytes meta[META_COUNT];
    struct store_snapshot snapshot;
};
static inline struct memory_store *memory_of(struct store *s) {
    return (struct memory_store *)s;
}
#define ROW(s, rows, type, i) (((struct type *)(void *)(s)->rows.row)[i])

/* memory_find_given(s, id): under the lock. */
struct store_given *memory_find_given(struct memory_store *s, const struct command_id *id);

/* memory_read.c: the loop's side, as in store.h */
enum store_answer memory_read(struct store *s, uint64_t from, uint64_t until,
                              store_each_event *each, void *state);
enum store_answer memory_tile(struct store *s, struct tile t, struct buffer *out);
enum store_answer memory_answered(struct store *s, const struct command_id *id,
                                  struct store_given *given);
enum store_answer memory_reveal(struct store *s, uint64_t from, store_each_private *each,
                                void *state);
enum store_answer memory_reveal_one(struct store *s, uint32_t subject, struct bytes path,
                                    struct store_private *p);
enum store_answer memory_session(struct store *s, const struct hash *token,
                                 struct store_session *session);
enum store_answer memory_invite(struct store *s, const struct hash *token,
                                struct store_invite *invite);
enum store_answer memory_witnesses(struct store *s, store_each_witness *each, void *state);
enum store_answer memory_get_snapshot(struct store *s, const struct hash *key, struct buffer *world,
                                      uint64_t *size);
