/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* order.c - see order.h. */
#include "notebook/order.h"
#include <stdlib.h>
#include <string.h>

/* What belongs to a setup, in the order in which it is told. */
static const char *const OF_SETUP[] = {"scene", "setup", "take", "light", "plan", "frame"};

static uint32_t rank_of(struct bytes kind) {
    uint32_t i = 0;
    while (i < COUNT_OF(OF_SETUP) && !bytes_equal(kind, bytes_of(OF_SETUP[i]))) i++;
    return i;
}
bool order_is_told(struct bytes kind) {
    return rank_of(kind) < COUNT_OF(OF_SETUP);
}

/* A run of digits counts as the number it is. */
static uint32_t digits(struct bytes b, uint32_t at, uint32_t *from) {
    uint32_t end = at;
    while (end < b.len && b.ptr[end] >= '0' && b.ptr[end] <= '9') end++;
    *from = at;
    while (*from + 1 < end && b.ptr[*from] == '0') ++*from;
    return end;
}
int order_of(struct bytes a, struct bytes b) {
    uint32_t i = 0, k = 0;
    if (!a.len || !b.len) return (int)!a.len - (int)!b.len;
    while (i < a.len && k < b.len) {
        uint32_t from_a, from_b, end_a = digits(a, i, &from_a), end_b = digits(b, k, &from_b);
        if (end_a == i || end_b == k) {
            if (a.ptr[i] != b.ptr[k]) return a.ptr[i] - b.ptr[k];
            i++, k++;
            continue;
        }
        uint32_t len_a = end_a - from_a, len_b = end_b - from_b;
        int order = len_a != len_b ? (len_a < len_b ? -1 : 1)
                                   : memcmp(a.ptr + from_a, b.ptr + from_b, len_a);
        if (order) return order;
        i = end_a, k = end_b;
    }
    return (int)(k >= b.len) - (int)(i >= a.len);
}

static int by_place(const void *a, const void *b) {
    const struct order_place *x = a, *y = b;
    int order = order_of(x->scene, y->scene);
    if (!order) order = (x->rank != 0) - (y->rank != 0);
    if (!order) order = order_of(x->e->setup, y->e->setup);
    if (!order) order = x->rank < y->rank ? -1 : x->rank > y->rank;
    return order ? order : x->e < y->e ? -1 : x->e > y->e;
}

/* A setup's scene, found by its id. */
struct home {
    struct bytes setup, scene;
    uint32_t at;
};
static int by_setup(const void *a, const void *b) {
    const struct home *x = a, *y = b;
    int order = bytes_compare(x->setup, y->setup);
    return order ? order : x->at < y->at ? -1 : x->at > y->at;
}
static uint32_t homes_of(const struct fold *f, struct home *home) {
    uint32_t homes = 0, kept = 0;
    for (uint32_t i = 0; i < f->entries; i++)
        if (f->entry[i].scene.len && f->entry[i].setup.len)
            home[homes++] = (struct home){f->entry[i].setup, f->entry[i].scene, i};
    if (homes) qsort(home, homes, sizeof *home, by_setup);
    for (uint32_t i = 0; i < homes; i++) /* of each setup the first that has one */
        if (!kept || !bytes_equal(home[i].setup, home[kept - 1].setup)) home[kept++] = home[i];
    return kept;
}
static int is_home(const void *key, const void *row) {
    return bytes_compare(*(const struct bytes *)key, ((const struct home *)row)->setup);
}
static struct bytes scene_of(const struct fold_entry *e, const struct home *home, uint32_t homes) {
    if (e->scene.len || !e->setup.len || !homes) return e->scene;
    const struct home *found = bsearch(&e->setup, home, homes, sizeof *home, is_home);
    return found ? found->scene : e->scene;
}

bool order_begin(struct order *o, const struct fold *f) {
    struct home *home = calloc(f->entries + 1u, sizeof *home);
    *o = (struct order){.fold = f, .place = calloc(f->entries + 1u, sizeof *o->place)};
    bool ready = home && o->place;
    uint32_t homes = ready ? homes_of(f, home) : 0;
    for (uint32_t i = 0; ready && i < f->entries; i++) {
        const struct fold_entry *e = &f->entry[i];
        uint32_t rank = rank_of(e->kind);
        if (rank < COUNT_OF(OF_SETUP))
            o->place[o->places++] = (struct order_place){e, scene_of(e, home, homes), rank};
    }
    if (ready && o->places) qsort(o->place, o->places, sizeof *o->place, by_place);
    free(home);
    return ready;
}
void order_drop(struct order *o) {
    free(o->place);
    *o = (struct order){0};
}

uint32_t order_scene_end(const struct order *o, uint32_t at) {
    uint32_t end = at;
    while (end < o->places && bytes_equal(o->place[end].scene, o->place[at].scene)) end++;
    return end;
}
uint32_t order_setup_end(const struct order *o, uint32_t at, uint32_t end) {
    uint32_t i = at;
    while (i < end && bytes_equal(o->place[i].e->setup, o->place[at].e->setup)) i++;
    return i;
}
bool order_scene_says(const struct order *o, uint32_t at, const char *key, struct buffer *out) {
    uint32_t end = order_scene_end(o, at);
    for (; at < end && !o->place[at].rank; at++)
        if (!o->place[at].e->removed && fold_text(o->fold, o->place[at].e, key, out)) return true;
    return false;
}
