/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Before and around the day: arrival and departure, the sweep, a set on which nothing fires, lessons, paper. */
#include "core/breaches.h"

static const struct item *item_of(const struct world *w, const struct command *c) {
    return &w->live.item[ARG(c, ITEM)];
}
static const struct lot *lot_of(const struct world *w, const struct command *c) {
    return &w->live.lot[ARG(c, LOT)];
}

/*= TWO-NEEDED */
bool breaks_TWO_NEEDED(const struct world *w, const struct command *c) {
    (void)w;
    return !ARG(c, SHOWER) || ARG(c, SHOWER) == c->actor.n;
}

/*= ARRIVAL-NONE */
bool breaks_ARRIVAL_NONE(const struct world *w, const struct command *c) {
    switch (c->kind) {
    case COMMAND_RECEIVE_LOT: return !(lot_of(w, c)->flags & LOT_HERE);
    case COMMAND_ISSUE_RACK:
    case COMMAND_ISSUE_PIECE: return !(w->live.rack[ARG(c, RACK)].flags & RACK_HERE);
    default: return must_arrive(item_of(w, c)) && !(item_of(w, c)->flags & ITEM_HERE);
    }
}

/*= ARRIVAL-NO-WORDS */
bool breaks_ARRIVAL_NO_WORDS(const struct world *w, const struct command *c) {
    (void)w;
    return !(c->sealed_set & BIT(SEAL_TEXT));
}

/*= ARRIVAL-LOOSE */
bool breaks_ARRIVAL_LOOSE(const struct world *w, const struct command *c) {
    (void)w;
    return ARG(c, LOT) && ARG(c, PACKING) != PACKING_SEALED;
}

/*= ARRIVE-NOT-KEEPER */
bool breaks_ARRIVE_NOT_KEEPER(const struct world *w, const struct command *c) {
    return ARG(c, ITEM) ? !may_keep(w, ARG(c, ITEM), ARG(c, SHOWER))
                        : !is_custodian(w, ARG(c, SHOWER));
}

/*= DEPART-OUT */
bool breaks_DEPART_OUT(const struct world *w, const struct command *c) {
    uint8_t place = item_of(w, c)->place;
    bool in_a_hand = ARG(c, ITEM) && (place == PLACE_KEEPER || place == PLACE_HOLDER);
    return in_a_hand || lot_of(w, c)->at[LOT_CART] || lot_of(w, c)->loaded ||
           w->live.rack[ARG(c, RACK)].out;
}

/* Which acts reach into which place. */
static uint32_t reaches(const struct world *w, const struct command *c) {
    switch (c->kind) {
    case COMMAND_SWEEP: return BIT(ARG(c, WHERE));
    case COMMAND_ROUNDS_OUT: return BIT(WHERE_BOXES);
    default:
        return is_weapon(item_of(w, c))
                   ? BIT(WHERE_LOCKER) | (opens(item_of(w, c)) ? 0 : BIT(WHERE_BELTS))
                   : 0; /* TAKE */
    }
}

/*= PLACE-HELD */
bool breaks_PLACE_HELD(const struct world *w, const struct command *c) {
    for (uint32_t where = 1; where < WHERE_COUNT; where++)
        if (w->live.place_holds[where] && reaches(w, c) & BIT(where)) return true;
    return false;
}

/*= NOFIRE-ITEM */
bool breaks_NOFIRE_ITEM(const struct world *w, const struct command *c) {
    uint32_t what =
        ARG(c, ITEM) ? item_of(w, c)->capability : w->live.rack[ARG(c, RACK)].capability;
    return c->kind == COMMAND_ARRIVE ? of_a_gun(what) : can_fire(ARG(c, CAPABILITY));
}

/*= NOFIRE-ROUND */
bool breaks_NOFIRE_ROUND(const struct world *w, const struct command *c) {
    bool arrives = c->kind == COMMAND_ARRIVE;
    return is_cartridge(arrives ? lot_of(w, c)->kind : ARG(c, KIND),
                        arrives ? lot_of(w, c)->mark : ARG(c, MARK));
}

/*= NOFIRE-ADOPT */
bool breaks_NOFIRE_ADOPT(const struct world *w, const struct command *c) {
    if (ARG(c, PACK) != PACK_NO_FIRING) return false;
    for (uint32_t i = 1; i <= w->live.items; i++)
        if (w->live.item[i].flags & ITEM_HERE && of_a_gun(w->live.item[i].capability)) return true;
    for (uint32_t r = 1; r <= w->live.racks; r++)
        if (w->live.rack[r].flags & RACK_HERE && of_a_gun(w->live.rack[r].capability)) return true;
    for (uint32_t i = 1; i <= w->live.lots; i++) {
        const struct lot *lot = &w->live.lot[i];
        if (lot->flags & LOT_HERE && is_cartridge(lot->kind, lot->mark)) return true;
    }
    return false;
}

/* Not said, or said without a look: a ban that nobody verified. */
/*= NOFIRE-UNSWEPT */
bool breaks_NOFIRE_UNSWEPT(const struct world *w, const struct command *c) {
    bool said = ARG(c, CONTENT) & BIT(CONTENT_NOTHING_FIRES);
    return said && w->live.swept != ALL_SWEPT;
}

/*= LESSON-OPEN */
bool breaks_LESSON_OPEN(const struct world *w, const struct command *c) {
    (void)c;
    for (uint32_t i = 0; i < COUNT_OF(w->live.lesson); i++)
        if (w->live.lesson[i]) return true;
    return false;
}

/*= PAPER-OPEN */
bool breaks_PAPER_OPEN(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.paper;
}

/*= PAPER-NOT-OPEN */
bool breaks_PAPER_NOT_OPEN(const struct world *w, const struct command *c) {
    (void)c;
    return !w->live.paper;
}

/*= PAGE-TWICE */
bool breaks_PAGE_TWICE(const struct world *w, const struct command *c) {
    uint32_t page = ARG(c, NUMBER) - 1;
    return w->live.page[page / 32] >> page % 32 & 1;
}

/*= PAGE-OTHER-DAY */
bool breaks_PAGE_OTHER_DAY(const struct world *w, const struct command *c) {
    return ARG(c, DAY) != w->live.paper_day;
}
