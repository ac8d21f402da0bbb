/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* order.h - a book in the order in which it is told: scene by scene, in each what is said of the scene, then setup by setup the
 * card, its takes, lights, plan and pictures.
 *
 * Ownership: order_begin allocates, order_drop frees; what is pointed to is the fold's. Threads: one.                 */
#pragma once
#include "notebook/fold.h"

struct order_place {
    const struct fold_entry *e;
    struct bytes scene; /* raw; a light that names none is in its setup's */
    uint32_t rank;      /* 0: of the scene itself */
};
struct order {
    const struct fold *fold;
    struct order_place *place;
    uint32_t places;
};
/* order_begin(o, f): entries of other kinds are left out. False: no memory. */
SC_CHECK bool order_begin(struct order *o, const struct fold *f);
void order_drop(struct order *o);
/* Where the scene, or the setup, that begins at place ${at} ends. */
uint32_t order_scene_end(const struct order *o, uint32_t at);
uint32_t order_setup_end(const struct order *o, uint32_t at, uint32_t end);
/* order_scene_says(o, at, key, out): what is said of the scene that begins there; false: nothing. */
bool order_scene_says(const struct order *o, uint32_t at, const char *key, struct buffer *out);
/* order_is_told(kind): it is told in a scene. */
bool order_is_told(struct bytes kind);
/* order_of(a, b): "9" before "118", "118A" before "118B"; nothing comes last. */
int order_of(struct bytes a, struct bytes b);
