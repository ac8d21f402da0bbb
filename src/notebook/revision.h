/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* revision.h - two versions of a screenplay: which scene is which, so that setups and notes stay on their scenes.
 *
 * A scene is the one of the same number, if its heading is the same or its text is like it; else the one whose text it has; else the
 * one most like it; else the one of the same number, or of the same heading. Each is matched once at most. Likeness is the share of
 * common threes of words, by a sketch of them. Time: linear, but for sorting.
 * Ownership: both screenplays outlive it.                                                                           */
#pragma once
#include "notebook/screenplay.h"

enum revision_flag {
    REVISION_MOVED = 1,   /* stands elsewhere among the others */
    REVISION_RENAMED = 2, /* another set, place or time */
    REVISION_RENUMBERED = 4,
    REVISION_CHANGED = 8,  /* another text */
    REVISION_OMITTED = 16, /* only the number is left */
};
enum { REVISION_NONE = UINT32_MAX };

struct revision_scene {
    uint32_t was; /* the scene of the older version; REVISION_NONE: it is new */
    uint32_t flags;
};
struct revision {
    const struct screenplay *now, *was;
    struct revision_scene *scene; /* for each of now */
    uint32_t *goes;               /* for each of was: its scene now; REVISION_NONE: gone */
};

/* revision_open(r, now, was): False: no memory. */
SC_CHECK bool revision_open(struct revision *r, const struct screenplay *now,
                            const struct screenplay *was);
void revision_close(struct revision *r);
