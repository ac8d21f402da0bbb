/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "core/people.h"
#include "core/roles.h"
#include "random_inner.h"

/* Received, fit for use and of this kind, if there is one. */
static uint32_t pick_lot(struct dice *d, const struct world *w, uint32_t kind) {
    uint32_t from = dice_roll(d, w->live.lots + 1u);
    for (uint32_t i = 0; i < w->live.lots && dice_in_100(d, 96); i++) {
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
    for (uint32_t r = w->live.reports; r && dice_in_100(d, 99); r--)
        if (w->live.report[r].state != REPORT_ANSWERED) return r;
    return dice_roll(d, w->live.reports + 1u);
}

/* One that was answered, if there is one. */
static uint32_t pick_answered(struct dice *d, const struct world *w) {
    for (uint32_t r = w->live.reports; r && dice_in_100(d, 99); r--)
        if (w->live.report[r].state == REPORT_ANSWERED) return r;
    return dice_roll(d, w->live.reports + 1u);
}

/* A summons that is open, if there is one. */
static void fill_summons(struct dice *d, const struct world *w, struct command *c) {
    if (!w->live.summons || dice_in_100(d, 20)) return;
    const struct summons *summons = &w->live.summoned[dice_roll(d, w->live.summons)];
    ARG(ROLE) = summons->role;
    ARG(SETUP) = summons->setup;
}

static uint32_t pick_setup(struct dice *d, const struct world *w, uint32_t item) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX && dice_in_100(d, 96); i++) {
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
    if (c->kind == COMMAND_PLAN_WEAPON) return random_with(d, w, ROLE_BIT(PERFORMER));
    if (c->kind == COMMAND_PLAN_THING)
        return dice_in_100(d, 70) ? random_with(d, w, ROLE_BIT(PERFORMER)) : 0;
    if (c->kind == COMMAND_PASS_CUSTODY || c->kind == COMMAND_PASS_ITEM)
        return random_with(d, w, ROLES_CUSTODIANS);
    if (c->kind == COMMAND_ANSWER_CALL && w->live.calls)
        return w->live.call[dice_roll(d, w->live.calls)].called;
    if (HAS(SETUP) && slot && dice_in_100(d, 60)) {
        uint32_t inside = people_next(&w->live.open[slot - 1].inside, dice_roll(d, w->live.people));
        if (inside) return inside;
    }
    if (c->kind == COMMAND_ANSWER_PLAN && danger && dice_in_100(d, 60)) return danger->holder;
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
    for (uint32_t i = 0; i < rack->count && dice_in_100(d, 99); i++)
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
        return lot->at[LOT_BOX] + lot->at[LOT_CART] + (dice_in_100(d, 50) ? lot->at[LOT_SPENT] : 0);
    case COMMAND_ROUNDS_OUT: return 1 + dice_roll(d, 12);
    case COMMAND_ROUNDS_BACK: return dice_in_100(d, 70) ? lot->at[LOT_CART] : dice_roll(d, 6);
    case COMMAND_GIVE_NOTICE: return 1 + dice_roll(d, w->live.notices + 1u);
    case COMMAND_STATE_PARAMETER: return dice_roll(d, 70);
    case COMMAND_CLOSE_RANGE: return w->live.range_rounds;
    case COMMAND_DECLARE: return random_out(w, ARG(ITEM))->loaded;
    case COMMAND_LOAD: return number_planned(w, ARG(ITEM), 1 + dice_roll(d, 6));
    case COMMAND_PLAN_WEAPON:
        return ARG(KIND) ? 1 + dice_roll(d, w->live.item[ARG(ITEM)].capacity) : 0;
    default: return 1 + dice_roll(d, 2);
    }
}

/* One thing of the three; what is not here comes, what is here goes. */
static void fill_thing(struct dice *d, const struct world *w, struct command *c) {
    uint32_t rolled = ARG(ITEM) || ARG(RACK) ? 9 : dice_roll(d, 10);
    if (rolled < 4) ARG(LOT) = dice_roll(d, w->live.lots + 1u);
    if (rolled >= 4 && rolled < 8) ARG(ITEM) = dice_roll(d, w->live.items + 1u);
    if (rolled == 8) ARG(RACK) = dice_roll(d, w->live.racks + 1u);
    ARG(SHOWER) = random_with(d, w, ROLES_CUSTODIANS);
}

/* A step of the day that failed and has no answer yet, if there is one. */
static uint32_t owed_rule(const struct world *w) {
    uint32_t r = 0;
    while (r < RULE_COUNT && !(w->live.owed.word[r / 32] >> r % 32 & 1)) r++;
    return r < RULE_COUNT ? r : 0;
}

static void fill_ids(struct dice *d, const struct world *w, struct command *c) {
    uint32_t keeper;
    bool comes = c->kind == COMMAND_ARRIVE || c->kind == COMMAND_DEPART;
    if (comes) fill_thing(d, w, c);
    if (HAS(ITEM) && !ARG(ITEM) && !comes) ARG(ITEM) = random_item(d, w);
    if (HAS(SETUP)) ARG(SETUP) = pick_setup(d, w, ARG(ITEM));
    if (HAS(LOT) && !comes)
        ARG(LOT) = c->kind == COMMAND_RECEIVE_LOT ? dice_roll(d, w->live.lots + 1u)
                                                  : pick_lot(d, w, kind_planned(w, ARG(ITEM)));
    if (HAS(PERSON)) ARG(PERSON) = pick_person(d, w, c);
    if (HAS(REPORT))
        ARG(REPORT) = c->kind == COMMAND_REPLY_REPORT ? pick_answered(d, w) : pick_report(d, w);
    if (HAS(ASK)) ARG(ASK) = w->live.asks - dice_roll(d, w->live.asks ? w->live.asks : 1);
    if (HAS(RACK) && !ARG(RACK) && !comes) ARG(RACK) = dice_roll(d, w->live.racks + 1u);
    keeper = w->live.item[ARG(ITEM)].keeper;
    if (HAS(FROM) && dice_in_100(d, 60)) ARG(FROM) = 1 + dice_roll(d, 3);
    if (HAS(SHOWER) && !comes) ARG(SHOWER) = keeper ? keeper : random_with(d, w, ROLES_CUSTODIANS);
}

/* Half of what is entered are weapons, a few belts, the rest other things; now and then nonsense. */
static void fill_item(struct dice *d, struct command *c) {
    uint32_t what = dice_roll(d, 100);
    ARG(CALIBRE) = dice_in_100(d, 10) ? CALIBRE_C45_COLT : CALIBRE_NONE;
    if (what < 75)
        ARG(CLASS) = CLASS_FIREARM, ARG(ACTION) = ACTION_REVOLVER_GATE,
        ARG(CAPABILITY) = CAPABILITY_FIRES;
    else if (what < 83)
        ARG(CLASS) = CLASS_BELT, ARG(ACTION) = ACTION_POUCH, ARG(CAPABILITY) = CAPABILITY_CARRIES;
    else
        ARG(CLASS) = CLASS_EDGED + dice_roll(d, CLASS_COUNT - CLASS_EDGED),
        ARG(ACTION) = ACTION_LOOKED_OVER, ARG(CAPABILITY) = CAPABILITY_WORKS;
}

static void fill_words(struct dice *d, const struct world *w, struct command *c) {
    for (uint32_t f = 0; f < FIELD_COUNT; f++) {
        const struct vocabulary_field *field = &vocabulary_field[f];
        if (!(field_in(vocabulary_command[c->kind].fields, f))) continue;
        if (field->type == TYPE_WORD && field->most > 1)
            c->arg[f] = 1 + dice_roll(d, field->most - 1);
        if (field->type == TYPE_SET)
            c->arg[f] =
                dice_in_100(d, 80) ? (1u << field->most) - 1 : dice_roll(d, 1u << field->most);
    }
    if (c->kind == COMMAND_ANSWER_STEP && dice_in_100(d, 90)) ARG(RULE) = owed_rule(w);
    if (HAS(PACKING) && dice_in_100(d, 90)) ARG(PACKING) = PACKING_SEALED;
    if (HAS(SEVERITY) && dice_in_100(d, 95)) ARG(SEVERITY) = SEVERITY_OTHER;
    if (c->kind == COMMAND_SUSPEND) ARG(REASON) = REASON_WALK_OUT;
    if (c->kind == COMMAND_REGISTER_ITEM && dice_in_100(d, 95)) fill_item(d, c);
    if (c->kind == COMMAND_REGISTER_RACK && dice_in_100(d, 90)) ARG(CAPABILITY) = CAPABILITY_RUBBER;
    if (HAS(COLOUR)) ARG(COLOUR) = dice_roll(d, COLOUR_COUNT);
    if (HAS(RESET)) ARG(RESET) = dice_roll(d, RESET_COUNT);
    if (HAS(ROLE)) ARG(ROLE) = dice_roll(d, ROLE_COUNT);
    if (c->kind == COMMAND_SUMMON && dice_in_100(d, 70)) ARG(ROLE) = ROLE_ARMORER;
    if (c->kind == COMMAND_ASK && dice_in_100(d, 70)) ARG(ROLE) = ROLE_ARMORER;
    if (c->kind == COMMAND_ANSWER_SUMMONS || c->kind == COMMAND_WITHDRAW_SUMMONS)
        fill_summons(d, w, c);
    if (HAS(GROUNDS) && dice_in_100(d, 20)) ARG(GROUNDS) = GROUNDS_NONE;
    if (HAS(REASON) && ARG(REASON) == REASON_DRILL) ARG(REASON) = REASON_DANGER;
    if (HAS(REPLY) && dice_in_100(d, 95))
        ARG(REPLY) = c->kind == COMMAND_ANSWER_SUMMONS
                         ? REPLY_COMING + dice_roll(d, 3)
                         : (dice_in_100(d, 50) ? REPLY_YES : REPLY_NO);
    if (HAS(PACK)) ARG(PACK) = dice_in_100(d, 70) ? PACK_BULLETIN_1 : dice_roll(d, PACK_COUNT);
    if (HAS(VERDICT)) ARG(VERDICT) = dice_in_100(d, 85) ? VERDICT_ENOUGH : VERDICT_MORE_NEEDED;
    if (HAS(ANSWER))
        ARG(ANSWER) = dice_in_100(d, 85) ? ANSWER_COPY : 1 + dice_roll(d, ANSWER_COUNT - 1);
    if (HAS(MEASURE) && dice_in_100(d, 95)) ARG(MEASURE) &= ~(1u << MEASURE_MEDIC);
    if (HAS(MUZZLE) && dice_in_100(d, 70)) ARG(MUZZLE) = MUZZLE_NOBODY;
    if (HAS(MODE)) ARG(MODE) = WORK_LINE_UP + dice_roll(d, 3);
    if (!HAS(KIND)) return;
    ARG(KIND) = dice_in_100(d, 97) ? dice_roll(d, KIND_SNAPCAP) : KIND_LIVE;
    if (c->kind == COMMAND_REGISTER_LOT && !ARG(KIND)) ARG(KIND) = KIND_DUMMY;
    if (c->kind == COMMAND_DECLARE) ARG(KIND) = kind_in(random_out(w, ARG(ITEM)));
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
    case COMMAND_LOOK_HEADS: return random_out(w, ARG(ITEM))->loaded;
    case COMMAND_CHECK_RACK: return at_rest(rack);
    case COMMAND_RETURN_RACK: return rack->out;
    case COMMAND_CLOSE_RANGE: return RANGE_POINTS;
    default: return core_points(&w->live.item[ARG(ITEM)]);
    }
}

static void fill_numbers(struct dice *d, const struct world *w, uint64_t now_ms,
                         struct command *c) {
    const struct item *item = &w->live.item[ARG(ITEM)];
    const struct out *out = random_out(w, ARG(ITEM));
    if (HAS(ID)) fill_name(d, &c->id);
    if (HAS(NUMBER)) ARG(NUMBER) = pick_number(d, w, c);
    if (HAS(DAY)) ARG(DAY) = 20000 + dice_roll(d, 4);
    if (HAS(DUE))
        ARG(DUE) = dice_in_100(d, 80) ? 0 : (uint32_t)(now_ms / 1000) + dice_roll(d, 3600);
    if (HAS(BORE)) ARG(BORE) = dice_in_100(d, 92);
    if (HAS(OF)) ARG(OF) = pick_of(w, c);
    if (HAS(DISTANCE)) ARG(DISTANCE) = dice_roll(d, 20);
    if (HAS(CONTROL)) ARG(CONTROL) = item->keeper;
    if (HAS(SEEN)) ARG(SEEN) = dice_in_100(d, 92) ? pick_of(w, c) : dice_roll(d, 7);
    if (HAS(SPENT)) ARG(SPENT) = c->kind == COMMAND_CLOSE_RANGE ? 0 : spent_in(out);
    if (HAS(PROVED))
        ARG(PROVED) = c->kind == COMMAND_UNLOAD ? out->loaded - ARG(SPENT) : ARG(NUMBER);
    if (HAS(FAILED) && dice_in_100(d, 4) && ARG(PROVED)) ARG(FAILED) = 1, ARG(PROVED)--;
    if (HAS(FAILED) && HAS(RACK) && dice_in_100(d, 4) && ARG(SEEN)) ARG(FAILED) = 1, ARG(SEEN)--;
    if (HAS(CAPACITY)) ARG(CAPACITY) = ARG(ACTION) == ACTION_SOLID ? 0 : 1 + dice_roll(d, 6);
    if (HAS(CAPACITY) && ARG(ACTION) == ACTION_POUCH) ARG(CAPACITY) = dice_roll(d, CHAMBERS_MAX);
    if (HAS(VOUCHER)) ARG(VOUCHER) = pick_voucher(d, &w->live.rack[ARG(RACK)], c->kind);
    if (HAS(SEAL)) ARG(SEAL) = dice_in_100(d, 90) ? 1 + dice_roll(d, 1000) : 0;
    if (c->kind == COMMAND_READ_SEAL && w->live.seal && dice_in_100(d, 90))
        ARG(SEAL) = w->live.seal;
    if (HAS(LEAF)) ARG(LEAF) = dice_roll(d, (uint32_t)w->past.events + 2);
    if (HAS(UNBROKEN)) ARG(UNBROKEN) = out->sight ? dice_in_100(d, 80) : dice_in_100(d, 4);
    if (HAS(TAG)) ARG(TAG) = c->kind == COMMAND_HAND_OVER ? item->tag : 1 + dice_roll(d, 99);
    if (HAS(VERSION)) ARG(VERSION) = w->live.setup[ARG(SETUP)].version;
}

void random_arguments(struct dice *d, const struct world *w, uint64_t now_ms, struct command *c) {
    fill_ids(d, w, c);
    fill_words(d, w, c);
    fill_numbers(d, w, now_ms, c);
}
