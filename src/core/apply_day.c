/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The day on foot: what stays through a break, the seal, areas without phones, calls, mistakes. */
#include "core/apply.h"

static bool in_a_hand(const struct item *item) {
    return item->place == PLACE_KEEPER || item->place == PLACE_HOLDER;
}

void apply_out_again(struct live *live) {
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        if (!live->out[i].item) continue;
        apply_lapse(live, live->out[i].item);
        if (in_a_hand(&live->item[live->out[i].item]))
            live->item[live->out[i].item].flags |= ITEM_KEPT;
    }
}

/* Nobody is kept from eating or going home. What was out was out: each look and statement ends, each place is looked
 * through anew. */
static void crew_goes(struct live *live) {
    live->on_break = 1;
    live->swept = 0;
    apply_out_again(live);
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) live->open[i].hearer = 0;
}

void apply_BREAK_BEGUN(struct live *live, const struct event *e) {
    (void)e;
    crew_goes(live);
}

void apply_DAY_WRAPPED(struct live *live, const struct event *e) {
    apply_day_ends(live, e);
    crew_goes(live);
}

void apply_BREAK_ENDED(struct live *live, const struct event *e) {
    (void)e;
    live->on_break = 0;
}

void apply_WEAPON_KEPT(struct live *live, const struct event *e) {
    if (!in_a_hand(&live->item[ARG(e, ITEM)])) return;
    apply_lapse(live, ARG(e, ITEM));
    live->item[ARG(e, ITEM)].flags |= ITEM_KEPT;
}

void apply_ROUNDS_KEPT(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_LOCKER_SEALED(struct live *live, const struct event *e) {
    live->seal = (uint16_t)ARG(e, SEAL);
}

void apply_SEAL_READ(struct live *live, const struct event *e) {
    (void)e;
    live->seal = 0;
}

void apply_AREA_HEARD(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!open) return;
    open->hearer = e->by.n;
    people_clear(&open->apart);
}

void apply_PERSON_APART(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (open && people_has(&open->inside, ARG(e, PERSON))) people_add(&open->apart, ARG(e, PERSON));
}

void apply_PERSON_NEAR(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (open) people_remove(&open->apart, ARG(e, PERSON));
}

static void drop_call(struct live *live, uint32_t row) {
    live->calls--;
    memmove(&live->call[row], &live->call[row + 1], (live->calls - row) * sizeof live->call[0]);
    memset(&live->call[live->calls], 0, sizeof live->call[0]);
}

void apply_PERSON_CALLED(struct live *live, const struct event *e) {
    struct call call = {.caller = e->by.n,
                        .called = (uint16_t)ARG(e, PERSON),
                        .rule = (uint16_t)ARG(e, RULE),
                        .item = (uint16_t)ARG(e, ITEM),
                        .setup = (uint16_t)ARG(e, SETUP)};
    if (!call.called) return;
    for (uint32_t i = 0; i < live->calls; i++)
        if (memcmp(&live->call[i], &call, sizeof call) == 0) return;
    if (live->calls == CALLS_MAX) drop_call(live, 0);
    live->call[live->calls++] = call;
}

void apply_CALL_ANSWERED(struct live *live, const struct event *e) {
    for (uint32_t i = live->calls; i-- > 0;)
        if (live->call[i].called == ARG(e, PERSON)) drop_call(live, i);
}

void apply_ASKED_AND_LOOKED(struct live *live, const struct event *e) {
    struct out *out = apply_out(live, ARG(e, ITEM));
    if (out && e->entry == ENTRY_NOW) people_add(&out->asked, e->by.n);
}

/* What was entered in somebody's name and was not theirs no longer counts, nor what rests on it. */
static void disown_look(struct live *live, uint32_t item, uint32_t person) {
    struct out *out = apply_out(live, item);
    if (!out) return;
    bool bears = out->prover == person || live->item[item].looker == person;
    struct people *sets[] = {&out->mine,   &out->watched, &out->told,
                             &out->proved, &out->through, &out->asked};
    for (uint32_t i = 0; i < COUNT_OF(sets); i++) people_remove(sets[i], person);
    if (out->prover == person) out->prover = 0;
    if (live->item[item].looker == person) {
        live->item[item].looker = 0;
        live->item[item].flags &= (uint8_t)~ITEM_LOOKED;
    }
    if (bears || out->sight == person) apply_void(live, item);
}

static void disown_answer(struct live *live, uint32_t setup, uint32_t person) {
    struct open_setup *open = apply_open(live, setup);
    if (!open) return;
    people_remove(&open->copied, person);
    people_remove(&open->asking, person);
    people_remove(&open->through, person);
    for (uint32_t i = 0; i < open->dangers; i++) {
        struct out *out = apply_out(live, open->danger[i].item);
        if (out) people_remove(&out->told, person);
    }
}

void apply_ENTRY_DISOWNED(struct live *live, const struct event *e) {
    if (!e->by.n) return;
    if (ARG(e, ITEM)) disown_look(live, ARG(e, ITEM), e->by.n);
    if (ARG(e, SETUP)) disown_answer(live, ARG(e, SETUP), e->by.n);
}

void apply_ENTRY_CORRECTED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}
