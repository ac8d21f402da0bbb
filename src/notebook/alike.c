/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* alike.c - see alike.h. */
#include "notebook/alike.h"
#include <stdlib.h>
#include <string.h>
#include "notebook/order.h"

static int by_text(const struct alike_row *x, const struct alike_row *y) {
    int order = 0;
    for (uint32_t k = 0; !order && k < ALIKE_KEYS_MAX && x->text[k]; k++)
        order = order_of(bytes_of(x->text[k]), bytes_of(y->text[k]));
    for (uint32_t k = 0; !order && k < ALIKE_KEYS_MAX && x->text[k]; k++)
        order = strcmp(x->text[k], y->text[k]);
    return order;
}
static int by_all(const void *a, const void *b) {
    const struct alike_row *x = a, *y = b;
    int order = by_text(x, y);
    if (!order) order = order_of(x->e->setup, y->e->setup);
    return order ? order : x->e < y->e ? -1 : x->e > y->e;
}

static bool take(struct alike *a, const struct fold *f, const struct fold_entry *e,
                 const char *const key[]) {
    struct alike_row *row = &a->row[a->rows];
    bool any = false, whole = true;
    row->e = e;
    for (uint32_t k = 0; k < a->keys; k++) {
        uint8_t bytes[LINE_MAX_BYTES];
        struct buffer said = BUFFER(bytes);
        any |= fold_text(f, e, key[k], &said) && said.len;
        row->text[k] = strndup((const char *)bytes, said.len);
        whole &= row->text[k] != NULL;
    }
    for (uint32_t k = 0; !any && k < a->keys; k++) free(row->text[k]), row->text[k] = NULL;
    a->rows += any;
    return whole;
}

bool alike_begin(struct alike *a, const struct fold *f, const char *kind, const char *const key[],
                 uint32_t keys) {
    *a = (struct alike){.row = calloc(f->entries + 1u, sizeof *a->row), .keys = keys};
    bool whole = a->row != NULL;
    for (uint32_t i = 0; whole && i < f->entries; i++)
        if (bytes_equal(f->entry[i].kind, bytes_of(kind)) && !f->entry[i].removed)
            whole = take(a, f, &f->entry[i], key);
    if (whole && a->rows) qsort(a->row, a->rows, sizeof *a->row, by_all);
    return whole;
}
void alike_drop(struct alike *a) {
    for (uint32_t i = 0; i < a->rows; i++)
        for (uint32_t k = 0; k < a->keys; k++) free(a->row[i].text[k]);
    free(a->row);
    *a = (struct alike){0};
}
uint32_t alike_end(const struct alike *a, uint32_t at) {
    uint32_t end = at;
    while (end < a->rows && !by_text(&a->row[end], &a->row[at])) end++;
    return end;
}
