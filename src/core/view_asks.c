/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* What packs and the production ask now, and what is owed, for people. */
#include "core/put.h"
#include "core/view_rows.h"

static void put_parameter(const struct world *w, enum PARAMETER_word p, struct buffer *b) {
    uint32_t packs = core_packs_in_force(w->live.packs, w->live.day), asking = 0;
    for (uint32_t i = 0; i < core_pack_parameters; i++)
        if (core_pack_parameter[i].parameter == p) asking |= BIT(core_pack_parameter[i].pack);
    begin_row(b);
    put_text(b, "parameter", PARAMETER_words[p]);
    put_number(b, "value", core_figure(&w->live, p));
    put_number(b, "stated", w->live.stated[p]);
    put_words(b, "by", PACK_words, PACK_COUNT, asking & packs);
    end_object(b);
}

static void put_notices(const struct world *w, struct buffer *b) {
    static const char *const states[] = {"none", "open", "lapsed", "given"};
    begin_list(b, "notices");
    for (uint32_t i = 1; i <= w->live.notices; i++) {
        const struct notice *notice = &w->live.notice[i];
        begin_row(b);
        put_number(b, "notice", i);
        put_text(b, "kind", NOTICE_words[notice->kind]);
        put_text(b, "state", states[notice->state]);
        put_number(b, "owner", notice->owner);
        put_number(b, "due", notice->due_s);
        end_object(b);
    }
    end_list(b);
}

void view_put_asks(const struct world *w, struct buffer *b) {
    begin_list(b, "parameters");
    for (uint32_t p = 1; p < PARAMETER_COUNT; p++) put_parameter(w, (enum PARAMETER_word)p, b);
    end_list(b);
    put_notices(w, b);
    put_number(b, "contact", w->live.contact);
    put_bool(b, "range", w->live.range);
    put_number(b, "rangeRounds", w->live.range_rounds);
    put_bool(b, "longDay", w->live.long_day);
    put_bool(b, "resting", w->live.resting);
}
