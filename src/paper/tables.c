/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tables.c - see tables.h. A cell that a spreadsheet would take for a formula is written with an apostrophe before it. */
#include "paper/tables.h"
#include <string.h>
#include "box/department.h"
#include "notebook/sun_ical.h"
#include "notebook/zone.h"
#include "paper/place.h"
#include "paper/sheet.h"
#include "text/ical.h"
#include "text/when.h"

static struct teller teller_of(const struct paper_order *o) {
    return (struct teller){o->record, o->language};
}

/* ---- CSV ---- */
static void put_cell(struct buffer *out, const char *text) {
    buffer_byte(out, '"');
    if (text[0] && strchr("=+-@\t\r", text[0])) buffer_byte(out, '\'');
    for (; *text; text++) {
        if (*text == '"') buffer_byte(out, '"');
        buffer_byte(out, (uint8_t)*text);
    }
    buffer_byte(out, '"');
}
static void put_row(struct buffer *out, const char *const cells[], uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (i) buffer_byte(out, ',');
        put_cell(out, cells[i] ? cells[i] : "");
    }
    buffer_text(out, "\r\n");
}
#define ROW(out, ...)                                \
    put_row(out, (const char *const[]){__VA_ARGS__}, \
            sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))
#define NUMBER(o, n) scrap_say(&(o)->record->scrap, "%llu", (unsigned long long)(n))

static const char *stamp(const struct paper_order *o, uint64_t at_ms) {
    return at_ms ? scrap_say(&o->record->scrap, "%s %s",
                             record_date(o->record, record_day_of(o->record, at_ms)),
                             record_clock(o->record, at_ms))
                 : "";
}

static void write_day(const struct paper_order *o, struct buffer *out) {
    const struct record *r = o->record;
    ROW(out, "entry", "at", "done-about", "entered", "event", "by", "says", "text");
    for (uint32_t i = 0; i < r->count; i++) {
        const struct event *e = &r->of_day[i];
        ROW(out, NUMBER(o, e->index), stamp(o, e->at_ms), stamp(o, e->done_about_ms),
            ENTRY_words[e->entry], vocabulary_event[e->kind].word,
            e->by.n ? say_person(teller_of(o), e->by.n) : "", say_event(teller_of(o), e),
            record_text(r, e->index));
    }
}

static void write_people(const struct paper_order *o, struct buffer *out) {
    const struct live *now = &o->record->evening->live;
    ROW(out, "number", "name", "roles", "department", "call");
    for (uint32_t i = 1; i <= now->people; i++) {
        if (now->person[i].flags & PERSON_GONE) continue;
        uint32_t roles = now->person[i].roles;
        ROW(out, NUMBER(o, i), say_person(teller_of(o), i), say_roles(teller_of(o), roles),
            language_of(o->language, "dept", department_words[department_of(roles)]),
            o->record->contact[i]);
    }
}

static void write_inventory(const struct paper_order *o, struct buffer *out) {
    const struct live *now = &o->record->evening->live;
    struct teller t = teller_of(o);
    ROW(out, "item", "class", "action", "capability", "capacity", "tag", "place", "keeper",
        "holder");
    for (uint32_t i = 1; i <= now->items; i++) {
        const struct item *item = &now->item[i];
        ROW(out, say_item(t, i), CLASS_words[item->class], ACTION_words[item->action],
            CAPABILITY_words[item->capability], NUMBER(o, item->capacity), NUMBER(o, item->tag),
            PLACE_words[item->place], item->keeper ? say_person(t, item->keeper) : "",
            item->holder ? say_person(t, item->holder) : "");
    }
}

static void write_lots(const struct paper_order *o, struct buffer *out) {
    const struct live *now = &o->record->evening->live;
    ROW(out, "lot", "kind", "calibre", "mark", "stated", "received", "box", "cart", "in-weapons",
        "spent", "aside", "missing");
    for (uint32_t i = 1; i <= now->lots; i++) {
        const struct lot *lot = &now->lot[i];
        ROW(out, say_lot(teller_of(o), i), KIND_words[lot->kind], CALIBRE_words[lot->calibre],
            MARK_words[lot->mark], NUMBER(o, lot->stated), NUMBER(o, lot->received),
            NUMBER(o, lot->at[LOT_BOX]), NUMBER(o, lot->at[LOT_CART]), NUMBER(o, lot->loaded),
            NUMBER(o, lot->at[LOT_SPENT]), NUMBER(o, lot->at[LOT_ASIDE]),
            NUMBER(o, lot->at[LOT_MISSING]));
    }
}

/* ---- iCalendar ---- */
#define LINE(o, out, key, ...) ical_line(out, key, scrap_say(&(o)->record->scrap, __VA_ARGS__))

static const char *utc(const struct paper_order *o, uint64_t at_ms) {
    struct civil c = when_civil(at_ms, 0);
    return scrap_say(&o->record->scrap, "%04d%02u%02uT%02u%02u%02uZ", (int)c.year, c.month, c.day,
                     c.hour, c.minute, c.second);
}

static void put_event(const struct paper_order *o, struct buffer *out, const char *id,
                      uint64_t at_ms, const char *says) {
    const struct record *r = o->record;
    ical_line(out, "BEGIN", "VEVENT");
    LINE(o, out, "UID", "%s@%s", id, r->origin);
    ical_line(out, "DTSTAMP", utc(o, r->evening->past.last_at_ms));
    ical_line(out, "DTSTART", utc(o, at_ms));
    ical_text(out, "SUMMARY", says);
    ical_line(out, "END", "VEVENT");
}

static void put_day(const struct paper_order *o, struct buffer *out) {
    struct civil c = when_civil((uint64_t)o->record->day * 86400000, 0);
    ical_line(out, "BEGIN", "VEVENT");
    LINE(o, out, "UID", "day-%u@%s", (unsigned)o->record->day, o->record->origin);
    ical_line(out, "DTSTAMP", utc(o, o->record->evening->past.last_at_ms));
    LINE(o, out, "DTSTART;VALUE=DATE", "%04d%02u%02u", (int)c.year, c.month, c.day);
    ical_text(out, "SUMMARY",
              scrap_say(&o->record->scrap, "%s: %s", o->record->title,
                        words_own(o->language, PAPER_CAL_DAY)));
    ical_line(out, "END", "VEVENT");
}

static void put_due(const struct paper_order *o, struct buffer *out, const char *id, uint32_t n,
                    uint32_t due_s, enum paper_word says, const char *about) {
    struct scrap *scrap = &o->record->scrap;
    if (due_s)
        put_event(o, out, scrap_say(scrap, "%s-%u", id, (unsigned)n), (uint64_t)due_s * 1000,
                  words_put(scrap, words_own(o->language, says), about));
}

static void write_calendar(const struct paper_order *o, struct buffer *out) {
    const struct live *now = &o->record->evening->live;
    struct teller t = teller_of(o);
    ical_begin(out, "paper");
    put_day(o, out);
    for (uint32_t i = 1; i <= now->reports; i++)
        if (now->report[i].state == REPORT_OPEN || now->report[i].state == REPORT_LAPSED)
            put_due(o, out, "report", i, now->report[i].due_s, PAPER_CAL_REPORT, NUMBER(o, i));
    for (uint32_t i = 0; i < NOTICES_MAX; i++)
        if (now->notice[i].kind && now->notice[i].state != REPORT_ANSWERED)
            put_due(o, out, "notice", i, now->notice[i].due_s, PAPER_CAL_NOTICE,
                    language_of(o->language, "notice", NOTICE_words[now->notice[i].kind]));
    for (uint32_t i = 1; i <= now->people; i++) {
        const struct person *who = &now->person[i];
        if (who->flags & PERSON_GONE) continue;
        put_due(o, out, "permit", i, who->permit_due_s, PAPER_CAL_PERMIT, say_person(t, i));
        put_due(o, out, "training", i, who->training_due_s, PAPER_CAL_TRAINING, say_person(t, i));
    }
    ical_end(out);
}

/* Nothing where nobody said where the production works. */
static void write_sun(const struct paper_order *o, struct buffer *out) {
    struct record *r = o->record;
    char why[ZONE_WORDS_MAX];
    struct sun_ical s = {.at = r->place,
                         .horizon = place_mountains(r),
                         .date = r->day,
                         .stamp_s = (double)r->evening->past.last_at_ms / 1000};
    if (!r->has_place || !zone_use(r->zone, why) || !zone_day(s.date, &s.from_s, &s.to_s)) return;
    for (int i = 0; i < SUN_SAID_COUNT; i++)
        s.said[i] = words_own(o->language, (enum paper_word)(PAPER_CAL_SUNRISE + i));
    ical_begin(out, "paper");
    sun_ical_put(&s, out);
    ical_end(out);
}

const struct paper_file paper_files[] = {
    {"log.csv", write_day},   {"people.csv", write_people},      {"inventory.csv", write_inventory},
    {"lots.csv", write_lots}, {"deadlines.ics", write_calendar}, {"sun.ics", write_sun}};
const uint32_t paper_files_count = COUNT_OF(paper_files);
