/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_list.c - which entries are wished for, and printing them. */
#include "cli/notebook_do.h"
#include <stdlib.h>
#include <string.h>

enum { ENTRY_JSON_MAX = 1 << 20 };

static bool is(struct bytes got, const char *wanted) {
    return !wanted || bytes_equal(got, bytes_of(wanted));
}

static bool choose(struct notebook_chosen *c, const struct notebook_wish *w) {
    struct search s = {0};
    uint32_t kept = 0;
    c->entry = calloc(c->fold.entries + 1, sizeof *c->entry);
    if (!c->entry || !search_begin(&s, &c->fold)) return false;
    uint32_t found = search_find(&s, bytes_of(w->find ? w->find : ""), c->entry, c->fold.entries);
    search_drop(&s);
    for (uint32_t i = 0; i < found; i++) {
        const struct fold_entry *e = &c->fold.entry[c->entry[i]];
        if (is(e->kind, w->kind) && is(e->scene, w->scene) && is(e->setup, w->setup))
            c->entry[kept++] = c->entry[i];
    }
    c->entries = kept;
    return true;
}

bool notebook_choose(struct notebook_chosen *c, const struct book *b,
                     const struct notebook_wish *w) {
    struct bytes *line = calloc(b->rows.count + 1, sizeof *line);
    uint32_t lines = 0;
    memset(c, 0, sizeof *c);
    for (uint32_t i = 0; line && i < b->rows.count; i++)
        if (b->rows.kind[i] == ROW_LINE) line[lines++] = b->rows.text[i];
    bool chosen = line && fold_lines(&c->fold, line, lines) && choose(c, w);
    c->line = line, c->lines = lines;
    if (!chosen) notebook_drop(c);
    return chosen;
}

void notebook_drop(struct notebook_chosen *c) {
    fold_drop(&c->fold);
    free(c->line);
    free(c->entry);
    memset(c, 0, sizeof *c);
}

static void say(struct bytes text) {
    fwrite(text.ptr, 1, text.len, stdout);
}

/* Whose it is, and when, where it is not plain that it is the author's one value. */
static void say_value(const struct fold_value *v) {
    uint8_t bytes[2 * LINE_MAX_BYTES];
    struct buffer plain = BUFFER(bytes);
    fold_plain(v->v, &plain);
    for (uint32_t i = 0; i < plain.len; i++) {
        if (bytes[i] == '\n')
            printf("\n                  ");
        else
            putchar(bytes[i]);
    }
    if (v->beside || v->conflict) {
        printf("   (%s", v->conflict ? "two wrote the same; " : "");
        plain.len = 0;
        fold_name(v->who, &plain);
        say(buffer_bytes(&plain));
        printf(", ");
        say(v->at);
        printf(")");
    }
    printf("\n");
}

static void say_entry(const struct fold *f, const struct fold_entry *e) {
    printf("%s", e->removed ? "struck " : "");
    say(e->kind);
    if (e->scene.len) printf(" scene "), say(e->scene);
    if (e->setup.len) printf(" setup "), say(e->setup);
    printf("   ");
    say(e->at);
    printf("   ");
    say(e->entry);
    printf("\n");
    for (uint32_t i = e->first; i < e->first + e->count; i++)
        for (uint32_t v = 0; v < f->field[i].count; v++) {
            const struct fold_value *value = &f->value[f->field[i].first + v];
            if (bytes_equal(value->v, BYTES("\"\"")) && !value->conflict) continue;
            printf("  %-15.*s ", (int)f->field[i].key.len, (const char *)f->field[i].key.ptr);
            say_value(value);
        }
    printf("\n");
}

static bool say_json(const struct notebook_chosen *c) {
    struct buffer b = {malloc(ENTRY_JSON_MAX), 0, ENTRY_JSON_MAX, false};
    if (!b.ptr) return false;
    printf("[");
    for (uint32_t i = 0; i < c->entries && !b.full; i++) {
        b.len = 0;
        fold_put_entry(&c->fold, &c->fold.entry[c->entry[i]], &b);
        printf("%s", i ? ",\n" : "");
        say(buffer_bytes(&b));
    }
    printf("]\n");
    free(b.ptr);
    return !b.full;
}

int notebook_list(const struct book *b, const struct notebook_wish *w) {
    struct notebook_chosen c;
    if (!notebook_choose(&c, b, w)) return cli_fault("notebook", "no memory");
    bool said = true;
    if (w->json)
        said = say_json(&c);
    else
        for (uint32_t i = 0; i < c.entries; i++) say_entry(&c.fold, &c.fold.entry[c.entry[i]]);
    bool any = c.entries > 0;
    notebook_drop(&c);
    if (!said) return cli_fault("notebook", "an entry with more than a million signs");
    if (!any && !w->json) fprintf(stderr, "Nothing is found.\n");
    return any ? CLI_YES : CLI_NO;
}

void notebook_say_unread(const struct book *b) {
    if (b->torn)
        fprintf(stderr, "The last line was cut off before it was on the disk%s.\n",
                b->file < 0 ? "" : ": it lies in book.torn now");
    if (b->others)
        fprintf(stderr, "%u lines were sealed to other keys: they stay, unread.\n", b->others);
    if (b->damaged && notebook_is_production(b->dir))
        fprintf(stderr, "%u of the texts that were given are no lines of a notebook.\n",
                b->damaged);
    else if (b->damaged)
        fprintf(stderr, "%u lines are damaged: they stay as they are; a copy may have them.\n",
                b->damaged);
}
