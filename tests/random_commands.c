/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "random_commands.h"
#include "core/people.h"
#include "core/roles.h"

#define ARG(field) c->arg[FIELD_##field]
#define HAS(field) (vocabulary_command[c->kind].fields >> FIELD_##field & 1)

uint32_t dice_roll(struct dice *d, uint32_t sides) {
    d->state ^= d->state << 13, d->state ^= d->state >> 7, d->state ^= d->state << 17;
    return sides ? (uint32_t)(d->state >> 32) % sides : 0;
}

static bool in_100(struct dice *d, uint32_t times) {
    return dice_roll(d, 100) < times;
}

/* How often each kind is asked, in words of an ordinary day; what is not named: 6. */
static const uint8_t often[COMMAND_COUNT] = {
    [COMMAND_BEGIN_PRODUCTION] = 1,
    [COMMAND_ADOPT_PACK] = 1,
    [COMMAND_LEAVE_PACK] = 1,
    [COMMAND_ADD_PERSON] = 2,
    [COMMAND_GIVE_ROLE] = 1,
    [COMMAND_WITHDRAW_ROLE] = 1,
    [COMMAND_ACCEPT_DUTY] = 12,
    [COMMAND_RECORD_TRAINING] = 8,
    [COMMAND_REGISTER_ITEM] = 2,
    [COMMAND_REGISTER_LOT] = 2,
    [COMMAND_LEGAL_HOLD] = 1,
    [COMMAND_LIFT_HOLD] = 1,
    [COMMAND_ERASE_PRIVATE] = 1,
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
    [COMMAND_LEAVE_LOCKER] = 3,
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
};

/* The way out of a stop: its cause, the weapons, the release; sometimes something else. */
static uint32_t when_stopped(struct dice *d, const struct stop *stop) {
    static const uint8_t other[] = {COMMAND_ANSWER_STOP, COMMAND_CALL_MISTAKE, COMMAND_COLLECT,
                                    COMMAND_RELEASE};
    if (in_100(d, 25)) return other[dice_roll(d, sizeof other)];
    if (!(stop->flags & STOP_EXPLAINED)) return COMMAND_EXPLAIN_STOP;
    return stop->flags & STOP_ACCOUNTED ? COMMAND_RELEASE : COMMAND_ACCOUNT_WEAPONS;
}

static const struct out *out_of(const struct world *w, uint32_t item) {
    static const struct out nothing;
    uint32_t slot = w->live.item[item].out;
    return slot ? &w->live.out[slot - 1] : &nothing;
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
    const struct out *out = out_of(w, item);
    if (w->live.item[item].place == PLACE_LOCKER && w->live.seal) return COMMAND_READ_SEAL;
    if (w->live.item[item].place == PLACE_LOCKER) return COMMAND_TAKE;
    if (out->sight && in_100(d, 50)) return in_100(d, 70) ? COMMAND_LOOK_HEADS : COMMAND_WATCH;
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
    if (rack->out && in_100(d, 70)) return out[dice_roll(d, sizeof out)];
    return rack->flags & RACK_CHECKED ? in[dice_roll(d, sizeof in)] : COMMAND_CHECK_RACK;
}

/* A person with one of these roles; anybody when there is none. */
static uint32_t with_role(struct dice *d, const struct world *w, uint32_t roles) {
    uint32_t from = dice_roll(d, w->live.people + 1u);
    for (uint32_t i = 0; i < w->live.people; i++) {
        uint32_t p = 1 + (from + i) % w->live.people;
        if (w->live.person[p].roles & roles) return p;
    }
    return from;
}

/* A weapon that is out more often than one in the locker. */
static uint32_t pick_item(struct dice *d, const struct world *w) {
    uint32_t from = dice_roll(d, OUT_MAX);
    for (uint32_t i = 0; i < OUT_MAX && in_100(d, 98); i++)
        if (w->live.out[(from + i) % OUT_MAX].item) return w->live.out[(from + i) % OUT_MAX].item;
    return dice_roll(d, w->live.items + 1u);
}

static void pick_kind(struct dice *d, const struct world *w, struct command *c) {
    uint32_t total = 0, kind = 0;
    for (uint32_t k = 0; k < COMMAND_COUNT; k++) total += often[k] ? often[k] : 6;
    uint32_t at = dice_roll(d, total);
    for (; at >= (often[kind] ? often[kind] : 6u); kind++) at -= often[kind] ? often[kind] : 6u;
    if (w->live.stop.open && in_100(d, 60)) {
        kind = when_stopped(d, &w->live.stop);
    } else if (w->live.on_break && in_100(d, 15)) {
        kind = in_100(d, 70) ? COMMAND_END_BREAK : COMMAND_LEAVE_LOCKER;
    } else if (w->live.racks && in_100(d, 8)) {
        ARG(RACK) = 1 + dice_roll(d, w->live.racks);
        kind = rack_step(d, &w->live.rack[ARG(RACK)]);
    } else if (w->live.reports && in_100(d, 6)) {
        kind = COMMAND_ANSWER_REPORT;
    } else if (w->live.items && in_100(d, 50)) {
        ARG(ITEM) = pick_item(d, w);
        kind = next_step(d, w, ARG(ITEM));
        if (!(vocabulary_command[kind].fields >> FIELD_ITEM & 1)) ARG(ITEM) = 0;
    }
    c->kind = (uint16_t)kind;
}

/* Received, fit for use and of this kind, if there is one. */
static uint32_t pick_lot(struct dice *d, const struct world *w, uint32_t kind) {
    uint32_t from = dice_roll(d, w->live.lots + 1u);
    for (uint32_t i = 0; i < w->live.lots && in_100(d, 96); i++) {
        uint32_t lot = 1 + (from + i) % w->live.lots;
        bool fits = !kind || w->live.lot[lot].kind == kind;
        if (fits && w->live.lot[lot].flags & LOT_RECEIVED &&
            !(w->live.lot[lot].flags & LOT_QUARANTINED))
            return lot;
    }
    return from;
}

/* One that is still open, if there is one. */
static uint32_t pick_report(struct dice *d, const struct world *w) {
    for (uint32_t r = w->live.reports; r && in_100(d, 99); r--)
        if (w->live.report[r].state != REPORT_ANSWERED) return r;
    return dice_roll(d, w->live.reports + 1u);
}

static uint32_t pick_setup(struct dice *d, const struct world *w, uint32_t item) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX && in_100(d, 96); i++) {
        const struct open_setup *open = &w->live.open[i];
        for (uint32_t k = 0; k < open->dangers; k++)
            if (open->danger[k].item == item) return open->setup;
    }
    return dice_roll(d, w->live.setups + 1u);
}

static const struct danger *planned(const struct world *w, uint32_t setup, uint32_t item) {
    uint32_t slot = w->live.setup[setup].open;
    for (uint32_t k = 0; slot && k < w->live.open[slot - 1].dangers; k++)
        if (w->live.open[slot - 1].danger[k].item == item) return &w->live.open[slot - 1].danger[k];
    return NULL;
}

/* With which rounds some open setup wants this weapon. */
static uint32_t kind_planned(const struct world *w, uint32_t item) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX && item; i++)
        for (uint32_t k = 0; k < w->live.open[i].dangers; k++)
            if (w->live.open[i].danger[k].item == item) return w->live.open[i].danger[k].kind;
    return KIND_EMPTY;
}

static uint32_t pick_person(struct dice *d, const struct world *w, const struct command *c) {
    const struct danger *danger = planned(w, ARG(SETUP), ARG(ITEM));
    uint32_t slot = w->live.setup[ARG(SETUP)].open;
    if (c->kind == COMMAND_HAND_OVER && danger) return danger->holder;
    if (c->kind == COMMAND_PLAN_WEAPON) return with_role(d, w, ROLE_BIT(PERFORMER));
    if (c->kind == COMMAND_PASS_CUSTODY) return with_role(d, w, ROLES_CUSTODIANS);
    if (c->kind == COMMAND_ANSWER_CALL && w->live.calls)
        return w->live.call[dice_roll(d, w->live.calls)].called;
    if (HAS(SETUP) && slot && in_100(d, 60)) {
        uint32_t inside = people_next(&w->live.open[slot - 1].inside, dice_roll(d, w->live.people));
        if (inside) return inside;
    }
    if (c->kind == COMMAND_ANSWER_PLAN && danger && in_100(d, 60)) return danger->holder;
    return 1 + dice_roll(d, w->live.people);
}

static uint32_t spent_in(const struct out *out) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++) n += (out->chamber[i].flags & ROUND_SPENT) != 0;
    return n;
}

static uint32_t kind_in(const struct out *out) {
    for (uint32_t i = 0; i < CHAMBERS_MAX; i++)
        if (out->chamber[i].kind) return out->chamber[i].kind;
    return KIND_EMPTY;
}

static uint32_t number_planned(const struct world *w, uint32_t item, uint32_t otherwise) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        for (uint32_t k = 0; k < w->live.open[i].dangers; k++)
            if (w->live.open[i].danger[k].item == item && w->live.open[i].danger[k].count)
                return w->live.open[i].danger[k].count;
    return otherwise;
}

static uint32_t at_rest(const struct rack *rack) {
    return rack->count - rack->out - rack->missing;
}

/* A piece that this can be said of, if there is one. */
static uint32_t pick_voucher(struct dice *d, const struct rack *rack, uint32_t kind) {
    uint8_t place = kind == COMMAND_ISSUE_PIECE ? PIECE_RACK : PIECE_OUT;
    uint32_t from = dice_roll(d, RACK_PIECES_MAX);
    for (uint32_t i = 0; i < rack->count && in_100(d, 99); i++)
        if (rack->piece[(from + i) % rack->count].place == place)
            return (from + i) % rack->count + 1;
    return from;
}

static uint32_t pick_number(struct dice *d, const struct world *w, const struct command *c) {
    const struct lot *lot = &w->live.lot[ARG(LOT)];
    switch (c->kind) {
    case COMMAND_REGISTER_LOT: return 20 + dice_roll(d, 40);
    case COMMAND_REGISTER_RACK: return 1 + dice_roll(d, RACK_PIECES_MAX);
    case COMMAND_ISSUE_RACK: return 1 + dice_roll(d, at_rest(&w->live.rack[ARG(RACK)]) + 1);
    case COMMAND_RECEIVE_LOT: return lot->stated;
    case COMMAND_COUNT_LOT:
        return lot->at[LOT_BOX] + lot->at[LOT_CART] + (in_100(d, 50) ? lot->at[LOT_SPENT] : 0);
    case COMMAND_ROUNDS_OUT: return 1 + dice_roll(d, 12);
    case COMMAND_ROUNDS_BACK: return in_100(d, 70) ? lot->at[LOT_CART] : dice_roll(d, 6);
    case COMMAND_DECLARE: return out_of(w, ARG(ITEM))->loaded;
    case COMMAND_LOAD: return number_planned(w, ARG(ITEM), 1 + dice_roll(d, 6));
    case COMMAND_PLAN_WEAPON:
        return ARG(KIND) ? 1 + dice_roll(d, w->live.item[ARG(ITEM)].capacity) : 0;
    default: return 1 + dice_roll(d, 2);
    }
}

static void fill_ids(struct dice *d, const struct world *w, struct command *c) {
    uint32_t keeper;
    if (HAS(ITEM) && !ARG(ITEM)) ARG(ITEM) = pick_item(d, w);
    if (HAS(SETUP)) ARG(SETUP) = pick_setup(d, w, ARG(ITEM));
    if (HAS(LOT))
        ARG(LOT) = c->kind == COMMAND_RECEIVE_LOT ? dice_roll(d, w->live.lots + 1u)
                                                  : pick_lot(d, w, kind_planned(w, ARG(ITEM)));
    if (HAS(PERSON)) ARG(PERSON) = pick_person(d, w, c);
    if (HAS(REPORT)) ARG(REPORT) = pick_report(d, w);
    if (HAS(RACK) && !ARG(RACK)) ARG(RACK) = dice_roll(d, w->live.racks + 1u);
    keeper = w->live.item[ARG(ITEM)].keeper;
    if (HAS(SHOWER)) ARG(SHOWER) = keeper ? keeper : with_role(d, w, ROLES_CUSTODIANS);
}

static void fill_words(struct dice *d, const struct world *w, struct command *c) {
    for (uint32_t f = 0; f < FIELD_COUNT; f++) {
        const struct vocabulary_field *field = &vocabulary_field[f];
        if (!(vocabulary_command[c->kind].fields >> f & 1)) continue;
        if (field->type == TYPE_WORD && field->most > 1)
            c->arg[f] = 1 + dice_roll(d, field->most - 1);
        if (field->type == TYPE_SET)
            c->arg[f] = in_100(d, 80) ? (1u << field->most) - 1 : dice_roll(d, 1u << field->most);
    }
    if (c->kind == COMMAND_REGISTER_ITEM && in_100(d, 60))
        ARG(ACTION) = ACTION_REVOLVER_GATE, ARG(CAPABILITY) = CAPABILITY_FIRES;
    if (c->kind == COMMAND_REGISTER_ITEM && in_100(d, 15))
        ARG(CLASS) = CLASS_BELT, ARG(ACTION) = ACTION_POUCH, ARG(CAPABILITY) = CAPABILITY_CARRIES;
    if (c->kind == COMMAND_REGISTER_RACK && in_100(d, 90)) ARG(CAPABILITY) = CAPABILITY_RUBBER;
    if (HAS(COLOUR)) ARG(COLOUR) = dice_roll(d, COLOUR_COUNT);
    if (HAS(RESET)) ARG(RESET) = dice_roll(d, RESET_COUNT);
    if (HAS(ROLE)) ARG(ROLE) = dice_roll(d, ROLE_COUNT);
    if (HAS(PACK)) ARG(PACK) = in_100(d, 90) ? PACK_BULLETIN_1 : PACK_NO_FIRING;
    if (HAS(VERDICT)) ARG(VERDICT) = in_100(d, 85) ? VERDICT_ENOUGH : VERDICT_MORE_NEEDED;
    if (HAS(ANSWER)) ARG(ANSWER) = in_100(d, 85) ? ANSWER_COPY : 1 + dice_roll(d, ANSWER_COUNT - 1);
    if (HAS(MUZZLE) && in_100(d, 70)) ARG(MUZZLE) = MUZZLE_NOBODY;
    if (HAS(MODE)) ARG(MODE) = WORK_LINE_UP + dice_roll(d, 3);
    if (!HAS(KIND)) return;
    ARG(KIND) = in_100(d, 97) ? dice_roll(d, KIND_SNAPCAP) : KIND_LIVE;
    if (c->kind == COMMAND_REGISTER_LOT && !ARG(KIND)) ARG(KIND) = KIND_DUMMY;
    if (c->kind == COMMAND_DECLARE) ARG(KIND) = kind_in(out_of(w, ARG(ITEM)));
}

static void fill_name(struct dice *d, struct name *name) {
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
    uint32_t len = 2 + dice_roll(d, 4);
    for (uint32_t i = 0; i < len; i++) name->text[i] = letters[dice_roll(d, sizeof letters - 1)];
}

/* How many points, heads or pieces there are to see. */
static uint32_t pick_of(const struct world *w, const struct command *c) {
    const struct rack *rack = &w->live.rack[ARG(RACK)];
    switch (c->kind) {
    case COMMAND_LOOK_HEADS: return out_of(w, ARG(ITEM))->loaded;
    case COMMAND_CHECK_RACK: return at_rest(rack);
    case COMMAND_RETURN_RACK: return rack->out;
    default: return core_points(&w->live.item[ARG(ITEM)]);
    }
}

static void fill_numbers(struct dice *d, const struct world *w, uint64_t now_ms,
                         struct command *c) {
    const struct item *item = &w->live.item[ARG(ITEM)];
    const struct out *out = out_of(w, ARG(ITEM));
    if (HAS(ID)) fill_name(d, &c->id);
    if (HAS(NUMBER)) ARG(NUMBER) = pick_number(d, w, c);
    if (HAS(DAY)) ARG(DAY) = 20000 + dice_roll(d, 4);
    if (HAS(DUE)) ARG(DUE) = in_100(d, 80) ? 0 : (uint32_t)(now_ms / 1000) + dice_roll(d, 3600);
    if (HAS(BORE)) ARG(BORE) = in_100(d, 92);
    if (HAS(OF)) ARG(OF) = pick_of(w, c);
    if (HAS(SEEN)) ARG(SEEN) = in_100(d, 92) ? ARG(OF) : dice_roll(d, 7);
    if (HAS(SPENT)) ARG(SPENT) = spent_in(out);
    if (HAS(PROVED))
        ARG(PROVED) = c->kind == COMMAND_UNLOAD ? out->loaded - ARG(SPENT) : ARG(NUMBER);
    if (HAS(FAILED) && in_100(d, 4) && ARG(PROVED)) ARG(FAILED) = 1, ARG(PROVED)--;
    if (HAS(FAILED) && HAS(RACK) && in_100(d, 4) && ARG(SEEN)) ARG(FAILED) = 1, ARG(SEEN)--;
    if (HAS(CAPACITY)) ARG(CAPACITY) = ARG(ACTION) == ACTION_SOLID ? 0 : 1 + dice_roll(d, 6);
    if (HAS(CAPACITY) && ARG(ACTION) == ACTION_POUCH) ARG(CAPACITY) = dice_roll(d, CHAMBERS_MAX);
    if (HAS(VOUCHER)) ARG(VOUCHER) = pick_voucher(d, &w->live.rack[ARG(RACK)], c->kind);
    if (HAS(SEAL)) ARG(SEAL) = in_100(d, 90) ? 1 + dice_roll(d, 1000) : 0;
    if (c->kind == COMMAND_READ_SEAL && w->live.seal && in_100(d, 90)) ARG(SEAL) = w->live.seal;
    if (HAS(LEAF)) ARG(LEAF) = dice_roll(d, (uint32_t)w->past.events + 2);
    if (HAS(UNBROKEN)) ARG(UNBROKEN) = out->sight ? in_100(d, 80) : in_100(d, 4);
    if (HAS(TAG)) ARG(TAG) = c->kind == COMMAND_HAND_OVER ? item->tag : 1 + dice_roll(d, 99);
    if (HAS(VERSION)) ARG(VERSION) = w->live.setup[ARG(SETUP)].version;
}

/* Who would do this: the keeper with the weapon in hand, another who looks, or one with the role. */
static uint32_t pick_actor(struct dice *d, const struct world *w, const struct command *c) {
    uint32_t who = vocabulary_command[c->kind].who & ~ROLES_BOX,
             keeper = w->live.item[ARG(ITEM)].keeper;
    const struct out *out = out_of(w, ARG(ITEM));
    if (HAS(UNBROKEN) && ARG(UNBROKEN) && in_100(d, 80)) return out->sight ? out->sight : keeper;
    if (c->kind == COMMAND_NOT_ME && out->prover && in_100(d, 50)) return out->prover;
    if (HAS(SHOWER))
        return in_100(d, 60) ? with_role(d, w, ROLE_BIT(FIRST_AD) | ROLE_BIT(PERFORMER))
                             : 1 + dice_roll(d, w->live.people);
    if (c->kind == COMMAND_ANSWER_REPORT && ARG(REPORT)) return w->live.report[ARG(REPORT)].owner;
    if (c->kind == COMMAND_ANSWER_PLAN)
        return in_100(d, 80) ? ARG(PERSON) : with_role(d, w, ROLES_DIRECTION);
    if (HAS(RACK) && vocabulary_command[c->kind].who == ROLES_ANYONE)
        return with_role(d, w, ROLES_CUSTODIANS);
    if (c->kind == COMMAND_ACCEPT_DUTY) return with_role(d, w, 1u << ARG(ROLE));
    if (HAS(ITEM) && c->kind != COMMAND_WATCH && c->kind != COMMAND_PLAN_WEAPON)
        return keeper ? keeper : with_role(d, w, ROLES_CUSTODIANS);
    if (who == ROLES_ANYONE)
        return in_100(d, 50) ? with_role(d, w, ROLES_CUSTODIANS) : 1 + dice_roll(d, w->live.people);
    return with_role(d, w, who);
}

/* Sometimes one thing is wrong: another person, another number, a thing that is not there. */
static void distort(struct dice *d, const struct world *w, struct command *c) {
    uint32_t f = dice_roll(d, FIELD_COUNT);
    if (f == FIELD_ID) f = FIELD_ITEM; /* a name is text, read by the codec, and has no number */
    if (in_100(d, 5)) c->actor.n = (uint16_t)dice_roll(d, w->live.people + 2u);
    if (in_100(d, 5)) c->entered_by.n = (uint16_t)dice_roll(d, w->live.people + 2u);
    if (in_100(d, 5)) c->witness.n = (uint16_t)dice_roll(d, w->live.people + 1u);
    if (in_100(d, 3)) c->seen = dice_roll(d, 1u << 12);
    if (in_100(d, 2)) c->happened = 1;
    if (in_100(d, 4)) c->entry = (uint8_t)dice_roll(d, ENTRY_COUNT);
    if (in_100(d, 10) && vocabulary_command[c->kind].fields >> f & 1) c->arg[f] = dice_roll(d, 8);
    if (in_100(d, 1)) c->arg[f] = dice_roll(d, UINT32_MAX);
    if (in_100(d, 1) && in_100(d, 5)) c->kind = (uint16_t)(COMMAND_COUNT + dice_roll(d, 9));
}

void random_command(struct dice *d, const struct world *w, uint64_t now_ms, struct command *c) {
    *c = (struct command){0};
    pick_kind(d, w, c);
    fill_ids(d, w, c);
    fill_words(d, w, c);
    fill_numbers(d, w, now_ms, c);
    c->actor.n = (uint16_t)pick_actor(d, w, c);
    if (c->kind == COMMAND_STATE_RESET && in_100(d, 80)) {
        c->witness.n = (uint16_t)with_role(d, w, ROLES_DIRECTION);
        c->sealed_set = 1u << SEAL_TEXT;
    }
    if (c->entry) c->done_about_ms = now_ms - dice_roll(d, 600000);
    distort(d, w, c);
}
