/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "core/past.h"
#include "core/rows.h"

static void begin_day(struct past *past, const struct event *e, uint32_t people) {
    struct day_past *day = past->days ? &past->day[past->days - 1] : NULL;
    if (!day || day->day != ARG(e, DAY)) {
        if (past->days == DAYS_KEPT) /* the oldest gives way */
            memmove(&past->day[0], &past->day[1], --past->days * sizeof past->day[0]);
        day = &past->day[past->days++];
        memset(day, 0, sizeof *day);
        day->day = ARG(e, DAY);
    }
    day->people = (uint16_t)people;
}

/* From when it was filed until it was answered, in seconds. */
static uint32_t bin(uint32_t took_s) {
    static const uint32_t most_s[WITHIN_BINS - 1] = {1800, 3600, 4 * 3600, 24 * 3600};
    uint32_t i = 0;
    while (i < COUNT_OF(most_s) && took_s > most_s[i]) i++;
    return i;
}

static void count_refusal(struct day_past *day, const struct event *e, bool passed) {
    uint32_t command = ARG(e, COMMAND);
    bool look = command == COMMAND_LOOK_EMPTY || command == COMMAND_LOOK_HEADS ||
                command == COMMAND_LOOK_OVER || command == COMMAND_WATCH;
    day->refused[passed]++;
    day->looks[passed] = (uint16_t)(day->looks[passed] + look);
    if (command == COMMAND_BEGIN_WORK && ARG(e, RULE) == RULE_COPY_MISSING) day->no_copy[passed]++;
}

void past_day(struct world *w, const struct event *e) {
    struct past *past = &w->past;
    if (e->kind == EVENT_DAY_OPENED) begin_day(past, e, w->live.people);
    if (!past->days) return;
    struct day_past *day = &past->day[past->days - 1];
    bool stopped = e->kind == EVENT_SET_STOPPED, drill = ARG(e, REASON) == REASON_DRILL;
    day->filed =
        (uint16_t)(day->filed + (e->kind == EVENT_REPORT_FILED || e->kind == EVENT_REPORT_LEFT));
    day->stops = (uint16_t)(day->stops + (stopped && !drill));
    day->drills = (uint16_t)(day->drills + (stopped && drill));
    if (e->kind == EVENT_PREVENTED || e->kind == EVENT_RULE_BROKEN)
        count_refusal(day, e, e->kind == EVENT_RULE_BROKEN);
    if (e->kind != EVENT_REPORT_ANSWERED) return;
    uint32_t filed_s = w->live.report[ARG(e, REPORT)].filed_s, now_s = (uint32_t)(e->at_ms / 1000);
    day->answered++;
    day->within[bin(now_s > filed_s ? now_s - filed_s : 0)]++;
}
