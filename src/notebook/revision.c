/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* revision.c - see revision.h. Each pass matches what is left, by a key that both versions have: scenes of one key are taken in
 * their order. */
#include "notebook/revision.h"
#include "notebook/letters.h"
#include "notebook/revision_sketch.h"
#include <stdlib.h>
#include <string.h>

enum { LIKE = 40, RATHER_LIKE = 25, SAME_KEY_MAX = 16 };

struct key {
    uint64_t hash;
    uint32_t scene;
};
struct keys {
    struct key *key;
    uint32_t count;
};
struct matching {
    struct revision *r;
    struct revision_sketch *now, *was;
    struct keys keys; /* of the older version, in order of their hash */
};

static int compare(const void *a, const void *b) {
    const struct key *x = a, *y = b;
    if (x->hash != y->hash) return x->hash < y->hash ? -1 : 1;
    return (x->scene > y->scene) - (x->scene < y->scene);
}

static uint32_t first_of(const struct keys *k, uint64_t hash) {
    uint32_t low = 0, high = k->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (k->key[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void put(struct keys *k, uint64_t hash, uint32_t scene) {
    if (hash) k->key[k->count++] = (struct key){hash, scene};
}

static uint64_t number_key(const struct screenplay *s, uint32_t i,
                           const struct revision_sketch *k) {
    (void)k;
    return s->scene[i].number.len ? 1 + (uint64_t)letters_hash(s->scene[i].number) : 0;
}
static uint64_t heading_key(const struct screenplay *s, uint32_t i,
                            const struct revision_sketch *k) {
    (void)k;
    const struct screenplay_scene *at = &s->scene[i];
    return 1 + ((uint64_t)letters_hash(at->place) << 32 | (letters_hash(at->time) ^ at->set)) / 2;
}
static uint64_t text_key(const struct screenplay *s, uint32_t i, const struct revision_sketch *k) {
    (void)s, (void)i;
    return k->count > 2 ? k->whole | 1 : 0;
}
typedef uint64_t key_of(const struct screenplay *, uint32_t, const struct revision_sketch *);

static bool same_heading(const struct screenplay_scene *a, const struct screenplay_scene *b) {
    return a->set == b->set && letters_same(a->place, b->place) && letters_same(a->time, b->time);
}

static void pair(struct matching *m, uint32_t now, uint32_t was) {
    m->r->scene[now].was = was;
    m->r->goes[was] = now;
}

static bool is_free(const struct matching *m, uint32_t was) {
    return m->r->goes[was] == REVISION_NONE;
}

/* ${sure}: only where the heading is the same or the text rather like. */
static void match_by(struct matching *m, key_of *of, bool sure) {
    const struct screenplay *now = m->r->now, *was = m->r->was;
    m->keys.count = 0;
    for (uint32_t i = 0; i < was->scenes; i++)
        if (is_free(m, i)) put(&m->keys, of(was, i, &m->was[i]), i);
    qsort(m->keys.key, m->keys.count, sizeof *m->keys.key, compare);
    for (uint32_t i = 0; i < now->scenes; i++) {
        uint64_t hash = m->r->scene[i].was == REVISION_NONE ? of(now, i, &m->now[i]) : 0;
        uint32_t at = first_of(&m->keys, hash), end = at + SAME_KEY_MAX;
        for (; hash && at < m->keys.count && at < end && m->keys.key[at].hash == hash; at++) {
            uint32_t old = m->keys.key[at].scene;
            bool good = !sure || same_heading(&now->scene[i], &was->scene[old]) ||
                        revision_likeness(&m->now[i], &m->was[old]) >= RATHER_LIKE;
            if (!is_free(m, old) || !good) continue;
            pair(m, i, old);
            break;
        }
    }
}

/* The scene most like it, among those that share a three of words with it. */
static void match_likest(struct matching *m, uint32_t i) {
    uint32_t best = LIKE - 1, which = REVISION_NONE;
    for (uint32_t h = 0; h < m->now[i].count; h++) {
        uint32_t at = first_of(&m->keys, m->now[i].least[h] + 1ull), end = at + SAME_KEY_MAX;
        for (; at < m->keys.count && at < end && m->keys.key[at].hash == m->now[i].least[h] + 1ull;
             at++) {
            uint32_t old = m->keys.key[at].scene;
            uint32_t like = is_free(m, old) ? revision_likeness(&m->now[i], &m->was[old]) : 0;
            if (like > best) best = like, which = old;
        }
    }
    if (which != REVISION_NONE) pair(m, i, which);
}

static void match_by_likeness(struct matching *m) {
    m->keys.count = 0;
    for (uint32_t i = 0; i < m->r->was->scenes; i++)
        for (uint32_t h = 0; is_free(m, i) && h < m->was[i].count; h++)
            put(&m->keys, m->was[i].least[h] + 1ull, i);
    qsort(m->keys.key, m->keys.count, sizeof *m->keys.key, compare);
    for (uint32_t i = 0; i < m->r->now->scenes; i++)
        if (m->r->scene[i].was == REVISION_NONE) match_likest(m, i);
}

static void compare_scenes(struct matching *m, uint32_t i) {
    struct revision_scene *scene = &m->r->scene[i];
    if (scene->was == REVISION_NONE) return;
    const struct screenplay_scene *now = &m->r->now->scene[i], *was = &m->r->was->scene[scene->was];
    if (!same_heading(now, was)) scene->flags |= REVISION_RENAMED;
    if (!letters_same(now->number, was->number)) scene->flags |= REVISION_RENUMBERED;
    if (m->now[i].whole != m->was[scene->was].whole) scene->flags |= REVISION_CHANGED;
    if (letters_same(now->place, BYTES("OMITTED")) && !letters_same(was->place, BYTES("OMITTED")))
        scene->flags = REVISION_OMITTED;
}

/* The longest run of scenes that kept their order has not moved; the others have. ${tail}: the last scene of the best run of each
 * length. */
static void find_moved(struct revision *r, uint32_t *tail, uint32_t *before) {
    uint32_t longest = 0;
    for (uint32_t i = 0; i < r->now->scenes; i++) {
        if (r->scene[i].was == REVISION_NONE) continue;
        uint32_t low = 0, high = longest;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (r->scene[tail[middle]].was < r->scene[i].was)
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? tail[low - 1] : REVISION_NONE;
        tail[low] = i;
        if (low == longest) longest++;
        r->scene[i].flags |= REVISION_MOVED;
    }
    for (uint32_t i = longest ? tail[longest - 1] : REVISION_NONE; i != REVISION_NONE;
         i = before[i])
        r->scene[i].flags &= ~(uint32_t)REVISION_MOVED;
}

static void match_all(struct matching *m) {
    match_by(m, number_key, true);
    match_by(m, text_key, true);
    match_by(m, text_key, false);
    match_by_likeness(m);
    match_by(m, number_key, false);
    match_by(m, heading_key, false);
    for (uint32_t i = 0; i < m->r->now->scenes; i++) compare_scenes(m, i);
}

/* What is needed to find the results is given back at once. */
bool revision_open(struct revision *r, const struct screenplay *now, const struct screenplay *was) {
    size_t n = now->scenes, w = was->scenes;
    struct matching m = {.r = r};
    *r = (struct revision){.now = now, .was = was};
    r->scene = calloc(n + 1, sizeof *r->scene);
    r->goes = calloc(w + 1, sizeof *r->goes);
    m.now = calloc(n + 1, sizeof *m.now);
    m.was = calloc(w + 1, sizeof *m.was);
    m.keys.key = calloc((w + 1) * SKETCH_MAX, sizeof *m.keys.key);
    uint32_t *order = calloc(2 * n + 2, sizeof *order);
    bool room = r->scene && r->goes && m.now && m.was && m.keys.key && order;
    for (uint32_t i = 0; room && i < n; i++)
        r->scene[i].was = REVISION_NONE, revision_sketch(&m.now[i], now, i);
    for (uint32_t i = 0; room && i < w; i++)
        r->goes[i] = REVISION_NONE, revision_sketch(&m.was[i], was, i);
    if (room) match_all(&m), find_moved(r, order, order + n + 1);
    free(m.now);
    free(m.was);
    free(m.keys.key);
    free(order);
    if (!room) revision_close(r);
    return room;
}

void revision_close(struct revision *r) {
    free(r->scene);
    free(r->goes);
    *r = (struct revision){0};
}
