/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "core/roles.h"
#include "random_inner.h"

uint32_t dice_roll(struct dice *d, uint32_t sides) {
    d->state ^= d->state << 13, d->state ^= d->state >> 7, d->state ^= d->state << 17;
    return sides ? (uint32_t)(d->state >> 32) % sides : 0;
}

bool dice_in_100(struct dice *d, uint32_t times) {
    return dice_roll(d, 100) < times;
}

/* How often each kind is asked, in words of an ordinary day; what is not named: 6. */
static const uint8_t often[COMMAND_COUNT] = {
    [COMMAND_BEGIN_PRODUCTION] = 1,
    [COMMAND_ADOPT_PACK] = 2,
    [COMMAND_LEAVE_PACK] = 2,
    [COMMAND_ADD_PERSON] = 2,
    [COMMAND_GIVE_ROLE] = 1,
    [COMMAND_WITHDRAW_ROLE] = 1,
    [COMMAND_ACCEPT_DUTY] = 12,
    [COMMAND_RECORD_TRAINING] = 8,
    [COMMAND_REGISTER_ITEM] = 2,
    [COMMAND_REGISTER_LOT] = 2,
    [COMMAND_LEGAL_HOLD] = 1,
    [COMMAND_LIFT_HOLD] = 5,
    [COMMAND_ERASE_PRIVATE] = 3,
    [COMMAND_CLOSE_DAY] = 2,
    [COMMAND_ATTEND_MEETING] = 16,
    [COMMAND_BREAK] = 2,
    [COMMAND_LOOK_EMPTY] = 24,
    [COMMAND_LOAD] = 14,
    [COMMAND_LOOK_HEADS] = 8,
    [COMMAND_WATCH] = 8,
    [COMMAND_DECLARE] = 16,
    [COMMAND_HAND_OVER] = 20,
    [COMMAND_COLLECT] = 10,
    [COMMAND_UNLOAD] = 10,
    [COMMAND_LOSE_SIGHT] = 1,
    [COMMAND_FAIL_PROOF] = 1,
    [COMMAND_FIND_ROUND] = 1,
    [COMMAND_REPORT_DISCHARGE] = 1,
    [COMMAND_FAIL_TO_FIRE] = 1,
    [COMMAND_PLAN_SETUP] = 2,
    [COMMAND_PLAN_WEAPON] = 10,
    [COMMAND_DROP_WEAPON] = 1,
    [COMMAND_STATE_MUZZLE] = 8,
    [COMMAND_ANSWER_PLAN] = 40,
    [COMMAND_BEGIN_WORK] = 10,
    [COMMAND_WRAP_SETUP] = 1,
    [COMMAND_STOP] = 1,
    [COMMAND_ANSWER_STOP] = 1,
    [COMMAND_EXPLAIN_STOP] = 1,
    [COMMAND_ACCOUNT_WEAPONS] = 1,
    [COMMAND_CALL_MISTAKE] = 1,
    [COMMAND_RELEASE] = 1,
    [COMMAND_REPORT] = 1,
    [COMMAND_DECLINE] = 1,
    [COMMAND_AGREE] = 4,
    [COMMAND_WRAP_DAY] = 1,
    [COMMAND_LEAVE_LOCKER] = 5,
    [COMMAND_READ_SEAL] = 3,
    [COMMAND_STATE_RESET] = 3,
    [COMMAND_RE_PLAN] = 1,
    [COMMAND_REGISTER_RACK] = 1,
    [COMMAND_MARK_RACK] = 2,
    [COMMAND_PLAN_RACK] = 1,
    [COMMAND_MISS_PIECE] = 1,
    [COMMAND_IN_HEARING] = 2,
    [COMMAND_OUT_OF_EARSHOT] = 2,
    [COMMAND_IN_EARSHOT] = 2,
    [COMMAND_CALL] = 3,
    [COMMAND_ANSWER_CALL] = 2,
    [COMMAND_ASKED_AND_LOOKED] = 3,
    [COMMAND_NOT_ME] = 1,
    [COMMAND_CORRECT] = 1,
    [COMMAND_LOOK_OVER] = 10,
    [COMMAND_PLAN_THING] = 6,
    [COMMAND_SAY_FELL] = 1,
    [COMMAND_SAY_LOST] = 1,
    [COMMAND_FIND_WEAPON] = 1,
    [COMMAND_PASS_ITEM] = 2,
    [COMMAND_REPORT_INJURY] = 1,
    [COMMAND_GIVE_NOTICE] = 2,
    [COMMAND_STATE_PARAMETER] = 1,
    [COMMAND_NAME_CONTACT] = 1,
    [COMMAND_RECORD_PERMIT] = 4,
    [COMMAND_SAY_MINOR] = 1,
    [COMMAND_STATE_DISTANCE] = 3,
    [COMMAND_ASSESS] = 4,
    [COMMAND_KEEP_ASSESSMENT] = 2,
    [COMMAND_OPEN_RANGE] = 1,
    [COMMAND_CLOSE_RANGE] = 3,
    [COMMAND_DRILL] = 1,
    [COMMAND_ANNOUNCE] = 3,
    [COMMAND_SUMMON] = 1,
    [COMMAND_WITHDRAW_SUMMONS] = 2,
    [COMMAND_ASK] = 1,
    [COMMAND_ANSWER_ASK] = 3,
    [COMMAND_WITHDRAW_ASK] = 1,
    [COMMAND_LEAVE_REPORT] = 1,
    [COMMAND_WRITE_ON] = 1,
    [COMMAND_REPLY_REPORT] = 2,
    [COMMAND_NAME_OUTSIDE] = 1,
    [COMMAND_LEAVE_CREW] = 1,
    [COMMAND_DEPART] = 1,
    [COMMAND_SWEEP] = 8,
    [COMMAND_NAME_PLACE] = 1,
    [COMMAND_OPEN_LESSON] = 1,
    [COMMAND_ANSWER_LESSON] = 4,
    [COMMAND_OPEN_PAPER] = 1,
    [COMMAND_CLOSE_PAPER] = 2,
    [COMMAND_ENTER_PAGE] = 2,
    [COMMAND_SET_CLOCK] = 1,
    [COMMAND_SUSPEND] = 1,
    [COMMAND_ANSWER_STEP] = 1,
    [COMMAND_RECORD_WISH] = 2,
    [COMMAND_WITHDRAW_WISH] = 1,
    [COMMAND_TELL_RETURN] = 1,
    [COMMAND_COME_BACK] = 1,
    [COMMAND_RESUME] = 1,
    [COMMAND_KEEP_NOTE] = 1,
    [COMMAND_GIVE_NOTE] = 2,
    [COMMAND_SLATE] = 2,
    [COMMAND_NAME_AUTHOR] = 1,
    [COMMAND_CREDIT] = 2,
    [COMMAND_RECOLLECT] = 2,
    [COMMAND_CHANGE_CONSENT] = 1,
    [COMMAND_NAME_TRUSTEES] = 2,
    [COMMAND_ASK_OPEN] = 2,
    [COMMAND_HAND_ON] = 1,
    [COMMAND_ADOPT_SCREENPLAY] = 1,
    [COMMAND_SEAL_MEDIA] = 1,
    [COMMAND_JUDGE_SCENE] = 1,
};

/* The way out of a stop: its cause, the weapons, the release; sometimes something else. */
static uint32_t when_stopped(struct dice *d, const struct stop *stop) {
    static const uint8_t other[] = {COMMAND_ANSWER_STOP, COMMAND_CALL_MISTAKE, COMMAND_COLLECT,
                                    COMMAND_RELEASE};
    if (dice_in_100(d, 25)) return other[dice_roll(d, sizeof other)];
    if (!(stop->flags & STOP_EXPLAINED)) return COMMAND_EXPLAIN_STOP;
    return stop->flags & STOP_ACCOUNTED ? COMMAND_RELEASE : COMMAND_ACCOUNT_WEAPONS;
}

/* The way back to work: what failed is answered, weapons change hands or leave, people are told and return. */
static uint32_t when_suspended(struct dice *d, const struct world *w) {
    static const uint8_t way[] = {COMMAND_ANSWER_STEP, COMMAND_ANSWER_STEP,   COMMAND_RECORD_WISH,
                                  COMMAND_ANSWER_ASK,  COMMAND_ANSWER_REPORT, COMMAND_PASS_CUSTODY,
                                  COMMAND_DEPART,      COMMAND_RESUME,        COMMAND_RESUME};
    static const uint8_t back[] = {COMMAND_TELL_RETURN, COMMAND_COME_BACK, COMMAND_RELEASE};
    (void)w;
    return dice_in_100(d, 70) ? way[dice_roll(d, sizeof way)] : back[dice_roll(d, sizeof back)];
}

static bool somebody_away(const struct world *w) {
    for (uint32_t p = 1; p <= w->live.people; p++)
        if (w->live.person[p].flags & PERSON_AWAY) return true;
    return false;
}

const struct out *random_out(const struct world *w, uint32_t item) {
    static const struct out nothing;
    uint32_t slot = w->live.item[item].out;
    return slot ? &w->live.out[slot - 1] : &nothing;
}

/* What comes next for another dangerous thing. */
static uint32_t thing_step(struct dice *d, const struct item *item) {
    static const uint8_t ready[] = {COMMAND_BEGIN_WORK, COMMAND_MAKE_OFF, COMMAND_LOSE_SIGHT,
                                    COMMAND_CUT};
    static const uint8_t borne[] = {COMMAND_MAKE_READY, COMMAND_COLLECT};
    static const uint8_t kept[] = {COMMAND_LOOK_OVER,      COMMAND_PLAN_THING, COMMAND_ANSWER_PLAN,
                                   COMMAND_MAKE_READY,     COMMAND_HAND_OVER,  COMMAND_LOCK,
                                   COMMAND_RECORD_TRAINING};
    if (item->flags & ITEM_READY) return ready[dice_roll(d, sizeof ready)];
    if (item->place == PLACE_LOCKER) return COMMAND_TAKE;
    if (item->place == PLACE_HOLDER) return borne[dice_roll(d, sizeof borne)];
    return kept[dice_roll(d, sizeof kept)];
}

/* What comes next for a weapon on an ordinary day. */
static uint32_t next_step(struct dice *d, const struct world *w, uint32_t item) {
    static const uint8_t held[] = {COMMAND_BEGIN_WORK, COMMAND_COUNT_SHOTS, COMMAND_CUT,
                                   COMMAND_COLLECT};
    static const uint8_t stated[] = {COMMAND_LOOK_HEADS,  COMMAND_LOOK_EMPTY, COMMAND_WATCH,
                                     COMMAND_ANSWER_PLAN, COMMAND_HAND_OVER,  COMMAND_ANSWER_PLAN,
                                     COMMAND_HAND_OVER,   COMMAND_ENTER_AREA};
    static const uint8_t empty[] = {COMMAND_LOAD,        COMMAND_LOAD, COMMAND_DECLARE,
                                    COMMAND_PLAN_WEAPON, COMMAND_LOCK, COMMAND_STATE_MUZZLE};
    static const uint8_t loaded[] = {COMMAND_DECLARE, COMMAND_DECLARE, COMMAND_LOOK_HEADS,
                                     COMMAND_UNLOAD};
    const struct out *out = random_out(w, item);
    if (!(w->live.item[item].flags & ITEM_HERE) && dice_in_100(d, 80)) return COMMAND_ARRIVE;
    if (w->live.item[item].class > CLASS_BELT) return thing_step(d, &w->live.item[item]);
    if (w->live.item[item].place == PLACE_LOCKER && w->live.seal) return COMMAND_READ_SEAL;
    if (w->live.item[item].place == PLACE_LOCKER) return COMMAND_TAKE;
    if (w->live.item[item].place == PLACE_LOST) return COMMAND_COLLECT;
    if (out->sight && dice_in_100(d, 50))
        return dice_in_100(d, 70) ? COMMAND_LOOK_HEADS : COMMAND_WATCH;
    if (w->live.item[item].place == PLACE_HOLDER) return held[dice_roll(d, sizeof held)];
    if (out->setup) return stated[dice_roll(d, sizeof stated)];
    if (out->loaded) return loaded[dice_roll(d, sizeof loaded)];
    return w->live.item[item].flags & ITEM_LOOKED ? empty[dice_roll(d, sizeof empty)]
                                                  : COMMAND_LOOK_EMPTY;
}

/* What comes next for a rack: looked at, issued, taken back, in one or piece by piece. */
static uint32_t rack_step(struct dice *d, const struct rack *rack) {
    static const uint8_t out[] = {COMMAND_RETURN_RACK, COMMAND_RETURN_RACK, COMMAND_RETURN_PIECE,
                                  COMMAND_MISS_PIECE};
    static const uint8_t in[] = {COMMAND_ISSUE_RACK, COMMAND_ISSUE_RACK, COMMAND_ISSUE_PIECE,
                                 COMMAND_MARK_RACK, COMMAND_PLAN_RACK};
    if (!(rack->flags & RACK_HERE) && dice_in_100(d, 80)) return COMMAND_ARRIVE;
    if (rack->out && dice_in_100(d, 70)) return out[dice_roll(d, sizeof out)];
    return rack->flags & RACK_CHECKED ? in[dice_roll(d, sizeof in)] : COMMAND_CHECK_RACK;
}

uint32_t random_with(struct dice *d, const struct world *w, uint32_t roles) {
    uint32_t from = dice_roll(d, w->live.people + 1u);
    for (uint32_t i = 0; i < w->live.people; i++) {
        uint32_t p = 1 + (from + i) % w->live.people;
        if (w->live.person[p].roles & roles) return p;
    }
    return from;
}

uint32_t random_item(struct dice *d, const struct world *w) {
    uint32_t from = dice_roll(d, OUT_MAX);
    for (uint32_t i = 0; i < OUT_MAX && dice_in_100(d, 98); i++)
        if (w->live.out[(from + i) % OUT_MAX].item) return w->live.out[(from + i) % OUT_MAX].item;
    return dice_roll(d, w->live.items + 1u);
}

static void pick_kind(struct dice *d, const struct world *w, struct command *c) {
    uint32_t total = 0, kind = 0;
    for (uint32_t k = 0; k < COMMAND_COUNT; k++) total += often[k] ? often[k] : 6;
    uint32_t at = dice_roll(d, total);
    for (; at >= (often[kind] ? often[kind] : 6u); kind++) at -= often[kind] ? often[kind] : 6u;
    if (w->live.suspended && dice_in_100(d, 60)) {
        kind = when_suspended(d, w);
    } else if (!w->live.suspended && dice_in_100(d, 10) && somebody_away(w)) {
        kind = dice_in_100(d, 50) ? COMMAND_TELL_RETURN : COMMAND_COME_BACK;
    } else if (w->live.drill_owed && dice_in_100(d, 5)) {
        kind = COMMAND_DRILL;
    } else if (w->live.stop.open && dice_in_100(d, 60)) {
        kind = when_stopped(d, &w->live.stop);
    } else if (w->live.on_break && dice_in_100(d, 15)) {
        kind = dice_in_100(d, 60) ? COMMAND_END_BREAK : COMMAND_LEAVE_LOCKER;
    } else if (w->live.racks && dice_in_100(d, 8)) {
        ARG(RACK) = 1 + dice_roll(d, w->live.racks);
        kind = rack_step(d, &w->live.rack[ARG(RACK)]);
    } else if (w->live.reports && dice_in_100(d, 6)) {
        kind = COMMAND_ANSWER_REPORT;
    } else if (w->live.items && dice_in_100(d, 50)) {
        ARG(ITEM) = random_item(d, w);
        kind = next_step(d, w, ARG(ITEM));
        if (!(field_in(vocabulary_command[kind].fields, FIELD_ITEM))) ARG(ITEM) = 0;
    }
    bool rare =
        kind == COMMAND_LEAVE_CREW || kind == COMMAND_SUSPEND || kind == COMMAND_OPEN_LESSON;
    if (rare && dice_in_100(d, 90)) kind = COMMAND_GIVE_ROLE;
    c->kind = (uint16_t)kind;
}

/* Who would do this: the keeper with the weapon in hand, another who looks, or one with the role. */
static uint32_t pick_actor(struct dice *d, const struct world *w, const struct command *c) {
    uint32_t who = vocabulary_command[c->kind].who & ~ROLES_BOX,
             keeper = w->live.item[ARG(ITEM)].keeper;
    const struct out *out = random_out(w, ARG(ITEM));
    if (HAS(UNBROKEN) && ARG(UNBROKEN) && dice_in_100(d, 80))
        return out->sight ? out->sight : keeper;
    if (c->kind == COMMAND_NOT_ME && out->prover && dice_in_100(d, 50)) return out->prover;
    if (HAS(SHOWER))
        return dice_in_100(d, 60) ? random_with(d, w, ROLE_BIT(FIRST_AD) | ROLE_BIT(PERFORMER))
                                  : 1 + dice_roll(d, w->live.people);
    if (c->kind == COMMAND_ANSWER_REPORT && ARG(REPORT)) return w->live.report[ARG(REPORT)].owner;
    if (c->kind == COMMAND_REPLY_REPORT && dice_in_100(d, 80))
        return w->live.report[ARG(REPORT)].filer;
    if (c->kind == COMMAND_ANSWER_ASK && dice_in_100(d, 80)) return w->live.ask[ARG(ASK)].owner;
    if (c->kind == COMMAND_WITHDRAW_ASK) return w->live.ask[ARG(ASK)].asker;
    if (c->kind == COMMAND_ANSWER_PLAN)
        return dice_in_100(d, 80) ? ARG(PERSON) : random_with(d, w, ROLES_DIRECTION);
    if (HAS(RACK) && vocabulary_command[c->kind].who == ROLES_ANYONE)
        return random_with(d, w, ROLES_CUSTODIANS);
    if (c->kind == COMMAND_ACCEPT_DUTY || c->kind == COMMAND_ANSWER_SUMMONS ||
        c->kind == COMMAND_ASK)
        return random_with(d, w, 1u << ARG(ROLE));
    if (HAS(ITEM) && c->kind != COMMAND_WATCH && c->kind != COMMAND_PLAN_WEAPON)
        return keeper ? keeper : random_with(d, w, ROLES_CUSTODIANS);
    if (who == ROLES_ANYONE)
        return dice_in_100(d, 50) ? random_with(d, w, ROLES_CUSTODIANS)
                                  : 1 + dice_roll(d, w->live.people);
    return random_with(d, w, who);
}

/* Sometimes one thing is wrong: another person, another number, a thing that is not there. */
static void distort(struct dice *d, const struct world *w, struct command *c) {
    uint32_t f = dice_roll(d, FIELD_COUNT);
    if (f == FIELD_ID) f = FIELD_ITEM; /* a name is text, read by the codec, and has no number */
    if (dice_in_100(d, 5)) c->actor.n = (uint16_t)dice_roll(d, w->live.people + 2u);
    if (dice_in_100(d, 5)) c->entered_by.n = (uint16_t)dice_roll(d, w->live.people + 2u);
    if (dice_in_100(d, 5)) c->witness.n = (uint16_t)dice_roll(d, w->live.people + 1u);
    if (dice_in_100(d, 3)) c->seen = dice_roll(d, 1u << 12);
    if (dice_in_100(d, 2)) c->happened = 1;
    if (dice_in_100(d, 4)) c->entry = (uint8_t)dice_roll(d, ENTRY_COUNT);
    if (dice_in_100(d, 10) && field_in(vocabulary_command[c->kind].fields, f))
        c->arg[f] = dice_roll(d, 8);
    if (dice_in_100(d, 1)) c->arg[f] = dice_roll(d, UINT32_MAX);
    if (dice_in_100(d, 1) && dice_in_100(d, 5))
        c->kind = (uint16_t)(COMMAND_COUNT + dice_roll(d, 9));
}

void random_command(struct dice *d, const struct world *w, uint64_t now_ms, struct command *c) {
    *c = (struct command){0};
    pick_kind(d, w, c);
    random_arguments(d, w, now_ms, c);
    c->actor.n = (uint16_t)pick_actor(d, w, c);
    if (c->kind == COMMAND_STATE_RESET && dice_in_100(d, 80)) {
        c->witness.n = (uint16_t)random_with(d, w, ROLES_DIRECTION);
        c->sealed_set = 1u << SEAL_TEXT;
    }
    if (c->kind == COMMAND_RESUME && dice_in_100(d, 90))
        c->witness.n = (uint16_t)random_with(d, w, ROLES_SAFETY);
    if (c->kind == COMMAND_PASS_CUSTODY && dice_in_100(d, 80)) c->witness.n = (uint16_t)ARG(PERSON);
    bool says = c->kind == COMMAND_KEEP_NOTE || c->kind == COMMAND_GIVE_NOTE ||
                c->kind == COMMAND_RECOLLECT || c->kind == COMMAND_NAME_TRUSTEES ||
                c->kind == COMMAND_HAND_ON || c->kind == COMMAND_ADOPT_SCREENPLAY ||
                c->kind == COMMAND_SEAL_MEDIA || c->kind == COMMAND_CREDIT ||
                c->kind == COMMAND_NAME_CHANGE || c->kind == COMMAND_ARRIVE ||
                c->kind == COMMAND_ANSWER_STEP || c->kind == COMMAND_RECORD_WISH ||
                c->kind == COMMAND_ANSWER_LESSON || c->kind == COMMAND_ASK ||
                c->kind == COMMAND_ANSWER_REPORT || c->kind == COMMAND_EXPLAIN_STOP;
    if (says && dice_in_100(d, 90)) c->sealed_set = 1u << SEAL_TEXT;
    if (c->entry) c->done_about_ms = now_ms - dice_roll(d, 600000);
    distort(d, w, c);
}
