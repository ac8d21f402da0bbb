/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* demand.c - demand.h. */
#include "box/demand.h"
#include "box/department.h"
#include "core/core.h"
#include "core/people.h"
#include "core/roles.h"
#include "text/json.h"
#include <stdlib.h>

enum { COUNTED_MAX = 255 };
struct demands {
    uint8_t asked[PEOPLE_MAX];
    struct people stop; /* asked by the stop that is open, and not answered */
    bool stopped;
};

struct demands *demands_create(void) {
    return calloc(1, sizeof(struct demands));
}
void demands_destroy(struct demands *d) {
    free(d);
}

static void count(struct demands *d, uint32_t person) {
    if (person && person < PEOPLE_MAX && d->asked[person] < COUNTED_MAX) d->asked[person]++;
}

/* Who had a stop on their screen and nothing to answer any more was disturbed all the same. */
static void taken_back(struct demands *d) {
    for (uint32_t n = people_next(&d->stop, 0); n; n = people_next(&d->stop, n)) count(d, n);
    people_clear(&d->stop);
}

/* Of those whom it asks; whoever raised it too has asked nobody anew. */
static void stopped(struct demands *d, const struct world *w, uint32_t by) {
    if (!d->stopped) core_stop_asks(w, &d->stop);
    d->stopped = true;
    people_remove(&d->stop, by);
}

void demands_leaf(struct demands *d, const struct world *w, const struct event *e) {
    uint32_t person = e->arg[FIELD_PERSON];
    switch (e->kind) {
    case EVENT_DAY_OPENED: *d = (struct demands){0}; break;
    case EVENT_MEETING_ATTENDED:
    case EVENT_PLAN_ANSWERED: count(d, person); break;
    case EVENT_SET_STOPPED: stopped(d, w, e->by.n); break;
    case EVENT_STOP_ANSWERED:
        people_remove(&d->stop, person);
        count(d, person);
        break;
    case EVENT_MISTAKE_CALLED: taken_back(d); break;
    case EVENT_SET_RELEASED:
        taken_back(d);
        d->stopped = false;
        break;
    default: break;
    }
}

bool demands_may_read(const struct live *live, struct person_id viewer) {
    return viewer.n && viewer.n < PEOPLE_MAX &&
           live->person[viewer.n].roles & (ROLES_DIRECTION | ROLES_SAFETY);
}

/* How many were asked so often: enough to read highest and median from, and nothing about one person. */
struct group {
    uint32_t people, times[COUNTED_MAX + 1];
};

static void add(struct group *g, const struct group *more) {
    g->people += more->people;
    for (uint32_t n = 0; n <= COUNTED_MAX; n++) g->times[n] += more->times[n];
}

/* The smallest number that at least ${rank} of the group were asked at most. */
static uint32_t at_rank(const struct group *g, uint32_t rank) {
    uint32_t n = 0;
    for (uint32_t below = g->times[0]; below < rank; below += g->times[n]) n++;
    return n;
}

static void put_group(struct buffer *b, const char *word, const struct group *g) {
    json_item(b);
    buffer_text(b, "{");
    json_key_word(b, "group", word);
    json_key_u64(b, "people", g->people);
    json_key_u64(b, "highest", at_rank(g, g->people));
    json_key_u64(b, "median", at_rank(g, (g->people + 1) / 2));
    buffer_text(b, "}");
}

void demands_write(const struct demands *d, const struct live *live, struct buffer *b) {
    struct group group[DEPARTMENT_COUNT] = {0}, unit = {0}, small = {0};
    for (uint32_t n = 1; n < PEOPLE_MAX && n <= live->people; n++) {
        struct group *own = &group[department_of(live->person[n].roles)];
        if (d->asked[n]) own->people++, own->times[d->asked[n]]++;
    }
    buffer_text(b, "{\"groups\":[");
    for (uint32_t i = 0; i < DEPARTMENT_COUNT; i++) {
        bool told = group[i].people >= DEMAND_GROUP_MIN;
        if (told) put_group(b, department_words[i], &group[i]);
        if (!told) add(&small, &group[i]);
        add(&unit, &group[i]);
    }
    /* From the whole and its parts nothing can be read of fewer than eight. */
    if (small.people >= DEMAND_GROUP_MIN) put_group(b, "unit", &unit);
    buffer_text(b, "]}");
}
