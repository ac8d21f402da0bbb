/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_known_table.c - one matter for a reader: what became of it, and each person to whom it came or was put. */
#include "cli/inquiry_known.h"
#include "core/rows.h"

enum { WHO_WIDTH = 34 };

static void line(struct buffer *b, const char *text) {
    buffer_text(b, "  ");
    buffer_text(b, text);
    buffer_byte(b, '\n');
}

static void pad(struct buffer *b, uint32_t from, uint32_t width) {
    uint32_t used = 0; /* characters, not bytes */
    for (uint32_t i = from; i < b->len; i++) used += (b->ptr[i] & 0xc0) != 0x80;
    for (; used < width; used++) buffer_byte(b, ' ');
    buffer_text(b, "  ");
}

/* ---- one cell ------------------------------------------------------------------------------------------------------- */

static void put_via(struct buffer *b, const struct inquiry_log *l, const struct known_telling *t) {
    static const char *const says[VIA_COUNT] = {"", ", on the screen of ", ", entered by "};
    if (t->through) {
        buffer_text(b, t->copied && t->via == VIA_TAKER ? ", aloud, taken by " : says[t->via]);
        inquiry_person(b, l, t->through);
    }
    if (t->presence) buffer_text(b, ", in the presence of "), inquiry_person(b, l, t->presence);
    if (!t->entry) return;
    buffer_text(b, t->entry == ENTRY_PAPER ? "; from paper" : "; entered late");
    if (t->about_ms) buffer_text(b, ", done about "), inquiry_time(b, t->about_ms);
}

static void put_telling(struct buffer *b, const struct inquiry_log *l,
                        const struct known_said *said) {
    const struct known_telling *t = &said->t;
    inquiry_entry(b, t->at_ms, t->index);
    buffer_text(b, "  ");
    buffer_text(b, known_words[t->word]);
    buffer_text(b, ": ");
    buffer_text(b, known_hows[t->how]);
    if (t->how == HOW_DID || t->how == HOW_STATED) {
        buffer_text(b, ", ");
        buffer_text(b, vocabulary_event[t->event].word);
    }
    put_via(b, l, t);
    if (said->struck) {
        buffer_text(b, "; they said \"that was not me\": entry ");
        buffer_u64(b, said->struck - 1);
    }
    buffer_byte(b, '\n');
}

static void put_numbers(struct buffer *b, const char *before, const uint16_t *row, uint32_t count) {
    if (!count) return;
    buffer_text(b, before);
    for (uint32_t i = 0; i < count && i < MOMENT_ROWS; i++)
        buffer_text(b, i ? ", " : " "), buffer_u64(b, row[i]);
    if (count > MOMENT_ROWS) buffer_text(b, " and more");
}

/* What was on them when it first reached them, or was first put to them. */
static void put_moment(struct buffer *b, const struct known_moment *m) {
    uint32_t power = inquiry_duties();
    if (!(m->roles & power) && !m->owed && !m->owned && !m->asks) return;
    buffer_text(b, "      then:");
    if (m->roles & m->accepted & power)
        buffer_text(b, " duty of "), inquiry_roles(b, m->roles & m->accepted & power);
    if (m->roles & ~m->accepted & power)
        buffer_text(b, " duty not accepted: "), inquiry_roles(b, m->roles & ~m->accepted & power);
    put_numbers(b, "; reports to answer", m->reports, m->owned);
    put_numbers(b, "; asks to answer", m->owes, m->owed);
    put_numbers(b, "; had asked, and was not given: ask", m->asked, m->asks);
    buffer_byte(b, '\n');
}

static void put_cell(struct buffer *b, const struct inquiry_known *q,
                     const struct known_cell *cell) {
    uint32_t from = b->len + 2;
    buffer_text(b, "  ");
    inquiry_person(b, &q->log, cell->person);
    for (uint32_t at = cell->said; at; at = q->rows.said[at - 1].next) {
        pad(b, from, WHO_WIDTH);
        put_telling(b, &q->log, &q->rows.said[at - 1]);
        from = b->len + 2;
        if (q->rows.said[at - 1].next) buffer_text(b, "  ");
    }
    if (cell->copied) line(b, "    Copied");
    if (known_rows_word(&q->rows, cell) == WORD_OFFERED) line(b, "    no answer on record");
    put_moment(b, &cell->moment);
}

/* ---- one matter ------------------------------------------------------------------------------------------------------ */

/* The mark after this one in order of the log; BECAME_COUNT: there is none. */
static uint32_t next_mark(const struct known_row_of *row, uint64_t after) {
    uint32_t next = BECAME_COUNT;
    for (uint32_t i = 0; i < BECAME_COUNT; i++)
        if (row->mark[i] > after && (next == BECAME_COUNT || row->mark[i] < row->mark[next]))
            next = i;
    return next;
}

static void put_marks(struct buffer *b, const struct known_row_of *row) {
    static const char *const says[BECAME_COUNT] = {
        "a report of it was filed",   "the set was stopped by it", "answered",
        "went on to the next person", "the answer was not enough", "worked again after it",
        "replaced, or over"};
    for (uint32_t i = next_mark(row, 0); i < BECAME_COUNT; i = next_mark(row, row->mark[i])) {
        buffer_text(b, "  ");
        inquiry_entry(b, row->mark_ms[i], row->mark[i] - 1);
        buffer_text(b, "  ");
        buffer_text(b, says[i]);
        buffer_byte(b, '\n');
    }
}

static void put_opened(struct buffer *b, const struct inquiry_known *q,
                       const struct known_matter *m) {
    buffer_text(b, "\nMatter ");
    buffer_u64(b, m->id);
    buffer_text(b, " - ");
    inquiry_matter(b, &q->log, m);
    if (m->report) buffer_text(b, ", report "), buffer_u64(b, m->report);
    if (m->ask) buffer_text(b, ", ask "), buffer_u64(b, m->ask);
    buffer_text(b, "\n  ");
    inquiry_entry(b, m->at_ms, m->index);
    buffer_text(b, "  ");
    buffer_text(b, vocabulary_event[m->event_kind].word);
    if (m->entry) buffer_text(b, m->entry == ENTRY_PAPER ? ", from paper" : ", entered late");
    if (m->about_ms) buffer_text(b, ", done about "), inquiry_time(b, m->about_ms);
    buffer_byte(b, '\n');
}

static bool put_no_record(struct buffer *b, const struct inquiry_known *q, uint32_t matter) {
    bool some = false, written = true;
    for (uint32_t p = 1; p <= q->log.world->live.people && written; p++) {
        if (known_rows_cell(&q->rows, matter, p)) continue;
        buffer_text(b, some ? "; " : "  No record of: ");
        inquiry_person(b, &q->log, p);
        some = true;
        written = inquiry_flush(b);
    }
    buffer_text(b, some ? "\n" : "");
    return written;
}

bool inquiry_known_table(struct buffer *b, const struct inquiry_known *q,
                         const struct known_row_of *row) {
    bool written = true;
    put_opened(b, q, &row->m);
    put_marks(b, row);
    if (!row->cell) buffer_text(b, "  Nobody, by this record.\n");
    for (uint32_t at = row->cell; at && written; at = q->rows.cell[at - 1].next) {
        put_cell(b, q, &q->rows.cell[at - 1]);
        written = inquiry_flush(b);
    }
    return written && put_no_record(b, q, row->m.id) && inquiry_flush(b);
}
