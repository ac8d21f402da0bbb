/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Whom a stop reaches, by a clock that is given; and what the day asked, of groups and never of a person. */
#include "box/demand.h"
#include "box/department.h"
#include "box/reach.h"
#include "core/people.h"
#include "test.h"

enum { AD = 1, ARMORER, DOP, CAMERA, GRIP, ERASED, PEOPLE = ERASED };
static struct world world;
static struct people listening;
static struct reach *r;
static uint64_t now;
static uint8_t bytes[65536];

static void begin(void) {
    static const uint32_t role[] = {0,           ROLE_FIRST_AD, ROLE_ARMORER, ROLE_CINEMATOGRAPHER,
                                    ROLE_CAMERA, ROLE_GRIP};
    world.live = (struct live){.people = PEOPLE, .day = 22000};
    for (uint32_t n = AD; n <= GRIP; n++) world.live.person[n].roles = 1u << role[n];
    people_clear(&listening);
    reach_destroy(r);
    r = reach_create();
    now = 1000000;
}
static void beat(uint32_t person, uint32_t page, bool awake) {
    reach_here(r, (struct person_id){(uint16_t)person}, &(struct reach_beat){page, awake, -1, -1},
               now);
}
static void say(uint32_t person, int8_t away, int8_t radio) {
    reach_here(r, (struct person_id){(uint16_t)person}, &(struct reach_beat){1, 1, away, radio},
               now);
}
static const char *is(uint32_t person) {
    reach_turn(r, &world.live, &listening, now);
    return reach_words[reach_is(r, (struct person_id){(uint16_t)person})];
}
static struct bytes told(uint32_t viewer) {
    struct buffer b = BUFFER(bytes);
    reach_turn(r, &world.live, &listening, now);
    reach_write(r, &world.live, reach_sees(&world.live, (struct person_id){(uint16_t)viewer}), &b);
    return buffer_bytes(&b);
}
#define EXPECT_IS(person, word) EXPECT_TEXT(bytes_of(is(person)), word)

TEST(who_has_no_page_is_not_known) {
    begin();
    EXPECT_IS(GRIP, "unknown");
    EXPECT_TEXT(told(AD), "{\"people\":[],\"others\":0}");
    EXPECT_TEXT(told(GRIP), "{\"asleep\":0,\"lost\":0,\"away\":0}");
}

TEST(awake_asleep_lost_and_awake_again) {
    begin();
    people_add(&listening, GRIP);
    beat(GRIP, 1, true);
    EXPECT_IS(GRIP, "awake");
    now += REACH_AWAKE_MS - 1;
    EXPECT_IS(GRIP, "awake");
    now += 1;
    EXPECT_IS(GRIP, "asleep");
    now += 3600000; /* a stream that is held open says nothing of anybody's eyes */
    EXPECT_IS(GRIP, "asleep");
    people_clear(&listening);
    EXPECT_IS(GRIP, "lost");
    beat(GRIP, 1, true);
    EXPECT_IS(GRIP, "awake");
}

TEST(a_page_that_opens_is_not_asleep_before_it_can_speak) {
    begin();
    people_add(&listening, GRIP);
    EXPECT_IS(GRIP, "unknown");
    now += REACH_AWAKE_MS;
    EXPECT_IS(GRIP, "asleep");
    people_clear(&listening);
    EXPECT_IS(GRIP, "unknown");
}

TEST(a_page_that_hides_is_asleep_at_once) {
    begin();
    beat(GRIP, 1, true);
    beat(GRIP, 1, false);
    EXPECT_IS(GRIP, "asleep");
    now += REACH_LOST_MS - 1;
    EXPECT_IS(GRIP, "asleep");
    now += 1;
    EXPECT_IS(GRIP, "lost");
}

TEST(one_page_awake_is_enough) {
    begin();
    beat(DOP, 1, true);
    beat(DOP, 2, true);
    beat(DOP, 1, false);
    EXPECT_IS(DOP, "awake");
    for (uint32_t page = 3; page < 9; page++) now += 1, beat(DOP, page, false);
    EXPECT_IS(DOP, "asleep"); /* the oldest gave way */
    now += 1, beat(DOP, 9, true);
    EXPECT_IS(DOP, "awake");
}

TEST(away_and_off_radio_are_told_and_taken_back) {
    begin();
    say(CAMERA, 1, -1);
    EXPECT_IS(CAMERA, "away");
    beat(CAMERA, 1, true); /* a beat alone is no touch */
    EXPECT_IS(CAMERA, "away");
    say(CAMERA, 0, 0);
    EXPECT_IS(CAMERA, "off-radio");
    EXPECT_TEXT(told(AD), "{\"people\":[{\"person\":4,\"is\":\"off-radio\"}],\"others\":0}");
    EXPECT_TEXT(told(GRIP), "{\"asleep\":0,\"lost\":0,\"away\":0}");
    beat(CAMERA, 1, false);
    EXPECT_TEXT(told(AD),
                "{\"people\":[{\"person\":4,\"is\":\"asleep\",\"radio\":false}],\"others\":0}");
    say(CAMERA, -1, 1);
    EXPECT_IS(CAMERA, "awake");
}

/*= names go to direction, custodians and those who answer for the department; to nobody else */
TEST(names_go_to_those_who_can_fetch_them) {
    begin();
    beat(CAMERA, 1, false), beat(GRIP, 1, false), say(DOP, 1, -1);
    static const char all[] =
        "{\"people\":[{\"person\":3,\"is\":\"away\"},{\"person\":4,\"is\":\"asleep\"},"
        "{\"person\":5,\"is\":\"asleep\"}],\"others\":0}";
    EXPECT_TEXT(told(AD), all);
    EXPECT_TEXT(told(ARMORER), all);
    EXPECT_TEXT(told(DOP), "{\"people\":[{\"person\":3,\"is\":\"away\"},{\"person\":4,\"is\":"
                           "\"asleep\"}],\"others\":1}");
    for (uint32_t viewer = CAMERA; viewer <= GRIP; viewer++)
        EXPECT_TEXT(told(viewer), "{\"asleep\":2,\"lost\":0,\"away\":1}");
    EXPECT_TEXT(told(0), "{\"asleep\":2,\"lost\":0,\"away\":1}"); /* a station */
}

TEST(a_turn_says_whether_there_is_news) {
    begin();
    beat(GRIP, 1, true);
    EXPECT(reach_turn(r, &world.live, &listening, now));
    now += 5000, beat(GRIP, 1, true);
    EXPECT(!reach_turn(r, &world.live, &listening, now));
    say(GRIP, -1, 0);
    EXPECT(reach_turn(r, &world.live, &listening, now));
}

TEST(a_new_day_forgets_yesterdays_pages) {
    begin();
    beat(GRIP, 1, true), beat(CAMERA, 1, true);
    EXPECT_IS(GRIP, "awake");
    people_add(&listening, CAMERA);
    now += 43200000;
    EXPECT_IS(GRIP, "lost");
    world.live.day = 0;
    EXPECT_IS(GRIP, "lost");
    world.live.day = 22001;
    EXPECT_IS(GRIP, "unknown");
    EXPECT_IS(CAMERA, "asleep");
}

TEST(who_has_no_role_is_on_no_list) {
    begin();
    beat(ERASED, 1, false);
    EXPECT_TEXT(told(AD), "{\"people\":[],\"others\":0}");
}

TEST(who_has_left_is_on_no_list) {
    begin();
    beat(GRIP, 1, false);
    world.live.person[GRIP].flags = PERSON_GONE;
    EXPECT_TEXT(told(AD), "{\"people\":[],\"others\":0}");
}

TEST(a_long_list_is_cut_and_counted) {
    begin();
    world.live.people = 600;
    for (uint32_t n = 7; n <= world.live.people; n++)
        world.live.person[n].roles = 1u << ROLE_BACKGROUND, beat(n, 1, false);
    struct bytes all = told(AD);
    EXPECT(all.len < 16384);
    EXPECT_TEXT(bytes_slice(all, all.len - 16, all.len), "}],\"others\":344}");
}

/* ---- demands ---- */
static struct demands *d;
static void happens(uint32_t kind, uint32_t by, uint32_t person) {
    static struct event e;
    e = (struct event){.kind = (uint16_t)kind, .by = {(uint16_t)by}};
    e.arg[FIELD_PERSON] = person;
    demands_leaf(d, &world, &e);
}
static struct bytes asked(void) {
    struct buffer b = BUFFER(bytes);
    demands_write(d, &world.live, &b);
    return buffer_bytes(&b);
}
static void crew(uint32_t grips, uint32_t others) {
    world.live = (struct live){.people = (uint16_t)(grips + others), .day = 22000};
    for (uint32_t n = 1; n <= world.live.people; n++)
        world.live.person[n].roles = 1u << (n <= grips ? ROLE_GRIP : ROLE_SOUND);
    demands_destroy(d);
    d = demands_create();
}

TEST(fewer_than_eight_are_no_group) {
    crew(7, 0);
    for (uint32_t n = 1; n <= 7; n++) happens(EVENT_MEETING_ATTENDED, n, n);
    EXPECT_TEXT(asked(), "{\"groups\":[]}");
}

TEST(eight_are_told_by_highest_and_median) {
    crew(8, 0);
    for (uint32_t n = 1; n <= 8; n++) happens(EVENT_MEETING_ATTENDED, n, n);
    for (uint32_t n = 1; n <= 3; n++) happens(EVENT_PLAN_ANSWERED, n, n);
    happens(EVENT_STOP_ANSWERED, 1, 1);
    EXPECT_TEXT(asked(),
                "{\"groups\":[{\"group\":\"grip\",\"people\":8,\"highest\":3,\"median\":1}]}");
    happens(EVENT_DAY_OPENED, 0, 0);
    EXPECT_TEXT(asked(), "{\"groups\":[]}");
}

TEST(two_small_departments_are_the_unit) {
    crew(4, 4);
    for (uint32_t n = 1; n <= 8; n++) happens(EVENT_MEETING_ATTENDED, n, n);
    EXPECT_TEXT(asked(),
                "{\"groups\":[{\"group\":\"unit\",\"people\":8,\"highest\":1,\"median\":1}]}");
}

TEST(whole_less_part_is_never_a_few) {
    crew(8, 2);
    for (uint32_t n = 1; n <= 10; n++) happens(EVENT_MEETING_ATTENDED, n, n);
    EXPECT_TEXT(asked(),
                "{\"groups\":[{\"group\":\"grip\",\"people\":8,\"highest\":1,\"median\":1}]}");
}

TEST(a_stop_taken_back_was_a_demand) {
    crew(9, 0);
    for (uint32_t n = 1; n <= 9; n++) world.live.person[n].roles = 1u << ROLE_FIRST_AD;
    happens(EVENT_SET_STOPPED, 9, 0);
    happens(EVENT_STOP_ANSWERED, 1, 1);
    EXPECT_TEXT(asked(), "{\"groups\":[]}");
    happens(EVENT_MISTAKE_CALLED, 9, 0);
    happens(EVENT_SET_RELEASED, 2, 0);
    EXPECT_TEXT(asked(),
                "{\"groups\":[{\"group\":\"direction\",\"people\":8,\"highest\":1,\"median\":1}]}");
}

TEST(demands_are_told_to_direction_and_safety) {
    begin();
    world.live.person[CAMERA].roles = 1u << ROLE_SAFETY_ADVISOR;
    for (uint32_t n = 0; n <= GRIP; n++)
        EXPECT_EQ(demands_may_read(&world.live, (struct person_id){(uint16_t)n}),
                  n == AD || n == CAMERA);
}

TEST(every_role_stands_in_a_department) {
    for (uint32_t role = 0; role < ROLE_COUNT; role++)
        if (role != ROLE_VISITOR) EXPECT(department_of(1u << role) != DEPARTMENT_VISITORS);
    EXPECT_EQ(department_of(1u << ROLE_ARMORER | 1u << ROLE_PROPS), DEPARTMENT_WEAPONS);
    EXPECT_EQ(department_of(0), DEPARTMENT_VISITORS);
}
