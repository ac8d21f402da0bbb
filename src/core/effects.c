/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/effects.h"

struct event *effects_emit(struct decision *d, const struct command *c, enum event_kind kind) {
    if (d->count == EVENTS_MAX) return NULL;
    struct event *e = &d->event[d->count++];
    const struct vocabulary_kind *words = &vocabulary_event[kind];
    field_set shared = words->fields & vocabulary_command[c->kind].fields;
    memset(e, 0, sizeof *e);
    e->kind = (uint16_t)kind;
    e->entry = c->entry;
    e->by = c->actor;
    e->entered_by = c->entered_by;
    e->witness = c->witness;
    e->done_about_ms = c->done_about_ms;
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (field_in(shared, f)) e->arg[f] = c->arg[f];
    if (shared & F(ID)) e->id = c->id;
    e->sealed_set = (uint8_t)(c->sealed_set & words->seals);
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        if (e->sealed_set >> s & 1) e->sealed[s] = c->sealed[s];
    return e;
}

/* add(d, c, kind, field, value): an event with one word that the command did not have. */
static struct event *add(struct decision *d, const struct command *c, enum event_kind kind,
                         enum field field, uint32_t value) {
    struct event *e = effects_emit(d, c, kind);
    if (e) e->arg[field] = value;
    return e;
}

void effects_stop(const struct world *w, const struct command *c, struct decision *d,
                  uint32_t reason) {
    bool rung = w->live.stop.open && w->live.stop.reason == reason;
    for (uint32_t i = 0; i < d->count; i++) rung |= d->event[i].kind == EVENT_SET_STOPPED;
    if (rung) return;
    struct event *e = add(d, c, EVENT_SET_STOPPED, FIELD_REASON, reason);
    if (e) /* the record itself stops the set; who did what, and where, stands in the event before */
        e->by.n = 0, e->witness.n = 0;
}

void effects_report(const struct world *w, const struct command *c, struct decision *d,
                    uint32_t concern) {
    uint32_t report = w->live.reports + 1u;
    if (report >= REPORTS_MAX) return;
    struct event *e = add(d, c, EVENT_REPORT_FILED, FIELD_REPORT, report);
    if (!e) return;
    ARG(e, CONCERN) = concern;
    ARG(e, WHERE) = ARG(c, WHERE);
    ARG(e, PERSON) = ladder_owner(w, concern, 0);
    ARG(e, WAIT) = ladder_wait_s(concern);
}

static void new_person(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], PERSON) = w->live.people + 1u;
}
static void new_item(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], ITEM) = w->live.items + 1u;
}
static void new_lot(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], LOT) = w->live.lots + 1u;
}
static void new_setup(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], SETUP) = w->live.setups + 1u;
}
static void own_duty(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    ARG(&d->event[0], PERSON) = c->actor.n;
}

static void set_aside(const struct world *w, const struct command *c, struct decision *d,
                      uint32_t lot) {
    if (w->live.lot[lot].flags & LOT_QUARANTINED) return;
    add(d, c, EVENT_LOT_QUARANTINED, FIELD_LOT, lot);
}

/* A round that fails its proof is treated as live: its whole lot is set aside, the set stops, somebody answers. */
static void failed_proof(const struct world *w, const struct command *c, struct decision *d) {
    if (!ARG(c, FAILED)) return;
    if (ARG(c, LOT)) set_aside(w, c, d, ARG(c, LOT));
    const struct out *out = out_of(w, ARG(c, ITEM));
    for (uint32_t i = 0, last = 0; out && i < CHAMBERS_MAX; i++) {
        if (out->chamber[i].lot && out->chamber[i].lot != last)
            set_aside(w, c, d, out->chamber[i].lot);
        last = out->chamber[i].lot;
        if (d->count > EVENTS_MAX / 2) break;
    }
    effects_report(w, c, d, CONCERN_UNPROVED_ROUND);
    effects_stop(w, c, d, REASON_ROUND);
}

static void fail_proof(const struct world *w, const struct command *c, struct decision *d) {
    effects_report(w, c, d, CONCERN_UNPROVED_ROUND);
    effects_stop(w, c, d, REASON_ROUND);
}

/* Nobody is kept from a break; what is out is named with who has it. */
static void keep(const struct command *c, struct decision *d, const struct world *w, uint32_t row) {
    const struct item *item = &w->live.item[row];
    struct event *e = add(d, c, EVENT_WEAPON_KEPT, FIELD_ITEM, row);
    if (e) ARG(e, PERSON) = item->holder ? item->holder : item->keeper;
}

static void keep_in_setup(const struct world *w, const struct command *c, struct decision *d) {
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        if (item->place == PLACE_HOLDER && item->setup == ARG(c, SETUP) && opens(item))
            keep(c, d, w, w->live.out[i].item);
    }
}

static void keep_out(const struct world *w, const struct command *c, struct decision *d) {
    for (uint32_t i = 0; i < OUT_MAX; i++) {
        const struct item *item = &w->live.item[w->live.out[i].item];
        bool there = item->place == PLACE_KEEPER || item->place == PLACE_HOLDER;
        if (there && (opens(item) || w->live.out[i].loaded)) keep(c, d, w, w->live.out[i].item);
    }
    for (uint32_t lot = 1; lot <= w->live.lots; lot++) {
        if (!w->live.lot[lot].at[LOT_CART]) continue;
        struct event *e = add(d, c, EVENT_ROUNDS_KEPT, FIELD_LOT, lot);
        if (e) ARG(e, NUMBER) = w->live.lot[lot].at[LOT_CART];
    }
}

static void sight_kept(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    if (ARG(c, UNBROKEN)) effects_emit(d, c, EVENT_SIGHT_KEPT);
}

static void new_rack(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], RACK) = w->live.racks + 1u;
}

/* A piece that opens, or is too heavy, may be what rubber was taken for before: nothing goes on until it is known. */
static void passed_pieces(const struct world *w, const struct command *c, struct decision *d) {
    if (!ARG(c, FAILED)) return;
    effects_report(w, c, d, CONCERN_FIREARM);
    effects_stop(w, c, d, REASON_WEAPON);
}

static void closed_day(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], DAY) = w->live.day;
}

static void meeting(const struct world *w, const struct command *c, struct decision *d) {
    ARG(&d->event[0], NUMBER) = w->live.meeting + 1u;
    add(d, c, EVENT_MEETING_ATTENDED, FIELD_PERSON, c->actor.n);
    if (ARG(c, SHOWER)) add(d, c, EVENT_MEETING_ATTENDED, FIELD_PERSON, ARG(c, SHOWER));
}

static void taken(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    ARG(&d->event[0], PERSON) = c->actor.n;
}

static void collected(const struct world *w, const struct command *c, struct decision *d) {
    ARG(&d->event[0], FROM) = w->live.item[ARG(c, ITEM)].holder;
    ARG(&d->event[0], PERSON) = c->actor.n;
}

static uint32_t expected(const struct lot *lot) {
    return lot->at[LOT_BOX] + lot->at[LOT_CART] + lot->at[LOT_MISSING];
}

/* One too many is worse than one too few: it came from somewhere. */
static void counted(const struct world *w, const struct command *c, struct decision *d) {
    uint32_t of = expected(&w->live.lot[ARG(c, LOT)]);
    ARG(&d->event[0], OF) = of;
    failed_proof(w, c, d);
    if (ARG(c, NUMBER) == of) return;
    bool surplus = ARG(c, NUMBER) > of;
    effects_report(w, c, d, surplus ? CONCERN_SURPLUS_ROUND : CONCERN_LOST_ROUND);
    effects_stop(w, c, d, REASON_ROUND);
}

static void passed(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    ARG(&d->event[0], FROM) = c->actor.n;
}

static void found(const struct world *w, const struct command *c, struct decision *d) {
    effects_report(w, c, d, CONCERN_SURPLUS_ROUND);
    effects_stop(w, c, d, REASON_ROUND);
}

static void discharged(const struct world *w, const struct command *c, struct decision *d) {
    effects_stop(w, c, d, REASON_UNINTENDED_DISCHARGE);
    effects_report(w, c, d, CONCERN_UNINTENDED_DISCHARGE);
    effects_hold(w, c, d);
}

static void fire_failed(const struct world *w, const struct command *c, struct decision *d) {
    (void)c;
    ARG(&d->event[0], WAIT) = core_figure(&w->live, PARAMETER_WAIT_SECONDS);
}

static void plan_changed(const struct world *w, const struct command *c, struct decision *d) {
    ARG(&d->event[0], VERSION) = w->live.setup[ARG(c, SETUP)].version + 1u;
}

static void answered(const struct world *w, const struct command *c, struct decision *d) {
    (void)w;
    if (ARG(c, ANSWER) == ANSWER_STEP_OUT) effects_emit(d, c, EVENT_AREA_LEFT);
}

/* One row a command: its event, and what follows. */
static const struct {
    uint8_t event;
    consequence *then;
} effect[COMMAND_COUNT] = {
    [COMMAND_BEGIN_PRODUCTION] = {EVENT_PRODUCTION_BEGUN, NULL},
    [COMMAND_ADOPT_PACK] = {EVENT_PACK_ADOPTED, NULL},
    [COMMAND_LEAVE_PACK] = {EVENT_PACK_LEFT, NULL},
    [COMMAND_ADD_PERSON] = {EVENT_PERSON_ADDED, new_person},
    [COMMAND_GIVE_ROLE] = {EVENT_ROLE_GIVEN, NULL},
    [COMMAND_WITHDRAW_ROLE] = {EVENT_ROLE_WITHDRAWN, NULL},
    [COMMAND_ACCEPT_DUTY] = {EVENT_DUTY_ACCEPTED, own_duty},
    [COMMAND_RECORD_TRAINING] = {EVENT_TRAINING_RECORDED, NULL},
    [COMMAND_REGISTER_ITEM] = {EVENT_ITEM_REGISTERED, new_item},
    [COMMAND_REGISTER_LOT] = {EVENT_LOT_REGISTERED, new_lot},
    [COMMAND_RECEIVE_LOT] = {EVENT_LOT_RECEIVED, failed_proof},
    [COMMAND_LEGAL_HOLD] = {EVENT_RECORDS_HELD, NULL},
    [COMMAND_LIFT_HOLD] = {EVENT_HOLD_LIFTED, NULL},
    [COMMAND_ERASE_PRIVATE] = {EVENT_PRIVATE_ERASED, NULL},
    [COMMAND_OPEN_DAY] = {EVENT_DAY_OPENED, NULL},
    [COMMAND_CLOSE_DAY] = {EVENT_DAY_CLOSED, closed_day},
    [COMMAND_HOLD_MEETING] = {EVENT_MEETING_HELD, meeting},
    [COMMAND_ATTEND_MEETING] = {EVENT_MEETING_ATTENDED, NULL},
    [COMMAND_BREAK] = {EVENT_BREAK_BEGUN, keep_out},
    [COMMAND_END_BREAK] = {EVENT_BREAK_ENDED, NULL},
    [COMMAND_TAKE] = {EVENT_WEAPON_TAKEN, taken},
    [COMMAND_LOOK_EMPTY] = {EVENT_EMPTY_SEEN, NULL},
    [COMMAND_ROUNDS_OUT] = {EVENT_ROUNDS_COUNTED_OUT, NULL},
    [COMMAND_ROUNDS_BACK] = {EVENT_ROUNDS_COUNTED_BACK, NULL},
    [COMMAND_LOAD] = {EVENT_WEAPON_LOADED, NULL},
    [COMMAND_LOOK_HEADS] = {EVENT_HEADS_SEEN, sight_kept},
    [COMMAND_WATCH] = {EVENT_LOOK_WATCHED, sight_kept},
    [COMMAND_DECLARE] = {EVENT_STATE_DECLARED, NULL},
    [COMMAND_HAND_OVER] = {EVENT_WEAPON_HANDED_OVER, NULL},
    [COMMAND_COUNT_SHOTS] = {EVENT_SHOTS_COUNTED, NULL},
    [COMMAND_COLLECT] = {EVENT_WEAPON_COLLECTED, collected},
    [COMMAND_UNLOAD] = {EVENT_WEAPON_UNLOADED, failed_proof},
    [COMMAND_LOCK] = {EVENT_WEAPON_LOCKED, NULL},
    [COMMAND_LOSE_SIGHT] = {EVENT_SIGHT_LOST, then_sight_lost},
    [COMMAND_COUNT_LOT] = {EVENT_LOT_COUNTED, counted},
    [COMMAND_PASS_CUSTODY] = {EVENT_CUSTODY_PASSED, passed},
    [COMMAND_FAIL_PROOF] = {EVENT_LOT_QUARANTINED, fail_proof},
    [COMMAND_FIND_ROUND] = {EVENT_ROUND_FOUND, found},
    [COMMAND_REPORT_DISCHARGE] = {EVENT_DISCHARGE_REPORTED, discharged},
    [COMMAND_FAIL_TO_FIRE] = {EVENT_FIRE_FAILED, fire_failed},
    [COMMAND_PLAN_SETUP] = {EVENT_SETUP_PLANNED, new_setup},
    [COMMAND_PLAN_WEAPON] = {EVENT_WEAPON_PLANNED, plan_changed},
    [COMMAND_DROP_WEAPON] = {EVENT_WEAPON_DROPPED, plan_changed},
    [COMMAND_STATE_MUZZLE] = {EVENT_MUZZLE_STATED, plan_changed},
    [COMMAND_ENTER_AREA] = {EVENT_AREA_ENTERED, NULL},
    [COMMAND_LEAVE_AREA] = {EVENT_AREA_LEFT, NULL},
    [COMMAND_ANSWER_PLAN] = {EVENT_PLAN_ANSWERED, answered},
    [COMMAND_BEGIN_WORK] = {EVENT_WORK_BEGUN, NULL},
    [COMMAND_CUT] = {EVENT_WORK_CUT, NULL},
    [COMMAND_WRAP_SETUP] = {EVENT_SETUP_WRAPPED, keep_in_setup},
    [COMMAND_STOP] = {EVENT_SET_STOPPED, NULL},
    [COMMAND_ANSWER_STOP] = {EVENT_STOP_ANSWERED, NULL},
    [COMMAND_EXPLAIN_STOP] = {EVENT_STOP_EXPLAINED, NULL},
    [COMMAND_ACCOUNT_WEAPONS] = {EVENT_WEAPONS_ACCOUNTED, NULL},
    [COMMAND_CALL_MISTAKE] = {EVENT_MISTAKE_CALLED, NULL},
    [COMMAND_RELEASE] = {EVENT_RELEASE_AGREED, then_released},
    [COMMAND_REPORT] = {EVENT_REPORT_FILED, then_reported},
    [COMMAND_ANSWER_REPORT] = {EVENT_REPORT_ANSWERED, NULL},
    [COMMAND_DECLINE] = {EVENT_WEAPON_DECLINED, NULL},
    [COMMAND_AGREE] = {EVENT_DECLINE_TAKEN_BACK, NULL},
    [COMMAND_WRAP_DAY] = {EVENT_DAY_WRAPPED, keep_out},
    [COMMAND_LEAVE_LOCKER] = {EVENT_LOCKER_SEALED, NULL},
    [COMMAND_READ_SEAL] = {EVENT_SEAL_READ, NULL},
    [COMMAND_STATE_RESET] = {EVENT_RESET_STATED, plan_changed},
    [COMMAND_RE_PLAN] = {EVENT_WEAPON_REPLACED, plan_changed},
    [COMMAND_REGISTER_RACK] = {EVENT_RACK_REGISTERED, new_rack},
    [COMMAND_MARK_RACK] = {EVENT_RACK_MARKED, NULL},
    [COMMAND_CHECK_RACK] = {EVENT_RACK_CHECKED, passed_pieces},
    [COMMAND_PLAN_RACK] = {EVENT_RACK_PLANNED, plan_changed},
    [COMMAND_ISSUE_RACK] = {EVENT_RACK_ISSUED, NULL},
    [COMMAND_ISSUE_PIECE] = {EVENT_PIECE_ISSUED, NULL},
    [COMMAND_RETURN_RACK] = {EVENT_RACK_RETURNED, passed_pieces},
    [COMMAND_RETURN_PIECE] = {EVENT_PIECE_RETURNED, NULL},
    [COMMAND_MISS_PIECE] = {EVENT_PIECE_MISSED, NULL},
    [COMMAND_IN_HEARING] = {EVENT_AREA_HEARD, NULL},
    [COMMAND_OUT_OF_EARSHOT] = {EVENT_PERSON_APART, NULL},
    [COMMAND_IN_EARSHOT] = {EVENT_PERSON_NEAR, NULL},
    [COMMAND_CALL] = {EVENT_PERSON_CALLED, NULL},
    [COMMAND_ANSWER_CALL] = {EVENT_CALL_ANSWERED, NULL},
    [COMMAND_ASKED_AND_LOOKED] = {EVENT_ASKED_AND_LOOKED, NULL},
    [COMMAND_NOT_ME] = {EVENT_ENTRY_DISOWNED, NULL},
    [COMMAND_CORRECT] = {EVENT_ENTRY_CORRECTED, NULL},
    [COMMAND_LOOK_OVER] = {EVENT_LOOKED_OVER, NULL},
    [COMMAND_PLAN_THING] = {EVENT_THING_PLANNED, plan_changed},
    [COMMAND_MAKE_READY] = {EVENT_MADE_READY, NULL},
    [COMMAND_MAKE_OFF] = {EVENT_MADE_OFF, NULL},
    [COMMAND_SAY_FELL] = {EVENT_ITEM_FELL, NULL},
    [COMMAND_SAY_LOST] = {EVENT_ITEM_LOST, then_lost},
    [COMMAND_FIND_WEAPON] = {EVENT_WEAPON_FOUND, then_weapon_found},
    [COMMAND_PASS_ITEM] = {EVENT_ITEM_PASSED, then_passed_item},
    [COMMAND_REPORT_INJURY] = {EVENT_INJURY_REPORTED, then_injured},
    [COMMAND_GIVE_NOTICE] = {EVENT_NOTICE_GIVEN, NULL},
    [COMMAND_STATE_PARAMETER] = {EVENT_PARAMETER_STATED, NULL},
    [COMMAND_NAME_CONTACT] = {EVENT_CONTACT_NAMED, NULL},
    [COMMAND_RECORD_PERMIT] = {EVENT_PERMIT_RECORDED, NULL},
    [COMMAND_SAY_MINOR] = {EVENT_MINOR_STATED, NULL},
    [COMMAND_STATE_DISTANCE] = {EVENT_DISTANCE_STATED, plan_changed},
    [COMMAND_ASSESS] = {EVENT_SETUP_ASSESSED, NULL},
    [COMMAND_KEEP_ASSESSMENT] = {EVENT_ASSESSMENT_KEPT, NULL},
    [COMMAND_OPEN_RANGE] = {EVENT_RANGE_OPENED, NULL},
    [COMMAND_CLOSE_RANGE] = {EVENT_RANGE_CLOSED, NULL},
    [COMMAND_DRILL] = {EVENT_SET_STOPPED, then_drilled},
    [COMMAND_ANNOUNCE] = {EVENT_CALLED_OUT, NULL},
    [COMMAND_SUMMON] = {EVENT_SUMMONED, NULL},
    [COMMAND_ANSWER_SUMMONS] = {EVENT_SUMMONS_ANSWERED, NULL},
    [COMMAND_WITHDRAW_SUMMONS] = {EVENT_SUMMONS_WITHDRAWN, NULL},
    [COMMAND_ASK] = {EVENT_ASKED, then_asked},
    [COMMAND_ANSWER_ASK] = {EVENT_ASK_ANSWERED, NULL},
    [COMMAND_WITHDRAW_ASK] = {EVENT_ASK_WITHDRAWN, NULL},
    [COMMAND_LEAVE_REPORT] = {EVENT_REPORT_LEFT, then_reported},
    [COMMAND_WRITE_ON] = {EVENT_THREAD_WRITTEN, NULL},
    [COMMAND_REPLY_REPORT] = {EVENT_ANSWER_TAKEN, then_taken},
    [COMMAND_NAME_OUTSIDE] = {EVENT_OUTSIDE_NAMED, NULL},
    [COMMAND_LEAVE_CREW] = {EVENT_CREW_LEFT, then_left},
    [COMMAND_ARRIVE] = {EVENT_ARRIVED, NULL},
    [COMMAND_DEPART] = {EVENT_DEPARTED, NULL},
    [COMMAND_SWEEP] = {EVENT_PLACE_SWEPT, NULL},
    [COMMAND_NAME_PLACE] = {EVENT_PLACE_NAMED, NULL},
    [COMMAND_OPEN_LESSON] = {EVENT_LESSON_OPENED, then_lesson},
    [COMMAND_ANSWER_LESSON] = {EVENT_LESSON_ANSWERED, NULL},
    [COMMAND_OPEN_PAPER] = {EVENT_PAPER_OPENED, NULL},
    [COMMAND_CLOSE_PAPER] = {EVENT_PAPER_CLOSED, NULL},
    [COMMAND_ENTER_PAGE] = {EVENT_PAGE_ENTERED, NULL},
    [COMMAND_SET_CLOCK] = {EVENT_CLOCK_SET, NULL},
    [COMMAND_SUSPEND] = {EVENT_PRODUCTION_SUSPENDED, NULL},
    [COMMAND_ANSWER_STEP] = {EVENT_STEP_ANSWERED, NULL},
    [COMMAND_NAME_CHANGE] = {EVENT_CHANGE_NAMED, NULL},
    [COMMAND_RECORD_WISH] = {EVENT_WISH_RECORDED, NULL},
    [COMMAND_WITHDRAW_WISH] = {EVENT_WISH_WITHDRAWN, NULL},
    [COMMAND_TELL_RETURN] = {EVENT_RETURN_TOLD, NULL},
    [COMMAND_COME_BACK] = {EVENT_CAME_BACK, then_came_back},
    [COMMAND_RESUME] = {EVENT_PRODUCTION_RESUMED, NULL},
    [COMMAND_KEEP_NOTE] = {EVENT_NOTE_KEPT, NULL},
    [COMMAND_GIVE_NOTE] = {EVENT_NOTE_GIVEN, NULL},
    [COMMAND_SLATE] = {EVENT_SLATED, then_slated},
    [COMMAND_NAME_AUTHOR] = {EVENT_AUTHOR_NAMED, NULL},
    [COMMAND_CREDIT] = {EVENT_CREDITED, NULL},
    [COMMAND_RECOLLECT] = {EVENT_RECOLLECTED, then_recollected},
    [COMMAND_CHANGE_CONSENT] = {EVENT_CONSENT_CHANGED, NULL},
    [COMMAND_NAME_TRUSTEES] = {EVENT_TRUSTEES_NAMED, NULL},
    [COMMAND_ASK_OPEN] = {EVENT_OPENING_ASKED, then_asked_open},
    [COMMAND_HAND_ON] = {EVENT_HANDED_ON, NULL},
    [COMMAND_ADOPT_SCREENPLAY] = {EVENT_SCREENPLAY_ADOPTED, NULL},
    [COMMAND_SEAL_MEDIA] = {EVENT_MEDIA_SEALED, NULL},
    [COMMAND_JUDGE_SCENE] = {EVENT_SCENE_JUDGED, NULL},
};

void effects_of(const struct world *w, const struct command *c, struct decision *d) {
    effects_emit(d, c, (enum event_kind)effect[c->kind].event);
    if (effect[c->kind].then) effect[c->kind].then(w, c, d);
}
