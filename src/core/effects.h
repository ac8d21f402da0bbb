/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* effects.h - what a command that may happen makes happen: its event, and what follows from it. Internal to core. */
#pragma once
#include "core/rows.h"

/* effects_emit(d, c, kind): Add an event with all of the command's words that the event has too. NULL when full. */
struct event *effects_emit(struct decision *d, const struct command *c, enum event_kind kind);
/* effects_of(w, c, d): Add the events of this command. */
void effects_of(const struct world *w, const struct command *c, struct decision *d);
/* effects_stop(w, c, d, reason): Stop the set, unless it is stopped for that already. */
void effects_stop(const struct world *w, const struct command *c, struct decision *d,
                  uint32_t reason);
/* effects_report(w, c, d, concern): File a report in the box's own name about the command's item or setup. */
void effects_report(const struct world *w, const struct command *c, struct decision *d,
                    uint32_t concern);

/* effects_hold: nothing private is erased from now on. effects_suspend: the production does not go on. */
void effects_hold(const struct world *w, const struct command *c, struct decision *d);
void effects_suspend(const struct world *w, const struct command *c, struct decision *d,
                     uint32_t reason);

/* What follows from an act beside its own event, which is d->event[0]. */
typedef void consequence(const struct world *w, const struct command *c, struct decision *d);
consequence then_lost, then_weapon_found, then_passed_item, then_sight_lost, then_injured;
consequence then_released, then_drilled, then_reported, then_taken, then_asked, then_left;
consequence then_lesson, then_came_back;
consequence then_slated, then_recollected, then_asked_open;

/* ladder.c: who answers for a concern, how long each has, and what it holds. */
/* The one who comes after ${after} on the concern's ladder, the first when ${after} is nobody, the recipient outside when it
 * ends; 0: nobody is left. ladder_outside: who answers when an answer was not enough. */
uint32_t ladder_owner(const struct world *w, uint32_t concern, uint32_t after);
uint32_t ladder_outside(const struct world *w, uint32_t concern, uint32_t after);
uint32_t ladder_wait_s(uint32_t concern);
enum ladder_hold { HOLDS_NOTHING, HOLDS_UNTIL_LOOKED, HOLDS_HARD };
enum ladder_hold ladder_holds(uint32_t concern);
uint32_t ladder_class(uint32_t concern); /* the work it holds where no item is named; 0: none */
enum { LADDER_STEPS = 4 };
/* Who owes the answer to an ask, other than the asker, and how long they have; 0: nobody. */
uint32_t ladder_giver(const struct world *w, uint32_t need, uint32_t asker);
uint32_t ladder_giver_wait_s(uint32_t need);
