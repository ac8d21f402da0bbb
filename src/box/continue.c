/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* continue.c - going on from an old copy, openly: a new log under a new name. Its entry 0 names the old one's size and
 * root; the old entries follow, each with its number one higher, so that the record is whole in one place. Sessions do not
 * come along: who had joined joins again, and sees the new name. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "box/crypto.h"
#include "box/guard.h"
#include "box/production.h"
#include "core/codec.h"

enum { COPY_EVENTS = 256, COPY_BYTES = COPY_EVENTS * CODEC_EVENT_MAX };

struct copying {
    struct crypto c;
    struct store *from, *to;
    struct box_keys keys;
    struct ledger old, log;
    uint32_t events;
    struct store_event row[COPY_EVENTS];
    uint8_t bytes[COPY_BYTES];
    uint32_t used;
    uint8_t tile[TILE_BYTES];
    const char *wrong;
};

static bool fail(char why[BOX_WORDS_MAX], const char *what, const char *words) {
    snprintf(why, BOX_WORDS_MAX, "%.300s: %s", what, words);
    return false;
}

static bool flush(struct copying *x) {
    struct store_batch b = {
        .before = x->log.size - x->events, .event = x->row, .events = x->events, .after = &x->log};
    enum store_answer answer = x->events ? store_commit(x->to, &b) : STORE_OK;
    if (answer != STORE_OK) x->wrong = store_words(answer);
    x->events = x->used = 0;
    return answer == STORE_OK;
}

static bool append(struct copying *x, struct event *e) {
    struct buffer out = {x->bytes + x->used, 0, CODEC_EVENT_MAX, false};
    struct store_event *row = &x->row[x->events++];
    e->index = x->log.size;
    core_encode(e, &out);
    CHECK(!out.full);
    row->body = buffer_bytes(&out);
    row->leaf = ledger_leaf(&x->c, row->body);
    ledger_append(&x->log, &x->c, &row->leaf);
    x->used += out.len;
    return x->events < COPY_EVENTS || flush(x);
}

static bool copy_event(void *state, uint64_t index, const struct store_event *old) {
    struct copying *x = state;
    struct event e;
    struct hash leaf = ledger_leaf(&x->c, old->body);
    (void)index;
    x->wrong = core_decode(old->body, &e);
    if (!x->wrong && !hash_equal(&leaf, &old->leaf)) x->wrong = "an entry is not what was hashed";
    return !x->wrong && append(x, &e);
}

static bool copy_private(void *state, const struct store_private *p) {
    struct copying *x = state;
    struct store_private moved = *p;
    struct store_batch b = {
        .before = x->log.size, .after = &x->log, .secret = &moved, .secrets = 1};
    moved.index++;
    enum store_answer answer = store_commit(x->to, &b);
    if (answer != STORE_OK) x->wrong = store_words(answer);
    return answer == STORE_OK;
}

static bool get_tile(void *state, struct tile t, struct bytes *out) {
    struct copying *x = state;
    struct buffer b = BUFFER(x->tile);
    if (store_tile(x->from, t, &b) != STORE_OK) return false;
    *out = buffer_bytes(&b);
    return true;
}

static bool copy_log(struct copying *x, uint64_t now_ms) {
    uint64_t size = 0, epoch;
    struct event first = {
        .kind = EVENT_LOG_CONTINUED, .at_ms = now_ms, .sealed_set = 1u << SEAL_ROOT};
    if (store_head(x->from, &size) != STORE_OK || !size)
        return x->wrong = "the log is empty", false;
    struct tile_source source = {&x->c, size, x, get_tile};
    struct ledger_reader r = tile_reader(&source);
    if (!ledger_load(&x->old, &r, size)) return x->wrong = "the log's tiles are damaged", false;
    first.arg[FIELD_NUMBER] = (uint32_t)size;
    first.sealed[SEAL_ROOT] = ledger_root(&x->old, &x->c);
    if (store_own(x->to, &epoch) != STORE_OK || !append(x, &first))
        return x->wrong = "the new store took nothing", false;
    enum store_answer answer = store_read(x->from, 0, size, copy_event, x);
    if (answer != STORE_OK && !x->wrong) x->wrong = store_words(answer);
    if (!x->wrong && flush(x)) answer = store_reveal(x->from, 0, copy_private, x);
    if (answer != STORE_OK && !x->wrong) x->wrong = store_words(answer);
    return !x->wrong;
}

static bool copy_words(struct copying *x, char slug[KEYS_SLUG_MAX + 1]) {
    struct bytes value;
    snprintf(slug, KEYS_SLUG_MAX + 1, "production");
    for (int i = 0; i < META_COUNT; i++) {
        if (store_get_meta(x->from, (enum store_meta)i, &value) != STORE_OK) continue;
        if (store_put_meta(x->to, (enum store_meta)i, value) != STORE_OK) return false;
        if (i == META_SLUG) keys_slug(value, slug);
    }
    return keys_make(&x->keys, &x->c, slug) &&
           store_put_meta(x->to, META_ORIGIN, bytes_of(x->keys.origin)) == STORE_OK &&
           store_put_meta(x->to, META_VKEY, bytes_of(x->keys.vkey)) == STORE_OK;
}

/* The old files get the old size in their names, the new ones take their place. */
static bool swap_files(const char *dir, const struct copying *x, char why[BOX_WORDS_MAX]) {
    char old[4096 + 64], now[4096 + 64], fresh[4096 + 64];
    unsigned long long size = x->old.size;
    snprintf(now, sizeof now, "%s/log.key", dir);
    snprintf(old, sizeof old, "%s/old-%llu-%.8s.key", dir, size,
             x->keys.origin + strlen(x->keys.origin) - 8);
    if (rename(now, old) && errno != ENOENT) return fail(why, now, strerror(errno));
    if (!keys_save(&x->keys, dir, why)) return false;
    snprintf(now, sizeof now, "%s/checkpoint", dir); /* that a copy came with */
    snprintf(old, sizeof old, "%s/old-%llu-%.8s.checkpoint", dir, size,
             x->keys.origin + strlen(x->keys.origin) - 8);
    if (rename(now, old) && errno != ENOENT) return fail(why, now, strerror(errno));
    snprintf(now, sizeof now, "%s/showclear.db", dir);
    snprintf(old, sizeof old, "%s/old-%llu-%.8s.db", dir, size,
             x->keys.origin + strlen(x->keys.origin) - 8);
    snprintf(fresh, sizeof fresh, "%s/continued.db", dir);
    if (rename(now, old) || rename(fresh, now)) return fail(why, now, strerror(errno));
    return true;
}

static bool write_head(const struct copying *x, const char *state_dir, char why[BOX_WORDS_MAX]) {
    struct guard guard;
    uint8_t text[CHECKPOINT_SIGNED_MAX];
    struct buffer note = BUFFER(text);
    struct checkpoint p = {.origin = bytes_of(x->keys.origin),
                           .size = x->log.size,
                           .root = ledger_root(&x->log, &x->c)};
    bool written = checkpoint_sign(&note, &x->c, &x->keys.key, x->keys.seed, &p) &&
                   guard_find(&guard, state_dir, x->keys.origin) &&
                   guard_write(&guard, buffer_bytes(&note));
    return written || fail(why, "head.last",
                           "could not be written; set XDG_STATE_HOME to a folder that can be");
}

static bool run(struct copying *x, const char *dir, const struct production *p,
                char why[BOX_WORDS_MAX]) {
    char from[4096], to[4096], slug[KEYS_SLUG_MAX + 1];
    snprintf(from, sizeof from, "%s/showclear.db", dir);
    snprintf(to, sizeof to, "%s/continued.db", dir);
    if (!(x->from = store_sqlite(from, STORE_OPEN, &x->c, why))) return false;
    remove(to); /* of an attempt that did not end */
    if (!(x->to = store_sqlite(to, STORE_NEW, &x->c, why))) return false;
    if (!copy_words(x, slug)) return fail(why, to, "the new store took nothing");
    if (!copy_log(x, p->now_ms)) return fail(why, from, x->wrong);
    store_close(x->from);
    store_close(x->to);
    x->from = x->to = NULL;
    return write_head(x, p->state_dir, why) && swap_files(dir, x, why);
}

bool production_continue(const char *dir, const struct production *p, char why[BOX_WORDS_MAX]) {
    struct copying *x = calloc(1, sizeof *x);
    if (!x || !crypto_create(&x->c)) return free(x), fail(why, dir, "there is not enough memory");
    bool done = run(x, dir, p, why);
    store_close(x->from);
    store_close(x->to);
    crypto_destroy(&x->c);
    crypto_forget(&x->keys, sizeof x->keys);
    free(x);
    return done;
}
