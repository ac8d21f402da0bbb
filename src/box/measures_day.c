/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* A day's moments, put in the order in which they were done, and what they verify. */
#include "box/measures_inner.h"
#include <string.h>

#define IS(id) (1u << MEASURED_##id)
enum { PLACES_ALL = ((1u << WHERE_COUNT) - 1) & ~1u }; /* nowhere is no place */
static const uint32_t FIVE = 1u << CONTENT_INTENDED | 1u << CONTENT_DEVIATIONS |
                             1u << CONTENT_ABORT | 1u << CONTENT_EMERGENCY | 1u << CONTENT_CHAIN;

struct evaluation {
    struct measures_day *day;
    uint32_t places, contents, said, missed, late;
    uint8_t period; /* the measure that its sweep is; MEASURED_COUNT: before the first */
    bool worked, whole_at_work, closed, drilled;
};

static void ask(struct evaluation *v, uint32_t measures, bool kept) {
    v->day->asked = (uint16_t)(v->day->asked | measures);
    if (!kept) v->missed |= measures;
}

/* A break that nobody worked after asks for nothing: the wrap's own sweep is next. */
static void end_period(struct evaluation *v) {
    bool whole = v->places == PLACES_ALL && (!v->worked || v->whole_at_work);
    if (v->period == MEASURED_COUNT) return;
    if (v->period != MEASURED_SWEEP_BREAK || v->worked) ask(v, 1u << v->period, whole);
}

static void begin_period(struct evaluation *v, enum measured sweep) {
    end_period(v);
    v->period = (uint8_t)sweep;
    v->places = 0;
    v->worked = v->whole_at_work = false;
}

static void work(struct evaluation *v, const struct measures_moment *m) {
    uint32_t asked = v->day->asked;
    if (!v->worked) v->whole_at_work = v->places == PLACES_ALL;
    v->worked = true;
    if (m->where) ask(v, IS(MEETING), (v->contents & FIVE) == FIVE);
    if (asked & IS(STATEMENT)) ask(v, IS(STATEMENT), v->said >> CONTENT_NOTHING_FIRES & 1);
    if (asked & IS(DUMMIES)) ask(v, IS(DUMMIES), v->said >> CONTENT_MADE_OF & 1);
    if (asked & IS(DRILL)) ask(v, IS(DRILL), v->drilled);
}

static void note_late(struct evaluation *v, const struct measures_moment *m, uint32_t measures) {
    if (m->late) v->late |= measures;
}

static void step(struct evaluation *v, const struct measures_moment *m) {
    switch (m->what) {
    case MOMENT_OPENED: begin_period(v, MEASURED_SWEEP_OPENING); break;
    case MOMENT_BREAK: begin_period(v, MEASURED_SWEEP_BREAK); break;
    case MOMENT_WRAP: begin_period(v, MEASURED_SWEEP_LOCKING); break;
    case MOMENT_SWEPT:
        v->places |= 1u << m->where;
        if (v->period < MEASURED_COUNT) note_late(v, m, 1u << v->period | IS(LIVE) | IS(FIRING));
        break;
    case MOMENT_FOUND: v->places &= ~(1u << m->where); break;
    case MOMENT_WORK: work(v, m); break;
    case MOMENT_MEETING:
        v->contents = m->contents;
        v->said |= m->contents;
        note_late(v, m, IS(MEETING) | IS(STATEMENT) | IS(DUMMIES));
        break;
    case MOMENT_DRILL:
        v->drilled = true;
        ask(v, IS(DRILL), true);
        break;
    case MOMENT_CLOSED:
        v->closed = true;
        if (m->contents & CLOSED_UNPROVED) ask(v, IS(PROVED), false);
        if (m->contents & CLOSED_OUT) ask(v, IS(LOCKED), false);
        note_late(v, m, IS(PROVED) | IS(LOCKED));
        break;
    default: break;
    }
}

/* A few hundred rows that are nearly in order. */
static void sort(struct measures_moment *row, uint32_t rows) {
    for (uint32_t i = 1; i < rows; i++) {
        struct measures_moment one = row[i];
        uint32_t at = i;
        while (at && row[at - 1].at_ms > one.at_ms) row[at] = row[at - 1], at--;
        row[at] = one;
    }
}

/* What a day asks by its packs and by what was out, whether it was said or not. */
static void ends(struct evaluation *v) {
    uint32_t sweeps = IS(SWEEP_OPENING) | IS(SWEEP_BREAK) | IS(SWEEP_LOCKING);
    end_period(v);
    if (!v->closed || v->period != MEASURED_SWEEP_LOCKING) ask(v, IS(SWEEP_LOCKING), false);
    if (!v->closed) v->missed |= IS(PROVED) | IS(LOCKED);
    if (v->missed & sweeps) v->missed |= IS(LIVE) | IS(FIRING);
    if (!(v->said >> CONTENT_NOTHING_FIRES & 1)) v->missed |= IS(STATEMENT);
    if (!(v->said >> CONTENT_MADE_OF & 1)) v->missed |= IS(DUMMIES);
}

void measures_evaluate(struct measures *m) {
    struct measures_day *day = &m->today;
    struct evaluation v = {.day = day, .period = MEASURED_COUNT};
    bool crowded = m->moments == MEASURES_MOMENTS;
    sort(m->moment, m->moments);
    for (uint32_t i = 0; i < m->moments; i++) step(&v, &m->moment[i]);
    ends(&v);
    day->kept = (uint16_t)(crowded ? 0 : day->asked & ~v.missed);
    day->afterwards = (uint16_t)(day->kept & v.late);
}
