/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/breaches.h"
#include "core/effects.h"

#define RULE(id, ...) breaks_##id,
static breach *const breaks[RULE_COUNT] = {
#include "core/rules.def"
};

/* Gates by command, in the order of gates.def; a rule's number is kept one higher, so that 0 ends the list. */
#define R(rule) RULE_##rule + 1,
#define GATE(command, rules) [COMMAND_##command] = {rules},
static const uint8_t gate[COMMAND_COUNT][48] = {
#include "core/gates.def"
};

uint32_t core_gates(enum command_kind kind, uint8_t *rules, uint32_t max) {
    uint32_t n = 0;
    for (const uint8_t *r = gate[kind]; *r && n < max; r++) rules[n++] = (uint8_t)(*r - 1);
    return n;
}

bool core_about_weapons(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    bool weapons = !open || !open->dangers;
    for (uint32_t i = 0; open && i < open->dangers; i++)
        weapons |= is_weapon(&w->live.item[open->danger[i].item]);
    if (ARG(c, ITEM)) weapons = is_weapon(&w->live.item[ARG(c, ITEM)]);
    if (c->kind == COMMAND_REGISTER_ITEM) weapons = core_class[ARG(c, CLASS)].flags & THING_WEAPON;
    return weapons;
}

/* Which packs bind this act: those in force, those the setup was planned under, and the one about to be adopted. */
uint32_t core_packs_binding(const struct world *w, const struct command *c) {
    uint32_t packs = w->live.packs | BIT(PACK_HOUSE) | w->live.setup[ARG(c, SETUP)].packs;
    if (c->kind == COMMAND_ADOPT_PACK) packs |= BIT(ARG(c, PACK));
    return core_packs_in_force(packs, w->live.day);
}

void core_breaches(const struct world *w, const struct command *c, struct rule_set *set) {
    uint32_t packs = core_packs_binding(w, c);
    bool weapons = core_about_weapons(w, c);
    memset(set, 0, sizeof *set);
    for (const uint8_t *r = gate[c->kind]; *r; r++)
        if (breaks[*r - 1](w, c) && core_rule_packs((enum rule)(*r - 1), weapons) & packs)
            rule_set_add(set, *r - 1u);
}

/* Which rows exist for an id of this type. */
static uint32_t rows_of(const struct world *w, uint32_t type) {
    switch (type) {
    case TYPE_PERSON: return w->live.people;
    case TYPE_ITEM: return w->live.items;
    case TYPE_LOT: return w->live.lots;
    case TYPE_SETUP: return w->live.setups;
    case TYPE_RACK: return w->live.racks;
    case TYPE_ASK: return w->live.asks;
    default: return w->live.reports;
    }
}

static bool names_well(const struct name *name) {
    bool ended = false;
    for (uint32_t i = 0; i < NAME_MAX; i++) {
        char ch = name->text[i];
        bool fits = (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '-';
        if (!ch)
            ended = true;
        else if (ended || !fits)
            return false;
    }
    return name->text[0] != 0;
}

/* A list's first word that says nothing is no answer, unless the field may be left out. */
static bool says_nothing(uint32_t field) {
    return field == FIELD_CREDIT || field == FIELD_DANGER || field == FIELD_CHANGE ||
           field == FIELD_WHERE || field == FIELD_WISH || field == FIELD_PACKING ||
           field == FIELD_ACTION || field == FIELD_ANSWER || field == FIELD_CALIBRE ||
           field == FIELD_CALLOUT || field == FIELD_CAPABILITY || field == FIELD_CLASS ||
           field == FIELD_CONCERN || field == FIELD_INSTEAD || field == FIELD_MARK ||
           field == FIELD_MUZZLE || field == FIELD_NEED || field == FIELD_REPLY ||
           field == FIELD_OUTCOME || field == FIELD_PARAMETER || field == FIELD_SEVERITY ||
           field == FIELD_SUBJECT || field == FIELD_VERDICT;
}

static bool field_fits(const struct world *w, const struct command *c, uint32_t f) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    uint32_t value = c->arg[f];
    bool optional = field_in(vocabulary_optional[c->kind], f);
    switch (field->type) {
    case TYPE_NAME: return names_well(&c->id);
    case TYPE_WORD: return value < field->most && (value || optional || !says_nothing(f));
    case TYPE_SET: return value < BIT(field->most);
    case TYPE_PERSON:
    case TYPE_ITEM:
    case TYPE_LOT:
    case TYPE_SETUP:
    case TYPE_REPORT:
    case TYPE_RACK:
    case TYPE_ASK: return value ? value <= rows_of(w, field->type) : optional;
    default: return value <= field->most;
    }
}

/* Which of the replies answer what: an ask, a summons, an owner's answer. */
static bool replies(const struct command *c) {
    switch (c->kind) {
    case COMMAND_ANSWER_ASK: return ARG(c, REPLY) <= REPLY_NO;
    case COMMAND_RECORD_WISH: return ARG(c, REPLY) <= REPLY_NO || ARG(c, REPLY) == REPLY_CANNOT;
    case COMMAND_ANSWER_SUMMONS: return ARG(c, REPLY) >= REPLY_COMING;
    default: return ARG(c, REPLY) == REPLY_YES || ARG(c, REPLY) == REPLY_NO;
    }
}

static bool one_thing(const struct command *c) {
    return (ARG(c, ITEM) != 0) + (ARG(c, LOT) != 0) + (ARG(c, RACK) != 0) == 1;
}

/* The same of the notebook: a take has a number, an author is a person, what is told may be read by somebody. */
static uint32_t misfit_notebook(const struct world *w, const struct command *c) {
    uint32_t number = ARG(c, NUMBER) - 1;
    switch (c->kind) {
    case COMMAND_SLATE: return number < 999 ? FIELD_COUNT : FIELD_NUMBER;
    case COMMAND_CHANGE_CONSENT: return number < w->live.recollections ? FIELD_COUNT : FIELD_NUMBER;
    case COMMAND_RECOLLECT: return ARG(c, CONSENT) ? FIELD_COUNT : FIELD_CONSENT;
    case COMMAND_CREDIT:
        return ARG(c, PERSON) || ARG(c, CREDIT) == CREDIT_RIGHTS ? FIELD_COUNT : FIELD_PERSON;
    default: return FIELD_COUNT;
    }
}

/* The same of what is done before, around and after the day. */
static uint32_t misfit_around(const struct world *w, const struct command *c) {
    bool suspends = ARG(c, REASON) == REASON_DEATH || ARG(c, REASON) == REASON_INJURY ||
                    ARG(c, REASON) == REASON_WALK_OUT;
    switch (c->kind) {
    case COMMAND_ARRIVE:
    case COMMAND_DEPART: return one_thing(c) ? FIELD_COUNT : FIELD_ITEM;
    case COMMAND_SUSPEND: return suspends ? FIELD_COUNT : FIELD_REASON;
    case COMMAND_ENTER_PAGE: return ARG(c, NUMBER) - 1 < PAGES_MAX ? FIELD_COUNT : FIELD_NUMBER;
    case COMMAND_ANSWER_LESSON:
        return ARG(c, NUMBER) - 1 < w->live.lessons ? FIELD_COUNT : FIELD_NUMBER;
    case COMMAND_SET_CLOCK: return ARG(c, DUE) ? FIELD_COUNT : FIELD_DUE;
    default: return misfit_notebook(w, c);
    }
}

/* What a single field cannot say: work begins as line-up, rehearsal or take; a lot is of something. */
static uint32_t misfit(const struct world *w, const struct command *c) {
    if (c->kind == COMMAND_BEGIN_WORK && (ARG(c, MODE) < WORK_LINE_UP || ARG(c, MODE) > WORK_TAKE))
        return FIELD_MODE;
    if (c->kind == COMMAND_REGISTER_LOT && ARG(c, KIND) == KIND_EMPTY) return FIELD_KIND;
    bool counts = c->kind == COMMAND_REGISTER_LOT || c->kind == COMMAND_RECEIVE_LOT ||
                  c->kind == COMMAND_OPEN_RANGE || c->kind == COMMAND_CLOSE_RANGE;
    if (counts && ARG(c, NUMBER) > 60000) return FIELD_NUMBER;
    if (c->kind == COMMAND_OPEN_RANGE && !ARG(c, NUMBER)) return FIELD_NUMBER;
    if (c->kind == COMMAND_REGISTER_RACK && ARG(c, NUMBER) - 1 >= RACK_PIECES_MAX)
        return FIELD_NUMBER;
    if ((vocabulary_command[c->kind].fields & F(VOUCHER)) && !ARG(c, VOUCHER)) return FIELD_VOUCHER;
    if (c->kind == COMMAND_NOT_ME && !ARG(c, SETUP) && !ARG(c, ITEM)) return FIELD_ITEM;
    if (c->kind == COMMAND_OPEN_DAY && !ARG(c, DAY)) return FIELD_DAY;
    if (c->kind == COMMAND_GIVE_NOTICE && ARG(c, NUMBER) - 1 >= w->live.notices)
        return FIELD_NUMBER;
    if (c->kind == COMMAND_GIVE_ROLE && !ARG(c, PERSON)) return FIELD_PERSON;
    if (c->kind == COMMAND_STOP && ARG(c, REASON) == REASON_DRILL) return FIELD_REASON;
    if (ARG(c, CALLOUT) == CALLOUT_GUN_ON_SET && !ARG(c, ITEM)) return FIELD_ITEM;
    bool reply = vocabulary_command[c->kind].fields & ~vocabulary_optional[c->kind] & F(REPLY);
    if ((reply || ARG(c, REPLY)) && !replies(c)) return FIELD_REPLY;
    return misfit_around(w, c);
}

/* malformed(w, c, why): the command names something that does not exist, or a number out of its range. */
static bool malformed(const struct world *w, const struct command *c, struct refusal *why) {
    why->field = FIELD_COUNT;
    if (c->kind >= COMMAND_COUNT || c->actor.n > w->live.people ||
        c->entered_by.n > w->live.people || c->witness.n > w->live.people ||
        c->entry >= ENTRY_COUNT)
        return true;
    for (uint32_t f = 0; f < FIELD_COUNT; f++) {
        bool has = field_in(vocabulary_command[c->kind].fields, f);
        if (has ? field_fits(w, c, f) : !c->arg[f]) continue;
        why->field = (uint16_t)f;
        return true;
    }
    why->field = (uint16_t)misfit(w, c);
    return why->field != FIELD_COUNT;
}

/* Who can give what is missing: the owner of what it is about first, then those with the role. */
static void find_cure(const struct world *w, const struct command *c, struct refusal *why) {
    uint32_t who = vocabulary_rule[why->rule].who, n = 0;
    uint32_t keeper = w->live.item[ARG(c, ITEM)].keeper;
    if (keeper && roles_of(w, keeper) & who && who != ROLES_ANYONE)
        why->cure[n++].n = (uint16_t)keeper;
    for (uint32_t p = 1; p <= w->live.people && n < COUNT_OF(why->cure) && who != ROLES_ANYONE; p++)
        if (roles_of(w, p) & who && p != keeper) why->cure[n++].n = (uint16_t)p;
}

static void refuse(const struct world *w, const struct command *c, uint32_t rule,
                   struct decision *d) {
    d->verdict = REFUSED;
    d->why.rule = (uint16_t)rule;
    d->why.packs =
        core_rule_packs((enum rule)rule, core_about_weapons(w, c)) & core_packs_binding(w, c);
    d->why.item = (uint16_t)ARG(c, ITEM);
    d->why.setup = (uint16_t)ARG(c, SETUP);
    d->why.person = (uint16_t)ARG(c, PERSON);
    d->why.lot = (uint16_t)ARG(c, LOT);
    find_cure(w, c, &d->why);
}

/* It was refused and happened: the record follows the world, says which rules were passed, and a passed danger barrier
 * stops the set; one that is entered late does so only while the weapon is still out. */
static void happened(const struct world *w, const struct command *c, const struct rule_set *broken,
                     struct decision *d) {
    bool deviation = false;
    uint32_t named = 0;
    for (const uint8_t *r = gate[c->kind]; *r && named < RULES_NAMED_MAX; r++) {
        if (!rule_set_has(broken, *r - 1u)) continue;
        struct event *e = effects_emit(d, c, EVENT_RULE_BROKEN);
        if (!e) break;
        named++;
        ARG(e, COMMAND) = c->kind;
        ARG(e, RULE) = *r - 1u;
        deviation |= vocabulary_rule[*r - 1].breach == BREACH_DEVIATION;
    }
    bool still_there = c->entry == ENTRY_NOW || w->live.item[ARG(c, ITEM)].out;
    if (deviation && still_there) effects_stop(w, c, d, REASON_DEVIATION);
}

static bool none_of(const struct rule_set *set) {
    uint32_t any = 0;
    for (uint32_t i = 0; i < COUNT_OF(set->word); i++) any |= set->word[i];
    return !any;
}

static uint32_t first_of(const struct rule_set *set) {
    uint32_t r = 0;
    while (!rule_set_has(set, r)) r++;
    return r;
}

void core_decide(const struct world *w, const struct command *c, struct decision *d) {
    struct rule_set broken;
    d->verdict = DECIDED;
    d->count = 0;
    memset(&d->why, 0, sizeof d->why);
    if (malformed(w, c, &d->why)) {
        d->verdict = MALFORMED;
        return;
    }
    core_breaches(w, c, &broken);
    if (!none_of(&broken) && !c->happened) {
        refuse(w, c, first_of(&broken), d);
        return;
    }
    effects_of(w, c, d);
    if (!none_of(&broken)) happened(w, c, &broken, d);
}

void core_prevented(const struct command *c, const struct refusal *why, uint32_t repeats,
                    struct event *e) {
    memset(e, 0, sizeof *e);
    e->kind = EVENT_PREVENTED;
    e->by = c->actor;
    e->entered_by = c->entered_by;
    e->witness = c->witness;
    ARG(e, COMMAND) = c->kind;
    ARG(e, RULE) = why->rule;
    ARG(e, ITEM) = why->item;
    ARG(e, SETUP) = why->setup;
    ARG(e, NUMBER) = repeats;
}
