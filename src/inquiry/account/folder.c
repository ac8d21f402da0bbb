/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folder.c - making, opening and closing an inquiry's folder. See folder.h. */
#include "inquiry/account/folder_inner.h"
#include "box/crypto.h"
#include "inquiry/account/logged.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum inquiry_done folder_say(char why[INQUIRY_WORDS_MAX], enum inquiry_done done, const char *what,
                             const char *words) {
    snprintf(why, INQUIRY_WORDS_MAX, "%.400s: %.500s", what, words);
    return done;
}

enum inquiry_done folder_stored(const struct inquiry *q, enum store_answer answer,
                                char why[INQUIRY_WORDS_MAX]) {
    return folder_say(why, INQUIRY_FAULT, q->dir,
                      answer == STORE_FULL ? "the disk is full; make room, and do it again"
                                           : store_words(answer));
}

uint64_t folder_now_ms(void) {
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    return (uint64_t)at.tv_sec * 1000 + (uint64_t)at.tv_nsec / 1000000;
}

static bool read_tile(void *state, struct tile t, struct bytes *out) {
    struct inquiry *q = state;
    struct buffer b = BUFFER(q->tile);
    if (store_tile(q->store, t, &b) != STORE_OK) return false;
    *out = buffer_bytes(&b);
    return true;
}

/* What the log says of which entry: also of those whose lines were erased. */
static bool take_leaf(void *state, uint64_t index, const struct store_event *e) {
    struct inquiry *q = state;
    struct leaf l;
    if (!leaf_read(&l, e->body) || l.index != index) return false;
    if (index == 0) return l.what == LEAF_BEGUN;
    if (l.what != LEAF_WRITTEN) return l.what == LEAF_ERASED;
    return folder_entry(q, l.entry, kinds_find(l.kind));
}

static bool take_line(void *state, const struct store_private *p) {
    struct inquiry *q = state;
    if (!bytes_equal(p->path, bytes_of(LEAF_PATH))) return false;
    if (rows_add(&q->rows, p->value) != ROWS_NEW || !line_read(q->rows.line, p->value))
        return false;
    if (q->rows.line->at_ms > q->last_ms) q->last_ms = q->rows.line->at_ms;
    return folder_find(q, q->rows.line->entry) && folder_take(q, q->rows.line->entry);
}

/* The head that was signed last is all of the log. It is not, where a writing was broken off before its end. */
static bool is_signed(struct inquiry *q) {
    struct checkpoint p;
    uint8_t bytes[CHECKPOINT_SIGNED_MAX];
    FILE *f = fopen(q->guard.path, "rbe");
    struct bytes note = {bytes, f ? (uint32_t)fread(bytes, 1, sizeof bytes, f) : 0};
    if (f) fclose(f);
    return note.len &&
           checkpoint_open(&p, &q->c, note, bytes_of(q->keys.origin), &q->keys.key) ==
               CHECKPOINT_RIGHT &&
           p.size == q->log.size;
}

static enum inquiry_done load(struct inquiry *q, char why[INQUIRY_WORDS_MAX]) {
    uint64_t size = 0, epoch;
    struct tile_source source = {&q->c, 0, q, read_tile};
    enum store_answer owned = q->writing ? store_own(q->store, &epoch) : STORE_OK;
    if (owned != STORE_OK) return folder_stored(q, owned, why);
    if (store_head(q->store, &size) != STORE_OK || !rows_begin(&q->rows))
        return folder_say(why, INQUIRY_FAULT, q->dir, "its log cannot be read");
    source.size = size;
    struct ledger_reader r = tile_reader(&source);
    if (!ledger_load(&q->log, &r, size) ||
        store_read(q->store, 0, size, take_leaf, q) != STORE_OK ||
        store_reveal(q->store, 0, take_line, q) != STORE_OK || (size && !q->slots && size > 1))
        return folder_say(why, INQUIRY_REFUSED, q->dir,
                          "is no inquiry, or is damaged: showclear verify says where");
    if (!q->writing) return INQUIRY_DONE;
    if (!guard_find(&q->guard, NULL, q->keys.origin))
        return folder_say(why, INQUIRY_FAULT, q->dir, "the folder for head.last cannot be made");
    if (!guard_check(&q->guard, &q->keys, &q->c, &r, size, why)) return INQUIRY_REFUSED;
    q->wrote = !is_signed(q);
    return INQUIRY_DONE;
}

static bool is_inquiry(void *state, uint64_t index, const struct store_event *e) {
    struct leaf l;
    (void)index;
    *(bool *)state = leaf_read(&l, e->body) && l.what == LEAF_BEGUN;
    return false;
}

static enum inquiry_done open_store(struct inquiry *q, char why[INQUIRY_WORDS_MAX]) {
    char path[INQUIRY_PATH_MAX + 32];
    struct stat there;
    bool inquiry = false;
    snprintf(path, sizeof path, "%s/showclear.db", q->dir);
    if (stat(path, &there) != 0)
        return folder_say(why, INQUIRY_REFUSED, q->dir,
                          "is no inquiry's folder; showclear inquiry new makes one");
    q->store = store_sqlite(path, q->writing ? STORE_OPEN : STORE_READ, &q->c, why);
    if (!q->store) return INQUIRY_FAULT;
    (void)!store_read(q->store, 0, 1, is_inquiry, &inquiry);
    if (!inquiry)
        return folder_say(why, INQUIRY_REFUSED, q->dir,
                          "is a production's folder, not an inquiry's: attach an export of it");
    return INQUIRY_DONE;
}

enum inquiry_done folder_open(struct inquiry *q, const char *dir, bool writing,
                              char why[INQUIRY_WORDS_MAX]) {
    memset(q, 0, sizeof *q);
    snprintf(q->dir, sizeof q->dir, "%s", dir);
    q->writing = writing;
    if (strlen(dir) >= sizeof q->dir) return folder_say(why, INQUIRY_REFUSED, dir, "too long");
    if (!crypto_create(&q->c)) return folder_say(why, INQUIRY_FAULT, dir, "no memory");
    enum inquiry_done done = open_store(q, why);
    if (done != INQUIRY_DONE) return done;
    if (writing && !keys_load(&q->keys, &q->c, dir, why)) return INQUIRY_REFUSED;
    return load(q, why);
}

static bool sign(struct inquiry *q) {
    uint8_t text[CHECKPOINT_SIGNED_MAX];
    struct buffer note = BUFFER(text);
    struct checkpoint p = {.origin = bytes_of(q->keys.origin),
                           .size = q->log.size,
                           .root = ledger_root(&q->log, &q->c)};
    return checkpoint_sign(&note, &q->c, &q->keys.key, q->keys.seed, &p) &&
           guard_write(&q->guard, buffer_bytes(&note));
}

bool folder_sign(struct inquiry *q) {
    if (q->wrote && sign(q)) q->wrote = false;
    return !q->wrote;
}

bool folder_stale(const struct inquiry *q) {
    uint64_t size = 0;
    return !q->writing && store_head(q->store, &size) == STORE_OK && size != q->log.size;
}

bool folder_close(struct inquiry *q) {
    bool kept = folder_sign(q);
    store_close(q->store);
    rows_drop(&q->rows);
    free(q->next);
    free(q->entry);
    free(q->slot);
    logged_drop(q->logged);
    free(q->logged);
    crypto_destroy(&q->c);
    crypto_forget(q, sizeof *q);
    return kept;
}

/* The words that a store keeps beside its log. */
static bool put_words(struct store *s, const struct box_keys *k, const char *title,
                      const char *slug) {
    const char *word[META_COUNT] = {[META_TITLE] = title,
                                    [META_ZONE] = "Etc/UTC",
                                    [META_SLUG] = slug,
                                    [META_ORIGIN] = k->origin,
                                    [META_VKEY] = k->vkey};
    for (int i = 0; i < META_COUNT; i++)
        if (strlen(word[i]) > STORE_META_MAX ||
            store_put_meta(s, (enum store_meta)i, bytes_of(word[i])) != STORE_OK)
            return false;
    return true;
}

static enum inquiry_done make_files(struct inquiry *q, const char *title,
                                    char why[INQUIRY_WORDS_MAX]) {
    char path[INQUIRY_PATH_MAX + 32], slug[KEYS_SLUG_MAX + 1];
    uint64_t epoch;
    snprintf(path, sizeof path, "%s/showclear.db", q->dir);
    keys_slug(bytes_of(title), slug);
    if (mkdir(q->dir, 0700) != 0 && errno != EEXIST)
        return folder_say(why, INQUIRY_FAULT, q->dir, strerror(errno));
    q->store = store_sqlite(path, STORE_NEW, &q->c, why);
    if (!q->store) return INQUIRY_REFUSED;
    if (!keys_make(&q->keys, &q->c, slug) || !keys_save(&q->keys, q->dir, why))
        return INQUIRY_FAULT;
    bool made = put_words(q->store, &q->keys, title, slug) &&
                store_own(q->store, &epoch) == STORE_OK && rows_begin(&q->rows) &&
                guard_find(&q->guard, NULL, q->keys.origin);
    return made ? INQUIRY_DONE
                : folder_say(why, INQUIRY_FAULT, q->dir, "the new store took nothing");
}

/* {"kind":KIND,"set":{KEY:TEXT}} */
static enum inquiry_done first_line(struct inquiry *q, const char *by, const char *kind,
                                    const char *key, const char *text,
                                    char why[INQUIRY_WORDS_MAX]) {
    uint8_t bytes[LINE_MAX_BYTES], name[NUMBER_MAX];
    struct buffer wish = BUFFER(bytes), number = BUFFER(name);
    buffer_text(&wish, "{\"kind\":\"");
    buffer_text(&wish, kind);
    buffer_text(&wish, "\",\"set\":{\"");
    buffer_text(&wish, key);
    buffer_text(&wish, "\":");
    json_put_string(&wish, bytes_of(text));
    buffer_text(&wish, "}}");
    if (wish.full) return folder_say(why, INQUIRY_REFUSED, key, "too long, or not UTF-8");
    return folder_add(q, by, buffer_bytes(&wish), &number, why);
}

enum inquiry_done folder_make(const char *dir, const char *title, const char *by,
                              char why[INQUIRY_WORDS_MAX]) {
    struct inquiry *q = calloc(1, sizeof *q);
    struct leaf begun = {.what = LEAF_BEGUN, .at_ms = folder_now_ms()};
    if (!q || !crypto_create(&q->c))
        return free(q), folder_say(why, INQUIRY_FAULT, dir, "no memory");
    snprintf(q->dir, sizeof q->dir, "%s", dir);
    q->writing = true;
    enum inquiry_done done = make_files(q, title, why);
    if (done == INQUIRY_DONE) done = folder_commit(q, &begun, (struct bytes){0}, 0, why);
    if (done == INQUIRY_DONE) done = first_line(q, by, "compiler", "name", by, why);
    if (done == INQUIRY_DONE) done = first_line(q, by, "inquiry", "title", title, why);
    if (!folder_close(q) && done == INQUIRY_DONE)
        done = folder_say(why, INQUIRY_FAULT, "head.last", "could not be written");
    free(q);
    return done;
}

/* Numbers of people and compilers of whom no line is left: found again by trying, for their ids are hashes of them. */
static uint32_t find_gone(const struct inquiry *q, uint8_t bytes[INQUIRY_GONE_MAX][16],
                          struct bytes gone[INQUIRY_GONE_MAX]) {
    static const enum account_kind KINDS[] = {ACCOUNT_PERSON, ACCOUNT_COMPILER};
    uint32_t gones = 0;
    for (uint32_t k = 0; k < COUNT_OF(KINDS); k++)
        for (uint32_t n = 1; n <= 2 * ACCOUNT_PEOPLE_MAX && gones < INQUIRY_GONE_MAX; n++) {
            struct buffer number = {bytes[gones], 0, 16, false};
            number_make(&number, KINDS[k], n);
            const struct inquiry_entry *e = folder_number(q, buffer_bytes(&number));
            if (e && !e->first) gone[gones++] = buffer_bytes(&number);
        }
    return gones;
}

bool folder_account(const struct inquiry *q, struct account *a) {
    static uint8_t bytes[INQUIRY_GONE_MAX][16];
    struct bytes gone[INQUIRY_GONE_MAX];
    return account_build(a, q->rows.text, q->rows.count, gone, find_gone(q, bytes, gone));
}
