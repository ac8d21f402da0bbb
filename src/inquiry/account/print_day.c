/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* print_day.c - the person hurt, the day in the order of its times, and the rows. See print.h. */
#include "inquiry/account/check.h"
#include "inquiry/account/findings.h"
#include "inquiry/account/print_inner.h"
#include "inquiry/account/span.h"
#include <stdlib.h>

static void hurt(struct print *x, uint32_t e) {
    (void)print_said(x, e, "title", "");
    doc_heading(&x->d, 3, buffer_bytes(&x->text));
    print_clear(x);
    (void)print_said(x, e, "text", "");
    doc_text(&x->d, buffer_bytes(&x->text));
    print_clear(x);
    (void)print_said(x, e, "by", print_word(x, FRAME_GIVEN_BY));
    doc_small(&x->d, buffer_bytes(&x->text));
}

void print_hurt(struct print *x) {
    (void)print_each(x, ACCOUNT_HURT, hurt);
}

/* By when it may have been at the earliest; what has no time stands last. */
struct dated {
    int64_t earliest_ms;
    uint32_t entry, order;
};

static int by_time(const void *a, const void *b) {
    const struct dated *x = a, *y = b;
    if (x->earliest_ms != y->earliest_ms) return x->earliest_ms < y->earliest_ms ? -1 : 1;
    return x->order < y->order ? -1 : 1;
}

static void each_dated(struct print *x, enum account_kind kind,
                       void (*each)(struct print *x, uint32_t entry)) {
    const struct account *a = x->a;
    struct dated *d = calloc(a->fold.entries + 1, sizeof *d);
    struct span s;
    uint32_t count = 0;
    for (uint32_t i = 0; d && i < a->fold.entries; i++) {
        uint32_t e = a->order[i];
        if (account_kind(a, e) != kind) continue;
        bool known = span_read(account_word(a, e, "when"), account_offset(a), &s);
        d[count++] = (struct dated){known ? s.earliest_ms : INT64_MAX, e, i};
    }
    if (count) qsort(d, count, sizeof *d, by_time);
    for (uint32_t i = 0; i < count; i++) print_clear(x), each(x, d[i].entry);
    free(d);
}

static void claims(struct print *x, uint32_t fact) {
    for (uint32_t e = account_first(x->a, ACCOUNT_CLAIM); e != ACCOUNT_NONE;
         e = account_after(x->a, e)) {
        if (!bytes_equal(account_word(x->a, e, "fact"), x->a->number[fact])) continue;
        uint32_t p = account_person_of(x->a, account_word(x->a, e, "person"));
        print_clear(x);
        print_put(x, FRAME_VERSION);
        if (p != ACCOUNT_NONE)
            account_name(x->a, p, &x->text);
        else
            (void)print_said(x, e, "of", "");
        (void)print_said(x, e, "text", ": ");
        (void)print_said(x, e, "against", print_word(x, FRAME_SET_AGAINST));
        doc_text(&x->d, buffer_bytes(&x->text));
        print_record(x, e);
        print_clear(x);
        print_sources(x, e, "sources");
        doc_small(&x->d, buffer_bytes(&x->text));
    }
}

static void fact(struct print *x, uint32_t e) {
    buffer_put(&x->text, x->a->number[e]);
    (void)print_said(x, e, "when", ", ");
    (void)print_said(x, e, "status", ", ");
    doc_heading(&x->d, 3, buffer_bytes(&x->text));
    print_clear(x);
    (void)print_said(x, e, "text", "");
    doc_text(&x->d, buffer_bytes(&x->text));
    print_clear(x);
    print_sources(x, e, "sources");
    doc_small(&x->d, buffer_bytes(&x->text));
    print_clear(x);
    if (print_said(x, e, "words", "")) doc_small(&x->d, buffer_bytes(&x->text));
    claims(x, e);
}

void print_day(struct print *x) {
    each_dated(x, ACCOUNT_FACT, fact);
}

/* What a row says to one question, its sources, or that there is no evidence yet and why; then how the question stands. */
static void answer(struct print *x, uint32_t duty, uint32_t person, uint32_t ask) {
    static const char *const SOURCES[ASK_COUNT] = {"held-sources", "told-sources", "could-sources",
                                                   "did-sources", "needed-sources"};
    static const char *const WHY[ASK_COUNT] = {"held-why", "told-why", "could-why", "did-why",
                                               "needed-why"};
    const struct account_row *row = &x->a->row[duty][person];
    print_clear(x);
    bool said = print_said(x, row->entry, kinds_ask[ask], "");
    if (ask == ASK_TOLD) print_logged(x, duty, person);
    if (ask == ASK_HELD) {
        (void)print_said(x, row->entry, "from-to", ", ");
        (void)print_said(x, row->entry, "accepted", print_word(x, FRAME_ROW_ACCEPTED));
    }
    if (!said && !x->text.len) {
        print_put(x, FRAME_ROW_NOTHING);
        (void)print_said(x, row->entry, WHY[ask], ": ");
    } else {
        buffer_text(&x->text, "\n");
        print_sources(x, row->entry, SOURCES[ask]);
    }
    buffer_text(&x->text, "\n[");
    frame_small(x->a->language, "inquiry.asked", account_asked_word[row->asked[ask]], &x->text);
    uint32_t q = row->question[ask];
    (void)print_said(x, q, "why", ": ");
    buffer_text(&x->text, "]");
    (void)print_said(x, q, "answer", " ");
    doc_cell(&x->d, buffer_bytes(&x->text));
}

static void person(struct print *x, uint32_t duty, uint32_t p) {
    static const enum frame_word STANDS[] = {FRAME_ROW_WRITTEN, FRAME_ROW_HELD, FRAME_ROW_COULD};
    print_clear(x);
    account_name(x->a, p, &x->text);
    print_put(x, STANDS[x->a->row[duty][p].standing]);
    doc_cell(&x->d, buffer_bytes(&x->text));
    for (uint32_t q = 0; q < ASK_COUNT; q++) answer(x, duty, p, q);
    doc_row(&x->d);
}

static void customs(struct print *x, uint32_t duty) {
    uint32_t entry;
    for (uint32_t c = 0; c < x->a->customs; c++)
        for (uint32_t p = 0; x->a->custom[c].duty == duty && p < x->a->people; p++) {
            if (!account_custom_goes_to(x->a, c, p)) continue;
            enum account_asked asked = account_custom_asked(x->a, c, p, &entry);
            print_clear(x);
            account_name(x->a, p, &x->text);
            print_put(x, FRAME_ROW_ASKED_TOO);
            fold_plain(x->a->custom[c].text, &x->text);
            buffer_text(&x->text, " [");
            frame_small(x->a->language, "inquiry.asked", account_asked_word[asked], &x->text);
            buffer_text(&x->text, "]");
            (void)print_said(x, entry, "answer", " ");
            doc_small(&x->d, buffer_bytes(&x->text));
        }
}

static void duties(struct print *x, bool bound) {
    struct doc_column column[1 + ASK_COUNT] = {{print_word(x, FRAME_ROW_WHO), 0}};
    for (uint32_t q = 0; q < ASK_COUNT; q++)
        column[1 + q].head = language_of(x->a->language, "inquiry.askhead", kinds_ask[q]);
    for (uint32_t d = 0; d < x->a->duties; d++) {
        if (x->a->duty[d].bound != bound) continue;
        print_clear(x);
        account_duty_title(x->a, d, &x->text);
        doc_heading(&x->d, 3, buffer_bytes(&x->text));
        doc_table(&x->d, column, COUNT_OF(column));
        for (uint32_t p = 0; p < x->a->people; p++)
            if (account_in_duty(x->a, d, p)) person(x, d, p);
        doc_table_end(&x->d);
        customs(x, d);
    }
}

void print_rows(struct print *x) {
    doc_text(&x->d, bytes_of(print_word(x, FRAME_ROWS_LEAD)));
    duties(x, true);
}

void print_rows_apart(struct print *x) {
    doc_text(&x->d, bytes_of(print_word(x, FRAME_APART_LEAD)));
    duties(x, false);
    customs(x, ACCOUNT_NONE);
}
