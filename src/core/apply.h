/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* apply.h - one function an event: what it does to the world. Internal to core. Each may assume that the ids in the
 * event are inside the tables, nothing else: an event that makes no sense changes nothing. */
#pragma once
#include "core/rows.h"

typedef void applier(struct live *live, const struct event *e);

#define EVENT(id, ...) applier apply_##id;
#include "core/events.def"

/* apply_void(live, item): What was stated of the item no longer holds. apply_lapse: nor do the looks at it. */
void apply_void(struct live *live, uint32_t item);
void apply_void_all(struct live *live);
void apply_lapse(struct live *live, uint32_t item);
struct out *apply_out(struct live *live, uint32_t item); /* its slot, NULL when locked */
struct open_setup *apply_open(struct live *live,
                              uint32_t setup);    /* its slot, given now if there is one; or NULL */
void apply_fire(struct out *out, uint32_t count); /* so many of its rounds are spent */
void apply_place(struct live *live, uint32_t item,
                 uint32_t place); /* keeps items_out and pieces_out */
