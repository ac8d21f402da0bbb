/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_known_text.c - the rows for a reader: a list of what could be known, a table for each, a lane for each role. */
#include "cli/inquiry_known.h"
#include "core/rows.h"
#include <stdio.h>

enum { LINES_MAX = 65536 };

static void number(struct buffer *b, uint64_t n, uint32_t width) {
    char text[24];
    snprintf(text, sizeof text, "%*llu", (int)width, (unsigned long long)n);
    buffer_text(b, text);
}

/* ---- the list ---------------------------------------------------------------------------------------------------------- */

static void count_words(const struct inquiry_known *q, const struct known_row_of *row,
                        uint32_t count[KNOWN_WORD_COUNT]) {
    for (uint32_t at = row->cell; at; at = q->rows.cell[at - 1].next)
        count[known_rows_word(&q->rows, &q->rows.cell[at - 1])]++;
}

static void put_listed(struct buffer *b, const struct inquiry_known *q,
                       const struct known_row_of *row) {
    uint32_t count[KNOWN_WORD_COUNT] = {0};
    count_words(q, row, count);
    number(b, row->m.id, 6);
    number(b, row->m.index, 8);
    buffer_text(b, "  ");
    inquiry_time(b, row->m.at_ms);
    number(b, count[WORD_TOLD], 6);
    number(b, count[WORD_ANSWERED], 10);
    number(b, count[WORD_OFFERED], 9);
    buffer_text(b, known_rows_open(row) ? "  open  " : "        ");
    inquiry_matter(b, &q->log, &row->m);
    buffer_byte(b, '\n');
}

static bool put_list(struct buffer *b, const struct inquiry_known *q) {
    uint32_t shown = 0;
    for (uint32_t i = 0; i < q->rows.matters; i++) {
        const struct known_row_of *row = &q->rows.matter[i];
        if (!inquiry_known_shows(q, row)) continue;
        if (!shown++)
            buffer_text(
                b,
                "\nmatter   entry  when                   told  answered  offered        what\n");
        put_listed(b, q, row);
        if (!inquiry_flush(b)) return false;
    }
    buffer_byte(b, '\n');
    buffer_u64(b, shown);
    buffer_text(b, " of ");
    buffer_u64(b, q->rows.matters);
    buffer_text(b, " matters are shown. Offered: put to them, no answer on record.\n");
    return inquiry_flush(b);
}

/* ---- lanes ------------------------------------------------------------------------------------------------------------- */

static void put_in_lane(struct buffer *b, const struct inquiry_known *q,
                        const struct known_row_of *row, const struct known_cell *cell) {
    const struct known_said *said = known_rows_knew(&q->rows, cell);
    if (!said) said = &q->rows.said[cell->said - 1];
    buffer_text(b, "    ");
    inquiry_entry(b, said->t.at_ms, said->t.index);
    buffer_text(b, "  ");
    buffer_text(b, known_words[known_rows_word(&q->rows, cell)]);
    buffer_text(b, cell->copied ? ", Copied" : "");
    buffer_text(b, "  matter ");
    buffer_u64(b, row->m.id);
    buffer_text(b, " - ");
    inquiry_matter(b, &q->log, &row->m);
    buffer_byte(b, '\n');
}

static bool put_lane(struct buffer *b, const struct inquiry_known *q, uint32_t person) {
    bool some = false, written = true;
    buffer_text(b, "  ");
    inquiry_person(b, &q->log, person);
    buffer_byte(b, '\n');
    for (uint32_t i = 0; i < q->rows.matters && written; i++) {
        const struct known_row_of *row = &q->rows.matter[i];
        const struct known_cell *cell = known_rows_cell(&q->rows, row->m.id, person);
        if (!cell || !inquiry_known_shows(q, row)) continue;
        put_in_lane(b, q, row, cell);
        some = true;
        written = inquiry_flush(b);
    }
    if (!some) buffer_text(b, "    no record of any of these\n");
    return written;
}

/* A person with several roles stands in the lane of each. */
static bool put_lanes(struct buffer *b, const struct inquiry_known *q) {
    bool written = true;
    buffer_text(b, "\nLanes\n");
    for (uint32_t r = 0; r < ROLE_COUNT && written; r++) {
        bool some = false;
        for (uint32_t p = 1; p <= q->log.world->live.people && written; p++) {
            if (!(q->log.held[p] & BIT(r))) continue;
            if (!some) buffer_text(b, vocabulary_role[r].word), buffer_byte(b, '\n');
            some = true;
            written = put_lane(b, q, p);
        }
    }
    return written;
}

/* Where nothing could be recorded, or time cannot be told: stated, never filled. */
static bool put_gaps(struct buffer *b, const struct inquiry_known *q) {
    bool some = false;
    for (uint32_t i = 0; i < q->rows.matters; i++) {
        const struct known_matter *m = &q->rows.matter[i].m;
        uint32_t kind = m->event_kind;
        if (kind != EVENT_PAPER_OPENED && kind != EVENT_PAPER_CLOSED &&
            kind != EVENT_PAGE_ENTERED && kind != EVENT_LOG_CONTINUED && kind != EVENT_CLOCK_SET &&
            kind != EVENT_CLOCK_JUMPED)
            continue;
        if (!some) buffer_text(b, "\nGaps, and times that cannot be told\n");
        buffer_text(b, "  ");
        inquiry_entry(b, m->at_ms, m->index);
        buffer_text(b, "  ");
        buffer_text(b, vocabulary_event[kind].word);
        buffer_byte(b, '\n');
        some = true;
        if (!inquiry_flush(b)) return false;
    }
    return true;
}

bool inquiry_known_text(const struct inquiry_known *q) {
    static uint8_t bytes[LINES_MAX];
    struct buffer b = BUFFER(bytes);
    inquiry_heading(&b, &q->log);
    bool written = put_list(&b, q);
    for (uint32_t i = 0; i < q->rows.matters && written; i++)
        if (inquiry_known_shows(q, &q->rows.matter[i]))
            written = inquiry_known_table(&b, q, &q->rows.matter[i]);
    if (written && !q->matter) written = put_lanes(&b, q) && put_gaps(&b, q);
    return written && inquiry_flush(&b);
}
