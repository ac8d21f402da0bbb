/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "box/measures_inner.h"
#include <string.h>

#define MEASURED(id, word, says) word,
const char *const measured_words[MEASURED_COUNT] = {
#include "box/measures.def"
};
#define MEASURED(id, word, says) says,
const char *const measured_says[MEASURED_COUNT] = {
#include "box/measures.def"
};

#define IS(id) (1u << MEASURED_##id)
#define GIVEN(e, field) ((e)->arg[FIELD_##field])
enum { GROUP_LEAST = 8 /* design.md principle 13 */, DAY_HOURS_MAX = 36 };

static uint64_t done_at(const struct event *e) {
    return e->done_about_ms ? e->done_about_ms : e->at_ms;
}

/* A day that nobody closed does not go on for weeks. */
static bool of_today(const struct measures *m, const struct event *e) {
    return m->today.open && done_at(e) < m->ends_ms;
}

static void ask(struct measures *m, const struct event *e, uint32_t measures) {
    if (of_today(m, e)) m->today.asked = (uint16_t)(m->today.asked | measures);
}

static void note(struct measures *m, const struct event *e, enum moment what, uint32_t where,
                 uint32_t contents) {
    if (!of_today(m, e) || m->moments == MEASURES_MOMENTS) return;
    m->moment[m->moments++] = (struct measures_moment){.at_ms = done_at(e),
                                                       .contents = contents,
                                                       .what = (uint8_t)what,
                                                       .where = (uint8_t)where,
                                                       .late = e->entry != ENTRY_NOW};
}

static void add_up(struct measures *m, const struct measures_day *day, uint32_t by) {
    for (uint32_t i = 0; i < MEASURED_COUNT; i++) {
        m->total[i].asked += by * (day->asked >> i & 1);
        m->total[i].kept += by * (day->kept >> i & 1);
        m->total[i].afterwards += by * (day->afterwards >> i & 1);
    }
    m->days += by;
}

static void count_day(struct measures *m) {
    if (!m->today.open) return;
    measures_evaluate(m);
    m->today.open = 0;
    add_up(m, &m->today, 1);
    if (m->rows == MEASURES_DAYS) memmove(&m->row[0], &m->row[1], --m->rows * sizeof m->row[0]);
    m->row[m->rows++] = m->today;
}

/* A day that was closed and is opened again is one day: it goes on, and is counted once. */
static void open_day(struct measures *m, const struct event *e) {
    bool again = m->rows && m->row[m->rows - 1].day == GIVEN(e, DAY);
    if (m->today.open && m->today.day != GIVEN(e, DAY)) count_day(m), again = false;
    if (again && !m->today.open)
        add_up(m, &m->row[--m->rows], UINT32_MAX); /* less by one */
    else if (!m->today.open)
        m->moments = 0, memset(&m->today, 0, sizeof m->today);
    m->today.open = 1;
    m->today.day = GIVEN(e, DAY);
    m->ends_ms = done_at(e) + DAY_HOURS_MAX * UINT64_C(3600000);
    note(m, e, MOMENT_OPENED, 0, 0);
}

/* What stands before the day's close by the rules themselves, looked at before it is closed. */
static uint32_t left_open(const struct world *w, const struct event *e) {
    struct command c = {.kind = COMMAND_CLOSE_DAY, .actor = e->by};
    struct rule_set set;
    core_breaches(w, &c, &set);
#define BROKEN(rule) (set.word[RULE_##rule / 32] >> RULE_##rule % 32 & 1)
    bool unproved = BROKEN(CLOSE_NOT_COUNTED) || BROKEN(CLOSE_NOT_PROVED) || BROKEN(CLOSE_SHORT);
    return (unproved ? CLOSED_UNPROVED : 0u) | (BROKEN(CLOSE_WEAPON_OUT) ? CLOSED_OUT : 0u);
}

static void sum_up(struct measures_sums *s, const struct event *e) {
    switch (e->kind) {
    case EVENT_LOT_RECEIVED:
        s->lots++;
        s->lots_proved += GIVEN(e, PROVED) == GIVEN(e, NUMBER) && GIVEN(e, SHOWER);
        break;
    case EVENT_ARRIVED: s->arrivals++; break;
    case EVENT_ROUND_FOUND:
    case EVENT_WEAPON_FOUND: s->finds++; break;
    case EVENT_DISCHARGE_REPORTED: s->discharges++; break;
    case EVENT_INJURY_REPORTED: s->injuries++; break;
    case EVENT_PRODUCTION_SUSPENDED: s->suspended++; break;
    case EVENT_PRODUCTION_RESUMED: s->resumed++; break;
    case EVENT_SET_STOPPED:
        if (GIVEN(e, REASON) == REASON_DRILL)
            s->drills++;
        else
            s->stops++;
        break;
    case EVENT_PREVENTED: s->prevented[GIVEN(e, RULE)]++; break;
    case EVENT_RULE_BROKEN: s->passed[GIVEN(e, RULE)]++; break;
    default: break;
    }
}

static void work(struct measures *m, const struct event *e) {
    const struct live *live = &m->world->live;
    uint32_t slot = live->setup[GIVEN(e, SETUP)].open;
    note(m, e, MOMENT_WORK, slot && live->open[slot - 1].dangers, 0);
    if (m->drill_owed) ask(m, e, IS(DRILL));
}

static void drill(struct measures *m, const struct event *e) {
    if (GIVEN(e, REASON) != REASON_DRILL) {
        m->today.stops = (uint16_t)(m->today.stops + of_today(m, e));
        return;
    }
    m->drill_owed = 0;
    note(m, e, MOMENT_DRILL, 0, 0);
}

static void take_moment(struct measures *m, const struct event *e) {
    const struct live *live = &m->world->live;
    switch (e->kind) {
    case EVENT_DAY_OPENED: open_day(m, e); break;
    case EVENT_BREAK_BEGUN: note(m, e, MOMENT_BREAK, 0, 0); break;
    case EVENT_DAY_WRAPPED: note(m, e, MOMENT_WRAP, 0, 0); break;
    case EVENT_PLACE_SWEPT: note(m, e, MOMENT_SWEPT, GIVEN(e, WHERE), 0); break;
    case EVENT_WORK_BEGUN: work(m, e); break;
    case EVENT_MEETING_HELD:
    case EVENT_DISCHARGE_REPORTED:
        note(m, e, MOMENT_MEETING, 0, live->meeting_today ? live->contents : 0);
        break;
    case EVENT_SET_STOPPED: drill(m, e); break;
    case EVENT_PRODUCTION_RESUMED: m->drill_owed = 1; break;
    case EVENT_ROUND_FOUND:
    case EVENT_WEAPON_FOUND:
        m->today.finds = (uint16_t)(m->today.finds + of_today(m, e));
        note(m, e, MOMENT_FOUND, GIVEN(e, WHERE), 0);
        break;
    case EVENT_WEAPON_TAKEN: ask(m, e, IS(LOCKED)); break;
    case EVENT_ROUNDS_COUNTED_OUT:
    case EVENT_LOT_RECEIVED:
    case EVENT_WEAPON_LOADED: ask(m, e, IS(PROVED)); break;
    default: break;
    }
}

static bool dummies_here(const struct live *live) {
    for (uint32_t i = 1; i <= live->lots; i++)
        if (live->lot[i].kind == KIND_DUMMY && live->lot[i].flags & LOT_HERE) return true;
    return false;
}

/* What is asked for by what holds on the day, whatever is done on it. */
static void ask_of_day(struct measures *m) {
    const struct live *live = &m->world->live;
    struct measures_day *day = &m->today;
    uint32_t packs = core_packs_in_force(live->packs, live->day);
    uint32_t ban = core_rule_packs(RULE_LIVE_ROUND, true) & ~(1u << PACK_HOUSE);
    day->packs |= packs;
    day->people = live->people;
    if (packs & (ban | 1u << PACK_NO_FIRING)) day->asked |= IS(LIVE);
    if (live->items_out) day->asked |= IS(LOCKED);
    if (!(packs >> PACK_NO_FIRING & 1)) return;
    day->asked |= IS(FIRING) | IS(STATEMENT);
    if (dummies_here(live)) day->asked |= IS(DUMMIES);
}

void measures_begin(struct measures *m, struct world *w) {
    memset(m, 0, sizeof *m);
    m->world = w;
    core_init(w);
}

void measures_take(struct measures *m, const struct event *e) {
    if (e->kind == EVENT_DAY_CLOSED) note(m, e, MOMENT_CLOSED, 0, left_open(m->world, e));
    core_apply(m->world, e);
    sum_up(&m->sums, e);
    take_moment(m, e);
    if (e->kind == EVENT_DAY_CLOSED) count_day(m);
    if (of_today(m, e)) ask_of_day(m);
}

bool measures_few(const struct measures *m) {
    return m->world->live.people < GROUP_LEAST;
}
