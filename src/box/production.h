/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* production.h - the folder of a production: made, and continued from an old copy.
 *
 * In the folder: showclear.db (the store), log.key (mode 0600: who has it can sign as this log), ballast (room for stops when
 * the disk is full). Outside it, in the state folder: head.last, the last checkpoint that left this machine.          */
#pragma once
#include "box/box.h"

struct production {
    const char *title, *zone; /* zone: as "Europe/Rome" */
    const char *state_dir;    /* NULL: as in box_options */
    uint64_t now_ms;
    struct box_clock (*read)(void); /* as in box_options */
};
/* production_create(dir, p, why): Make the folder, its key and a log whose first entry is production-begun; the founding
 * commands follow through box_run. False: ${why}. The folder must not hold a production yet. */
SC_CHECK bool production_create(const char *dir, const struct production *p,
                                char why[BOX_WORDS_MAX]);
/* production_continue(dir, p, why): Go on from this copy under a new key and origin. Entry 0 is log-continued and names
 * size and root of the copy; the copy's entries follow, renumbered; the old store and key stay in the folder beside it. */
SC_CHECK bool production_continue(const char *dir, const struct production *p,
                                  char why[BOX_WORDS_MAX]);
