/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* commit.c - a batch flies: written by one thread, signed by another, and what the loop does when both are back. */
#include <string.h>
#include <unistd.h>
#include "box/check.h"
#include "box/inside.h"

static bool snapshot_due(const struct box *b) {
    return b->durable.ledger.size >= b->snapshot_size + SNAPSHOT_EVENTS;
}

/* The durable world does not change while a batch flies, so the writer may read it. */
static void make_job(struct box *b) {
    b->job = batch_for_store(b->flying);
    b->after = b->head.ledger;
    b->job.after = &b->after;
    b->job_settle = false, b->job_sign = true;
    if (!snapshot_due(b)) return;
    b->job_snapshot =
        (struct store_snapshot){*box_core_key(),
                                b->durable.ledger.size,
                                {(const uint8_t *)b->durable.world, sizeof *b->durable.world}};
    b->job.snapshot = &b->job_snapshot;
    b->snapshot_size = b->durable.ledger.size;
}

/* What has no events, such as an invitation, waits for a disk that takes something; stops do not. */
bool box_may_launch(const struct box *b) {
    return b->gathering->events || (!b->degraded && b->now.mono_ms >= b->ring_at_ms);
}

void box_launch(struct box *b) {
    struct batch *batch = b->gathering;
    if (b->in_flight || b->broken_words || batch_empty(batch) || !box_may_launch(b)) return;
    if (!worker_done(&b->writer) || !worker_done(&b->signer)) return;
    b->gathering = b->flying;
    b->flying = batch;
    b->in_flight = true;
    b->launched_ms = b->now.mono_ms;
    make_job(b);
    batch_clear(b->gathering, b->head.ledger.size);
    worker_give(&b->writer);
    worker_give(&b->signer);
}

static void release_checkpoint(struct box *b) {
    b->released.len = 0;
    buffer_put(&b->released, buffer_bytes(&b->signed_note));
    if (b->hook.checkpoint) b->hook.checkpoint(b->hook.state, buffer_bytes(&b->released));
}

/* On disk: durable follows, and everybody may hear of it. */
static void done(struct box *b) {
    struct batch *batch = b->flying;
    CHECK(b->durable.ledger.size == batch->before);
    for (uint32_t i = 0; i < batch->events; i++) core_apply(b->durable.world, &batch->event[i]);
    b->durable.ledger = b->after;
    b->in_flight = b->settling = false;
    for (uint32_t i = 0; i < batch->events && b->hook.leaf; i++)
        b->hook.leaf(b->hook.state, batch->event[i].index, batch->row[i].body);
    for (uint32_t i = 0; i < batch->events; i++)
        if (batch->event[i].kind == EVENT_CLOCK_SET) box_clock_set(b, &batch->event[i]);
    if (batch->events) release_checkpoint(b);
    box_rings_done(b);
    for (uint32_t i = 0; i < batch->waiters; i++) {
        const struct waiter *w = &batch->waiter[i];
        if (w->done) w->done(w->state, &w->answer);
    }
}

static void fault_all(struct batch *batch, const char *words) {
    for (uint32_t i = 0; i < batch->waiters; i++) {
        struct waiter *w = &batch->waiter[i];
        w->answer = (struct box_answer){
            .verdict = BOX_FAULT, .index = UINT64_MAX, .fault = words, .id = w->answer.id};
        if (w->done) w->done(w->state, &w->answer);
    }
}

/* A jump whose record is undone is recorded again; deadlines that lapsed lapse again by themselves. */
static void undo_jumps(struct box *b, const struct batch *batch) {
    for (uint32_t i = 0; i < batch->events; i++)
        if (batch->event[i].kind == EVENT_CLOCK_JUMPED)
            b->jumped_s += batch->event[i].arg[FIELD_WAIT];
}

/* Nothing of what was decided since durable holds: not what flew, nor what was decided on top of it. */
static void undo(struct box *b, const char *words) {
    struct batch *flew = b->flying, *gathered = b->gathering;
    *b->head.world = *b->durable.world;
    b->head.ledger = b->durable.ledger;
    CHECK(!core_validate(b->head.world));
    b->validated = b->head.ledger.size;
    b->in_flight = b->settling = false;
    undo_jumps(b, flew);
    undo_jumps(b, gathered);
    box_rings_undo(b);
    box_refusals_undo(b);
    b->gathering = b->spare;
    b->spare = gathered;
    batch_clear(b->gathering, b->head.ledger.size);
    box_invites_undo(b, flew);
    box_invites_undo(b, gathered);
    fault_all(flew, words); /* who is answered may begin something new */
    fault_all(gathered, words);
}

static void broken(struct box *b, enum store_answer answer) {
    b->broken_words = store_words(answer);
    undo(b, b->broken_words);
    box_rings_fault(b, b->broken_words);
    box_say(b, b->broken_words);
}

static void settle(struct box *b) {
    if (!b->settling || b->now.mono_ms < b->settle_at_ms || !worker_done(&b->writer)) return;
    b->settle_at_ms = b->now.mono_ms + RETRY_MS;
    b->job_settle = true;
    worker_give(&b->writer);
}

/* A batch without events leaves no mark by which to tell: it counts as not done, and what it held is asked for again. */
static void settled(struct box *b) {
    if (b->job_answer == STORE_UNKNOWN) return;
    if (b->job_answer != STORE_OK)
        broken(b, b->job_answer);
    else if (b->job_size == b->after.size && b->flying->events)
        done(b);
    else if (b->job_size == b->flying->before)
        undo(b, "the disk lost it; try again");
    else
        broken(b, STORE_FENCED);
}

static void full(struct box *b) {
    undo(b, "the disk is full: only stops are taken until there is room");
    box_degrade(b);
}
static void rolled_back(struct box *b) {
    b->ring_at_ms = b->now.mono_ms + RETRY_SOON_MS;
    undo(b, "the store did not take it; try again");
}
static void unknown(struct box *b) {
    b->settling = true;
    b->settle_at_ms = b->now.mono_ms;
}

static void committed(struct box *b) {
    switch (b->job_answer) {
    case STORE_OK: done(b); break;
    case STORE_UNKNOWN: unknown(b); break;
    case STORE_FULL: full(b); break;
    case STORE_ROLLED_BACK: rolled_back(b); break;
    case STORE_FENCED:
    case STORE_DAMAGED:
    case STORE_ABSENT: broken(b, b->job_answer); break;
    }
}

void box_collect(struct box *b) {
    uint64_t drained;
    while (read(b->wake_fd, &drained, sizeof drained) > 0) {
    }
    if (b->in_flight && worker_done(&b->writer) && worker_done(&b->signer)) {
        if (b->settling && b->job_settle)
            b->job_settle = false, settled(b);
        else if (!b->settling)
            committed(b);
    }
    settle(b);
}

/* head.last: at most once a second, after what it names is on disk; the signer writes it when it has nothing to sign. */
void box_post_guard(struct box *b, bool now) {
    if (atomic_load(&b->guard_failed) && !b->guard_told) {
        b->guard_told = true;
        box_say(b, "head.last cannot be written: an old copy of this folder would not be noticed");
    }
    if (!b->guarded || !b->released.len || b->guard_size == b->durable.ledger.size) return;
    if (!now && b->now.mono_ms < b->guard_at_ms + GUARD_MS) return;
    pthread_mutex_lock(&b->guard_lock);
    b->guard_note.len = 0;
    buffer_put(&b->guard_note, buffer_bytes(&b->released));
    pthread_mutex_unlock(&b->guard_lock);
    b->guard_size = b->durable.ledger.size;
    b->guard_at_ms = b->now.mono_ms;
    if (b->in_flight || !worker_done(&b->signer)) return; /* it comes by with the next signature */
    b->job_sign = false;
    worker_give(&b->signer);
}
