/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The setup and its plan of danger. */
#include "core/apply.h"

static struct setup *setup_of(struct live *live, const struct event *e) {
    return &live->setup[ARG(e, SETUP)];
}

struct open_setup *apply_open(struct live *live, uint32_t setup) {
    struct setup *s = &live->setup[setup];
    if (!setup || s->work == WORK_WRAPPED) return NULL;
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX && !s->open; i++)
        if (!live->open[i].setup) {
            live->open[i].setup = (uint16_t)setup;
            s->open = (uint16_t)(i + 1);
        }
    return s->open ? &live->open[s->open - 1] : NULL;
}

void apply_SETUP_PLANNED(struct live *live, const struct event *e) {
    if (ARG(e, SETUP) != live->setups + 1u) return;
    live->setups++;
    setup_of(live, e)->name = e->id;
    setup_of(live, e)->packs = live->packs;
}

void apply_changed(struct live *live, struct open_setup *open) {
    struct setup *setup = &live->setup[open->setup];
    setup->version++;
    people_clear(&open->copied);
    people_clear(&open->asking);
    people_clear(&open->through);
    people_clear(&open->apart);
    memset(open->roll, 0, sizeof open->roll);
    open->takers = open->hearer = 0;
    for (uint32_t i = 0; i < open->dangers; i++) {
        struct out *out = apply_out(live, open->danger[i].item);
        if (!out) continue;
        out->tag_read = 0;
        out->sight = 0;
        if (out->setup == open->setup) apply_void(live, open->danger[i].item);
    }
}

struct danger *apply_planned(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    uint32_t i = 0;
    if (!open || !ARG(e, ITEM)) return NULL;
    while (i < open->dangers && open->danger[i].item != ARG(e, ITEM)) i++;
    if (i == DANGERS_MAX) return NULL;
    if (i == open->dangers) open->dangers++;
    open->danger[i] =
        (struct danger){.item = (uint16_t)ARG(e, ITEM), .holder = (uint16_t)ARG(e, PERSON)};
    people_add(&open->inside, ARG(e, PERSON));
    apply_changed(live, open);
    return &open->danger[i];
}

void apply_WEAPON_PLANNED(struct live *live, const struct event *e) {
    struct danger *danger = apply_planned(live, e);
    if (!danger) return;
    danger->kind = (uint8_t)ARG(e, KIND);
    danger->count = (uint8_t)ARG(e, NUMBER);
}

static struct danger *find_danger(struct open_setup *open, uint32_t item) {
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (open->danger[i].item == item) return &open->danger[i];
    return NULL;
}

static void drop(struct live *live, struct open_setup *open, struct danger *danger) {
    apply_changed(live, open);
    *danger = open->danger[--open->dangers];
    memset(&open->danger[open->dangers], 0, sizeof open->danger[0]);
}

void apply_WEAPON_DROPPED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    struct danger *danger = find_danger(open, ARG(e, ITEM));
    if (danger)
        drop(live, open, danger);
    else if (open)
        apply_changed(live, open); /* the event says so: whoever copied did not hear it */
}

/* Rubber and effects take the weapon out of the plan; empty leaves it there with nothing in it. */
void apply_WEAPON_REPLACED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    struct danger *danger = find_danger(open, ARG(e, ITEM));
    if (ARG(e, INSTEAD) != INSTEAD_EMPTY) {
        apply_WEAPON_DROPPED(live, e);
        return;
    }
    if (danger) danger->kind = KIND_EMPTY, danger->count = 0;
    if (open) apply_changed(live, open);
}

void apply_RESET_STATED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!open) return;
    setup_of(live, e)->reset = (uint8_t)ARG(e, RESET);
    apply_changed(live, open);
}

void apply_MUZZLE_STATED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!open) return;
    setup_of(live, e)->muzzle = (uint8_t)ARG(e, MUZZLE);
    setup_of(live, e)->measures = (uint8_t)ARG(e, MEASURE);
    apply_changed(live, open);
}

void apply_AREA_ENTERED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (open) people_add(&open->inside, ARG(e, PERSON));
}

void apply_AREA_LEFT(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!open) return;
    people_remove(&open->inside, ARG(e, PERSON));
    people_remove(&open->asking, ARG(e, PERSON));
    people_remove(&open->apart, ARG(e, PERSON));
}

/* A spoken Copy is vouched for by the one who took it; nobody hears more than a handful. */
static void take_copy(struct open_setup *open, const struct event *e) {
    uint32_t i = 0;
    if (e->by.n == ARG(e, PERSON)) {
        apply_through(&open->through, e);
        return;
    }
    while (i < open->takers && open->roll[i].taker != e->by.n) i++;
    if (i == TAKERS_MAX) return;
    if (i == open->takers) open->roll[open->takers++].taker = e->by.n;
    open->roll[i].taken++;
}

static void tell(struct live *live, const struct open_setup *open, uint32_t person) {
    for (uint32_t i = 0; i < open->dangers; i++) {
        struct out *out = apply_out(live, open->danger[i].item);
        if (out && out->setup == open->setup) people_add(&out->told, person);
    }
}

void apply_PLAN_ANSWERED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    uint32_t person = ARG(e, PERSON);
    if (!open || !person || ARG(e, VERSION) != setup_of(live, e)->version) return;
    if (ARG(e, ANSWER) == ANSWER_COPY && !people_has(&open->copied, person)) take_copy(open, e);
    people_remove(&open->copied, person);
    people_remove(&open->asking, person);
    if (ARG(e, ANSWER) == ANSWER_COPY) people_add(&open->copied, person), tell(live, open, person);
    if (ARG(e, ANSWER) == ANSWER_GO_AGAIN || ARG(e, ANSWER) == ANSWER_WANT_TO_LOOK)
        people_add(&open->asking, person);
}

void apply_WORK_BEGUN(struct live *live, const struct event *e) {
    if (ARG(e, SETUP)) setup_of(live, e)->work = (uint8_t)ARG(e, MODE);
}

void apply_WORK_CUT(struct live *live, const struct event *e) {
    if (ARG(e, SETUP)) setup_of(live, e)->work = WORK_CUT;
}

void apply_SETUP_WRAPPED(struct live *live, const struct event *e) {
    struct setup *setup = setup_of(live, e);
    if (!ARG(e, SETUP)) return;
    if (setup->open) memset(&live->open[setup->open - 1], 0, sizeof live->open[0]);
    setup->open = 0;
    setup->work = WORK_WRAPPED;
    apply_unsummon(live, ARG(e, SETUP));
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (live->out[i].item && live->out[i].setup == ARG(e, SETUP))
            apply_void(live, live->out[i].item);
}

/* Should this day be the one that suspends the production, each step that failed is answered. */
void apply_RULE_BROKEN(struct live *live, const struct event *e) {
    rule_set_add(&live->failed, ARG(e, RULE));
}

void apply_PREVENTED(struct live *live, const struct event *e) {
    rule_set_add(&live->failed, ARG(e, RULE));
}
