/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* api_morning.c - GET /morning: what a person looks at before the day begins, on one page: clock, power, disk, the last copy
 * and witness, the stations. Which stations were seen is known in memory only. */
#include "box/api_inner.h"
#include "box/department.h"
#include "box/machine.h"
#include "box/reach.h"
#include "box/version.h"
#include "core/people.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { ROOM_MB = 200 };

struct morning {
    uint64_t started_ms; /* monotonic */
    uint64_t last_ms;    /* of the last entry then; 0: none */
    bool pulled;
    uint64_t station_ms[PEOPLE_MAX]; /* monotonic, by who looks after it; 0: not seen */
};

/* What SQLite leaves beside the database is taken away by a program that ends; what was cut off leaves it. */
bool api_morning_open(struct api *a, const char *dir) {
    char path[4096];
    struct stat is;
    a->morning = calloc(1, sizeof *a->morning);
    snprintf(path, sizeof path, "%s/showclear.db-wal", dir);
    if (a->morning) a->morning->pulled = stat(path, &is) == 0 && is.st_size > 0;
    return a->morning != NULL;
}
void api_morning_begin(struct api *a) {
    a->morning->started_ms = api_now(a).mono_ms;
    a->morning->last_ms = box_clock_is(a->box).last_ms;
}
void api_morning_close(struct api *a) {
    free(a->morning);
    a->morning = NULL;
}
void api_morning_station(struct api *a, struct person_id keeper) {
    if (keeper.n < PEOPLE_MAX) a->morning->station_ms[keeper.n] = api_now(a).mono_ms + 1;
}

static void put_null(struct buffer *b, const char *key) {
    json_key(b, key);
    buffer_text(b, "null");
}
static void put_is(struct buffer *b, const char *key, uint8_t is) {
    if (is == MACHINE_UNKNOWN)
        put_null(b, key);
    else
        json_key_bool(b, key, is == MACHINE_YES);
}
static void put_time(struct buffer *b, const char *key, uint64_t ms) {
    if (ms)
        json_key_u64(b, key, ms);
    else
        put_null(b, key);
}

static void put_signed(struct buffer *b, const char *key, int64_t n) {
    json_key(b, key);
    if (n < 0) buffer_text(b, "-");
    buffer_u64(b, n < 0 ? (uint64_t)-n : (uint64_t)n);
}

static void put_clock(const struct api *a, struct buffer *b) {
    struct clock_state is = box_clock_is(a->box);
    json_key(b, "clock");
    buffer_text(b, "{");
    json_key_bool(b, "trusted", !is.doubt);
    json_key_word(b, "why", clock_doubt_words[is.doubt]);
    json_key_bool(b, "chip", is.chip);
    json_key_bool(b, "synchronised", is.synchronised);
    json_key_u64(b, "at", api_now(a).wall_ms);
    put_time(b, "last", is.last_ms);
    put_signed(b, "offset", is.offset_ms / 1000);
    put_time(b, "set", is.set_ms);
    json_key_u64(b, "phones", api_clocks_told(a));
    buffer_text(b, "}");
}

static void put_power(struct buffer *b) {
    struct machine_power p;
    machine_power(&p, "");
    json_key(b, "power");
    if (p.mains == MACHINE_UNKNOWN && p.low == MACHINE_UNKNOWN && p.battery < 0) {
        buffer_text(b, "null");
        return;
    }
    buffer_text(b, "{");
    put_is(b, "mains", p.mains);
    if (p.battery < 0)
        put_null(b, "battery");
    else
        json_key_u64(b, "battery", (uint64_t)p.battery);
    put_is(b, "low", p.low);
    buffer_text(b, "}");
}

static void put_disk(const struct api *a, struct buffer *b) {
    struct machine_disk d;
    machine_disk(&d, a->dir);
    json_key(b, "disk");
    buffer_text(b, "{");
    json_key_u64(b, "free", d.free_mb);
    json_key_u64(b, "of", d.all_mb);
    json_key_bool(b, "room", d.free_mb >= ROOM_MB && !box_degraded(a->box));
    buffer_text(b, "}");
}

static void put_start(const struct api *a, struct buffer *b) {
    const struct morning *m = a->morning;
    struct box_clock now = api_now(a); /* by the record's clock, though it was set since */
    json_key(b, "start");
    buffer_text(b, "{");
    json_key_u64(b, "at", now.wall_ms - (now.mono_ms - m->started_ms));
    json_key_word(b, "before", m->pulled ? "pulled" : "ended");
    put_time(b, "lastEntry", m->last_ms);
    buffer_text(b, "}");
}

struct newest {
    uint64_t at_ms, size;
};
static bool take_witness(void *state, const struct store_witness *w) {
    struct newest *n = state;
    if (w->size >= n->size) *n = (struct newest){w->seconds * 1000, w->size};
    return true;
}
static void put_witness(struct api *a, struct buffer *b) {
    struct newest n = {0};
    json_key(b, "witness");
    if (!box_witnesses(a->box, take_witness, &n) || !n.at_ms) {
        buffer_text(b, "null");
        return;
    }
    buffer_text(b, "{");
    json_key_u64(b, "at", n.at_ms);
    json_key_u64(b, "size", n.size);
    buffer_text(b, "}");
}

struct open_stations {
    struct people with;
    uint32_t count;
};
static void mark_open(void *state, struct stream *s, uint32_t who) {
    struct open_stations *open = state;
    (void)s;
    if (who < PEOPLE_MAX) return; /* api_listener: a station's numbers lie beyond */
    people_add(&open->with, who - PEOPLE_MAX);
    open->count++;
}

static void put_station(const struct api *a, struct buffer *b, uint32_t keeper, bool open) {
    struct box_clock now = api_now(a);
    uint64_t ago = now.mono_ms + 1 - a->morning->station_ms[keeper];
    json_item(b);
    buffer_text(b, "{");
    json_key_u64(b, "person", keeper);
    json_key_bool(b, "open", open);
    json_key_u64(b, "at", open ? now.wall_ms : now.wall_ms - ago);
    buffer_text(b, "}");
}

/* How many, to everybody; whose, to those who send for somebody. */
static void put_stations(const struct api *a, struct buffer *b, struct person_id viewer) {
    struct open_stations open = {0};
    const struct live *live = &box_durable(a->box)->world->live;
    bool named = reach_sees(live, viewer) == DEPARTMENTS_ALL;
    uint32_t seen = 0;
    streams_each(a->streams, mark_open, &open);
    for (uint32_t n = 1; n < PEOPLE_MAX; n++) seen += a->morning->station_ms[n] != 0;
    json_key(b, "stations");
    buffer_text(b, "{");
    json_key_u64(b, "open", open.count);
    json_key_u64(b, "seen", seen);
    json_key(b, "list");
    buffer_text(b, "[");
    for (uint32_t n = 1; named && n < PEOPLE_MAX; n++)
        if (a->morning->station_ms[n]) put_station(a, b, n, people_has(&open.with, n));
    buffer_text(b, "]}");
}

void api_get_morning(struct request *r) {
    struct api *a = api_of(r);
    struct buffer b = api_scratch(a);
    struct box_session s;
    if (!api_who(r, false, &s)) return;
    buffer_text(&b, "{");
    json_key_word(&b, "version", SHOWCLEAR_VERSION);
    json_key_u64(&b, "size", box_durable(a->box)->ledger.size);
    json_key_u64(&b, "at", api_now(a).wall_ms);
    json_key_bool(&b, "practice", a->options.practice);
    json_key_bool(&b, "degraded", box_degraded(a->box));
    put_clock(a, &b);
    put_power(&b);
    put_disk(a, &b);
    put_start(a, &b);
    api_put_copy(a, &b);
    put_witness(a, &b);
    put_stations(a, &b, s.station ? (struct person_id){0} : s.person);
    json_key(&b, "retention");
    api_put_retention(a, &b);
    buffer_text(&b, "}\n");
    answer_json(r, 200, &b);
}

/* The periods that were adopted. Who is past one `showclear erase` lists: it has to read every text. */
void api_put_retention(struct api *a, struct buffer *b) {
    static const enum PARAMETER_word KEPT[] = {PARAMETER_KEEP_NAMES, PARAMETER_KEEP_REPORTS,
                                               PARAMETER_KEEP_MEDIA};
    const struct live *live = &box_durable(a->box)->world->live;
    bool any = false;
    for (size_t i = 0; i < COUNT_OF(KEPT); i++) {
        uint32_t days = core_figure(live, KEPT[i]);
        if (!days) continue;
        buffer_text(b, any ? ",{\"parameter\":" : "[{\"parameter\":");
        json_put_string(b, bytes_of(PARAMETER_words[KEPT[i]]));
        json_key_u64(b, "days", days);
        buffer_text(b, "}");
        any = true;
    }
    buffer_text(b, any ? "]" : "null");
}
