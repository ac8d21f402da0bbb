/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_measures.c - on which days a measure counts: done whole, in time, by the time at which it was done; and on no others. */
#include "box/measures.h"
#include "tests/test.h"

static struct measures m;
static struct world w;
static uint64_t minute; /* of the day */
static uint32_t day;

enum { DAY_ONE = 20000 };
#define DAY_MS UINT64_C(86400000)

static struct event at(enum event_kind kind) {
    struct event e = {.kind = (uint16_t)kind};
    e.at_ms = day * DAY_MS + minute++ * 60000;
    return e;
}
static void happens(enum event_kind kind) {
    struct event e = at(kind);
    measures_take(&m, &e);
}
static void swept(uint32_t from, uint32_t to) {
    for (uint32_t where = from; where <= to; where++) {
        struct event e = at(EVENT_PLACE_SWEPT);
        e.arg[FIELD_WHERE] = where;
        measures_take(&m, &e);
    }
}
static void all_swept(void) {
    swept(1, WHERE_COUNT - 1);
}
static void found(uint32_t where) {
    struct event e = at(EVENT_ROUND_FOUND);
    e.arg[FIELD_WHERE] = where, e.arg[FIELD_NUMBER] = 6;
    measures_take(&m, &e);
}
static void says(uint32_t contents) {
    struct event e = at(EVENT_MEETING_HELD);
    e.arg[FIELD_CONTENT] = contents;
    measures_take(&m, &e);
}
static void opens(uint32_t which) {
    struct event e;
    day = which, minute = 360;
    e = at(EVENT_DAY_OPENED);
    e.arg[FIELD_DAY] = which;
    measures_take(&m, &e);
}
static void adopts(uint32_t pack) {
    struct event e = at(EVENT_PACK_ADOPTED);
    e.arg[FIELD_PACK] = pack;
    measures_take(&m, &e);
}
static void begins(void) {
    day = DAY_ONE - 1, minute = 0;
    measures_begin(&m, &w);
    happens(EVENT_PRODUCTION_BEGUN);
    adopts(PACK_NO_FIRING);
}
static bool counts(enum measured which, uint32_t asked, uint32_t kept) {
    const struct measures_total *t = &m.total[which];
    if (t->asked == asked && t->kept == kept) return true;
    printf("%s: asked %u, kept %u\n", measured_words[which], t->asked, t->kept);
    return false;
}
static const uint32_t NOTHING = 1u << CONTENT_NOTHING_FIRES;

/* A day as it should be, of which each test leaves something out. */
enum left_out {
    NOTHING_LEFT_OUT,
    ONE_PLACE,
    AFTER_BREAK,
    BEFORE_LOCKING,
    THE_STATEMENT,
    THE_CLOSE
};
static void a_day(uint32_t which, enum left_out out) {
    opens(which);
    swept(out == ONE_PLACE ? 2 : 1, WHERE_COUNT - 1);
    says(out == THE_STATEMENT ? 1u << CONTENT_INTENDED : NOTHING);
    happens(EVENT_WORK_BEGUN), happens(EVENT_WORK_CUT);
    happens(EVENT_BREAK_BEGUN), happens(EVENT_BREAK_ENDED);
    if (out != AFTER_BREAK) all_swept();
    happens(EVENT_WORK_BEGUN), happens(EVENT_WORK_CUT);
    happens(EVENT_DAY_WRAPPED);
    if (out != BEFORE_LOCKING) all_swept();
    if (out != THE_CLOSE) happens(EVENT_DAY_CLOSED);
}

TEST(a_whole_day_counts_and_a_day_that_is_open_does_not) {
    begins();
    a_day(DAY_ONE, NOTHING_LEFT_OUT);
    EXPECT_EQ(m.days, 1);
    EXPECT(counts(MEASURED_SWEEP_OPENING, 1, 1) && counts(MEASURED_SWEEP_BREAK, 1, 1) &&
           counts(MEASURED_SWEEP_LOCKING, 1, 1));
    EXPECT(counts(MEASURED_FIRING, 1, 1) && counts(MEASURED_LIVE, 1, 1) &&
           counts(MEASURED_STATEMENT, 1, 1));
    a_day(DAY_ONE + 1, THE_CLOSE);
    EXPECT_EQ(m.days, 1);
    EXPECT(m.today.open && counts(MEASURED_FIRING, 1, 1));
    opens(DAY_ONE + 2); /* the day before was never closed */
    EXPECT_EQ(m.days, 2);
    EXPECT(counts(MEASURED_SWEEP_LOCKING, 2, 1) && counts(MEASURED_FIRING, 2, 1));
    EXPECT(counts(MEASURED_SWEEP_OPENING, 2, 2));
}

TEST(a_ban_counts_only_where_each_sweep_was_whole) {
    static const struct {
        enum left_out out;
        enum measured missed;
    } cases[] = {{ONE_PLACE, MEASURED_SWEEP_OPENING},
                 {AFTER_BREAK, MEASURED_SWEEP_BREAK},
                 {BEFORE_LOCKING, MEASURED_SWEEP_LOCKING}};
    for (uint32_t i = 0; i < COUNT_OF(cases); i++) {
        begins();
        a_day(DAY_ONE, cases[i].out);
        EXPECT(counts(cases[i].missed, 1, 0) && counts(MEASURED_FIRING, 1, 0) &&
               counts(MEASURED_LIVE, 1, 0));
        a_day(DAY_ONE + 1, NOTHING_LEFT_OUT);
        EXPECT(counts(cases[i].missed, 2, 1) && counts(MEASURED_FIRING, 2, 1));
    }
    begins();
    a_day(DAY_ONE, THE_STATEMENT);
    EXPECT(counts(MEASURED_STATEMENT, 1, 0) && counts(MEASURED_FIRING, 1, 1));
}

TEST(what_came_after_the_first_work_is_too_late) {
    begins();
    opens(DAY_ONE);
    swept(1, WHERE_COUNT - 2);
    happens(EVENT_WORK_BEGUN);
    all_swept();
    happens(EVENT_DAY_WRAPPED), all_swept(), happens(EVENT_DAY_CLOSED);
    EXPECT(counts(MEASURED_SWEEP_OPENING, 1, 0) && counts(MEASURED_SWEEP_BREAK, 0, 0));
}

TEST(what_was_found_is_looked_through_anew) {
    begins();
    opens(DAY_ONE);
    all_swept(), found(WHERE_CART);
    happens(EVENT_DAY_WRAPPED), all_swept(), happens(EVENT_DAY_CLOSED);
    EXPECT(counts(MEASURED_SWEEP_OPENING, 1, 0));
    opens(DAY_ONE + 1);
    all_swept(), found(WHERE_CART), swept(WHERE_CART, WHERE_CART);
    happens(EVENT_WORK_BEGUN);
    happens(EVENT_DAY_WRAPPED), all_swept(), happens(EVENT_DAY_CLOSED);
    EXPECT(counts(MEASURED_SWEEP_OPENING, 2, 1));
    EXPECT_EQ(m.sums.finds, 2);
    EXPECT_EQ(m.row[1].finds, 1);
}

/* Kept on paper in the morning, entered by two at noon: it counts by when it was done, and is said to be from paper. */
TEST(what_is_entered_afterwards_counts_by_when_it_was_done) {
    for (uint32_t done = 0; done < 2; done++) {
        begins();
        opens(DAY_ONE);
        minute = 480, happens(EVENT_WORK_BEGUN);
        minute = 720;
        for (uint32_t where = 1; where < WHERE_COUNT; where++) {
            struct event e = at(EVENT_PLACE_SWEPT);
            e.entry = ENTRY_PAPER, e.arg[FIELD_WHERE] = where;
            e.done_about_ms = day * DAY_MS + (done ? 500 : 400) * UINT64_C(60000);
            measures_take(&m, &e);
        }
        happens(EVENT_DAY_WRAPPED), all_swept(), happens(EVENT_DAY_CLOSED);
        EXPECT(counts(MEASURED_SWEEP_OPENING, 1, !done));
        EXPECT_EQ(m.total[MEASURED_SWEEP_OPENING].afterwards, !done);
    }
}

TEST(a_day_opened_twice_is_one_day) {
    begins();
    a_day(DAY_ONE, NOTHING_LEFT_OUT);
    minute = 1200;
    struct event e = at(EVENT_DAY_OPENED);
    e.arg[FIELD_DAY] = DAY_ONE;
    measures_take(&m, &e);
    EXPECT_EQ(m.days, 0);
    happens(EVENT_WORK_BEGUN);
    happens(EVENT_DAY_WRAPPED), all_swept(), happens(EVENT_DAY_CLOSED);
    EXPECT_EQ(m.days, 1);
    EXPECT(counts(MEASURED_SWEEP_OPENING, 1, 0)); /* the second opening was not looked through */
}

TEST(what_is_adopted_weeks_later_is_not_of_a_day_that_nobody_closed) {
    day = DAY_ONE - 1, minute = 0;
    measures_begin(&m, &w);
    happens(EVENT_PRODUCTION_BEGUN);
    opens(DAY_ONE);
    day = DAY_ONE + 500;
    adopts(PACK_NO_FIRING), all_swept();
    opens(DAY_ONE + 501);
    EXPECT_EQ(m.days, 1);
    EXPECT(counts(MEASURED_FIRING, 0, 0) && counts(MEASURED_SWEEP_OPENING, 1, 0));
    EXPECT(m.today.asked >> MEASURED_FIRING & 1);
}

/* Whatever comes, in whatever order. */
TEST(never_more_kept_than_asked) {
    uint64_t seed = 1;
    begins();
    for (uint32_t i = 0; i < 200000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        struct event e = {.kind = (uint16_t)((seed >> 33) % EVENT_COUNT),
                          .by = {(uint16_t)(seed >> 60)}};
        e.at_ms = (DAY_ONE + i / 400) * DAY_MS + (seed >> 20) % DAY_MS;
        e.entry = (uint8_t)((seed >> 50) % ENTRY_COUNT);
        if (e.entry) e.done_about_ms = e.at_ms - (seed >> 12) % DAY_MS;
        e.arg[FIELD_DAY] = DAY_ONE + i / 400;
        e.arg[FIELD_WHERE] = (uint32_t)((seed >> 40) % WHERE_COUNT);
        e.arg[FIELD_CONTENT] = (uint32_t)(seed >> 44) & ((1u << CONTENT_COUNT) - 1);
        e.arg[FIELD_REASON] = (uint32_t)((seed >> 45) % REASON_COUNT);
        e.arg[FIELD_RULE] = (uint32_t)((seed >> 35) % RULE_COUNT);
        measures_take(&m, &e);
    }
    EXPECT(m.days > 100 && m.rows <= MEASURES_DAYS);
    for (uint32_t i = 0; i < MEASURED_COUNT; i++)
        EXPECT(m.total[i].afterwards <= m.total[i].kept && m.total[i].kept <= m.total[i].asked &&
               m.total[i].asked <= m.days);
}
