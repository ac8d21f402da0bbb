/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* box_rig.h - a box over the memory store with a clock of the test's own, for unit_box*.c. Included once in each. */
#pragma once
#include <poll.h>
#include <pthread.h>
#include <unistd.h>
#include "box/crypto.h"
#include "box/check.h"
#include "box/inside.h"
#include "box/keys.h"
#include "core/codec.h"
#include "store/memory.h"
#include "tests/test.h"

enum { HEARD_MAX = 4096 };
static struct rig {
    struct store *store;
    struct box *box;
    struct box_clock now;
    uint64_t next_id;
    uint64_t leaves;   /* heard of, in order */
    bool leaves_wrong; /* one came out of order */
    uint32_t rings, rungs, checkpoints;
    uint64_t checkpoint_size;
    struct box_ring last_ring;
    uint64_t last_rung;
    bool degraded;
    char said[256];
    const struct machine_clock *machine; /* NULL: its clock is believed */
    const char *state_dir;
} rig;
static struct crypto rig_port;
static struct box_keys rig_keys;

static void rig_ring(void *state, const struct box_ring *ring) {
    (void)state;
    rig.rings++;
    rig.last_ring = *ring;
}
static void rig_rung(void *state, const struct box_ring *ring, uint64_t index) {
    (void)state, (void)ring;
    rig.rungs++;
    rig.last_rung = index;
}
static void rig_leaf(void *state, uint64_t index, struct bytes body) {
    (void)state, (void)body;
    rig.leaves_wrong |= index != rig.leaves;
    rig.leaves++;
}
static void rig_checkpoint(void *state, struct bytes note) {
    struct checkpoint p = {0};
    (void)state;
    rig.leaves_wrong |= checkpoint_open(&p, &rig_port, note, bytes_of(rig_keys.origin),
                                        &rig_keys.key) != CHECKPOINT_RIGHT;
    rig.leaves_wrong |= p.size != rig.leaves; /* it covers what is on disk, and nothing more */
    rig.checkpoints++;
    rig.checkpoint_size = p.size;
}
static void rig_degraded(void *state, bool degraded) {
    (void)state;
    rig.degraded = degraded;
}
static void rig_log(void *state, const char *words) {
    (void)state;
    snprintf(rig.said, sizeof rig.said, "%s", words);
}

static const struct box_hook rig_hook = {.ring = rig_ring,
                                         .rung = rig_rung,
                                         .leaf = rig_leaf,
                                         .checkpoint = rig_checkpoint,
                                         .degraded = rig_degraded,
                                         .log = rig_log};

/* Open a box over rig.store, which stays. */
static bool rig_open(void) {
    char why[BOX_WORDS_MAX];
    struct box_options o = {
        .hook = rig_hook, .clock = rig.now, .machine = rig.machine, .state_dir = rig.state_dir};
    rig.box = box_over(rig.store, &rig_keys, NULL, &o, why);
    if (!rig.box) printf("box_over: %s\n", why);
    if (rig.box) rig.leaves = box_durable(rig.box)->ledger.size;
    return rig.box != NULL;
}
static bool rig_begin(void) {
    memset(&rig, 0, sizeof rig);
    rig.now = (struct box_clock){UINT64_C(1935504000000), 1000000};
    if (!rig_port.sha256 && (!crypto_create(&rig_port) || !keys_make(&rig_keys, &rig_port, "test")))
        return false;
    rig.store = store_memory(&rig_port);
    return rig_open();
}
static void rig_end(void) {
    box_close(rig.box);
    store_close(rig.store);
    rig.box = NULL;
}

static void rig_turn(uint64_t ms) {
    rig.now.wall_ms += ms;
    rig.now.mono_ms += ms;
    box_turn(rig.box, box_right(rig.box, rig.now));
}
/* Wait for the threads, not for time. */
static void rig_wait(void) {
    struct pollfd wake = {.fd = box_wake_fd(rig.box), .events = POLLIN};
    if (!worker_done(&rig.box->writer) || !worker_done(&rig.box->signer)) poll(&wake, 1, 1000);
}
/* Turn until nothing is under way; false after a while. */
static bool rig_rest(void) {
    for (int i = 0; i < 10000; i++) {
        rig_turn(1);
        int next = box_next_ms(rig.box);
        if (rig.box->in_flight && !rig.box->settling)
            rig_wait();
        else if (rig.box->in_flight || next == 0)
            rig_wait(), rig_turn(next > 0 ? (uint64_t)next : 0);
        else if (box_ring_undecided(rig.box) && next > 0)
            rig_turn((uint64_t)next);
        else if (!rig.box->queue_count && batch_empty(rig.box->gathering))
            return true;
    }
    return false;
}

struct heard {
    struct box_answer answer;
    uint32_t times;
};
static void rig_done(void *state, const struct box_answer *a) {
    struct heard *h = state;
    h->answer = *a;
    h->times++;
}
static struct command_id rig_id(void) {
    struct command_id id = {{0}};
    uint64_t n = ++rig.next_id;
    memcpy(id.byte, &n, sizeof n);
    return id;
}
static struct box_request rig_request(enum command_kind kind, uint32_t actor, struct heard *h) {
    struct box_request r = {.command = {.kind = (uint16_t)kind, .actor = {(uint16_t)actor}},
                            .authenticated = true};
    memset(h, 0, sizeof *h);
    r.id = rig_id();
    r.done = rig_done, r.state = h;
    return r;
}
/* Submit and rest: the answer. */
static enum box_verdict rig_ask(struct box_request *r) {
    struct heard *h = r->state;
    if (!box_submit(rig.box, r) || !rig_rest() || h->times != 1) return BOX_FAULT;
    return h->answer.verdict;
}
static enum box_verdict rig_add_person(uint32_t role, const char *name, struct heard *h) {
    struct box_request r = rig_request(COMMAND_ADD_PERSON, 0, h);
    r.command.arg[FIELD_ROLE] = role;
    r.text[SEAL_NAME] = bytes_of(name);
    return rig_ask(&r);
}
static struct box_stop rig_stop(uint32_t raiser, struct heard *h) {
    struct box_stop s = {
        .raiser = {(uint16_t)raiser}, .reason = REASON_DANGER, .done = rig_done, .state = h};
    memset(h, 0, sizeof *h);
    s.id = rig_id();
    return s;
}

/* Counting the log's entries of one kind. */
struct count {
    uint32_t kind, count, number;
};
static bool rig_count_one(void *state, uint64_t index, const struct store_event *e) {
    struct count *c = state;
    struct event event;
    (void)index;
    if (core_decode(e->body, &event)) return false;
    if (event.kind != c->kind) return true;
    c->count++;
    c->number = event.arg[FIELD_NUMBER];
    return true;
}
static struct count rig_count(uint32_t kind) {
    struct count c = {.kind = kind};
    if (!box_read(rig.box, 0, UINT64_MAX, rig_count_one, &c)) c.count = UINT32_MAX;
    return c;
}
