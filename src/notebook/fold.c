/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold.c - fold.h by sorting: the lines by entry, and within each entry its values by field, writer and write, what is named in ${over}
 * by the same; then one walk through both. Each line is read once. */
#include "notebook/fold_inner.h"
#include <stdlib.h>
#include <string.h>

static int by_field(const struct row *x, const struct row *y) {
    if (x->head->place != y->head->place) return x->head->place < y->head->place ? -1 : 1;
    if (x->begins != y->begins) return x->begins < y->begins ? -1 : 1;
    return x->key.ptr == y->key.ptr ? 0 : bytes_compare(x->key, y->key);
}

static bool add_row(struct work *x, struct row row) {
    if (x->rows == x->rows_max) {
        uint32_t max = x->rows_max ? x->rows_max * 2 : 1024;
        struct row *more = max > x->rows_max ? realloc(x->row, max * sizeof *more) : NULL;
        if (!more) return false;
        x->row = more, x->rows_max = max;
    }
    x->row[x->rows++] = row;
    return true;
}

/* The bytes of a value in a canonical text are canonical. */
static struct bytes value_text(const struct line *l, uint32_t node) {
    const struct json_node *n = &l->json.node[node];
    if (n->type != JSON_STRING) return json_raw(&l->json, node);
    return bytes_slice(l->json.text, n->at - 1, n->len + 2);
}

static bool add_field(struct work *x, const struct line *l, uint32_t key) {
    const struct json *j = &l->json;
    struct row row = {.key = line_field_key(l, key), .w = l->w};
    uint32_t over = line_field_over(l, key);
    row.begins = fold_begin(row.key);
    row.v = value_text(l, line_field_value(l, key));
    if (!add_row(x, row)) return false;
    row.over = true;
    for (uint32_t i = over + 1; i < j->node[over].next; i = j->node[i].next) {
        row.w = json_raw(j, i);
        if (!bytes_equal(row.w, l->w) && !add_row(x, row)) return false;
    }
    return true;
}

static bool add_line(struct fold *f, struct work *x, const struct line *l, struct bytes text) {
    struct head *h = &x->head[x->heads++];
    *h = (struct head){text, l->entry, l->kind,  l->setup, l->scene, l->who,
                       l->w, l->at,    l->at_ms, x->rows,  0};
    f->line[f->lines++] = (struct fold_line){l->entry, l->kind, l->who};
    for (uint32_t k = line_field_first(l); k; k = line_field_next(l, k))
        if (!add_field(x, l, k)) return false;
    h->rows = x->rows - h->row;
    return true;
}

/* The rows of the lines that were kept, in the lines' order: those of an entry together. */
static bool gather_rows(struct work *x) {
    struct row *all = x->row;
    uint32_t rows = 0;
    x->row = calloc(x->rows + 1, sizeof *x->row);
    for (uint32_t i = 0; x->row && i < x->heads; i++) {
        const struct head *h = &x->head[i];
        for (uint32_t r = h->row; r < h->row + h->rows; r++) {
            x->row[rows] = all[r];
            x->row[rows++].head = h;
        }
    }
    x->rows = rows;
    free(all);
    return x->row != NULL;
}

static int by_write(const void *a, const void *b) {
    const struct row *x = a, *y = b;
    int order = by_field(x, y);
    if (!order && x->head != y->head) order = bytes_compare(x->head->who, y->head->who);
    if (!order) order = bytes_compare(x->w, y->w);
    return order ? order : (int)y->over - (int)x->over;
}

/* A line that is alone has its fields in order already. */
static void sort_rows(struct work *x) {
    for (uint32_t from = 0, end; from < x->rows; from = end) {
        bool ordered = true;
        for (end = from + 1; end < x->rows && x->row[end].head->place == x->row[from].head->place;
             end++)
            ordered &= by_write(&x->row[end - 1], &x->row[end]) < 0;
        if (!ordered) qsort(x->row + from, end - from, sizeof *x->row, by_write);
    }
}

static bool read_lines(struct fold *f, struct work *x, struct line *l, const struct bytes *text,
                       uint32_t count) {
    x->head = calloc(count + 1, sizeof *x->head);
    f->line = calloc(count + 1, sizeof *f->line);
    bool room = x->head && f->line;
    for (uint32_t i = 0; room && i < count; i++)
        if (line_read(l, text[i])) room = add_line(f, x, l, text[i]);
    if (!room) return false;
    if (!fold_order(x) || !gather_rows(x)) return false;
    sort_rows(x);
    return true;
}

static bool same_writer(const struct row *x, const struct row *y) {
    return x->head == y->head || bytes_equal(x->head->who, y->head->who);
}

/* In the sorted rows a value's names stand just before it. A circle, where nothing of a writer's would stand, stands. */
static void mark_gone(struct work *x) {
    for (uint32_t from = 0, end; from < x->rows; from = end) {
        uint32_t standing = 0;
        for (end = from; end < x->rows; end++) {
            struct row *r = &x->row[end];
            if (by_field(r, &x->row[from]) || !same_writer(r, &x->row[from])) break;
            if (r->over) continue;
            const struct row *before = end > from ? r - 1 : NULL;
            r->gone = before && before->over && bytes_equal(before->w, r->w);
            standing += !r->gone;
        }
        for (uint32_t i = from; i < end && !standing; i++) x->row[i].gone = false;
    }
}

static void fold_head(struct fold_entry *e, const struct head *h) {
    e->last = h->at, e->last_ms = h->at_ms;
    if (!bytes_equal(h->who, e->who)) return;
    if (h->setup.len) e->setup = h->setup;
    if (h->scene.len) e->scene = h->scene;
}

static void fold_heads(struct fold *f, const struct work *x) {
    for (uint32_t i = 0; i < x->heads; i++) {
        const struct head *h = &x->head[i];
        struct fold_entry *e = &f->entry[h->place];
        if (h->place == f->entries) {
            f->entries++;
            *e = (struct fold_entry){h->entry, h->kind, h->who, h->at, .at_ms = h->at_ms};
        }
        fold_head(e, h);
    }
}

static void add_value(struct fold *f, struct fold_entry *e, const struct row *r) {
    const uint64_t removed = fold_begin(BYTES("removed"));
    struct fold_field *field = e->count ? &f->field[f->fields - 1] : NULL;
    if (!field || field->begins != r->begins || !bytes_equal(field->key, r->key)) {
        field = &f->field[f->fields++];
        *field = (struct fold_field){r->key, r->begins, f->values, 0};
        e->count++;
    }
    struct fold_value *v = &f->value[f->values], *before = field->count ? v - 1 : NULL;
    *v = (struct fold_value){r->head->who, r->head->at, r->w, r->v};
    v->beside = !bytes_equal(v->who, e->who);
    if (before && bytes_equal(before->who, v->who))
        v->conflict = before->conflict = e->conflict = true;
    if (!v->beside && r->begins == removed && bytes_equal(r->key, BYTES("removed")) &&
        bytes_equal(r->v, BYTES("\"yes\"")))
        e->removed = true;
    f->values++;
    field->count++;
}

static void fold_rows(struct fold *f, const struct work *x) {
    for (uint32_t i = 0; i < x->rows; i++) {
        const struct row *r = &x->row[i];
        struct fold_entry *e = &f->entry[r->head->place];
        if (!e->count) e->first = f->fields;
        if (!r->over && !r->gone) add_value(f, e, r);
    }
}

static bool fold_work(struct fold *f, struct work *x) {
    f->entry = calloc(x->heads + 1, sizeof *f->entry);
    f->field = calloc(x->rows + 1, sizeof *f->field);
    f->value = calloc(x->rows + 1, sizeof *f->value);
    if (!f->entry || !f->field || !f->value) return false;
    mark_gone(x);
    fold_heads(f, x);
    fold_rows(f, x);
    return true;
}

bool fold_lines(struct fold *f, const struct bytes *text, uint32_t count) {
    struct work x = {0};
    struct line *l = malloc(sizeof *l);
    memset(f, 0, sizeof *f);
    bool done = l && read_lines(f, &x, l, text, count) && fold_work(f, &x);
    free(l);
    free(x.row);
    free(x.head);
    if (!done) fold_drop(f);
    return done;
}

void fold_drop(struct fold *f) {
    free(f->entry);
    free(f->field);
    free(f->value);
    free(f->line);
    memset(f, 0, sizeof *f);
}
