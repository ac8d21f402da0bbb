/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* folder_write.c - one write in an inquiry: a wish becomes a line, is checked with what stands there, and is kept. */
#include "box/crypto.h"
#include "inquiry/account/folder_inner.h"
#include "inquiry/account/logged.h"
#include "ledger/seal.h"
#include "notebook/compose.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum inquiry_done folder_commit(struct inquiry *q, struct leaf *l, struct bytes line,
                                uint32_t erase, char why[INQUIRY_WORDS_MAX]) {
    uint8_t bytes[LEAF_MAX_BYTES];
    struct buffer body = BUFFER(bytes);
    struct ledger after = q->log;
    const struct inquiry_entry *e = folder_find(q, l->entry);
    struct store_private secret = {.index = q->log.size,
                                   .path = bytes_of(LEAF_PATH),
                                   .value = line,
                                   .subject = e ? folder_subject(q, e) : 0};
    l->index = q->log.size;
    if (line.len) {
        if (!crypto_random(secret.salt, sizeof secret.salt))
            return folder_say(why, INQUIRY_FAULT, q->dir, "there are no random numbers");
        l->seal = ledger_seal(&q->c, secret.salt, secret.path, line);
    }
    leaf_write(&body, l);
    struct store_event event = {buffer_bytes(&body), ledger_leaf(&q->c, buffer_bytes(&body))};
    ledger_append(&after, &q->c, &event.leaf);
    struct store_batch b = {.before = q->log.size,
                            .after = &after,
                            .event = &event,
                            .events = 1,
                            .secret = &secret,
                            .secrets = line.len > 0,
                            .erase = &erase,
                            .erases = erase > 0};
    enum store_answer answer = body.full ? STORE_DAMAGED : store_commit(q->store, &b);
    if (answer != STORE_OK) return folder_stored(q, answer, why);
    q->log = after;
    q->wrote = true;
    return INQUIRY_DONE;
}

/* A compiler's number, by name or number. */
bool folder_by(const struct inquiry *q, const char *by, struct buffer *number) {
    uint32_t found = 0;
    for (uint32_t i = q->of_kind[ACCOUNT_COMPILER].first; i; i = q->entry[i - 1].alike) {
        uint8_t bytes[LINE_MAX_BYTES];
        struct buffer name = BUFFER(bytes), own = {number->ptr, 0, number->max, false};
        struct fold f;
        if (!q->entry[i - 1].first) continue;
        if (!folder_fold(q, &q->entry[i - 1], (struct bytes){0}, &f)) return false;
        bool named = fold_text(&f, &f.entry[0], "name", &name) &&
                     (found > 0 || fold_text(&f, &f.entry[0], "number", &own));
        struct bytes is = buffer_bytes(&own);
        bool theirs = named && (!by || bytes_equal(buffer_bytes(&name), bytes_of(by)) ||
                                bytes_equal(is, bytes_of(by)));
        fold_drop(&f);
        if (!theirs) continue;
        number->len = is.len;
        found++;
        if (by) return true;
    }
    return found == 1;
}

/* What the wish is about, before it is a line. */
struct wish {
    struct inquiry *q;
    enum account_kind kind;
    struct buffer number, by;
    uint8_t number_bytes[NUMBER_MAX + 8], by_bytes[NUMBER_MAX + 8];
    const struct json *j;
    uint32_t set;
    char *why;
};

static enum inquiry_done no(struct wish *w, const char *what, const char *words) {
    return folder_say(w->why, INQUIRY_REFUSED, what, words);
}

static struct bytes member(const struct wish *w, uint32_t object, const char *key) {
    uint32_t node = json_member(w->j, object, key);
    return node && json_is(w->j, node, JSON_STRING) ? json_raw(w->j, node) : (struct bytes){0};
}

/* The next count of its kind, or what it is about. */
static void make_number(struct wish *w) {
    struct bytes person = member(w, w->set, "person");
    uint32_t count = w->q->of_kind[w->kind].count + 1;
    if (w->kind == ACCOUNT_HOLDER)
        number_joined(&w->number, w->kind, member(w, w->set, "duty"), person);
    if (w->kind == ACCOUNT_RELATION)
        number_joined(&w->number, w->kind, buffer_bytes(&w->by), person);
    if (w->kind == ACCOUNT_LOG)
        number_joined(&w->number, w->kind, member(w, w->set, "name"), (struct bytes){0});
    if (w->number.len) return;
    do {
        w->number.len = 0;
        number_make(&w->number, w->kind, count++);
    } while (folder_number(w->q, buffer_bytes(&w->number)));
}

/* Who writes; one who is not there yet may write only who they are. */
static bool take_by(struct wish *w, const char *by) {
    if (folder_by(w->q, by, &w->by)) return true;
    if (w->kind != ACCOUNT_COMPILER || !by || !bytes_equal(member(w, w->set, "name"), bytes_of(by)))
        return false;
    make_number(w);
    buffer_put(&w->by, buffer_bytes(&w->number));
    return true;
}

/* A file that was taken in is what its entry says, for ever: another file is another exhibit. */
static bool writes_over_file(const struct wish *w, struct bytes number) {
    static const char *const OF_FILE[] = {"file", "hash", "size"};
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    for (uint32_t i = 0; w->kind == ACCOUNT_EXHIBIT && i < COUNT_OF(OF_FILE); i++)
        if (json_member(w->j, w->set, OF_FILE[i]) && folder_said(w->q, number, "file", &text))
            return true;
    return false;
}

/* By the fields' own names, before a line is made of them: its bytes are not those that somebody typed. */
static bool known_fields(struct wish *w) {
    const struct json_node *node = w->j->node;
    for (uint32_t k = w->set + 1; k < node[w->set].next; k = node[k + 1].next) {
        char key[LINE_WORD_MAX + 1], what[CHECK_WORDS_MAX];
        struct bytes raw = json_raw(w->j, k);
        bool other = bytes_equal(raw, BYTES("removed")) || bytes_equal(raw, BYTES("number"));
        if (other || kinds_find_field(w->kind, raw)) continue;
        snprintf(key, sizeof key, "%.*s", (int)raw.len, (const char *)raw.ptr);
        snprintf(what, sizeof what, "there is no such field; showclear inquiry kinds %s has them",
                 kinds_word[w->kind]);
        return no(w, key, what), false;
    }
    return true;
}

static enum inquiry_done take_head(struct wish *w, const char *by) {
    struct bytes number = member(w, 0, "number"), kind = member(w, 0, "kind");
    if (!number.len) number = member(w, 0, "entry");
    w->set = json_member(w->j, 0, "set");
    if (!w->set || !json_is(w->j, w->set, JSON_OBJECT))
        return no(w, "the line",
                  "expected {\"kind\":..,\"set\":{..}} or {\"number\":..,\"set\":{..}}");
    const struct inquiry_entry *e = number.len ? folder_number(w->q, number) : NULL;
    w->kind = kind.len ? kinds_find(kind) : e ? (enum account_kind)e->kind : ACCOUNT_KINDS;
    if (w->kind == ACCOUNT_KINDS)
        return no(w, "kind",
                  kind.len ? "there is no such kind of entry; showclear inquiry kinds lists them"
                           : "expected a kind: there is no such entry yet");
    if (e && e->kind != w->kind) return no(w, "number", "an entry of another kind is called so");
    if (json_member(w->j, w->set, "number")) return no(w, "number", "stands beside set, not in it");
    if (!known_fields(w)) return INQUIRY_REFUSED;
    if (e && writes_over_file(w, number))
        return no(w, "file", "it was taken in already; another file is another exhibit");
    if (!take_by(w, by))
        return no(w, "by",
                  "no compiler is called so, or it is not plain which: --by NAME; a new one is "
                  "added by themselves, with kind compiler and the same name");
    if (number.len) buffer_put(&w->number, number);
    if (!w->number.len) make_number(w);
    if (w->number.full || w->number.len > NUMBER_MAX ||
        !number_of_kind(w->kind, buffer_bytes(&w->number)))
        return no(w, "number", "no entry of this kind can be called so");
    return INQUIRY_DONE;
}

/* As compose.h wants it: an id instead of a number; the number is a value of its first line. */
static void put_wish(const struct wish *w, const struct inquiry_entry *e, struct buffer *out) {
    const struct json_node *set = &w->j->node[w->set];
    struct bytes raw = bytes_slice(w->j->text, set->at, set->len);
    bool named = e && e->first;
    buffer_text(out, named ? "{\"entry\":\"" : "{\"kind\":\"");
    buffer_put(out, named ? (struct bytes){(const uint8_t *)e->id, LINE_ID}
                          : bytes_of(kinds_word[w->kind]));
    buffer_text(out, named ? "\",\"set\":{" : "\",\"set\":{\"number\":\"");
    if (!named) buffer_put(out, buffer_bytes(&w->number));
    if (!named) buffer_text(out, set->count ? "\"," : "\"");
    buffer_put(out, bytes_slice(raw, 1, raw.len));
    buffer_byte(out, '}');
}

static bool has(void *state, enum account_kind kind, struct bytes number) {
    const struct inquiry_entry *e = folder_number(state, number);
    return e && e->kind == kind;
}

/* The text that is shown: of the entry's own writer, or the first of those who say something. */
static bool any_text(const struct fold *f, const char *key, struct buffer *out) {
    const struct fold_field *field = fold_find(f, &f->entry[0], key);
    if (fold_text(f, &f->entry[0], key, out)) return true;
    for (uint32_t i = 0; field && i < field->count && !out->len; i++)
        fold_plain(f->value[field->first + i].v, out);
    return out->len > 0;
}

bool folder_said(const struct inquiry *q, struct bytes number, const char *key,
                 struct buffer *out) {
    const struct inquiry_entry *e = folder_number(q, number);
    struct fold f;
    out->len = 0;
    if (!e || !e->first || !folder_fold(q, e, (struct bytes){0}, &f)) return false;
    bool said = any_text(&f, key, out) && !out->full;
    fold_drop(&f);
    return said;
}

bool folder_has(const struct inquiry *q, struct bytes number) {
    return folder_number(q, number) != NULL;
}

static bool has_paragraph(void *state, struct bytes statement, uint64_t paragraph) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    uint64_t count = 1;
    if (!folder_said(state, statement, "text", &text)) return false;
    for (uint32_t i = 0; i < text.len; i++) count += bytes[i] == '\n';
    return paragraph <= count;
}

/* How many entries the log attached under this name has; 0: there is none. */
static uint64_t size_of_log(const struct inquiry *q, struct bytes name) {
    uint8_t bytes[NUMBER_MAX], digits[32];
    struct buffer number = BUFFER(bytes), size = BUFFER(digits);
    uint64_t n;
    number_joined(&number, ACCOUNT_LOG, name, (struct bytes){0});
    bool said = folder_said(q, buffer_bytes(&number), "size", &size);
    return said && bytes_u64(buffer_bytes(&size), &n) ? n : 0;
}

static bool has_log(void *state, struct bytes name, uint64_t index) {
    return index < size_of_log(state, name);
}

static bool in_log(void *state, enum account_type type, struct bytes name, struct bytes which) {
    struct inquiry *q = state;
    uint64_t size = source_name(name) ? size_of_log(q, name) : 0, person;
    if (!q->logged) q->logged = calloc(1, sizeof *q->logged);
    if (!size || !q->logged || !logged_read(q->logged, q->dir, name, size)) return false;
    if (type == ACCOUNT_TYPE_SETUP) return logged_setup(q->logged, which);
    return bytes_u64(which, &person) && person && person <= q->logged->people;
}

static enum inquiry_done check_line(struct wish *w, const struct inquiry_entry *e,
                                    struct bytes line) {
    const struct check_around around = {w->q, has, has_paragraph, has_log, in_log};
    struct buffer why = {(uint8_t *)w->why, 0, CHECK_WORDS_MAX, false};
    struct fold f;
    if (!folder_fold(w->q, e, line, &f))
        return folder_say(w->why, INQUIRY_FAULT, "the line", "no memory");
    bool good = check_entry(&f, &f.entry[0], &around, &why);
    fold_drop(&f);
    w->why[why.len] = 0;
    return good ? INQUIRY_DONE : INQUIRY_REFUSED;
}

static enum inquiry_done keep(struct wish *w, struct bytes line) {
    struct leaf l = {.what = LEAF_WRITTEN, .at_ms = folder_now_ms(), .by = buffer_bytes(&w->by)};
    struct line *read = w->q->rows.line;
    bool taken = line_read(read, line) && folder_entry(w->q, read->entry, w->kind);
    if (!taken) return folder_say(w->why, INQUIRY_FAULT, "the line", "no memory");
    w->q->last_ms = read->at_ms;
    l.entry = read->entry, l.kind = read->kind, l.w = read->w;
    enum inquiry_done done = folder_commit(w->q, &l, line, 0, w->why);
    if (done != INQUIRY_DONE) return done;
    taken = rows_add(&w->q->rows, line) == ROWS_NEW && folder_take(w->q, l.entry);
    return taken ? INQUIRY_DONE
                 : folder_say(w->why, INQUIRY_FAULT, "the line", "is kept; no memory to go on");
}

static enum inquiry_done compose(struct wish *w, struct buffer *line) {
    static struct compose c;
    static uint8_t bytes[LINE_MAX_BYTES];
    const struct inquiry_entry *e = folder_number(w->q, buffer_bytes(&w->number));
    struct buffer text = BUFFER(bytes), id = {c.random, 0, 16, false};
    char hex[LINE_ID], by[NUMBER_MAX + 1];
    struct fold f;
    put_wish(w, e, &text);
    number_id(&w->q->c, buffer_bytes(&w->number), hex);
    snprintf(by, sizeof by, "%.*s", (int)w->by.len, (const char *)w->by.ptr);
    if (text.full) return no(w, "the line", "a line has at most 12288 bytes");
    if (!crypto_random(c.random, sizeof c.random) || !folder_fold(w->q, e, (struct bytes){0}, &f))
        return folder_say(w->why, INQUIRY_FAULT, "the line", "no memory");
    bool good = bytes_from_hex((struct bytes){(const uint8_t *)hex, LINE_ID}, &id);
    c.fold = &f, c.words = &account_words, c.who = by, c.now_ms = folder_now_ms();
    if (c.now_ms <= w->q->last_ms) c.now_ms = w->q->last_ms + 1;
    good = good && compose_line(&c, buffer_bytes(&text), w->q->rows.line, line);
    fold_drop(&f);
    c.fold = NULL, c.who = NULL;
    if (good) return check_line(w, e, buffer_bytes(line));
    struct buffer why = {(uint8_t *)w->why, 0, INQUIRY_WORDS_MAX - 1, false};
    line_wrong(w->q->rows.line, &why);
    w->why[why.len] = 0;
    return INQUIRY_REFUSED;
}

static enum inquiry_done add(struct inquiry *q, const char *by, struct bytes wish, bool kept,
                             struct buffer *number, char why[INQUIRY_WORDS_MAX]) {
    static struct json_node nodes[LINE_NODES_MAX];
    static uint8_t bytes[LINE_MAX_BYTES];
    struct json j = {.node = nodes};
    struct wish w = {.q = q, .j = &j, .why = why};
    struct buffer line = BUFFER(bytes);
    w.number = BUFFER(w.number_bytes), w.by = BUFFER(w.by_bytes);
    if (!json_read(&j, wish, nodes, LINE_NODES_MAX) || !json_is(&j, 0, JSON_OBJECT)) {
        snprintf(why, INQUIRY_WORDS_MAX, "%s (byte %u)", j.wrong ? j.wrong : "expected an object",
                 j.wrong_at + 1u);
        return INQUIRY_REFUSED;
    }
    enum inquiry_done done = take_head(&w, by);
    if (done == INQUIRY_DONE) done = compose(&w, &line);
    if (done == INQUIRY_DONE && kept) done = keep(&w, buffer_bytes(&line));
    number->len = 0;
    buffer_put(number, buffer_bytes(&w.number));
    return done;
}

enum inquiry_done folder_add(struct inquiry *q, const char *by, struct bytes wish,
                             struct buffer *number, char why[INQUIRY_WORDS_MAX]) {
    return add(q, by, wish, true, number, why);
}
enum inquiry_done folder_would(struct inquiry *q, const char *by, struct bytes wish,
                               struct buffer *number, char why[INQUIRY_WORDS_MAX]) {
    return add(q, by, wish, false, number, why);
}

/* Anybody's hold that says something, on the entry or on the inquiry. */
static bool held(const struct inquiry *q, struct bytes number) {
    uint8_t bytes[LINE_MAX_BYTES];
    struct buffer text = BUFFER(bytes);
    return folder_said(q, number, "hold", &text) || folder_said(q, BYTES("I1"), "hold", &text);
}

enum inquiry_done folder_erase(struct inquiry *q, const char *by, struct bytes number,
                               char why[INQUIRY_WORDS_MAX]) {
    uint8_t bytes[NUMBER_MAX + 8];
    struct buffer who = BUFFER(bytes);
    struct inquiry_entry *e = (struct inquiry_entry *)(uintptr_t)folder_number(q, number);
    if (!e || !e->first)
        return folder_say(why, INQUIRY_REFUSED, "number",
                          "there is no such entry, or it was erased");
    if (!folder_by(q, by, &who))
        return folder_say(why, INQUIRY_REFUSED, "by",
                          "no compiler is called so, or it is not plain which: --by NAME");
    if (held(q, number))
        return folder_say(why, INQUIRY_REFUSED, "hold",
                          "a legal hold keeps it; release that first, by writing an empty hold");
    struct leaf l = {.what = LEAF_ERASED,
                     .at_ms = folder_now_ms(),
                     .by = buffer_bytes(&who),
                     .entry = {(const uint8_t *)e->id, LINE_ID}};
    enum inquiry_done done = folder_commit(q, &l, (struct bytes){0}, folder_subject(q, e), why);
    if (done != INQUIRY_DONE) return done;
    if (store_tidy(q->store) != STORE_OK)
        return folder_say(why, INQUIRY_FAULT, q->dir,
                          "it is erased; its traces leave the disk with the next write");
    return INQUIRY_DONE;
}
