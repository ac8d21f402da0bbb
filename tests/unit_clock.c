/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_clock.c - a clock that cannot be right: in 1970, behind the log, years ahead, without a chip. Stops are taken, nothing else is
 * decided and nothing lapses until two people have set it; what they said holds as long as the machine runs. And what the machine
 * tells of itself. */
#include <sys/stat.h>
#include "box/machine.h"
#include "tests/box_rig.h"

static const uint64_t NOON = UINT64_C(1935504000000), HOUR = 3600000, DAY = 86400000;
static struct machine_clock pc, board;
static char place[64];

/* A production whose last entry is of NOON; then the machine is switched off. */
static bool yesterday(void) {
    struct heard h;
    pc = (struct machine_clock){.chip = true, .boot = "monday"};
    board = (struct machine_clock){.chip = false, .boot = "monday"};
    snprintf(place, sizeof place, "/tmp/showclear-clock-XXXXXX");
    if (!mkdtemp(place) || !rig_begin()) return false;
    box_close(rig.box);
    rig.state_dir = place;
    if (!rig_open()) return false;
    if (rig_add_person(ROLE_ARMORER, "Ada", &h) != BOX_DONE) return false;
    if (rig_add_person(ROLE_FIRST_AD, "Bo", &h) != BOX_DONE) return false;
    box_close(rig.box);
    rig.box = NULL;
    return true;
}
/* Switched on: with this clock of its own. */
static bool on(const struct machine_clock *machine, uint64_t wall_ms, uint64_t mono_ms) {
    if (rig.box) box_close(rig.box);
    rig.machine = machine;
    rig.now = (struct box_clock){wall_ms, mono_ms};
    return rig_open();
}
static void off(void) {
    char words[128];
    rig_end();
    snprintf(words, sizeof words, "rm -r %s", place);
    if (system(words) != 0) printf("%s\n", words);
}

static uint8_t doubt(void) {
    return box_clock_is(rig.box).doubt;
}
static uint64_t right_now(void) {
    return box_right(rig.box, rig.now).wall_ms;
}
static enum box_verdict report(struct heard *h) {
    struct box_request r = rig_request(COMMAND_REPORT, 2, h);
    r.command.arg[FIELD_CONCERN] = CONCERN_FIREARM;
    return rig_ask(&r);
}
static enum box_verdict set_clock(uint64_t to_ms) {
    struct heard h;
    struct box_request r = rig_request(COMMAND_SET_CLOCK, 1, &h);
    r.command.arg[FIELD_DUE] = (uint32_t)(to_ms / 1000);
    r.command.arg[FIELD_SHOWER] = 2;
    return rig_ask(&r);
}
static bool near(uint64_t a, uint64_t b) {
    return a + 30000 > b && b + 30000 > a; /* the rig's turns take their time */
}

TEST(a_clock_in_1970_takes_a_stop_and_nothing_else) {
    struct heard h;
    EXPECT(yesterday() && on(&pc, 5000, 5000));
    EXPECT_EQ(doubt(), CLOCK_BEFORE_BUILD);
    EXPECT_EQ(report(&h), BOX_FAULT);
    EXPECT(strstr(h.answer.fault, "what time it is"));
    struct box_stop s = rig_stop(2, &h);
    box_ring(rig.box, &s, rig.now);
    EXPECT(rig_rest());
    EXPECT_EQ(h.answer.verdict, BOX_DONE);
    EXPECT(box_durable(rig.box)->world->live.stop.open);
    EXPECT_EQ(set_clock(NOON + 20 * HOUR), BOX_DONE);
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    EXPECT(near(right_now(), NOON + 20 * HOUR));
    EXPECT_EQ(report(&h), BOX_DONE);
    EXPECT(near(box_durable(rig.box)->world->past.last_at_ms, NOON + 20 * HOUR));
    EXPECT_EQ(rig_count(EVENT_CLOCK_SET).count, 1);
    EXPECT_EQ(rig_count(EVENT_CLOCK_JUMPED).count,
              0); /* the set is said once, with what it was set to */
    off();
}

TEST(a_stop_in_1970_does_not_make_the_log_end_in_1970) {
    struct heard h;
    EXPECT(yesterday() && on(&pc, 5000, 5000));
    struct box_stop s = rig_stop(2, &h);
    box_ring(rig.box, &s, rig.now);
    EXPECT(rig_rest());
    EXPECT(on(&pc, NOON - DAY, 9000));
    EXPECT_EQ(doubt(), CLOCK_BEFORE_LOG);
    off();
}

TEST(a_clock_behind_the_log_is_not_believed_and_one_a_little_behind_is) {
    EXPECT(yesterday() && on(&pc, NOON - DAY, 5000));
    EXPECT_EQ(doubt(), CLOCK_BEFORE_LOG);
    EXPECT_EQ(box_clock_is(rig.box).last_ms / HOUR, NOON / HOUR);
    EXPECT(on(&pc, NOON - 20000, 5000));
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    off();
}

TEST(years_ahead_nothing_lapses_until_the_clock_is_set) {
    struct heard h;
    EXPECT(yesterday() && on(&pc, NOON + HOUR, 5000));
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    EXPECT_EQ(report(&h), BOX_DONE);
    EXPECT(on(&pc, NOON + 3 * 366 * DAY, 9000));
    EXPECT_EQ(doubt(), CLOCK_FAR_AHEAD);
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_REPORT_LAPSED).count, 0);
    EXPECT_EQ(box_next_ms(rig.box),
              -1); /* it rests, and does not turn at once for what seems due */
    EXPECT_EQ(set_clock(NOON + HOUR + 60000), BOX_DONE);
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_REPORT_LAPSED).count, 0);
    rig_turn(core_next_due_ms(box_head(rig.box)) - right_now());
    EXPECT(rig_rest());
    EXPECT_EQ(rig_count(EVENT_REPORT_LAPSED).count, 1);
    off();
}

TEST(a_clock_that_leaps_years_ahead_on_the_day_is_not_believed_either) {
    struct heard h;
    EXPECT(yesterday() && on(&pc, NOON + HOUR, 5000));
    EXPECT_EQ(report(&h), BOX_DONE);
    rig.now.wall_ms += 3 * 366 * DAY;
    EXPECT(rig_rest());
    EXPECT_EQ(doubt(), CLOCK_FAR_AHEAD);
    EXPECT_EQ(rig_count(EVENT_REPORT_LAPSED).count, 0);
    rig.now.wall_ms -= 3 * 366 * DAY; /* somebody has set the machine right */
    EXPECT(rig_rest());
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    EXPECT_EQ(report(&h), BOX_DONE);
    off();
}

TEST(without_a_chip_the_clock_is_asked_for_each_time_it_was_switched_on) {
    EXPECT(yesterday() && on(&board, NOON + HOUR, 5000));
    EXPECT_EQ(doubt(), CLOCK_NO_CHIP);
    EXPECT_EQ(set_clock(NOON + 20 * HOUR), BOX_DONE);
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    rig_turn(HOUR);
    EXPECT(rig_rest());
    EXPECT(on(&board, rig.now.wall_ms,
              rig.now.mono_ms)); /* the program begins again, the machine goes on */
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    EXPECT(near(right_now(), NOON + 21 * HOUR));
    EXPECT(on(&board, rig.now.wall_ms - 7 * HOUR,
              rig.now.mono_ms)); /* moved while the program was off */
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    EXPECT(near(right_now(), NOON + 21 * HOUR));
    snprintf(board.boot, sizeof board.boot, "tuesday");
    EXPECT(on(&board, NOON + 22 * HOUR, 4000));
    EXPECT_EQ(doubt(), CLOCK_NO_CHIP);
    board.synchronised = true;
    box_clock_look(rig.box);
    EXPECT_EQ(doubt(), CLOCK_RIGHT);
    off();
}

TEST(a_chip_that_was_wrong_yesterday_is_asked_about_again) {
    EXPECT(yesterday() && on(&pc, NOON - 3 * HOUR, 5000));
    EXPECT_EQ(doubt(), CLOCK_BEFORE_LOG);
    EXPECT_EQ(set_clock(NOON + HOUR), BOX_DONE);
    snprintf(pc.boot, sizeof pc.boot, "tuesday");
    EXPECT(on(&pc, NOON + 15 * HOUR, 4000));
    EXPECT_EQ(doubt(), CLOCK_SET_BEFORE);
    off();
}

TEST(the_machine_set_right_by_hand_moves_the_record_no_second_time) {
    EXPECT(yesterday() && on(&pc, NOON - 3 * HOUR, 5000));
    EXPECT_EQ(set_clock(NOON + HOUR), BOX_DONE);
    rig.now.wall_ms += 4 * HOUR;
    EXPECT(rig_rest());
    EXPECT(near(right_now(), NOON + HOUR));
    EXPECT_EQ(rig_count(EVENT_CLOCK_JUMPED).count, 0);
    EXPECT(box_clock_is(rig.box).offset_ms < 30000);
    off();
}

static struct memory_fate never(void *state, uint64_t number, const struct store_batch *b) {
    (void)state, (void)number, (void)b;
    return (struct memory_fate){STORE_ROLLED_BACK, false};
}

TEST(a_set_the_disk_did_not_take_sets_nothing) {
    struct heard h;
    EXPECT(yesterday() && on(&pc, 5000, 5000));
    memory_play(rig.store, &(struct memory_script){.commit = never});
    EXPECT_EQ(set_clock(NOON + HOUR), BOX_FAULT);
    EXPECT_EQ(doubt(), CLOCK_BEFORE_BUILD);
    EXPECT_EQ(report(&h), BOX_FAULT);
    off();
}

static void put(const char *path, const char *text) {
    char whole[256], command[600];
    snprintf(whole, sizeof whole, "%s%s", place, path);
    snprintf(command, sizeof command, "mkdir -p $(dirname %s) && printf '%s\\n' >%s", whole, text,
             whole);
    if (system(command) != 0) printf("%s\n", command);
}

TEST(a_board_tells_that_it_has_no_chip_and_what_it_runs_on) {
    struct machine_clock m;
    struct machine_power p;
    snprintf(place, sizeof place, "/tmp/showclear-machine-XXXXXX");
    EXPECT(mkdtemp(place));
    machine_clock(&m, place);
    EXPECT(m.chip && !m.boot[0]); /* nothing is told: a PC, or one in a host */
    machine_power(&p, place);
    EXPECT(p.mains == MACHINE_UNKNOWN && p.low == MACHINE_UNKNOWN && p.battery == -1);
    put("/proc/device-tree/model", "A board");
    put("/proc/sys/kernel/random/boot_id", "0b5f");
    put("/sys/class/hwmon/hwmon1/name", "rpi_volt");
    put("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1");
    put("/sys/class/power_supply/mouse/type", "Battery");
    put("/sys/class/power_supply/mouse/scope", "Device");
    put("/sys/class/power_supply/mouse/capacity", "3");
    machine_clock(&m, place);
    EXPECT(!m.chip && !strcmp(m.boot, "0b5f"));
    machine_power(&p, place);
    EXPECT(p.mains == MACHINE_UNKNOWN && p.low == MACHINE_YES && p.battery == -1);
    put("/sys/class/rtc/rtc0/since_epoch",
        "4711"); /* a chip whose battery is empty, or was never bought */
    machine_clock(&m, place);
    EXPECT(!m.chip);
    put("/sys/class/rtc/rtc0/since_epoch", "1935504000");
    put("/sys/class/power_supply/BAT0/type", "Battery");
    put("/sys/class/power_supply/BAT0/capacity", "87");
    put("/sys/class/power_supply/AC/type", "Mains");
    put("/sys/class/power_supply/AC/online", "0");
    put("/sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0");
    machine_clock(&m, place);
    EXPECT(m.chip);
    machine_power(&p, place);
    EXPECT(p.mains == MACHINE_NO && p.low == MACHINE_NO && p.battery == 87);
    char words[128];
    snprintf(words, sizeof words, "rm -r %s", place);
    EXPECT_EQ(system(words), 0);
}
