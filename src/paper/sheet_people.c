/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_people.c - the roll-call by department, and the meeting. */
#include "box/department.h"
#include "paper/sheet.h"

/* The last entry of the day of this kind that names the person; NULL: none. */
static const struct event *last_of(const struct record *r, enum event_kind kind, uint32_t person) {
    for (uint32_t i = r->count; i-- > 0;)
        if (r->of_day[i].kind == kind && (!person || r->of_day[i].arg[FIELD_PERSON] == person))
            return &r->of_day[i];
    return NULL;
}

static const char *attended(struct page *p, uint32_t person) {
    const struct event *e = last_of(page_record(p), EVENT_MEETING_ATTENDED, person);
    return e ? say_when(sheet_teller(p), e) : page_cell_box;
}

static void head_of_roll(struct page *p) {
    const struct column columns[] = {{page_say(p, PAPER_COL_NAME), 36, CELL_TEXT},
                                     {page_say(p, PAPER_COL_ROLE), 24, CELL_TEXT},
                                     {page_say(p, PAPER_COL_MEETING), 11, CELL_BOX},
                                     {page_say(p, PAPER_COL_ANSWER), 13, CELL_BOX},
                                     {page_say(p, PAPER_COL_TIME), 10, CELL_TEXT},
                                     {page_say(p, PAPER_COL_INITIALS), 11, CELL_TEXT}};
    page_table(p, columns, COUNT_OF(columns));
}

static void one_department(struct page *p, uint32_t d) {
    const struct live *now = &page_record(p)->evening->live;
    struct teller t = sheet_teller(p);
    uint32_t count = 0;
    for (uint32_t i = 1; i <= now->people; i++) {
        uint32_t roles = now->person[i].roles;
        if (!sheet_has(p, i, 0) || department_of(roles) != d) continue;
        if (!count++) page_band(p, sheet_word(p, "dept", department_words[d]));
        page_row(p, (const char *const[]){say_person(t, i), say_roles(t, roles), attended(p, i),
                                          page_cell_box, NULL, NULL});
    }
}

static bool in_set(const struct people *set, uint32_t person) {
    return set->word[person / 32] >> (person % 32) & 1;
}

/* Who is inside a danger area, and whose Copy is on the record. */
static void one_area(struct page *p, const struct open_setup *open) {
    const struct live *now = &page_record(p)->evening->live;
    struct teller t = sheet_teller(p);
    page_heading(p, page_with(p, PAPER_ROLL_SETUP, say_setup(t, open->setup)));
    sheet_dangers(p, open);
    head_of_roll(p);
    for (uint32_t i = 1; i <= now->people; i++) {
        if (!in_set(&open->inside, i)) continue;
        const char *copy =
            in_set(&open->copied, i) ? sheet_word(p, "answer", "copy") : page_cell_box;
        page_row(p, (const char *const[]){say_person(t, i), say_roles(t, now->person[i].roles),
                                          attended(p, i), copy, NULL, NULL});
    }
    page_rows(p, 3);
    page_table_end(p);
}

void sheet_roll_call(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    sheet_day(p);
    page_small(p, page_say(p, PAPER_ROLL_NOTE));
    head_of_roll(p);
    for (uint32_t d = 0; d < DEPARTMENT_COUNT; d++) one_department(p, d);
    page_table_end(p);
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        if (now->open[i].setup) one_area(p, &now->open[i]);
}

/* ---- the meeting ---- */
static void held(struct page *p, const struct event *e) {
    struct teller t = sheet_teller(p);
    if (!e) {
        page_field(p, page_say(p, PAPER_MEETING_BY), NULL);
        page_field(p, page_say(p, PAPER_MEETING_SPOKE), NULL);
    } else {
        page_strong(p, page_with(p, PAPER_MEETING_HELD, say_when(t, e)));
        page_field(p, page_say(p, PAPER_MEETING_BY), say_person(t, e->by.n));
        if (e->arg[FIELD_SHOWER])
            page_field(p, page_say(p, PAPER_MEETING_SPOKE), say_person(t, e->arg[FIELD_SHOWER]));
    }
    page_field(p, page_say(p, PAPER_MEETING_PLACE), NULL);
}

static bool content_asked(const struct live *now, uint32_t content) {
    if (content < CONTENT_NOTHING_FIRES) return true;
    return content != CONTENT_ASKS && now->packs >> PACK_NO_FIRING & 1;
}

static void contents(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    for (uint32_t c = 0; c < CONTENT_COUNT; c++) {
        if (!content_asked(now, c)) continue;
        page_need(p, 24);
        page_box(p, sheet_word(p, "content", CONTENT_words[c]));
        page_lines(p, NULL, 2);
    }
    page_small(p, page_say(p, PAPER_MEETING_SOURCE));
}

static void declined(struct page *p) {
    const struct record *r = page_record(p);
    const struct live *now = &r->evening->live;
    uint32_t count = 0;
    for (uint32_t i = 1; i <= now->asks; i++) {
        if (now->ask[i].state != ASK_NO && now->ask[i].state != ASK_LAPSED) continue;
        if (!count++) page_heading(p, page_say(p, PAPER_MEETING_ASKS));
        for (uint32_t e = 0; e < r->all_count; e++) {
            const struct event *asked = &r->all[e];
            if (asked->kind != EVENT_ASKED || asked->arg[FIELD_ASK] != i) continue;
            const char *text = record_text(r, asked->index);
            page_box(p,
                     page_print(p, "%s %s", say_event(sheet_teller(p), asked), text ? text : ""));
        }
    }
}

/* Each once, in the order in which they are on the crew list. */
static void who_was_there(struct page *p) {
    const struct record *r = page_record(p);
    const char *names = "";
    for (uint32_t i = 1; i <= r->evening->live.people; i++)
        if (last_of(r, EVENT_MEETING_ATTENDED, i))
            names = page_print(p, "%s%s%s", names, names[0] ? ", " : "",
                               say_person(sheet_teller(p), i));
    page_heading(p, page_say(p, PAPER_MEETING_THERE));
    if (names[0]) page_text(p, names);
    page_lines(p, NULL, 4);
}

void sheet_meeting(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    uint32_t open = 0;
    sheet_day(p);
    held(p, last_of(page_record(p), EVENT_MEETING_HELD, 0));
    page_heading(p, page_say(p, PAPER_MEETING_SETUPS));
    for (uint32_t i = 0; i < OPEN_SETUPS_MAX; i++)
        if (now->open[i].setup) {
            page_strong(p, say_setup(sheet_teller(p), now->open[i].setup));
            sheet_dangers(p, &now->open[i]), open++;
        }
    if (!open) page_text(p, page_say(p, PAPER_MEETING_NONE_PLANNED));
    page_field(p, page_say(p, PAPER_SWEPT), sheet_swept(p));
    page_gap(p, 4);
    contents(p);
    declined(p);
    who_was_there(p);
    sheet_signed(p, PAPER_MEETING_BY);
}
