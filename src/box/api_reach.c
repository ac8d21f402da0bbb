/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_reach.c - POST /here, the event "reach", GET /demands. Nothing of it is written down, nor told to the journal. */
#include "box/api_inner.h"
#include "box/demand.h"
#include "box/department.h"
#include "box/reach.h"
#include "core/codec.h"
#include "core/people.h"
#include "net/sse.h"
#include <event2/event.h>
#include <stdlib.h>

enum {
    TURN_MS = 2000, /* between two tellings of what is new */
    TOLD_AT_ONCE = 256 /* streams, before whatever else the loop has to do: a stop */,
    DATA_MAX = 16384,
};

/* What everybody who sees as much is told, written once. */
struct said {
    uint32_t sees, version;
    struct buffer chunk;
    uint8_t bytes[DATA_MAX + 128];
};
struct reaching {
    struct reach *reach;
    struct demands *demands;
    struct event *turn;
    uint32_t version;
    uint64_t turned_ms;
    struct said names, number, own;
};

static const struct live *live_of(struct api *a) {
    return &box_durable(a->box)->world->live;
}

static void mark_listening(void *state, struct stream *s, uint32_t who) {
    (void)s;
    if (who < PEOPLE_MAX) people_add(state, who);
}

static void turn(struct api *a, uint64_t now_ms) {
    struct people listening = {0};
    a->reaching->turned_ms = now_ms;
    streams_each(a->streams, mark_listening, &listening);
    if (reach_turn(a->reaching->reach, live_of(a), &listening, now_ms)) a->reaching->version++;
}

static struct bytes say(struct api *a, struct said *said, uint32_t sees) {
    static uint8_t data_bytes[DATA_MAX];
    struct buffer data = BUFFER(data_bytes);
    if (said->version == a->reaching->version && said->sees == sees)
        return buffer_bytes(&said->chunk);
    said->chunk = BUFFER(said->bytes);
    reach_write(a->reaching->reach, live_of(a), sees, &data);
    sse_chunk(&said->chunk, &(struct sse){.event = "reach", .data = buffer_bytes(&data)});
    said->sees = sees, said->version = a->reaching->version;
    return buffer_bytes(&said->chunk);
}

static void tell(void *state, struct stream *s, uint32_t who) {
    struct api *a = state;
    struct reaching *r = a->reaching;
    uint32_t sees =
        who < PEOPLE_MAX ? reach_sees(live_of(a), (struct person_id){(uint16_t)who}) : 0;
    stream_put(s, say(a, !sees ? &r->number : sees == DEPARTMENTS_ALL ? &r->names : &r->own, sees));
}

static void plan(struct reaching *r, uint64_t ms) {
    event_add(r->turn, &(struct timeval){(time_t)(ms / 1000), (suseconds_t)(ms % 1000) * 1000});
}

static void on_turn(int fd, short what, void *arg) {
    struct api *a = arg;
    struct reaching *r = a->reaching;
    uint64_t now_ms = api_now(a).mono_ms;
    (void)fd, (void)what;
    if (now_ms >= r->turned_ms + TURN_MS) turn(a, now_ms);
    bool more = streams_tell(a->streams, r->version, TOLD_AT_ONCE, tell, a);
    plan(r, more ? 1 : r->turned_ms + TURN_MS - now_ms);
}

/* What the day has asked so far: its leaves, as far as they are within reach. */
static bool fold_demand(void *state, uint64_t index, const struct store_event *e) {
    (void)index;
    api_reach_leaf(state, e->body);
    return true;
}

bool api_reach_open(struct api *a) {
    enum { LEAVES = 20000 };
    uint64_t size = box_durable(a->box)->ledger.size;
    struct reaching *r = a->reaching = calloc(1, sizeof *r);
    if (!r) return false;
    r->version = 1;
    r->reach = reach_create();
    r->demands = demands_create();
    r->turn = event_new(a->base, -1, 0, on_turn, a);
    if (!r->reach || !r->demands || !r->turn) return false;
    plan(r, TURN_MS);
    return box_read(a->box, size > LEAVES ? size - LEAVES : 0, size, fold_demand, a);
}

void api_reach_close(struct api *a) {
    if (!a->reaching) return;
    reach_destroy(a->reaching->reach);
    demands_destroy(a->reaching->demands);
    if (a->reaching->turn) event_free(a->reaching->turn);
    free(a->reaching);
    a->reaching = NULL;
}

void api_reach_begin(struct api *a) {
    plan(a->reaching, 0);
}

void api_reach_leaf(struct api *a, struct bytes body) {
    static struct event e;
    if (!core_decode(body, &e)) demands_leaf(a->reaching->demands, box_durable(a->box)->world, &e);
}

/* -1: not said. */
static int8_t said_bool(const struct json *j, const char *key) {
    uint32_t node = json_member(j, 0, key);
    if (node && json_is(j, node, JSON_TRUE)) return 1;
    return node && json_is(j, node, JSON_FALSE) ? 0 : -1;
}

/* A station is everybody's: it says nothing of its keeper. */
void api_post_here(struct request *r) {
    struct json_node nodes[REQUEST_NODES_MAX];
    struct json j;
    struct box_session s;
    if (!api_who(r, true, &s) || !request_json(r, &j, nodes)) return;
    uint32_t page = json_member(&j, 0, "page");
    struct reach_beat beat = {.page = page ? (uint32_t)j.node[page].number : 0,
                              .awake = said_bool(&j, "awake") > 0,
                              .away = said_bool(&j, "away"),
                              .radio = said_bool(&j, "radio")};
    if (s.station) api_morning_station(api_of(r), s.person);
    if (!s.station)
        reach_here(api_of(r)->reaching->reach, s.person, &beat, api_now(api_of(r)).mono_ms);
    answer(r, 204, NULL, (struct bytes){0});
}

void api_get_demands(struct request *r) {
    struct api *a = api_of(r);
    struct buffer b = api_scratch(a);
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    if (s.station || !demands_may_read(live_of(a), s.person)) {
        answer_fault(r, 403,
                     "What the day has asked of people is told to the direction and the safety "
                     "advisor, each on "
                     "their own screen, of groups of eight or more.");
        return;
    }
    demands_write(a->reaching->demands, live_of(a), &b);
    answer_json(r, 200, &b);
}
