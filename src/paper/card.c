/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* card.c - see card.h. */
#include "paper/card.h"
#include <string.h>
#include "notebook/notes.h"

enum { SHORT = 44, CELL_MOST = 16, FIELDS_MOST = 160 };
enum shape { SHAPE_SHORT, SHAPE_BESIDE, SHAPE_LONG, SHAPE_PLAN, SHAPES };
struct cell {
    const char *key, *label;
    const struct fold_field *field;
    const char *own, *beside; /* "": nothing */
    enum shape shape;
};
struct card {
    struct page *p;
    const struct fold *fold;
    struct cell cell[FIELDS_MOST];
    uint32_t cells;
};

static bool is_plan(struct bytes v) {
    return v.len > 1 && v.ptr[0] == '[' && v.ptr[1] == '{';
}
static const char *signed_value(struct card *c, const struct fold_value *v, const char *said) {
    return page_print(c->p, "%s, %s: %s", given_who(c->p, v->who), given_at(c->p, v->at), said);
}

/* All that stands, the entry's own writer's or the others'. */
static const char *values(struct card *c, const struct cell *cell, bool beside) {
    const char *all = "";
    for (uint32_t i = 0; i < cell->field->count; i++) {
        const struct fold_value *v = &c->fold->value[cell->field->first + i];
        if (v->beside != beside || (!v->conflict && bytes_equal(v->v, BYTES("\"\"")))) continue;
        const char *said = given_word(c->p, cell->key, given_plain(c->p, v->v));
        if (beside) said = signed_value(c, v, said);
        if (!beside && v->conflict) said = page_print(c->p, "%s: %s", given_at(c->p, v->at), said);
        if (v->conflict && !all[0])
            said = page_print(c->p, "%s\n%s", page_say(c->p, PAPER_BOOK_TWO), said);
        all = page_print(c->p, "%s%s%s", all, all[0] ? "\n" : "", said);
    }
    return all;
}

/* How many lines a column makes of it, about. */
static uint32_t rows_of(const char *text) {
    uint32_t rows = 1, in_row = 0;
    for (; *text; text++) {
        in_row += ((uint8_t)*text & 0xc0) != 0x80;
        if (*text == '\n' || in_row > 34) rows++, in_row = 0;
    }
    return rows;
}

static enum shape shape_of(struct card *c, const struct cell *cell) {
    const struct fold_value *first = &c->fold->value[cell->field->first];
    if (is_plan(first->v)) return SHAPE_PLAN;
    if (cell->beside[0] || first->conflict)
        return rows_of(cell->own) + rows_of(cell->beside) > CELL_MOST ? SHAPE_LONG : SHAPE_BESIDE;
    return strlen(cell->own) > SHORT || strchr(cell->own, '\n') ? SHAPE_LONG : SHAPE_SHORT;
}

static void add(struct card *c, const struct fold_field *field, const char *const without[]) {
    struct cell *cell = &c->cell[c->cells];
    *cell = (struct cell){.field = field};
    cell->key = page_print(c->p, "%.*s", (int)field->key.len, (const char *)field->key.ptr);
    for (uint32_t i = 0; without && without[i]; i++)
        if (!strcmp(without[i], cell->key)) return;
    if (!strcmp(cell->key, "removed") || c->cells == FIELDS_MOST - 1) return;
    cell->label = given_label(page_language(c->p), cell->key);
    cell->own = values(c, cell, false);
    cell->beside = values(c, cell, true);
    if (!cell->own[0] && !cell->beside[0]) return;
    cell->shape = shape_of(c, cell);
    c->cells++;
}

/* Those that are known in their order, then others as they come. */
static void gather(struct card *c, const struct fold_entry *e, const char *const without[]) {
    enum note_kind kind = notes_kind(e->kind);
    for (uint32_t i = 0; i < notes_fields; i++) {
        if (notes_field[i].kind != kind) continue;
        const struct fold_field *field = fold_find(c->fold, e, notes_field[i].key);
        if (field) add(c, field, without);
    }
    for (uint32_t i = e->first; i < e->first + e->count; i++)
        if (!notes_find(kind, c->fold->field[i].key)) add(c, &c->fold->field[i], without);
}

static uint32_t count_of(const struct card *c, enum shape shape) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->cells; i++) count += c->cell[i].shape == shape;
    return count;
}

static void put_short(struct card *c) {
    const struct column columns[] = {
        {"", 19, CELL_TEXT}, {"", 31, CELL_STRONG}, {"", 19, CELL_TEXT}, {"", 31, CELL_STRONG}};
    const char *cells[4] = {0};
    uint32_t at = 0;
    if (!count_of(c, SHAPE_SHORT)) return;
    page_plain_table(c->p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < c->cells; i++) {
        if (c->cell[i].shape != SHAPE_SHORT) continue;
        cells[at++] = c->cell[i].label, cells[at++] = c->cell[i].own;
        if (at == 4) page_row(c->p, cells), at = 0;
    }
    if (at) cells[2] = cells[3] = NULL, page_row(c->p, cells);
    page_table_end(c->p);
}

static void put_beside(struct card *c) {
    const struct column columns[] = {{page_say(c->p, PAPER_BOOK_FIELD), 17, CELL_TEXT},
                                     {page_say(c->p, PAPER_BOOK_FIRST), 38, CELL_STRONG},
                                     {page_say(c->p, PAPER_BOOK_BESIDE), 45, CELL_TEXT}};
    if (!count_of(c, SHAPE_BESIDE)) return;
    page_table(c->p, columns, COUNT_OF(columns));
    for (uint32_t i = 0; i < c->cells; i++)
        if (c->cell[i].shape == SHAPE_BESIDE)
            page_row(c->p,
                     (const char *const[]){c->cell[i].label, c->cell[i].own, c->cell[i].beside});
    page_table_end(c->p);
}

static void put_long(struct card *c) {
    for (uint32_t i = 0; i < c->cells; i++) {
        const struct cell *cell = &c->cell[i];
        if (cell->shape != SHAPE_LONG) continue;
        page_strong(c->p, cell->label);
        if (cell->own[0]) page_text(c->p, cell->own);
        if (!cell->beside[0]) continue;
        page_small(c->p, page_say(c->p, PAPER_BOOK_BESIDE));
        page_text(c->p, cell->beside);
    }
}

static void put_plans(struct card *c) {
    for (uint32_t i = 0; i < c->cells; i++) {
        const struct cell *cell = &c->cell[i];
        for (uint32_t k = 0; cell->shape == SHAPE_PLAN && k < cell->field->count; k++) {
            const struct fold_value *v = &c->fold->value[cell->field->first + k];
            const char *by = page_print(c->p, "%s: %s, %s", cell->label, given_who(c->p, v->who),
                                        given_at(c->p, v->at));
            card_plan(c->p, v->v, by);
        }
    }
}

void card_put(struct page *p, const struct fold_entry *e, const char *const without[]) {
    static struct card c;
    c.p = p, c.fold = &given_of(page_record(p))->fold, c.cells = 0;
    gather(&c, e, without);
    put_short(&c);
    put_beside(&c);
    put_long(&c);
    put_plans(&c);
}

void card_by(struct page *p, const struct fold_entry *e) {
    page_small(p, page_print(p, "%s, %s%s%s", given_who(p, e->who), given_at(p, e->at),
                             e->removed ? ". " : "",
                             e->removed ? page_say(p, PAPER_BOOK_STRUCK) : ""));
}
