/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_incident.c - the incident record: the facts that OSHA's report and its forms 300 and 301 ask for (docs/law.md
 * OSHA-02 to OSHA-07; what is not confirmed there is said to be so). What the record has is filled in. */
#include "paper/sheet.h"

static void fields(struct page *p, const enum paper_word *labels, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) page_field(p, page_say(p, labels[i]), NULL);
}

static void to_authority(struct page *p, const struct event *e) {
    struct teller t = sheet_teller(p);
    struct record *r = page_record(p);
    const char *thing = "";
    page_heading(p, page_say(p, PAPER_INCIDENT_REPORTED));
    page_field(p, page_say(p, PAPER_INCIDENT_ESTABLISHMENT), r->title);
    page_field(p, page_say(p, PAPER_INCIDENT_PLACE), NULL);
    page_field(
        p, page_say(p, PAPER_INCIDENT_WHEN),
        e ? page_print(p, "%s %s", record_date(r, record_day_of(r, e->at_ms)), say_when(t, e))
          : NULL);
    page_field(p, page_say(p, PAPER_INCIDENT_TYPE),
               e ? sheet_word(p, "severity", SEVERITY_words[e->arg[FIELD_SEVERITY]]) : NULL);
    if (e && (e->arg[FIELD_ITEM] || e->arg[FIELD_SETUP])) {
        thing = page_print(p, "%s %s", e->arg[FIELD_ITEM] ? say_item(t, e->arg[FIELD_ITEM]) : "",
                           e->arg[FIELD_SETUP] ? say_setup(t, e->arg[FIELD_SETUP]) : "");
        page_field(p, page_say(p, PAPER_INCIDENT_THING), thing);
    }
    page_field(p, page_say(p, PAPER_INCIDENT_HOW_MANY), NULL);
    page_field(p, page_say(p, PAPER_INCIDENT_NAMES), NULL);
    page_field(p, page_say(p, PAPER_INCIDENT_CONTACT), NULL);
    page_lines(p, page_say(p, PAPER_INCIDENT_SHORT), 3);
}

static void of_person(struct page *p) {
    static const enum paper_word person[] = {PAPER_INCIDENT_NAME, PAPER_INCIDENT_ADDRESS,
                                             PAPER_INCIDENT_DOCTOR};
    static const enum paper_word numbers[] = {PAPER_INCIDENT_NUMBER, PAPER_INCIDENT_BEGAN};
    static const enum paper_word ends[] = {PAPER_INCIDENT_DEATH, PAPER_INCIDENT_OUTCOME,
                                           PAPER_INCIDENT_DAYS, PAPER_INCIDENT_WRITER};
    page_heading(p, page_say(p, PAPER_INCIDENT_PERSON));
    fields(p, person, COUNT_OF(person));
    page_box(p, page_say(p, PAPER_INCIDENT_EMERGENCY_ROOM));
    page_box(p, page_say(p, PAPER_INCIDENT_OVERNIGHT));
    page_heading(p, page_say(p, PAPER_INCIDENT_CASE));
    fields(p, numbers, COUNT_OF(numbers));
    page_lines(p, page_say(p, PAPER_INCIDENT_BEFORE), 2);
    page_lines(p, page_say(p, PAPER_INCIDENT_HAPPENED), 3);
    page_lines(p, page_say(p, PAPER_INCIDENT_INJURY), 2);
    page_lines(p, page_say(p, PAPER_INCIDENT_OBJECT), 1);
    fields(p, ends, COUNT_OF(ends));
}

static void notices(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_KIND), 44, CELL_TEXT},
                                     {page_say(p, PAPER_COL_BY), 30, CELL_TEXT},
                                     {page_say(p, PAPER_COL_DUE), 30, CELL_TEXT}};
    struct record *r = page_record(p);
    if (!now->notices) return;
    page_heading(p, page_say(p, PAPER_INCIDENT_NOTICES));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < NOTICES_MAX; i++) {
        const struct notice *n = &now->notice[i];
        uint64_t due = (uint64_t)n->due_s * 1000;
        if (!n->kind) continue;
        page_row(p, (const char *const[]){sheet_word(p, "notice", NOTICE_words[n->kind]),
                                          say_person(sheet_teller(p), n->owner),
                                          n->state == REPORT_ANSWERED
                                              ? page_say(p, PAPER_INCIDENT_GIVEN)
                                              : page_print(p, "%s %s",
                                                           record_date(r, record_day_of(r, due)),
                                                           record_clock(r, due))});
    }
    page_table_end(p);
}

static void one(struct page *p, const struct event *e) {
    page_small(p, page_say(p, PAPER_INCIDENT_NOTE));
    page_text(p, page_say(p, PAPER_INCIDENT_REPORT));
    page_small(p, page_say(p, PAPER_INCIDENT_UNCONFIRMED));
    to_authority(p, e);
    notices(p);
    page_break(p);
    of_person(p);
}

void sheet_incident(struct page *p) {
    const struct record *r = page_record(p);
    uint32_t count = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        if (r->of_day[i].kind != EVENT_INJURY_REPORTED) continue;
        if (count++) page_break(p);
        one(p, &r->of_day[i]);
    }
    if (count) return;
    page_strong(p, page_say(p, PAPER_INCIDENT_NONE));
    one(p, NULL);
}
