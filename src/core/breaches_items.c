/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Items and lots, and the weapon's way out of the locker and back. */
#include "core/breaches.h"

static bool same_name(const struct name *a, const struct name *b) {
    return memcmp(a, b, sizeof *a) == 0;
}

static const struct item *item_of(const struct world *w, const struct command *c) {
    return &w->live.item[ARG(c, ITEM)];
}
static const struct lot *lot_of(const struct world *w, const struct command *c) {
    return &w->live.lot[ARG(c, LOT)];
}

/*= NAME-TAKEN */
bool breaks_NAME_TAKEN(const struct world *w, const struct command *c) {
    bool taken = false;
    if (c->kind == COMMAND_REGISTER_ITEM)
        for (uint32_t i = 1; i <= w->live.items; i++)
            taken |= same_name(&w->live.item[i].name, &c->id);
    if (c->kind == COMMAND_REGISTER_LOT)
        for (uint32_t i = 1; i <= w->live.lots; i++)
            taken |= same_name(&w->live.lot[i].name, &c->id);
    if (c->kind == COMMAND_PLAN_SETUP)
        for (uint32_t i = 1; i <= w->live.setups; i++)
            taken |= same_name(&w->live.setup[i].name, &c->id);
    if (c->kind == COMMAND_REGISTER_RACK)
        for (uint32_t i = 1; i <= w->live.racks; i++)
            taken |= same_name(&w->live.rack[i].name, &c->id);
    return taken;
}

/*= LIVE-ROUND */
bool breaks_LIVE_ROUND(const struct world *w, const struct command *c) {
    (void)w;
    return ARG(c, KIND) == KIND_LIVE;
}

/*= PACK-DATES */
bool breaks_PACK_DATES(const struct world *w, const struct command *c) {
    return !core_packs_in_force(BIT(ARG(c, PACK)), w->live.day);
}

/*= CHAMBERS-LIVE */
bool breaks_CHAMBERS_LIVE(const struct world *w, const struct command *c) {
    bool entering = c->kind == COMMAND_REGISTER_ITEM;
    uint32_t what = entering ? ARG(c, CAPABILITY) : item_of(w, c)->capability;
    return what == CAPABILITY_FIRES;
}

/*= RECEIPT-UNPROVED */
bool breaks_RECEIPT_UNPROVED(const struct world *w, const struct command *c) {
    (void)w;
    return !ARG(c, NUMBER) || ARG(c, PROVED) + ARG(c, FAILED) != ARG(c, NUMBER);
}

/*= LOT-RECEIVED-ALREADY */
bool breaks_LOT_RECEIVED_ALREADY(const struct world *w, const struct command *c) {
    return lot_of(w, c)->flags & LOT_RECEIVED;
}

/*= LOT-NOT-RECEIVED */
bool breaks_LOT_NOT_RECEIVED(const struct world *w, const struct command *c) {
    return !(lot_of(w, c)->flags & LOT_RECEIVED);
}

/*= LOT-QUARANTINED */
bool breaks_LOT_QUARANTINED(const struct world *w, const struct command *c) {
    return lot_of(w, c)->flags & LOT_QUARANTINED;
}

/*= LOT-SHORT */
bool breaks_LOT_SHORT(const struct world *w, const struct command *c) {
    return lot_of(w, c)->flags & LOT_MISCOUNT;
}

/*= TAKE-NOT-ARMORER */
bool breaks_TAKE_NOT_ARMORER(const struct world *w, const struct command *c) {
    return is_weapon(item_of(w, c)) && !may_keep(w, ARG(c, ITEM), c->actor.n);
}

/*= TAKE-NOT-LOCKED */
bool breaks_TAKE_NOT_LOCKED(const struct world *w, const struct command *c) {
    return item_of(w, c)->place != PLACE_LOCKER;
}

/*= ITEM-HELD */
bool breaks_ITEM_HELD(const struct world *w, const struct command *c) {
    return item_of(w, c)->holds || item_of(w, c)->place == PLACE_EVIDENCE;
}

static bool class_held(const struct world *w, const struct item *item) {
    return opens(item) && w->live.class_holds[item->class];
}

/*= CLASS-HELD */
bool breaks_CLASS_HELD(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    if (c->kind != COMMAND_BEGIN_WORK) return class_held(w, item_of(w, c));
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (class_held(w, &w->live.item[open->danger[i].item])) return true;
    return false;
}

/*= ITEM-NOT-OUT */
bool breaks_ITEM_NOT_OUT(const struct world *w, const struct command *c) {
    uint8_t place = item_of(w, c)->place;
    return place != PLACE_KEEPER && !(c->kind == COMMAND_LOSE_SIGHT && place == PLACE_HOLDER);
}

/*= ITEM-NOT-YOURS */
bool breaks_ITEM_NOT_YOURS(const struct world *w, const struct command *c) {
    return item_of(w, c)->keeper != custodian_of(c);
}

/*= WAIT-RUNNING */
bool breaks_WAIT_RUNNING(const struct world *w, const struct command *c) {
    return item_of(w, c)->flags & ITEM_WAITING;
}

/*= SHOTS-NOT-LOADED */
bool breaks_SHOTS_NOT_LOADED(const struct world *w, const struct command *c) {
    return ARG(c, NUMBER) > unspent(out_of(w, ARG(c, ITEM)), KIND_BLANK);
}

/*= COLLECT-NOT-ARMORER */
bool breaks_COLLECT_NOT_ARMORER(const struct world *w, const struct command *c) {
    return is_weapon(item_of(w, c)) && !may_keep(w, ARG(c, ITEM), c->actor.n);
}

/*= COLLECT-NOT-OUT */
bool breaks_COLLECT_NOT_OUT(const struct world *w, const struct command *c) {
    const struct item *item = item_of(w, c);
    bool found = item->place == PLACE_LOST || (item->place == PLACE_EVIDENCE && !item->holds);
    return item->place != PLACE_HOLDER && !found;
}

/*= UNLOAD-COUNT */
bool breaks_UNLOAD_COUNT(const struct world *w, const struct command *c) {
    const struct out *out = out_of(w, ARG(c, ITEM));
    uint32_t spent = 0;
    for (uint32_t i = 0; out && i < CHAMBERS_MAX; i++)
        spent += (out->chamber[i].flags & ROUND_SPENT) != 0;
    return ARG(c, PROVED) + ARG(c, FAILED) + ARG(c, SPENT) != rounds_in(w, ARG(c, ITEM)) ||
           ARG(c, SPENT) != spent;
}

/*= LOCK-NOT-ARMORER */
bool breaks_LOCK_NOT_ARMORER(const struct world *w, const struct command *c) {
    return is_weapon(item_of(w, c)) && !keeps(w, c);
}

/*= LOCK-LOADED */
bool breaks_LOCK_LOADED(const struct world *w, const struct command *c) {
    return rounds_in(w, ARG(c, ITEM)) > 0;
}

/*= LOCK-NO-LOOK */
bool breaks_LOCK_NO_LOOK(const struct world *w, const struct command *c) {
    return opens_as_weapon(item_of(w, c)) && !(item_of(w, c)->flags & ITEM_LOOKED);
}

/*= ROUNDS-NOT-ARMORER */
bool breaks_ROUNDS_NOT_ARMORER(const struct world *w, const struct command *c) {
    return !is_custodian(w, custodian_of(c));
}

/* By the record there are rounds in a weapon that was locked all the same. */
static bool locked_loaded(const struct world *w) {
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (w->live.out[i].loaded && w->live.item[w->live.out[i].item].place == PLACE_LOCKER)
            return true;
    return false;
}

/*= BREAK-WEAPON-OUT */
bool breaks_BREAK_WEAPON_OUT(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.items_out > 0 || locked_loaded(w);
}

static bool any_lot(const struct world *w, bool (*is)(const struct lot *)) {
    for (uint32_t i = 1; i <= w->live.lots; i++)
        if (is(&w->live.lot[i])) return true;
    return false;
}
static bool on_cart(const struct lot *lot) {
    return lot->at[LOT_CART] > 0;
}
static bool not_counted(const struct lot *lot) {
    return lot->flags & LOT_USED && !(lot->flags & LOT_COUNTED);
}
static bool not_proved(const struct lot *lot) {
    return lot->flags & LOT_UNPROVED;
}
static bool miscounted(const struct lot *lot) {
    return lot->flags & LOT_MISCOUNT;
}

/* Belts and pouches: rounds on a person, or in the keeper's hand. */
static bool on_a_person(const struct world *w) {
    for (uint32_t i = 0; i < OUT_MAX; i++)
        if (w->live.out[i].loaded && !opens(&w->live.item[w->live.out[i].item])) return true;
    return false;
}

/*= BREAK-ROUNDS-OUT */
bool breaks_BREAK_ROUNDS_OUT(const struct world *w, const struct command *c) {
    (void)c;
    return any_lot(w, on_cart) || on_a_person(w);
}

/*= PASS-NOT-JOINT */
bool breaks_PASS_NOT_JOINT(const struct world *w, const struct command *c) {
    bool one = c->kind == COMMAND_PASS_ITEM;
    bool may = one ? may_keep(w, ARG(c, ITEM), ARG(c, PERSON)) : is_custodian(w, ARG(c, PERSON));
    return !may || ARG(c, PERSON) == c->actor.n || c->witness.n != ARG(c, PERSON);
}

static bool finding_written(const struct world *w, uint32_t item) {
    for (uint32_t i = 1; i <= w->live.reports; i++) {
        const struct report *report = &w->live.report[i];
        if (report->item == item && report->concern == CONCERN_LOST_THING &&
            report->state == REPORT_ANSWERED)
            return true;
    }
    return false;
}

/* Lost, and the search for it ended with a written finding; not so where there was no room for the report. */
static uint32_t given_up(const struct world *w) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        bool lost = item->place == PLACE_LOST && !item->holds;
        n += lost && finding_written(w, w->live.out[i].item);
    }
    return n;
}

/*= CLOSE-WEAPON-OUT */
bool breaks_CLOSE_WEAPON_OUT(const struct world *w, const struct command *c) {
    (void)c;
    bool out = w->live.items_out + w->live.pieces_out > given_up(w);
    return out || w->live.racks_out || locked_loaded(w);
}

/*= CLOSE-NOT-COUNTED */
bool breaks_CLOSE_NOT_COUNTED(const struct world *w, const struct command *c) {
    (void)c;
    return any_lot(w, not_counted);
}

/*= CLOSE-NOT-PROVED */
bool breaks_CLOSE_NOT_PROVED(const struct world *w, const struct command *c) {
    (void)c;
    return any_lot(w, not_proved);
}

/*= CLOSE-SHORT */
bool breaks_CLOSE_SHORT(const struct world *w, const struct command *c) {
    (void)c;
    return any_lot(w, miscounted);
}
