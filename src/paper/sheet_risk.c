/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_risk.c - risk assessments, general and specific (docs/law.md CA-03, CA-04), and the final safety evaluation. */
#include "core/roles.h"
#include "paper/sheet.h"

static const char *names_with(struct page *p, uint32_t roles) {
    const struct live *now = &page_record(p)->evening->live;
    const char *said = "";
    for (uint32_t i = 1; i <= now->people; i++)
        if (sheet_has(p, i, roles))
            said =
                page_print(p, "%s%s%s", said, said[0] ? ", " : "", say_person(sheet_teller(p), i));
    return said;
}

static uint32_t ever(const struct record *r, enum event_kind kind) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->all_count; i++) n += r->all[i].kind == kind;
    return n;
}
static uint32_t heads(void) {
    uint32_t roles = 0;
    for (uint32_t i = 0; i < ROLE_COUNT; i++)
        if (vocabulary_role[i].flags & ROLE_FLAG_KEY && i != ROLE_SAFETY_ADVISOR) roles |= 1u << i;
    return roles;
}

/* The assessment of a setup that was written last; NULL: none. */
static const struct event *assessment(const struct record *r, uint32_t setup) {
    for (uint32_t i = r->all_count; i-- > 0;)
        if (r->all[i].kind == EVENT_SETUP_ASSESSED && r->all[i].arg[FIELD_SETUP] == setup)
            return &r->all[i];
    return NULL;
}

static const char *hazards_of(struct page *p, uint32_t setup) {
    const struct live *now = &page_record(p)->evening->live;
    const struct setup *s = &now->setup[setup];
    const char *said = say_set(sheet_teller(p), "hazard", HAZARD_words, HAZARD_COUNT, s->assessed);
    if (said[0] || !s->open) return said;
    const struct open_setup *open = &now->open[s->open - 1];
    for (uint32_t i = 0; i < DANGERS_MAX; i++)
        if (open->danger[i].item)
            said = page_print(
                p, "%s%s%s", said, said[0] ? ", " : "",
                sheet_word(p, "thing", CLASS_words[now->item[open->danger[i].item].class]));
    return said;
}

static void risk_table(struct page *p, bool all) {
    const struct record *r = page_record(p);
    const struct column columns[] = {{page_say(p, PAPER_COL_SETUP), 10, CELL_STRONG},
                                     {page_say(p, PAPER_COL_MEANT), 38, CELL_TEXT},
                                     {page_say(p, PAPER_COL_HAZARD), 26, CELL_TEXT},
                                     {page_say(p, PAPER_COL_UNCONTROLLED), 14, CELL_TEXT},
                                     {page_say(p, PAPER_COL_RISK), 14, CELL_TEXT}};
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= r->evening->live.setups; i++) {
        const struct event *e = assessment(r, i);
        const char *hazards = hazards_of(p, i);
        if (!e && (!all || !hazards[0])) continue;
        page_row(p, (const char *const[]){
                        say_setup(sheet_teller(p), i), sheet_meant(p, i), hazards,
                        e ? sheet_word(p, "risk", RISK_words[e->arg[FIELD_UNCONTROLLED]]) : NULL,
                        e ? sheet_word(p, "risk", RISK_words[e->arg[FIELD_RISK]]) : NULL});
    }
    page_rows(p, all ? 4 : 0);
    page_table_end(p);
}

static void general(struct page *p) {
    page_heading(p, page_say(p, PAPER_ASSESS_GENERAL));
    page_small(p, page_say(p, PAPER_ASSESS_GENERAL_NOTE));
    page_field(p, page_say(p, PAPER_ASSESS_ADVISOR), names_with(p, ROLES_SAFETY));
    page_field(p, page_say(p, PAPER_ASSESS_BEGUN), NULL);
    page_field(p, page_say(p, PAPER_ASSESS_HEADS), names_with(p, heads()));
    page_lines(p, page_say(p, PAPER_ASSESS_PLACES), 4);
    risk_table(p, true);
    page_lines(p, page_say(p, PAPER_ASSESS_MITIGATION), 6);
    if (!ever(page_record(p), EVENT_SETUP_ASSESSED)) page_strong(p, page_say(p, PAPER_ASSESS_NONE));
    sheet_signed(p, PAPER_ASSESS_ADVISOR);
}

static const char *affected(struct page *p, const struct setup *setup) {
    const struct live *now = &page_record(p)->evening->live;
    const char *said = "";
    if (!setup->open) return said;
    const struct people *inside = &now->open[setup->open - 1].inside;
    for (uint32_t i = 1; i <= now->people; i++)
        if (inside->word[i / 32] >> (i % 32) & 1)
            said = page_print(p, "%s%s%s (%s)", said, said[0] ? ", " : "",
                              say_person(sheet_teller(p), i),
                              say_roles(sheet_teller(p), now->person[i].roles));
    return said;
}

static const char *controls(struct page *p, const struct event *e, const struct setup *setup) {
    const char *between =
        say_set(sheet_teller(p), "measure", MEASURE_words, MEASURE_COUNT, setup->measures);
    return page_print(p, "%s%s%s: %s. %s: %s.", between, between[0] ? ". " : "",
                      page_say(p, PAPER_COL_UNCONTROLLED),
                      sheet_word(p, "risk", RISK_words[e->arg[FIELD_UNCONTROLLED]]),
                      page_say(p, PAPER_COL_RISK),
                      sheet_word(p, "risk", RISK_words[e->arg[FIELD_RISK]]));
}

/* The text, or lines for a hand; the label stands over both. */
static void content(struct page *p, enum paper_word label, const char *text, uint32_t lines) {
    page_strong(p, page_say(p, label));
    if (text && text[0])
        page_text(p, text);
    else
        page_lines(p, NULL, lines);
}

static void specific(struct page *p, uint32_t n, const struct event *e) {
    const struct setup *setup = &page_record(p)->evening->live.setup[n];
    struct teller t = sheet_teller(p);
    const char *meant = sheet_meant(p, n);
    page_break(p);
    page_heading(p, page_with(p, PAPER_ASSESS_SPECIFIC, say_setup(t, n)));
    page_small(p, page_say(p, PAPER_ASSESS_SPECIFIC_NOTE));
    page_text(p, page_print(p, "%s, %s %s, %s",
                            page_with(p, PAPER_ASSESS_WRITTEN, say_person(t, e->by.n)),
                            record_date(page_record(p), record_day_of(page_record(p), e->at_ms)),
                            record_clock(page_record(p), e->at_ms),
                            page_count(p, PAPER_ASSESS_VERSION, setup->assessed_version)));
    if (setup->assessed_version != setup->version) page_strong(p, page_say(p, PAPER_ASSESS_STALE));
    content(p, PAPER_ASSESS_1,
            page_print(p, "%s%s%s", hazards_of(p, n), meant ? ". " : "", meant ? meant : ""), 3);
    if (setup->open) sheet_dangers(p, &page_record(p)->evening->live.open[setup->open - 1]);
    content(p, PAPER_ASSESS_2, record_text(page_record(p), e->index), 6);
    content(p, PAPER_ASSESS_3, controls(p, e, setup), 3);
    content(p, PAPER_ASSESS_4, affected(p, setup), 4);
    sheet_signed(p, PAPER_ASSESS_ADVISOR);
}

void sheet_assessments(struct page *p) {
    const struct record *r = page_record(p);
    general(p);
    for (uint32_t i = 1; i <= r->evening->live.setups; i++) {
        const struct event *e = assessment(r, i);
        if (e) specific(p, i, e);
    }
}

/* ---- the final report ---- */
static void put(struct page *p, enum paper_word label, uint32_t n) {
    page_row(p, (const char *const[]){page_say(p, label), sheet_number(p, n)});
}

static void counts(struct page *p) {
    const struct record *r = page_record(p);
    const struct past *past = &r->evening->past;
    const struct column columns[] = {{page_say(p, PAPER_COL_FACT), 70, CELL_TEXT},
                                     {page_say(p, PAPER_COL_COUNT), 20, CELL_NUMBER}};
    page_table(p, columns, COUNT_OF(columns));
    put(p, PAPER_FINAL_DAYS, ever(r, EVENT_DAY_OPENED));
    put(p, PAPER_FINAL_MEETINGS, ever(r, EVENT_MEETING_HELD));
    put(p, PAPER_FINAL_ASSESSED, ever(r, EVENT_SETUP_ASSESSED) + ever(r, EVENT_ASSESSMENT_KEPT));
    put(p, PAPER_REPORT_SHOTS, past->shots);
    put(p, PAPER_REPORT_UNMEANT, ever(r, EVENT_DISCHARGE_REPORTED));
    put(p, PAPER_REPORT_STOPS, past->stops);
    put(p, PAPER_REPORT_DRILLS, past->drills);
    put(p, PAPER_REPORT_DEVIATIONS, ever(r, EVENT_RULE_BROKEN));
    put(p, PAPER_REPORT_PREVENTED, ever(r, EVENT_PREVENTED));
    put(p, PAPER_REPORT_INJURIES, ever(r, EVENT_INJURY_REPORTED));
    page_table_end(p);
}

static void reports(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_KIND), 50, CELL_TEXT},
                                     {page_say(p, PAPER_REPORT_FILED), 16, CELL_NUMBER},
                                     {page_say(p, PAPER_FINAL_ANSWERED), 16, CELL_NUMBER},
                                     {page_say(p, PAPER_FINAL_OPEN), 16, CELL_NUMBER}};
    uint32_t filed[CONCERN_COUNT] = {0}, answered[CONCERN_COUNT] = {0};
    for (uint32_t i = 1; i <= now->reports; i++) {
        uint32_t concern = now->report[i].concern % CONCERN_COUNT;
        filed[concern]++, answered[concern] += now->report[i].state == REPORT_ANSWERED;
    }
    page_heading(p, page_say(p, PAPER_FINAL_REPORTS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t c = 1; c < CONCERN_COUNT; c++)
        if (filed[c])
            page_row(p, (const char *const[]){
                            sheet_word(p, "concern", CONCERN_words[c]), sheet_number(p, filed[c]),
                            sheet_number(p, answered[c]), sheet_number(p, filed[c] - answered[c])});
    page_table_end(p);
}

void sheet_final(struct page *p) {
    page_small(p, page_say(p, PAPER_FINAL_NOTE));
    counts(p);
    reports(p);
    if (ever(page_record(p), EVENT_SETUP_ASSESSED)) {
        page_heading(p, page_say(p, PAPER_FINAL_RISKS));
        risk_table(p, false);
    }
    page_lines(p, page_say(p, PAPER_FINAL_MET), 3);
    page_lines(p, page_say(p, PAPER_FINAL_COMPLIANCE), 3);
    sheet_signed(p, PAPER_ASSESS_ADVISOR);
    sheet_signed(p, PAPER_SIGN_PRODUCTION);
}
