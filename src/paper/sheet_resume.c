/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_resume.c - what is owed before a suspended production works again, what the record has of it, and lines for the rest.
 * Who is not back is on no list: only how many are. */
#include "paper/sheet.h"

static bool owed(const struct rule_set *set, uint32_t rule) {
    return set->word[rule / 32] >> (rule % 32) & 1;
}

/* The entry that suspended it last; NULL: none. */
static const struct event *suspension(const struct record *r) {
    for (uint32_t i = r->all_count; i-- > 0;)
        if (r->all[i].kind == EVENT_PRODUCTION_SUSPENDED) return &r->all[i];
    return NULL;
}

static void answered_row(struct page *p, const struct event *e) {
    struct teller t = sheet_teller(p);
    bool step = e->kind == EVENT_STEP_ANSWERED;
    const char *text = record_text(page_record(p), e->index);
    page_row(
        p, (const char *const[]){
               step ? say_rule(t, e->arg[FIELD_RULE]) : NULL,
               page_print(p, "%s%s%s", sheet_word(p, "change", CHANGE_words[e->arg[FIELD_CHANGE]]),
                          text ? ": " : "", text ? text : ""),
               say_person(t, e->arg[FIELD_PERSON])});
}

static void steps(struct page *p, const struct event *since) {
    const struct record *r = page_record(p);
    const struct column columns[] = {{page_say(p, PAPER_RESUME_RULE), 42, CELL_TEXT},
                                     {page_say(p, PAPER_RESUME_CHANGES), 38, CELL_TEXT},
                                     {page_say(p, PAPER_RESUME_ANSWERS), 24, CELL_TEXT}};
    page_heading(p, page_say(p, PAPER_RESUME_STEPS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; since && i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if (e->index < since->index) continue;
        if (e->kind == EVENT_STEP_ANSWERED || e->kind == EVENT_CHANGE_NAMED) answered_row(p, e);
    }
    for (uint32_t i = 0; i < RULE_COUNT; i++)
        if (owed(&r->evening->live.owed, i))
            page_row(p, (const char *const[]){say_rule(sheet_teller(p), i),
                                              page_say(p, PAPER_RESUME_OPEN), NULL});
    page_rows(p, 2);
    page_table_end(p);
}

static const char *answer_of(struct page *p, const struct ask *ask) {
    bool anew = ask->state == ASK_YES || ask->state == ASK_PART;
    const char *said = anew ? sheet_word(p, "reply", ask->state == ASK_YES ? "yes" : "part")
                            : page_say(p, PAPER_RESUME_OPEN);
    if (ask->state == ASK_NO) said = sheet_word(p, "reply", "no");
    return ask->answerer ? page_print(p, "%s, %s", said, say_person(sheet_teller(p), ask->answerer))
                         : said;
}

static void asks(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_NUMBER), 8, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_ASK), 52, CELL_TEXT},
                                     {page_say(p, PAPER_COL_ANSWER), 44, CELL_TEXT}};
    page_heading(p, page_say(p, PAPER_RESUME_ASKS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= now->asks; i++) {
        if (now->ask[i].state == ASK_WITHDRAWN) continue;
        page_row(p, (const char *const[]){sheet_number(p, i),
                                          sheet_word(p, "need", NEED_words[now->ask[i].need]),
                                          answer_of(p, &now->ask[i])});
    }
    page_rows(p, 1);
    page_table_end(p);
}

static void reports(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const char *numbers = "";
    page_heading(p, page_say(p, PAPER_RESUME_REPORTS));
    for (uint32_t i = 1; i <= now->reports; i++)
        if (now->report[i].state == REPORT_OPEN || now->report[i].state == REPORT_LAPSED)
            numbers = page_print(p, "%s%s%u", numbers, numbers[0] ? ", " : "", (unsigned)i);
    page_field(p, page_say(p, PAPER_RESUME_OPEN),
               numbers[0] ? numbers : page_say(p, PAPER_REPORT_NONE_HELD));
}

static void wishes(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    page_heading(p, page_say(p, PAPER_RESUME_WISHES));
    for (uint32_t i = 1; i < WISH_COUNT; i++)
        page_field(p, sheet_word(p, "wish", WISH_words[i]),
                   now->wish[i] ? sheet_word(p, "reply", REPLY_words[now->wish[i]]) : NULL);
    page_lines(p, page_say(p, PAPER_RESUME_WISH_BY), 2);
}

static void rest(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const char *remains = "";
    uint32_t of = 0, back = 0;
    for (uint32_t i = 1; i <= now->people; i++) {
        bool on = !(now->person[i].flags & PERSON_GONE);
        of += on, back += on && !(now->person[i].flags & PERSON_AWAY);
    }
    for (uint32_t i = 1; i <= now->setups; i++)
        if (now->setup[i].work != WORK_WRAPPED)
            remains = page_print(p, "%s%s%s", remains, remains[0] ? ", " : "",
                                 say_setup(sheet_teller(p), i));
    page_heading(p, page_say(p, PAPER_RESUME_CUSTODY));
    page_text(p, page_say(p, now->inventoried ? PAPER_RESUME_DONE : PAPER_RESUME_OWED));
    page_heading(p, page_with(p, PAPER_RESUME_PEOPLE,
                              page_print(p, "%u / %u", (unsigned)back, (unsigned)of)));
    page_heading(p, page_say(p, PAPER_RESUME_REMAINS));
    page_text(p, remains);
    page_box(p, page_say(p, PAPER_RESUME_DRILL));
}

void sheet_resume(struct page *p) {
    const struct record *r = page_record(p);
    const struct event *since = suspension(r);
    uint32_t reason = r->evening->live.suspended;
    const char *text = since ? record_text(r, since->index) : NULL;
    page_strong(p, reason ? page_with(p, PAPER_RESUME_IS,
                                      sheet_word(p, "reason", REASON_words[reason % REASON_COUNT]))
                          : page_say(p, PAPER_RESUME_NOT));
    if (reason && text) page_text(p, text);
    page_small(p, page_say(p, PAPER_RESUME_NOTE));
    steps(p, since);
    asks(p);
    reports(p);
    wishes(p);
    rest(p);
    sheet_signed(p, PAPER_SIGN_PRODUCTION);
    sheet_signed(p, PAPER_RESUME_WITNESS);
}
