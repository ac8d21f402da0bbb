/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_box.c - commands, answers, refusals, rings and clocks, over a store that does as it should. */
#include <signal.h>
#include <sys/wait.h>
#include "tests/box_rig.h"

TEST(a_command_is_answered_when_it_is_on_disk) {
    struct heard h;
    EXPECT(rig_begin());
    struct box_request r = rig_request(COMMAND_ADD_PERSON, 0, &h);
    r.command.arg[FIELD_ROLE] = ROLE_ARMORER;
    r.text[SEAL_NAME] = BYTES("Ada");
    EXPECT(box_submit(rig.box, &r));
    EXPECT_EQ(h.times, 0);
    EXPECT(rig_rest());
    EXPECT_EQ(h.times, 1);
    EXPECT_EQ(h.answer.verdict, BOX_DONE);
    EXPECT_EQ(h.answer.index, 0);
    EXPECT_EQ(h.answer.person.n, 1);
    EXPECT_EQ(rig.leaves, 1);
    EXPECT_EQ(rig.checkpoint_size, 1);
    EXPECT(!rig.leaves_wrong);
    EXPECT_EQ(box_durable(rig.box)->world->live.people, 1);
    uint8_t name[16];
    struct buffer out = BUFFER(name);
    EXPECT(box_name(rig.box, (struct person_id){1}, &out));
    EXPECT_TEXT(buffer_bytes(&out), "\"Ada\"");
    rig_end();
}

TEST(a_repeated_id_gets_the_first_answer) {
    struct heard h, again, other;
    EXPECT(rig_begin());
    EXPECT_EQ(rig_add_person(ROLE_ARMORER, "Ada", &h), BOX_DONE);
    struct box_request r = rig_request(COMMAND_ACCEPT_DUTY, 1, &h);
    r.command.arg[FIELD_ROLE] = ROLE_ARMORER;
    EXPECT(box_submit(rig.box, &r));
    r.state = &again, again.times = 0;
    EXPECT(box_submit(rig.box, &r)); /* both in one batch */
    EXPECT(rig_rest());
    EXPECT_EQ(h.answer.verdict, BOX_DONE);
    EXPECT_EQ(again.times, 1);
    EXPECT_EQ(again.answer.index, h.answer.index);
    again.times = 0;
    EXPECT_EQ(rig_ask(&r), BOX_DONE); /* out of the store */
    EXPECT_EQ(again.answer.index, h.answer.index);
    r.command.actor.n = 0, r.state = &other, other.times = 0;
    EXPECT_EQ(rig_ask(&r), BOX_MALFORMED); /* the id is somebody else's */
    EXPECT_EQ(rig_count(EVENT_DUTY_ACCEPTED).count, 1);
    rig_end();
}

TEST(ids_are_known_after_a_restart) {
    struct heard h, again;
    EXPECT(rig_begin());
    struct box_request r = rig_request(COMMAND_ADD_PERSON, 0, &h);
    r.command.arg[FIELD_ROLE] = ROLE_GRIP;
    EXPECT_EQ(rig_ask(&r), BOX_DONE);
    box_close(rig.box);
    EXPECT(rig_open());
    EXPECT_EQ(box_durable(rig.box)->ledger.size, 1);
    r.state = &again, again.times = 0;
    EXPECT_EQ(rig_ask(&r), BOX_DONE);
    EXPECT_EQ(again.answer.index, 0);
    EXPECT_EQ(box_durable(rig.box)->ledger.size, 1);
    rig_end();
}

/* Ada is armorer, Bo first AD; nobody opened the day, so that a weapon cannot be handed over. */
static bool two_people(void) {
    struct heard h;
    return rig_add_person(ROLE_ARMORER, "Ada", &h) == BOX_DONE &&
           rig_add_person(ROLE_FIRST_AD, "Bo", &h) == BOX_DONE;
}
static struct box_request release(uint32_t actor, struct heard *h) {
    return rig_request(COMMAND_RELEASE, actor, h);
}
static struct box_request break_with_weapon(struct heard *h) {
    struct box_request r = rig_request(COMMAND_ACCOUNT_WEAPONS, 2, h);
    return r;
}

TEST(what_is_malformed_is_no_event) {
    struct heard h;
    EXPECT(rig_begin());
    EXPECT(two_people());
    struct box_request r = rig_request(COMMAND_TAKE, 1, &h);
    r.command.arg[FIELD_ITEM] = 77;
    EXPECT_EQ(rig_ask(&r), BOX_MALFORMED);
    EXPECT_EQ(h.answer.why.field, FIELD_ITEM);
    r = rig_request((enum command_kind)999, 1, &h);
    EXPECT_EQ(rig_ask(&r), BOX_MALFORMED);
    r = rig_request(COMMAND_ADD_PERSON, 0, &h);
    r.command.arg[FIELD_ROLE] = ROLE_GRIP;
    r.text[SEAL_NAME] = BYTES("\xff\xfe");
    EXPECT_EQ(rig_ask(&r), BOX_MALFORMED);
    r = rig_request(COMMAND_CUT, 1, &h);
    r.text[SEAL_TEXT] = BYTES("a text that this command does not have");
    EXPECT_EQ(rig_ask(&r), BOX_MALFORMED);
    static uint8_t much[BOX_TEXT_MAX + 1];
    memset(much, 'a', sizeof much);
    r = rig_request(COMMAND_REPORT, 1, &h);
    r.text[SEAL_TEXT] = (struct bytes){much, sizeof much};
    EXPECT(box_submit(rig.box, &r));
    EXPECT_EQ(h.answer.verdict, BOX_MALFORMED);
    EXPECT_EQ(rig.leaves, 2);
    rig_end();
}

TEST(a_long_text_of_hard_characters_fits) {
    struct heard h;
    static uint8_t text[10000];
    EXPECT(rig_begin());
    EXPECT(two_people());
    memset(text, '\n', sizeof text); /* doubles when escaped */
    for (int i = 0; i < 8; i++) {
        struct box_request r = rig_request(COMMAND_REPORT, 1, &h);
        r.command.arg[FIELD_CONCERN] = CONCERN_NEAR_MISS;
        r.text[SEAL_TEXT] = (struct bytes){text, sizeof text};
        EXPECT(box_submit(rig.box, &r));
    }
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_REPORT_FILED).count, 8);
    rig_end();
}

/*= CLOSE-WEAPON-OUT is of another file; here any rule of safety will do: a stop is on, and accounting is not Bo's. */
TEST(a_refusal_of_safety_is_recorded_once_and_its_repeats_are_counted) {
    struct heard h, stop;
    EXPECT(rig_begin());
    EXPECT(two_people());
    struct box_stop s = rig_stop(1, &stop);
    box_ring(rig.box, &s, rig.now);
    EXPECT(rig_rest());
    for (int i = 0; i < 5; i++) {
        struct box_request r = break_with_weapon(&h);
        EXPECT_EQ(rig_ask(&r), BOX_REFUSED);
        EXPECT_EQ(h.answer.why.rule, RULE_ACCOUNT_NOT_ARMORER);
        EXPECT_EQ(h.answer.index != UINT64_MAX, i == 0);
    }
    EXPECT_EQ(rig_count(EVENT_PREVENTED).count, 1);
    EXPECT_EQ(rig_count(EVENT_PREVENTED).number, 1);
    rig_turn(PREVENTED_MS);
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_PREVENTED).count, 2);
    EXPECT_EQ(rig_count(EVENT_PREVENTED).number, 4);
    rig_turn(PREVENTED_MS);
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_PREVENTED).count, 2);
    rig_end();
}

TEST(a_refusal_without_a_token_or_about_roles_is_no_event) {
    struct heard h;
    EXPECT(rig_begin());
    EXPECT(two_people());
    struct box_request r = release(2, &h);
    EXPECT_EQ(rig_ask(&r), BOX_REFUSED);
    EXPECT_EQ(h.answer.why.rule, RULE_NOT_STOPPED);
    EXPECT_EQ(rig.leaves, 2);
    struct heard again;
    r.state = &again, again.times = 0;
    EXPECT_EQ(rig_ask(&r), BOX_REFUSED); /* the same id: the same answer */
    EXPECT_EQ(again.answer.why.rule, RULE_NOT_STOPPED);
    rig_end();
}

/* A commit that waits until the test lets it go. */
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static struct memory_fate wait_at_gate(void *state, uint64_t number, const struct store_batch *b) {
    (void)state, (void)number, (void)b;
    pthread_mutex_lock(&gate);
    pthread_mutex_unlock(&gate);
    return (struct memory_fate){STORE_OK, true};
}

/*= RELEASE-RINGING fires */
TEST(a_ring_is_out_while_the_disk_hangs_and_release_waits_for_it) {
    struct heard h, stop, refused;
    EXPECT(rig_begin());
    EXPECT(two_people());
    memory_play(rig.store, &(struct memory_script){.commit = wait_at_gate});
    pthread_mutex_lock(&gate);
    struct box_request r = rig_request(COMMAND_ACCEPT_DUTY, 1, &h);
    r.command.arg[FIELD_ROLE] = ROLE_ARMORER;
    EXPECT(box_submit(rig.box, &r));
    rig_turn(1); /* it flies, and hangs */
    struct box_stop s = rig_stop(2, &stop);
    box_ring(rig.box, &s, rig.now);
    EXPECT_EQ(rig.rings, 1); /* in that very call */
    EXPECT_EQ(rig.last_ring.raiser.n, 2);
    rig_turn(1);
    EXPECT_EQ(box_rings(rig.box, NULL, NULL), 1);
    struct box_request q = release(1, &refused);
    EXPECT(box_submit(rig.box, &q));
    rig_turn(1);
    EXPECT_EQ(stop.times, 0);
    pthread_mutex_unlock(&gate);
    EXPECT(rig_rest());
    EXPECT_EQ(refused.answer.verdict, BOX_REFUSED);
    EXPECT_EQ(refused.answer.why.rule, RULE_RELEASE_RINGING);
    EXPECT_EQ(stop.answer.verdict, BOX_DONE);
    EXPECT_EQ(rig.rungs, 1);
    EXPECT_EQ(rig.last_rung, stop.answer.index);
    EXPECT_EQ(box_rings(rig.box, NULL, NULL), 0);
    EXPECT(box_durable(rig.box)->world->live.stop.open);
    rig_end();
}

TEST(who_waits_for_a_ring_hears_when_the_disk_does_not_answer) {
    struct heard stop;
    EXPECT(rig_begin());
    memory_play(rig.store, &(struct memory_script){.commit = wait_at_gate});
    pthread_mutex_lock(&gate);
    struct box_stop s = rig_stop(0, &stop);
    box_ring(rig.box, &s, rig.now);
    rig_turn(1);
    rig_turn(RING_PATIENCE_MS + 1);
    EXPECT_EQ(stop.answer.verdict, BOX_FAULT);
    EXPECT_EQ(box_rings(rig.box, NULL, NULL), 1); /* it goes on ringing */
    pthread_mutex_unlock(&gate);
    EXPECT(rig_rest());
    EXPECT_EQ(stop.times, 1);
    EXPECT_EQ(rig.rungs, 1);
    rig_end();
}

TEST(the_same_raiser_rings_once) {
    struct heard a, b, c;
    EXPECT(rig_begin());
    EXPECT(two_people());
    struct box_stop first = rig_stop(1, &a), second = rig_stop(1, &b), third = rig_stop(2, &c);
    box_ring(rig.box, &first, rig.now);
    box_ring(rig.box, &second, rig.now);
    box_ring(rig.box, &third, rig.now);
    EXPECT_EQ(rig.rings, 2);
    EXPECT(rig_rest());
    EXPECT_EQ(a.answer.index, b.answer.index);
    EXPECT(!memcmp(&b.answer.id, &first.id, sizeof first.id));
    EXPECT(c.answer.index != a.answer.index);
    box_ring(rig.box, &first, rig.now); /* a phone that lost the answer: no second ring */
    EXPECT_EQ(rig.rings, 2);
    EXPECT_EQ(a.times, 2);
    EXPECT_EQ(rig_count(EVENT_SET_STOPPED).count, 2);
    rig_end();
}

TEST(the_sixty_fifth_ring_joins_the_newest) {
    static struct heard h[80];
    EXPECT(rig_begin());
    for (int i = 0; i < 70; i++) EXPECT_EQ(rig_add_person(ROLE_GRIP, "A grip", &h[i]), BOX_DONE);
    for (uint32_t i = 0; i < 70; i++) {
        struct box_stop s = rig_stop(i + 1, &h[i]);
        box_ring(rig.box, &s, rig.now);
    }
    EXPECT_EQ(rig.rings, 64);
    EXPECT_EQ(box_rings(rig.box, NULL, NULL), 64);
    EXPECT(rig_rest());
    for (int i = 0; i < 70; i++) EXPECT_EQ(h[i].answer.verdict, BOX_DONE);
    EXPECT_EQ(h[69].answer.index, h[63].answer.index);
    EXPECT_EQ(rig_count(EVENT_SET_STOPPED).count, 70); /* each who raised it is in the log */
    EXPECT_EQ(rig.rungs, 64);
    rig_end();
}

TEST(a_stop_by_nobody_known_is_taken) {
    struct heard h;
    EXPECT(rig_begin());
    struct box_stop s = rig_stop(1999, &h); /* no such person */
    box_ring(rig.box, &s, rig.now);
    EXPECT(rig_rest());
    EXPECT_EQ(h.answer.verdict, BOX_DONE);
    EXPECT(box_durable(rig.box)->world->live.stop.open);
    rig_end();
}

TEST(a_clock_that_jumps_forward_is_an_event_and_one_that_falls_back_is_not) {
    EXPECT(rig_begin());
    EXPECT(two_people());
    rig.now.wall_ms += 59000;
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_CLOCK_JUMPED).count, 0);
    rig.now.wall_ms += 3600000;
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_CLOCK_JUMPED).count, 1);
    rig.now.wall_ms -= 7200000;
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_CLOCK_JUMPED).count, 1);
    EXPECT(strstr(rig.said, "-"));
    rig_end();
}

TEST(a_deadline_lapses_once_though_the_clock_goes_back) {
    struct heard h;
    EXPECT(rig_begin());
    EXPECT(two_people());
    struct box_request r = rig_request(COMMAND_REPORT, 2, &h);
    r.command.arg[FIELD_CONCERN] = CONCERN_FIREARM;
    EXPECT_EQ(rig_ask(&r), BOX_DONE);
    uint64_t due = core_next_due_ms(box_head(rig.box));
    EXPECT(due > rig.now.wall_ms);
    EXPECT_EQ(box_next_ms(rig.box) >= 0, 1);
    rig_turn(due - rig.now.wall_ms);
    EXPECT(rig_rest());
    uint32_t lapsed = rig_count(EVENT_REPORT_LAPSED).count;
    EXPECT_EQ(lapsed, 1);
    rig.now.wall_ms -= 2 * (due - UINT64_C(1935504000000));
    EXPECT(rig_rest());
    rig.now.wall_ms += 2 * (due - UINT64_C(1935504000000));
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_REPORT_LAPSED).count, lapsed);
    rig_end();
}

TEST(the_queue_is_bounded) {
    static struct heard h[BOX_QUEUE_MAX + 1];
    EXPECT(rig_begin());
    for (int i = 0; i < BOX_QUEUE_MAX; i++) {
        struct box_request r = rig_request(COMMAND_ADD_PERSON, 0, &h[i]);
        r.command.arg[FIELD_ROLE] = ROLE_GRIP;
        EXPECT(box_submit(rig.box, &r));
    }
    struct box_request r = rig_request(COMMAND_ADD_PERSON, 0, &h[BOX_QUEUE_MAX]);
    EXPECT(!box_submit(rig.box, &r));
    rig_turn(1);
    EXPECT(rig.box->queue_count >= BOX_QUEUE_MAX - TURN_COMMANDS_MAX); /* a turn is bounded */
    EXPECT(rig_rest());
    EXPECT_EQ(rig.leaves, BOX_QUEUE_MAX);
    for (int i = 0; i < BOX_QUEUE_MAX; i++) EXPECT_EQ(h[i].times, 1);
    rig_end();
}

TEST(a_snapshot_is_a_cache_and_nothing_more) {
    static struct heard h;
    struct world *world = calloc(1, sizeof *world);
    EXPECT(rig_begin());
    EXPECT(two_people());
    *world = *box_durable(rig.box)->world;
    box_close(rig.box);
    EXPECT(rig_open());
    EXPECT_EQ(rig.box->snapshot_size, 2); /* from the snapshot */
    EXPECT(!memcmp(world, box_durable(rig.box)->world, sizeof *world));
    EXPECT_EQ(rig_add_person(ROLE_GRIP, "Cy", &h), BOX_DONE);
    *world = *box_durable(rig.box)->world;
    box_close(rig.box);
    struct store_snapshot other = {{{1}}, 3, {(const uint8_t *)world, sizeof *world}};
    struct ledger none = {0};
    struct store_batch b = {.before = 3, .after = &none, .snapshot = &other};
    EXPECT_EQ(store_commit(rig.store, &b), STORE_OK); /* another core's */
    EXPECT(rig_open());
    EXPECT_EQ(rig.box->snapshot_size, 0); /* folded from nothing */
    EXPECT(!memcmp(world, box_durable(rig.box)->world, sizeof *world));
    free(world);
    rig_end();
}

TEST(an_owner_that_was_fenced_ends) {
    struct heard h, stop;
    EXPECT(rig_begin());
    EXPECT(two_people());
    memory_fence(rig.store);
    EXPECT_EQ(rig_add_person(ROLE_GRIP, "Cy", &h), BOX_FAULT);
    EXPECT(box_broken(rig.box));
    struct box_stop s = rig_stop(1, &stop);
    box_ring(rig.box, &s, rig.now);
    EXPECT_EQ(rig.rings, 1); /* it rings all the same */
    EXPECT_EQ(rig_add_person(ROLE_GRIP, "Cy", &h), BOX_FAULT);
    EXPECT_EQ(rig.leaves, 2);
    rig_end();
}

/* Our own mistake ends the program with a report. */
TEST(two_sides_that_differ_when_idle_stop_the_program) {
    char line[512] = "", path[64];
    pid_t child = fork();
    if (!child) {
        if (!freopen("/dev/null", "w", stderr) || !rig_begin() || !two_people()) _exit(1);
        check_describe("/tmp", NULL, NULL);
        rig.box->durable.world->past.shots++;
        rig_turn(IDLE_MS + 1);
        _exit(0);
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    EXPECT(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
    snprintf(path, sizeof path, "/tmp/panic-%d.txt", (int)child);
    FILE *f = fopen(path, "r");
    EXPECT(f);
    EXPECT(fgets(line, sizeof line, f));
    fclose(f);
    unlink(path);
    EXPECT(strstr(line, "durable.world"));
}
