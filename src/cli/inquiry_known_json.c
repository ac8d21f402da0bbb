/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_known_json.c - the rows for a program; docs/inquiry.md has the shape. */
#include "cli/inquiry_known.h"
#include "core/rows.h"
#include "text/json.h"

enum { ROW_MAX = 65536 };

static void put_rows(struct buffer *b, const char *key, const uint16_t *row, uint32_t count) {
    json_key(b, key), buffer_byte(b, '[');
    for (uint32_t i = 0; i < count && i < MOMENT_ROWS; i++) json_item(b), buffer_u64(b, row[i]);
    buffer_byte(b, ']');
}

static void put_moment(struct buffer *b, const struct known_moment *m) {
    json_key(b, "then"), buffer_byte(b, '{');
    inquiry_put_roles(b, "roles", m->roles);
    inquiry_put_roles(b, "accepted", m->accepted);
    put_rows(b, "owesAsks", m->owes, m->owed);
    put_rows(b, "owesReports", m->reports, m->owned);
    put_rows(b, "asked", m->asked, m->asks);
    buffer_byte(b, '}');
}

static void put_how(struct buffer *b, uint32_t how) {
    json_key(b, "how");
    buffer_byte(b, '"');
    for (const char *c = known_how_ids[how]; *c; c++)
        buffer_byte(b, (uint8_t)(*c == '_' ? '-' : *c >= 'A' && *c <= 'Z' ? *c + 'a' - 'A' : *c));
    buffer_byte(b, '"');
}

static void put_telling(struct buffer *b, enum language l, const struct known_said *said) {
    const struct known_telling *t = &said->t;
    json_key_word(b, "word", known_words[t->word]);
    json_key_u64(b, "entry", t->index);
    json_key_word(b, "event", vocabulary_event[t->event].word);
    inquiry_put_time(b, "at", t->at_ms);
    json_key_word(b, "as", ENTRY_words[t->entry]);
    if (t->about_ms) inquiry_put_time(b, "about", t->about_ms);
    put_how(b, t->how);
    json_key_word(b, "says", known_how_in(l, t->how));
    json_key_word(b, "via", known_vias[t->via]);
    if (t->through) json_key_u64(b, "through", t->through);
    if (t->presence) json_key_u64(b, "presence", t->presence);
    if (said->struck) json_key_u64(b, "disowned", said->struck - 1);
}

static void put_cell(struct buffer *b, const struct inquiry_known *q,
                     const struct known_cell *cell) {
    const struct known_rows *r = &q->rows;
    json_key_u64(b, "person", cell->person);
    json_key_word(b, "word", known_words[known_rows_word(r, cell)]);
    json_key_bool(b, "copied", cell->copied);
    json_key(b, "tellings"), buffer_byte(b, '[');
    for (uint32_t at = cell->said; at; at = r->said[at - 1].next) {
        json_item(b), buffer_byte(b, '{');
        put_telling(b, q->language, &r->said[at - 1]);
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
    put_moment(b, &cell->moment);
}

static void put_marks(struct buffer *b, const struct known_row_of *row) {
    json_key(b, "became"), buffer_byte(b, '[');
    for (uint32_t i = 0; i < BECAME_COUNT; i++) {
        if (!row->mark[i]) continue;
        json_item(b), buffer_byte(b, '{');
        json_key_word(b, "became", known_marks[i]);
        json_key_u64(b, "entry", row->mark[i] - 1);
        inquiry_put_time(b, "at", row->mark_ms[i]);
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
}

static void put_matter(struct buffer *b, const struct inquiry_known *q,
                       const struct known_row_of *row) {
    const struct known_matter *m = &row->m;
    json_key_u64(b, "matter", m->id);
    json_key_word(b, "kind", known_kinds[m->kind]);
    json_key_word(b, "code", known_code(m));
    json_key_word(b, "event", vocabulary_event[m->event_kind].word);
    json_key_u64(b, "entry", m->index);
    inquiry_put_time(b, "at", m->at_ms);
    json_key_word(b, "as", ENTRY_words[m->entry]);
    if (m->about_ms) inquiry_put_time(b, "about", m->about_ms);
    inquiry_put_things(b, &q->log, m);
    if (m->report) json_key_u64(b, "report", m->report);
    if (m->ask) json_key_u64(b, "ask", m->ask);
    json_key_bool(b, "nameless", m->nameless);
    json_key_bool(b, "open", known_rows_open(row));
    put_marks(b, row);
}

static bool put_cells(struct buffer *b, const struct inquiry_known *q,
                      const struct known_row_of *row) {
    bool written = true;
    const char *before = ",\"cells\":[";
    if (!row->cell) buffer_text(b, before);
    for (uint32_t at = row->cell; at && written; at = q->rows.cell[at - 1].next) {
        buffer_text(b, before);
        buffer_byte(b, '{');
        put_cell(b, q, &q->rows.cell[at - 1]);
        buffer_byte(b, '}');
        written = inquiry_flush(b);
        before = ",";
    }
    buffer_text(b, "]");
    json_key(b, "noRecord"), buffer_byte(b, '[');
    for (uint32_t p = 1; p <= q->log.world->live.people; p++)
        if (!known_rows_cell(&q->rows, row->m.id, p)) json_item(b), buffer_u64(b, p);
    buffer_byte(b, ']');
    return written;
}

static bool put_people(struct buffer *b, const struct inquiry_known *q) {
    bool written = true;
    buffer_text(b, ",\"people\":[");
    for (uint32_t p = 1; p <= q->log.world->live.people && written; p++) {
        buffer_text(b, p > 1 ? ",{" : "{");
        inquiry_put_person(b, &q->log, p);
        buffer_byte(b, '}');
        written = inquiry_flush(b);
    }
    buffer_text(b, "]");
    return written;
}

bool inquiry_known_json(const struct inquiry_known *q) {
    static uint8_t bytes[ROW_MAX];
    struct buffer b = BUFFER(bytes);
    buffer_byte(&b, '{');
    inquiry_put_log(&b, &q->log);
    bool written = put_people(&b, q), some = false;
    buffer_text(&b, ",\"matters\":[");
    for (uint32_t i = 0; i < q->rows.matters && written; i++) {
        const struct known_row_of *row = &q->rows.matter[i];
        if (!inquiry_known_shows(q, row)) continue;
        buffer_text(&b, some ? ",{" : "{");
        put_matter(&b, q, row);
        written = put_cells(&b, q, row);
        buffer_byte(&b, '}');
        written &= inquiry_flush(&b);
        some = true;
    }
    buffer_text(&b, "]}\n");
    return written && inquiry_flush(&b);
}
