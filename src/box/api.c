/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api.c - api.h: the table of routes, and the box turned by the loop. */
#include "box/api_inner.h"
#include "box/crypto.h"
#include "store/media.h"
#include "net/child.h"
#include "net/journal.h"
#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const struct route api_routes[] = {
    {"POST", "/stop", api_post_stop},
    {"POST", "/command", api_post_command},
    {"POST", "/report", api_post_report},
    {"POST", "/thread", api_post_thread},
    {"POST", "/copy", api_post_copy},
    {"POST", "/here", api_post_here},
    {"GET", "/demands", api_get_demands},
    {"POST", "/crew", api_post_crew},
    {"POST", "/join", api_post_join},
    {"GET", "/events", api_get_events},
    {"GET", "/me", api_get_me},
    {"GET", "/morning", api_get_morning},
    {"POST", "/clock", api_post_clock},
    {"GET", "/state", api_get_state},
    {"GET", "/setup/", api_get_setup, .prefix = true},
    {"PUT", "/media/", api_put_media, .prefix = true, .body_max = MEDIA_PART_MAX},
    {"GET", "/media/", api_get_media, .prefix = true},
    {"GET", "/private", api_get_private},
    {"GET", "/health", api_get_health},
    {"GET", "/paper/", api_get_paper, .prefix = true},
    {"GET", "/log/checkpoint", api_get_checkpoint},
    {"GET", "/log/key", api_get_key},
    {"GET", "/log/consistency", api_get_consistency},
    {"GET", "/log/witnesses", api_get_witnesses},
    {"GET", "/log/verify", api_get_verify},
    {"GET", "/measures", api_get_measures},
    {"GET", "/asked", api_get_asked},
    {"GET", "/screenplay", api_get_screenplay},
    {"GET", "/sun", api_get_sun},
    {"GET", "/log/tile/", api_get_tile, .prefix = true},
    {"GET", "/log/proof/", api_get_proof, .prefix = true},
    {"GET", "/", api_get_page, .prefix = true}, /* last: every other path */
};
const uint32_t api_routes_count = COUNT_OF(api_routes);

const struct route api_local_routes[] = {
    {"POST", "/stop", api_post_local_stop},   {"POST", "/invite", api_post_invite},
    {"POST", "/cosigned", api_post_cosigned}, {"POST", "/copied", api_post_copied},
    {"POST", "/erase", api_post_erase},       {"POST", "/seal", api_post_seal},
    {"GET", "/health", api_get_health},
};
const uint32_t api_local_routes_count = COUNT_OF(api_local_routes);

static const struct timeval PING = {5, 0}, AT_ONCE = {0, 0};

static uint64_t read_ms(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (uint64_t)t.tv_sec * 1000 + (uint64_t)t.tv_nsec / 1000000;
}

static struct box_clock machine_now(void) {
    return (struct box_clock){read_ms(CLOCK_REALTIME), read_ms(CLOCK_BOOTTIME)};
}
struct box_clock api_now(const struct api *a) {
    return a->closing || !a->box ? machine_now() : box_right(a->box, machine_now());
}

struct buffer api_scratch(struct api *a) {
    return (struct buffer){a->scratch, 0, API_SCRATCH_MAX, false};
}
struct box *api_box(struct api *a) {
    return a->box;
}
const char *api_broken(const struct api *a) {
    return a->broken;
}

void api_reached_at(struct api *a, const char *base) {
    snprintf(a->base_url, sizeof a->base_url, "%s", base);
}

/* Not in this pass over the loop: what else has arrived goes into the same turn, and a turn that leaves work behind
 * lets the sockets in between. */
void api_turn_soon(struct api *a) {
    event_add(a->turn, &AT_ONCE);
}

static void plan_next(struct api *a) {
    int ms = box_next_ms(a->box);
    if (ms < 0) {
        event_del(a->turn);
        return;
    }
    struct timeval wait = {ms / 1000, (suseconds_t)(ms % 1000) * 1000};
    event_add(a->turn, &wait);
}

static void skip(void *state, const struct box_ring *ring) {
    (void)state, (void)ring;
}

static void turn(int fd, short what, void *arg) {
    struct api *a = arg;
    (void)fd, (void)what;
    box_turn(a->box, api_now(a));
    const struct stop *stop = &box_durable(a->box)->world->live.stop;
    bool rings = box_rings(a->box, skip, NULL) > 0, drill = stop->reason == REASON_DRILL;
    api_set(a,
            rings || (stop->open && !drill) ? SET_STOPPED
            : stop->open                    ? SET_DRILLS
                                            : SET_WORKS,
            stop->reason);
    plan_next(a);
    if (!box_broken(a->box) || a->broken) return;
    a->broken = box_broken(a->box);
    journal(JOURNAL_FAULT, "box", "cannot go on: %s", a->broken);
    event_base_loopbreak(a->base);
}

static void look_at_clock(struct api *a) {
    machine_clock(&a->machine, "");
    if (a->options.no_chip) a->machine.chip = false;
    if (a->box) box_clock_look(a->box);
}

static void ping(int fd, short what, void *arg) {
    (void)fd, (void)what;
    look_at_clock(arg);
    api_turn_soon(arg); /* a clock that was moved has moved the deadlines nearer, too */
    api_ping(arg);
    api_media_ping(arg);
}

static bool tie_to_loop(struct api *a) {
    a->wake = event_new(a->base, box_wake_fd(a->box), EV_READ | EV_PERSIST, turn, a);
    a->turn = event_new(a->base, -1, 0, turn, a);
    a->ping = event_new(a->base, -1, EV_PERSIST, ping, a);
    return a->wake && a->turn && a->ping && event_add(a->wake, NULL) == 0 &&
           event_add(a->ping, &PING) == 0 && event_add(a->turn, &AT_ONCE) == 0;
}

static bool set_up(struct api *a, const char *dir, char why[BOX_WORDS_MAX]) {
    struct stream_options streams = {
        .state = a, .more = api_more, .streams_max = 12000, .person_max = 8};
    struct box_options box = {
        .hook = api_hooks(a), .state_dir = a->options.state_dir, .clock = machine_now()};
    look_at_clock(a);
    if (!a->options.practice) box.machine = &a->machine;
    snprintf(why, BOX_WORDS_MAX, "no memory");
    a->dir = strdup(dir);
    a->scratch = malloc(API_SCRATCH_MAX);
    a->streams = streams_create(a->base, &streams);
    if (!api_morning_open(a, dir)) return false;
    if (!a->dir || !a->scratch || !a->streams ||
        !crypto_random((uint8_t *)&a->salt, sizeof a->salt))
        return false;
    a->box = box_open(dir, &box, why);
    if (!a->box || !api_media_open(a, dir, why)) return false;
    api_copy_open(a);
    api_morning_begin(a);
    return api_reach_open(a) && api_hook_open(a) && tie_to_loop(a);
}

struct api *api_open(struct event_base *base, const char *dir, const struct api_options *o,
                     char why[BOX_WORDS_MAX]) {
    struct api *a = calloc(1, sizeof *a);
    if (!a) return NULL;
    a->base = base;
    a->options = *o;
    if (set_up(a, dir, why)) return a;
    api_close(a);
    return NULL;
}

static void drop_event(struct event *e) {
    if (e) event_free(e);
}

void api_close(struct api *a) {
    if (!a) return;
    a->closing = true;
    if (a->box) box_close(a->box); /* what waits is answered */
    api_verify_end(a);
    api_copy_end(a);
    api_paper_end(a);
    api_printed_end(a);
    api_hook_close(a);
    children_leave(); /* a lamp's command and a copy end without us */
    api_thread_end(a);
    api_morning_close(a);
    api_media_close(a);
    drop_event(a->wake);
    drop_event(a->turn);
    drop_event(a->ping);
    streams_destroy(a->streams);
    api_reach_close(a);
    api_state_free(a);
    free(a->scratch);
    free((char *)(uintptr_t)a->dir);
    free(a);
}
