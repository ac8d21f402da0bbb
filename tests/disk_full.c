/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* disk_full.c - a real full disk: a tmpfs of 32 MiB in a mount namespace of our own. Stops are recorded, all else is answered
 * as a fault, and when there is room again everything goes on without a restart. Where no mount is possible it says so. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#include "box/crypto.h"
#include "box/inside.h"
#include "box/production.h"
#include "tests/test.h"

enum { SKIPPED = 77 };
static char root[] = "/tmp/showclear-full-XXXXXX", dir[64], state[64], filler[64],
            why[BOX_WORDS_MAX];
static struct box *box;
static bool degraded_heard;
static uint32_t rings, rungs;

static bool mounted(void) {
    if (unshare(CLONE_NEWNS) && unshare(CLONE_NEWUSER | CLONE_NEWNS)) return false;
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL)) return false;
    return mkdtemp(root) && mount("tmpfs", root, "tmpfs", 0, "size=32m") == 0;
}

static void on_degraded(void *s, bool degraded) {
    (void)s;
    degraded_heard = degraded;
}
static void on_ring(void *s, const struct box_ring *r) {
    (void)s, (void)r;
    rings++;
}
static void on_rung(void *s, const struct box_ring *r, uint64_t index) {
    (void)s, (void)r, (void)index;
    rungs++;
}
static bool opened(void) {
    struct box_options o = {.state_dir = state, .clock = box_clock_read()};
    o.hook = (struct box_hook){.degraded = on_degraded, .ring = on_ring, .rung = on_rung};
    box = box_open(dir, &o, why);
    return box != NULL;
}
static bool made(void) {
    struct production p = {
        .title = "Full", .zone = "UTC", .state_dir = state, .now_ms = box_clock_read().wall_ms};
    snprintf(dir, sizeof dir, "%s/film", root);
    snprintf(state, sizeof state, "%s/state", root);
    snprintf(filler, sizeof filler, "%s/filler", root);
    return production_create(dir, &p, why) && opened();
}

static bool fill_disk(void) {
    static char block[65536];
    int fd = open(filler, O_WRONLY | O_CREAT | O_APPEND, 0600);
    size_t size = sizeof block;
    while (size > 0)
        if (write(fd, block, size) <= 0) size /= 2;
    return fd >= 0 && close(fd) == 0;
}

static enum box_verdict ask(void) {
    struct box_request r = {.command = {.kind = COMMAND_ADD_PERSON}};
    struct box_answer a;
    r.command.arg[FIELD_ROLE] = ROLE_GRIP;
    r.text[SEAL_NAME] = BYTES("Somebody with a name of some length, so that pages are used");
    if (!crypto_random(r.id.byte, sizeof r.id)) return BOX_FAULT;
    box_run(box, &r, &a);
    return a.verdict;
}
static struct box_answer stop_answer;
static bool stop_answered;
static void on_stop(void *s, const struct box_answer *a) {
    (void)s;
    stop_answer = *a;
    stop_answered = true;
}
static void turn_for(uint32_t ms, const bool *enough) {
    uint64_t end = box_clock_read().mono_ms + ms;
    while (!*enough && box_clock_read().mono_ms < end) {
        struct pollfd wake = {.fd = box_wake_fd(box), .events = POLLIN};
        box_turn(box, box_clock_read());
        if (!*enough) poll(&wake, 1, 20);
    }
}
static bool stop(uint64_t place) {
    struct box_stop s = {.place = place, .reason = REASON_DANGER, .done = on_stop};
    uint32_t before = rings;
    if (!crypto_random(s.id.byte, sizeof s.id)) return false;
    stop_answered = false;
    box_ring(box, &s, box_clock_read());
    if (rings != before + 1) return false; /* at once */
    turn_for(60000, &stop_answered);
    return stop_answered && stop_answer.verdict == BOX_DONE;
}

TEST(a_full_disk_takes_stops_and_recovers_by_itself) {
    int taken = 0;
    EXPECT(made());
    EXPECT_EQ(ask(), BOX_DONE);
    EXPECT(fill_disk());
    while (taken < 5000 && ask() == BOX_DONE) taken++;
    EXPECT(taken < 5000);
    EXPECT(box_degraded(box) && degraded_heard);
    EXPECT_EQ(ask(), BOX_FAULT);
    for (uint64_t i = 1; i <= 20; i++) EXPECT(stop(i)); /* the ballast made room for them */
    EXPECT(box_degraded(box));
    EXPECT_EQ(ask(), BOX_FAULT);
    uint64_t size = box_durable(box)->ledger.size;
    EXPECT_EQ(unlink(filler), 0);
    bool well = false;
    for (int i = 0; i < 3000 && !well; i++) {
        bool no = false;
        turn_for(20, &no);
        well = !box_degraded(box);
    }
    EXPECT(well && !degraded_heard);
    EXPECT_EQ(ask(), BOX_DONE);
    EXPECT_EQ(box_durable(box)->ledger.size, size + 1);
    box_close(box);
    EXPECT(opened()); /* and the log is whole */
    EXPECT_EQ(box_durable(box)->ledger.size, size + 1);
    EXPECT_EQ(rungs, 20);
    box_close(box);
}

TEST(a_disk_that_is_full_before_the_start_says_so) {
    EXPECT(fill_disk());
    struct production p = {.title = "Another", .zone = "UTC", .state_dir = state};
    char other[64];
    snprintf(other, sizeof other, "%s/other", root);
    EXPECT(!production_create(other, &p, why));
    EXPECT(strstr(why, "full") || strstr(why, "space"));
    EXPECT_EQ(unlink(filler), 0);
}

TEST(a_disk_that_cannot_be_written_says_so) {
    EXPECT(!mount(NULL, root, NULL, MS_REMOUNT | MS_RDONLY, NULL));
    EXPECT(!opened());
    EXPECT(strstr(why, "cannot be written"));
    EXPECT(!mount(NULL, root, NULL, MS_REMOUNT, NULL));
    EXPECT(opened());
    box_close(box);
}

static void unmount(void) {
    if (!umount2(root, MNT_DETACH)) rmdir(root);
}
__attribute__((constructor)) static void mount_or_skip(void) {
    if (mounted()) {
        atexit(unmount);
        return;
    }
    printf("skipped: no tmpfs can be mounted here (%s)\n", strerror(errno));
    fflush(stdout);
    _exit(SKIPPED);
}
