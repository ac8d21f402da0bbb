/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* calls.h - what an implementation of store.h fills in. Internal to this folder; the meaning of each is in store.h. */
#pragma once
#include "store/store.h"

typedef bool store_each_event(void *state, uint64_t index, const struct store_event *e);
typedef bool store_each_private(void *state, const struct store_private *p);
typedef bool store_each_witness(void *state, const struct store_witness *w);

struct store_calls {
    void (*close)(struct store *s);
    enum store_answer (*own)(struct store *s, uint64_t *epoch);
    enum store_answer (*commit)(struct store *s, const struct store_batch *b);
    enum store_answer (*settle)(struct store *s, uint64_t *size);
    enum store_answer (*tidy)(struct store *s);
    enum store_answer (*put_meta)(struct store *s, enum store_meta what, struct bytes value);
    void (*hold)(struct store *s, bool on);
    enum store_answer (*head)(struct store *s, uint64_t *size);
    enum store_answer (*get_meta)(struct store *s, enum store_meta what, struct bytes *value);
    enum store_answer (*read)(struct store *s, uint64_t from, uint64_t until,
                              store_each_event *each, void *state);
    enum store_answer (*tile)(struct store *s, struct tile t, struct buffer *out);
    enum store_answer (*answered)(struct store *s, const struct command_id *id,
                                  struct store_given *given);
    enum store_answer (*reveal)(struct store *s, uint64_t from, store_each_private *each,
                                void *state);
    enum store_answer (*reveal_one)(struct store *s, uint32_t subject, struct bytes path,
                                    struct store_private *p);
    enum store_answer (*session)(struct store *s, const struct hash *token,
                                 struct store_session *session);
    enum store_answer (*invite)(struct store *s, const struct hash *token,
                                struct store_invite *invite);
    enum store_answer (*witnesses)(struct store *s, store_each_witness *each, void *state);
    enum store_answer (*get_snapshot)(struct store *s, const struct hash *key, struct buffer *world,
                                      uint64_t *size);
};
