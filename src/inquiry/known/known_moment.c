/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* known_moment.c - what was on a person, read from the world as it stood. */
#include "core/rows.h"
#include "inquiry/known/known.h"

static void add(uint16_t rows[MOMENT_ROWS], uint16_t *count, uint32_t row) {
    if (*count < MOMENT_ROWS) rows[*count] = (uint16_t)row;
    (*count)++;
}

void known_moment(const struct world *w, uint32_t person, struct known_moment *m) {
    const struct live *live = &w->live;
    memset(m, 0, sizeof *m);
    m->roles = live->person[person].roles;
    m->accepted = live->person[person].accepted;
    for (uint32_t a = 1; a <= live->asks; a++) {
        const struct ask *ask = &live->ask[a];
        bool open = ask->state == ASK_OPEN || ask->state == ASK_ANEW;
        bool given = ask->state == ASK_YES || ask->state == ASK_WITHDRAWN;
        if (open && ask->owner == person) add(m->owes, &m->owed, a);
        if (!given && ask->asker == person) add(m->asked, &m->asks, a);
    }
    for (uint32_t r = 1; r <= live->reports; r++)
        if (live->report[r].owner == person && live->report[r].state != REPORT_ANSWERED)
            add(m->reports, &m->owned, r);
}
