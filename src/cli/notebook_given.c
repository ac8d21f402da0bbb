/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* notebook_given.c - what a production holds of its notebooks, as a book that is read: the lines that were given, and takes as they
 * were slated. Whose a line is says the log, not its text: nobody writes over another by signing with her name. */
#include "box/crypto.h"
#include "cli/notebook_do.h"
#include "cli/log_from.h"
#include "core/codec.h"
#include "core/core.h"
#include "text/when.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_JSON_MAX = 2 * LINE_WHO_MAX + 2 };
struct given {
    struct book *b;
    struct world *world;
    struct log_from log;
    struct crypto crypto;
    uint16_t *whose;                          /* of each entry that gave a line; 0: it gave none */
    char name[PEOPLE_MAX + 1][NAME_JSON_MAX]; /* JSON with its quotes; empty: none, or erased */
    struct event *slated;
    uint32_t slates, slates_max, unread;
    struct line line;
};

static bool keep_slate(struct given *g, const struct event *e) {
    if (g->slates == g->slates_max) {
        uint32_t max = g->slates_max ? 2 * g->slates_max : 64;
        struct event *more = realloc(g->slated, max * sizeof *more);
        if (!more) return false;
        g->slated = more, g->slates_max = max;
    }
    g->slated[g->slates++] = *e;
    return true;
}

static bool take_entry(struct given *g, uint64_t index) {
    struct event e;
    struct bytes entry;
    if (!log_entry(&g->log, index, &entry) || core_decode(entry, &e)) return false;
    core_apply(g->world, &e);
    if (e.kind == EVENT_NOTE_GIVEN)
        g->whose[index] = (uint16_t)(e.arg[FIELD_FROM] ? e.arg[FIELD_FROM] : e.by.n);
    return e.kind != EVENT_SLATED || keep_slate(g, &e);
}

static bool take_name(void *state, const struct store_private *p) {
    struct given *g = state;
    bool name = bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_NAME]));
    if (p->index >= g->log.end) return false; /* written since the log was opened */
    if (name && p->subject && p->subject <= PEOPLE_MAX && p->value.len < NAME_JSON_MAX)
        memcpy(g->name[p->subject], p->value.ptr, p->value.len),
            g->name[p->subject][p->value.len] = 0;
    return true;
}

/* In canonical form "who" stands last. */
static bool sign(struct given *g, struct bytes text, uint32_t person, struct buffer *out) {
    if (!line_read(&g->line, text)) return false;
    line_write(&g->line, out);
    if (!line_read(&g->line, buffer_bytes(out))) return false;
    uint32_t signature =
        g->line.who.len ? g->line.who.len + (uint32_t)sizeof ",\"who\":\"\"" - 1 : 0;
    out->len -= 1 + signature;
    if (person <= PEOPLE_MAX && g->name[person][0]) {
        buffer_text(out, ",\"who\":");
        buffer_text(out, g->name[person]);
    }
    buffer_byte(out, '}');
    return !out->full;
}

static bool take_line(void *state, const struct store_private *p) {
    struct given *g = state;
    uint8_t said[LINE_MAX_BYTES], signed_line[LINE_MAX_BYTES + NAME_JSON_MAX + 16];
    struct buffer text = BUFFER(said), out = BUFFER(signed_line);
    struct json_node node;
    struct json j;
    if (p->index >= g->log.end) return false;
    if (!g->whose[p->index] || !bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_TEXT])))
        return true;
    bool read = json_read(&j, p->value, &node, 1) && json_string(&j, 0, &text) &&
                sign(g, buffer_bytes(&text), g->whose[p->index], &out);
    enum rows_added added = read ? rows_add(&g->b->rows, buffer_bytes(&out)) : ROWS_NO_ROW;
    g->unread += added == ROWS_NO_ROW;
    return added != ROWS_NO_MEMORY;
}

static void put_value(struct buffer *b, const char *key, const char *v) {
    json_key(b, key);
    buffer_text(b, "{\"over\":[],\"v\":");
    json_put_string(b, bytes_of(v));
    buffer_byte(b, '}');
}

/* A take as a line of its own, known by its place in the log. */
static bool take_slate(struct given *g, const struct event *e) {
    uint8_t bytes[1024];
    struct buffer b = BUFFER(bytes);
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
    buffer_text(&b, g->world->live.setup[setup].name.text);
    buffer_text(&b, "\",\"w\":\"");
    buffer_text(&b, id);
    buffer_byte(&b, '"');
    if (g->name[e->by.n][0]) {
        buffer_text(&b, ",\"who\":");
        buffer_text(&b, g->name[e->by.n]);
    }
    buffer_byte(&b, '}');
    return rows_add(&g->b->rows, buffer_bytes(&b)) != ROWS_NO_MEMORY;
}

static bool take_all(struct given *g, char why[BOOK_WORDS_MAX]) {
    bool done = true;
    core_init(g->world);
    for (uint64_t i = 0; done && i < g->log.end; i++) done = take_entry(g, i);
    if (!done)
        return snprintf(why, BOOK_WORDS_MAX,
                        "%.300s: an entry cannot be read; showclear verify says which",
                        g->log.place),
               false;
    done = store_reveal(g->log.store, 0, take_name, g) == STORE_OK &&
           store_reveal(g->log.store, 0, take_line, g) == STORE_OK;
    if (!done)
        return snprintf(why, BOOK_WORDS_MAX, "%.300s: private texts cannot be read", g->log.place),
               false;
    for (uint32_t i = 0; done && i < g->slates; i++) done = take_slate(g, &g->slated[i]);
    if (!done) snprintf(why, BOOK_WORDS_MAX, "there is not enough memory");
    return done;
}

static enum book_done read_given(struct given *g, const char *dir, char why[BOOK_WORDS_MAX]) {
    char words[LOG_WORDS_MAX] = "";
    enum log_opened opened = log_open(&g->log, &g->crypto, dir, words);
    if (opened != LOG_OPENED || g->log.kind != LOG_FOLDER)
        return book_say(why, opened == LOG_DAMAGED ? BOOK_FAULT : BOOK_REFUSED, dir,
                        *words ? words : "is no production's folder");
    g->world = malloc(sizeof *g->world);
    g->whose = calloc((size_t)g->log.end + 1, sizeof *g->whose);
    if (!g->world || !g->whose) return book_say(why, BOOK_FAULT, dir, "no memory");
    return take_all(g, why) ? BOOK_DONE : BOOK_FAULT;
}

bool notebook_is_production(const char *dir) {
    char path[BOOK_PATH_MAX + 16];
    return snprintf(path, sizeof path, "%s/showclear.db", dir) < (int)sizeof path &&
           access(path, F_OK) == 0;
}

enum book_done notebook_given(struct book *b, const char *dir, char why[BOOK_WORDS_MAX]) {
    struct given *g = calloc(1, sizeof *g);
    memset(b, 0, sizeof *b);
    b->file = b->lock = -1;
    snprintf(b->dir, sizeof b->dir, "%s", dir);
    bool ready = g && rows_begin(&b->rows) && crypto_create(&g->crypto);
    if (!ready) return free(g), book_say(why, BOOK_FAULT, dir, "no memory");
    g->b = b;
    enum book_done done = read_given(g, dir, why);
    b->damaged = g->unread;
    log_close(&g->log);
    crypto_destroy(&g->crypto);
    free(g->world);
    free(g->whose);
    free(g->slated);
    free(g);
    return done;
}
