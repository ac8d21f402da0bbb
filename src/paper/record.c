/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* record.c - see record.h. */
#define _GNU_SOURCE
#include "paper/record_inner.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "box/check.h"
#include "box/measures.h"
#include "core/codec.h"
#include "core/roles.h"
#include "ledger/tile.h"
#include "paper/given.h"
#include "text/json.h"
#include "text/when.h"

static bool fail(char why[RECORD_WORDS_MAX], const char *what, const char *words) {
    snprintf(why, RECORD_WORDS_MAX, "%.300s: %.600s", what, words);
    return false;
}

/* What paper tells of other days than its own. */
static bool told_later(uint32_t kind) {
    switch (kind) {
    case EVENT_SETUP_ASSESSED:
    case EVENT_ASSESSMENT_KEPT:
    case EVENT_SETUP_PLANNED:
    case EVENT_LOT_REGISTERED:
    case EVENT_REPORT_FILED:
    case EVENT_REPORT_LEFT:
    case EVENT_REPORT_ANSWERED:
    case EVENT_INJURY_REPORTED:
    case EVENT_NOTICE_OWED:
    case EVENT_NOTICE_GIVEN:
    case EVENT_DISCHARGE_REPORTED:
    case EVENT_FIRE_FAILED:
    case EVENT_SET_STOPPED:
    case EVENT_RULE_BROKEN:
    case EVENT_PREVENTED:
    case EVENT_DAY_OPENED:
    case EVENT_DAY_CLOSED:
    case EVENT_MEETING_HELD:
    case EVENT_PARAMETER_STATED:
    case EVENT_ASKED:
    case EVENT_ASK_ANSWERED:
    case EVENT_ASK_LAPSED:
    case EVENT_ARRIVED:
    case EVENT_DEPARTED:
    case EVENT_PRODUCTION_SUSPENDED:
    case EVENT_STEP_ANSWERED:
    case EVENT_CHANGE_NAMED:
    case EVENT_PLACE_NAMED:
    case EVENT_PRODUCTION_RESUMED:
    case EVENT_ROUND_FOUND:
    case EVENT_WEAPON_FOUND:
    case EVENT_ITEM_LOST:
    case EVENT_ITEM_FELL:
    case EVENT_NOTE_GIVEN:
    case EVENT_SLATED:
    case EVENT_AUTHOR_NAMED:
    case EVENT_CREDITED:
    case EVENT_RECOLLECTED:
    case EVENT_HANDED_ON: return true;
    default: return false;
    }
}

static void keep(struct event **list, uint32_t *count, uint32_t *room, const struct event *e) {
    if (*count == *room) {
        *room = *room ? 2 * *room : 256;
        struct event *more = realloc(*list, *room * sizeof **list);
        CHECK(more != NULL);
        *list = more;
    }
    (*list)[(*count)++] = *e;
}

#define DAY_MS UINT64_C(86400000)
/* An entry of the day is told; one after it belongs to no paper of this day. */
static void take_event(struct record *r, const struct event *e) {
    bool opens = e->kind == EVENT_DAY_OPENED, ours = opens && e->arg[FIELD_DAY] == r->day;
    if (ours && !r->opened) {
        *r->morning = *r->evening;
        r->opened_ms = e->at_ms;
    }
    r->over |= r->opened && ((opens && !ours) || e->at_ms > r->opened_ms + DAY_MS);
    r->opened |= ours;
    if (r->over && !r->whole) return;
    core_apply(r->evening, e);
    if (told_later(e->kind)) keep(&r->all, &r->all_count, &r->all_room, e);
    if (r->opened && !r->over) keep(&r->of_day, &r->count, &r->room, e);
}

static bool take_entry(void *state, uint64_t index, const struct store_event *stored) {
    struct record *r = state;
    struct event e;
    const char *wrong = core_decode(stored->body, &e);
    if (!wrong && e.index != index) wrong = "it names another index";
    if (wrong) {
        r->wrong =
            scrap_say(&r->scrap, "entry %llu of the log is damaged: %s; showclear verify says more",
                      (unsigned long long)index, wrong);
        return false;
    }
    take_event(r, &e);
    return true;
}

#define ALL 1
#define SUBJECT 2
#define AUTHOR 4
#define OWNER 8
#define FILER 16
#define TRUSTEES 32
#define TOLD 64
#define PRODUCTION ROLES_PRODUCTION
#define SAFETY ROLES_SAFETY
#define DIRECTION ROLES_DIRECTION
#define READ(event, seal, besides, roles) {SEAL_##seal, (besides)&ALL ? EVENT_##event : -1},
/* What everybody may read, by the event it belongs to. */
static const struct {
    int seal, event;
} readable[] = {
#include "box/private.def"
};

struct texts {
    struct record *r;
    const struct event *event;
};
static int by_index(const void *a, const void *b) {
    uint64_t one = ((const struct event *)a)->index, two = ((const struct event *)b)->index;
    return one < two ? -1 : one > two;
}
const struct event *record_event(const struct record *r, uint64_t index) {
    struct event key = {.index = index};
    const struct event *e =
        r->all_count ? bsearch(&key, r->all, r->all_count, sizeof key, by_index) : NULL;
    return e || !r->count ? e : bsearch(&key, r->of_day, r->count, sizeof key, by_index);
}

/* What somebody told is printed as far as they consent, as that stands at the end of the log. */
static bool is_told(const struct record *r, const struct event *e) {
    const struct recollection *told = r->evening->live.recollection;
    uint32_t consent = told[e->arg[FIELD_NUMBER] % RECOLLECTIONS_MAX].consent;
    return r->whole && (consent == CONSENT_CREW || consent == CONSENT_PUBLIC);
}

static bool may_tell(const struct record *r, uint64_t index, uint32_t seal) {
    const struct event *e = record_event(r, index);
    if (!e) return false;
    if (e->kind == EVENT_RECOLLECTED) return is_told(r, e);
    for (size_t i = 0; i < COUNT_OF(readable); i++)
        if (readable[i].event == e->kind && readable[i].seal == (int)seal) return true;
    return false;
}

static const char *plain(struct record *r, struct bytes json_text) {
    struct json_node node[2];
    struct json j;
    char *words = scrap_take(&r->scrap, (size_t)json_text.len + 1);
    struct buffer out = {(uint8_t *)words, 0, json_text.len, false};
    if (!json_read(&j, json_text, node, 2) || !json_string(&j, 0, &out)) return NULL;
    words[out.len] = 0;
    return words;
}

static void keep_text(struct record *r, uint64_t index, uint32_t seal, struct bytes value) {
    const char *words = may_tell(r, index, seal) ? plain(r, value) : NULL;
    if (!words) return;
    if (r->texts == r->text_room) {
        r->text_room = r->text_room ? 2 * r->text_room : 64;
        struct record_text *more = realloc(r->text, r->text_room * sizeof *more);
        CHECK(more != NULL);
        r->text = more;
    }
    r->text[r->texts++] = (struct record_text){index, seal, words};
}

static bool is_given(const struct record *r, uint64_t index) {
    const struct event *e = record_event(r, index);
    return e && e->kind == EVENT_NOTE_GIVEN;
}

/* Names and contacts are erased with their person, whom ${subject} names. */
static bool take_private(void *state, const struct store_private *p) {
    struct record *r = state;
    uint32_t seal = 0;
    while (seal < SEAL_COUNT && !bytes_equal(bytes_of(vocabulary_seal[seal]), p->path)) seal++;
    if (p->index >= r->size) return false;
    bool person = p->subject < PEOPLE_MAX;
    if (seal == SEAL_NAME && person) r->name[p->subject] = plain(r, p->value);
    if (seal == SEAL_CONTACT && person) r->contact[p->subject] = plain(r, p->value);
    if (seal == SEAL_TEXT) keep_text(r, p->index, seal, p->value);
    const char *brought = seal == SEAL_MEDIA && is_given(r, p->index) ? plain(r, p->value) : NULL;
    if (brought) record_shows(r, bytes_of(brought));
    return true;
}

static bool tile_of(void *state, struct tile t, struct bytes *hashes) {
    static uint8_t bytes[TILE_BYTES];
    struct record *r = state;
    struct buffer out = BUFFER(bytes);
    if (store_tile(r->store, t, &out) != STORE_OK) return false;
    *hashes = buffer_bytes(&out);
    return true;
}

static bool read_root(struct record *r) {
    struct tile_source source = {&r->crypto, r->size, r, tile_of};
    struct ledger_reader reader = tile_reader(&source);
    static struct ledger ledger;
    if (!ledger_load(&ledger, &reader, r->size)) return false;
    r->root = ledger_root(&ledger, &r->crypto);
    return true;
}

static const char *meta(struct record *r, enum store_meta what) {
    struct bytes value;
    if (store_get_meta(r->store, what, &value) != STORE_OK) return "";
    return scrap_copy(&r->scrap, value);
}

static bool read_all(struct record *r, char why[RECORD_WORDS_MAX]) {
    enum store_answer answer = store_head(r->store, &r->size);
    r->title = meta(r, META_TITLE);
    r->origin = meta(r, META_ORIGIN);
    r->zone = meta(r, META_ZONE);
    r->vkey = meta(r, META_VKEY);
    setenv("TZ", r->zone[0] ? r->zone : "UTC", 1);
    tzset();
    if (answer == STORE_OK) answer = store_read(r->store, 0, r->size, take_entry, r);
    if (r->wrong) return fail(why, "the log", r->wrong);
    if (answer == STORE_OK) answer = store_reveal(r->store, 0, take_private, r);
    if (answer != STORE_OK) return fail(why, "the log", store_words(answer));
    if (!r->opened) *r->morning = *r->evening;
    return read_root(r) ||
           fail(why, "the log", "its tiles cannot be read; showclear verify says where");
}

bool record_open(struct record *r, const char *dir, uint32_t day, bool whole,
                 char why[RECORD_WORDS_MAX]) {
    char path[4096], words[STORE_WORDS_MAX];
    memset(r, 0, sizeof *r);
    r->day = day;
    r->whole = whole;
    r->dir = scrap_say(&r->scrap, "%s", dir);
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (access(path, R_OK) != 0) return fail(why, path, "is not there, or may not be read");
    r->morning = calloc(1, sizeof *r->morning);
    r->evening = calloc(1, sizeof *r->evening);
    if (!r->morning || !r->evening || !crypto_create(&r->crypto))
        return fail(why, dir, "no memory");
    core_init(r->evening);
    r->store = store_sqlite(path, STORE_READ, &r->crypto, words);
    if (!r->store) return fail(why, dir, words);
    store_hold(r->store, true);
    bool read = read_all(r, why);
    store_hold(r->store, false);
    return read;
}

void record_close(struct record *r) {
    if (r->store) store_close(r->store);
    crypto_destroy(&r->crypto);
    given_drop(r->given);
    free(r->mountains);
    record_drop_pictures(r);
    free(r->measures);
    free(r->measured);
    free(r->morning);
    free(r->evening);
    free(r->of_day);
    free(r->all);
    free(r->text);
    scrap_free(&r->scrap);
    memset(r, 0, sizeof *r);
}

const struct measures *record_measures(struct record *r) {
    char why[STORE_WORDS_MAX];
    if (r->measures) return r->measures;
    r->measures = calloc(1, sizeof *r->measures);
    r->measured = calloc(1, sizeof *r->measured);
    CHECK(r->measures && r->measured);
    measures_begin(r->measures, r->measured);
    if (measures_fold(r->measures, r->store, why)) return r->measures;
    free(r->measures);
    free(r->measured);
    r->measures = NULL, r->measured = NULL;
    return NULL;
}

const char *record_text(const struct record *r, uint64_t index) {
    uint32_t low = 0, high = r->texts;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (r->text[middle].index == index) return r->text[middle].words;
        if (r->text[middle].index < index)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static struct tm at_place(uint64_t at_ms) {
    time_t seconds = (time_t)(at_ms / 1000);
    struct tm place;
    localtime_r(&seconds, &place);
    return place;
}
const char *record_clock(struct record *r, uint64_t at_ms) {
    struct tm at = at_place(at_ms);
    return scrap_say(&r->scrap, "%02d:%02d", at.tm_hour, at.tm_min);
}
uint32_t record_day_of(const struct record *r, uint64_t at_ms) {
    struct tm at = at_place(at_ms);
    (void)r;
    return (uint32_t)((at_ms / 1000 + (uint64_t)(int64_t)at.tm_gmtoff) / 86400);
}
const char *record_date(struct record *r, uint32_t day) {
    struct civil c = when_civil((uint64_t)day * 86400000, 0);
    return scrap_say(&r->scrap, "%04d-%02u-%02u", (int)c.year, c.month, c.day);
}
