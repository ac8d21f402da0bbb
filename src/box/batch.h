/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* batch.h - what gathers while the last batch flies: events with their bytes, private rows, answers to be given.
 *
 * Fixed in size, taken once. batch_room says whether one more command fits; after that nothing here can fail.      */
#pragma once
#include "box/box.h"

enum {
    BATCH_EVENTS_MAX = 1024,
    BATCH_BYTES_MAX = 1 << 20, /* of events */
    BATCH_SECRETS_MAX = 256,
    BATCH_SECRET_BYTES_MAX = 512 << 10,
    BATCH_SAME_TEXT_MAX = 4, /* events of one command that keep the same private text */
    BATCH_WAITERS_MAX = BOX_QUEUE_MAX + 64,
    BATCH_PEOPLE_MAX = 64, /* sessions, invitations, erasures, witnesses: each */
    BATCH_WITNESS_BYTES = 1024,
};

/* Somebody whose answer depends on this batch. */
struct waiter {
    struct box_answer answer;
    struct person_id actor;
    uint16_t kind;
    box_done *done;
    void *state;
};
struct batch {
    uint64_t before;
    uint32_t events, secrets, givens, waiters, sessions, invites, witnesses, erases;
    uint32_t used, secret_used;
    struct event event[BATCH_EVENTS_MAX];
    struct store_event row[BATCH_EVENTS_MAX];
    struct store_private secret[BATCH_SECRETS_MAX];
    struct store_given given[BATCH_WAITERS_MAX];
    struct refusal refusal[BATCH_WAITERS_MAX]; /* of the given with the same place */
    struct waiter waiter[BATCH_WAITERS_MAX];
    struct store_session session[BATCH_PEOPLE_MAX];
    struct store_invite invite[BATCH_PEOPLE_MAX];
    struct store_witness witness[BATCH_PEOPLE_MAX];
    uint32_t erase[BATCH_PEOPLE_MAX];
    uint8_t witness_bytes[BATCH_PEOPLE_MAX][BATCH_WITNESS_BYTES];
    uint8_t bytes[BATCH_BYTES_MAX];
    uint8_t secret_bytes[BATCH_SECRET_BYTES_MAX];
};

void batch_clear(struct batch *b, uint64_t before);
bool batch_empty(const struct batch *b); /* nothing to be written */
/* batch_room(b, text): Room for all one command can cause: EVENTS_MAX events and as many that lapse, ${text} bytes of
 * private JSON, an answer. Texts do not follow an erasure in one batch: it would take them along. */
bool batch_room(const struct batch *b, uint32_t text);
/* batch_event(b, e, c): Encode ${e}; its row. The caller has set index and time. */
const struct store_event *batch_event(struct batch *b, const struct event *e,
                                      const struct crypto *c);
void batch_secret(struct batch *b, uint64_t index, uint32_t subject, const char *path,
                  const uint8_t salt[32], struct bytes json);
void batch_erase(struct batch *b, uint32_t subject);
/* batch_given(b, w): The answer is kept with the command's id. */
void batch_given(struct batch *b, const struct waiter *w);
struct waiter *batch_wait(struct batch *b, const struct waiter *w);
/* batch_find(b, id): the waiter whose request had this id, NULL when none. */
const struct waiter *batch_find(const struct batch *b, const struct command_id *id);
struct store_batch batch_for_store(const struct batch *b);
