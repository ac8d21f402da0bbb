/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* apply.h - one function an event: what it does to the world. Internal to core. Each may assume that the ids in the
 * event are inside the tables, nothing else: an event that makes no sense changes nothing. */
#pragma once
#include "core/rows.h"

typedef void applier(struct live *live, const struct event *e);

#define EVENT(id, ...) applier apply_##id;
#include "core/events.def"

/* apply_changed(live, open): The setup's plan of danger changed: what was answered, stated, read or heard was about
 * another one. apply_looked: ${e} is a whole look at what is in this slot; apply_through: on whose screen. */
void apply_changed(struct live *live, struct open_setup *open);
void apply_looked(struct live *live, struct out *out, const struct event *e);
void apply_through(struct people *through, const struct event *e);
/* apply_void(live, item): What was stated of the item no longer holds. apply_lapse: nor do the looks at it. */
void apply_void(struct live *live, uint32_t item);
void apply_void_all(struct live *live);
void apply_lapse(struct live *live, uint32_t item);
/* apply_unseen(out): Nobody has looked into it as it is now. apply_by_two(e): one person says, while it is done, what
 * another shows; two looks, never one. */
void apply_unseen(struct out *out);
bool apply_by_two(const struct event *e);
/* apply_a_look(item, e): that look counts: by a second person, entered while it was made, whole, in its keeper's hand.
 * apply_doubt(live, item): two must look at it, one of them outside its keepers. apply_freeze: it is evidence. */
bool apply_a_look(const struct item *item, const struct event *e);
void apply_doubt(struct live *live, uint32_t item);
void apply_freeze(struct live *live, uint32_t item);
/* apply_planned(live, e): the row of the setup's plan that is now ${e}'s item and person; NULL when there is no room. */
struct danger *apply_planned(struct live *live, const struct event *e);
/* apply_first_author(live, e): the first cinematographer on the record is the one of record. */
void apply_first_author(struct live *live, const struct event *e);
/* apply_out_again(live): each weapon out starts again at out. apply_emptied(live, item): its rounds left with it. */
void apply_out_again(struct live *live);
void apply_emptied(struct live *live, uint32_t item);
void apply_unsummon(struct live *live, uint32_t setup); /* whoever was called to it */
void apply_day_begins(struct live *live, const struct event *e);
void apply_day_ends(struct live *live, const struct event *e);
struct out *apply_out(struct live *live, uint32_t item);  /* its slot, NULL when locked */
struct out *apply_slot(struct live *live, uint32_t item); /* the same, given now if one is free */
struct open_setup *apply_open(struct live *live,
                              uint32_t setup); /* its slot, given now if there is one; or NULL */
void apply_rest(struct live *live, uint32_t item); /* locked and empty, it needs no slot */
void apply_fire(struct out *out, uint32_t count);  /* so many of its rounds are spent */
void apply_place(struct live *live, uint32_t item,
                 uint32_t place); /* keeps items_out and pieces_out */
