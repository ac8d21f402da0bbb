/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The notebook, for people: who is trusted with it, what was told. */
#include "core/put.h"
#include "core/view_rows.h"

static void put_trust(const struct world *w, uint32_t whose, struct buffer *b) {
    const struct person *p = &w->live.person[whose];
    const uint32_t asked[2] = {PERSON_ASKED_FIRST, PERSON_ASKED_SECOND};
    begin_list(b, "trustees");
    for (uint32_t i = 0; i < 2; i++)
        if (p->trustee[i]) json_item(b), buffer_u64(b, p->trustee[i]);
    end_list(b);
    begin_list(b, "asked");
    for (uint32_t i = 0; i < 2; i++)
        if (p->flags & asked[i]) json_item(b), buffer_u64(b, p->trustee[i]);
    end_list(b);
    put_bool(b, "opened", is_opened(w, whose));
}

void view_put_notebook(const struct world *w, uint32_t viewer, struct buffer *b) {
    buffer_byte(b, '{');
    put_trust(w, viewer, b);
    begin_list(b, "trusted");
    for (uint32_t p = 1; viewer && p <= w->live.people; p++) {
        if (!is_trustee(w, p, viewer)) continue;
        begin_row(b);
        put_number(b, "from", p);
        put_trust(w, p, b);
        end_object(b);
    }
    end_list(b);
    buffer_byte(b, '}');
}

void view_put_recollection(const struct world *w, uint32_t row, uint32_t viewer, struct buffer *b) {
    const struct recollection *r = &w->live.recollection[row];
    put_number(b, "number", row);
    put_number(b, "by", r->teller);
    put_number(b, "about", r->about);
    put_number(b, "setup", r->setup);
    put_number(b, "item", r->item);
    put_text(b, "consent", CONSENT_words[r->consent]);
    put_bool(b, "mayRead", core_may_read_told(w, row, (struct person_id){(uint16_t)viewer}));
}
