/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_bring.c - a camera report or people from another program, into a book: all of it, or nothing. The file stays as it is. What the
 * book says already is not written a second time. */
#include "cli/found.h"
#include "cli/notebook_do.h"
#include "notebook/bring.h"
#include "paper/camera.h"
#include "text/when.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct bringing {
    struct bring bring;
    struct notebook_chosen now; /* the book as it is */
    struct bytes *row;
    uint32_t rows, max;
};

static const struct fold_entry *find_entry(const struct fold *f, struct bytes id) {
    for (uint32_t i = 0; i < f->entries; i++)
        if (bytes_equal(f->entry[i].entry, id)) return &f->entry[i];
    return NULL;
}

/* A table would have the same words in its cell. */
static bool says_it(const struct fold *f, const struct fold_entry *e, const struct line *l,
                    uint32_t key) {
    static uint8_t cell_bytes[CAMERA_CELL_MAX], value_bytes[LINE_MAX_BYTES],
        plain_bytes[LINE_MAX_BYTES];
    struct buffer cell = BUFFER(cell_bytes), value = BUFFER(value_bytes),
                  plain = BUFFER(plain_bytes);
    char name[LINE_WORD_MAX + 1];
    struct bytes word = line_field_key(l, key);
    snprintf(name, sizeof name, "%.*s", (int)word.len, (const char *)word.ptr);
    camera_cell(f, e, name, &cell);
    line_put_value(l, line_field_value(l, key), &value);
    fold_plain(buffer_bytes(&value), &plain);
    return bytes_equal(buffer_bytes(&cell), buffer_bytes(&plain));
}

static void put_member(struct buffer *out, const char *key, struct bytes raw) {
    if (!raw.len) return;
    json_key(out, key);
    buffer_byte(out, '"');
    buffer_put(out, raw);
    buffer_byte(out, '"');
}

/* The line with those fields only that the book does not say; false when there are none. */
static bool put_news(const struct fold *f, const struct line *l, struct buffer *out) {
    const struct fold_entry *e = find_entry(f, l->entry);
    uint32_t news = 0;
    buffer_byte(out, '{');
    put_member(out, "at", l->at), put_member(out, "entry", l->entry);
    put_member(out, "kind", l->kind), put_member(out, "scene", l->scene);
    json_key(out, "set");
    buffer_byte(out, '{');
    for (uint32_t k = line_field_first(l); k; k = line_field_next(l, k)) {
        if (e && says_it(f, e, l, k)) continue;
        if (news++) buffer_byte(out, ',');
        buffer_byte(out, '"');
        buffer_put(out, line_field_key(l, k));
        buffer_text(out, "\":{\"over\":[],\"v\":");
        line_put_value(l, line_field_value(l, k), out);
        buffer_byte(out, '}');
    }
    buffer_byte(out, '}');
    put_member(out, "setup", l->setup), put_member(out, "w", l->w), put_member(out, "who", l->who);
    buffer_byte(out, '}');
    return news > 0;
}

static bool keep(struct bringing *g, struct bytes text) {
    if (g->rows == g->max) {
        uint32_t max = g->max ? 2 * g->max : 256;
        struct bytes *more = realloc(g->row, max * sizeof *more);
        if (!more) return false;
        g->row = more, g->max = max;
    }
    uint8_t *copy = malloc(text.len);
    if (!copy) return false;
    memcpy(copy, text.ptr, text.len);
    g->row[g->rows++] = (struct bytes){copy, text.len};
    return true;
}

static bool gather(struct bringing *g) {
    uint8_t whole[LINE_MAX_BYTES], news[LINE_MAX_BYTES];
    static struct line line;
    for (struct buffer out = BUFFER(whole); bring_next(&g->bring, &out);) {
        struct buffer new = BUFFER(news);
        if (!line_read(&line, buffer_bytes(&out))) return false;
        if (put_news(&g->now.fold, &line, &new) && !keep(g, buffer_bytes(&new))) return false;
    }
    return true;
}

static enum book_done refuse(const struct bring *b, const char *file, struct brought *said) {
    uint8_t bytes[600];
    struct buffer wrong = BUFFER(bytes);
    bring_wrong(b, &wrong);
    snprintf(said->why, sizeof said->why, "%s:%.*s; nothing was put in", file, (int)wrong.len,
             (const char *)bytes);
    return BOOK_REFUSED;
}

static enum book_done put_in(struct bringing *g, struct book *b, const char *file,
                             struct brought *said) {
    if (!g->bring.wrong && !gather(g))
        return book_say(said->why, BOOK_FAULT, file, "there is not enough memory");
    if (g->bring.wrong) return refuse(&g->bring, file, said);
    said->rows = g->bring.rows, said->people = g->bring.kind == BRING_CARDS;
    memcpy(said->left, g->bring.left_bytes, g->bring.left.len);
    return book_add(b, g->row, g->rows, &said->added, said->why);
}

static void say_now(struct buffer *out) {
    struct timespec at;
    struct tm here;
    clock_gettime(CLOCK_REALTIME, &at);
    localtime_r(&at.tv_sec, &here);
    when_rfc3339(out, (uint64_t)at.tv_sec * 1000, (int32_t)(here.tm_gmtoff / 60));
}

enum book_done notebook_bring(struct book *b, const char *file, uint8_t **text, uint32_t len,
                              struct brought *said) {
    static struct bringing g;
    uint8_t when[40];
    struct buffer now = BUFFER(when);
    struct notebook_wish all = {0};
    *said = (struct brought){0};
    say_now(&now);
    if (!found_utf8(file, text, &len, said->why)) return BOOK_REFUSED;
    if (!notebook_choose(&g.now, b, &all))
        return book_say(said->why, BOOK_FAULT, file, "there is not enough memory");
    (void)!bring_begin(&g.bring, bytes_of(b->name), buffer_bytes(&now), *text, len);
    enum book_done done = put_in(&g, b, file, said);
    for (uint32_t i = 0; i < g.rows; i++) free((void *)(uintptr_t)g.row[i].ptr);
    free(g.row);
    notebook_drop(&g.now);
    g = (struct bringing){0};
    return done;
}

int notebook_bring_file(struct book *b, const char *file, uint8_t **text, uint32_t len) {
    struct brought said;
    enum book_done done = notebook_bring(b, file, text, len, &said);
    if (done != BOOK_DONE) return notebook_failed(done, said.why);
    printf("%u %s, %u lines of them new.\n", said.rows, said.people ? "people" : "rows",
           said.added);
    if (said.left[0])
        fprintf(stderr, "%s: left out, a notebook has no place for it: %s\n", file, said.left);
    return CLI_YES;
}
