/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_at_tell.c - the world of one entry: what was open, for a reader; every view, for a program. */
#include "cli/inquiry_at.h"
#include "cli/inquiry_words.h"
#include "core/codec.h"
#include "core/rows.h"
#include "text/json.h"
#include "core/view.h"
#include <stdlib.h>

/* More than the fullest world has to say (core/limits.h); what is not written costs nothing. */
enum { VIEW_MAX = 32 << 20, TEXT_MAX = 16 << 20 };

/* ---- for a program ------------------------------------------------------------------------------------------------- */

static void put_views(struct buffer *b, const struct world *w, struct person_id viewer) {
    json_key(b, "views"), buffer_byte(b, '{');
    for (uint32_t v = 0; v < VIEW_COUNT; v++) {
        json_key(b, view_words[v]);
        view_write(w, (enum view)v, viewer, b);
    }
    buffer_byte(b, '}');
}

/* The page of each setup that was open. */
static void put_pages(struct buffer *b, const struct world *w, struct person_id viewer) {
    json_key(b, "setups"), buffer_byte(b, '[');
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++) {
        if (!w->live.open[i].setup) continue;
        json_item(b);
        view_write_setup(w, (struct setup_id){w->live.open[i].setup}, viewer, b);
    }
    buffer_byte(b, ']');
}

bool inquiry_at_json(const struct inquiry_log *l, struct person_id viewer) {
    uint8_t *bytes = malloc(VIEW_MAX);
    struct buffer b = {bytes, 0, VIEW_MAX, !bytes};
    buffer_byte(&b, '{');
    inquiry_put_log(&b, l);
    if (l->read) json_key_u64(&b, "entry", l->read - 1);
    json_key_u64(&b, "viewer", viewer.n);
    put_views(&b, l->world, viewer);
    put_pages(&b, l->world, viewer);
    buffer_text(&b, "}\n");
    bool written = inquiry_flush(&b);
    free(bytes);
    return written;
}

/* ---- for a reader --------------------------------------------------------------------------------------------------- */

static void line(struct buffer *b, const char *text) {
    buffer_text(b, "  ");
    buffer_text(b, text);
    buffer_byte(b, '\n');
}

static void put_set(struct buffer *b, const struct inquiry_log *l, const char *before,
                    const struct people *set) {
    bool some = false;
    for (uint32_t p = people_next(set, 0); p; p = people_next(set, p)) {
        buffer_text(b, some ? "; " : before);
        inquiry_person(b, l, p);
        some = true;
    }
    if (some) buffer_byte(b, '\n');
}

static void minus(struct people *set, const struct people *other) {
    for (uint32_t i = 0; i < PEOPLE_WORDS; i++) set->word[i] &= ~other->word[i];
}

static void put_day(struct buffer *b, const struct live *live) {
    buffer_text(b, "\nThe day\n");
    line(b, live->day ? "a day was open" : "no day was open");
    if (live->on_break) line(b, "break");
    if (live->paper) line(b, "on paper: what was done is not on this record");
    if (live->suspended) line(b, "the production was suspended");
    line(b, live->meeting_today ? "a meeting had been held that counted" : "no meeting counted");
}

static void put_stop(struct buffer *b, const struct inquiry_log *l) {
    const struct stop *stop = &l->world->live.stop;
    struct people asked;
    if (!stop->open) return;
    buffer_text(b, "\nThe set was stopped: ");
    buffer_text(b, REASON_words[stop->reason]);
    buffer_byte(b, '\n');
    core_stop_asks(l->world, &asked);
    minus(&asked, &stop->answered);
    put_set(b, l, "  had answered: ", &stop->answered);
    put_set(b, l, "  asked, no answer on record: ", &asked);
    if (!(stop->flags & STOP_EXPLAINED)) line(b, "no cause was written");
}

static void put_due(struct buffer *b, const struct inquiry_log *l, uint32_t owner, uint32_t due_s) {
    buffer_text(b, ", to be answered by ");
    inquiry_person(b, l, owner);
    if (due_s) buffer_text(b, " until "), inquiry_time(b, due_s * UINT64_C(1000));
    buffer_byte(b, '\n');
}

static void put_reports(struct buffer *b, const struct inquiry_log *l) {
    const struct live *live = &l->world->live;
    for (uint32_t r = 1, some = 0; r <= live->reports; r++) {
        const struct report *report = &live->report[r];
        if (report->state == REPORT_ANSWERED) continue;
        if (!some++) buffer_text(b, "\nReports without an answer\n");
        buffer_text(b, "  report ");
        buffer_u64(b, r);
        buffer_text(b, " (entry ");
        buffer_u64(b, report->entry);
        buffer_text(b, "), ");
        buffer_text(b, CONCERN_words[report->concern]);
        if (report->item)
            buffer_text(b, ", "), buffer_put(b, core_name_bytes(&live->item[report->item].name));
        if (report->step)
            buffer_text(b, ", gone on "), buffer_u64(b, report->step), buffer_text(b, " times");
        put_due(b, l, report->owner, report->due_s);
    }
}

static void put_asks(struct buffer *b, const struct inquiry_log *l) {
    static const char *const states[] = {"",   "open",           "", "part of it given",
                                         "no", "no, by silence", "", "open anew"};
    const struct live *live = &l->world->live;
    for (uint32_t a = 1, some = 0; a <= live->asks; a++) {
        const struct ask *ask = &live->ask[a];
        if (!states[ask->state][0]) continue;
        if (!some++) buffer_text(b, "\nAsks not given\n");
        buffer_text(b, "  ask ");
        buffer_u64(b, a);
        buffer_text(b, " for ");
        buffer_text(b, NEED_words[ask->need]);
        buffer_text(b, ", by ");
        inquiry_person(b, l, ask->asker);
        buffer_text(b, ": ");
        buffer_text(b, states[ask->state]);
        put_due(b, l, ask->owner, ask->due_s);
    }
}

static void put_plans(struct buffer *b, const struct inquiry_log *l) {
    const struct world *w = l->world;
    for (uint32_t i = 0, some = 0; i < OPEN_SETUPS_MAX; i++) {
        const struct open_setup *open = &w->live.open[i];
        struct people must;
        if (!open->setup || !open->dangers) continue;
        if (!some++) buffer_text(b, "\nPlans of a danger\n");
        buffer_text(b, "  ");
        buffer_put(b, core_name_bytes(&w->live.setup[open->setup].name));
        buffer_text(b, ": ");
        buffer_text(b, WORK_words[w->live.setup[open->setup].work]);
        buffer_byte(b, '\n');
        must_answer(w, open->setup, &must);
        minus(&must, &open->copied);
        put_set(b, l, "    Copied: ", &open->copied);
        put_set(b, l, "    go again, or want to look: ", &open->asking);
        put_set(b, l, "    no Copy on record: ", &must);
    }
}

static void put_things(struct buffer *b, const struct inquiry_log *l) {
    const struct live *live = &l->world->live;
    for (uint32_t i = 1, some = 0; i <= live->items; i++) {
        const struct item *item = &live->item[i];
        uint8_t state = core_item_state(l->world, (struct item_id){(uint16_t)i});
        if (state == STATE_LOCKED || state == STATE_ELSEWHERE) continue;
        if (!some++) buffer_text(b, "\nOut\n");
        buffer_text(b, "  ");
        buffer_put(b, core_name_bytes(&item->name));
        buffer_text(b, ": ");
        buffer_text(b, STATE_words[state]);
        buffer_text(b, ", with ");
        inquiry_person(b, l, item->holder ? item->holder : item->keeper);
        buffer_byte(b, '\n');
    }
}

static void put_duties(struct buffer *b, const struct inquiry_log *l) {
    const struct live *live = &l->world->live;
    for (uint32_t p = 1, some = 0; p <= live->people; p++) {
        uint32_t open = live->person[p].roles & ~live->person[p].accepted & inquiry_duties();
        if (!open) continue;
        if (!some++) buffer_text(b, "\nDuties not accepted\n");
        buffer_text(b, "  ");
        inquiry_person(b, l, p);
        buffer_text(b, ": ");
        inquiry_roles(b, open);
        buffer_byte(b, '\n');
    }
}

bool inquiry_at_text(const struct inquiry_log *l) {
    uint8_t *bytes = malloc(TEXT_MAX);
    struct buffer b = {bytes, 0, TEXT_MAX, !bytes};
    inquiry_heading(&b, l);
    put_day(&b, &l->world->live);
    put_stop(&b, l);
    put_reports(&b, l);
    put_asks(&b, l);
    put_plans(&b, l);
    put_things(&b, l);
    put_duties(&b, l);
    bool written = inquiry_flush(&b);
    free(bytes);
    return written;
}
