/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_logged_inner.h - one log while it is read. Internal to inquiry_logged*.c. */
#pragma once
#include "cli/inquiry_logged.h"
#include "cli/inquiry_words.h"
#include "inquiry/account/source.h"

enum { LOGGED_ENTRIES_MAX = 256 };
struct logged_reading {
    struct inquiry_logged *x;
    const struct account *a;
    struct told_log *out;
    struct inquiry_log log;
    struct known_rows rows;
    /* What the claims are set against: events, and single entries. */
    bool event[EVENT_COUNT];
    uint64_t entry[LOGGED_ENTRIES_MAX];
    uint32_t entries, event_room;
};
/* inquiry_logged_events.c */
void logged_wanted(struct logged_reading *r);
void logged_event(struct logged_reading *r, const struct event *e);
/* inquiry_logged_rows.c: what was read becomes rows. */
void logged_rows(struct logged_reading *r);
