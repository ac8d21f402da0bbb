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

static int say_wrong(const struct bring *b, const char *file) {
    uint8_t bytes[600];
    struct buffer said = BUFFER(bytes);
    bring_wrong(b, &said);
    fprintf(stderr, "showclear notebook: %s:%.*s; nothing was put in\n", file, (int)said.len,
            (const char *)bytes);
    return CLI_USAGE;
}

static int put_in(struct bringing *g, struct book *b, const char *file) {
    char why[BOOK_WORDS_MAX];
    uint32_t added = 0;
    if (!gather(g)) return cli_fault("notebook", "no memory");
    if (g->bring.wrong) return say_wrong(&g->bring, file);
    enum book_done done = book_add(b, g->row, g->rows, &added, why);
    if (done != BOOK_DONE) return notebook_failed(done, why);
    printf("%u %s, %u lines of them new.\n", g->bring.rows,
           g->bring.kind == BRING_CARDS ? "people" : "rows", added);
    if (g->bring.left.len)
        fprintf(stderr, "%s: left out, a notebook has no place for it: %.*s\n", file,
                (int)g->bring.left.len, (const char *)g->bring.left.ptr);
    return CLI_YES;
}

static void say_now(struct buffer *out) {
    struct timespec at;
    struct tm here;
    clock_gettime(CLOCK_REALTIME, &at);
    localtime_r(&at.tv_sec, &here);
    when_rfc3339(out, (uint64_t)at.tv_sec * 1000, (int32_t)(here.tm_gmtoff / 60));
}

int notebook_bring(struct book *b, const char *file, uint8_t **text, uint32_t len) {
    static struct bringing g;
    char why[BOX_WORDS_MAX];
    uint8_t when[40];
    struct buffer now = BUFFER(when);
    struct notebook_wish all = {0};
    say_now(&now);
    if (!found_utf8(file, text, &len, why)) return cli_usage("notebook", "%s", why);
    if (!notebook_choose(&g.now, b, &all)) return cli_fault("notebook", "no memory");
    bool begun = bring_begin(&g.bring, bytes_of(b->name), buffer_bytes(&now), *text, len);
    int answer = begun ? put_in(&g, b, file) : say_wrong(&g.bring, file);
    for (uint32_t i = 0; i < g.rows; i++) free((void *)(uintptr_t)g.row[i].ptr);
    free(g.row);
    notebook_drop(&g.now);
    g = (struct bringing){0};
    return answer;
}
