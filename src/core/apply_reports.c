/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Reports and their answers; who outside gets what nobody inside answered. */
#include "core/apply.h"
#include "core/effects.h"

/* The smallest thing is held: the item, or without one its class of work, and the handler of what went off. A mere
 * concern holds what can be looked at only until it was. */
static void hold(struct live *live, const struct report *report, int by) {
    struct item *item = &live->item[report->item];
    struct person *handler = &live->person[report->handler];
    uint8_t *class = &live->class_holds[ladder_class(report->concern)];
    enum ladder_hold holds = ladder_holds(report->concern);
    uint8_t *place = &live->place_holds[report->where];
    if (report->where && holds != HOLDS_NOTHING) *place = (uint8_t)(*place + by);
    if (report->handler) handler->held = (uint16_t)(handler->held + by);
    if (holds == HOLDS_NOTHING) return;
    if (!report->item)
        *class = (uint8_t)(*class + by);
    else if (holds == HOLDS_HARD || !opens(item))
        item->holds = (uint16_t)(item->holds + by);
    else if (by > 0)
        apply_doubt(live, report->item);
}

static uint32_t seconds(const struct event *e) {
    return (uint32_t)(e->at_ms / 1000);
}

static void file(struct live *live, const struct event *e, uint32_t flags) {
    struct report *report = &live->report[ARG(e, REPORT)];
    if (ARG(e, REPORT) != live->reports + 1u) return;
    live->reports++;
    report->owner = (uint16_t)ARG(e, PERSON);
    report->item = (uint16_t)ARG(e, ITEM);
    report->setup = (uint16_t)ARG(e, SETUP);
    report->filer = e->by.n;
    report->where = (uint16_t)ARG(e, WHERE);
    if (ARG(e, CONCERN) == CONCERN_UNINTENDED_DISCHARGE)
        report->handler = live->item[report->item].handler;
    report->concern = (uint8_t)ARG(e, CONCERN);
    report->state = REPORT_OPEN;
    report->packs = live->packs;
    report->flags = (uint16_t)flags;
    report->filed_s = seconds(e);
    report->entry = (uint32_t)e->index;
    report->due_s = seconds(e) + ARG(e, WAIT);
    hold(live, report, 1);
}

void apply_REPORT_FILED(struct live *live, const struct event *e) {
    file(live, e, 0);
}

void apply_REPORT_LEFT(struct live *live, const struct event *e) {
    file(live, e, REPORT_NAMELESS);
}

/* A concern that two must look for ends by the recipient outside as well; a thing that fell does not. */
static void undoubt(struct live *live, const struct report *report) {
    struct item *item = &live->item[report->item];
    bool mere = ladder_holds(report->concern) == HOLDS_UNTIL_LOOKED && opens(item);
    for (uint32_t r = 1; r <= live->reports; r++) {
        const struct report *other = &live->report[r];
        if (other != report && other->item == report->item && other->state != REPORT_ANSWERED)
            return;
    }
    if (mere) item->flags &= (uint8_t)~ITEM_DOUBTED;
}

void apply_REPORT_ANSWERED(struct live *live, const struct event *e) {
    struct report *report = &live->report[ARG(e, REPORT)];
    if (report->state != REPORT_OPEN && report->state != REPORT_LAPSED) return;
    report->state = REPORT_ANSWERED;
    report->outcome = (uint8_t)ARG(e, OUTCOME);
    report->due_s = 0;
    hold(live, report, -1);
    if (e->by.n && e->by.n == live->outside) undoubt(live, report);
}

/* Not enough: it is held again, and somebody outside the chain of command answers. */
void apply_ANSWER_TAKEN(struct live *live, const struct event *e) {
    struct report *report = &live->report[ARG(e, REPORT)];
    bool over = report->flags & (REPORT_DISPUTED | REPORT_TAKEN);
    if (report->state != REPORT_ANSWERED || over) return;
    if (ARG(e, REPLY) != REPLY_NO) {
        report->flags |= REPORT_TAKEN;
        return;
    }
    report->flags |= REPORT_DISPUTED;
    report->state = REPORT_OPEN;
    report->outcome = OUTCOME_NONE;
    report->step++;
    report->owner = (uint16_t)ARG(e, PERSON);
    report->due_s = seconds(e) + ARG(e, WAIT);
    hold(live, report, 1);
}

void apply_REPORT_LAPSED(struct live *live, const struct event *e) {
    struct report *report = &live->report[ARG(e, REPORT)];
    if (report->state != REPORT_OPEN && report->state != REPORT_LAPSED) return;
    report->state = REPORT_LAPSED;
    report->step++;
    report->owner = (uint16_t)ARG(e, PERSON);
    report->due_s = ARG(e, WAIT) ? seconds(e) + ARG(e, WAIT) : 0;
}

void apply_THREAD_WRITTEN(struct live *live, const struct event *e) {
    (void)live, (void)e;
}

void apply_OUTSIDE_NAMED(struct live *live, const struct event *e) {
    live->outside = (uint16_t)ARG(e, PERSON);
}
