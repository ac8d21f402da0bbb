/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What is said, where no rule refuses anything: who is asked to stop, what a no ends, what a day teaches. */
#include "core/effects.h"
#include "core/people.h"
#include "core/view.h"
#include "test.h"

enum { PAM = 1, BO, ADA, CY, DI, GUS, UMA, ED, SAM };
static const uint8_t roles[] = {ROLE_PRODUCTION_MANAGER,
                                ROLE_FIRST_AD,
                                ROLE_ARMORER,
                                ROLE_PERFORMER,
                                ROLE_CAMERA,
                                ROLE_GRIP,
                                ROLE_VISITOR,
                                ROLE_SAFETY_ADVISOR,
                                ROLE_SOUND};
static struct world w;
static uint64_t at_ms, next;

static void enter(struct event e) {
    e.at_ms = at_ms;
    e.index = next++;
    core_apply(&w, &e);
}

/* do_it(kind, who, fields): one command as it happened, whatever the rules say of it. */
static void do_it(enum command_kind kind, uint32_t who, const uint32_t arg[FIELD_COUNT]) {
    struct command c = {.kind = (uint16_t)kind, .happened = 1, .actor = {(uint16_t)who}};
    struct decision d;
    memcpy(c.arg, arg, sizeof c.arg);
    core_decide(&w, &c, &d);
    EXPECT(d.verdict == DECIDED);
    for (uint32_t i = 0; i < d.count; i++)
        if (d.event[i].kind != EVENT_RULE_BROKEN) enter(d.event[i]);
    EXPECT(!core_validate(&w));
}
#define DO(kind, who, ...) do_it(COMMAND_##kind, who, (const uint32_t[FIELD_COUNT]){__VA_ARGS__})
#define A(field) [FIELD_##field]

static void a_set(uint32_t people) {
    core_init(&w);
    at_ms = UINT64_C(20000) * 86400000, next = 0;
    for (uint32_t p = 0; p < people; p++) DO(ADD_PERSON, 0, A(ROLE) = roles[p]);
    struct event item = {.kind = EVENT_ITEM_REGISTERED, .id = {"colt-1"}};
    item.arg[FIELD_ITEM] = 1, item.arg[FIELD_CLASS] = CLASS_FIREARM;
    item.arg[FIELD_ACTION] = ACTION_REVOLVER_GATE, item.arg[FIELD_CAPABILITY] = CAPABILITY_FIRES;
    item.arg[FIELD_CAPACITY] = 6;
    enter(item);
    enter((struct event){.kind = EVENT_SETUP_PLANNED, .id = {"12a"}, .arg = {A(SETUP) = 1}});
    DO(OPEN_DAY, BO, A(DAY) = 20000);
}

static bool asks(uint32_t person) {
    struct people set;
    core_stop_asks(&w, &set);
    return people_has(&set, person);
}

TEST(a_stop_asks_those_it_concerns) {
    a_set(9);
    EXPECT(asks(PAM) && asks(BO) && asks(ADA) && asks(ED)); /* keys, direction, custodians */
    EXPECT(!asks(CY) && !asks(DI) && !asks(GUS) && !asks(UMA) && !asks(SAM));
    DO(PLAN_WEAPON, BO, A(SETUP) = 1, A(ITEM) = 1, A(PERSON) = CY, A(KIND) = KIND_EMPTY);
    DO(ENTER_AREA, BO, A(SETUP) = 1, A(PERSON) = DI);
    EXPECT(!asks(DI)); /* it is locked */
    DO(TAKE, ADA, A(ITEM) = 1);
    EXPECT(asks(DI) && asks(CY) && !asks(GUS));
    DO(HAND_OVER, ADA, A(ITEM) = 1, A(PERSON) = GUS, A(SETUP) = 1);
    EXPECT(asks(GUS)); /* whoever holds it */
}

TEST(a_no_asks_for_each_copy_again_and_keeps_the_plan) {
    a_set(9);
    DO(PLAN_WEAPON, BO, A(SETUP) = 1, A(ITEM) = 1, A(PERSON) = CY, A(KIND) = KIND_EMPTY);
    uint32_t version = w.live.setup[1].version;
    DO(ANSWER_PLAN, CY, A(SETUP) = 1, A(PERSON) = CY, A(ANSWER) = ANSWER_COPY,
       A(VERSION) = version);
    DO(ASK, ADA, A(NEED) = NEED_PERSON, A(ROLE) = ROLE_ARMORER, A(ITEM) = 1);
    EXPECT(w.live.ask[1].owner == PAM && people_has(&w.live.open[0].copied, CY));
    DO(ANSWER_ASK, PAM, A(ASK) = 1, A(REPLY) = REPLY_YES);
    EXPECT(people_has(&w.live.open[0].copied, CY));
    DO(ASK, ADA, A(NEED) = NEED_PERSON, A(ROLE) = ROLE_ARMORER, A(ITEM) = 1);
    DO(ANSWER_ASK, PAM, A(ASK) = 2, A(REPLY) = REPLY_NO, A(GROUNDS) = GROUNDS_MONEY);
    EXPECT(!people_has(&w.live.open[0].copied, CY) && w.live.setup[1].version == version);
    EXPECT(core_ask_stands(&w.live, &w.live.ask[2], 1) &&
           !core_ask_stands(&w.live, &w.live.ask[1], 1));
    DO(RE_PLAN, BO, A(SETUP) = 1, A(ITEM) = 1, A(INSTEAD) = INSTEAD_RUBBER);
    EXPECT(!core_ask_stands(&w.live, &w.live.ask[2], 1));
}

TEST(nobody_owes_the_answer_to_their_own_ask) {
    a_set(9);
    EXPECT_EQ(ladder_giver(&w, NEED_TIME, GUS), BO);
    EXPECT_EQ(ladder_giver(&w, NEED_TIME, BO), PAM);
    EXPECT_EQ(ladder_giver(&w, NEED_SECOND_LOOK, ADA), ED);
    for (uint32_t need = 1; need < NEED_COUNT; need++) {
        EXPECT(ladder_giver(&w, need, PAM) && ladder_giver(&w, need, PAM) != PAM);
        EXPECT(ladder_giver_wait_s(need));
    }
}

TEST(a_concern_that_nobody_answers_ends_outside) {
    a_set(9);
    DO(NAME_OUTSIDE, PAM, A(PERSON) = UMA);
    DO(REPORT, GUS, A(CONCERN) = CONCERN_NEAR_MISS);
    for (uint32_t step = 0; step < 8; step++) {
        struct decision d;
        at_ms += 2 * 3600 * 1000;
        core_lapse(&w, at_ms, &d);
        for (uint32_t i = 0; i < d.count; i++) enter(d.event[i]);
    }
    EXPECT_EQ(w.live.report[1].owner, UMA);
    EXPECT(w.live.report[1].state == REPORT_LAPSED && !w.live.report[1].due_s);
}

TEST(who_left_owes_nothing_and_what_they_owed_is_productions) {
    a_set(9);
    DO(REPORT, GUS, A(CONCERN) = CONCERN_NEAR_MISS);
    DO(ASK, GUS, A(NEED) = NEED_REST, A(ROLE) = ROLE_GRIP);
    EXPECT(w.live.report[1].owner == BO && w.live.ask[1].owner == BO);
    DO(ENTER_AREA, BO, A(SETUP) = 1, A(PERSON) = BO);
    DO(LEAVE_CREW, BO, 0);
    EXPECT(!w.live.report[1].owner && !w.live.ask[1].owner && !asks(BO));
    EXPECT(w.live.person[BO].left == BIT(ROLE_FIRST_AD) && !w.live.person[BO].roles);
    at_ms += 86400000;
    DO(OPEN_DAY, PAM, A(DAY) = 20001);
    DO(GIVE_ROLE, PAM, A(PERSON) = BO, A(ROLE) = ROLE_FIRST_AD);
    EXPECT(!w.live.person[BO].left && w.live.person[BO].since == 20001);
}

static uint32_t days_shown(void) {
    static uint8_t bytes[65536];
    struct buffer b = BUFFER(bytes);
    uint32_t n = 0;
    view_write(&w, VIEW_DAYS, (struct person_id){BO}, &b);
    for (uint32_t i = 0; i < b.len; i++) n += b.ptr[i] == '[' && i; /* one list of bins a day */
    return n;
}

TEST(a_day_teaches_where_eight_are_there) {
    a_set(7);
    DO(REPORT, GUS, A(CONCERN) = CONCERN_NEAR_MISS);
    EXPECT(w.past.days == 1 && w.past.day[0].filed == 1 && days_shown() == 0);
    a_set(8);
    static const uint32_t after_s[] = {1800, 1801, 4 * 3600, 86400, 86401};
    for (uint32_t i = 0; i < COUNT_OF(after_s); i++) {
        uint64_t filed_ms = at_ms;
        DO(REPORT, GUS, A(CONCERN) = CONCERN_NEAR_MISS);
        at_ms += after_s[i] * UINT64_C(1000);
        DO(ANSWER_REPORT, BO, A(REPORT) = i + 1, A(OUTCOME) = OUTCOME_CHANGED);
        EXPECT_EQ(w.past.day[0].within[i], 1);
        at_ms = filed_ms;
    }
    EXPECT(w.past.day[0].answered == 5 && days_shown() == 1);
}

TEST(a_drill_is_no_stop) {
    a_set(9);
    DO(DRILL, BO, 0);
    EXPECT(w.live.stop.open && is_drill(&w.live.stop));
    EXPECT(w.past.drills == 1 && w.past.stops == 0 && w.past.day[0].drills == 1);
    DO(STOP, GUS, A(REASON) = REASON_NONE);
    EXPECT(w.live.stop.raiser == GUS && !is_drill(&w.live.stop) && w.past.stops == 1);
    EXPECT(w.live.stop.raisers == 1);
}
