/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* media_sealed.c - see media_sealed.h. */
#include "cli/media_sealed.h"
#include "box/crypto.h"
#include "cli/found.h"
#include "cli/local.h"
#include "core/codec.h"
#include "inquiry/media/arena.h"
#include "text/json.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NODES = 16, TEXT_MAX = 2048, PATH_ROOM = 4200 };

struct reading {
    struct store *store;
    struct media_sealed_list *list;
    struct event event; /* of the text that is looked at */
};

static bool read_c4(const struct json *j, const char *key, uint8_t out[DIGEST_MAX]) {
    return format_read(FORMAT_C4, json_raw(j, json_member(j, 0, key)), out);
}
static bool read_name(const struct json *j, const char *key, char out[SEALED_NAME_MAX]) {
    struct buffer b = {(uint8_t *)out, 0, SEALED_NAME_MAX - 1, false};
    bool there = json_string(j, json_member(j, 0, key), &b);
    out[there ? b.len : 0] = 0;
    return there;
}

/* The private text is a string that holds JSON. */
static bool read_entry(struct bytes value, struct media_sealed_entry *e) {
    struct json_node nodes[NODES];
    struct json j;
    uint8_t text[TEXT_MAX];
    struct buffer inner = BUFFER(text);
    return json_read(&j, value, nodes, NODES) && json_string(&j, 0, &inner) &&
           json_read(&j, buffer_bytes(&inner), nodes, NODES) && read_c4(&j, "c4", e->c4) &&
           read_c4(&j, "chain", e->chain) && read_name(&j, "folder", e->folder) &&
           read_name(&j, "manifest", e->manifest);
}

static bool take_event(void *state, uint64_t index, const struct store_event *e) {
    struct reading *r = state;
    (void)index;
    if (core_decode(e->body, &r->event)) r->event.kind = EVENT_COUNT;
    return true;
}

static bool take_text(void *state, const struct store_private *p) {
    struct reading *r = state;
    struct media_sealed_entry e = {.index = p->index};
    if (!bytes_equal(p->path, bytes_of(vocabulary_seal[SEAL_TEXT]))) return true;
    bool known = read_entry(p->value, &e);
    if (store_read(r->store, p->index, p->index + 1, take_event, r) != STORE_OK) return false;
    if (r->event.kind != EVENT_MEDIA_SEALED) return true;
    e.at_ms = r->event.at_ms;
    if (!known) return ++r->list->unread, true;
    r->list->entry = list_room(r->list->entry, r->list->entries, sizeof e);
    r->list->entry[r->list->entries++] = e;
    return r->list->entries < SEALED_MAX;
}

bool media_sealed_read(const char *dir, struct media_sealed_list *list, char why[BOX_WORDS_MAX]) {
    char path[PATH_ROOM];
    struct crypto c;
    struct reading r = {.list = list};
    *list = (struct media_sealed_list){0};
    snprintf(path, sizeof path, "%s/showclear.db", dir);
    if (!crypto_create(&c)) return snprintf(why, BOX_WORDS_MAX, "no memory"), false;
    r.store = store_sqlite(path, STORE_READ, &c, why);
    bool read = r.store && store_reveal(r.store, 0, take_text, &r) == STORE_OK;
    if (r.store && !read) snprintf(why, BOX_WORDS_MAX, "its texts cannot be read");
    if (r.store) store_close(r.store);
    crypto_destroy(&c);
    return read;
}

void media_sealed_drop(struct media_sealed_list *list) {
    free(list->entry);
    *list = (struct media_sealed_list){0};
}

static void put_c4(struct buffer *b, const char *key, const uint8_t c4[DIGEST_MAX]) {
    json_key(b, key);
    buffer_byte(b, '"');
    format_put(b, FORMAT_C4, c4);
    buffer_byte(b, '"');
}

static void put_line(struct buffer *b, const struct media_sealed_entry *e) {
    buffer_byte(b, '{');
    put_c4(b, "c4", e->c4);
    put_c4(b, "chain", e->chain);
    json_key_word(b, "folder", e->folder);
    json_key_word(b, "manifest", e->manifest);
    buffer_byte(b, '}');
}

static bool put_here(const char *dir, struct bytes line, char why[BOX_WORDS_MAX]) {
    struct box_options o = {.clock = found_now()};
    struct bytes text[SEAL_COUNT] = {[SEAL_TEXT] = line};
    struct command c = {.kind = COMMAND_SEAL_MEDIA};
    struct box *b = box_open(dir, &o, why);
    bool done = b && found_ask(b, &c, text, why);
    if (b) box_close(b);
    return done;
}

bool media_sealed_put(const char *dir, const struct media_sealed_entry *e,
                      char why[BOX_WORDS_MAX]) {
    static struct local_answer a;
    uint8_t bytes[TEXT_MAX], asked[2 * TEXT_MAX];
    struct buffer line = BUFFER(bytes), body = BUFFER(asked);
    put_line(&line, e);
    buffer_byte(&body, '{');
    json_key_string(&body, "text", buffer_bytes(&line));
    buffer_byte(&body, '}');
    if (line.full || body.full) return snprintf(why, BOX_WORDS_MAX, "a name is too long"), false;
    if (!local_post(dir, "/seal", buffer_bytes(&body), &a))
        return put_here(dir, buffer_bytes(&line), why);
    if (a.status == 200) return true;
    local_text(&a, "fault", why, BOX_WORDS_MAX);
    if (!why[0]) snprintf(why, BOX_WORDS_MAX, "the box did not take it (status %d)", a.status);
    return false;
}
