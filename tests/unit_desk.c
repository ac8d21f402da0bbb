/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_desk.c - pictures and recordings by a clock of the test's own: what no text names is kept for a day and no longer, what
 * lost its text goes at once, and another start gives what was begun another day. */
#include "box/crypto.h"
#include "box/desk.h"
#include "test.h"
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { LONG_AGO_S = 1000000 /* the machine has run for days */, DAY_S = 24 * 3600 };
static char dir[64], path[128], why[BOX_WORDS_MAX];
static uint8_t picture[] = "\xff\xd8\xff\xda\x00\x04zz picture";
static struct desk_answer last;
static uint32_t answers;

static void done(void *state, const struct desk_answer *a) {
    (void)state;
    last = *a;
    answers++;
}

static void turn(struct desk *d, uint64_t now_s) {
    struct pollfd wake = {.fd = desk_wake_fd(d), .events = POLLIN};
    poll(&wake, 1, 20);
    desk_turn(d, now_s);
}

static struct hash hash_of(struct bytes octets) {
    struct crypto c;
    struct hash h = {{0}};
    if (!crypto_create(&c)) return h;
    c.sha256(c.state, &octets, 1, &h);
    crypto_destroy(&c);
    return h;
}

static enum desk_said put(struct desk *d, const struct hash *hash, uint32_t part, uint32_t parts,
                          struct bytes octets, uint64_t now_s) {
    struct desk_part p = {*hash, part, parts, octets, 7, now_s};
    uint32_t before = answers;
    desk_put(d, &p, done, NULL);
    for (int i = 0; i < 5000 && answers == before; i++) turn(d, now_s);
    return last.said;
}

static struct desk *begin(uint64_t now_s) {
    if (!dir[0]) snprintf(dir, sizeof dir, "/tmp/showclear-desk-XXXXXX");
    if (!path[0] && !mkdtemp(dir)) abort();
    snprintf(path, sizeof path, "%s/media.db", dir);
    struct desk *d = desk_open(dir, now_s, why);
    if (!d) abort();
    desk_turn(d, now_s);
    return d;
}

static bool stands_not(void *state, const struct hash *hash, uint64_t index) {
    (void)state, (void)hash, (void)index;
    return false;
}

TEST(what_no_text_names_is_kept_for_a_day_of_the_process) {
    struct bytes whole = {picture, sizeof picture};
    struct hash hash = hash_of(whole);
    struct desk *d = begin(LONG_AGO_S);
    EXPECT_EQ(put(d, &hash, 0, 2, bytes_slice(whole, 0, 8), LONG_AGO_S), DESK_PART);
    desk_close(d);
    d = begin(LONG_AGO_S + DAY_S); /* started again: another day */
    EXPECT_EQ(put(d, &hash, 1, 2, bytes_slice(whole, 8, 99), LONG_AGO_S + DAY_S), DESK_WHOLE);
    EXPECT_EQ(last.row.kind, MEDIA_JPEG);
    turn(d, LONG_AGO_S + 2 * DAY_S - 1);
    EXPECT(desk_find(d, &hash));
    turn(d, LONG_AGO_S + 2 * DAY_S);
    EXPECT(!desk_find(d, &hash));
    desk_close(d);
    d = begin(LONG_AGO_S + 2 * DAY_S);
    EXPECT(!desk_find(d, &hash));
    desk_close(d);
}

TEST(what_is_named_stays_and_goes_with_its_last_name) {
    struct bytes whole = {picture, sizeof picture};
    struct hash hash = hash_of(whole);
    struct desk *d = begin(5);
    EXPECT_EQ(put(d, &hash, 0, 1, whole, 5), DESK_WHOLE);
    EXPECT(desk_name(d, &hash, 17));
    turn(d, 5 + 3 * DAY_S);
    EXPECT(desk_find(d, &hash));
    desk_check(d, stands_not, NULL);
    EXPECT(!desk_find(d, &hash));
    desk_close(d);
    d = begin(5);
    EXPECT(!desk_find(d, &hash));
    desk_close(d);
    unlink(path);
    rmdir(dir);
}
