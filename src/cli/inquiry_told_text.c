/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_told_text.c - the rows of inquiry_told.h for a reader: when, who, how; of what; by what, and the source. */
#include "cli/inquiry_told.h"
#include "cli/inquiry_words.h"

enum { WHEN_WIDTH = 26, WHO_WIDTH = 34, ROW_MAX = 1 << 16 };

/* To a column, in characters. */
static void pad(struct buffer *b, uint32_t from, uint32_t width) {
    uint32_t used = 0;
    for (uint32_t i = from; i < b->len; i++) used += (b->ptr[i] & 0xc0) != 0x80;
    for (; used < width; used++) buffer_byte(b, ' ');
    buffer_byte(b, ' ');
}

static void put_row(const struct account *a, const struct told_row *row, struct buffer *b) {
    told_when(a, row, b);
    pad(b, 0, WHEN_WIDTH);
    uint32_t who = b->len;
    told_who(a, row, b);
    pad(b, who, WHO_WIDTH);
    buffer_text(b, told_words[row->word]);
    if (row->missing) buffer_text(b, "  (by the log alone)");
    buffer_text(b, "\n    ");
    told_what(a, row, b);
    buffer_text(b, " - ");
    told_by(a, row, b);
    uint32_t cannot = b->len;
    buffer_text(b, "; cannot answer: ");
    if (row->word != TOLD_OFFERED || row->person == ACCOUNT_NONE || !told_cannot(a, row->person, b))
        b->len = cannot;
    buffer_text(b, "\n    ");
    told_source(a, row, b);
    buffer_byte(b, '\n');
}

/* Those of a log to whom nobody of the account is tied. */
static void put_others(const struct told_list *list, const struct told_log *log, struct buffer *b) {
    uint32_t others = 0;
    for (uint32_t p = 1; p <= log->people; p++)
        others += log->tied[p] == ACCOUNT_NONE && !told_has_other(list, log, p);
    if (!others) return;
    buffer_text(b, "No record either of ");
    buffer_u64(b, others);
    buffer_text(b, " in log ");
    buffer_put(b, log->name);
    buffer_text(b, " to whom nobody here is tied; --json has their numbers.\n");
}

static void put_no_record(const struct account *a, const struct told_list *list, struct buffer *b) {
    uint32_t some = 0;
    for (uint32_t p = 0; p < a->people; p++) {
        if (told_has(list, p)) continue;
        buffer_text(b, some++ ? ", " : "\nNo record of: ");
        account_name(a, p, b);
    }
    buffer_text(b, some ? "\n" : "");
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) put_others(list, &a->logs->log[l], b);
    for (uint32_t p = 0; p < a->people; p++) {
        uint32_t was = b->len;
        buffer_text(b, "Cannot answer: ");
        account_name(a, p, b);
        buffer_text(b, " - ");
        if (told_cannot(a, p, b))
            buffer_byte(b, '\n');
        else
            b->len = was;
    }
}

static void put_missing(const struct told_list *list, struct buffer *b) {
    uint32_t missing = 0;
    for (uint32_t i = 0; i < list->rows; i++) missing += list->row[i].missing;
    if (!missing) return;
    buffer_text(b, "\nOf what the logs show the account has no row for ");
    buffer_u64(b, missing);
    buffer_text(b, "; --suggest prints lines for those who are tied to somebody in it.\n");
}

static void put_head(const struct account *a, const char *query, struct buffer *b) {
    findings_head(a, b);
    buffer_byte(b, '\n');
    for (uint32_t l = 0; a->logs && l < a->logs->count; l++) {
        buffer_text(b, a->logs->log[l].checked);
        buffer_byte(b, '\n');
    }
    buffer_text(b, "\nWho had been told");
    if (query) buffer_text(b, ", of "), buffer_text(b, query);
    buffer_text(b, ": by what, and never what they made of it.\n\n");
}

bool inquiry_told_text(const struct account *a, const struct told_list *list, const char *query) {
    static uint8_t bytes[ROW_MAX];
    struct buffer b = BUFFER(bytes);
    put_head(a, query, &b);
    bool whole = inquiry_flush(&b);
    for (uint32_t i = 0; i < list->rows && whole; i++) {
        put_row(a, &list->row[i], &b);
        whole = inquiry_flush(&b);
    }
    put_no_record(a, list, &b);
    put_missing(list, &b);
    return whole && inquiry_flush(&b);
}
