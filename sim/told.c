/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* told.c - told.h. The way is played once more, as a story is: what is due lapses before each step. */
#include "sim/told.h"
#include <stdio.h>

enum { FIRST_MINUTE = 6 * 60, LAPSE_MINUTES = 61, WAY_MAX = 512 };

static void apply_all(struct world *w, const struct decision *d, uint64_t at_ms) {
    for (uint32_t i = 0; i < d->count; i++) {
        struct event e = d->event[i];
        e.at_ms = at_ms;
        core_apply(w, &e);
    }
}

/* "ok", or the rules that it passes, and whether the set stands stopped behind it. */
static void put_expected(struct buffer *b, const struct rule_set *broken, bool happened,
                         bool stopped) {
    bool any = false;
    for (uint32_t r = 0; r < RULE_COUNT; r++) {
        if (!(broken->word[r / 32] >> r % 32 & 1)) continue;
        buffer_text(b, any ? ", " : " => refused ");
        buffer_text(b, vocabulary_rule[r].id);
        any = true;
    }
    if (!any) buffer_text(b, " => ok");
    if (any && happened) buffer_text(b, ", happened");
    if (any && happened && stopped) buffer_text(b, ", stopped");
}

static void put_act(struct buffer *b, const struct act *act, struct world *w, uint64_t at_ms) {
    struct decision d;
    struct rule_set broken;
    struct command c = room_ask(act, w);
    core_breaches(w, &c, &broken);
    c.happened = act->happens == ACT_HAPPENED;
    core_decide(w, &c, &d);
    if (d.verdict == DECIDED) apply_all(w, &d, at_ms);
    buffer_put(b, act->phrase);
    put_expected(b, &broken, c.happened, w->live.stop.open);
}

static void lapse(struct world *w, uint64_t at_ms) {
    struct decision d;
    do {
        core_lapse(w, at_ms, &d);
        apply_all(w, &d, at_ms);
    } while (d.count);
}

static void put_step(const struct room *r, struct buffer *b, uint32_t act, uint32_t *minute,
                     struct world *w) {
    char clock[16];
    *minute += act == ACT_LAPSES ? LAPSE_MINUTES : 1;
    uint64_t at_ms = ((uint64_t)r->story->day * 1440 + *minute) * 60000;
    snprintf(clock, sizeof clock, "%02u:%02u ", *minute / 60, *minute % 60);
    buffer_text(b, clock);
    lapse(w, at_ms);
    if (act == ACT_LAPSES)
        buffer_text(b, "nothing => ok");
    else
        put_act(b, &r->act[act], w, at_ms);
    buffer_byte(b, '\n');
}

void told(const struct room *r, const struct states *s, const struct way *to, const char *what,
          struct buffer *story) {
    static struct world w;
    uint32_t way[WAY_MAX], n = 0, minute = FIRST_MINUTE;
    for (uint32_t state = to->state; state && n < WAY_MAX; state = s->parent[state])
        way[n++] = state;
    w = *r->start;
    buffer_put(story, r->head);
    while (n--) put_step(r, story, s->act[way[n]], &minute, &w);
    if (to->act != ACT_NONE) put_step(r, story, to->act, &minute, &w);
    buffer_text(story, "# ");
    buffer_text(story, what);
    buffer_byte(story, '\n');
}
