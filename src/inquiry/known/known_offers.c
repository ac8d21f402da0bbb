/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_offers.c - tellings, and those that a table cannot say because they are the world's. */
#include "inquiry/known/known_inner.h"

/* ---- one telling --------------------------------------------------------------------------------------------------- */

static bool has(const struct event *e, field_set fields) {
    return (vocabulary_event[e->kind].fields & fields) == fields;
}

/* Not every point was looked at, or not each round proved: it was not shown. */
static bool in_part(const struct event *e) {
    if (e->kind == EVENT_WEAPON_LOADED) return ARG(e, PROVED) < ARG(e, NUMBER);
    if (e->kind == EVENT_LOT_RECEIVED) return ARG(e, PROVED) + ARG(e, FAILED) < ARG(e, NUMBER);
    if (e->kind == EVENT_EMPTY_SEEN && !ARG(e, BORE)) return true;
    return has(e, F(SEEN) | F(OF)) && ARG(e, SEEN) < ARG(e, OF);
}

static void qualify(const struct event *e, struct known_telling *t) {
    bool shown_to = t->how == HOW_LOOKED || t->how == HOW_HEADS || t->how == HOW_PROOF;
    bool alone = has(e, F(SHOWER)) && t->person == ARG(e, SHOWER);
    if (shown_to && alone)
        t->how = HOW_DID; /* two looks, never one */
    else if (shown_to && in_part(e))
        t->how = HOW_PART, t->word = WORD_OFFERED;
    if (t->how == HOW_PLAN && ARG(e, ANSWER) == ANSWER_COPY) t->how = HOW_COPY, t->copied = 1;
}

/* Entered by another, or on another's screen. What the program itself put to somebody came on no one's. */
static void say_via(const struct event *e, struct known_telling *t) {
    if (t->word == WORD_OFFERED && t->how != HOW_PART) return;
    t->presence = e->witness.n;
    if (t->person != e->by.n)
        t->through = e->by.n, t->via = VIA_TAKER;
    else if (e->entered_by.n || e->witness.n)
        t->through = e->entered_by.n, t->via = VIA_SCREEN;
}

void known_tell(struct known *k, const struct world *w, const struct event *e, uint32_t matter,
                uint32_t person, uint32_t word, uint32_t how) {
    if (!matter || !person || person > w->live.people || !k->sink.tell) return;
    struct known_telling t = {.matter = matter,
                              .person = (uint16_t)person,
                              .word = (uint8_t)word,
                              .how = (uint8_t)how,
                              .entry = e->entry,
                              .event = (uint8_t)e->kind,
                              .index = e->index,
                              .at_ms = e->at_ms,
                              .about_ms = e->done_about_ms};
    qualify(e, &t);
    say_via(e, &t);
    k->sink.tell(k->sink.state, w, &t);
}

/* ---- the world's --------------------------------------------------------------------------------------------------- */

bool known_has_plan(const struct world *w, uint32_t setup) {
    const struct open_setup *open = setup <= w->live.setups ? open_of(w, setup) : NULL;
    return open && open->dangers;
}

bool known_asks_nothing(const struct world *w, const struct event *e) {
    uint32_t setup = ARG(e, SETUP) <= w->live.setups ? ARG(e, SETUP) : 0;
    if (e->kind == EVENT_PLAN_ANSWERED) return ARG(e, VERSION) != w->live.setup[setup].version;
    bool of_role = e->kind == EVENT_PERSON_ADDED || e->kind == EVENT_ROLE_GIVEN ||
                   e->kind == EVENT_ROLE_WITHDRAWN;
    return of_role && ARG(e, ROLE) < ROLE_COUNT &&
           !(vocabulary_role[ARG(e, ROLE)].flags & ROLE_FLAG_POWER);
}

static void offer_all(struct known *k, const struct world *w, const struct event *e,
                      uint32_t matter, const struct people *set, uint32_t how) {
    for (uint32_t p = people_next(set, 0); p; p = people_next(set, p))
        if (p != e->by.n) known_tell(k, w, e, matter, p, WORD_OFFERED, how);
}

void known_offer_stop(struct known *k, const struct world *w, const struct event *e,
                      uint32_t matter) {
    struct people set;
    core_stop_asks(w, &set);
    offer_all(k, w, e, matter, &set, HOW_STOP_ASKED);
}

/* Whoever must answer the plan; of those, on entering, the one who comes. */
static void offer_plan(struct known *k, const struct world *w, const struct event *e,
                       uint32_t matter) {
    struct people set;
    if (!known_has_plan(w, ARG(e, SETUP))) return;
    must_answer(w, ARG(e, SETUP), &set);
    if (e->kind != EVENT_AREA_ENTERED)
        offer_all(k, w, e, matter, &set, HOW_INSIDE);
    else if (ARG(e, PERSON) <= w->live.people && people_has(&set, ARG(e, PERSON)))
        known_tell(k, w, e, matter, ARG(e, PERSON), WORD_OFFERED, HOW_INSIDE);
}

static void offer_role(struct known *k, const struct world *w, const struct event *e,
                       uint32_t matter) {
    for (uint32_t p = 1; p <= w->live.people; p++)
        if (p != e->by.n && ARG(e, ROLE) < ROLE_COUNT && roles_of(w, p) & BIT(ARG(e, ROLE)))
            known_tell(k, w, e, matter, p, WORD_OFFERED, HOW_WAS_CALLED);
}

/* A declined ask stands on the plans that it concerns: whoever answers one of them has read it. */
static void tell_standing(struct known *k, const struct world *w, const struct event *e) {
    for (uint32_t a = 1; a <= w->live.asks; a++)
        if (core_ask_stands(&w->live, &w->live.ask[a], ARG(e, SETUP)))
            known_tell(k, w, e, k->ask[a], ARG(e, PERSON), WORD_TOLD, HOW_ON_PLAN);
}

static bool stands_anywhere(const struct world *w, const struct ask *ask) {
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        if (w->live.open[i].setup && core_ask_stands(&w->live, ask, w->live.open[i].setup))
            return true;
    return false;
}

/* Which declined asks are read out in the meeting that begins. */
static void read_asks(struct known *k, const struct world *w, const struct event *e) {
    memset(k->read_out, 0, sizeof k->read_out);
    for (uint32_t a = 1; ARG(e, CONTENT) & BIT(CONTENT_ASKS) && a <= w->live.asks; a++)
        if (stands_anywhere(w, &w->live.ask[a])) k->read_out[a / 32] |= BIT(a % 32);
}

static void tell_read_out(struct known *k, const struct world *w, const struct event *e) {
    for (uint32_t i = 0; i < COUNT_OF(k->read_out); i++)
        for (uint32_t bits = k->read_out[i]; bits; bits &= bits - 1)
            known_tell(k, w, e, k->ask[i * 32 + (uint32_t)__builtin_ctz(bits)], ARG(e, PERSON),
                       WORD_TOLD, HOW_READ_OUT);
}

static void plan_answered(struct known *k, const struct world *w, const struct event *e) {
    if (ARG(e, SETUP) >= SETUPS_MAX) return;
    k->plan_said[ARG(e, SETUP)] = 1;
    tell_standing(k, w, e);
}

void known_offer(struct known *k, const struct world *w, const struct event *e, uint32_t matter) {
    uint32_t kind = e->kind;
    bool changes = kind == EVENT_WEAPON_PLANNED || kind == EVENT_THING_PLANNED ||
                   kind == EVENT_RACK_PLANNED || kind == EVENT_WEAPON_DROPPED ||
                   kind == EVENT_WEAPON_REPLACED || kind == EVENT_MUZZLE_STATED ||
                   kind == EVENT_DISTANCE_STATED || kind == EVENT_RESET_STATED;
    if (changes || kind == EVENT_AREA_ENTERED) offer_plan(k, w, e, matter);
    if (kind == EVENT_PLAN_ANSWERED) plan_answered(k, w, e);
    if (kind == EVENT_SUMMONED) offer_role(k, w, e, matter);
    if (kind == EVENT_MEETING_HELD) read_asks(k, w, e);
    if (kind == EVENT_MEETING_ATTENDED) tell_read_out(k, w, e);
}
