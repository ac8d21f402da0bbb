/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* memory.c - the store without a disk: growing arrays under one lock. What it keeps, it keeps as SQLite would. */
#include <stdlib.h>
#include <string.h>
#include "store/memory_rows.h"

static void *must(void *p) {
    if (!p) abort(); /* this store is for tests */
    return p;
}
static void *add(struct rows *r, const void *row, size_t size) {
    if (r->count == r->room) {
        r->room = r->room ? r->room * 2 : 64;
        r->row = must(realloc(r->row, r->room * size));
    }
    return memcpy((uint8_t *)must(r->row) + r->count++ * size, row, size);
}
static struct bytes copy(struct bytes b) {
    uint8_t *p = must(malloc(b.len + 1u));
    if (b.len) memcpy(p, b.ptr, b.len);
    return (struct bytes){p, b.len};
}
static void drop(struct bytes b) {
    free((void *)(uintptr_t)b.ptr);
}

static void memory_close(struct store *store) {
    struct memory_store *s = memory_of(store);
    for (uint64_t i = 0; i < s->event.count; i++) drop(ROW(s, event, store_event, i).body);
    for (uint64_t i = 0; i < s->secret.count; i++) {
        drop(ROW(s, secret, store_private, i).path);
        drop(ROW(s, secret, store_private, i).value);
    }
    for (uint64_t i = 0; i < s->given.count; i++) drop(ROW(s, given, store_given, i).refusal);
    for (uint64_t i = 0; i < s->witness.count; i++) {
        drop(ROW(s, witness, store_witness, i).vkey);
        drop(ROW(s, witness, store_witness, i).line);
    }
    for (int i = 0; i < META_COUNT; i++) drop(s->meta[i]);
    for (int i = 0; i < TILE_LEVELS; i++) free(s->root[i].row);
    struct rows *all[] = {&s->event, &s->secret, &s->given, &s->session, &s->invite, &s->witness};
    for (size_t i = 0; i < COUNT_OF(all); i++) free(all[i]->row);
    drop(s->snapshot.world);
    pthread_mutex_destroy(&s->lock);
    free(s);
}

static bool put_root(void *state, struct tile t, struct bytes hashes, const struct hash *root) {
    struct memory_store *s = state;
    (void)hashes;
    if (t.level + 1 < TILE_LEVELS) add(&s->root[t.level + 1], root, sizeof *root);
    return true;
}

static struct store_invite *find_invite(struct memory_store *s, const struct hash *token) {
    for (uint64_t i = 0; i < s->invite.count; i++)
        if (hash_equal(&ROW(s, invite, store_invite, i).token, token))
            return &ROW(s, invite, store_invite, i);
    return NULL;
}

static void put_log(struct memory_store *s, const struct store_batch *b) {
    for (uint32_t i = 0; i < b->events; i++) {
        struct store_event e = {copy(b->event[i].body), b->event[i].leaf};
        add(&s->event, &e, sizeof e);
        add(&s->root[0], &e.leaf, sizeof e.leaf);
        if (!fill_add(&s->fill, s->c, &e.leaf, put_root, s)) abort();
    }
    for (uint32_t i = 0; i < b->secrets; i++) {
        struct store_private p = b->secret[i];
        p.path = copy(p.path), p.value = copy(p.value);
        add(&s->secret, &p, sizeof p);
    }
    for (uint32_t i = 0; i < b->givens; i++) {
        struct store_given g = b->given[i];
        if (memory_find_given(s, &g.id)) continue;
        g.refusal = copy(g.refusal);
        add(&s->given, &g, sizeof g);
    }
}

static void put_witness(struct memory_store *s, struct store_witness w) {
    w.vkey = copy(w.vkey), w.line = copy(w.line);
    for (uint64_t i = 0; i < s->witness.count; i++) {
        struct store_witness *old = &ROW(s, witness, store_witness, i);
        if (!bytes_equal(old->vkey, w.vkey)) continue;
        drop(old->vkey), drop(old->line);
        *old = w;
        return;
    }
    add(&s->witness, &w, sizeof w);
}

static void erase(struct memory_store *s, uint32_t subject) {
    uint64_t kept = 0;
    for (uint64_t i = 0; i < s->secret.count; i++) {
        struct store_private p = ROW(s, secret, store_private, i);
        if (p.subject == subject)
            drop(p.path), drop(p.value);
        else
            ROW(s, secret, store_private, kept++) = p;
    }
    s->secret.count = kept;
}

static void put_people(struct memory_store *s, const struct store_batch *b) {
    for (uint32_t i = 0; i < b->sessions; i++) add(&s->session, &b->session[i], sizeof *b->session);
    for (uint32_t i = 0; i < b->invites; i++) {
        struct store_invite *old = find_invite(s, &b->invite[i].token);
        if (old)
            *old = b->invite[i];
        else
            add(&s->invite, &b->invite[i], sizeof *b->invite);
    }
    for (uint32_t i = 0; i < b->witnesses; i++) put_witness(s, b->witness[i]);
    for (uint32_t i = 0; i < b->erases; i++) erase(s, b->erase[i]);
    if (!b->snapshot) return;
    drop(s->snapshot.world);
    s->snapshot = *b->snapshot;
    s->snapshot.world = copy(b->snapshot->world);
}

static enum store_answer memory_commit(struct store *store, const struct store_batch *b) {
    struct memory_store *s = memory_of(store);
    struct memory_fate fate = {STORE_OK, true};
    s->commits++;
    if (s->script.commit) fate = s->script.commit(s->script.state, s->commits, b);
    pthread_mutex_lock(&s->lock);
    if (s->owner != s->epoch || s->event.count != b->before)
        fate = (struct memory_fate){STORE_FENCED, false};
    if (fate.takes) put_log(s, b), put_people(s, b);
    pthread_mutex_unlock(&s->lock);
    return fate.answer;
}

static enum store_answer memory_own(struct store *s, uint64_t *epoch) {
    *epoch = memory_of(s)->owner = ++memory_of(s)->epoch;
    return STORE_OK;
}
void memory_fence(struct store *s) {
    pthread_mutex_lock(&memory_of(s)->lock);
    memory_of(s)->epoch++;
    pthread_mutex_unlock(&memory_of(s)->lock);
}
static enum store_answer memory_head(struct store *s, uint64_t *size) {
    pthread_mutex_lock(&memory_of(s)->lock);
    *size = memory_of(s)->event.count;
    pthread_mutex_unlock(&memory_of(s)->lock);
    return STORE_OK;
}
static enum store_answer memory_settle(struct store *s, uint64_t *size) {
    struct memory_script *play = &memory_of(s)->script;
    uint64_t number = ++memory_of(s)->settles;
    enum store_answer answer = play->settle ? play->settle(play->state, number) : STORE_OK;
    return answer == STORE_OK ? memory_head(s, size) : answer;
}
static enum store_answer memory_tidy(struct store *s) {
    (void)s;
    return STORE_OK;
}

static enum store_answer memory_put_meta(struct store *s, enum store_meta what,
                                         struct bytes value) {
    drop(memory_of(s)->meta[what]);
    memory_of(s)->meta[what] = copy(value);
    return STORE_OK;
}
static enum store_answer memory_get_meta(struct store *s, enum store_meta what,
                                         struct bytes *value) {
    if (!memory_of(s)->meta[what].ptr) return STORE_ABSENT;
    *value = memory_of(s)->meta[what];
    return STORE_OK;
}

static void memory_hold(struct store *s, bool on) {
    (void)s, (void)on; /* nothing is read and written at once here */
}

static const struct store_calls calls = {
    .close = memory_close,
    .own = memory_own,
    .commit = memory_commit,
    .settle = memory_settle,
    .tidy = memory_tidy,
    .put_meta = memory_put_meta,
    .head = memory_head,
    .hold = memory_hold,
    .get_meta = memory_get_meta,
    .read = memory_read,
    .tile = memory_tile,
    .answered = memory_answered,
    .reveal = memory_reveal,
    .reveal_one = memory_reveal_one,
    .session = memory_session,
    .invite = memory_invite,
    .witnesses = memory_witnesses,
    .get_snapshot = memory_get_snapshot,
};

struct store *store_memory(const struct crypto *c) {
    struct memory_store *s = must(calloc(1, sizeof *s));
    s->store.calls = &calls;
    s->c = c;
    pthread_mutex_init(&s->lock, NULL);
    return &s->store;
}
void memory_play(struct store *s, const struct memory_script *script) {
    memory_of(s)->script = script ? *script : (struct memory_script){0};
    memory_of(s)->commits = memory_of(s)->settles = 0;
}
