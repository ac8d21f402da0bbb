/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* read.c - what may be read of a box, all of it on disk; and how it ends. */
#include <poll.h>
#include <string.h>
#include <unistd.h>
#include "box/check.h"
#include "box/inside.h"

int box_wake_fd(const struct box *b) {
    return b->wake_fd;
}
const struct side *box_durable(const struct box *b) {
    return &b->durable;
}
const struct world *box_head(const struct box *b) {
    return b->head.world;
}
bool box_degraded(const struct box *b) {
    return b->degraded;
}
const char *box_broken(const struct box *b) {
    return b->broken_words;
}
struct bytes box_checkpoint(const struct box *b) {
    return buffer_bytes(&b->released);
}
struct bytes box_vkey(const struct box *b) {
    return bytes_of(b->keys.vkey);
}
struct bytes box_origin(const struct box *b) {
    return bytes_of(b->keys.origin);
}
struct bytes box_meta(const struct box *b, enum store_meta what) {
    return b->meta[what];
}
const struct crypto *box_crypto(const struct box *b) {
    return &b->port;
}

bool box_read(struct box *b, uint64_t from, uint64_t until,
              bool (*each)(void *state, uint64_t index, const struct store_event *e), void *state) {
    if (until > b->durable.ledger.size) until = b->durable.ledger.size;
    return from >= until || store_read(b->store, from, until, each, state) == STORE_OK;
}

static bool put_entry(void *state, uint64_t index, const struct store_event *e) {
    struct buffer *out = state;
    (void)index;
    return bundle_put(out, e->body);
}
static bool read_tile(void *state, struct tile t, struct bytes *out) {
    struct box *b = state;
    struct buffer bytes = BUFFER(b->tile_bytes);
    if (store_tile(b->store, t, &bytes) != STORE_OK) return false;
    *out = buffer_bytes(&bytes);
    return true;
}

bool box_tile(struct box *b, struct tile t, struct buffer *out) {
    uint64_t first = t.index * TILE_WIDTH;
    uint32_t begun = out->len;
    if (t.level >= TILE_LEVELS || !t.width) return false;
    if (t.width > tile_width(b->durable.ledger.size, t.entries ? 0 : t.level, t.index))
        return false;
    if (!t.entries) return store_tile(b->store, t, out) == STORE_OK;
    return box_read(b, first, first + t.width, put_entry, out) && !out->full && out->len > begun;
}

struct ledger_reader box_reader(struct box *b) {
    b->tiles = (struct tile_source){&b->port, b->durable.ledger.size, b, read_tile};
    return tile_reader(&b->tiles);
}

static uint64_t sooner(uint64_t wait, uint64_t at, uint64_t now) {
    uint64_t n = at <= now ? 0 : at - now;
    return n < wait ? n : wait;
}

int box_next_ms(const struct box *b) {
    uint64_t wait = UINT64_MAX, mono = b->now.mono_ms, due = core_next_due_ms(b->head.world);
    bool well = !b->degraded && !b->broken_words, room = batch_room(b->gathering, 0);
    if (b->queue_count && (!well || room)) return 0;
    if (!b->in_flight && !b->broken_words && !batch_empty(b->gathering)) {
        if (box_may_launch(b)) return 0;
        wait = sooner(wait, b->ring_at_ms > mono ? b->ring_at_ms : mono + RETRY_MS, mono);
    }
    if (box_ring_undecided(b) && room && !b->broken_words) wait = sooner(wait, b->ring_at_ms, mono);
    if (well && room && due && !b->clock.doubt) wait = sooner(wait, due, b->now.wall_ms);
    if (well && room && b->prevented_count) wait = sooner(wait, box_prevented_due_ms(b), mono);
    if (b->degraded && !b->in_flight) wait = sooner(wait, b->probe_at_ms, mono);
    if (b->settling) wait = sooner(wait, b->settle_at_ms, mono);
    if (b->ring_waiters) wait = sooner(wait, mono + RING_PATIENCE_MS, mono);
    if (b->guarded && b->released.len && b->guard_size != b->durable.ledger.size)
        wait = sooner(wait, b->guard_at_ms + GUARD_MS, mono);
    return wait == UINT64_MAX ? -1 : wait > 3600000 ? 3600000 : (int)wait;
}

static void wait_a_little(const struct box *b) {
    struct pollfd wake = {.fd = b->wake_fd, .events = POLLIN};
    int ms = box_next_ms(b);
    poll(&wake, 1, ms < 0 || ms > 100 ? 100 : ms);
}

struct one_answer {
    struct box_answer *answer;
    bool there;
};
static void take_answer(void *state, const struct box_answer *a) {
    struct one_answer *one = state;
    *one->answer = *a;
    one->there = true;
}
void box_run(struct box *b, const struct box_request *r, struct box_answer *a) {
    struct one_answer one = {a, false};
    struct box_request mine = *r;
    mine.done = take_answer, mine.state = &one;
    bool taken = box_submit(b, &mine);
    for (;;) {
        box_turn(b, box_right(b, b->read()));
        if (one.there) return;
        wait_a_little(b);
        if (!taken) taken = box_submit(b, &mine);
    }
}

/* The world as it is, so that the next start need not fold it. Nobody else uses the store any more. */
static void write_snapshot(struct box *b) {
    struct store_snapshot snapshot = {
        *box_core_key(),
        b->durable.ledger.size,
        {(const uint8_t *)b->durable.world, sizeof *b->durable.world}};
    struct store_batch last = {
        .before = b->durable.ledger.size, .after = &b->durable.ledger, .snapshot = &snapshot};
    if (b->snapshot_size == b->durable.ledger.size || b->degraded || b->broken_words ||
        b->in_flight)
        return;
    (void)store_commit(b->store,
                       &last); /* a cache: without it the next start takes a little longer */
}

static bool under_way(const struct box *b) {
    return b->in_flight || b->queue_count || (!batch_empty(b->gathering) && box_may_launch(b));
}

void box_close(struct box *b) {
    enum { PATIENCE_MS = 5000 }; /* for a disk that neither takes nor refuses */
    if (!b) return;
    struct box_clock begun = box_clock_read();
    b->closing = true;
    box_turn(b, box_right(b, b->read()));
    while (under_way(b) && box_clock_read().mono_ms < begun.mono_ms + PATIENCE_MS) {
        wait_a_little(b);
        box_turn(b, box_right(b, b->read()));
    }
    worker_end(&b->writer);
    worker_end(&b->signer);
    write_snapshot(b);
    if (b->guarded && b->released.len && !guard_write(&b->guard, buffer_bytes(&b->released)))
        box_say(b, "head.last could not be written");
    box_free(b);
}
