/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The setup's three facts, the meeting, the answers. */
#include "core/breaches.h"

enum {
    FIVE_CONTENTS = BIT(CONTENT_INTENDED) | BIT(CONTENT_DEVIATIONS) | BIT(CONTENT_ABORT) |
                    BIT(CONTENT_EMERGENCY) | BIT(CONTENT_CHAIN)
};

static const struct setup *setup_of(const struct world *w, const struct command *c) {
    return &w->live.setup[ARG(c, SETUP)];
}

/* Gates bind to the hazard's presence, not to rolling: where nothing that opens or acts is out, nobody owes a tap. */
static bool out_here(const struct world *w, uint32_t setup, bool (*such)(const struct item *)) {
    const struct open_setup *open = open_of(w, setup);
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        if (such(item) && item->place != PLACE_LOCKER) return true;
    }
    return false;
}

bool danger_here(const struct world *w, const struct command *c) {
    if (c->kind == COMMAND_HAND_OVER || c->kind == COMMAND_MAKE_READY)
        return opens(&w->live.item[ARG(c, ITEM)]);
    return out_here(w, ARG(c, SETUP), opens);
}

static bool weapon_here(const struct world *w, const struct command *c) {
    if (c->kind == COMMAND_HAND_OVER) return opens_as_weapon(&w->live.item[ARG(c, ITEM)]);
    return out_here(w, ARG(c, SETUP), opens_as_weapon);
}

/*= SETUP-WRAPPED */
bool breaks_SETUP_WRAPPED(const struct world *w, const struct command *c) {
    return setup_of(w, c)->work == WORK_WRAPPED;
}

static bool running(const struct setup *s) {
    return s->work == WORK_LINE_UP || s->work == WORK_REHEARSAL || s->work == WORK_TAKE;
}

/*= SETUP-RUNNING */
bool breaks_SETUP_RUNNING(const struct world *w, const struct command *c) {
    return running(setup_of(w, c));
}

/*= SETUP-NOT-RUNNING */
bool breaks_SETUP_NOT_RUNNING(const struct world *w, const struct command *c) {
    return !running(setup_of(w, c));
}

static bool in_a_hand(const struct world *w, uint32_t setup, uint32_t item) {
    return w->live.item[item].place == PLACE_HOLDER && w->live.item[item].setup == setup;
}

/*= PLAN-WITHOUT */
bool breaks_PLAN_WITHOUT(const struct world *w, const struct command *c) {
    return setup_of(w, c)->work != WORK_WRAPPED && !danger_of(w, ARG(c, SETUP), ARG(c, ITEM));
}

/*= WRAP-ITEM-OUT */
bool breaks_WRAP_ITEM_OUT(const struct world *w, const struct command *c) {
    return in_a_hand(w, ARG(c, SETUP), ARG(c, ITEM));
}

/*= MUZZLE-NOT-STATED */
bool breaks_MUZZLE_NOT_STATED(const struct world *w, const struct command *c) {
    return weapon_here(w, c) && setup_of(w, c)->muzzle == MUZZLE_NOT_STATED;
}

static bool crosses(const struct world *w, const struct command *c) {
    uint8_t muzzle = setup_of(w, c)->muzzle;
    return weapon_here(w, c) && (muzzle == MUZZLE_PERSON || muzzle == MUZZLE_LENS);
}

/*= MUZZLE-NO-CONSULT */
bool breaks_MUZZLE_NO_CONSULT(const struct world *w, const struct command *c) {
    return crosses(w, c) && !(setup_of(w, c)->measures & BIT(MEASURE_CONSULT));
}

/*= MUZZLE-NO-SHIELD */
bool breaks_MUZZLE_NO_SHIELD(const struct world *w, const struct command *c) {
    return crosses(w, c) && !(setup_of(w, c)->measures &
                              (BIT(MEASURE_SHIELD) | BIT(MEASURE_REMOTE) | BIT(MEASURE_OFFSET)));
}

/*= MUZZLE-NEVER */
bool breaks_MUZZLE_NEVER(const struct world *w, const struct command *c) {
    bool off = setup_of(w, c)->measures & BIT(MEASURE_OFFSET);
    return weapon_here(w, c) && setup_of(w, c)->muzzle == MUZZLE_PERSON && !off;
}

static bool clears(const struct item *item) {
    return class_of(item)->flags & THING_CLEARS;
}

/* Beside what must have nobody near it, an empty area is the best there is. */
static bool all_clear_the_area(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    if (c->kind != COMMAND_BEGIN_WORK) return clears(&w->live.item[ARG(c, ITEM)]);
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (!clears(&w->live.item[open->danger[i].item])) return false;
    return true;
}

/*= AREA-NOT-STATED */
bool breaks_AREA_NOT_STATED(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    bool nobody = !open || !people_next(&open->inside, 0);
    return danger_here(w, c) && nobody && !all_clear_the_area(w, c);
}

/*= ARMORER-ABSENT */
bool breaks_ARMORER_ABSENT(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        bool out = item->place == PLACE_KEEPER || item->place == PLACE_HOLDER;
        if (opens_as_weapon(item) && out && !people_has(&open->inside, item->keeper)) return true;
    }
    return false;
}

void concerned(const struct world *w, const struct command *c, struct people *set) {
    must_answer(w, ARG(c, SETUP), set);
    if (c->kind == COMMAND_HAND_OVER) people_add(set, ARG(c, PERSON));
}

/*= PERSON-DECLINES */
bool breaks_PERSON_DECLINES(const struct world *w, const struct command *c) {
    struct people set = {{0}};
    if (danger_here(w, c))
        concerned(w, c, &set);
    else if (c->kind == COMMAND_HAND_OVER)
        people_add(&set, ARG(c, PERSON));
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if (w->live.person[p].flags & PERSON_DECLINES) return true;
    return false;
}

/*= MEETING-NONE */
bool breaks_MEETING_NONE(const struct world *w, const struct command *c) {
    if (!danger_here(w, c)) return false;
    if (!w->live.meeting_today) return true;
    struct people set;
    concerned(w, c, &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if (w->live.person[p].met != w->live.meeting_today) return true;
    return false;
}

/*= MEETING-PARTIAL */
bool breaks_MEETING_PARTIAL(const struct world *w, const struct command *c) {
    (void)w;
    return (ARG(c, CONTENT) & FIVE_CONTENTS) != FIVE_CONTENTS;
}

/*= MEETING-NO-ARMORER */
bool breaks_MEETING_NO_ARMORER(const struct world *w, const struct command *c) {
    bool weapons = false;
    for (uint32_t i = 1; i <= w->live.items; i++) weapons |= opens_as_weapon(&w->live.item[i]);
    return weapons && !is_custodian(w, ARG(c, SHOWER));
}

/*= NOFIRE-STATEMENT */
bool breaks_NOFIRE_STATEMENT(const struct world *w, const struct command *c) {
    uint32_t asked = BIT(CONTENT_NOTHING_FIRES) | (any_lot_here(w) ? BIT(CONTENT_MADE_OF) : 0);
    (void)c;
    return !w->live.meeting_today || asked & ~w->live.contents;
}

/*= COPY-MISSING */
bool breaks_COPY_MISSING(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    if (!danger_here(w, c)) return false;
    struct people set;
    concerned(w, c, &set);
    for (uint32_t p = people_next(&set, 0); p; p = people_next(&set, p))
        if (!open || !people_has(&open->copied, p)) return true;
    return false;
}

/*= ANSWER-OPEN */
bool breaks_ANSWER_OPEN(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    return danger_here(w, c) && open && people_next(&open->asking, 0);
}

/*= COPY-OLD-PLAN */
bool breaks_COPY_OLD_PLAN(const struct world *w, const struct command *c) {
    return ARG(c, VERSION) != setup_of(w, c)->version;
}

/*= ENTER-NO-COPY */
bool breaks_ENTER_NO_COPY(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        bool in_use = in_a_hand(w, ARG(c, SETUP), open->danger[i].item) || can_act(item);
        if (opens(item) && in_use && item->keeper != ARG(c, PERSON) &&
            !people_has(&open->copied, ARG(c, PERSON)))
            return true;
    }
    return false;
}

/* Who comes late, or is new, hears first what the others heard. */
/*= ENTER-NOT-BRIEFED */
bool breaks_ENTER_NOT_BRIEFED(const struct world *w, const struct command *c) {
    return w->live.meeting_today && danger_here(w, c) &&
           w->live.person[ARG(c, PERSON)].met != w->live.meeting_today;
}

/*= HOLD-ERASE */
bool breaks_HOLD_ERASE(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.records_held;
}
