/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* record.h - a production's record as paper needs it: folded from its folder on a read-only handle, also while it is served.
 *
 * All is of one moment: size and root say of which. A day reaches from the entry that opened it until another is
 * opened, or 24 hours have passed; of a day that was never opened there are no entries, and its world is that of the end of the log.
 * Private texts are those that everybody who joined may read (box/private.def); contacts are the production's own.   */
#pragma once
#include "box/crypto.h"
#include "core/core.h"
#include "ledger/tree.h"
#include "notebook/horizon.h"
#include "notebook/sun.h"
#include "paper/words.h"
#include "store/store.h"

enum { RECORD_WORDS_MAX = 1024 };
struct record_text {
    uint64_t index;
    uint32_t seal;
    const char *words;
};
/* A link by which people with a role join. Filled in by who prints them. */
struct record_code {
    uint32_t role, uses;
    const char *link;
};
struct measures;
struct given;
struct rows;
struct media_file;
struct record {
    uint64_t size;
    struct hash root;
    const char *title, *origin, *zone, *vkey;
    uint32_t day;
    bool opened, whole;              /* ${whole}: its evening is the end of the log */
    bool home;                       /* no production's: one's own book, ${size} rows of it */
    struct world *morning, *evening; /* before the day was opened; after its last entry */
    struct event *of_day, *all;      /* ${all}: what ${kept} of other days paper tells, too */
    uint32_t count, all_count;
    const char *name[PEOPLE_MAX], *contact[PEOPLE_MAX];
    struct record_text *text; /* in order of index */
    uint32_t texts;
    struct record_code *code;
    uint32_t codes;
    bool has_place; /* where the sun is computed for; filled in by who prints, too */
    struct sun_place place;
    struct horizon *mountains; /* place.h */
    struct scrap scrap;
    const struct rows *rows; /* at home: where the pictures are */

    struct crypto crypto; /* the rest is the implementation's */
    const char *dir;
    struct media_file *media;
    struct media_row *shown; /* pictures that given lines brought */
    uint32_t shown_count, shown_room;
    struct store *store;
    struct measures *measures;
    struct given *given; /* given.h */
    struct world *measured;
    uint32_t room, all_room, text_room;
    bool over;
    uint64_t opened_ms;
    const char *wrong;
};

/* record_open(r, dir, day, whole, why): False: ${why} says what is wrong and what to do. record_close in every case. */
SC_CHECK bool record_open(struct record *r, const char *dir, uint32_t day, bool whole,
                          char why[RECORD_WORDS_MAX]);
void record_close(struct record *r);

/* record_text(r, index): the event's text as people wrote it, or NULL. */
const char *record_text(const struct record *r, uint64_t index);
/* record_event(r, index): of those that are kept, or NULL. */
const struct event *record_event(const struct record *r, uint64_t index);
/* record_picture(r, hash, out): the octets of a picture that a given line brought, or of one's own book's, by its SHA-256 in
 * hexadecimal. False: it is not there, or not whole. */
SC_CHECK bool record_picture(struct record *r, struct bytes hash, struct buffer *out);
/* record_measures(r): counted over the whole log, once; NULL: it could not be. */
const struct measures *record_measures(struct record *r);
/* record_clock(r, at): "09:41" at the place; record_date(r, day): "2031-05-02". record_today(zone's day of) a time. */
const char *record_clock(struct record *r, uint64_t at_ms);
const char *record_date(struct record *r, uint32_t day);
uint32_t record_day_of(const struct record *r, uint64_t at_ms);
