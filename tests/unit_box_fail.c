/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_box_fail.c - every commit is made to fail, in every way, one number after the other; then at random.
 *
 * Clients send commands and repeat each, under its id, until it is done, as a page's outbox does; stops are raised in
 * between. Whatever the store did: what was answered as done is in the log once, nothing that was shown as on disk goes
 * away, every stop is recorded, and the log hashes to what was signed. */
#include "tests/box_rig.h"

enum { CLIENTS = 12, COMMANDS = 4, STOPS = 5 };
struct fault {
    enum store_answer commit;
    bool takes;
    uint32_t settles; /* how often settling answers UNKNOWN first */
    const char *name;
};
static const struct fault fault[] = {
    {STORE_ROLLED_BACK, false, 0, "rolled back"},
    {STORE_FULL, false, 0, "full"},
    {STORE_UNKNOWN, true, 0, "unknown, and it was done"},
    {STORE_UNKNOWN, false, 0, "unknown, and it was not"},
    {STORE_UNKNOWN, true, 2, "unknown for long, and it was done"},
    {STORE_UNKNOWN, false, 2, "unknown for long, and it was not"},
};

/* The plan for one run: which commits fail, and how. */
static struct plan {
    uint64_t at, until; /* commits [at, until) fail as ${fault} */
    const struct fault *fault;
    uint32_t seed; /* else: each at random */
    uint64_t commits, failed;
    uint32_t settles_left;
} plan;

static uint32_t roll(uint32_t below) {
    plan.seed = plan.seed * 1664525u + 1013904223u;
    return (plan.seed >> 8) % below;
}
static struct memory_fate fate_of(void *state, uint64_t number, const struct store_batch *b) {
    const struct fault *f = plan.fault;
    (void)state, (void)b;
    plan.commits = number;
    if (plan.seed)
        f = roll(3) ? NULL : &fault[roll(COUNT_OF(fault))];
    else if (number < plan.at || number >= plan.until)
        f = NULL;
    if (!f) return (struct memory_fate){STORE_OK, true};
    plan.failed++;
    plan.settles_left = f->settles;
    return (struct memory_fate){f->commit, f->takes};
}
static enum store_answer settle_as(void *state, uint64_t number) {
    (void)state, (void)number;
    if (!plan.settles_left) return STORE_OK;
    plan.settles_left--;
    return STORE_UNKNOWN;
}

/* A client: one command at a time, repeated until it is done. */
static struct client {
    struct box_request r;
    struct heard h;
    uint32_t done;
    bool waiting;
    uint64_t index[COMMANDS];
} client[CLIENTS];
static struct heard stop_heard[STOPS];

static void client_goes_on(struct client *c) {
    if (c->waiting && !c->h.times) return;
    if (c->waiting && c->h.answer.verdict == BOX_DONE) {
        c->index[c->done++] = c->h.answer.index;
        c->waiting = false;
    }
    if (c->done == COMMANDS) return;
    if (!c->waiting) {
        c->r = rig_request(COMMAND_ADD_PERSON, 0, &c->h);
        c->r.command.arg[FIELD_ROLE] = ROLE_GRIP;
        c->r.text[SEAL_NAME] = BYTES("Somebody");
    }
    c->h.times = 0;
    c->waiting = box_submit(rig.box, &c->r);
}
static bool all_done(void) {
    for (int i = 0; i < CLIENTS; i++)
        if (client[i].done < COMMANDS) return false;
    for (int i = 0; i < STOPS; i++)
        if (!stop_heard[i].times) return false;
    return !box_rings(rig.box, NULL, NULL);
}

static bool play(void) {
    uint32_t stops = 0;
    memset(client, 0, sizeof client);
    for (int turn = 0; turn < 20000; turn++) {
        for (int i = 0; i < CLIENTS; i++) client_goes_on(&client[i]);
        if (stops < STOPS && turn % 3 == 1) {
            struct box_stop s = rig_stop(0, &stop_heard[stops]);
            s.place = ++stops;
            box_ring(rig.box, &s, rig.now);
        }
        rig_turn(20);
        if (stops == STOPS && all_done()) return rig_rest();
        if (rig.box->in_flight) rig_wait();
    }
    return false;
}

/* The entries of the log, each counted: an acknowledged index holds what was asked for, and no other index does. */
struct census {
    uint32_t people, stops;
    bool right;
};
static bool count_entry(void *state, uint64_t index, const struct store_event *e) {
    struct census *c = state;
    struct event event;
    c->right = c->right && !core_decode(e->body, &event) && event.index == index;
    if (!c->right || event.kind != EVENT_PERSON_ADDED) {
        c->stops += c->right && event.kind == EVENT_SET_STOPPED;
        return c->right;
    }
    uint32_t owners = 0;
    for (int i = 0; i < CLIENTS; i++)
        for (int k = 0; k < COMMANDS; k++) owners += client[i].index[k] == index;
    c->people++;
    c->right = owners == 1;
    return c->right;
}
static bool log_is_right(void) {
    struct census c = {0, 0, true};
    if (!box_read(rig.box, 0, UINT64_MAX, count_entry, &c) || !c.right) return false;
    return c.people == CLIENTS * COMMANDS && c.stops == STOPS && !rig.leaves_wrong &&
           rig.leaves == box_durable(rig.box)->ledger.size;
}
/* Folded again from nothing the log leads to the same world and the same tree. */
static bool folds_to_the_same(void) {
    struct world *world = malloc(sizeof *world);
    struct ledger ledger = box_durable(rig.box)->ledger;
    *world = *box_durable(rig.box)->world;
    plan = (struct plan){0};
    box_close(rig.box);
    bool same = rig_open() && !memcmp(world, box_durable(rig.box)->world, sizeof *world) &&
                !memcmp(&ledger, &box_durable(rig.box)->ledger, sizeof ledger);
    free(world);
    return same;
}

static bool run(struct plan p, bool *failed) {
    struct memory_script script = {.commit = fate_of, .settle = settle_as};
    if (!rig_begin()) return false;
    plan = p;
    memory_play(rig.store, &script);
    bool right = play() && log_is_right();
    *failed = plan.failed > 0;
    right = right && folds_to_the_same();
    if (rig.box) rig_end();
    return right;
}

/* Commits 1, 2, ... each fail once, until a run has none of that number. */
static int each_commit(const struct fault *f, uint64_t times) {
    bool failed = true;
    int n = 0;
    while (failed && n < 200) {
        n++;
        if (run((struct plan){.at = (uint64_t)n, .until = (uint64_t)n + times, .fault = f},
                &failed))
            continue;
        printf("not ok commit %d, %s\n", n, f->name);
        return -1;
    }
    return n - 1;
}

TEST(any_commit_may_fail_once_in_any_way) {
    for (size_t i = 0; i < COUNT_OF(fault); i++) {
        int n = each_commit(&fault[i], 1);
        EXPECT(n >= 4); /* that many were made to fail, one after the other */
    }
}
TEST(commits_may_fail_thrice_in_a_row) {
    for (size_t i = 0; i < COUNT_OF(fault); i++) EXPECT(each_commit(&fault[i], 3) >= 4);
}
TEST(a_store_that_fails_at_random_loses_nothing) {
    bool failed;
    int runs = 0;
    for (uint32_t seed = 1; seed <= 60; seed++) {
        if (!run((struct plan){.seed = seed}, &failed))
            printf("not ok seed %u\n", seed), test_failures++;
        runs += failed;
    }
    EXPECT(runs > 50);
}

TEST(on_a_full_disk_stops_are_recorded_and_all_else_is_answered) {
    struct heard h, stop;
    EXPECT(rig_begin());
    plan = (struct plan){.at = 1, .until = 2, .fault = &fault[1]};
    memory_play(rig.store, &(struct memory_script){.commit = fate_of});
    struct box_request r = rig_request(COMMAND_ADD_PERSON, 0, &h);
    EXPECT(box_submit(rig.box, &r));
    while (!h.times) rig_turn(0), rig_wait();
    EXPECT_EQ(h.answer.verdict, BOX_FAULT);
    EXPECT(rig.degraded && box_degraded(rig.box));
    struct box_stop s = rig_stop(0, &stop);
    box_ring(rig.box, &s, rig.now);
    r.id = rig_id();
    h.times = 0;
    EXPECT(box_submit(rig.box, &r));
    rig_turn(0);
    EXPECT_EQ(h.times, 1); /* at once */
    EXPECT_EQ(h.answer.verdict, BOX_FAULT);
    while (!stop.times) rig_wait(), rig_turn(0);
    EXPECT_EQ(stop.answer.verdict, BOX_DONE);
    EXPECT(box_degraded(rig.box));
    rig_turn(RETRY_MS);
    EXPECT(!box_degraded(rig.box) && !rig.degraded); /* without a restart */
    r.id = rig_id();
    h.times = 0;
    EXPECT_EQ(rig_ask(&r), BOX_DONE);
    rig_end();
}

TEST(an_invitation_outlives_a_commit_that_failed) {
    for (size_t i = 0; i < COUNT_OF(fault); i++) {
        char token[BOX_TOKEN_TEXT + 1];
        uint32_t role;
        EXPECT(rig_begin());
        plan = (struct plan){.at = 1, .until = 3, .fault = &fault[i]};
        memory_play(rig.store, &(struct memory_script){.commit = fate_of, .settle = settle_as});
        EXPECT(box_invite(rig.box, ROLE_GRIP, 1, rig.now, token));
        for (int turn = 0; turn < 300; turn++) rig_turn(20), rig_wait();
        EXPECT(plan.failed >= 1 && batch_empty(rig.box->gathering));
        box_close(rig.box);
        EXPECT(rig_open());
        EXPECT(box_invited(rig.box, bytes_of(token), &role));
        EXPECT_EQ(role, ROLE_GRIP);
        rig_end();
    }
}

/* A refusal that rested on what was undone is forgotten with it. */
TEST(a_refusal_that_rested_on_undone_events_is_not_kept) {
    struct heard a, h, stop;
    EXPECT(rig_begin());
    EXPECT_EQ(rig_add_person(ROLE_FIRST_AD, "Bo", &a), BOX_DONE);
    plan = (struct plan){.at = 1, .until = 2, .fault = &fault[0]};
    memory_play(rig.store, &(struct memory_script){.commit = fate_of});
    struct box_request r = rig_request(COMMAND_ACCOUNT_WEAPONS, 1, &h);
    struct box_stop s = rig_stop(1, &stop);
    box_ring(rig.box, &s, rig.now);
    EXPECT(box_submit(rig.box, &r));
    while (!h.times) rig_turn(0), rig_wait();
    EXPECT_EQ(h.answer.verdict,
              BOX_FAULT); /* it was refused because of the stop, which was undone */
    EXPECT(rig_rest());
    EXPECT_EQ(stop.answer.verdict, BOX_DONE); /* and decided again */
    EXPECT_EQ(rig_count(EVENT_PREVENTED).count, 0);
    h.times = 0;
    EXPECT_EQ(rig_ask(&r), BOX_REFUSED);
    EXPECT_EQ(h.answer.why.rule, RULE_ACCOUNT_NOT_ARMORER);
    EXPECT_EQ(rig_count(EVENT_PREVENTED).count, 1);
    rig_end();
}
