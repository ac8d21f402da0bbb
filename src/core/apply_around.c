/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Before and around the day: what arrives and departs, the places looked through, another production's lessons, time on
 * paper, the clock. */
#include "core/apply.h"

/* The record follows the world: whoever received it, it is here. */
void apply_ARRIVED(struct live *live, const struct event *e) {
    if (ARG(e, ITEM)) live->item[ARG(e, ITEM)].flags |= ITEM_HERE;
    if (ARG(e, LOT)) live->lot[ARG(e, LOT)].flags |= LOT_HERE;
    if (ARG(e, RACK)) live->rack[ARG(e, RACK)].flags |= RACK_HERE;
}

/* Whatever stood of it ended when it left; should it come again, it is received again. */
static void lot_leaves(struct lot *lot) {
    if (lot->loaded) return; /* some of it is still here */
    memset(lot->at, 0, sizeof lot->at);
    lot->received = 0;
    lot->flags &= LOT_QUARANTINED;
}

static void item_leaves(struct live *live, uint32_t row) {
    struct item *item = &live->item[row];
    if (item->place == PLACE_KEEPER || item->place == PLACE_HOLDER) return;
    apply_emptied(live, row);
    apply_lapse(live, row);
    apply_place(live, row, PLACE_LOCKER);
    apply_rest(live, row);
    item->flags = 0;
    item->keeper = item->holder = item->setup = item->handler = 0;
    item->wait_due_s = 0;
}

void apply_DEPARTED(struct live *live, const struct event *e) {
    struct rack *rack = &live->rack[ARG(e, RACK)];
    if (ARG(e, ITEM)) item_leaves(live, ARG(e, ITEM));
    if (ARG(e, LOT)) lot_leaves(&live->lot[ARG(e, LOT)]);
    if (ARG(e, RACK) && !rack->out) rack->flags &= RACK_GAP;
}

void apply_PLACE_SWEPT(struct live *live, const struct event *e) {
    if (ARG(e, WHERE) && apply_by_two(e)) live->swept |= (uint16_t)BIT(ARG(e, WHERE));
}

void apply_PLACE_NAMED(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_LESSON_OPENED(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (row != live->lessons + 1u || row > LESSONS_MAX) return;
    live->lessons++;
    live->lesson[(row - 1) / 32] |= BIT((row - 1) % 32);
}

void apply_LESSON_ANSWERED(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (row && row <= live->lessons) live->lesson[(row - 1) / 32] &= ~BIT((row - 1) % 32);
}

void apply_PAPER_OPENED(struct live *live, const struct event *e) {
    (void)e;
    live->paper = 1;
    live->paper_day = live->day;
    memset(live->page, 0, sizeof live->page);
    apply_void_all(live);
}

/* What was done with a weapon meanwhile is known to those who were there, not to the record. */
void apply_PAPER_CLOSED(struct live *live, const struct event *e) {
    (void)e;
    live->paper = 0;
    apply_out_again(live);
}

void apply_PAGE_ENTERED(struct live *live, const struct event *e) {
    uint32_t page = ARG(e, NUMBER);
    if (page && page <= PAGES_MAX) live->page[(page - 1) / 32] |= BIT((page - 1) % 32);
}

void apply_CLOCK_SET(struct live *live, const struct event *e) {
    (void)e;
    apply_void_all(live);
}
