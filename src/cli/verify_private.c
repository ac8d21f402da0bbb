/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* verify_private.c - see verify_parts.h. Rows are copied a handful at a time, because an event is read for each. */
#include "cli/sealed.h"
#include "cli/verify_parts.h"
#include "ledger/seal.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_MAX = 64, PATH_BYTES = 32 };

struct row {
    uint64_t index;
    struct hash seal;
    char path[PATH_BYTES];
};
struct rows {
    struct log_from *log;
    uint64_t next; /* index to go on from */
    uint32_t count;
    bool more;
    struct row row[ROWS_MAX];
};

/* A full handful ends at an index that may have more rows; that index is read again. */
static bool take(void *state, const struct store_private *p) {
    struct rows *r = state;
    r->more = r->count == ROWS_MAX;
    if (r->more) return false;
    struct row *row = &r->row[r->count++];
    row->index = p->index;
    row->seal = ledger_seal(r->log->c, p->salt, p->path, p->value);
    snprintf(row->path, sizeof row->path, "%.*s", (int)p->path.len, (const char *)p->path.ptr);
    r->next = p->index;
    return true;
}

static bool fits(struct log_from *l, const struct row *row) {
    struct bytes entry;
    struct sealed s;
    uint64_t head;
    bool later = row->index >= l->end && store_head(l->store, &head) == STORE_OK;
    if (later && head > row->index) return true; /* written since the log was opened */
    if (!log_entry(l, row->index, &entry)) return false;
    const struct hash *seal = sealed_read(&s, entry) ? sealed_find(&s, bytes_of(row->path)) : NULL;
    return seal && hash_equal(seal, &row->seal);
}

static void check(struct rows *r, struct tell *t) {
    char place[96];
    for (uint32_t i = 0; i < r->count; i++) {
        const struct row *row = &r->row[i];
        bool again = r->more && row->index == r->next && r->row[0].index != r->next;
        if (again || fits(r->log, row)) continue;
        snprintf(place, sizeof place, "private text %s of entry %" PRIu64, row->path, row->index);
        tell_problem(t, place, "it is not the one that was sealed in the entry", row->index, 1);
    }
}

void verify_private(struct log_from *l, struct tell *t) {
    struct rows *r = calloc(1, sizeof *r);
    if (!r) return;
    r->log = l;
    do {
        uint64_t from = r->next;
        r->count = 0;
        r->more = false;
        if (store_reveal(l->store, from, take, r) != STORE_OK)
            tell_problem(t, "private texts", "they cannot be read", from, 0);
        check(r, t);
        if (r->more && r->next == from) r->next++; /* more texts than an event can have */
    } while (r->more);
    free(r);
}
