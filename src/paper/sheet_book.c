/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_book.c - the book that is handed on: first what its author wrote of herself, then scene by scene what is shot and a card for
 * each setup, from what was given to the production, or from one's own book. The first author's words stand as they were written,
 * another's beside. No list in it is ordered by rank. */
#include <string.h>
#include "paper/book.h"
#include "paper/card.h"
#include "paper/takes.h"

/* Of one's own book: what others ask or are paid, and what was thought of them, is for oneself. */
static const char *const PRIVATE[] = {"rate",       "currency", "per",   "kit",
                                      "affordable", "quote",    "words", NULL};

static void parts(struct book *b) {
    for (uint32_t i = 0; i < book_parts_count; i++) {
        if (!book_parts[i].has(b)) continue;
        page_heading(b->p, page_say(b->p, book_parts[i].title));
        page_mark(b->p, i);
        book_parts[i].put(b);
    }
}

/* ---- one setup ---- */
const char *book_slate(struct book *b, const struct fold_entry *e) {
    const char *slate = given_says(b->p, e, "slate"), *id = given_name(b->p, e->setup);
    if (!slate || !slate[0]) return id;
    return id[0] ? page_print(b->p, "%s (%s)", slate, id) : slate;
}
static const char *card_title(struct book *b, const struct fold_entry *e) {
    const char *camera = given_says(b->p, e, "camera");
    const char *title =
        page_print(b->p, "%s %s", given_label(page_language(b->p), "kind.setup"), book_slate(b, e));
    if (!camera || !camera[0]) return title;
    return page_print(b->p, "%s, %s %s", title, given_label(page_language(b->p), "camera"), camera);
}
static void put_picture(struct book *b, const struct fold_entry *e) {
    const char *hash = e->removed ? NULL : given_says(b->p, e, "hash");
    if (hash && hash[0]) page_picture(b->p, bytes_of(hash));
}
static void put_entry(struct book *b, const struct order_place *at) {
    static const char *const WITHOUT_SLATE[] = {"slate", "camera", NULL};
    const struct fold_entry *e = at->e;
    bool setup = given_kind(e, "setup"), conflict = e->conflict;
    if (given_kind(e, "plan") && !e->removed) { /* says by itself whose it is */
        card_put(b->p, e, NULL);
        return;
    }
    if (setup) {
        page_gap(b->p, 4);
        page_need(b->p, 44);
        page_band(b->p, card_title(b, e));
        page_gap(b->p, 1);
    } else {
        const char *key =
            page_print(b->p, "kind.%.*s", (int)e->kind.len, (const char *)e->kind.ptr);
        page_gap(b->p, 1);
        page_need(b->p, given_kind(e, "frame") ? 90 : 22); /* with what it stands over */
        page_strong(b->p, given_label(page_language(b->p), key));
    }
    card_by(b->p, e);
    if (given_kind(e, "frame")) put_picture(b, e);
    card_put(b->p, e, setup && !conflict ? WITHOUT_SLATE : NULL);
}

static bool is_of(const struct page *p, const struct event *e, struct bytes setup) {
    const char *name = say_setup(sheet_teller(p), e->arg[FIELD_SETUP]);
    return e->arg[FIELD_SETUP] && bytes_equal(bytes_of(name), setup);
}
static void put_told(struct page *p, const struct event *e) {
    const char *text = record_text(page_record(p), e->index);
    struct teller t = sheet_teller(p);
    const struct recollection *told =
        &page_record(p)->evening->live.recollection[e->arg[FIELD_NUMBER] % RECOLLECTIONS_MAX];
    if (!text || (told->consent != CONSENT_CREW && told->consent != CONSENT_PUBLIC)) return;
    const char *about = e->arg[FIELD_SETUP] ? say_setup(t, e->arg[FIELD_SETUP]) : "";
    if (e->arg[FIELD_ITEM]) about = say_item(t, e->arg[FIELD_ITEM]);
    if (e->arg[FIELD_PERSON]) about = say_person(t, e->arg[FIELD_PERSON]);
    page_strong(p, page_print(p, "%s, %s: %s", say_person(t, e->by.n),
                              record_date(page_record(p), record_day_of(page_record(p), e->at_ms)),
                              about));
    page_text(p, text);
    page_small(p, page_with(p, PAPER_BOOK_WHO_READS,
                            sheet_word(p, "consent", CONSENT_words[told->consent])));
}
/* Of the record's entries about a setup; what only a thing or a person is about stands at the end. */
static void put_record(struct book *b, struct bytes setup) {
    const struct record *r = page_record(b->p);
    const char *takes = takes_said(b->p, setup, false);
    if (!setup.len) return;
    if (takes[0]) page_field(b->p, page_say(b->p, PAPER_BOOK_TAKES), takes);
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (e->kind == EVENT_RECOLLECTED && is_of(b->p, e, setup)) put_told(b->p, e);
    }
}

static void scenes(struct book *b) {
    const struct order_place *place = b->order.place;
    for (uint32_t at = 0, scene = 0, end, of; at < b->order.places; at = end, scene++) {
        end = order_scene_end(&b->order, at);
        page_gap(b->p, 4);
        page_need(b->p, 60);
        page_heading(b->p, page_print(b->p, "%s: %s", book_scene_name(b, at), book_state(b, at)));
        page_mark(b->p, MARK_SCENES + scene);
        for (; at < end; at = of) {
            of = order_setup_end(&b->order, at, end);
            struct bytes setup = place[at].e->setup;
            for (; at < of; at++) put_entry(b, &place[at]);
            put_record(b, setup);
        }
    }
}

/* ---- all else ---- */
static void put_kind(struct book *b, struct bytes kind, uint32_t mark) {
    bool first = true, home = page_record(b->p)->home;
    const char *key = page_print(b->p, "kind.%.*s", (int)kind.len, (const char *)kind.ptr);
    const char *label = given_label(page_language(b->p), key);
    bool people = bytes_equal(kind, BYTES("person")) || bytes_equal(kind, BYTES("house"));
    for (uint32_t i = 0; i < b->fold->entries; i++) {
        const struct fold_entry *e = &b->fold->entry[i];
        if (!book_is(b, e, kind)) continue;
        if (first) page_heading(b->p, label == key ? key + 5 : label), page_mark(b->p, mark);
        if (first && home && people) page_small(b->p, page_say(b->p, PAPER_BOOK_NO_RATES));
        first = false;
        page_gap(b->p, 2);
        page_need(b->p, 24);
        card_by(b->p, e);
        card_put(b->p, e, home && people ? PRIVATE : NULL);
    }
}
static bool is_listed(struct bytes kind) {
    for (uint32_t i = 0; i < BOOK_KINDS; i++)
        if (bytes_equal(kind, bytes_of(book_kind[i]))) return true;
    return order_is_told(kind);
}
static bool is_first(const struct fold *f, uint32_t at) {
    for (uint32_t i = 0; i < at; i++)
        if (bytes_equal(f->entry[i].kind, f->entry[at].kind)) return false;
    return true;
}
static void others(struct book *b) {
    for (uint32_t i = BOOK_SELF + 1; i < BOOK_KINDS; i++)
        put_kind(b, bytes_of(book_kind[i]), MARK_OTHERS + i);
    for (uint32_t i = 0; i < b->fold->entries; i++) /* of a later program */
        if (!is_listed(b->fold->entry[i].kind) && is_first(b->fold, i))
            put_kind(b, b->fold->entry[i].kind, MARK_OTHERS + BOOK_KINDS);
}

static const struct event *first_of(const struct record *r, enum event_kind kind) {
    for (uint32_t i = 0; i < r->all_count; i++)
        if (r->all[i].kind == kind) return &r->all[i];
    return NULL;
}
static void credits(struct page *p) {
    struct record *r = page_record(p);
    struct teller t = sheet_teller(p);
    const struct column columns[] = {{page_say(p, PAPER_COL_TIME), 22, CELL_TEXT},
                                     {page_say(p, PAPER_COL_SETUP), 14, CELL_STRONG},
                                     {page_say(p, PAPER_BOOK_CREDIT), 22, CELL_TEXT},
                                     {page_say(p, PAPER_COL_NAME), 22, CELL_STRONG},
                                     {page_say(p, PAPER_BOOK_REASON), 34, CELL_TEXT}};
    if (!first_of(r, EVENT_CREDITED)) return;
    page_heading(p, page_say(p, PAPER_BOOK_CREDITS));
    page_small(p, page_say(p, PAPER_BOOK_CREDITS_NOTE));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (e->kind != EVENT_CREDITED) continue;
        const char *text = record_text(r, e->index);
        if (text && e->by.n) text = page_print(p, "%s (%s)", text, say_person(t, e->by.n));
        page_row(p, (const char *const[]){
                        page_print(p, "%s %s", record_date(r, record_day_of(r, e->at_ms)),
                                   record_clock(r, e->at_ms)),
                        say_setup(t, e->arg[FIELD_SETUP]),
                        sheet_word(p, "credit", CREDIT_words[e->arg[FIELD_CREDIT]]),
                        e->arg[FIELD_PERSON] ? say_person(t, e->arg[FIELD_PERSON]) : NULL,
                        text ? text : page_say(p, PAPER_BOOK_BY_RECORD)});
    }
    page_table_end(p);
}

/* Of things and people, and of setups that have no card: the others stand with it. */
static bool stands(const struct book *b, const struct event *e) {
    for (uint32_t i = 0; i < b->order.places; i++)
        if (is_of(b->p, e, b->order.place[i].e->setup)) return true;
    return false;
}
static void told(const struct book *b) {
    struct page *p = b->p;
    const struct record *r = page_record(p);
    bool first = true;
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (e->kind != EVENT_RECOLLECTED || !record_text(r, e->index) || stands(b, e)) continue;
        if (first) page_heading(p, page_say(p, PAPER_BOOK_TOLD));
        first = false;
        put_told(p, e);
    }
}
static void handed_on(struct page *p) {
    struct record *r = page_record(p);
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (e->kind != EVENT_HANDED_ON && e->kind != EVENT_AUTHOR_NAMED) continue;
        page_text(p, page_print(p, "%s  %s", record_date(r, record_day_of(r, e->at_ms)),
                                say_event(sheet_teller(p), e)));
        const char *text = record_text(r, e->index);
        if (text) page_text(p, page_print(p, "\xC2\xAB%s\xC2\xBB", text));
    }
}

/* Who wrote in it, in the order in which they first did. */
static void writers(struct book *b) {
    const char *all = "";
    const struct fold *f = b->fold;
    for (uint32_t i = 0; i < f->values; i++) {
        bool first = f->value[i].who.len > 0;
        for (uint32_t k = 0; first && k < i; k++)
            first = !bytes_equal(f->value[k].who, f->value[i].who);
        if (first)
            all = page_print(b->p, "%s%s%s", all, all[0] ? ", " : "",
                             given_who(b->p, f->value[i].who));
    }
    if (all[0]) page_field(b->p, page_say(b->p, PAPER_BOOK_WRITERS), all);
}

void sheet_book(struct page *p) {
    struct book b;
    const struct given *g = given_of(page_record(p));
    book_begin(&b, p);
    page_text(p, page_say(p, PAPER_BOOK_WHAT));
    writers(&b);
    handed_on(p);
    if (!b.fold->entries) page_text(p, page_say(p, PAPER_BOOK_NOTHING));
    if (g->unread) page_small(p, page_count(p, PAPER_BOOK_UNREAD, g->unread));
    book_contents(&b);
    put_kind(&b, bytes_of(book_kind[BOOK_SELF]), MARK_OTHERS + BOOK_SELF);
    parts(&b);
    scenes(&b);
    others(&b);
    told(&b);
    credits(p);
    book_end(&b);
}
