/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet.c - see sheet.h. */
#include "paper/sheet.h"
#include <stdio.h>

void sheet_day(struct page *p) {
    if (!page_record(p)->opened) page_small(p, page_say(p, PAPER_NO_DAY));
}

static void put_event(struct page *p, const struct event *e) {
    struct teller t = sheet_teller(p);
    const char *text = record_text(page_record(p), e->index);
    const char *what = say_event(t, e);
    if (text) what = page_print(p, "%s \xC2\xAB%s\xC2\xBB", what, text);
    page_row(p, (const char *const[]){say_when(t, e), what, sheet_number(p, e->index)});
}

uint32_t sheet_events(struct page *p, bool (*about)(void *state, const struct event *e),
                      void *state, uint32_t blank) {
    const struct record *r = page_record(p);
    const struct column columns[] = {{page_say(p, PAPER_COL_TIME), 13, CELL_TEXT},
                                     {page_say(p, PAPER_COL_WHAT), 80, CELL_TEXT},
                                     {page_say(p, PAPER_COL_ENTRY), 10, CELL_NUMBER}};
    uint32_t count = 0;
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < r->count; i++)
        if (about(state, &r->of_day[i])) put_event(p, &r->of_day[i]), count++;
    page_rows(p, blank);
    page_table_end(p);
    return count;
}

bool sheet_names_item(void *state, const struct event *e) {
    const uint32_t *item = state;
    return vocabulary_event[e->kind].fields >> FIELD_ITEM & 1 && e->arg[FIELD_ITEM] == *item;
}
bool sheet_moved(const struct record *r, uint32_t item) {
    for (uint32_t i = 0; i < r->count; i++)
        if (sheet_names_item(&item, &r->of_day[i])) return true;
    return false;
}

bool sheet_is_weapon(const struct item *item) {
    return item->class == CLASS_FIREARM;
}

const char *sheet_thing(struct page *p, const struct item *item) {
    bool belt = item->class == CLASS_BELT, points = item->capacity > 0;
    const char *said = sheet_word(p, "thing", CLASS_words[item->class]);
    if (item->tag)
        said = page_print(p, "%s, %s", page_with(p, PAPER_TAG, page_print(p, "%02u", item->tag)),
                          said);
    if (item->action && sheet_is_weapon(item))
        said = page_print(p, "%s, %s", said, sheet_word(p, "action", ACTION_words[item->action]));
    said = page_print(p, "%s, %s", said,
                      sheet_word(p, "capability", CAPABILITY_words[item->capability]));
    if (item->calibre)
        said =
            page_print(p, "%s, %s", said, sheet_word(p, "calibre", CALIBRE_words[item->calibre]));
    if (!points) return said;
    return page_print(p, "%s, %s", said,
                      page_count(p, belt ? PAPER_LOOPS : PAPER_CHAMBERS, item->capacity));
}

const char *sheet_where(struct page *p, const struct item *item) {
    uint32_t who = item->holder ? item->holder : item->keeper;
    bool arrives = sheet_is_weapon(item) || item->class == CLASS_BELT;
    bool away = arrives && item->place == PLACE_LOCKER && !(item->flags & ITEM_HERE);
    const char *place = sheet_word(p, "place", PLACE_words[away ? PLACE_NOWHERE : item->place]);
    const struct out *out = item->out ? &page_record(p)->evening->live.out[item->out - 1] : NULL;
    if (out && out->loaded) place = page_print(p, "%s (%u)", place, (unsigned)out->loaded);
    if (!who || item->place == PLACE_LOCKER) return place;
    return page_print(p, "%s: %s", place,
                      page_with(p, PAPER_WITH_WHOM, say_person(sheet_teller(p), who)));
}

void sheet_lots(struct page *p) {
    const struct live *now = &page_record(p)->evening->live;
    const struct live *before = &page_record(p)->morning->live;
    const struct column columns[] = {{page_say(p, PAPER_COL_LOT), 24, CELL_STRONG},
                                     {page_say(p, PAPER_COL_KIND), 30, CELL_TEXT},
                                     {page_say(p, PAPER_COL_OPENING), 15, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_BOX), 11, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_CART), 12, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_CHAMBERS), 17, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_SPENT), 17, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_ASIDE), 14, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_MISSING), 13, CELL_NUMBER},
                                     {page_say(p, PAPER_COL_CLOSING), 12, CELL_NUMBER}};
    page_heading(p, page_say(p, PAPER_ROUNDS));
    if (!now->lots) page_text(p, page_say(p, PAPER_NOTHING));
    if (!now->lots) return;
    page_table(p, columns, COUNT_OF(columns));
    for (uint32_t i = 1; i <= now->lots; i++) {
        const struct lot *lot = &now->lot[i];
        uint32_t first = before->lot[i].loaded, sum = lot->loaded;
        for (int at = 0; at < LOT_PLACES; at++) first += before->lot[i].at[at], sum += lot->at[at];
        const char *kind = page_print(p, "%s, %s, %s", sheet_word(p, "kind", KIND_words[lot->kind]),
                                      sheet_word(p, "calibre", CALIBRE_words[lot->calibre]),
                                      sheet_word(p, "mark", MARK_words[lot->mark]));
        if (!(lot->flags & LOT_HERE))
            kind = page_print(p, "%s, %s", kind, sheet_word(p, "place", "nowhere"));
        page_row(p, (const char *const[]){
                        say_lot(sheet_teller(p), i), kind, sheet_number(p, first),
                        sheet_number(p, lot->at[LOT_BOX]), sheet_number(p, lot->at[LOT_CART]),
                        sheet_number(p, lot->loaded), sheet_number(p, lot->at[LOT_SPENT]),
                        sheet_number(p, lot->at[LOT_ASIDE]), sheet_number(p, lot->at[LOT_MISSING]),
                        sheet_number(p, sum)});
    }
    page_table_end(p);
}

bool sheet_has(const struct page *p, uint32_t person, uint32_t roles) {
    const struct live *live = &page_record(p)->evening->live;
    const struct person *who = &live->person[person];
    bool away =
        who->flags & PERSON_AWAY && !live->suspended; /* not back: nobody calls their name */
    if (who->flags & PERSON_GONE || away) return false;
    return !roles || who->roles & roles;
}

void sheet_signed(struct page *p, enum paper_word who) {
    page_field(p, page_print(p, "%s, %s", page_say(p, who), page_say(p, PAPER_SIGN_TIME)), NULL);
}

const char *sheet_danger(struct page *p, const struct danger *d) {
    struct teller t = sheet_teller(p);
    const struct item *item = &page_record(p)->evening->live.item[d->item];
    const char *who = d->holder ? say_person(t, d->holder) : "";
    if (d->control)
        who = page_print(p, "%s%s%s", who, who[0] ? ", " : "", say_person(t, d->control));
    if (!sheet_is_weapon(item) && item->class != CLASS_BELT)
        return page_print(p, "%s: %s", say_item(t, d->item), who);
    return page_print(p, "%s: %s, %s", say_item(t, d->item), who, say_kinds(t, d->kind, d->count));
}

/* Only where there is one does a muzzle point anywhere. */
static bool open_weapons(const struct live *now, const struct open_setup *open) {
    bool some = false;
    for (uint32_t i = 0; i < DANGERS_MAX; i++)
        some |= open->danger[i].item && sheet_is_weapon(&now->item[open->danger[i].item]);
    for (size_t i = 0; i < COUNT_OF(open->racks); i++) some |= open->racks[i] != 0;
    return some;
}

void sheet_dangers(struct page *p, const struct open_setup *open) {
    const struct live *now = &page_record(p)->evening->live;
    const struct setup *setup = &now->setup[open->setup];
    struct teller t = sheet_teller(p);
    for (uint32_t i = 0; i < DANGERS_MAX; i++)
        if (open->danger[i].item) page_text(p, sheet_danger(p, &open->danger[i]));
    for (uint32_t i = 1; i <= now->racks; i++)
        if (open->racks[i / 32] >> (i % 32) & 1)
            page_text(p, page_print(p, "%s: %s", say_rack(t, i),
                                    page_count(p, PAPER_RACK_WHAT, now->rack[i].count)));
    if (!open_weapons(now, open)) return;
    const char *between = say_set(t, "measure", MEASURE_words, MEASURE_COUNT, setup->measures);
    page_text(p, page_print(p, "%s%s%s", sheet_word(p, "muzzle", MUZZLE_words[setup->muzzle]),
                            between[0] ? ": " : "", between));
}

const char *sheet_meant(struct page *p, uint32_t setup) {
    const struct record *r = page_record(p);
    for (uint32_t i = 0; i < r->all_count; i++)
        if (r->all[i].kind == EVENT_SETUP_PLANNED && r->all[i].arg[FIELD_SETUP] == setup)
            return record_text(r, r->all[i].index);
    return NULL;
}

void sheet_arrivals(struct page *p, enum field field, uint32_t n) {
    const struct record *r = page_record(p);
    struct teller t = sheet_teller(p);
    for (uint32_t i = 0; i < r->all_count; i++) {
        const struct event *e = &r->all[i];
        if ((e->kind != EVENT_ARRIVED && e->kind != EVENT_DEPARTED) || e->arg[field] != n) continue;
        const char *text = record_text(r, e->index);
        page_small(p, page_print(p, "%s %s  %s %s%s%s",
                                 record_date(page_record(p), record_day_of(r, e->at_ms)),
                                 record_clock(page_record(p), e->at_ms), say_event(t, e),
                                 text ? "\xC2\xAB" : "", text ? text : "", text ? "\xC2\xBB" : ""));
    }
}
const char *sheet_swept(struct page *p) {
    uint32_t swept = page_record(p)->evening->live.swept;
    return say_set(sheet_teller(p), "sweep", WHERE_words, WHERE_COUNT, swept);
}
