/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_given.c - what a production holds of its notebooks, as a book that is read: the lines that were given, and takes as they
 * were slated. Read as paper reads them; a person's number becomes their name. */
#include "cli/notebook_do.h"
#include "notebook/whose.h"
#include "paper/given.h"
#include "text/when.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct reading {
    struct book *b;
    struct record *r;
    struct line line;
};

static bool is_taken(const struct record *r, uint32_t person) {
    for (uint32_t i = 1; i < person; i++)
        if (r->name[i] && !strcmp(r->name[i], r->name[person])) return true;
    return false;
}
/* Their name; one that a person before them bears, or that is longer than a line has room for, is told apart by the number. */
static void put_name(const struct record *r, uint32_t person, struct buffer *out) {
    const char *name = person < PEOPLE_MAX && r->name[person] ? r->name[person] : NULL;
    char number[24];
    snprintf(number, sizeof number, name ? " (%u)" : "Person %u", (unsigned)person);
    uint32_t room = LINE_WHO_MAX - (uint32_t)strlen(number) - 3;
    bool cut = name && strlen(name) > LINE_WHO_MAX;
    struct bytes said = bytes_of(name ? name : "");
    if (said.len > room && (cut || is_taken(r, person))) {
        while (room && (said.ptr[room] & 0xc0) == 0x80) room--;
        said.len = room, cut = true;
    }
    buffer_put(out, said);
    if (cut) buffer_text(out, "\xE2\x80\xA6");
    if (!name || cut || is_taken(r, person)) buffer_text(out, number);
}

/* "p7" as given_of() signs it; empty: nobody did. */
static uint32_t person_of(struct bytes who) {
    uint64_t n = 0;
    return who.len && bytes_u64(bytes_slice(who, 1, who.len), &n) ? (uint32_t)n : 0;
}
static bool take_line(struct reading *g, struct bytes text) {
    uint8_t bytes[LINE_MAX_BYTES + 4 * LINE_WHO_MAX], name[2 * LINE_WHO_MAX];
    struct buffer out = BUFFER(bytes), who = BUFFER(name);
    if (!line_read(&g->line, text)) return true;
    if (g->line.who.len) put_name(g->r, person_of(g->line.who), &who);
    bool whole = whose_put(&g->line, buffer_bytes(&who), &out);
    g->b->damaged += !whole;
    return !whole || rows_add(&g->b->rows, buffer_bytes(&out)) != ROWS_NO_MEMORY;
}

static void put_value(struct buffer *b, const char *key, const char *v) {
    json_key(b, key);
    buffer_text(b, "{\"over\":[],\"v\":");
    json_put_string(b, bytes_of(v));
    buffer_byte(b, '}');
}

/* A take as a line of its own, known by its place in the log. */
static bool take_slate(struct reading *g, const struct event *e) {
    uint8_t bytes[1024], name[2 * LINE_WHO_MAX];
    struct buffer b = BUFFER(bytes), who = BUFFER(name);
    char id[LINE_ID + 1], number[16];
    uint32_t setup = e->arg[FIELD_SETUP], reply = e->arg[FIELD_REPLY];
    if (setup >= SETUPS_MAX) return true;
    snprintf(id, sizeof id, "%016x%016llx", 0x51a7ed, (unsigned long long)e->index);
    snprintf(number, sizeof number, "%u", e->arg[FIELD_NUMBER]);
    buffer_text(&b, "{\"at\":\"");
    when_rfc3339(&b, e->at_ms, 0);
    buffer_text(&b, "\",\"entry\":\"");
    buffer_text(&b, id);
    buffer_text(&b, "\",\"kind\":\"take\",\"set\":{");
    put_value(&b, "number", number);
    put_value(&b, "verdict", reply == REPLY_YES ? "circled" : reply == REPLY_NO ? "ng" : "none");
    buffer_text(&b, "},\"setup\":\"");
    buffer_text(&b, g->r->evening->live.setup[setup].name.text);
    buffer_text(&b, "\",\"w\":\"");
    buffer_text(&b, id);
    buffer_text(&b, "\",\"who\":");
    put_name(g->r, e->by.n, &who);
    json_put_string(&b, buffer_bytes(&who));
    buffer_byte(&b, '}');
    return rows_add(&g->b->rows, buffer_bytes(&b)) != ROWS_NO_MEMORY;
}

static bool take_all(struct reading *g) {
    const struct given *given = given_of(g->r);
    bool done = true;
    g->b->damaged = given->unread;
    for (uint32_t i = 0; done && i < given->lines; i++) done = take_line(g, given->line[i]);
    for (uint32_t i = 0; done && i < g->r->all_count; i++)
        if (g->r->all[i].kind == EVENT_SLATED) done = take_slate(g, &g->r->all[i]);
    return done;
}

bool notebook_is_production(const char *dir) {
    char path[BOOK_PATH_MAX + 16];
    return snprintf(path, sizeof path, "%s/showclear.db", dir) < (int)sizeof path &&
           access(path, F_OK) == 0;
}

static enum book_done read_given(struct reading *g, const char *dir, char why[BOOK_WORDS_MAX]) {
    char words[RECORD_WORDS_MAX];
    if (!record_open(g->r, dir, 0, true, words))
        return book_say(why, g->r->store ? BOOK_FAULT : BOOK_REFUSED, dir, words);
    return take_all(g) ? BOOK_DONE : book_say(why, BOOK_FAULT, dir, "no memory");
}

enum book_done notebook_given(struct book *b, const char *dir, char why[BOOK_WORDS_MAX]) {
    static struct record record;
    struct reading *g = calloc(1, sizeof *g);
    memset(b, 0, sizeof *b);
    b->file = b->lock = -1;
    snprintf(b->dir, sizeof b->dir, "%s", dir);
    if (!g || !rows_begin(&b->rows)) return free(g), book_say(why, BOOK_FAULT, dir, "no memory");
    g->b = b, g->r = &record;
    enum book_done done = read_given(g, dir, why);
    record_close(g->r);
    free(g);
    return done;
}
