/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_measures.c - the measures in force and on how many days the record verifies each, for crew, family, union and press: no
 * name is on it. And the codes by which a crew joins. */
#include "box/measures.h"
#include "paper/sheet.h"

static const char *said(const struct page *p, const char *key) {
    const char *words = language_page(page_language(p), key);
    return words ? words : key;
}
static const char *counted(struct page *p, const char *key, uint32_t n) {
    return words_count(&page_record(p)->scrap, page_language(p), key, n);
}

static void packs(struct page *p, const struct measures *m) {
    uint32_t in_force = m->today.open ? m->today.packs : m->rows ? m->row[m->rows - 1].packs : 0;
    page_field(p, page_say(p, PAPER_MEASURES_PACKS),
               say_set(sheet_teller(p), "pack", PACK_words, PACK_COUNT, in_force));
}

static void each(struct page *p, const struct measures *m) {
    const struct column columns[] = {{page_say(p, PAPER_MEASURES_WHAT), 72, CELL_TEXT},
                                     {page_say(p, PAPER_MEASURES_ASKED), 12, CELL_NUMBER},
                                     {page_say(p, PAPER_MEASURES_KEPT), 13, CELL_NUMBER},
                                     {page_say(p, PAPER_MEASURES_LATER), 16, CELL_NUMBER}};
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < MEASURED_COUNT; i++)
        page_row(p, (const char *const[]){sheet_word(p, "measured", measured_words[i]),
                                          sheet_number(p, m->total[i].asked),
                                          sheet_number(p, m->total[i].kept),
                                          sheet_number(p, m->total[i].afterwards)});
    page_table_end(p);
}

static void missed(struct page *p, const struct measures *m) {
    const struct column columns[] = {{page_say(p, PAPER_CAL_DAY), 20, CELL_TEXT},
                                     {page_say(p, PAPER_MEASURES_MISSED), 66, CELL_TEXT},
                                     {page_say(p, PAPER_MEASURES_FINDS), 16, CELL_NUMBER}};
    bool some = false;
    for (uint32_t d = 0; d < m->rows; d++)
        some |= (m->row[d].asked & ~(uint32_t)m->row[d].kept) || m->row[d].finds;
    if (!some) return;
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t d = 0; d < m->rows; d++) {
        const struct measures_day *day = &m->row[d];
        uint32_t without = day->asked & ~(uint32_t)day->kept;
        if (!without && !day->finds) continue;
        page_row(p, (const char *const[]){record_date(page_record(p), day->day),
                                          say_set(sheet_teller(p), "measured", measured_words,
                                                  MEASURED_COUNT, without),
                                          sheet_number(p, day->finds)});
    }
    page_table_end(p);
}

static void sums(struct page *p, const struct measures *m) {
    const struct {
        const char *key;
        uint32_t n;
    } sum[] = {{"measures.sum.lots", m->sums.lots},
               {"measures.sum.lotsProved", m->sums.lots_proved},
               {"measures.sum.arrivals", m->sums.arrivals},
               {"measures.sum.finds", m->sums.finds},
               {"measures.sum.stops", m->sums.stops},
               {"measures.sum.drills", m->sums.drills},
               {"measures.sum.discharges", m->sums.discharges},
               {"measures.sum.injuries", m->sums.injuries},
               {"measures.sum.suspended", m->sums.suspended},
               {"measures.sum.resumed", m->sums.resumed}};
    page_heading(p, said(p, "measures.also"));
    const char *all = "";
    for (size_t i = 0; i < COUNT_OF(sum); i++)
        all = page_print(p, "%s%s%s", all, i ? "; " : "", counted(p, sum[i].key, sum[i].n));
    page_text(p, all);
}

void sheet_measures(struct page *p) {
    const struct measures *m = record_measures(page_record(p));
    page_small(p, said(p, "measures.what"));
    if (!m) {
        page_text(p, page_say(p, PAPER_NOTHING));
        return;
    }
    page_strong(p, counted(p, "measures.days", m->days));
    if (m->today.open) page_text(p, said(p, "measures.open"));
    packs(p, m);
    each(p, m);
    missed(p, m);
    sums(p, m);
    page_small(p, said(p, "measures.limits"));
}

void sheet_join(struct page *p) {
    const struct record *r = page_record(p);
    page_text(p, page_say(p, PAPER_JOIN_NOTE));
    for (uint32_t i = 0; i < r->codes; i++) {
        const struct record_code *code = &r->code[i];
        const char *role = sheet_word(p, "role", vocabulary_role[code->role].word);
        page_qr(p, code->link, 34, page_print(p, "%s: %u", role, (unsigned)code->uses), code->link);
    }
}
