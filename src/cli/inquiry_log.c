/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/inquiry_log.h"
#include "cli/cli.h"
#include "cli/inquiry_inner.h"
#include "cli/moment.h"
#include "cli/wait.h"
#include "core/codec.h"
#include "core/people.h"
#include "notebook/zone.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const inquiry_standings[] = {"verified", "unsigned", "not-verified", "story"};

/* ---- opening --------------------------------------------------------------------------------------------------------- */

static int open_log(struct inquiry_log *l, const char **zone) {
    static char named[STORE_META_MAX + 1];
    char why[LOG_WORDS_MAX] = "";
    struct bytes value;
    enum log_opened opened = log_open(&l->log, &l->c, l->place, why);
    if (opened == LOG_NOT_THERE)
        return l->log.kind == LOG_WEB ? cli_fault(l->word, "%s", why)
                                      : cli_usage(l->word, "%s", why);
    if (opened == LOG_DAMAGED) return cli_fault(l->word, "%s", why);
    inquiry_check(l);
    if (*zone || !l->log.store) return -1;
    if (store_get_meta(l->log.store, META_ZONE, &value) == STORE_OK && value.len)
        snprintf(named, sizeof named, "%.*s", (int)value.len, (const char *)value.ptr);
    if (named[0]) *zone = named;
    return -1;
}

int inquiry_log_open(struct inquiry_log *l, const char *word, const char *place, const char *zone,
                     uint32_t version) {
    char why[ZONE_WORDS_MAX];
    l->word = word, l->place = place, l->version = version;
    l->world = malloc(sizeof *l->world);
    if (!l->world || !crypto_create(&l->c)) return cli_fault(word, "no memory");
    core_init(l->world);
    bool given = zone != NULL, story = inquiry_is_story(place);
    int answer = story ? inquiry_story_open(l, &zone) : open_log(l, &zone);
    if (answer >= 0) return answer;
    if (story) zone = "UTC"; /* its times are those of the place's own clock */
    if (zone_use(zone ? zone : "UTC", why)) return -1;
    if (given) return cli_usage(word, "--zone %s: %s", zone, why);
    return zone_use("UTC", why) ? -1 : cli_fault(word, "%s", why);
}

void inquiry_log_close(struct inquiry_log *l) {
    for (uint32_t i = 0; i < PEOPLE_MAX; i++) free(l->name[i]);
    log_close(&l->log);
    crypto_destroy(&l->c);
    free(l->world);
    free(l->story);
    free(l->text);
}

/* ---- until when ------------------------------------------------------------------------------------------------------ */

int inquiry_until(struct inquiry_log *l, const char *text, struct inquiry_until *until) {
    int64_t day = 0;
    bool twice;
    double at_s;
    *until = (struct inquiry_until){.all = !text};
    if (!text || bytes_u64(bytes_of(text), &until->index)) return -1;
    if (!moment_dated(text) || moment_read(text, &day, &twice, &at_s) != MOMENT_READ || at_s < 0)
        return cli_usage(l->word,
                         "%s: expected an entry's number, or a time as 2021-10-21T13:46 or "
                         "2021-10-21T13:46:00-06:00",
                         text);
    until->timed = true;
    until->at_ms = (uint64_t)at_s * 1000;
    return -1;
}

/* A time reaches to the last entry before the first that is later. */
bool inquiry_within(const struct inquiry_until *until, const struct event *e) {
    if (until->all) return true;
    return until->timed ? e->at_ms <= until->at_ms : e->index <= until->index;
}

/* ---- reading --------------------------------------------------------------------------------------------------------- */

static bool take_name(void *state, const struct store_private *p) {
    struct inquiry_log *l = state;
    bool fits = p->subject < PEOPLE_MAX && p->value.len < 1024;
    if (!bytes_equal(p->path, BYTES("/name")) || !p->subject || !fits) return true;
    free(l->name[p->subject]);
    l->name[p->subject] = strndup((const char *)p->value.ptr, p->value.len);
    return true;
}

/* Whoever was erased has no name here, even where an older copy of the folder still holds it. */
static void forget_erased(struct inquiry_log *l, const struct people *erased) {
    for (uint32_t p = people_next(erased, 0); p; p = people_next(erased, p)) {
        free(l->name[p]);
        l->name[p] = NULL;
    }
}

void inquiry_note_roles(struct inquiry_log *l, const struct world *w, const struct event *e) {
    uint32_t person = e->arg[FIELD_PERSON];
    bool given = e->kind == EVENT_PERSON_ADDED || e->kind == EVENT_ROLE_GIVEN;
    if (given && person <= w->live.people) l->held[person] |= w->live.person[person].roles;
}

static const char *take_entry(struct inquiry_log *l, uint64_t index, struct event *e) {
    struct bytes entry;
    if (!log_entry(&l->log, index, &entry)) return "it is missing";
    const char *wrong = core_decode(entry, e);
    if (!wrong && e->index != index) wrong = "it names another index";
    return wrong;
}

static int read_entries(struct inquiry_log *l, const struct inquiry_until *until,
                        inquiry_each *take, void *state, struct people *erased) {
    struct event e;
    struct wait wait = {0};
    bool over = false;
    for (uint64_t i = 0; i < l->entries; i++) {
        if (i % 4096 == 0) wait_show(&wait, i, l->entries);
        const char *wrong = take_entry(l, i, &e);
        if (wrong)
            return cli_usage(l->word, "%s: entry %llu: %s; showclear verify says more", l->place,
                             (unsigned long long)i, wrong);
        if (e.kind == EVENT_PRIVATE_ERASED && e.arg[FIELD_PERSON] < PEOPLE_MAX)
            people_add(erased, e.arg[FIELD_PERSON]);
        over |= !inquiry_within(until, &e);
        if (over) continue; /* who was erased later has no name either */
        core_apply(l->world, &e);
        l->read = i + 1, l->last_ms = e.at_ms;
        inquiry_note_roles(l, l->world, &e);
        if (take) take(state, l->world, &e);
    }
    wait_end(&wait);
    return -1;
}

int inquiry_log_read(struct inquiry_log *l, const struct inquiry_until *until, inquiry_each *take,
                     void *state) {
    struct people erased = {{0}};
    int answer = l->story ? inquiry_story_read(l, until, take, state)
                          : read_entries(l, until, take, state, &erased);
    if (answer >= 0) return answer;
    if (l->log.store) (void)!store_reveal(l->log.store, 0, take_name, l);
    forget_erased(l, &erased);
    if (!until->all && !until->timed && until->index >= l->entries)
        return cli_usage(l->word, "%s: has entries 0 to %llu", l->place,
                         (unsigned long long)(l->entries ? l->entries - 1 : 0));
    return -1;
}
