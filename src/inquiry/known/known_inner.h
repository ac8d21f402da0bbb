/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_inner.h - what known.c and known_offers.c share. Internal to known.h. */
#pragma once
#include "core/rows.h"
#include "inquiry/known/known.h"

/* How the matter of an event is found. */
enum known_key {
    KEY_ACT, /* it is one by itself */
    KEY_REPORT,
    KEY_ASK,
    KEY_PLAN,
    KEY_ITEM,
    KEY_LOT,
    KEY_RACK,
    KEY_ANYTHING, /* item, lot or rack */
    KEY_NOTICE,
    KEY_LESSON,
    KEY_CALLED,  /* by the person */
    KEY_SUMMONS, /* by the role */
    KEY_ROLE,    /* by both */
    KEY_MEETING,
    KEY_STOP,
    KEY_DISOWNED
};

/* known_tell(k, w, e, matter, person, word, how): A telling by ${e}. Nobody, and who is not on the record, is told nothing. */
void known_tell(struct known *k, const struct world *w, const struct event *e, uint32_t matter,
                uint32_t person, uint32_t word, uint32_t how);
/* known_offer(k, w, e, matter): What the world tells beside: who is inside a plan, who has the role that is called, what
 * was read out, what stood on a plan. known_offer_stop: whom a stop asks. */
void known_offer(struct known *k, const struct world *w, const struct event *e, uint32_t matter);
void known_offer_stop(struct known *k, const struct world *w, const struct event *e,
                      uint32_t matter);
bool known_has_plan(const struct world *w, uint32_t setup); /* a danger is planned into it */
/* known_asks_nothing(w, e): a role without power has no duty to accept; an answer was to a plan that no longer stands. */
bool known_asks_nothing(const struct world *w, const struct event *e);

/* known_follow(k, e): Whether ${e} still belongs to the act before it: what follows stands right behind, at the same moment, by
 * the same person or by the record itself. known_joined(k, e): the matter of that act; 0: ${e} is one of its own. */
void known_follow(struct known *k, const struct event *e);
uint32_t known_joined(const struct known *k, const struct event *e);
