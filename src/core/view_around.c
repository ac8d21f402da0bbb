/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* Before, around and after the day, for people. */
#include "core/breaches.h"
#include "core/put.h"
#include "core/view_rows.h"

/* What packs in force prohibit; whether it was verified is in "sweptAll". The house's own promise is no pack's word. */
static void put_prohibited(const struct world *w, struct buffer *b) {
    uint32_t packs = core_packs_in_force(w->live.packs, w->live.day);
    uint32_t ban = core_rule_packs(RULE_LIVE_ROUND, true) & ~BIT(PACK_HOUSE);
    begin_object(b, "prohibited");
    put_bool(b, "live", packs & (ban | BIT(PACK_NO_FIRING)));
    put_bool(b, "firing", packs & BIT(PACK_NO_FIRING));
    end_object(b);
}

static uint32_t lessons_open(const struct world *w) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->live.lessons; i++) n += w->live.lesson[i / 32] >> i % 32 & 1;
    return n;
}

void view_put_around(const struct world *w, struct buffer *b) {
    uint32_t held = 0;
    for (uint32_t i = 1; i < WHERE_COUNT; i++) held |= w->live.place_holds[i] ? BIT(i) : 0;
    put_text(b, "suspended", REASON_words[w->live.suspended]);
    put_prohibited(w, b);
    put_words(b, "swept", WHERE_words, WHERE_COUNT, w->live.swept);
    put_bool(b, "sweptAll", w->live.swept == ALL_SWEPT);
    put_words(b, "heldPlaces", WHERE_words, WHERE_COUNT, held);
    put_bool(b, "paper", w->live.paper);
    put_number(b, "paperDay", w->live.paper_day);
    put_bool(b, "drillOwed", w->live.drill_owed);
    put_number(b, "lessons", lessons_open(w));
}

static void put_owed(const struct world *w, struct buffer *b) {
    begin_list(b, "steps");
    for (uint32_t r = 0; r < RULE_COUNT; r++)
        if (rule_set_has(&w->live.owed, r))
            json_item(b), json_put_string(b, bytes_of(vocabulary_rule[r].id));
    end_list(b);
    begin_list(b, "asks");
    for (uint32_t a = 1; a <= w->live.asks; a++)
        if (w->live.ask[a].state == ASK_ANEW) json_item(b), buffer_u64(b, a);
    end_list(b);
    begin_list(b, "reports");
    for (uint32_t r = 1; r <= w->live.reports; r++)
        if (w->live.report[r].state != REPORT_ANSWERED) json_item(b), buffer_u64(b, r);
    end_list(b);
}

static void put_wishes(const struct world *w, struct buffer *b) {
    begin_object(b, "wishes");
    for (uint32_t i = 1; i < WISH_COUNT; i++)
        put_text(b, WISH_words[i], REPLY_words[w->live.wish[i]]);
    end_object(b);
}

/* How many are back; never who is not. */
static void put_back(const struct world *w, struct buffer *b) {
    uint32_t of = 0, back = 0;
    for (uint32_t p = 1; p <= w->live.people; p++) {
        bool gone = w->live.person[p].flags & PERSON_GONE;
        of += !gone;
        back += !gone && !(w->live.person[p].flags & PERSON_AWAY);
    }
    begin_object(b, "people");
    put_number(b, "back", back);
    put_number(b, "of", of);
    end_object(b);
}

void view_put_resume(const struct world *w, struct buffer *b) {
    struct command resume = {.kind = COMMAND_RESUME};
    buffer_byte(b, '{');
    put_text(b, "reason", REASON_words[w->live.suspended]);
    put_owed(w, b);
    put_bool(b, "changes", w->live.changes);
    put_wishes(w, b);
    put_bool(b, "custody", w->live.suspended && breaks_RESUME_CUSTODY(w, &resume));
    put_back(w, b);
    begin_list(b, "remains");
    for (uint32_t s = 1; s <= w->live.setups; s++)
        if (w->live.setup[s].work != WORK_WRAPPED) json_item(b), buffer_u64(b, s);
    end_list(b);
    buffer_byte(b, '}');
}

void view_put_lessons(const struct world *w, struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < w->live.lessons; i++) {
        begin_row(b);
        put_number(b, "number", i + 1);
        put_bool(b, "open", w->live.lesson[i / 32] >> i % 32 & 1);
        end_object(b);
    }
    buffer_byte(b, ']');
}
