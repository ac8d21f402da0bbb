/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* receipt.c - see receipt.h. */
#include "paper/receipt.h"
#include "paper/page.h"
#include <string.h>
#include <time.h>

_Static_assert((int)RECEIPT_WORDS_MAX >= (int)RECORD_WORDS_MAX, "room for what a record says");

/* What is said; or, in red, that it is not. */
static void put(struct page *p, enum paper_word label, const char *said,
                enum paper_word otherwise) {
    const char *head = page_say(p, label);
    if (said)
        page_field(p, head, said);
    else
        page_alarm(p, page_print(p, "%s: %s", head, page_say(p, otherwise)));
}

static void put_hashes(struct page *p, const struct receipt_item *i) {
    if (i->original) page_text(p, page_count(p, PAPER_RECEIPT_ORIGINAL, i->original));
    if (i->verified) page_text(p, page_count(p, PAPER_RECEIPT_VERIFIED, i->verified));
    if (i->failed) page_alarm(p, page_count(p, PAPER_RECEIPT_FAILED, i->failed));
    if (!i->original && !i->verified && !i->failed) page_alarm(p, page_say(p, PAPER_RECEIPT_NONE));
}

static void put_way(struct page *p, const struct receipt_item *i) {
    const char *act = page_say(p, i->copied ? PAPER_RECEIPT_COPIED : PAPER_RECEIPT_IN_PLACE);
    put(p, PAPER_RECEIPT_FROM, i->from,
        i->first ? PAPER_RECEIPT_NOTHING_BEFORE : PAPER_RECEIPT_NOT_SAID);
    put(p, PAPER_RECEIPT_TO, i->to, PAPER_RECEIPT_NOT_SAID);
    put(p, PAPER_RECEIPT_WHEN, i->when, PAPER_RECEIPT_NOT_SAID);
    page_field(p, page_say(p, PAPER_RECEIPT_ACT), act);
    put(p, PAPER_RECEIPT_PURPOSE, i->comment, PAPER_RECEIPT_NOT_SAID);
    put_hashes(p, i);
}

/* The entry and the C4, for a machine and for eyes. */
static void put_entry(struct page *p, const struct receipt_item *i) {
    const char *origin = page_record(p)->origin,
               *entry = page_count(p, PAPER_RECEIPT_ENTRY, i->entry);
    page_qr(p,
            page_print(p, "showclear-receipt\n%s\n%llu\n%s", origin, (unsigned long long)i->entry,
                       i->c4),
            34, entry, page_print(p, "%s\n%s", i->entered, origin));
}

static void put_item(struct page *p, const struct receipt *r, const struct receipt_item *i) {
    page_heading(p, page_print(p, "%s: %s", page_say(p, PAPER_RECEIPT_EXHIBIT), r->folder));
    page_strong(p, i->manifest);
    page_field(p, page_say(p, PAPER_RECEIPT_C4), i->c4);
    page_gap(p, 4);
    if (i->gap == RECEIPT_NOT_IN_FOLDER)
        page_alarm(p, page_say(p, PAPER_RECEIPT_GAP_FOLDER));
    else
        put_way(p, i);
    page_gap(p, 4);
    if (i->gap == RECEIPT_NOT_ON_LOG)
        page_alarm(p, page_say(p, PAPER_RECEIPT_GAP_LOG));
    else
        put_entry(p, i);
}

static void write(struct page *p, void *state) {
    const struct receipt *r = state;
    for (uint32_t i = 0; i < r->items; i++) {
        if (i) page_break(p);
        put_item(p, r, &r->item[i]);
    }
}

static uint32_t index_of(const char *const *words, uint32_t count, const char *word) {
    uint32_t i = 0;
    while (i < count && strcmp(words[i], word) != 0) i++;
    return i;
}

const char *receipt_asked(const struct receipt *r) {
    if (index_of(language_words, LANGUAGE_COUNT, r->language) == LANGUAGE_COUNT)
        return "--lang is en, es or uk";
    bool sized = index_of(paper_size_words, PAPER_SIZES, r->size) < PAPER_SIZES;
    return sized ? NULL : "--size is a4 or letter";
}

bool receipt_print(const struct receipt *r, const char *file, char why[RECEIPT_WORDS_MAX]) {
    static struct record record;
    enum language l = (enum language)index_of(language_words, LANGUAGE_COUNT, r->language);
    const struct sheet_head head = {
        .record = &record,
        .language = l,
        .size = (enum paper_size)index_of(paper_size_words, PAPER_SIZES, r->size),
        .word = "receipt",
        .title = words_own(l, PAPER_TITLE_RECEIPT),
        .proves_not = words_own(l, PAPER_RECEIPT_FOOT)};
    bool done = record_open(&record, r->dir, (uint32_t)(time(NULL) / 86400), true, why) &&
                page_write(file, &head, write, (void *)(uintptr_t)r, why);
    record_close(&record);
    return done;
}
