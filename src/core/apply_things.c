/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Dangerous things other than weapons, and an item's mishaps. */
#include "core/apply.h"

static struct item *item_of(struct live *live, const struct event *e) {
    return &live->item[ARG(e, ITEM)];
}

/* The second look counts by somebody of that trade; what can act is not looked over. */
void apply_LOOKED_OVER(struct live *live, const struct event *e) {
    const struct item *item = item_of(live, e);
    struct out *out = apply_out(live, ARG(e, ITEM));
    bool second = live->person[e->by.n].roles & class_of(item)->second;
    if (!out || is_weapon(item) || can_act(item) || !second || !apply_a_look(item, e)) return;
    apply_looked(live, out, e);
}

void apply_THING_PLANNED(struct live *live, const struct event *e) {
    struct danger *danger = apply_planned(live, e);
    if (danger) danger->control = (uint16_t)ARG(e, CONTROL);
}

void apply_MADE_READY(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    bool there = item->place == PLACE_KEEPER || item->place == PLACE_HOLDER;
    if (there && class_of(item)->flags & THING_READIES) item->flags |= ITEM_READY;
}

void apply_MADE_OFF(struct live *live, const struct event *e) {
    item_of(live, e)->flags &= (uint8_t)~ITEM_READY;
}

/* What it is worth now only a look can say, by somebody who does not answer for it. */
void apply_doubt(struct live *live, uint32_t item) {
    apply_lapse(live, item);
    live->item[item].flags |= ITEM_DOUBTED;
}

void apply_ITEM_FELL(struct live *live, const struct event *e) {
    if (ARG(e, ITEM)) apply_doubt(live, ARG(e, ITEM));
}

/* Where it was last, and with whom, stays on the record until somebody collects it. */
void apply_ITEM_LOST(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    if (!ARG(e, ITEM) || item->place == PLACE_NOWHERE || item->place == PLACE_EVIDENCE) return;
    uint16_t keeper = item->keeper ? item->keeper : e->by.n;
    if (!keeper || !apply_slot(live, ARG(e, ITEM))) return;
    item->keeper = keeper;
    item->holder = item->setup = 0;
    apply_place(live, ARG(e, ITEM), PLACE_LOST);
    apply_doubt(live, ARG(e, ITEM));
}

void apply_WEAPON_FOUND(struct live *live, const struct event *e) {
    live->swept &= (uint16_t)~BIT(ARG(e, WHERE));
    apply_void_all(live);
}

void apply_ITEM_PASSED(struct live *live, const struct event *e) {
    struct item *item = item_of(live, e);
    if (item->place != PLACE_KEEPER || !ARG(e, PERSON)) return;
    item->keeper = (uint16_t)ARG(e, PERSON);
    apply_lapse(live, ARG(e, ITEM));
}

void apply_INJURY_REPORTED(struct live *live, const struct event *e) {
    apply_freeze(live, ARG(e, ITEM));
}
