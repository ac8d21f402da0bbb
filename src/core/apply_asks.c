/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What packs and productions ask beside: figures, permits, assessments, hours, ranges, notices. */
#include "core/apply.h"

static uint32_t seconds(const struct event *e) {
    return (uint32_t)(e->at_ms / 1000);
}

void apply_PARAMETER_STATED(struct live *live, const struct event *e) {
    live->stated[ARG(e, PARAMETER)] = ARG(e, NUMBER);
}

void apply_CONTACT_NAMED(struct live *live, const struct event *e) {
    live->contact = (uint16_t)ARG(e, PERSON);
}

void apply_PERMIT_RECORDED(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    if (!ARG(e, PERSON)) return;
    p->flags |= PERSON_PERMIT;
    p->permit_due_s = ARG(e, DUE);
}

void apply_PERMIT_LAPSED(struct live *live, const struct event *e) {
    struct person *p = &live->person[ARG(e, PERSON)];
    p->flags &= ~(uint32_t)PERSON_PERMIT;
    p->permit_due_s = 0;
}

void apply_MINOR_STATED(struct live *live, const struct event *e) {
    if (ARG(e, PERSON)) live->person[ARG(e, PERSON)].flags |= PERSON_MINOR;
}

void apply_DISTANCE_STATED(struct live *live, const struct event *e) {
    struct open_setup *open = apply_open(live, ARG(e, SETUP));
    if (!open) return;
    live->setup[ARG(e, SETUP)].distance = (uint8_t)ARG(e, DISTANCE);
    apply_changed(live, open);
}

void apply_SETUP_ASSESSED(struct live *live, const struct event *e) {
    struct setup *setup = &live->setup[ARG(e, SETUP)];
    if (ARG(e, HAZARD) & BIT(HAZARD_LONG_WEEK)) live->week_assessed = 1;
    if (!ARG(e, SETUP)) return;
    bool same_plan = setup->assessed_version == setup->version;
    setup->assessed = (uint8_t)(ARG(e, HAZARD) | (same_plan ? setup->assessed : 0));
    setup->assessed_version = setup->version;
}

void apply_ASSESSMENT_KEPT(struct live *live, const struct event *e) {
    struct setup *setup = &live->setup[ARG(e, SETUP)];
    if (ARG(e, SETUP) && setup->assessed) setup->assessed_version = setup->version;
}

void apply_RANGE_OPENED(struct live *live, const struct event *e) {
    live->range = 1;
    live->range_rounds = (uint16_t)(ARG(e, NUMBER) < UINT16_MAX ? ARG(e, NUMBER) : UINT16_MAX);
    apply_void_all(live);
}

/* It stays open until each round is accounted for and each place was searched, before two. */
void apply_RANGE_CLOSED(struct live *live, const struct event *e) {
    bool all = ARG(e, SEEN) == RANGE_POINTS;
    if (!all || !apply_by_two(e) || ARG(e, NUMBER) + ARG(e, SPENT) != live->range_rounds) return;
    live->range = live->range_rounds = 0;
}

void apply_NOTICE_OWED(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (!row || row >= NOTICES_MAX || row > live->notices + 1u || !ARG(e, NOTICE)) return;
    if (row > live->notices) live->notices++;
    live->notice[row] = (struct notice){.owner = (uint16_t)ARG(e, PERSON),
                                        .kind = (uint8_t)ARG(e, NOTICE),
                                        .state = REPORT_OPEN,
                                        .due_s = seconds(e) + ARG(e, WAIT)};
}

void apply_NOTICE_GIVEN(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (!row || row > live->notices) return;
    live->notice[row].state = REPORT_ANSWERED;
    live->notice[row].due_s = 0;
}

/* It is still owed, now by whoever stands above. */
void apply_NOTICE_LAPSED(struct live *live, const struct event *e) {
    uint32_t row = ARG(e, NUMBER);
    if (!row || row > live->notices || live->notice[row].state != REPORT_OPEN) return;
    live->notice[row].state = REPORT_LAPSED;
    live->notice[row].owner = (uint16_t)ARG(e, PERSON);
    live->notice[row].due_s = 0;
}

/* Hours are kept only where a pack or the production limits them. */
void apply_day_begins(struct live *live, const struct event *e) {
    uint32_t week = week_of(live->day);
    uint32_t hours = core_figure(live, PARAMETER_WORK_HOURS);
    bool counts = core_figure(live, PARAMETER_WEEK_HOURS);
    if (week != live->week) live->week_s = live->week_assessed = 0;
    live->week = week;
    live->opened_s = counts ? seconds(e) : 0;
    live->long_due_s = hours ? seconds(e) + hours * 3600 : 0;
    live->long_day = live->resting = 0;
    live->rest_due_s = 0;
}

void apply_day_ends(struct live *live, const struct event *e) {
    uint32_t hours = core_figure(live, PARAMETER_REST_HOURS);
    if (live->opened_s && seconds(e) > live->opened_s) live->week_s += seconds(e) - live->opened_s;
    live->opened_s = live->long_due_s = 0;
    live->long_day = 0;
    if (!hours || live->resting) return;
    live->resting = 1;
    live->rest_due_s = seconds(e) + hours * 3600;
}

void apply_DAY_GREW_LONG(struct live *live, const struct event *e) {
    (void)e;
    live->long_due_s = 0;
    live->long_day = 1;
}

void apply_REST_OVER(struct live *live, const struct event *e) {
    (void)e;
    live->resting = 0;
    live->rest_due_s = 0;
}
