/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_book.c - the book that is handed on: scene by scene what is shot and a card for each setup, from what was given to the
 * production, or from one's own book. The first author's words stand as they were written, another's beside. No list in it is
 * ordered by rank. */
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "paper/card.h"
#include "paper/takes.h"

/* What belongs to a setup, in the order in which it is told. */
static const char *const OF_SETUP[] = {"scene", "setup", "take", "light", "plan", "frame"};
static const char *const OTHER[] = {"reference", "location", "gear", "test", "house",
                                    "person",    "idea",     "wish", "page", "self"};
/* Of one's own book: what others ask or are paid, and what was thought of them, is for oneself. */
static const char *const PRIVATE[] = {"rate",       "currency", "per",   "kit",
                                      "affordable", "quote",    "words", NULL};

struct place {
    const struct fold_entry *e;
    struct bytes scene;
    uint32_t order;
};
struct book {
    struct page *p;
    const struct fold *fold;
    struct place *place;
    uint32_t places;
};

static uint32_t order_of(const struct fold_entry *e) {
    uint32_t i = 0;
    while (i < COUNT_OF(OF_SETUP) && !given_kind(e, OF_SETUP[i])) i++;
    return i;
}
static int by_place(const void *a, const void *b) {
    const struct place *x = a, *y = b;
    int order = given_order(x->scene, y->scene);
    if (!order) order = (x->order != 0) - (y->order != 0);
    if (!order) order = given_order(x->e->setup, y->e->setup);
    if (!order) order = x->order < y->order ? -1 : x->order > y->order;
    return order ? order : x->e < y->e ? -1 : x->e > y->e;
}
/* A light that names no scene is in its setup's. */
static struct bytes scene_of(const struct fold *f, const struct fold_entry *e) {
    for (uint32_t i = 0; !e->scene.len && e->setup.len && i < f->entries; i++)
        if (f->entry[i].scene.len && bytes_equal(f->entry[i].setup, e->setup))
            return f->entry[i].scene;
    return e->scene;
}
static void gather(struct book *b) {
    b->place = calloc(b->fold->entries + 1u, sizeof *b->place);
    CHECK(b->place != NULL);
    for (uint32_t i = 0; i < b->fold->entries; i++) {
        const struct fold_entry *e = &b->fold->entry[i];
        uint32_t order = order_of(e);
        if (order == COUNT_OF(OF_SETUP)) continue;
        b->place[b->places++] = (struct place){e, scene_of(b->fold, e), order};
    }
    if (b->places) qsort(b->place, b->places, sizeof *b->place, by_place);
}
static uint32_t scene_end(const struct book *b, uint32_t at) {
    uint32_t end = at;
    while (end < b->places && bytes_equal(b->place[end].scene, b->place[at].scene)) end++;
    return end;
}
static uint32_t setup_end(const struct book *b, uint32_t at, uint32_t end) {
    uint32_t i = at;
    while (i < end && bytes_equal(b->place[i].e->setup, b->place[at].e->setup)) i++;
    return i;
}

static const char *scene_name(struct book *b, uint32_t at) {
    struct bytes scene = b->place[at].scene;
    if (!scene.len) return page_say(b->p, PAPER_BOOK_NO_SCENE);
    return page_with(b->p, PAPER_BOOK_SCENE, given_name(b->p, scene));
}
static const char *state_of(struct book *b, uint32_t at, uint32_t end) {
    for (; at < end && !b->place[at].order; at++) {
        const char *shot = given_says(b->p, b->place[at].e, "shot");
        if (shot && !b->place[at].e->removed) return given_word(b->p, "shot", shot);
    }
    return page_say(b->p, PAPER_BOOK_NOT_SAID);
}

/* ---- the scenes, before them all ---- */
static void overview(struct book *b) {
    const struct column columns[] = {{page_say(b->p, PAPER_BOOK_SCENES), 20, CELL_STRONG},
                                     {page_say(b->p, PAPER_BOOK_STATE), 20, CELL_TEXT},
                                     {page_say(b->p, PAPER_BOOK_SETUPS), 60, CELL_TEXT}};
    if (!b->places) return;
    page_table(b->p, columns, COUNT_OF(columns));
    for (uint32_t at = 0, end; at < b->places; at = end) {
        const char *setups = "";
        end = scene_end(b, at);
        for (uint32_t i = at; i < end; i = setup_end(b, i, end))
            if (b->place[i].e->setup.len)
                setups = page_print(b->p, "%s%s%s", setups, setups[0] ? ", " : "",
                                    given_name(b->p, b->place[i].e->setup));
        page_row(b->p, (const char *const[]){scene_name(b, at), state_of(b, at, end), setups});
    }
    page_table_end(b->p);
}

/* ---- one setup ---- */
static const char *card_title(struct book *b, const struct fold_entry *e) {
    const char *slate = given_says(b->p, e, "slate"), *camera = given_says(b->p, e, "camera");
    const char *id = given_name(b->p, e->setup);
    const char *title = page_print(b->p, "%s %s", given_label(page_language(b->p), "kind.setup"),
                                   slate ? slate : id);
    if (slate && id[0]) title = page_print(b->p, "%s (%s)", title, id);
    if (!camera) return title;
    return page_print(b->p, "%s, %s %s", title, given_label(page_language(b->p), "camera"), camera);
}
static void put_entry(struct book *b, const struct place *at) {
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
        page_strong(b->p, given_label(page_language(b->p), key));
    }
    card_by(b->p, e);
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
    for (uint32_t at = 0, end, of; at < b->places; at = end) {
        end = scene_end(b, at);
        page_gap(b->p, 4);
        page_need(b->p, 60);
        page_heading(b->p, page_print(b->p, "%s: %s", scene_name(b, at), state_of(b, at, end)));
        for (; at < end; at = of) {
            of = setup_end(b, at, end);
            struct bytes setup = b->place[at].e->setup;
            for (; at < of; at++) put_entry(b, &b->place[at]);
            put_record(b, setup);
        }
    }
}

/* ---- all else ---- */
static void put_kind(struct book *b, struct bytes kind) {
    bool first = true, home = page_record(b->p)->home;
    const char *key = page_print(b->p, "kind.%.*s", (int)kind.len, (const char *)kind.ptr);
    const char *label = given_label(page_language(b->p), key);
    bool people = bytes_equal(kind, BYTES("person")) || bytes_equal(kind, BYTES("house"));
    for (uint32_t i = 0; i < b->fold->entries; i++) {
        const struct fold_entry *e = &b->fold->entry[i];
        if (!bytes_equal(e->kind, kind)) continue;
        if (first) page_heading(b->p, label == key ? key + 5 : label);
        if (first && home && people) page_small(b->p, page_say(b->p, PAPER_BOOK_NO_RATES));
        first = false;
        page_gap(b->p, 2);
        page_need(b->p, 24);
        card_by(b->p, e);
        card_put(b->p, e, home && people ? PRIVATE : NULL);
    }
}
static bool is_listed(struct bytes kind) {
    for (size_t i = 0; i < COUNT_OF(OTHER); i++)
        if (bytes_equal(kind, bytes_of(OTHER[i]))) return true;
    for (size_t i = 0; i < COUNT_OF(OF_SETUP); i++)
        if (bytes_equal(kind, bytes_of(OF_SETUP[i]))) return true;
    return false;
}
static bool is_first(const struct fold *f, uint32_t at) {
    for (uint32_t i = 0; i < at; i++)
        if (bytes_equal(f->entry[i].kind, f->entry[at].kind)) return false;
    return true;
}
static void others(struct book *b) {
    for (size_t i = 0; i < COUNT_OF(OTHER); i++) put_kind(b, bytes_of(OTHER[i]));
    for (uint32_t i = 0; i < b->fold->entries; i++) /* of a later program */
        if (!is_listed(b->fold->entry[i].kind) && is_first(b->fold, i))
            put_kind(b, b->fold->entry[i].kind);
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
    for (uint32_t i = 0; i < b->places; i++)
        if (is_of(b->p, e, b->place[i].e->setup)) return true;
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
    struct book b = {.p = p, .fold = &given_of(page_record(p))->fold};
    const struct given *g = given_of(page_record(p));
    page_text(p, page_say(p, PAPER_BOOK_WHAT));
    writers(&b);
    handed_on(p);
    if (!b.fold->entries) page_text(p, page_say(p, PAPER_BOOK_NOTHING));
    if (g->unread) page_small(p, page_count(p, PAPER_BOOK_UNREAD, g->unread));
    gather(&b);
    overview(&b);
    scenes(&b);
    others(&b);
    told(&b);
    credits(p);
    free(b.place);
}
