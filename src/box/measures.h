/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* measures.h - on how many shooting days each measure was asked for, and on how many the record verifies it; and what the
 * set was refused, what was answered, what was not. Counts of the whole set: no person, no name, no text is in it.
 *
 * A measure is asked for on a day by what was done on that day (a break asks for the sweep after it, a weapon out for its
 * lock), and kept when it was done whole and in time, by the time at which it was done. What was entered afterwards, late or
 * from paper, is kept and counted apart as well. A day that is still open is not counted.
 * Invariants: kept <= asked, afterwards <= kept; days are those that were closed, or that another day followed.
 * Ownership:  the caller's memory, and the caller's world, which measures_take alone changes from then on.
 * Pure: an event changes it, nothing else does.                                                                   */
#pragma once
#include "core/core.h"

#define MEASURED(id, word, says) MEASURED_##id,
enum measured {
#include "box/measures.def"
    MEASURED_COUNT
};
extern const char *const measured_words[MEASURED_COUNT], *const measured_says[MEASURED_COUNT];

enum {
    MEASURES_DAYS = 400,    /* rows that are kept to be listed; totals count every day */
    MEASURES_MOMENTS = 1024 /* of one day; a day with more verifies nothing */
};
struct measures_day {
    uint32_t day;                     /* days since 1970 */
    uint32_t packs;                   /* in force on it, bit PACK_x */
    uint16_t asked, kept, afterwards; /* bit MEASURED_x */
    uint16_t finds, stops, people,
        open; /* finds: of what nobody had declared; people: on the record */
};
struct measures_total {
    uint32_t asked, kept, afterwards; /* days */
};
struct measures_moment {
    uint64_t at_ms; /* when it was done */
    uint32_t contents;
    uint8_t what, where, late, spare;
};
/* Of all days, the one that is open too. */
struct measures_sums {
    uint32_t lots, lots_proved; /* received; of these, each round proved before two */
    uint32_t arrivals, finds, discharges, injuries, stops, drills, suspended, resumed;
    uint32_t prevented[RULE_COUNT], passed[RULE_COUNT];
};
struct measures {
    struct world *world; /* the caller's */
    uint32_t days, rows; /* counted; listed, the newest of them */
    struct measures_day row[MEASURES_DAYS];
    struct measures_total total[MEASURED_COUNT];
    struct measures_sums sums;
    struct measures_day today; /* .open: it is not counted yet */
    uint64_t ends_ms;          /* today's latest end */
    uint32_t moments, drill_owed;
    struct measures_moment moment[MEASURES_MOMENTS];
};

/* measures_begin(m, w): Of an empty log. */
void measures_begin(struct measures *m, struct world *w);
/* measures_take(m, e): The next event of the log, in order, none left out. */
void measures_take(struct measures *m, const struct event *e);

/* measures_fold(m, store, why): The whole log of a store, from nothing, on the caller's handle; false: why. */
struct store;
SC_CHECK bool measures_fold(struct measures *m, struct store *s, char why[512]);

/* measures_few(m): fewer than eight people are on the record: what was refused and reported would speak of one. */
bool measures_few(const struct measures *m);
