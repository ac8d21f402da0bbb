/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/effects.h"

/* Due deadlines as events, by due time, then kind, then id. Small tables are walked; nobody waits for this: the box
 * calls it only when live.next_due_s says so. */
struct due {
    uint32_t at_s, kind, id;
};

static bool earlier(struct due a, struct due b) {
    if (a.at_s != b.at_s) return a.at_s < b.at_s;
    return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
}

/* offer(list, n, due): Keep the EVENTS_MAX earliest, in order. */
static uint32_t offer(struct due *list, uint32_t n, struct due due) {
    if (n == EVENTS_MAX && !earlier(due, list[n - 1])) return n;
    if (n < EVENTS_MAX) n++;
    uint32_t i = n - 1;
    for (; i > 0 && earlier(due, list[i - 1]); i--) list[i] = list[i - 1];
    list[i] = due;
    return n;
}

static uint32_t hours_due(const struct world *w, uint32_t now_s, struct due *list, uint32_t n) {
    uint32_t grows = w->live.long_due_s, rested = w->live.rest_due_s;
    if (grows && grows <= now_s) n = offer(list, n, (struct due){grows, EVENT_DAY_GREW_LONG, 0});
    if (rested && rested <= now_s) n = offer(list, n, (struct due){rested, EVENT_REST_OVER, 0});
    return n;
}

static uint32_t all_due(const struct world *w, uint32_t now_s, struct due *list) {
    uint32_t n = 0;
    for (uint32_t p = 1; p <= w->live.people; p++) {
        uint32_t at = w->live.person[p].training_due_s;
        if (at && at <= now_s) n = offer(list, n, (struct due){at, EVENT_TRAINING_LAPSED, p});
        at = w->live.person[p].permit_due_s;
        if (at && at <= now_s) n = offer(list, n, (struct due){at, EVENT_PERMIT_LAPSED, p});
    }
    for (uint32_t i = 1; i <= w->live.items; i++) {
        uint32_t at = w->live.item[i].wait_due_s;
        if (at && at <= now_s) n = offer(list, n, (struct due){at, EVENT_WAIT_LAPSED, i});
    }
    for (uint32_t r = 1; r <= w->live.reports; r++) {
        uint32_t at = w->live.report[r].due_s;
        if (at && at <= now_s) n = offer(list, n, (struct due){at, EVENT_REPORT_LAPSED, r});
    }
    for (uint32_t a = 1; a <= w->live.asks; a++) {
        uint32_t at = w->live.ask[a].due_s;
        if (at && at <= now_s) n = offer(list, n, (struct due){at, EVENT_ASK_LAPSED, a});
    }
    for (uint32_t r = 1; r <= w->live.notices; r++) {
        uint32_t at = w->live.notice[r].due_s;
        if (at && at <= now_s) n = offer(list, n, (struct due){at, EVENT_NOTICE_LAPSED, r});
    }
    return hours_due(w, now_s, list, n);
}

static void next_owner(const struct world *w, uint32_t id, struct event *e) {
    const struct report *report = &w->live.report[id];
    uint32_t owner = ladder_owner(w, report->concern, report->owner);
    ARG(e, REPORT) = id;
    ARG(e, PERSON) = owner ? owner : report->owner;
    ARG(e, WAIT) = owner ? ladder_wait_s(report->concern) : 0;
}

static void write(const struct world *w, struct due due, struct event *e) {
    memset(e, 0, sizeof *e);
    e->kind = (uint16_t)due.kind;
    if (due.kind == EVENT_TRAINING_LAPSED)
        ARG(e, PERSON) = due.id, ARG(e, SUBJECT) = SUBJECT_FIREARM;
    if (due.kind == EVENT_WAIT_LAPSED) ARG(e, ITEM) = due.id;
    if (due.kind == EVENT_REPORT_LAPSED) next_owner(w, due.id, e);
    if (due.kind == EVENT_PERMIT_LAPSED) ARG(e, PERSON) = due.id;
    if (due.kind == EVENT_ASK_LAPSED)
        ARG(e, ASK) = due.id, ARG(e, PERSON) = w->live.ask[due.id].owner;
    if (due.kind == EVENT_NOTICE_LAPSED) {
        uint32_t owner = ladder_owner(w, CONCERN_INJURY, w->live.notice[due.id].owner);
        ARG(e, NUMBER) = due.id;
        ARG(e, PERSON) = owner ? owner : w->live.notice[due.id].owner;
    }
}

void core_lapse(const struct world *w, uint64_t now_ms, struct decision *d) {
    struct due list[EVENTS_MAX];
    uint32_t now_s = (uint32_t)(now_ms / 1000);
    d->verdict = DECIDED;
    d->count = 0;
    memset(&d->why, 0, sizeof d->why);
    if (!w->live.next_due_s || now_s < w->live.next_due_s) return;
    d->count = (uint8_t)all_due(w, now_s, list);
    for (uint32_t i = 0; i < d->count; i++) write(w, list[i], &d->event[i]);
}

uint64_t core_next_due_ms(const struct world *w) {
    return (uint64_t)w->live.next_due_s * 1000;
}
