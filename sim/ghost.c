/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* ghost.c - ghost.h. */
#include "sim/ghost.h"
#include "core/rows.h"

static uint8_t bit(uint32_t person) {
    return person ? (uint8_t)BIT(person) : 0;
}

/* Nobody has had it in sight. */
static void forget(struct ghost_item *i) {
    *i = (struct ghost_item){.rounds = i->rounds, .doubted = i->doubted};
}
static void forget_all(struct ghost *g) {
    for (uint32_t i = 0; i < ITEMS_MAX; i++) forget(&g->item[i]);
}
static void forget_what_they_kept(struct ghost *g, const struct world *w, uint32_t keeper) {
    for (uint32_t i = 1; i <= w->live.items; i++)
        if (w->live.item[i].keeper == keeper) forget(&g->item[i]);
}
static void unsay_all(struct ghost *g) {
    for (uint32_t i = 0; i < ITEMS_MAX; i++) g->item[i].stated = 0, g->item[i].kept = 0;
}

static void plan_changed(struct ghost *g, const struct world *w, uint32_t setup) {
    g->copied[setup] = 0;
    for (uint32_t i = 1; i <= w->live.items; i++)
        if (danger_of(w, setup, i)) g->item[i].stated = g->item[i].kept = 0;
}

/* A look counts when it is whole, made now, and not by the one whose hands are on it. */
static bool whole_look(const struct world *w, const struct event *e) {
    const struct item *item = &w->live.item[ARG(e, ITEM)];
    return e->entry == ENTRY_NOW && e->by.n && e->by.n != ARG(e, SHOWER) &&
           ARG(e, SHOWER) == item->keeper && item->place == PLACE_KEEPER &&
           ARG(e, SEEN) == core_points(item) && ARG(e, OF) == core_points(item);
}

/* The second look at a thing counts by somebody of the trade that the table asks for, and while it cannot act. */
static bool whole_look_over(const struct world *w, const struct event *e) {
    const struct item *item = &w->live.item[ARG(e, ITEM)];
    return whole_look(w, e) && !can_act(item) && roles_of(w, e->by.n) & class_of(item)->second;
}

static void looked(struct ghost_item *i, const struct world *w, const struct event *e) {
    const struct thing_class *class = class_of(&w->live.item[ARG(e, ITEM)]);
    bool only_trade = class->second != ROLES_ANYONE;
    bool outside = only_trade || !(roles_of(w, e->by.n) & class->keepers);
    i->seen |= bit(e->by.n);
    i->looked |= bit(e->by.n);
    if (outside) i->doubted = 0;
}

static void doubt(struct ghost_item *i) {
    forget(i);
    i->doubted = 1;
}

/* A concern about a thing that can be looked at holds it until it was; a discharge's holds it until it is answered. */
static void reported(struct ghost *g, const struct world *w, const struct event *e) {
    bool concern = ARG(e, CONCERN) == CONCERN_FIREARM || ARG(e, CONCERN) == CONCERN_EQUIPMENT;
    if (concern && ARG(e, ITEM) && opens(&w->live.item[ARG(e, ITEM)]))
        doubt(&g->item[ARG(e, ITEM)]);
}

static void loaded(struct ghost_item *i, const struct world *w, const struct event *e) {
    uint32_t rounds = i->rounds + ARG(e, NUMBER), room = w->live.item[ARG(e, ITEM)].capacity;
    bool proved = ARG(e, PROVED) == ARG(e, NUMBER) && e->entry == ENTRY_NOW && e->by.n &&
                  e->by.n != ARG(e, SHOWER);
    uint8_t who = proved ? bit(e->by.n) : 0;
    i->proved = i->rounds ? i->proved & who : who;
    i->rounds = (uint8_t)(rounds < room ? rounds : room);
    i->seen = i->proved;
    i->stated = i->kept = 0;
}

static void unloaded(struct ghost_item *i, const struct event *e) {
    bool saw = ARG(e, BORE) && e->by.n && e->by.n != ARG(e, SHOWER) && e->entry == ENTRY_NOW;
    i->rounds = 0;
    forget(i);
    if (saw) i->looked = i->seen = bit(e->by.n);
}

static void answered(struct ghost *g, const struct world *w, const struct event *e) {
    if (ARG(e, VERSION) != w->live.setup[ARG(e, SETUP)].version) return;
    uint8_t who = bit(ARG(e, PERSON));
    g->copied[ARG(e, SETUP)] &= (uint8_t)~who;
    if (ARG(e, ANSWER) == ANSWER_COPY) g->copied[ARG(e, SETUP)] |= who;
}

static void disowned(struct ghost *g, const struct event *e) {
    struct ghost_item *i = &g->item[ARG(e, ITEM)];
    uint8_t all_but = (uint8_t)~bit(e->by.n);
    g->copied[ARG(e, SETUP)] &= all_but;
    i->seen &= all_but;
    i->looked &= all_but;
    i->proved &= all_but;
    i->kept &= all_but;
}

enum {
    ENDS_STATEMENTS = BIT(REASON_DEVIATION) | BIT(REASON_UNINTENDED_DISCHARGE) |
                      BIT(REASON_WEAPON) | BIT(REASON_ROUND)
};
static void stopped(struct ghost *g, const struct world *w, const struct event *e) {
    if (ARG(e, REASON) == REASON_DRILL) return; /* nothing happened */
    if (!w->live.stop.open || is_drill(&w->live.stop)) g->raised = 0;
    g->raised |= (uint8_t)BIT(e->by.n);
    g->agreed = 0;
    if (BIT(ARG(e, REASON)) & ENDS_STATEMENTS) unsay_all(g);
}

static void sight_kept(struct ghost_item *i, const struct event *e) {
    if (!(i->kept & bit(e->by.n))) return;
    i->proved |= bit(e->by.n);
    i->looked |= bit(e->by.n);
}

void ghost_sees(struct ghost *g, const struct world *w, const struct event *e) {
    struct ghost_item *i = &g->item[ARG(e, ITEM)];
    uint8_t kept;
    switch (e->kind) {
    case EVENT_WEAPON_TAKEN:
    case EVENT_WEAPON_LOCKED:
    case EVENT_SIGHT_LOST:
    case EVENT_WEAPON_KEPT:
    case EVENT_DISCHARGE_REPORTED: forget(i); break;
    case EVENT_WEAPON_COLLECTED: kept = i->proved, forget(i), i->kept = kept; break;
    case EVENT_CUSTODY_PASSED: forget_what_they_kept(g, w, ARG(e, FROM)); break;
    case EVENT_BREAK_BEGUN:
    case EVENT_DAY_WRAPPED: forget_all(g); break;
    case EVENT_CLOCK_JUMPED:
    case EVENT_DAY_CLOSED:
    case EVENT_LOG_CONTINUED: unsay_all(g); break;
    case EVENT_EMPTY_SEEN:
        if (whole_look(w, e) && ARG(e, BORE) && !i->rounds) looked(i, w, e);
        break;
    case EVENT_LOOKED_OVER:
        if (whole_look_over(w, e)) looked(i, w, e);
        break;
    case EVENT_ITEM_FELL:
    case EVENT_ITEM_LOST: doubt(i); break;
    case EVENT_REPORT_FILED: reported(g, w, e); break;
    case EVENT_ITEM_PASSED: forget(i); break;
    case EVENT_RANGE_OPENED:
    case EVENT_WEAPON_FOUND: unsay_all(g); break;
    case EVENT_HEADS_SEEN:
        if (whole_look(w, e)) i->seen |= bit(e->by.n);
        break;
    case EVENT_LOOK_WATCHED:
        if (i->seen && e->entry == ENTRY_NOW) i->seen |= bit(e->by.n);
        break;
    case EVENT_SIGHT_KEPT: sight_kept(i, e); break;
    case EVENT_WEAPON_LOADED: loaded(i, w, e); break;
    case EVENT_WEAPON_UNLOADED: unloaded(i, e); break;
    case EVENT_STATE_DECLARED: i->stated = 1; break;
    case EVENT_LOT_QUARANTINED:
        break; /* whoever proved it did watch; the rules hold it in their own way */
    case EVENT_WEAPON_PLANNED:
    case EVENT_WEAPON_DROPPED:
    case EVENT_WEAPON_REPLACED:
    case EVENT_RESET_STATED:
    case EVENT_MUZZLE_STATED:
    case EVENT_THING_PLANNED:
    case EVENT_DISTANCE_STATED:
    case EVENT_RACK_PLANNED: plan_changed(g, w, ARG(e, SETUP)); break;
    case EVENT_PLAN_ANSWERED: answered(g, w, e); break;
    case EVENT_ENTRY_DISOWNED: disowned(g, e); break;
    case EVENT_SET_STOPPED: stopped(g, w, e); break;
    case EVENT_RELEASE_AGREED: g->agreed |= bit(e->by.n); break;
    case EVENT_SET_RELEASED:
        g->agreed = g->raised = 0;
        if (ARG(e, REASON) != REASON_MISTAKE) unsay_all(g);
        break;
    default: break; /* tells nothing of eyes and mouths */
    }
}

void ghost_begin(struct ghost *g, const struct world *w) {
    *g = (struct ghost){0};
    for (uint32_t s = 1; s <= w->live.setups; s++)
        for (uint32_t p = 1; open_of(w, s) && p <= w->live.people; p++)
            if (people_has(&open_of(w, s)->copied, p)) g->copied[s] |= bit(p);
}
