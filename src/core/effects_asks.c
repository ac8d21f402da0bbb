/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What follows from a mishap, and what is owed after an injury. */
#include "core/effects.h"

void then_lost(const struct world *w, const struct command *c, struct decision *d) {
    effects_report(w, c, d, CONCERN_LOST_THING);
    effects_stop(w, c, d, REASON_WEAPON);
}

void then_weapon_found(const struct world *w, const struct command *c, struct decision *d) {
    effects_report(w, c, d, CONCERN_FIREARM);
    effects_stop(w, c, d, REASON_WEAPON);
}

void then_passed_item(const struct world *w, const struct command *c, struct decision *d) {
    ARG(&d->event[0], FROM) = w->live.item[ARG(c, ITEM)].keeper;
}

/* What flies or runs by a signal halts when nobody hears it. */
void then_sight_lost(const struct world *w, const struct command *c, struct decision *d) {
    const struct item *item = &w->live.item[ARG(c, ITEM)];
    if (class_of(item)->flags & THING_LINKED && can_act(item)) effects_stop(w, c, d, REASON_LINK);
}

/* Which notices an injury asks for, and by which figure each has its time. */
static const struct {
    uint8_t severity, notice, figure;
    uint32_t unit_s;
} owed[] = {
    {SEVERITY_DEATH, NOTICE_DEATH, PARAMETER_DEATH_HOURS, 3600},
    {SEVERITY_HOSPITAL, NOTICE_INJURY, PARAMETER_INJURY_HOURS, 3600},
    {SEVERITY_DEATH, NOTICE_RECORD, PARAMETER_RECORD_DAYS, 86400},
    {SEVERITY_HOSPITAL, NOTICE_RECORD, PARAMETER_RECORD_DAYS, 86400},
    {SEVERITY_OTHER, NOTICE_RECORD, PARAMETER_RECORD_DAYS, 86400},
};

/* The next row that is free, or whose notice was given. */
static uint32_t next_row(const struct world *w, uint32_t after) {
    uint32_t row = after + 1;
    while (row <= w->live.notices && w->live.notice[row].state != REPORT_ANSWERED) row++;
    return row;
}

void then_injured(const struct world *w, const struct command *c, struct decision *d) {
    effects_stop(w, c, d, REASON_INJURY);
    effects_report(w, c, d, CONCERN_INJURY);
    effects_hold(w, c, d);
    if (ARG(c, SEVERITY) == SEVERITY_DEATH) effects_suspend(w, c, d, REASON_DEATH);
    if (ARG(c, SEVERITY) == SEVERITY_HOSPITAL) effects_suspend(w, c, d, REASON_INJURY);
    for (uint32_t i = 0, row = 0; i < COUNT_OF(owed); i++) {
        uint32_t figure = core_figure(&w->live, (enum PARAMETER_word)owed[i].figure);
        if (owed[i].severity != ARG(c, SEVERITY) || !figure) continue;
        row = next_row(w, row);
        struct event *e = row < NOTICES_MAX ? effects_emit(d, c, EVENT_NOTICE_OWED) : NULL;
        if (!e) return;
        ARG(e, NUMBER) = row;
        ARG(e, NOTICE) = owed[i].notice;
        ARG(e, PERSON) = ladder_owner(w, CONCERN_INJURY, 0);
        ARG(e, WAIT) = figure * owed[i].unit_s;
    }
}
