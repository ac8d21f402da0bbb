/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* sheet.h - small steps that many sheets take. */
#pragma once
#include "paper/paper.h"
#include "paper/say.h"

static inline struct teller sheet_teller(const struct page *p) {
    return (struct teller){page_record(p), page_language(p)};
}
static inline const char *sheet_word(const struct page *p, const char *list, const char *word) {
    return language_of(page_language(p), list, word);
}
static inline const char *sheet_number(const struct page *p, uint64_t n) {
    return page_print(p, "%llu", (unsigned long long)n);
}
/* sheet_day(p): says, where it is so, that the day was not opened. */
void sheet_day(struct page *p);
/* sheet_events(p, about, state, blank): the day's entries that ${about} picks, then empty rows to write in. */
uint32_t sheet_events(struct page *p, bool (*about)(void *state, const struct event *e),
                      void *state, uint32_t blank);
/* sheet_names_item(&item, e): the event is about it. sheet_moved(r, item): one of the day's is. */
bool sheet_names_item(void *state, const struct event *e);
bool sheet_moved(const struct record *r, uint32_t item);
/* sheet_thing(p, item): "tag 11, revolver, fires, 6 chambers". sheet_where(p, item): where it is, and who has it. */
const char *sheet_thing(struct page *p, const struct item *item);
const char *sheet_where(struct page *p, const struct item *item);
bool sheet_is_weapon(const struct item *item); /* it fires, or looks like what does; no belt */
/* sheet_lots(p): the day's sum of every lot. */
void sheet_lots(struct page *p);
/* sheet_has(p, person, roles): is on the crew, with one of these roles; 0: with any or none. */
bool sheet_has(const struct page *p, uint32_t person, uint32_t roles);
/* sheet_signed(p, who): a line for a name, one for the time. */
void sheet_signed(struct page *p, enum paper_word who);
/* sheet_danger(p, d): "colt-1: Gordon Aske, 6 dummies". sheet_dangers(p, open): each of a setup's, and its muzzle. */
const char *sheet_danger(struct page *p, const struct danger *d);
void sheet_dangers(struct page *p, const struct open_setup *open);
/* sheet_meant(p, setup): what is meant with it, in the words it was planned with; NULL: none. */
const char *sheet_meant(struct page *p, uint32_t setup);
/* sheet_arrivals(p, field, n): how the item, lot or rack came here, and went. sheet_swept(p): the places that two have
 * looked through since the day was opened, the last break or the wrap. */
void sheet_arrivals(struct page *p, enum field field, uint32_t n);
/* sheet_sun(p): sunrise, sunset, golden and blue hours of the day; lines to write on where no place is known. */
void sheet_sun(struct page *p);
const char *sheet_swept(struct page *p);
