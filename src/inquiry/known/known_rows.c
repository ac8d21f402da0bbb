/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "inquiry/known/known_rows.h"
#include <stdlib.h>
#include <string.h>

/* ---- cells by matter and person -------------------------------------------------------------------------------------- */

static uint32_t place(const struct known_rows *r, uint32_t matter, uint32_t person) {
    uint64_t key = ((uint64_t)matter << 16 | person) * UINT64_C(0x9e3779b97f4a7c15);
    uint32_t at = (uint32_t)(key >> 32) & (r->slots - 1);
    while (r->slot[at]) {
        const struct known_cell *cell = &r->cell[r->slot[at] - 1];
        if (cell->matter == matter && cell->person == person) break;
        at = (at + 1) & (r->slots - 1);
    }
    return at;
}

/* At most half of the slots are taken. */
static bool grow_slots(struct known_rows *r) {
    if (r->slots / 2 > r->cells) return true;
    uint32_t slots = r->slots ? 2 * r->slots : 1024;
    uint32_t *slot = calloc(slots, sizeof *slot);
    if (!slot) return false;
    free(r->slot);
    r->slot = slot, r->slots = slots;
    for (uint32_t i = 0; i < r->cells; i++)
        slot[place(r, r->cell[i].matter, r->cell[i].person)] = i + 1;
    return true;
}

static struct known_cell *find(const struct known_rows *r, uint32_t matter, uint32_t person) {
    if (!r->slots) return NULL;
    uint32_t at = r->slot[place(r, matter, person)];
    return at ? &r->cell[at - 1] : NULL;
}

static bool grow(void **rows, uint32_t count, uint32_t *room, size_t size) {
    if (count < *room) return true;
    uint32_t more = *room ? 2 * *room : 256;
    void *grown = realloc(*rows, more * size);
    if (!grown) return false;
    *rows = grown, *room = more;
    return true;
}

static struct known_cell *add_cell(struct known_rows *r, const struct known_telling *t) {
    void *cells = r->cell;
    r->no_memory |= !grow(&cells, r->cells, &r->cell_room, sizeof *r->cell);
    r->cell = cells;
    r->no_memory |= !cells || !grow_slots(r);
    if (r->no_memory) return NULL;
    struct known_row_of *row = &r->matter[t->matter - 1];
    uint32_t at = ++r->cells;
    r->cell[at - 1] = (struct known_cell){.matter = t->matter, .person = t->person};
    r->slot[place(r, t->matter, t->person)] = at;
    *(row->last ? &r->cell[row->last - 1].next : &row->cell) = at;
    row->last = at;
    return &r->cell[at - 1];
}

/* ---- what known.c finds ------------------------------------------------------------------------------------------------ */

static void take_matter(void *state, const struct known_matter *m) {
    struct known_rows *r = state;
    void *rows = r->matter;
    r->no_memory |= !grow(&rows, r->matters, &r->matter_room, sizeof *r->matter);
    r->matter = rows;
    if (!r->no_memory) r->matter[r->matters++] = (struct known_row_of){.m = *m};
}

static void take_mark(void *state, uint32_t matter, enum known_mark mark, const struct event *e) {
    struct known_rows *r = state;
    if (matter > r->matters) return;
    struct known_row_of *row = &r->matter[matter - 1];
    row->mark[mark] = e->index + 1, row->mark_ms[mark] = e->at_ms;
    if (mark == BECAME_REPORTED) row->m.report = e->arg[FIELD_REPORT];
    if (mark == BECAME_DISPUTED) row->mark[BECAME_ANSWERED] = 0;
}

static void disown(struct known_rows *r, struct known_cell *cell, uint64_t index) {
    cell->copied = 0;
    for (uint32_t at = cell->said; at; at = r->said[at - 1].next) {
        struct known_said *said = &r->said[at - 1];
        if (said->t.word != WORD_OFFERED && !said->struck) said->struck = index + 1;
    }
}

static bool is_new(const struct known_rows *r, const struct known_cell *cell,
                   const struct known_telling *t) {
    for (uint32_t at = cell->said; at; at = r->said[at - 1].next) {
        const struct known_said *said = &r->said[at - 1];
        if (!said->struck && said->t.how == t->how && said->t.word == t->word) return false;
    }
    return true;
}

static void note(struct known_rows *r, struct known_cell *cell, const struct known_telling *t) {
    void *saids = r->said;
    r->no_memory |= !grow(&saids, r->saids, &r->said_room, sizeof *r->said);
    r->said = saids;
    if (r->no_memory) return;
    uint32_t at = ++r->saids;
    r->said[at - 1] = (struct known_said){.t = *t};
    *(cell->last ? &r->said[cell->last - 1].next : &cell->said) = at;
    cell->last = at;
}

static void take_telling(void *state, const struct world *w, const struct known_telling *t) {
    struct known_rows *r = state;
    if (t->matter > r->matters || (r->only && r->only != t->matter) || r->no_memory) return;
    struct known_cell *cell = find(r, t->matter, t->person);
    if (t->word == WORD_DISOWNED && cell) disown(r, cell, t->index);
    if (!cell && t->word != WORD_DISOWNED) cell = add_cell(r, t);
    if (!cell || t->word == WORD_DISOWNED || !is_new(r, cell, t)) return;
    bool first = !cell->said, knew = known_rows_knew(r, cell) != NULL;
    note(r, cell, t);
    cell->copied |= t->copied;
    if (first || (!knew && known_rows_knew(r, cell))) known_moment(w, t->person, &cell->moment);
}

void known_rows_begin(struct known_rows *r, uint32_t only) {
    memset(r, 0, sizeof *r);
    struct known_sink sink = {r, take_matter, take_mark, take_telling};
    known_begin(&r->known, &sink);
    r->only = only;
}

void known_rows_destroy(struct known_rows *r) {
    free(r->matter);
    free(r->cell);
    free(r->said);
    free(r->slot);
}

/* ---- read ---------------------------------------------------------------------------------------------------------------- */

const struct known_cell *known_rows_cell(const struct known_rows *r, uint32_t matter,
                                         uint32_t person) {
    return find(r, matter, person);
}

enum known_word known_rows_word(const struct known_rows *r, const struct known_cell *cell) {
    enum known_word most = WORD_DISOWNED;
    for (uint32_t at = cell->said; at; at = r->said[at - 1].next) {
        const struct known_said *said = &r->said[at - 1];
        bool more = most == WORD_DISOWNED || said->t.word > most;
        if (!said->struck && more) most = (enum known_word)said->t.word;
    }
    return most;
}

const struct known_said *known_rows_knew(const struct known_rows *r,
                                         const struct known_cell *cell) {
    for (uint32_t at = cell->said; at; at = r->said[at - 1].next) {
        const struct known_said *said = &r->said[at - 1];
        if (!said->struck && said->t.word != WORD_OFFERED) return said;
    }
    return NULL;
}

/* What was only said or done is over with it. */
static bool stays_open(uint32_t kind) {
    switch (kind) {
    case KNOWN_CONCERN:
    case KNOWN_ASK:
    case KNOWN_NOTICE:
    case KNOWN_LESSON:
    case KNOWN_PLAN:
    case KNOWN_THING:
    case KNOWN_ROUNDS:
    case KNOWN_RACK:
    case KNOWN_ROLE: return true;
    default: return false;
    }
}

bool known_rows_open(const struct known_row_of *row) {
    const uint64_t *mark = row->mark;
    bool rung = row->m.kind == KNOWN_STOP || mark[BECAME_STOPPED];
    if (rung && !mark[BECAME_RELEASED]) return true;
    if (row->m.report && !mark[BECAME_ANSWERED]) return true;
    return stays_open(row->m.kind) && !mark[BECAME_ANSWERED] && !mark[BECAME_ENDED];
}
