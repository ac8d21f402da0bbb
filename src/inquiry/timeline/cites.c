/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* cites.c - see cites.h. */
#include "inquiry/timeline/cites.h"
#include "inquiry/account/check.h"
#include "inquiry/account/source.h"
#include <stdlib.h>
#include <string.h>

/* The next source of a list that is a stretch of a recording. */
static bool next(const struct clocks *c, struct bytes list, uint32_t *at, struct cite *cite) {
    uint8_t bytes[2 * SOURCE_TEXT_MAX];
    struct buffer one = BUFFER(bytes);
    struct source s;
    const char *why;
    for (; check_item(list, at, &one); one.full = false) {
        if (!source_read(buffer_bytes(&one), &s, &why) || s.place != SOURCE_TIMES) continue;
        cite->media = clocks_of(c, s.name);
        cite->from_ms = s.from, cite->until_ms = s.until;
        if (cite->media != CLOCKS_NONE) return true;
    }
    return false;
}

bool cites_first(const struct clocks *c, uint32_t entry, struct cite *cite) {
    uint32_t at = 0;
    cite->entry = entry;
    return next(c, account_value(c->a, entry, "sources"), &at, cite);
}

static bool add(struct cites *x, uint32_t *max, const struct cite *cite) {
    if (x->rows == *max) {
        uint32_t more = *max ? *max * 2 : 1024;
        struct cite *row = more > *max ? realloc(x->row, more * sizeof *row) : NULL;
        if (!row) return false;
        x->row = row, *max = more;
    }
    x->row[x->rows++] = *cite;
    return true;
}

/* Every field of sources of an entry: a fact has one, a row of a duty several. */
static bool add_entry(struct cites *x, const struct clocks *c, uint32_t *max, uint32_t entry) {
    const struct account *a = c->a;
    enum account_kind kind = account_kind(a, entry);
    for (uint32_t f = 0; f < kinds_fields; f++) {
        const struct kinds_field *field = &kinds_field[f];
        if (field->kind != kind || field->type != ACCOUNT_TYPE_SOURCES) continue;
        struct cite cite = {.entry = entry};
        struct bytes list = account_value(a, entry, field->key);
        for (uint32_t at = 0; list.len && next(c, list, &at, &cite);)
            if (!add(x, max, &cite)) return false;
    }
    return true;
}

static int by_place(const void *a, const void *b) {
    const struct cite *x = a, *y = b;
    if (x->media != y->media) return x->media < y->media ? -1 : 1;
    if (x->from_ms != y->from_ms) return x->from_ms < y->from_ms ? -1 : 1;
    return x->entry < y->entry ? -1 : x->entry > y->entry;
}

bool cites_build(struct cites *x, const struct clocks *c) {
    uint32_t max = 0, row = 0;
    *x = (struct cites){.first = calloc(c->medias + 1, sizeof *x->first)};
    bool room = x->first != NULL;
    for (uint32_t e = 0; room && e < c->a->fold.entries; e++) room = add_entry(x, c, &max, e);
    if (!room) return cites_drop(x), false;
    if (x->rows) qsort(x->row, x->rows, sizeof *x->row, by_place);
    for (uint32_t m = 0; m <= c->medias; m++) {
        while (row < x->rows && x->row[row].media < m) row++;
        x->first[m] = row;
    }
    return true;
}

void cites_drop(struct cites *x) {
    free(x->row);
    free(x->first);
    memset(x, 0, sizeof *x);
}
