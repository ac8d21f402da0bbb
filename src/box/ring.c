/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ring.c - stops. A ring goes out before anything is decided or written, and stays out until it is on disk. */
#include <string.h>
#include "box/check.h"
#include "box/inside.h"
#include "core/people.h"

static bool same_raiser(const struct ring_slot *slot, const struct box_stop *s) {
    if (slot->state == RING_FREE) return false;
    if (s->raiser.n)
        return slot->ring.raiser.n == s->raiser.n || people_has(&slot->ring.joined, s->raiser.n);
    return !slot->ring.raiser.n && slot->place == s->place;
}
static bool same_id(const struct ring_slot *slot, const struct command_id *id) {
    return slot->state != RING_FREE && !memcmp(&slot->ring.id, id, sizeof *id);
}

/* The ring this stop belongs to: the one with its id, else its raiser's; NULL when it is a new one. */
static struct ring_slot *ringing_already(struct box *b, const struct box_stop *s) {
    struct ring_slot *found = NULL;
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++) {
        if (same_id(&b->ring[i], &s->id)) return &b->ring[i];
        if (!found && same_raiser(&b->ring[i], s)) found = &b->ring[i];
    }
    return found;
}

static struct ring_slot *free_slot(struct box *b) {
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++)
        if (b->ring[i].state == RING_FREE) return &b->ring[i];
    return NULL;
}
static struct ring_slot *newest(struct box *b) {
    struct ring_slot *best = &b->ring[0];
    for (uint32_t i = 1; i < BOX_RINGS_MAX; i++)
        if (b->ring[i].order > best->order) best = &b->ring[i];
    return best;
}

static void ring_out(struct box *b, struct ring_slot *slot, const struct box_stop *s,
                     struct box_clock now) {
    memset(slot, 0, sizeof *slot);
    slot->ring = (struct box_ring){.id = s->id,
                                   .raiser = s->raiser,
                                   .on = s->on,
                                   .with = s->with,
                                   .reason = s->reason,
                                   .at_ms = now.wall_ms};
    slot->place = s->place;
    slot->order = ++b->ring_order;
    slot->since_ms = now.mono_ms;
    slot->state = RING_OUT;
    if (b->hook.ring) b->hook.ring(b->hook.state, &slot->ring);
}

/* A phone that lost the answer to a stop long recorded sends it again: it gets the answer, and nobody a ring. The store is
 * not asked while the disk hangs: then one ring too many is better than one late. */
static bool recorded_before(struct box *b, const struct box_stop *s, struct box_clock now) {
    struct box_answer a = {.verdict = BOX_DONE, .id = s->id};
    struct store_given given;
    if (b->in_flight && now.mono_ms > b->launched_ms + RETRY_SOON_MS) return false;
    if (store_answered(b->store, &s->id, &given) != STORE_OK || given.kind != COMMAND_STOP)
        return false;
    a.index = given.first;
    if (given.first >= b->durable.ledger.size) return false;
    if (s->done) s->done(s->state, &a);
    return true;
}

static void wait_for(struct box *b, const struct ring_slot *slot, const struct box_stop *s) {
    struct box_answer a = {.verdict = BOX_FAULT, .index = UINT64_MAX, .id = slot->ring.id};
    a.fault = "it rings; too many wait to hear that it is on disk";
    if (!s->done) return;
    if (b->ring_waiters < RING_WAITERS_MAX)
        b->ring_waiter[b->ring_waiters++] =
            (struct ring_waiter){s->done, s->state, (uint16_t)(slot - b->ring), slot->ring.id};
    else
        s->done(s->state, &a);
}

void box_ring(struct box *b, const struct box_stop *s, struct box_clock now) {
    struct ring_slot *slot = ringing_already(b, s);
    if (!slot && recorded_before(b, s, now)) return;
    if (!slot && (slot = free_slot(b))) ring_out(b, slot, s, now);
    if (!slot) {
        slot = newest(b);
        people_add(&slot->ring.joined, s->raiser.n);
    }
    wait_for(b, slot, s);
}

uint32_t box_rings(const struct box *b, void (*each)(void *state, const struct box_ring *ring),
                   void *state) {
    uint64_t last = 0;
    for (uint32_t n = 0;; n++) {
        const struct ring_slot *next = NULL;
        for (uint32_t i = 0; i < BOX_RINGS_MAX; i++) {
            const struct ring_slot *slot = &b->ring[i];
            if (slot->state != RING_FREE && slot->order > last &&
                (!next || slot->order < next->order))
                next = slot;
        }
        if (!next) return n;
        last = next->order;
        if (each) each(state, &next->ring);
    }
}
bool box_ringing(const struct box *b) {
    return box_rings(b, NULL, NULL) > 0;
}

static bool undecided(const struct ring_slot *slot) {
    return slot->state == RING_OUT ||
           (slot->state == RING_DECIDED && people_next(&slot->ring.joined, slot->told));
}
bool box_ring_undecided(const struct box *b) {
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++)
        if (undecided(&b->ring[i])) return true;
    return false;
}

/* A stop is never refused: what cannot be said of its raiser is said of nobody. */
static uint64_t decide_one(struct box *b, const struct box_ring *ring, uint32_t raiser) {
    bool first_raiser = raiser == ring->raiser.n;
    struct command c = {.kind = COMMAND_STOP, .actor = {(uint16_t)raiser}};
    uint64_t first;
    if (first_raiser) c.entered_by = ring->on, c.witness = ring->with;
    c.arg[FIELD_REASON] = ring->reason;
    b->last = c;
    core_decide(b->head.world, &c, &b->decision);
    if (b->decision.verdict != DECIDED) {
        c.actor.n = c.entered_by.n = c.witness.n = 0;
        c.arg[FIELD_REASON] = REASON_OTHER;
        core_decide(b->head.world, &c, &b->decision);
    }
    CHECK(b->decision.verdict == DECIDED);
    CHECK(box_emit_decision(b, &first));
    return first;
}

static void decide_slot(struct box *b, struct ring_slot *slot) {
    struct box_ring *ring = &slot->ring;
    uint32_t next;
    if (slot->state == RING_OUT) {
        struct waiter w = {.actor = ring->raiser, .kind = COMMAND_STOP};
        slot->index = slot->last = decide_one(b, ring, ring->raiser.n);
        slot->state = RING_DECIDED;
        w.answer = (struct box_answer){.verdict = BOX_DONE, .index = slot->index, .id = ring->id};
        batch_given(b->gathering, &w);
    }
    while ((next = people_next(&ring->joined, slot->told)) && batch_room(b->gathering, 0)) {
        slot->last = decide_one(b, ring, next);
        slot->told = next;
    }
}

static struct ring_slot *next_undecided(struct box *b) {
    struct ring_slot *best = NULL;
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++)
        if (undecided(&b->ring[i]) && (!best || b->ring[i].order < best->order)) best = &b->ring[i];
    return best;
}

static void impatient(struct box *b) {
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++)
        if (b->ring[i].state != RING_FREE &&
            b->now.mono_ms > b->ring[i].since_ms + RING_PATIENCE_MS)
            box_rings_fault(b, "it rings and is not on disk: the disk does not answer");
}

void box_decide_rings(struct box *b) {
    struct ring_slot *slot;
    if (b->ring_waiters) impatient(b);
    if (b->broken_words || b->now.mono_ms < b->ring_at_ms) return;
    while (batch_room(b->gathering, 0) && (slot = next_undecided(b))) decide_slot(b, slot);
}

/* Those who wait for one ring get their answer; the others keep their place. */
static void answer_waiters(struct box *b, uint32_t slot, const struct box_answer *a) {
    struct ring_waiter all[RING_WAITERS_MAX];
    uint32_t count = b->ring_waiters;
    memcpy(all, b->ring_waiter, sizeof all);
    b->ring_waiters = 0;
    for (uint32_t i = 0; i < count; i++)
        if (all[i].ring != slot) b->ring_waiter[b->ring_waiters++] = all[i];
    for (uint32_t i = 0; i < count; i++)
        if (all[i].ring == slot) all[i].done(all[i].state, a);
}

void box_rings_done(struct box *b) {
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++) {
        struct ring_slot *slot = &b->ring[i];
        if (slot->state != RING_DECIDED || slot->last >= b->durable.ledger.size) continue;
        slot->told_durable = slot->told;
        if (undecided(slot)) continue;
        struct box_answer a = {.verdict = BOX_DONE, .index = slot->index, .id = slot->ring.id};
        slot->state = RING_FREE;
        if (b->hook.rung) b->hook.rung(b->hook.state, &slot->ring, slot->index);
        answer_waiters(b, i, &a);
    }
}

void box_rings_undo(struct box *b) {
    for (uint32_t i = 0; i < BOX_RINGS_MAX; i++) {
        struct ring_slot *slot = &b->ring[i];
        if (slot->state != RING_DECIDED || slot->last < b->durable.ledger.size) continue;
        slot->told = slot->told_durable;
        if (slot->index >= b->durable.ledger.size)
            slot->state = RING_OUT;
        else
            slot->last = b->durable.ledger.size - 1;
    }
}

void box_rings_fault(struct box *b, const char *words) {
    struct box_answer a = {.verdict = BOX_FAULT, .index = UINT64_MAX, .fault = words};
    for (uint32_t i = 0; i < BOX_RINGS_MAX && b->ring_waiters; i++) {
        a.id = b->ring[i].ring.id;
        if (b->ring[i].state != RING_FREE) answer_waiters(b, i, &a);
    }
}
