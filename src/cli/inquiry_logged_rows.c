/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* inquiry_logged_rows.c - known's rows of a log as told.h wants them: in words, with who is who in the account. */
#include "cli/inquiry_logged_inner.h"
#include "inquiry/account/frame.h"
#include <stdlib.h>

static const char *matter_says(struct logged_reading *r, const struct known_matter *m) {
    uint8_t bytes[1024];
    struct buffer b = BUFFER(bytes);
    inquiry_matter(&b, &r->log, m);
    return inquiry_keep_text(r->x, &b);
}

static struct told_matter matter_of(struct logged_reading *r, const struct known_matter *m) {
    bool grave = m->kind == KNOWN_DISCHARGE || m->kind == KNOWN_INJURY || m->kind == KNOWN_FIND ||
                 m->kind == KNOWN_CONCERN;
    return (struct told_matter){m->id, known_kinds[m->kind], matter_says(r, m), grave,
                                m->kind > KNOWN_MEETING};
}

/* On whose screen, by whom entered, whether it was written down later. */
static const char *by_of(struct logged_reading *r, const struct known_telling *t, bool copied) {
    static const enum frame_word VIA[VIA_COUNT] = {FRAME_WORDS, FRAME_LOG_SCREEN,
                                                   FRAME_LOG_ENTERED};
    uint8_t bytes[512];
    struct buffer b = BUFFER(bytes);
    buffer_text(&b, known_how_in(r->a->language, t->how));
    if (copied && t->how != HOW_COPY) frame_put(r->a, FRAME_TOLD_COPIED, &b);
    if (t->through && t->via) frame_put(r->a, VIA[t->via], &b);
    if (t->through) inquiry_person(&b, &r->log, t->through);
    if (t->entry) frame_put(r->a, t->entry == ENTRY_PAPER ? FRAME_LOG_PAPER : FRAME_LOG_LATE, &b);
    return inquiry_keep_text(r->x, &b);
}

static struct told_telling telling_of(struct logged_reading *r, const struct known_cell *cell) {
    static const uint8_t WORD[KNOWN_WORD_COUNT] = {[WORD_OFFERED] = TOLD_OFFERED,
                                                   [WORD_TOLD] = TOLD_TOLD,
                                                   [WORD_ANSWERED] = TOLD_ANSWERED,
                                                   [WORD_DISOWNED] = TOLD_DISOWNED};
    const struct known_said *said = known_rows_knew(&r->rows, cell);
    uint8_t bytes[64];
    struct buffer at = BUFFER(bytes);
    if (!said) said = &r->rows.said[cell->said - 1];
    inquiry_time(&at, said->t.at_ms);
    return (struct told_telling){cell->matter - 1,
                                 cell->person,
                                 WORD[known_rows_word(&r->rows, cell)],
                                 cell->copied,
                                 said->t.index,
                                 said->t.at_ms,
                                 inquiry_keep_text(r->x, &at),
                                 by_of(r, &said->t, cell->copied)};
}

static void people(struct logged_reading *r) {
    struct told_log *out = r->out;
    uint32_t count = r->log.world->live.people;
    out->who = inquiry_keep(r->x, (count + (size_t)1) * sizeof *out->who);
    out->tied = inquiry_keep(r->x, (count + (size_t)1) * sizeof *out->tied);
    for (uint32_t p = 1; out->who && out->tied && p <= count; p++) {
        uint8_t bytes[512];
        struct buffer b = BUFFER(bytes);
        inquiry_person(&b, &r->log, p);
        frame_put(r->a, FRAME_LOG_IN_LOG, &b);
        buffer_put(&b, out->name);
        out->who[p] = inquiry_keep_text(r->x, &b);
        out->people = p;
    }
}

static int by_entry(const void *a, const void *b) {
    const struct told_place *x = a, *y = b;
    if (x->entry != y->entry) return x->entry < y->entry ? -1 : 1;
    return x->matter < y->matter ? -1 : x->matter > y->matter;
}

/* Whatever opened it, became of it, or told of it. */
static void places(struct logged_reading *r) {
    const struct known_rows *k = &r->rows;
    struct told_log *out = r->out;
    size_t most = k->matters * (size_t)(1 + BECAME_COUNT) + k->saids;
    out->place = inquiry_keep(r->x, most * sizeof *out->place);
    if (!out->place) return;
    for (uint32_t i = 0; i < k->matters; i++) {
        const struct known_row_of *row = &k->matter[i];
        out->place[out->places++] = (struct told_place){row->m.index, i};
        for (uint32_t n = 0; n < BECAME_COUNT; n++)
            if (row->mark[n]) out->place[out->places++] = (struct told_place){row->mark[n] - 1, i};
    }
    for (uint32_t i = 0; i < k->saids; i++)
        out->place[out->places++] =
            (struct told_place){k->said[i].t.index, k->said[i].t.matter - 1};
    qsort(out->place, out->places, sizeof *out->place, by_entry);
}

void logged_rows(struct logged_reading *r) {
    const struct known_rows *k = &r->rows;
    struct told_log *out = r->out;
    people(r);
    places(r);
    out->matter = inquiry_keep(r->x, (k->matters + (size_t)1) * sizeof *out->matter);
    out->telling = inquiry_keep(r->x, (k->cells + (size_t)1) * sizeof *out->telling);
    if (r->x->no_memory) return;
    for (uint32_t i = 0; i < k->matters; i++)
        out->matter[out->matters++] = matter_of(r, &k->matter[i].m);
    for (uint32_t i = 0; i < k->cells; i++)
        out->telling[out->tellings++] = telling_of(r, &k->cell[i]);
}
