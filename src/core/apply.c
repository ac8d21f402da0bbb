/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/apply.h"
#include "core/past.h"

#define EVENT(id, ...) apply_##id,
static applier *const apply[EVENT_COUNT] = {
#include "core/events.def"
};

/* The largest row an event may name: those that exist, and for what it creates the one after. */
static bool fits(const struct live *live, const struct event *e, uint32_t f) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    uint32_t value = e->arg[f];
    switch (field->type) {
    case TYPE_PERSON:
        return value <= live->people + 1u * (e->kind == EVENT_PERSON_ADDED) && value < PEOPLE_MAX;
    case TYPE_ITEM:
        return value <= live->items + 1u * (e->kind == EVENT_ITEM_REGISTERED) && value < ITEMS_MAX;
    case TYPE_LOT:
        return value <= live->lots + 1u * (e->kind == EVENT_LOT_REGISTERED) && value < LOTS_MAX;
    case TYPE_SETUP:
        return value <= live->setups + 1u * (e->kind == EVENT_SETUP_PLANNED) && value < SETUPS_MAX;
    case TYPE_REPORT:
        return value <= live->reports +
                            1u * (e->kind == EVENT_REPORT_FILED || e->kind == EVENT_REPORT_LEFT) &&
               value < REPORTS_MAX;
    case TYPE_ASK: return value <= live->asks + 1u * (e->kind == EVENT_ASKED) && value < ASKS_MAX;
    case TYPE_RACK:
        return value <= live->racks + 1u * (e->kind == EVENT_RACK_REGISTERED) && value < RACKS_MAX;
    case TYPE_WORD: return value < field->most;
    case TYPE_SET: return value < BIT(field->most);
    default: return value <= field->most;
    }
}

static bool all_fit(const struct live *live, const struct event *e, uint64_t half, uint32_t from) {
    for (; half; half &= half - 1)
        if (!fits(live, e, from + (uint32_t)__builtin_ctzll(half))) return false;
    return true;
}

/* Only what its kind has, and what every event is asked for (touch, remember), is ever read of an event. */
static bool sensible(const struct live *live, const struct event *e) {
    if (e->kind >= EVENT_COUNT || e->by.n > live->people || e->entered_by.n > live->people ||
        e->witness.n > live->people)
        return false;
    field_set read =
        (vocabulary_event[e->kind].fields | F(ITEM) | F(LOT) | F(SETUP) | F(RACK)) & ~F(ID);
    return all_fit(live, e, (uint64_t)read, 0) && all_fit(live, e, (uint64_t)(read >> 64), 64);
}

/* What people read: counters, and which of a setup's six stages the record shows. */
static const uint8_t stage_of[EVENT_COUNT] = {
    [EVENT_SETUP_PLANNED] = STAGE_MEANT, [EVENT_STATE_DECLARED] = STAGE_SHOWN,
    [EVENT_PLAN_ANSWERED] = STAGE_SAID,  [EVENT_WORK_BEGUN] = STAGE_MADE,
    [EVENT_REPORT_FILED] = STAGE_ASKED,  [EVENT_SETUP_WRAPPED] = STAGE_FINISHED,
    [EVENT_MADE_READY] = STAGE_SHOWN,    [EVENT_REPORT_LEFT] = STAGE_ASKED,
    [EVENT_ASKED] = STAGE_ASKED,         [EVENT_SLATED] = STAGE_MADE,
    [EVENT_RULE_BROKEN] = STAGE_ASKED,   [EVENT_DISCHARGE_REPORTED] = STAGE_ASKED,
    [EVENT_RACK_ISSUED] = STAGE_SHOWN,   [EVENT_INJURY_REPORTED] = STAGE_ASKED,
};

static void remember(struct past *past, const struct event *e) {
    struct setup_past *setup = &past->setup[ARG(e, SETUP)];
    bool deviation =
        e->kind == EVENT_RULE_BROKEN && vocabulary_rule[ARG(e, RULE)].breach == BREACH_DEVIATION;
    past->events++;
    past->last_at_ms = e->at_ms;
    bool drill = e->kind == EVENT_SET_STOPPED && ARG(e, REASON) == REASON_DRILL;
    past->stops += e->kind == EVENT_SET_STOPPED && !drill;
    past->drills += drill;
    past->shots += e->kind == EVENT_SHOTS_COUNTED ? ARG(e, NUMBER) : 0;
    past->deviations += deviation;
    past->prevented += e->kind == EVENT_PREVENTED;
    if (!ARG(e, SETUP)) return;
    setup->stages |= stage_of[e->kind];
    setup->deviations = (uint16_t)(setup->deviations + deviation);
    setup->prevented = (uint16_t)(setup->prevented + (e->kind == EVENT_PREVENTED));
    if (e->kind == EVENT_SLATED) setup->slated = (uint16_t)ARG(e, NUMBER);
    if (e->kind != EVENT_WORK_BEGUN) return;
    setup->takes = (uint16_t)(setup->takes + (ARG(e, MODE) == WORK_TAKE));
    setup->line_ups = (uint16_t)(setup->line_ups + (ARG(e, MODE) == WORK_LINE_UP));
    setup->rehearsals = (uint16_t)(setup->rehearsals + (ARG(e, MODE) == WORK_REHEARSAL));
}

/* Which events leave a thing as a screen showed it, so that nobody must look again (SEEN-OLD): looks and answers, which
 * several people give at once, and what is said about it. */
static const bool leaves_it[EVENT_COUNT] = {
    [EVENT_EMPTY_SEEN] = true,       [EVENT_HEADS_SEEN] = true,
    [EVENT_LOOK_WATCHED] = true,     [EVENT_PLAN_ANSWERED] = true,
    [EVENT_STATE_DECLARED] = true,   [EVENT_AREA_ENTERED] = true,
    [EVENT_AREA_LEFT] = true,        [EVENT_WORK_BEGUN] = true,
    [EVENT_WORK_CUT] = true,         [EVENT_REPORT_FILED] = true,
    [EVENT_RULE_BROKEN] = true,      [EVENT_PREVENTED] = true,
    [EVENT_SIGHT_KEPT] = true,       [EVENT_AREA_HEARD] = true,
    [EVENT_PERSON_APART] = true,     [EVENT_PERSON_NEAR] = true,
    [EVENT_PERSON_CALLED] = true,    [EVENT_ASKED_AND_LOOKED] = true,
    [EVENT_RACK_CHECKED] = true,     [EVENT_LOOKED_OVER] = true,
    [EVENT_SETUP_ASSESSED] = true,   [EVENT_ASSESSMENT_KEPT] = true,
    [EVENT_REPORT_LEFT] = true,      [EVENT_ASKED] = true,
    [EVENT_CALLED_OUT] = true,       [EVENT_SUMMONED] = true,
    [EVENT_SUMMONS_ANSWERED] = true, [EVENT_SUMMONS_WITHDRAWN] = true,
    [EVENT_NOTE_GIVEN] = true,       [EVENT_SLATED] = true,
    [EVENT_CREDITED] = true,         [EVENT_RECOLLECTED] = true,
};

static void touch(struct live *live, const struct event *e) {
    uint32_t now = (uint32_t)e->index + 1;
    if (leaves_it[e->kind]) return;
    if (ARG(e, ITEM)) live->item[ARG(e, ITEM)].touched = now;
    if (ARG(e, LOT)) live->lot[ARG(e, LOT)].touched = now;
    if (ARG(e, SETUP)) live->setup[ARG(e, SETUP)].touched = now;
    if (ARG(e, RACK)) live->rack[ARG(e, RACK)].touched = now;
}

static uint32_t sooner(uint32_t a, uint32_t b) {
    return a && (!b || a < b) ? a : b;
}

/* Which events arm a deadline or disarm one. */
static const bool moves_due[EVENT_COUNT] = {
    [EVENT_TRAINING_RECORDED] = true,
    [EVENT_TRAINING_LAPSED] = true,
    [EVENT_FIRE_FAILED] = true,
    [EVENT_WAIT_LAPSED] = true,
    [EVENT_REPORT_FILED] = true,
    [EVENT_REPORT_ANSWERED] = true,
    [EVENT_REPORT_LAPSED] = true,
    [EVENT_WEAPON_LOCKED] = true,
    [EVENT_PERMIT_RECORDED] = true,
    [EVENT_PERMIT_LAPSED] = true,
    [EVENT_NOTICE_OWED] = true,
    [EVENT_NOTICE_GIVEN] = true,
    [EVENT_NOTICE_LAPSED] = true,
    [EVENT_DAY_OPENED] = true,
    [EVENT_DAY_WRAPPED] = true,
    [EVENT_DAY_CLOSED] = true,
    [EVENT_DAY_GREW_LONG] = true,
    [EVENT_REST_OVER] = true,
    [EVENT_REPORT_LEFT] = true,
    [EVENT_ANSWER_TAKEN] = true,
    [EVENT_ASKED] = true,
    [EVENT_ASK_ANSWERED] = true,
    [EVENT_ASK_LAPSED] = true,
    [EVENT_ASK_WITHDRAWN] = true,
};

/* The earliest deadline. A weapon is locked every few minutes, and arms none: where none is armed there is none to find. */
static void find_next_due(struct live *live, uint32_t kind) {
    if (!moves_due[kind] || (kind == EVENT_WEAPON_LOCKED && !live->next_due_s)) return;
    uint32_t due = sooner(live->long_due_s, live->rest_due_s);
    for (uint32_t p = 1; p <= live->people; p++) {
        due = sooner(live->person[p].training_due_s, due);
        due = sooner(live->person[p].permit_due_s, due);
    }
    for (uint32_t n = 1; n <= live->notices; n++) due = sooner(live->notice[n].due_s, due);
    for (uint32_t i = 1; i <= live->items; i++) due = sooner(live->item[i].wait_due_s, due);
    for (uint32_t r = 1; r <= live->reports; r++) due = sooner(live->report[r].due_s, due);
    for (uint32_t a = 1; a <= live->asks; a++) due = sooner(live->ask[a].due_s, due);
    live->next_due_s = due;
}

void core_init(struct world *w) {
    memset(w, 0, sizeof *w);
    w->live.packs = BIT(PACK_HOUSE);
}

void core_apply(struct world *w, const struct event *e) {
    if (!sensible(&w->live, e)) return;
    apply[e->kind](&w->live, e);
    touch(&w->live, e);
    find_next_due(&w->live, e->kind);
    remember(&w->past, e);
    past_day(w, e);
}
