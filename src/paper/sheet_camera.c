/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_camera.c - the camera report: a row for each card, with its takes, and for each setup that was slated without a
 * card. Values stand as they were typed; where two stand, both. */
#include <stdlib.h>
#include <string.h>
#include "core/roles.h"
#include "paper/takes.h"

/* ---- takes ---- */
bool takes_of_day(const struct record *r, uint64_t at_ms) {
    return r->home || !r->opened ||
           (at_ms >= r->opened_ms && at_ms < r->opened_ms + UINT64_C(86400000));
}
static bool is_of(struct page *p, const struct event *e, struct bytes setup, bool day) {
    const char *name = say_setup(sheet_teller(p), e->arg[FIELD_SETUP]);
    return e->kind == EVENT_SLATED && bytes_equal(bytes_of(name), setup) &&
           (!day || takes_of_day(page_record(p), e->at_ms));
}
/* By the date that its writer's clock had, or within the day as it was opened. */
static bool is_of_day(struct page *p, const struct fold_entry *e) {
    struct record *r = page_record(p);
    const char *date = record_date(r, r->day);
    return bytes_equal(bytes_slice(e->at, 0, 10), bytes_of(date)) ||
           bytes_equal(bytes_slice(e->last, 0, 10), bytes_of(date)) || takes_of_day(r, e->at_ms) ||
           takes_of_day(r, e->last_ms);
}
static const char *marked(struct page *p, const char *number, const char *verdict) {
    if (!strcmp(verdict, "circled")) return page_print(p, "(%s)", number);
    return page_print(p, "%s%s", number, !strcmp(verdict, "ng") ? " NG" : "");
}
static bool is_take(const struct fold_entry *e, struct bytes setup) {
    return given_kind(e, "take") && !e->removed && bytes_equal(e->setup, setup);
}
/* Said again later, it is the later that counts; the log has both. */
static bool said_again(struct page *p, uint32_t at, struct bytes setup) {
    const struct record *r = page_record(p);
    for (uint32_t i = at + 1; i < r->all_count; i++)
        if (r->all[i].arg[FIELD_NUMBER] == r->all[at].arg[FIELD_NUMBER] &&
            is_of(p, &r->all[i], setup, false))
            return true;
    return false;
}
uint64_t takes_made(struct page *p, struct bytes setup) {
    const struct record *r = page_record(p);
    uint64_t last_ms = 0;
    for (uint32_t i = 0; setup.len && i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (!is_of(p, e, setup, false)) continue;
        last_ms = e->at_ms;
        if (e->arg[FIELD_REPLY] == REPLY_YES) break;
    }
    return last_ms;
}
const char *takes_said(struct page *p, struct bytes setup, bool day) {
    static const char *const verdict[] = {[REPLY_YES] = "circled", [REPLY_NO] = "ng"};
    const struct record *r = page_record(p);
    const struct fold *f = &given_of(page_record(p))->fold;
    const char *all = "";
    if (!setup.len) return all;
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (!is_of(p, e, setup, day) || said_again(p, i, setup)) continue;
        uint32_t reply = e->arg[FIELD_REPLY];
        const char *v = reply < COUNT_OF(verdict) && verdict[reply] ? verdict[reply] : "";
        all = page_print(p, "%s%s%s", all, all[0] ? ", " : "",
                         marked(p, sheet_number(p, e->arg[FIELD_NUMBER]), v));
    }
    for (uint32_t i = 0; i < f->entries; i++) {
        const struct fold_entry *e = &f->entry[i];
        if (!is_take(e, setup) || (day && !is_of_day(p, e))) continue;
        const char *number = given_says(p, e, "number"), *v = given_says(p, e, "verdict");
        const char *said = marked(p, number ? number : "?", v ? v : "");
        if (!strstr(page_print(p, ", %s, ", all), page_print(p, ", %s, ", said)))
            all = page_print(p, "%s%s%s", all, all[0] ? ", " : "", said);
    }
    return all;
}

const char *takes_words(struct page *p, struct bytes setup, bool day) {
    static const char *const KEYS[] = {"length", "sound", "words"};
    const struct fold *f = &given_of(page_record(p))->fold;
    const char *all = "";
    for (uint32_t i = 0; setup.len && i < f->entries; i++) {
        const struct fold_entry *e = &f->entry[i];
        const char *said = "", *number = given_says(p, e, "number");
        if (!is_take(e, setup) || (day && !is_of_day(p, e))) continue;
        for (size_t k = 0; k < COUNT_OF(KEYS); k++) {
            const char *v = given_says(p, e, KEYS[k]);
            if (v) said = page_print(p, "%s%s%s", said, said[0] ? ", " : "", v);
        }
        if (said[0])
            all = page_print(p, "%s%s%s: %s", all, all[0] ? "\n" : "", number ? number : "?", said);
    }
    return all;
}

/* ---- rows ---- */
/* All that stands in a field: another's after their name. */
static const char *all_of(struct page *p, const struct fold_entry *e, const char *key) {
    const struct fold *f = &given_of(page_record(p))->fold;
    const struct fold_field *field = fold_find(f, e, key);
    const char *all = "";
    for (uint32_t beside = 0; field && beside < 2; beside++)
        for (uint32_t i = 0; i < field->count; i++) {
            const struct fold_value *v = &f->value[field->first + i];
            if (v->beside != beside || bytes_equal(v->v, BYTES("\"\""))) continue;
            const char *said = given_plain(p, v->v);
            if (v->beside) said = page_print(p, "%s: %s", given_who(p, v->who), said);
            all = page_print(p, "%s%s%s", all, all[0] ? " | " : "", said);
        }
    return all;
}
static const char *joined(struct page *p, const struct fold_entry *e, const char *const *keys,
                          const char *between) {
    const char *all = "";
    for (; *keys; keys++) {
        const char *said = all_of(p, e, *keys);
        if (said[0]) all = page_print(p, "%s%s%s", all, all[0] ? between : "", said);
    }
    return all;
}

static void card_row(struct page *p, const struct fold_entry *e) {
    static const char *const SLATE[] = {"slate", NULL}, *const ROLL[] = {"roll", "clip", NULL},
                             *const LENS[] = {"lens", "series", "serial", NULL},
                             *const WORDS[] = {"words", NULL};
    const char *slate = joined(p, e, SLATE, ""), *notes = joined(p, e, WORDS, "\n");
    const char *of_takes = takes_words(p, e->setup, true);
    if (all_of(p, e, "mos")[0])
        notes = page_print(p, "%s%s%s", notes, notes[0] ? "\n" : "",
                           given_label(page_language(p), "mos"));
    if (of_takes[0]) notes = page_print(p, "%s%s%s", notes, notes[0] ? "\n" : "", of_takes);
    page_row(p, (const char *const[]){
                    slate[0] ? slate : given_name(p, e->setup), all_of(p, e, "camera"),
                    joined(p, e, ROLL, " "), joined(p, e, LENS, ", "), all_of(p, e, "stop"),
                    all_of(p, e, "filters"), takes_said(p, e->setup, true), notes});
}

static bool has_card(const struct fold *f, struct bytes setup) {
    for (uint32_t i = 0; i < f->entries; i++)
        if (given_kind(&f->entry[i], "setup") && !f->entry[i].removed &&
            bytes_equal(f->entry[i].setup, setup))
            return true;
    return false;
}
static void uncarded(struct page *p, const struct fold *f) {
    const struct record *r = page_record(p);
    for (uint32_t s = 1; s <= r->evening->live.setups; s++) {
        const char *name = say_setup(sheet_teller(p), s);
        const char *takes = takes_said(p, bytes_of(name), true);
        if (!takes[0] || has_card(f, bytes_of(name))) continue;
        page_row(p, (const char *const[]){name, NULL, NULL, NULL, NULL, NULL, takes,
                                          page_say(p, PAPER_CAMERA_NO_CARD)});
    }
}

static void people_with(struct page *p, uint32_t role) {
    const char *all = "";
    for (uint32_t i = 1; i <= page_record(p)->evening->live.people; i++)
        if (sheet_has(p, i, 1u << role))
            all = page_print(p, "%s%s%s", all, all[0] ? ", " : "", say_person(sheet_teller(p), i));
    page_field(p, sheet_word(p, "role", vocabulary_role[role].word), all);
}
static bool of_today(struct page *p, const struct fold_entry *e) {
    return is_of_day(p, e) || takes_said(p, e->setup, true)[0];
}

void sheet_camera(struct page *p) {
    const struct record *r = page_record(p);
    const struct fold *f = &given_of(page_record(p))->fold;
    enum language l = page_language(p);
    const struct column columns[] = {{given_label(l, "slate"), 11, CELL_STRONG},
                                     {given_label(l, "camera"), 10, CELL_TEXT},
                                     {given_label(l, "roll"), 12, CELL_TEXT},
                                     {given_label(l, "lens"), 18, CELL_TEXT},
                                     {given_label(l, "stop"), 12, CELL_TEXT},
                                     {given_label(l, "filters"), 13, CELL_TEXT},
                                     {page_say(p, PAPER_BOOK_TAKES), 14, CELL_STRONG},
                                     {page_say(p, PAPER_CAMERA_NOTES), 24, CELL_TEXT}};
    if (!r->opened) page_small(p, page_say(p, PAPER_CAMERA_WHOLE));
    people_with(p, ROLE_DIRECTOR);
    people_with(p, ROLE_CINEMATOGRAPHER);
    if (r->evening->live.author)
        page_field(p, page_say(p, PAPER_CAMERA_OF_RECORD),
                   say_person(sheet_teller(p), r->evening->live.author));
    page_gap(p, 2);
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < f->entries; i++)
        if (given_kind(&f->entry[i], "setup") && !f->entry[i].removed && of_today(p, &f->entry[i]))
            card_row(p, &f->entry[i]);
    uncarded(p, f);
    page_rows(p, 3);
    page_table_end(p);
    page_small(p, page_say(p, PAPER_CAMERA_MARKS));
}
