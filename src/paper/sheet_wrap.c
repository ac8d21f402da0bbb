/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet_wrap.c - what is written at wrap: the inventory, and the production report's safety paragraph. */
#include "paper/sheet.h"
#include <string.h>

static void racks(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_RACKS), 24, CELL_STRONG},
                                     {page_say(p, PAPER_COL_KIND), 26, CELL_TEXT},
                                     {page_say(p, PAPER_COL_PIECES), 11, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_OUT), 11, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_MISSING), 11, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_COUNTED), 14, CELL_TEXT}};
    if (!now->racks) return;
    page_heading(p, page_say(p, PAPER_RACKS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= now->racks; i++)
        page_row(p, (const char *const[]){
                        say_rack(sheet_teller(p), i),
                        sheet_word(p, "capability", CAPABILITY_words[now->rack[i].capability]),
                        sheet_number(p, now->rack[i].count), sheet_number(p, now->rack[i].out),
                        sheet_number(p, now->rack[i].missing), NULL});
    page_table_end(p);
}

static void things(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_WEAPON), 18, CELL_STRONG},
                                     {page_say(p, PAPER_COL_KIND), 38, CELL_TEXT},
                                     {page_say(p, PAPER_COL_STATE), 20, CELL_TEXT},
                                     {page_say(p, PAPER_COL_LAST_LOOK), 17, CELL_TEXT},
                                     {page_say(p, PAPER_COL_COUNTED), 14, CELL_TEXT}};
    page_heading(p, page_say(p, PAPER_THINGS));
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= now->items; i++) {
        const struct item *item = &now->item[i];
        page_row(p, (const char *const[]){
                        say_item(sheet_teller(p), i), sheet_thing(p, item), sheet_where(p, item),
                        item->looker ? say_person(sheet_teller(p), item->looker) : NULL, NULL});
    }
    page_table_end(p);
}

void sheet_inventory(struct page *p) {
    uint32_t seal = page_record(p)->evening->live.seal;
    sheet_day(p);
    things(p);
    racks(p);
    sheet_lots(p);
    page_field(p, page_say(p, PAPER_SWEPT), sheet_swept(p));
    page_need(p, 36);
    page_field(p, page_say(p, PAPER_INVENTORY_SEAL),
               seal ? page_print(p, "%03u", (unsigned)(seal % 1000)) : NULL);
    sheet_signed(p, PAPER_SIGN_COUNTED);
    sheet_signed(p, PAPER_SIGN_SECOND);
}

/* ---- the safety paragraph ---- */
static const struct event *first_of(const struct record *r, enum event_kind kind) {
    for (uint32_t i = 0; i < r->count; i++)
        if (r->of_day[i].kind == kind) return &r->of_day[i];
    return NULL;
}
static uint32_t count_of(const struct record *r, enum event_kind kind) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->count; i++) n += r->of_day[i].kind == kind;
    return n;
}
static uint32_t sum_of(const struct record *r, enum event_kind kind, enum field field) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->count; i++)
        if (r->of_day[i].kind == kind) n += r->of_day[i].arg[field];
    return n;
}

static uint32_t stops(const struct record *r, bool drills) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->count; i++)
        n += r->of_day[i].kind == EVENT_SET_STOPPED &&
             (r->of_day[i].arg[FIELD_REASON] == REASON_DRILL) == drills;
    return n;
}

static const char *times_of(struct page *p, enum event_kind kind) {
    const struct record *r = page_record(p);
    const char *said = "", *last = "";
    for (uint32_t i = 0; i < r->count; i++) {
        const char *at = record_clock(page_record(p), r->of_day[i].at_ms);
        if (r->of_day[i].kind != kind || !strcmp(at, last)) continue;
        said = page_print(p, "%s%s%s", said, said[0] ? ", " : "", at);
        last = at;
    }
    return said[0] ? said : page_say(p, PAPER_REPORT_NONE_HELD);
}

static const char *weapons_out(struct page *p) {
    const struct record *r = page_record(p);
    const char *said = "";
    for (uint32_t n = 1; n <= r->evening->live.items; n++) {
        bool taken = false;
        for (uint32_t i = 0; i < r->count; i++)
            taken |= r->of_day[i].kind == EVENT_WEAPON_TAKEN && r->of_day[i].arg[FIELD_ITEM] == n;
        if (taken)
            said = page_print(p, "%s%s%s", said, said[0] ? ", " : "", say_item(sheet_teller(p), n));
    }
    return said[0] ? said : page_say(p, PAPER_REPORT_NONE_HELD);
}

static uint32_t rounds_missing(const struct live *now) {
    uint32_t n = 0;
    for (uint32_t i = 1; i <= now->lots; i++) n += now->lot[i].at[LOT_MISSING];
    return n;
}
static uint32_t reports_open(const struct live *now) {
    uint32_t n = 0;
    for (uint32_t i = 1; i <= now->reports; i++)
        n += now->report[i].state == REPORT_OPEN || now->report[i].state == REPORT_LAPSED;
    return n;
}
static uint32_t people_now(const struct live *now) {
    uint32_t n = 0;
    for (uint32_t i = 1; i <= now->people; i++) n += !(now->person[i].flags & PERSON_GONE);
    return n;
}
static uint32_t entered_later(const struct record *r) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < r->count; i++) n += r->of_day[i].entry != ENTRY_NOW;
    return n;
}

static void put(struct page *p, enum paper_word label, uint32_t n) {
    page_row(p, (const char *const[]){page_say(p, label), sheet_number(p, n)});
}
static void say(struct page *p, enum paper_word label, const char *text) {
    page_row(p, (const char *const[]){page_say(p, label), text});
}

static void paragraph(struct page *p) {
    const struct record *r = page_record(p);
    const struct live *now = &r->evening->live;
    const struct event *closed = first_of(r, EVENT_DAY_CLOSED);
    say(p, PAPER_REPORT_OPENED, times_of(p, EVENT_DAY_OPENED));
    say(p, PAPER_TITLE_MEETING, times_of(p, EVENT_MEETING_HELD));
    put(p, PAPER_REPORT_AT_MEETING, count_of(r, EVENT_MEETING_ATTENDED));
    put(p, PAPER_REPORT_PEOPLE, people_now(now));
    say(p, PAPER_REPORT_WEAPONS, weapons_out(p));
    say(p, PAPER_REPORT_SWEEPS, times_of(p, EVENT_PLACE_SWEPT));
    put(p, PAPER_REPORT_SHOTS, sum_of(r, EVENT_SHOTS_COUNTED, FIELD_NUMBER));
    put(p, PAPER_REPORT_UNMEANT, count_of(r, EVENT_DISCHARGE_REPORTED));
    put(p, PAPER_REPORT_MISSING, rounds_missing(now));
    put(p, PAPER_REPORT_STOPS, stops(r, false));
    put(p, PAPER_REPORT_DRILLS, stops(r, true));
    put(p, PAPER_REPORT_DEVIATIONS, count_of(r, EVENT_RULE_BROKEN));
    put(p, PAPER_REPORT_PREVENTED, count_of(r, EVENT_PREVENTED));
    put(p, PAPER_REPORT_FILED, count_of(r, EVENT_REPORT_FILED) + count_of(r, EVENT_REPORT_LEFT));
    put(p, PAPER_REPORT_OPEN, reports_open(now));
    put(p, PAPER_REPORT_INJURIES, count_of(r, EVENT_INJURY_REPORTED));
    put(p, PAPER_REPORT_LATE, entered_later(r));
    say(p, PAPER_REPORT_CLOSED,
        closed ? times_of(p, EVENT_DAY_CLOSED) : page_say(p, PAPER_REPORT_NOT_CLOSED));
}

static bool worth_telling(void *state, const struct event *e) {
    (void)state;
    switch (e->kind) {
    case EVENT_SET_STOPPED:
    case EVENT_STOP_EXPLAINED:
    case EVENT_SET_RELEASED:
    case EVENT_RULE_BROKEN:
    case EVENT_PREVENTED:
    case EVENT_REPORT_FILED:
    case EVENT_REPORT_LEFT:
    case EVENT_REPORT_ANSWERED:
    case EVENT_INJURY_REPORTED:
    case EVENT_DISCHARGE_REPORTED:
    case EVENT_FIRE_FAILED:
    case EVENT_ROUND_FOUND:
    case EVENT_WEAPON_FOUND:
    case EVENT_ITEM_LOST:
    case EVENT_LOT_QUARANTINED: return true;
    default: return false;
    }
}

void sheet_report(struct page *p) {
    const struct column columns[] = {{page_say(p, PAPER_COL_FACT), 50, CELL_TEXT},
                                     {page_say(p, PAPER_COL_WRITTEN), 50, CELL_STRONG}};
    sheet_day(p);
    page_table(p, columns, COUNT_OF(columns));
    paragraph(p);
    page_table_end(p);
    page_heading(p, page_say(p, PAPER_REPORT_EVENTS));
    sheet_events(p, worth_telling, NULL, 0);
    page_lines(p, page_say(p, PAPER_REPORT_WORDS), 3);
    sheet_signed(p, PAPER_SIGN_PRODUCTION);
}
