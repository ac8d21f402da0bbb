/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* given.c - see given.h. */
#include "paper/given.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "box/check.h"
#include "notebook/whose.h"
#include "paper/say.h"

/* ---- reading ---- */
struct taking {
    struct record *r;
    struct given *g;
    struct line line;
    uint64_t handed_on[PEOPLE_MAX]; /* since which entry; 0: not yet */
};

static uint32_t whose(const struct event *e) {
    return e->arg[FIELD_FROM] ? e->arg[FIELD_FROM] : e->by.n;
}
static uint32_t author_of(const struct record *r, struct bytes setup) {
    for (uint32_t i = 1; i <= r->evening->live.setups; i++) {
        const struct name *name = &r->evening->live.setup[i].name;
        struct bytes id = {(const uint8_t *)name->text,
                           (uint32_t)strnlen(name->text, sizeof name->text)};
        if (setup.len && bytes_equal(id, setup)) return r->evening->live.setup[i].author;
    }
    return 0;
}
static bool is_named(const struct taking *t, const struct event *e) {
    uint32_t author = author_of(t->r, t->line.setup);
    const struct whose w = {t->line.who.len > 0, whose(e), author, e->index,
                            t->handed_on[author % PEOPLE_MAX]};
    return whose_named(&w);
}

/* A number stands for a name, which may be longer than a line has room for. */
static bool sign(struct taking *t, const struct event *e, struct bytes text, struct buffer *out) {
    char number[16] = "";
    if (!line_read(&t->line, text)) return false;
    if (is_named(t, e)) snprintf(number, sizeof number, "p%u", (unsigned)whose(e));
    return whose_put(&t->line, bytes_of(number), out);
}

static void take_line(struct taking *t, const struct event *e, const char *words) {
    uint8_t bytes[LINE_MAX_BYTES + 64];
    struct buffer out = BUFFER(bytes);
    if (strlen(words) > LINE_MAX_BYTES || !sign(t, e, bytes_of(words), &out)) {
        t->g->unread++;
        return;
    }
    struct bytes kept = {(const uint8_t *)scrap_copy(&t->r->scrap, buffer_bytes(&out)), out.len};
    t->g->line[t->g->lines++] = kept;
}

static void take_all(struct taking *t) {
    const struct record *r = t->r;
    for (uint32_t i = 0; i < r->all_count; i++) {
        uint64_t *since = &t->handed_on[whose(&r->all[i]) % PEOPLE_MAX];
        if (r->all[i].kind == EVENT_HANDED_ON && !*since) *since = r->all[i].index;
    }
    for (uint32_t i = 0; i < r->texts; i++) {
        const struct event *e = record_event(r, r->text[i].index);
        if (e && e->kind == EVENT_NOTE_GIVEN) take_line(t, e, r->text[i].words);
    }
}

const struct given *given_of(struct record *r) {
    if (r->given) return r->given;
    struct taking *t = calloc(1, sizeof *t);
    CHECK(t != NULL);
    *t = (struct taking){.r = r, .g = calloc(1, sizeof *r->given)};
    CHECK(t->g != NULL);
    t->g->line = calloc(r->texts + 1u, sizeof *t->g->line);
    CHECK(t->g->line != NULL);
    take_all(t);
    CHECK(fold_lines(&t->g->fold, t->g->line, t->g->lines));
    r->given = t->g;
    free(t);
    return r->given;
}

void given_drop(struct given *g) {
    if (!g) return;
    fold_drop(&g->fold);
    free(g->line);
    free(g);
}

/* ---- as text ---- */
static const char *text_of(struct page *p, struct bytes raw,
                           void (*put)(struct bytes, struct buffer *)) {
    uint32_t room = 2 * raw.len + 16;
    char *text = scrap_take(&page_record(p)->scrap, (size_t)room + 1);
    struct buffer out = {(uint8_t *)text, 0, room, false};
    put(raw, &out);
    text[out.len] = 0;
    return text;
}
const char *given_plain(struct page *p, struct bytes v) {
    return text_of(p, v, fold_plain);
}
const char *given_name(struct page *p, struct bytes raw) {
    return text_of(p, raw, fold_name);
}

const char *given_who(struct page *p, struct bytes raw) {
    uint64_t n;
    struct teller t = {page_record(p), page_language(p)};
    if (!raw.len) return page_say(p, PAPER_BOOK_THE_SET);
    if (page_record(p)->home || !bytes_u64(bytes_slice(raw, 1, raw.len), &n))
        return given_name(p, raw);
    return say_person(t, (uint32_t)n);
}
const char *given_at(struct page *p, struct bytes raw) {
    if (raw.len < 16) return "";
    return page_print(p, "%.10s %.5s", (const char *)raw.ptr, (const char *)raw.ptr + 11);
}

const char *given_says(struct page *p, const struct fold_entry *e, const char *key) {
    static uint8_t bytes[2 * LINE_MAX_BYTES];
    struct buffer out = BUFFER(bytes);
    if (!fold_text(&given_of(page_record(p))->fold, e, key, &out)) return NULL;
    return scrap_copy(&page_record(p)->scrap, buffer_bytes(&out));
}
bool given_kind(const struct fold_entry *e, const char *kind) {
    return bytes_equal(e->kind, bytes_of(kind));
}

static const char *label_of(enum language l, const char *key) {
    static const struct {
        const char *key, *said[LANGUAGE_COUNT];
    } labels[] = {
#define LABEL(key, en, es, uk) {key, {en, es, uk}},
#include "paper/labels.def"
    };
    for (size_t i = 0; i < COUNT_OF(labels); i++)
        if (!strcmp(labels[i].key, key)) return labels[i].said[l];
    return NULL;
}
const char *given_label(enum language l, const char *key) {
    const char *said = label_of(l, key);
    return said ? said : key;
}
const char *given_word(struct page *p, const char *key, const char *v) {
    const char *said =
        strlen(v) < 24 ? label_of(page_language(p), page_print(p, "%s.%s", key, v)) : NULL;
    return said ? said : v;
}
