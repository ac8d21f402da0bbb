/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* view.h - the world as JSON for a page, for GET /state?view= and GET /setup/ID: written by the same C on the box and
 * in the browser, so that no screen derives a state by itself. Persons are numbers: names are private and fetched
 * apart. Every item carries "evidence" for the viewer. docs/api.md shows the shapes. Pure.                        */
#pragma once
#include "core/core.h"

enum view {
    VIEW_NOW,
    VIEW_PEOPLE,
    VIEW_ITEMS,
    VIEW_LOTS,
    VIEW_SETUPS,
    VIEW_REPORTS,
    VIEW_RACKS,
    VIEW_ASKS,
    VIEW_RESUME,        /* what is owed before a suspended production goes on */
    VIEW_LESSONS,       /* of another production: which are answered */
    VIEW_NOTEBOOK,      /* the viewer's: who is trusted with it, and whose they are trusted with */
    VIEW_RECOLLECTIONS, /* what was told, and who may read it */
    VIEW_DAYS,          /* counts of the whole set, where it has eight people or more */
    VIEW_COUNT
};
extern const char *const view_words[VIEW_COUNT]; /* "now", "people", ... */

void view_write(const struct world *w, enum view what, struct person_id viewer, struct buffer *b);
void view_write_setup(const struct world *w, struct setup_id setup, struct person_id viewer,
                      struct buffer *b);
