/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The day on foot: breaks, the locker's seal, resets, racks, spoken Copies. */
#include "core/breaches.h"

static const struct rack *rack_of(const struct world *w, const struct command *c) {
    return &w->live.rack[ARG(c, RACK)];
}

/*= ON-BREAK */
bool breaks_ON_BREAK(const struct world *w, const struct command *c) {
    (void)c;
    return w->live.on_break;
}

/*= SEAL-UNREAD */
bool breaks_SEAL_UNREAD(const struct world *w, const struct command *c) {
    bool elsewhere = c->kind == COMMAND_TAKE && !is_weapon(&w->live.item[ARG(c, ITEM)]);
    return w->live.seal && !elsewhere;
}

/*= SEAL-OTHER */
bool breaks_SEAL_OTHER(const struct world *w, const struct command *c) {
    return ARG(c, SEAL) != w->live.seal;
}

/*= SEAL-NONE */
bool breaks_SEAL_NONE(const struct world *w, const struct command *c) {
    (void)w;
    return !ARG(c, SEAL);
}

/*= RESET-STRICT */
bool breaks_RESET_STRICT(const struct world *w, const struct command *c) {
    const struct out *out = out_of(w, ARG(c, ITEM));
    return ARG(c, UNBROKEN) && !(out && out->sight && out->sight == c->actor.n);
}

/* Where a pack or a person permits an easing, two named people and a reason (design.md principle 11). */
/*= EXCEPTION-ALONE */
bool breaks_EXCEPTION_ALONE(const struct world *w, const struct command *c) {
    bool eased = c->kind == COMMAND_OPEN_RANGE || ARG(c, RESET) != RESET_STRICT;
    bool directs = roles_of(w, c->witness.n) & ROLES_DIRECTION;
    return eased && (!directs || c->witness.n == c->actor.n || !(c->sealed_set & BIT(SEAL_TEXT)));
}

static uint32_t at_rest(const struct rack *rack) {
    return rack->count - rack->out - rack->missing;
}
static bool piece_is(const struct rack *rack, uint32_t voucher, enum piece_place place) {
    return voucher && voucher <= rack->count && rack->piece[voucher - 1].place == place;
}

/*= RACK-FIRES */
bool breaks_RACK_FIRES(const struct world *w, const struct command *c) {
    bool entering = c->kind == COMMAND_REGISTER_RACK;
    uint32_t what = entering ? ARG(c, CAPABILITY) : rack_of(w, c)->capability;
    return what != CAPABILITY_RUBBER && what != CAPABILITY_REPLICA && what != CAPABILITY_NON_FIRING;
}

/*= RACK-NOT-ARMORER */
bool breaks_RACK_NOT_ARMORER(const struct world *w, const struct command *c) {
    return !is_custodian(w, custodian_of(c));
}

/*= RACK-COUNT */
bool breaks_RACK_COUNT(const struct world *w, const struct command *c) {
    const struct rack *rack = rack_of(w, c);
    switch (c->kind) {
    case COMMAND_ISSUE_RACK: return !ARG(c, NUMBER) || ARG(c, NUMBER) > at_rest(rack);
    case COMMAND_ISSUE_PIECE: return !piece_is(rack, ARG(c, VOUCHER), PIECE_RACK);
    case COMMAND_RETURN_RACK:
        return ARG(c, OF) != rack->out || ARG(c, SEEN) + ARG(c, FAILED) > rack->out;
    case COMMAND_RETURN_PIECE:
        return ARG(c, VOUCHER) > rack->count || piece_is(rack, ARG(c, VOUCHER), PIECE_RACK);
    case COMMAND_MISS_PIECE: return !piece_is(rack, ARG(c, VOUCHER), PIECE_OUT);
    default: return ARG(c, OF) > at_rest(rack); /* CHECK_RACK */
    }
}

/* A piece that is not like the others ends the look at once: what was not yet looked at is no omission. */
/*= RACK-PARTIAL */
bool breaks_RACK_PARTIAL(const struct world *w, const struct command *c) {
    uint32_t of = at_rest(rack_of(w, c));
    return !of || ARG(c, OF) != of || (!ARG(c, FAILED) && ARG(c, SEEN) != of);
}

/*= RACK-UNCHECKED */
bool breaks_RACK_UNCHECKED(const struct world *w, const struct command *c) {
    return !(rack_of(w, c)->flags & RACK_CHECKED) || rack_of(w, c)->flags & RACK_HELD;
}

static bool fires_in(const struct world *w, uint32_t setup) {
    const struct open_setup *open = open_of(w, setup);
    for (uint32_t i = 0; open && i < open->dangers; i++)
        if (can_fire(w->live.item[open->danger[i].item].capability)) return true;
    return false;
}

/*= RACK-UNMARKED */
bool breaks_RACK_UNMARKED(const struct world *w, const struct command *c) {
    uint32_t setup = ARG(c, SETUP);
    if (!setup || !fires_in(w, setup)) return false;
    if (c->kind != COMMAND_BEGIN_WORK) return rack_of(w, c)->colour == COLOUR_NONE;
    for (uint32_t r = 1; r <= w->live.racks; r++)
        if (rack_in(w, r, setup) && w->live.rack[r].colour == COLOUR_NONE) return true;
    return false;
}

/* Nobody hears more than a handful: a spoken Copy is vouched for by the one who took it. */
/*= ROLL-FULL */
bool breaks_ROLL_FULL(const struct world *w, const struct command *c) {
    const struct open_setup *open = open_of(w, ARG(c, SETUP));
    bool spoken = c->actor.n != ARG(c, PERSON) && ARG(c, ANSWER) == ANSWER_COPY;
    if (!spoken || !open || people_has(&open->copied, ARG(c, PERSON))) return false;
    for (uint32_t i = 0; i < open->takers; i++)
        if (open->roll[i].taker == c->actor.n) return open->roll[i].taken >= TAKEN_MAX;
    return open->takers == TAKERS_MAX;
}
