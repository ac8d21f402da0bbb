/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold.c - fold.h by sorting: the lines by entry, and within each entry its values by field, writer and write, what is named in ${over}
 * by the same; then one walk through both. Each line is read once. */
#include "notebook/fold.h"
#include <stdlib.h>
#include <string.h>

struct row { /* a value, or one that was written over */
    struct bytes entry, key, who, w, v, at;
    bool over; /* ${w} is named, by a line of ${who} */
    bool gone; /* a value that was written over */
};
struct head { /* of a line */
    struct bytes text, entry, kind, setup, scene, who, w, at;
    uint64_t at_ms;
    uint32_t row, rows; /* its values, and what they name */
};
struct work {
    struct row *row;
    struct head *head;
    uint32_t rows, rows_max, heads;
};

static int by_text(const void *a, const void *b) {
    const struct head *x = a, *y = b;
    int order = bytes_compare(x->w, y->w);
    return order ? order : bytes_compare(x->text, y->text);
}
static int by_time(const void *a, const void *b) {
    const struct head *x = a, *y = b;
    int order = bytes_compare(x->entry, y->entry);
    if (order) return order;
    if (x->at_ms != y->at_ms) return x->at_ms < y->at_ms ? -1 : 1;
    return bytes_compare(x->w, y->w);
}
static int by_field(const struct row *x, const struct row *y) {
    int order = bytes_compare(x->entry, y->entry);
    if (!order) order = bytes_compare(x->key, y->key);
    return order;
}
static int by_write(const void *a, const void *b) {
    const struct row *x = a, *y = b;
    int order = by_field(x, y);
    if (!order) order = bytes_compare(x->who, y->who);
    if (!order) order = bytes_compare(x->w, y->w);
    return order ? order : (int)y->over - (int)x->over;
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
    struct row row = {.entry = l->entry, .key = line_field_key(l, key), .who = l->who};
    uint32_t over = line_field_over(l, key);
    row.w = l->w, row.at = l->at, row.v = value_text(l, line_field_value(l, key));
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

/* Each write once: of two texts under one id the first in byte order, on every device. */
static void keep_once(struct work *x) {
    uint32_t kept = 0;
    if (x->heads) qsort(x->head, x->heads, sizeof *x->head, by_text);
    for (uint32_t i = 0; i < x->heads; i++)
        if (!kept || !bytes_equal(x->head[i].w, x->head[kept - 1].w)) x->head[kept++] = x->head[i];
    x->heads = kept;
    if (kept) qsort(x->head, kept, sizeof *x->head, by_time);
}

/* The rows of the lines that were kept, in the lines' order: those of an entry together. */
static bool gather_rows(struct work *x) {
    struct row *all = x->row;
    uint32_t rows = 0;
    x->row = calloc(x->rows + 1, sizeof *x->row);
    for (uint32_t i = 0; x->row && i < x->heads; i++) {
        const struct head *h = &x->head[i];
        if (all && h->rows) memcpy(x->row + rows, all + h->row, h->rows * sizeof *all);
        rows += h->rows;
    }
    x->rows = rows;
    free(all);
    return x->row != NULL;
}

static void sort_rows(struct work *x) {
    for (uint32_t from = 0, end; from < x->rows; from = end) {
        for (end = from + 1; end < x->rows; end++)
            if (!bytes_equal(x->row[end].entry, x->row[from].entry)) break;
        qsort(x->row + from, end - from, sizeof *x->row, by_write);
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
    keep_once(x);
    if (!gather_rows(x)) return false;
    sort_rows(x);
    return true;
}

/* In the sorted rows a value's names stand just before it. A circle, where nothing of a writer's would stand, stands. */
static void mark_gone(struct work *x) {
    for (uint32_t from = 0, end; from < x->rows; from = end) {
        uint32_t standing = 0;
        for (end = from; end < x->rows; end++) {
            struct row *r = &x->row[end];
            if (by_field(r, &x->row[from]) || !bytes_equal(r->who, x->row[from].who)) break;
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
    struct fold_entry *e = NULL;
    for (uint32_t i = 0; i < x->heads; i++) {
        const struct head *h = &x->head[i];
        if (!e || !bytes_equal(h->entry, e->entry)) {
            e = &f->entry[f->entries++];
            *e = (struct fold_entry){h->entry, h->kind, h->who, h->at, .at_ms = h->at_ms};
        }
        fold_head(e, h);
    }
}

static void add_value(struct fold *f, struct fold_entry *e, const struct row *r) {
    struct fold_field *field = e->count ? &f->field[f->fields - 1] : NULL;
    if (!field || !bytes_equal(field->key, r->key)) {
        field = &f->field[f->fields++];
        *field = (struct fold_field){r->key, f->values, 0};
        e->count++;
    }
    struct fold_value *v = &f->value[f->values], *before = field->count ? v - 1 : NULL;
    *v = (struct fold_value){r->who, r->at, r->w, r->v, .beside = !bytes_equal(r->who, e->who)};
    if (before && bytes_equal(before->who, v->who))
        v->conflict = before->conflict = e->conflict = true;
    if (!v->beside && bytes_equal(r->key, BYTES("removed")) && bytes_equal(r->v, BYTES("\"yes\"")))
        e->removed = true;
    f->values++;
    field->count++;
}

/* Rows and entries are both in the order of entries' ids here. */
static void fold_rows(struct fold *f, const struct work *x) {
    uint32_t e = 0;
    for (uint32_t i = 0; i < x->rows; i++) {
        const struct row *r = &x->row[i];
        while (e < f->entries && bytes_compare(f->entry[e].entry, r->entry) < 0) e++;
        if (!f->entry[e].count) f->entry[e].first = f->fields;
        if (!r->over && !r->gone) add_value(f, &f->entry[e], r);
    }
}

static int by_first(const void *a, const void *b) {
    const struct fold_entry *x = a, *y = b;
    if (x->at_ms != y->at_ms) return x->at_ms < y->at_ms ? -1 : 1;
    return bytes_compare(x->entry, y->entry);
}

static bool fold_work(struct fold *f, struct work *x) {
    f->entry = calloc(x->heads + 1, sizeof *f->entry);
    f->field = calloc(x->rows + 1, sizeof *f->field);
    f->value = calloc(x->rows + 1, sizeof *f->value);
    if (!f->entry || !f->field || !f->value) return false;
    mark_gone(x);
    fold_heads(f, x);
    fold_rows(f, x);
    qsort(f->entry, f->entries, sizeof *f->entry, by_first);
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
