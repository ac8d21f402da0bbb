/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kept.c - see kept.h. */
#include "cli/kept.h"
#include "core/codec.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAY_MS UINT64_C(86400000)
static const enum PARAMETER_word PARAMETERS[KEPT_COUNT] = {
    [KEPT_NAMES] = PARAMETER_KEEP_NAMES,
    [KEPT_REPORTS] = PARAMETER_KEEP_REPORTS,
    [KEPT_MEDIA] = PARAMETER_KEEP_MEDIA,
};

struct reading {
    struct kept *k;
    struct world *world;
    uint64_t now_ms, size;
    struct when {
        uint64_t at_ms : 63;
        uint64_t report : 1;
    } * when; /* of each entry */
};

static bool is_report(uint16_t kind) {
    return kind == EVENT_REPORT_FILED || kind == EVENT_REPORT_LEFT ||
           kind == EVENT_REPORT_ANSWERED || kind == EVENT_THREAD_WRITTEN ||
           kind == EVENT_ANSWER_TAKEN;
}

static void see(struct reading *x, uint32_t person, uint64_t at_ms) {
    struct kept_person *p = person && person <= PEOPLE_MAX ? &x->k->person[person] : NULL;
    if (p && p->last_ms < at_ms) p->last_ms = at_ms;
}

static void take_period(struct kept *k, const struct event *e) {
    for (int i = 0; i < KEPT_COUNT; i++)
        if (e->kind == EVENT_PARAMETER_STATED && e->arg[FIELD_PARAMETER] == PARAMETERS[i])
            k->period[i].by = e->by.n, k->period[i].entry = e->index;
}

static bool take_event(struct reading *x, uint64_t index, struct bytes entry) {
    struct event e;
    if (core_decode(entry, &e)) return false;
    core_apply(x->world, &e);
    x->when[index] = (struct when){.at_ms = e.at_ms, .report = is_report(e.kind)};
    take_period(x->k, &e);
    see(x, e.by.n, e.at_ms);
    see(x, e.arg[FIELD_PERSON], e.at_ms);
    return true;
}

static bool is_past(const struct reading *x, int period, uint64_t at_ms) {
    uint64_t ms = x->k->period[period].days * DAY_MS;
    return ms && x->now_ms > at_ms && x->now_ms - at_ms > ms;
}

static bool take_text(void *state, const struct store_private *p) {
    struct reading *x = state;
    if (p->index >= x->size) return false; /* written since the log was opened */
    struct when w = x->when[p->index];
    bool media = bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_MEDIA]));
    if (w.report) x->k->period[KEPT_REPORTS].past += is_past(x, KEPT_REPORTS, w.at_ms);
    if (media) x->k->period[KEPT_MEDIA].past += is_past(x, KEPT_MEDIA, w.at_ms);
    if (!p->subject || p->subject > PEOPLE_MAX) return x->k->nobodys++, true;
    struct kept_person *person = &x->k->person[p->subject];
    person->texts++;
    person->reports += w.report;
    person->media += media;
    bool name = bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_NAME]));
    if (name)
        snprintf(person->name, sizeof person->name, "%.*s", (int)p->value.len,
                 (const char *)p->value.ptr);
    return true;
}

static void judge(struct reading *x) {
    struct kept *k = x->k;
    k->people = x->world->live.people;
    for (uint32_t i = 1; i <= k->people; i++) {
        struct kept_person *p = &k->person[i];
        p->past = p->texts && is_past(x, KEPT_NAMES, p->last_ms);
        if (p->past) k->period[KEPT_NAMES].past += p->texts;
    }
}

static bool read_all(struct reading *x, struct log_from *l, char why[LOG_WORDS_MAX]) {
    struct bytes entry;
    core_init(x->world);
    for (uint64_t i = 0; i < l->end; i++)
        if (!log_entry(l, i, &entry) || !take_event(x, i, entry))
            return snprintf(why, LOG_WORDS_MAX,
                            "%.400s: an entry cannot be read; showclear verify says which",
                            l->place),
                   false;
    for (int i = 0; i < KEPT_COUNT; i++)
        x->k->period[i].days = core_figure(&x->world->live, PARAMETERS[i]);
    x->k->hold = x->world->live.records_held != 0;
    if (store_reveal(l->store, 0, take_text, x) != STORE_OK)
        return snprintf(why, LOG_WORDS_MAX, "%.400s: private texts cannot be read", l->place),
               false;
    judge(x);
    return true;
}

bool kept_read(struct kept *k, struct log_from *l, uint64_t now_ms, char why[LOG_WORDS_MAX]) {
    struct reading x = {.k = k, .now_ms = now_ms, .size = l->end};
    memset(k, 0, sizeof *k);
    x.world = malloc(sizeof *x.world);
    x.when = calloc((size_t)l->end + 1, sizeof *x.when);
    bool done = x.world && x.when && read_all(&x, l, why);
    if (!x.world || !x.when) snprintf(why, LOG_WORDS_MAX, "there is not enough memory");
    free(x.world);
    free(x.when);
    return done;
}
