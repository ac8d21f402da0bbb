/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* limits.h - the size of the world, each with its reason. -DCORE_SMALL makes worlds small enough to be walked through
 * whole (sim/). */
#pragma once

#ifndef CORE_SMALL
enum {
    PEOPLE_MAX =
        2000, /* a large feature with its background; sets of people are 252 bytes at this size */
    ITEMS_MAX = 1000,     /* every weapon, replica and rubber piece of a period battle */
    OUT_MAX = 64,         /* weapons out of the locker at once: more than any custodian can watch */
    LOTS_MAX = 256,       /* one supplier's delivery each */
    RACKS_MAX = 64,       /* groups of like pieces in which nothing fires */
    SETUPS_MAX = 5000,    /* a long series: 20 a day for 250 days */
    OPEN_SETUPS_MAX = 64, /* setups with a stated danger, not wrapped */
    REPORTS_MAX = 4000,   /* a few a day, for years */
    CHAMBERS_MAX =
        32, /* chambers and loops that can hold a round; longer magazines are entered as what is loaded for the shot */
    RACK_PIECES_MAX = 64, /* vouchers of one rack: what one custodian issues by hand */
    TAKERS_MAX = 16,      /* who take the spoken Copies of one plan */
    CALLS_MAX = 64,       /* people called and not yet coming; the oldest gives way */
    ASKS_MAX = 1000,      /* one in ten of the reports, that stand until they are answered yes */
    SUMMONS_MAX = 16,     /* roles called and not yet here */
    DAYS_KEPT = 400,      /* shooting days whose figures are kept */
    NOTICES_MAX = 64,     /* owed to an authority after injuries: three an injury */
    LESSONS_MAX = 128,    /* of another production, to be answered here */
    RECOLLECTIONS_MAX = 2000, /* a few about each setup that somebody remembers */
};
#else
enum {
    PEOPLE_MAX = 8,
    ITEMS_MAX = 4,
    OUT_MAX = 3,
    LOTS_MAX = 3,
    RACKS_MAX = 2,
    SETUPS_MAX = 4,
    OPEN_SETUPS_MAX = 3,
    REPORTS_MAX = 3,
    CHAMBERS_MAX = 2,
    RACK_PIECES_MAX = 3,
    TAKERS_MAX = 3,
    CALLS_MAX = 2,
    ASKS_MAX = 3,
    SUMMONS_MAX = 2,
    DAYS_KEPT = 2,
    NOTICES_MAX = 3,
    LESSONS_MAX = 4,
    RECOLLECTIONS_MAX = 3,
};
#endif

enum {
    DANGERS_MAX = 6,     /* weapons planned into one setup */
    TAKEN_MAX = 8,       /* spoken Copies that one person can vouch for */
    PAGES_MAX = 64,      /* of one time on paper */
    RANGE_POINTS = 5,    /* of a range searched: area, weapons, wardrobe, belts, containers */
    NAME_MAX = 24,       /* public ids: [a-z0-9-]{1,24} */
    EVENTS_MAX = 16,     /* that one command can cause */
    RULES_NAMED_MAX = 8, /* broken rules written down for one act that happened all the same */
};
