/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* book_sun.c - see book_sun.h. A setup whose card says no place, and one that the sun did not light, is not in the table. */
#include "paper/book_sun.h"
#include <math.h>
#include <stdlib.h>
#include "box/check.h"
#include "notebook/zone.h"
#include "paper/takes.h"

static bool wish_of(struct record *r, struct relit_wish *w) {
    char why[ZONE_WORDS_MAX];
    w->at = r->place;
    return r->has_place && r->zone[0] && zone_use(r->zone, why) &&
           zone_day(r->day, &w->from_s, &w->to_s);
}

void book_sun_begin(struct book *b) {
    struct relit_wish w;
    b->sun = calloc(b->order.places + 1u, sizeof *b->sun);
    CHECK(b->sun != NULL);
    if (!wish_of(page_record(b->p), &w)) return;
    for (uint32_t i = 0; i < b->order.places; i++) {
        const struct fold_entry *e = b->order.place[i].e;
        struct book_sun *s = &b->sun[b->suns];
        if (!given_kind(e, "setup") || e->removed) continue;
        s->e = e;
        s->answer = relit(b->fold, e, takes_made(b->p, e->setup), &w, &s->relit);
        b->suns += s->answer == RELIT_FOUND;
    }
}
bool book_has_sun(const struct book *b) {
    return b->suns > 0;
}

static const char *degrees(struct page *p, double n) {
    return page_print(p, "%.1f\xC2\xB0", n);
}
static const char *then_said(struct page *p, const struct book_sun *s) {
    struct record *r = page_record(p);
    uint64_t at_ms = (uint64_t)(s->relit.then_s * 1000);
    const char *at = s->relit.by ? given_at(p, s->relit.by->at)
                                 : page_print(p, "%s %s", record_date(r, record_day_of(r, at_ms)),
                                              record_clock(r, at_ms));
    return s->relit.by_take ? at : page_with(p, PAPER_BOOK_NO_TAKE, at);
}
static const char *stood(struct page *p, const struct book_sun *s) {
    return page_print(p, "%s, %s, %s", degrees(p, s->relit.then.sun.azimuth),
                      degrees(p, s->relit.then.sun.altitude),
                      page_say(p, s->relit.then.rise ? PAPER_BOOK_RISING : PAPER_BOOK_SINKING));
}
/* Of the passes on that day those in the same course, or the others. */
static const char *passes(struct page *p, const struct book_sun *s, bool same) {
    const char *all = "";
    for (uint32_t i = 0; i < s->relit.passes; i++) {
        const struct sun_pass *pass = &s->relit.pass[i];
        if ((pass->rise == s->relit.then.rise) != same) continue;
        const char *at = record_clock(page_record(p), (uint64_t)((pass->at_s + 30) * 1000));
        if (s->relit.has_heading)
            at = page_print(
                p, "%s, %s", at,
                page_with(p, PAPER_BOOK_TURN,
                          degrees(p, sun_heading(s->relit.then, s->relit.heading, pass))));
        all = page_print(p, "%s%s%s", all, all[0] ? "\n" : "", at);
    }
    if (all[0] || s->relit.passes) return all;
    return same ? page_say(p, PAPER_BOOK_NEVER) : "";
}

void book_put_sun(struct book *b) {
    struct page *p = b->p;
    struct record *r = page_record(p);
    const char *where = page_print(p, "%.4f, %.4f, %s, %s", r->place.lat, r->place.lon, r->zone,
                                   record_date(r, r->day));
    const struct column columns[] = {{given_label(page_language(p), "kind.setup"), 18, CELL_STRONG},
                                     {page_say(p, PAPER_BOOK_THEN), 20, CELL_TEXT},
                                     {page_say(p, PAPER_BOOK_STOOD), 22, CELL_TEXT},
                                     {page_say(p, PAPER_BOOK_AS_THEN), 22, CELL_STRONG},
                                     {page_say(p, PAPER_BOOK_MIRROR), 22, CELL_TEXT}};
    page_text(p, page_with(p, PAPER_BOOK_SUN_AT, where));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < b->suns; i++) {
        const struct book_sun *s = &b->sun[i];
        page_row(p, (const char *const[]){book_slate(b, s->e), then_said(p, s), stood(p, s),
                                          passes(p, s, true), passes(p, s, false)});
    }
    page_table_end(p);
    page_small(p, page_say(p, PAPER_BOOK_SUN_NOTE));
}
