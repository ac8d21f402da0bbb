/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* reach.c - reach.h. */
#include "box/reach.h"
#include "box/department.h"
#include "core/people.h"
#include "core/roles.h"
#include "text/json.h"
#include <stdlib.h>

const char *const reach_words[REACH_COUNT] = {"unknown", "awake",     "asleep",
                                              "lost",    "off-radio", "away"};

struct page {
    uint32_t id;
    bool awake;
    uint64_t at_ms; /* 0: none */
};
struct known {
    struct page page[REACH_PAGES];
    uint64_t listening_ms; /* since when it has a stream; 0: none */
    bool away, off_radio;
    uint8_t is, told; /* enum reach_is; told: with whether the radio is off */
};
struct reach {
    uint32_t day;
    struct known person[PEOPLE_MAX];
};

struct reach *reach_create(void) {
    return calloc(1, sizeof(struct reach));
}
void reach_destroy(struct reach *r) {
    free(r);
}

static struct page *page_of(struct known *k, uint32_t id) {
    struct page *oldest = k->page;
    for (uint32_t i = 0; i < REACH_PAGES; i++) {
        if (k->page[i].at_ms && k->page[i].id == id) return &k->page[i];
        if (k->page[i].at_ms < oldest->at_ms) oldest = &k->page[i];
    }
    return oldest;
}

void reach_here(struct reach *r, struct person_id person, const struct reach_beat *beat,
                uint64_t now_ms) {
    if (!person.n || person.n >= PEOPLE_MAX) return;
    struct known *k = &r->person[person.n];
    *page_of(k, beat->page) = (struct page){beat->page, beat->awake != 0, now_ms};
    if (beat->away >= 0) k->away = beat->away > 0;
    if (beat->radio >= 0) k->off_radio = beat->radio == 0;
}

/* By the pages alone. */
static uint8_t seen(const struct known *k, uint64_t now_ms) {
    uint64_t last = 0, listening = k->listening_ms;
    for (uint32_t i = 0; i < REACH_PAGES; i++) {
        const struct page *page = &k->page[i];
        if (page->awake && page->at_ms + REACH_AWAKE_MS > now_ms) return REACH_AWAKE;
        if (page->at_ms > last) last = page->at_ms;
    }
    if (!last) /* a page that has just opened has not spoken yet */
        return listening && listening + REACH_AWAKE_MS <= now_ms ? REACH_ASLEEP : REACH_UNKNOWN;
    return listening || last + REACH_LOST_MS > now_ms ? REACH_ASLEEP : REACH_LOST;
}

static uint8_t become(const struct known *k, uint64_t now_ms) {
    uint8_t is = seen(k, now_ms);
    if (is == REACH_UNKNOWN) return is;
    if (k->away) return REACH_AWAY;
    return is == REACH_AWAKE && k->off_radio ? REACH_OFF_RADIO : is;
}

static bool turn_one(struct known *k, bool on_record, bool listening, uint64_t now_ms) {
    uint8_t before = k->told;
    if (!listening || !k->listening_ms) k->listening_ms = listening ? now_ms : 0;
    k->is = on_record ? become(k, now_ms) : REACH_UNKNOWN;
    k->told = (uint8_t)(k->is | (k->off_radio ? 128 : 0));
    return k->told != before;
}

/* Yesterday's pages are nobody's loss today. */
static void forget(struct reach *r, const struct people *listening, uint64_t now_ms) {
    for (uint32_t n = 1; n < PEOPLE_MAX; n++) {
        struct known *k = &r->person[n];
        if (!people_has(listening, n) && seen(k, now_ms) == REACH_LOST)
            *k = (struct known){.told = k->told};
    }
}

static bool is_here(const struct person *p) {
    return p->roles && !(p->flags & PERSON_GONE);
}

bool reach_turn(struct reach *r, const struct live *live, const struct people *listening,
                uint64_t now_ms) {
    bool changed = false;
    if (r->day != live->day && live->day) forget(r, listening, now_ms);
    if (live->day) r->day = live->day;
    for (uint32_t n = 1; n < PEOPLE_MAX && n <= live->people; n++)
        changed |=
            turn_one(&r->person[n], is_here(&live->person[n]), people_has(listening, n), now_ms);
    return changed;
}

uint8_t reach_is(const struct reach *r, struct person_id person) {
    return person.n < PEOPLE_MAX ? r->person[person.n].is : REACH_UNKNOWN;
}

uint32_t reach_sees(const struct live *live, struct person_id viewer) {
    uint32_t roles = viewer.n && viewer.n < PEOPLE_MAX ? live->person[viewer.n].roles : 0, sees = 0;
    if (roles & (ROLES_DIRECTION | ROLES_CUSTODIANS)) return DEPARTMENTS_ALL;
    for (uint32_t role = 0; role < ROLE_COUNT; role++)
        if (roles & 1u << role && vocabulary_role[role].flags & ROLE_FLAG_KEY)
            sees |= 1u << department_of(1u << role);
    return sees;
}

static void put_person(struct buffer *b, uint32_t n, const struct known *k) {
    json_item(b);
    buffer_text(b, "{");
    json_key_u64(b, "person", n);
    json_key_word(b, "is", reach_words[k->is]);
    if (k->off_radio && k->is != REACH_OFF_RADIO) {
        json_key(b, "radio");
        buffer_text(b, "false");
    }
    buffer_text(b, "}");
}

static void write_names(const struct reach *r, const struct live *live, uint32_t sees,
                        struct buffer *b) {
    uint32_t named = 0, others = 0;
    buffer_text(b, "{\"people\":[");
    for (uint32_t n = 1; n < PEOPLE_MAX && n <= live->people; n++) {
        const struct known *k = &r->person[n];
        if (k->is <= REACH_AWAKE) continue;
        bool mine = sees >> department_of(live->person[n].roles) & 1u;
        if (mine && named < REACH_NAMED_MAX)
            put_person(b, n, k), named++;
        else if (k->is != REACH_OFF_RADIO)
            others++;
    }
    buffer_text(b, "]");
    json_key_u64(b, "others", others);
    buffer_text(b, "}");
}

void reach_write(const struct reach *r, const struct live *live, uint32_t sees, struct buffer *b) {
    uint32_t count[REACH_COUNT] = {0};
    if (sees) {
        write_names(r, live, sees, b);
        return;
    }
    for (uint32_t n = 1; n < PEOPLE_MAX && n <= live->people; n++) count[r->person[n].is]++;
    buffer_text(b, "{");
    for (uint32_t is = REACH_ASLEEP; is < REACH_COUNT; is++)
        if (is != REACH_OFF_RADIO) json_key_u64(b, reach_words[is], count[is]);
    buffer_text(b, "}");
}
