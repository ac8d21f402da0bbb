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
    buffer_text(&x->text, told_word(x->a, (enum told_word)row->word));
    buffer_text(&x->text, ": ");
    told_by(x->a, row, &x->text);
    if (row->person != ACCOUNT_NONE && row->word == TOLD_OFFERED) {
        uint32_t was = x->text.len;
        print_put(x, FRAME_TOLD_CANNOT);
        if (!told_cannot(x->a, row->person, &x->text)) x->text.len = was;
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
        buffer_text(&x->text, some++ ? ", " : print_word(x, FRAME_TOLD_NOBODY));
        account_name(x->a, p, &x->text);
    }
    if (some) doc_text(&x->d, buffer_bytes(&x->text));
    for (uint32_t p = 0; p < x->a->people; p++) {
        print_clear(x);
        account_name(x->a, p, &x->text);
        print_put(x, FRAME_TOLD_CANNOT_WHO);
        if (told_cannot(x->a, p, &x->text)) doc_text(&x->d, buffer_bytes(&x->text));
    }
}

void print_told(struct print *x) {
    const struct doc_column HEAD[] = {{print_word(x, FRAME_TOLD_WHO), 0},
                                      {print_word(x, FRAME_TOLD_WHAT), 0},
                                      {print_word(x, FRAME_TOLD_WHEN), 1.7},
                                      {print_word(x, FRAME_TOLD_BY), 0},
                                      {print_word(x, FRAME_TOLD_SOURCES), 0}};
    struct told_list list;
    doc_text(&x->d, bytes_of(print_word(x, FRAME_TOLD_LEAD)));
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
    frame_source(x->a, text, &x->text);
    buffer_text(&x->text, log ? ": " : print_word(x, FRAME_RECORD_UNREAD));
    for (uint32_t i = 0; log && i < log->events; i++) {
        const struct told_event *t = &log->event[i];
        if (every ? t->event != e.event : t->entry != s.from) continue;
        if (found++ < RECORD_SHOWN) buffer_text(&x->text, found > 1 ? "; " : "");
        if (found <= RECORD_SHOWN) buffer_text(&x->text, t->says);
    }
    if (log && !found) print_put(x, FRAME_RECORD_NONE);
    if (found > RECORD_SHOWN)
        frame_count(x->a, FRAME_RECORD_MORE, found - RECORD_SHOWN, 0, &x->text);
    doc_text(&x->d, buffer_bytes(&x->text));
}

void print_record(struct print *x, uint32_t claim) {
    struct bytes list = account_value(x->a, claim, "record");
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    if (list.len) doc_text(&x->d, bytes_of(print_word(x, FRAME_RECORD)));
    for (uint32_t at = 0; check_item(list, &at, &one);) record_of(x, buffer_bytes(&one));
}
