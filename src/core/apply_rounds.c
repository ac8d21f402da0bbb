/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Lots and chambers. Invariant of each lot: received == sum of its places + loaded. */
#include "core/apply.h"

static struct lot *lot_of(struct live *live, const struct event *e) {
    return &live->lot[ARG(e, LOT)];
}

static void used(struct lot *lot) {
    lot->flags |= LOT_USED;
    lot->flags &= (uint8_t)~LOT_COUNTED;
}

void apply_LOT_REGISTERED(struct live *live, const struct event *e) {
    if (ARG(e, LOT) != live->lots + 1u) return;
    struct lot *lot = lot_of(live, e);
    live->lots++;
    lot->name = e->id;
    lot->kind = (uint8_t)ARG(e, KIND);
    lot->calibre = (uint8_t)ARG(e, CALIBRE);
    lot->mark = (uint8_t)ARG(e, MARK);
    lot->stated = ARG(e, NUMBER);
}

void apply_LOT_RECEIVED(struct live *live, const struct event *e) {
    struct lot *lot = lot_of(live, e);
    uint32_t failed = ARG(e, FAILED) < ARG(e, NUMBER) ? ARG(e, FAILED) : ARG(e, NUMBER);
    if (!ARG(e, LOT) || lot->flags & LOT_RECEIVED) return;
    lot->received += ARG(e, NUMBER); /* none before, unless rounds were drawn before the receipt */
    lot->at[LOT_BOX] += ARG(e, NUMBER) - failed;
    lot->at[LOT_ASIDE] += failed;
    lot->flags |= LOT_RECEIVED | LOT_USED | LOT_COUNTED;
    if (ARG(e, PROVED) + failed != ARG(e, NUMBER)) lot->flags |= LOT_UNPROVED;
    if (ARG(e, NUMBER) != lot->stated) lot->flags |= LOT_MISCOUNT;
}

void apply_LOT_QUARANTINED(struct live *live, const struct event *e) {
    if (!ARG(e, LOT)) return;
    lot_of(live, e)->flags |= LOT_QUARANTINED;
    for (uint32_t i = 0; i < OUT_MAX; i++)
        for (uint32_t k = 0; k < CHAMBERS_MAX; k++)
            if (live->out[i].chamber[k].lot == ARG(e, LOT)) {
                live->out[i].chamber[k].flags &= (uint8_t)~ROUND_PROVED;
                apply_void(live, live->out[i].item);
            }
}

static void move(struct lot *lot, enum lot_place from, enum lot_place to, uint32_t count) {
    if (count > lot->at[from]) count = lot->at[from];
    lot->at[from] -= count;
    lot->at[to] += count;
}

void apply_ROUNDS_COUNTED_OUT(struct live *live, const struct event *e) {
    if (!ARG(e, LOT)) return;
    move(lot_of(live, e), LOT_BOX, LOT_CART, ARG(e, NUMBER));
    used(lot_of(live, e));
}

void apply_ROUNDS_COUNTED_BACK(struct live *live, const struct event *e) {
    if (!ARG(e, LOT)) return;
    move(lot_of(live, e), LOT_CART, LOT_BOX, ARG(e, NUMBER));
    used(lot_of(live, e));
}

/* One round leaves the lot's places for a chamber. What the record does not have came from somewhere: the lot is then
 * one larger than received, and its count does not match. */
static void draw(struct lot *lot) {
    if (lot->at[LOT_CART])
        lot->at[LOT_CART]--;
    else if (lot->at[LOT_BOX])
        lot->at[LOT_BOX]--;
    else
        lot->received++, lot->flags |= LOT_MISCOUNT;
    lot->loaded++;
}

/* By the record it may be locked: the rounds are in it all the same. */
/* So many more rounds stand in chambers that were empty. */
static void fill(struct out *out, uint32_t room, struct round round, uint32_t count,
                 struct lot *lot) {
    for (uint32_t i = 0; i < room && i < CHAMBERS_MAX && count; i++) {
        if (out->chamber[i].lot) continue;
        out->chamber[i] = round;
        out->loaded++, count--;
        draw(lot);
    }
    used(lot);
}

void apply_WEAPON_LOADED(struct live *live, const struct event *e) {
    uint32_t room = live->item[ARG(e, ITEM)].capacity;
    bool holds = ARG(e, ITEM) && ARG(e, LOT) && ARG(e, NUMBER) && room;
    struct out *out = holds ? apply_slot(live, ARG(e, ITEM)) : NULL;
    struct lot *lot = lot_of(live, e);
    if (!out) return;
    bool proved = ARG(e, PROVED) == ARG(e, NUMBER) && apply_by_two(e);
    bool same_looker = !out->loaded || out->prover == e->by.n;
    struct round round = {(uint16_t)ARG(e, LOT), lot->kind, proved ? ROUND_PROVED : 0};
    fill(out, room, round, ARG(e, NUMBER), lot);
    apply_unseen(out);
    apply_void(live, ARG(e, ITEM));
    if (!proved || !same_looker) return;
    out->prover = e->by.n;
    people_add(&out->proved, e->by.n);
    people_add(&out->mine, e->by.n);
    apply_through(&out->through, e);
}

/* Where a round that came out goes: those marked spent first to the spent ones, then as they were counted; what was
 * not counted is missing. */
static enum lot_place place_of(const struct round *round, uint32_t left[3]) {
    enum { PROVED, FAILED, SPENT };
    static const uint8_t order[2][3] = {{PROVED, FAILED, SPENT}, {SPENT, PROVED, FAILED}};
    static const uint8_t place[3] = {LOT_BOX, LOT_ASIDE, LOT_SPENT};
    for (uint32_t i = 0; i < 3; i++) {
        uint32_t way = order[(round->flags & ROUND_SPENT) != 0][i];
        if (!left[way]) continue;
        left[way]--;
        return (enum lot_place)place[way];
    }
    return LOT_MISSING;
}

/* All that is in it goes where it was counted to. What came out beyond that makes the last of its lots larger. */
static void empty(struct live *live, struct out *out, uint32_t left[3]) {
    struct lot *lot = NULL;
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++) {
        if (!out->chamber[i].lot) continue;
        lot = &live->lot[out->chamber[i].lot];
        enum lot_place place = place_of(&out->chamber[i], left);
        lot->loaded--;
        lot->at[place]++;
        if (place == LOT_MISSING) lot->flags |= LOT_MISCOUNT;
        used(lot);
    }
    uint32_t surplus = left[0] + left[1] + left[2];
    if (surplus && lot) {
        lot->received += surplus;
        lot->at[LOT_ASIDE] += surplus;
        lot->flags |= LOT_MISCOUNT;
    }
    memset(out->chamber, 0, sizeof out->chamber);
    out->loaded = 0;
}

/* They left the production with it: kept apart, as far as the lot knows. */
void apply_emptied(struct live *live, uint32_t item) {
    struct out *out = apply_out(live, item);
    uint32_t left[3] = {0, out ? out->loaded : 0, 0};
    if (out) empty(live, out, left);
}

void apply_WEAPON_UNLOADED(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    uint32_t left[3] = {ARG(e, PROVED), ARG(e, FAILED), ARG(e, SPENT)};
    if (!out) return;
    empty(live, out, left);
    apply_lapse(live, ARG(e, ITEM));
    apply_rest(live, ARG(e, ITEM));
    if (ARG(e, BORE) && apply_by_two(e) && out->item) apply_looked(live, out, e);
}

void apply_LOT_COUNTED(struct live *live, const struct event *e) {
    struct lot *lot = lot_of(live, e);
    uint32_t expected = lot->at[LOT_BOX] + lot->at[LOT_CART] + lot->at[LOT_MISSING];
    if (!ARG(e, LOT) || e->entry != ENTRY_NOW) return;
    lot->flags |= LOT_COUNTED;
    lot->flags &= (uint8_t) ~(LOT_MISCOUNT | LOT_UNPROVED);
    if (ARG(e, NUMBER) != expected)
        lot->flags |= LOT_MISCOUNT;
    else
        move(lot, LOT_MISSING, LOT_BOX, lot->at[LOT_MISSING]);
    if (ARG(e, PROVED) + ARG(e, FAILED) != ARG(e, NUMBER) || !apply_by_two(e))
        lot->flags |= LOT_UNPROVED;
    move(lot, LOT_BOX, LOT_ASIDE, ARG(e, FAILED));
}

void apply_ROUND_FOUND(struct live *live, const struct event *e) {
    live->swept &= (uint16_t)~BIT(ARG(e, WHERE));
}

static uint32_t fire_kind(struct out *out, uint32_t count, bool blanks) {
    for (uint32_t i = 0; i < CHAMBERS_MAX && count; i++) {
        struct round *round = &out->chamber[i];
        if (!round->lot || round->flags & ROUND_SPENT || (round->kind == KIND_BLANK) != blanks)
            continue;
        round->flags |= ROUND_SPENT;
        count--;
    }
    return count;
}

/* Which chamber it was is not known: blanks first, in order. Then what was taken for something that cannot fire. */
void apply_fire(struct out *out, uint32_t count) {
    fire_kind(out, fire_kind(out, count, true), false);
}

void apply_SHOTS_COUNTED(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    if (out) apply_fire(out, ARG(e, NUMBER));
}
