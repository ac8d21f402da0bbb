/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* key.c - key.h. */
#include "sim/key.h"
#include <string.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

static uint32_t armed(uint32_t due_s) {
    return due_s != 0;
}

static void plain_people(struct live *l) {
    for (uint32_t p = 1; p <= l->people; p++) {
        l->person[p].training_due_s = armed(l->person[p].training_due_s);
        l->person[p].permit_due_s = armed(l->person[p].permit_due_s);
        l->person[p].met = l->meeting_today && l->person[p].met == l->meeting_today;
    }
    l->meeting_today = l->meeting_today != 0;
    l->meeting = 0;
    l->next_due_s = 0;
}

/* Slots in the order of what is in them, and each statement as old or new. */
static void plain_out(struct live *l) {
    struct out sorted[OUT_MAX];
    uint32_t n = 0;
    memset(sorted, 0, sizeof sorted);
    for (uint32_t i = 1; i <= l->items; i++) {
        struct item *item = &l->item[i];
        item->touched = 0;
        item->wait_due_s = armed(item->wait_due_s);
        if (!item->out) continue;
        sorted[n] = l->out[item->out - 1];
        if (sorted[n].setup)
            sorted[n].version = sorted[n].version == l->setup[sorted[n].setup].version ? 1 : 2;
        item->out = (uint16_t)++n;
    }
    memcpy(l->out, sorted, sizeof sorted);
}

static void plain_setups(struct live *l) {
    struct open_setup sorted[OPEN_SETUPS_MAX];
    uint32_t n = 0;
    memset(sorted, 0, sizeof sorted);
    for (uint32_t i = 1; i <= l->setups; i++) {
        struct setup *setup = &l->setup[i];
        setup->touched = 0;
        setup->assessed_version = setup->assessed_version == setup->version;
        setup->version = setup->version != 0;
        if (!setup->open) continue;
        sorted[n] = l->open[setup->open - 1];
        setup->open = (uint16_t)++n;
    }
    memcpy(l->open, sorted, sizeof sorted);
}

/* Hours are one question: is it too long, is the rest over? */
static void plain_hours(struct live *l) {
    uint32_t most = core_figure(l, PARAMETER_WEEK_HOURS) * 3600;
    l->week_s = most && l->week_s >= most;
    l->week = 0;
    l->opened_s = armed(l->opened_s);
    l->long_due_s = armed(l->long_due_s);
    l->rest_due_s = armed(l->rest_due_s);
}

static void plain_rest(struct live *l) {
    for (uint32_t i = 1; i <= l->lots; i++) l->lot[i].touched = 0;
    for (uint32_t i = 1; i <= l->racks; i++) l->rack[i].touched = 0;
    for (uint32_t i = 1; i <= l->reports; i++) {
        l->report[i].due_s = armed(l->report[i].due_s);
        l->report[i].filed_s = l->report[i].entry = 0; /* when and where, for people */
    }
    for (uint32_t i = 1; i <= l->asks; i++) l->ask[i].due_s = armed(l->ask[i].due_s);
    memset(&l->callout, 0, sizeof l->callout); /* shown, and read by no rule */
    for (uint32_t i = 1; i <= l->notices; i++) l->notice[i].due_s = armed(l->notice[i].due_s);
    if (l->stop.raisers > 2) l->stop.raisers = 2;
    plain_hours(l);
}

struct key key_of(const struct world *w, const struct ghost *g, bool resumes) {
    struct {
        struct live live;
        struct ghost ghost;
    } plain;
    memset(&plain, 0, sizeof plain); /* the padding between them too */
    plain.live = w->live;
    plain.ghost = *g;
    plain_people(&plain.live);
    plain_out(&plain.live);
    plain_setups(&plain.live);
    plain_rest(&plain.live);
    if (!resumes) {
        memset(&plain.live.failed, 0, sizeof plain.live.failed);
        memset(&plain.live.owed, 0, sizeof plain.live.owed);
    }
    XXH128_hash_t hash = XXH3_128bits(&plain, sizeof plain);
    return (struct key){hash.low64, hash.high64};
}
