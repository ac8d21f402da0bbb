/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/view.h"
#include "core/breaches.h"
#include "core/put.h"
#include "core/view_rows.h"

const char *const view_words[VIEW_COUNT] = {
    "now",  "people", "items",   "lots",     "setups",        "reports", "racks",
    "asks", "resume", "lessons", "notebook", "recollections", "days"};

void view_put_people(struct buffer *b, const char *key, const struct people *set) {
    begin_list(b, key);
    for (uint32_t p = set ? people_next(set, 0) : 0; p; p = people_next(set, p))
        json_item(b), buffer_u64(b, p);
    end_list(b);
}

static void put_me(const struct world *w, uint32_t me, struct buffer *b) {
    const struct person *p = &w->live.person[me];
    begin_object(b, "me");
    put_number(b, "person", me);
    put_roles(b, "roles", p->roles);
    put_roles(b, "accepted", p->accepted);
    put_bool(b, "met", w->live.meeting_today && p->met == w->live.meeting_today);
    put_bool(b, "declines", p->flags & PERSON_DECLINES);
    put_bool(b, "trained", p->flags & PERSON_TRAINED);
    put_bool(b, "stopped", me && people_has(&w->live.stop.answered, me));
    end_object(b);
}

/* What is held as a class of work. */
static void put_holds(const struct world *w, struct buffer *b) {
    uint32_t classes = 0, reports = 0;
    for (uint32_t i = 0; i < CLASS_COUNT; i++) {
        reports += w->live.class_holds[i];
        if (w->live.class_holds[i]) classes |= BIT(i);
    }
    put_number(b, "classHolds", reports);
    put_words(b, "classesHeld", CLASS_words, CLASS_COUNT, classes);
}

static void put_now(const struct world *w, uint32_t me, struct buffer *b) {
    buffer_byte(b, '{');
    put_bool(b, "begun", w->live.begun);
    put_number(b, "day", w->live.day);
    put_bool(b, "break", w->live.on_break);
    put_bool(b, "recordsHeld", w->live.records_held);
    put_holds(w, b);
    view_put_asks(w, b);
    put_number(b, "author", w->live.author);
    put_bool(b, "sealed", w->live.seal);
    put_number(b, "piecesOut", w->live.racks_out);
    put_words(b, "packs", PACK_words, PACK_COUNT, w->live.packs);
    begin_object(b, "meeting");
    put_bool(b, "held", w->live.meeting_today);
    put_words(b, "contents", CONTENT_words, CONTENT_COUNT, w->live.contents);
    end_object(b);
    view_put_around(w, b);
    put_me(w, me, b);
    view_put_say(w, me, b);
    buffer_byte(b, '}');
}

static void put_rows(const struct world *w, view_row *row, uint32_t rows, uint32_t viewer,
                     struct buffer *b) {
    buffer_byte(b, '[');
    for (uint32_t i = 1; i <= rows; i++) {
        begin_row(b);
        row(w, i, viewer, b);
        end_object(b);
    }
    buffer_byte(b, ']');
}

void view_write(const struct world *w, enum view what, struct person_id viewer, struct buffer *b) {
    uint32_t me = viewer.n <= w->live.people ? viewer.n : 0;
    switch (what) {
    case VIEW_NOW: put_now(w, me, b); break;
    case VIEW_PEOPLE: put_rows(w, view_put_person, w->live.people, me, b); break;
    case VIEW_ITEMS: put_rows(w, view_put_item, w->live.items, me, b); break;
    case VIEW_LOTS: put_rows(w, view_put_lot, w->live.lots, me, b); break;
    case VIEW_SETUPS: put_rows(w, view_put_setup, w->live.setups, me, b); break;
    case VIEW_REPORTS: put_rows(w, view_put_report, w->live.reports, me, b); break;
    case VIEW_RACKS: put_rows(w, view_put_rack, w->live.racks, me, b); break;
    case VIEW_ASKS: put_rows(w, view_put_ask, w->live.asks, me, b); break;
    case VIEW_RESUME: view_put_resume(w, b); break;
    case VIEW_LESSONS: view_put_lessons(w, b); break;
    case VIEW_NOTEBOOK: view_put_notebook(w, me, b); break;
    case VIEW_RECOLLECTIONS:
        put_rows(w, view_put_recollection, w->live.recollections, me, b);
        break;
    case VIEW_DAYS: view_put_days(w, b); break;
    case VIEW_COUNT: break;
    }
}

static void add_breaches(const struct world *w, const struct command *c, struct rule_set *sum) {
    struct rule_set set;
    core_breaches(w, c, &set);
    for (uint32_t i = 0; i < COUNT_OF(set.word); i++) sum->word[i] |= set.word[i];
}

/* What stands before work in this setup, and before each planned weapon's hand-over, as the rules say it now. */
static void find_missing(const struct world *w, uint32_t setup, struct rule_set *sum) {
    const struct open_setup *open = open_of(w, setup);
    struct command c = {.kind = COMMAND_BEGIN_WORK,
                        .actor = {(uint16_t)first_with(w, ROLE_FIRST_AD)}};
    memset(sum, 0, sizeof *sum);
    ARG(&c, SETUP) = setup;
    ARG(&c, MODE) = WORK_REHEARSAL;
    add_breaches(w, &c, sum);
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        const struct item *item = &w->live.item[open->danger[i].item];
        uint32_t keeper = item->keeper ? item->keeper : first_with(w, ROLE_ARMORER);
        if (item->place == PLACE_HOLDER) continue;
        bool borne = is_weapon(item) || class_of(item)->flags & THING_BORNE;
        if (!borne) keeper = open->danger[i].control;
        c = (struct command){.kind = borne ? COMMAND_HAND_OVER : COMMAND_MAKE_READY,
                             .actor = {(uint16_t)keeper}};
        ARG(&c, SETUP) = setup;
        ARG(&c, ITEM) = open->danger[i].item;
        ARG(&c, PERSON) = borne ? open->danger[i].holder : 0;
        ARG(&c, TAG) = borne ? item->tag : 0;
        add_breaches(w, &c, sum);
    }
}

static void put_missing(const struct world *w, uint32_t setup, struct buffer *b) {
    struct rule_set set;
    find_missing(w, setup, &set);
    begin_list(b, "missing");
    for (uint32_t r = 0; r < RULE_COUNT; r++) {
        if (!rule_set_has(&set, r)) continue;
        begin_row(b);
        put_text(b, "rule", vocabulary_rule[r].id);
        put_text(b, "wrong", vocabulary_rule[r].wrong);
        put_text(b, "cure", vocabulary_rule[r].cure);
        put_roles(b, "who", vocabulary_rule[r].who == ROLES_ANYONE ? 0 : vocabulary_rule[r].who);
        end_object(b);
    }
    end_list(b);
}

static void put_dangers(const struct open_setup *open, struct buffer *b) {
    begin_list(b, "dangers");
    for (uint32_t i = 0; open && i < open->dangers; i++) {
        begin_row(b);
        put_number(b, "item", open->danger[i].item);
        put_number(b, "holder", open->danger[i].holder);
        put_number(b, "control", open->danger[i].control);
        put_text(b, "kind", KIND_words[open->danger[i].kind]);
        put_number(b, "count", open->danger[i].count);
        end_object(b);
    }
    end_list(b);
}

static void put_takers(const struct open_setup *open, struct buffer *b) {
    begin_list(b, "takers");
    for (uint32_t i = 0; open && i < open->takers; i++) {
        begin_row(b);
        put_number(b, "taker", open->roll[i].taker);
        put_number(b, "taken", open->roll[i].taken);
        end_object(b);
    }
    end_list(b);
}

/* What its planned dangers ask an assessment for, and whether that is of the plan as it is. */
static void put_assessed(const struct world *w, uint32_t setup, struct buffer *b) {
    const struct setup *s = &w->live.setup[setup];
    put_words(b, "assessed", HAZARD_words, HAZARD_COUNT, s->assessed);
    put_bool(b, "assessedOld", s->assessed && s->assessed_version != s->version);
    put_number(b, "distance", s->distance);
}

static void put_racks(const struct world *w, uint32_t setup, struct buffer *b) {
    begin_list(b, "racks");
    for (uint32_t r = 1; r <= w->live.racks; r++)
        if (rack_in(w, r, setup)) json_item(b), buffer_u64(b, r);
    end_list(b);
}

void view_write_setup(const struct world *w, struct setup_id setup, struct person_id viewer,
                      struct buffer *b) {
    const struct open_setup *open = open_of(w, setup.n);
    struct people must;
    must_answer(w, setup.n, &must);
    buffer_byte(b, '{');
    view_put_setup(w, setup.n, viewer.n, b);
    put_dangers(open, b);
    view_put_people(b, "inside", open ? &open->inside : NULL);
    view_put_people(b, "copied", open ? &open->copied : NULL);
    view_put_people(b, "asking", open ? &open->asking : NULL);
    view_put_people(b, "mustAnswer", &must);
    view_put_people(b, "through", open ? &open->through : NULL);
    view_put_people(b, "apart", open ? &open->apart : NULL);
    put_number(b, "hearer", open ? open->hearer : 0);
    put_takers(open, b);
    put_racks(w, setup.n, b);
    put_assessed(w, setup.n, b);
    view_put_standing(w, setup.n, b);
    view_put_about(w, setup.n, b);
    put_missing(w, setup.n, b);
    buffer_byte(b, '}');
}
