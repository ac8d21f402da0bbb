/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* fold_order.c - see fold_inner.h. What is sorted is small and looks at no text; what is written together lies together afterwards. */
#include "notebook/fold_inner.h"
#include <stdlib.h>

/* 32 hexadecimal digits as a number: in the order of the digits, and compared without looking at a text. */
struct id {
    uint64_t high, low;
};
/* What heads are sorted by. */
struct key {
    struct id id;
    uint64_t at_ms;
    uint32_t rank, head;
};

static uint64_t digits(const uint8_t *hex) {
    uint64_t n = 0;
    for (uint32_t i = 0; i < 16; i++)
        n = n << 4 | (uint32_t)(hex[i] <= '9' ? hex[i] - '0' : hex[i] - 'a' + 10);
    return n;
}
static struct id id_of(struct bytes hex) {
    return (struct id){digits(hex.ptr), digits(hex.ptr + 16)};
}
static bool same_id(struct id a, struct id b) {
    return a.high == b.high && a.low == b.low;
}

static int by_key(const void *a, const void *b) {
    const struct key *x = a, *y = b;
    if (x->id.high != y->id.high) return x->id.high < y->id.high ? -1 : 1;
    if (x->id.low != y->id.low) return x->id.low < y->id.low ? -1 : 1;
    if (x->at_ms != y->at_ms) return x->at_ms < y->at_ms ? -1 : 1;
    return x->rank < y->rank ? -1 : x->rank > y->rank;
}

/* Each write once, in the order of their ids: of two texts under one id the first in byte order, on every device. */
static uint32_t keep_once(const struct work *x, struct key *key) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < x->heads; i++) key[i] = (struct key){id_of(x->head[i].w), 0, i, i};
    if (x->heads) qsort(key, x->heads, sizeof *key, by_key);
    for (uint32_t i = 0; i < x->heads; i++) {
        struct key *last = kept ? &key[kept - 1] : NULL;
        if (!last || !same_id(last->id, key[i].id))
            key[kept++] = key[i];
        else if (bytes_compare(x->head[key[i].head].text, x->head[last->head].text) < 0)
            last->head = key[i].head;
    }
    return kept;
}

/* By entry, time and write; then the entries by their first lines' times. */
static uint32_t order_entries(const struct work *x, struct key *key, uint32_t kept,
                              struct key *entry) {
    uint32_t entries = 0;
    for (uint32_t i = 0; i < kept; i++) {
        const struct head *h = &x->head[key[i].head];
        key[i] = (struct key){id_of(h->entry), h->at_ms, i, key[i].head};
    }
    if (kept) qsort(key, kept, sizeof *key, by_key);
    for (uint32_t i = 0; i < kept; i++)
        if (!i || !same_id(key[i].id, key[i - 1].id))
            entry[entries] = (struct key){{key[i].at_ms, 0}, 0, entries, i}, entries++;
    if (entries) qsort(entry, entries, sizeof *entry, by_key);
    return entries;
}

bool fold_order(struct work *x) {
    struct key *key = calloc(x->heads + 1, sizeof *key);
    uint32_t kept = key ? keep_once(x, key) : 0, heads = 0;
    struct key *entry = calloc(kept + 1, sizeof *entry);
    struct head *head = calloc(kept + 1, sizeof *head);
    bool room = key && entry && head;
    uint32_t entries = room ? order_entries(x, key, kept, entry) : 0;
    for (uint32_t e = 0; e < entries; e++)
        for (uint32_t i = entry[e].head; i < kept && same_id(key[i].id, key[entry[e].head].id); i++)
            head[heads] = x->head[key[i].head], head[heads++].place = e;
    free(key), free(entry);
    if (!room) return free(head), false;
    free(x->head);
    x->head = head, x->heads = heads;
    return true;
}
