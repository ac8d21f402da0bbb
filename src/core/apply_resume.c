/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* After a death, a serious injury or a walk-out: what is owed before the production goes on, and who is back. */
#include "core/apply.h"

static void leave_it_open(struct report *report) {
    if (report->state == REPORT_OPEN || report->state == REPORT_LAPSED)
        report->flags |= REPORT_DISPUTED; /* only somebody outside the chain answers it now */
}

static void ask_anew(struct ask *ask) {
    if (ask->state == ASK_NO || ask->state == ASK_PART || ask->state == ASK_LAPSED)
        ask->state = ASK_ANEW;
}

void apply_PRODUCTION_SUSPENDED(struct live *live, const struct event *e) {
    if (live->suspended || !ARG(e, REASON)) return;
    live->suspended = (uint16_t)ARG(e, REASON);
    live->owed = live->failed;
    live->changes = live->inventoried = 0;
    for (uint32_t p = 1; p <= live->people; p++)
        if (!(live->person[p].flags & PERSON_GONE))
            live->person[p].flags = (live->person[p].flags | PERSON_AWAY) & ~(uint32_t)PERSON_TOLD;
    for (uint32_t a = 1; a <= live->asks; a++) ask_anew(&live->ask[a]);
    for (uint32_t r = 1; r <= live->reports; r++) leave_it_open(&live->report[r]);
    apply_void_all(live);
}

void apply_STEP_ANSWERED(struct live *live, const struct event *e) {
    if (!live->suspended) return;
    live->changes = 1;
    rule_set_remove(&live->owed, ARG(e, RULE));
}

void apply_CHANGE_NAMED(struct live *live, const struct event *e) {
    (void)e;
    if (live->suspended) live->changes = 1;
}

void apply_WISH_RECORDED(struct live *live, const struct event *e) {
    live->wish[ARG(e, WISH)] = (uint8_t)(ARG(e, WISH) ? ARG(e, REPLY) : 0);
}

void apply_WISH_WITHDRAWN(struct live *live, const struct event *e) {
    live->wish[ARG(e, WISH)] = REPLY_NONE;
}

void apply_RETURN_TOLD(struct live *live, const struct event *e) {
    if (ARG(e, PERSON)) live->person[ARG(e, PERSON)].flags |= PERSON_TOLD;
}

void apply_CAME_BACK(struct live *live, const struct event *e) {
    live->person[ARG(e, PERSON)].flags &= ~(uint32_t)PERSON_AWAY;
}

void apply_PRODUCTION_RESUMED(struct live *live, const struct event *e) {
    (void)e;
    if (!live->suspended) return;
    live->suspended = 0;
    live->drill_owed = 1;
    memset(&live->owed, 0, sizeof live->owed);
}
