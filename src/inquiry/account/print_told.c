/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* print_told.c - who had been told what, by the account and by its logs; a claim beside what a log shows was done. See print.h. */
#include "inquiry/account/check.h"
#include "inquiry/account/print_inner.h"
#include "inquiry/account/source.h"
#include "inquiry/account/told.h"

enum { RECORD_SHOWN = 40 };

static void cell(struct print *x, const struct told_row *row,
                 void (*put)(const struct account *, const struct told_row *, struct buffer *)) {
    print_clear(x);
    put(x->a, row, &x->text);
    doc_cell(&x->d, buffer_bytes(&x->text));
}

static void row_of(struct print *x, const struct told_row *row) {
    cell(x, row, told_who);
    cell(x, row, told_what);
    cell(x, row, told_when);
    print_clear(x);
    buffer_text(&x->text, told_words[row->word]);
    buffer_text(&x->text, ": ");
    told_by(x->a, row, &x->text);
    if (row->person != ACCOUNT_NONE && row->word == TOLD_OFFERED) {
        buffer_text(&x->text, "; cannot answer: ");
        uint32_t was = x->text.len;
        if (!told_cannot(x->a, row->person, &x->text)) x->text.len = was - 17;
    }
    doc_cell(&x->d, buffer_bytes(&x->text));
    cell(x, row, told_source);
    doc_row(&x->d);
}

/* Everybody is listed: who is in no row, and who cannot answer. */
static void nobody_left_out(struct print *x, const struct told_list *list) {
    uint32_t some = 0;
    print_clear(x);
    for (uint32_t p = 0; p < x->a->people; p++) {
        if (told_has(list, p)) continue;
        buffer_text(&x->text, some++ ? ", " : "No record of: ");
        account_name(x->a, p, &x->text);
    }
    if (some) doc_text(&x->d, buffer_bytes(&x->text));
    for (uint32_t p = 0; p < x->a->people; p++) {
        print_clear(x);
        account_name(x->a, p, &x->text);
        buffer_text(&x->text, " cannot answer: ");
        if (told_cannot(x->a, p, &x->text)) doc_text(&x->d, buffer_bytes(&x->text));
    }
}

void print_told(struct print *x) {
    static const char *const HEAD[] = {"who", "had been told", "when", "by what", "sources"};
    struct told_list list;
    doc_text(&x->d, BYTES("Told by what, never known: what somebody made of it, nobody can write "
                          "down for them. Offered: put to them, and no answer is on record."));
    if (!told_list(x->a, NULL, false, &list)) return;
    doc_table(&x->d, HEAD, COUNT_OF(HEAD));
    for (uint32_t i = 0; i < list.rows; i++) row_of(x, &list.row[i]);
    doc_table_end(&x->d);
    nobody_left_out(x, &list);
    told_drop(&list);
    for (uint32_t l = 0; x->a->logs && l < x->a->logs->count; l++)
        doc_small(&x->d, bytes_of(x->a->logs->log[l].checked));
}

void print_logged(struct print *x, uint32_t duty, uint32_t person) {
    uint32_t was = x->text.len;
    if (was) buffer_byte(&x->text, '\n');
    if (!told_of_duty(x->a, duty, person, &x->text)) x->text.len = was;
}

static const struct told_log *log_of(const struct account *a, struct bytes name) {
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++)
        if (bytes_equal(a->logs->log[l].name, name)) return &a->logs->log[l];
    return NULL;
}

/* One thing that the claim is set against: the entry, or every such event; that there is none is said. */
static void record_of(struct print *x, struct bytes text) {
    struct source_event e = {0};
    struct source s = {0};
    const char *why;
    bool every = source_event(text, &e);
    if (!every && !source_read(text, &s, &why)) return;
    const struct told_log *log = log_of(x->a, every ? e.log : s.name);
    uint32_t found = 0;
    print_clear(x);
    buffer_put(&x->text, text);
    buffer_text(&x->text, log ? ": " : ": the log is not read here");
    for (uint32_t i = 0; log && i < log->events; i++) {
        const struct told_event *t = &log->event[i];
        if (every ? t->event != e.event : t->entry != s.from) continue;
        if (found++ < RECORD_SHOWN) buffer_text(&x->text, found > 1 ? "; " : "");
        if (found <= RECORD_SHOWN) buffer_text(&x->text, t->says);
    }
    if (log && !found) buffer_text(&x->text, "none is on record");
    if (found > RECORD_SHOWN) {
        buffer_text(&x->text, "; and ");
        buffer_u64(&x->text, found - RECORD_SHOWN);
        buffer_text(&x->text, " more");
    }
    doc_text(&x->d, buffer_bytes(&x->text));
}

void print_record(struct print *x, uint32_t claim) {
    struct bytes list = account_value(x->a, claim, "record");
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    if (list.len) doc_text(&x->d, BYTES("Set against the record, what was done by it:"));
    for (uint32_t at = 0; check_item(list, &at, &one);) record_of(x, buffer_bytes(&one));
}
