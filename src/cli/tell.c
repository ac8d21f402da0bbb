/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* tell.c - see tell.h. */
#include "cli/tell.h"
#include "text/json.h"
#include "text/utf8.h"
#include "text/when.h"
#include <inttypes.h>
#include <stdio.h>

/* What a checkpoint is wrong in: its line, as far as that can be said. Of other problems: 0. */
static const uint8_t line_of[VERIFY_WHATS] = {
    [VERIFY_CHECKPOINT_IS_MALFORMED] = 1,
    [VERIFY_CHECKPOINT_IS_OF_ANOTHER_LOG] = 1,
    [VERIFY_CHECKPOINT_IS_NOT_SIGNED] = 5,
    [VERIFY_CHECKPOINT_IS_FORGED] = 5,
    [VERIFY_ROOT_DIFFERS] = 3,
};

void tell_begin(struct tell *t, bool json) {
    t->json = json;
    t->problems = 0;
    t->listed = BUFFER(t->listed_bytes);
    t->witnesses = BUFFER(t->witness_bytes);
    t->says = BUFFER(t->says_bytes);
    buffer_text(&t->listed, "[");
    buffer_text(&t->witnesses, "[");
    buffer_text(&t->says, "[");
}

static void list(struct tell *t, const char *place, const char *what, uint64_t entry,
                 uint64_t entries) {
    struct buffer *b = &t->listed;
    json_item(b);
    buffer_text(b, "{\"place\":");
    json_put_string(b, bytes_of(place));
    json_key_word(b, "what", what);
    if (entries) json_key(b, "entry"), buffer_u64(b, entry);
    if (entries) json_key(b, "entries"), buffer_u64(b, entries);
    buffer_text(b, "}");
}

void tell_problem(struct tell *t, const char *place, const char *what, uint64_t entry,
                  uint64_t entries) {
    if (t->problems++ >= TELL_MAX) return;
    if (!utf8_line(bytes_of(place))) place = "a file whose name is no text";
    if (t->json)
        list(t, place, what, entry, entries);
    else
        printf("%s: %s\n", place, what);
}

static bool is_of_tile(enum verify_what what) {
    return what == VERIFY_TILE_IS_MISSING || what == VERIFY_TILE_HAS_WRONG_LENGTH ||
           what == VERIFY_TILE_DIFFERS;
}

void tell_verify(struct tell *t, const struct verify_problem *p) {
    char place[TILE_PATH_MAX + 64];
    uint8_t path[TILE_PATH_MAX];
    struct buffer b = BUFFER(path);
    bool of_entry = p->what >= VERIFY_ENTRY_IS_MISSING && p->what < VERIFY_TILE_IS_MISSING;
    if (is_of_tile(p->what)) tile_path(&b, p->tile);
    if (is_of_tile(p->what))
        snprintf(place, sizeof place, "%.*s, entries %" PRIu64 " to %" PRIu64, (int)b.len,
                 (const char *)path, p->entry, p->entry + p->entries - 1);
    else if (of_entry)
        snprintf(place, sizeof place, "entry %" PRIu64, p->entry);
    else if (line_of[p->what])
        snprintf(place, sizeof place, "checkpoint line %d", line_of[p->what]);
    else
        snprintf(place, sizeof place, "%s",
                 p->what == VERIFY_CHECKPOINT_IS_MISSING ? "checkpoint" : "older checkpoint");
    tell_problem(t, place, verify_words(p->what), p->entry, p->entries);
}

void tell_witness(struct tell *t, struct bytes name, uint64_t size, uint64_t seconds) {
    uint8_t bytes[40];
    struct buffer at = BUFFER(bytes), *b = &t->witnesses;
    when_rfc3339(&at, seconds * 1000, 0);
    if (!utf8_line(name)) name = BYTES("a witness whose name is no text");
    if (!t->json) {
        printf("cosigned by %.*s: %" PRIu64 " entries, at %.*s\n", (int)name.len,
               (const char *)name.ptr, size, (int)at.len, (const char *)bytes);
        return;
    }
    json_item(b);
    buffer_text(b, "{\"name\":");
    json_put_string(b, name);
    json_key_u64(b, "size", size);
    json_key_u64(b, "at", seconds * 1000);
    buffer_text(b, "}");
}

void tell_says(struct tell *t, const char *sentence) {
    if (!t->json) {
        buffer_text(&t->says, sentence);
        buffer_byte(&t->says, '\n');
        return;
    }
    json_item(&t->says);
    json_put_string(&t->says, bytes_of(sentence));
}

static void end_json(struct tell *t, uint64_t size, uint64_t signed_size, const char *root) {
    printf("{\"ok\":%s,\"size\":%" PRIu64 ",\"root\":\"%s\",\"signed\":%" PRIu64
           ",\"problems\":%.*s]",
           t->problems ? "false" : "true", size, root, signed_size, (int)t->listed.len,
           (const char *)t->listed.ptr);
    printf(",\"more\":%" PRIu64 ",\"witnesses\":%.*s],\"says\":%.*s]}\n",
           t->problems > TELL_MAX ? t->problems - TELL_MAX : 0, (int)t->witnesses.len,
           (const char *)t->witnesses.ptr, (int)t->says.len, (const char *)t->says.ptr);
}

static void end_text(const struct tell *t, uint64_t size, uint64_t signed_size, const char *root) {
    if (t->problems > TELL_MAX) printf("and %" PRIu64 " more problems\n", t->problems - TELL_MAX);
    if (t->problems)
        printf("not ok: %" PRIu64 " problem%s in %" PRIu64 " entries\n", t->problems,
               t->problems == 1 ? "" : "s", size);
    else
        printf("ok: %" PRIu64 " entries, %" PRIu64 " of them under the checkpoint, root %s\n", size,
               signed_size, root);
    printf("%.*s", (int)t->says.len - 1, (const char *)t->says.ptr + 1); /* without the bracket */
}

bool tell_end(struct tell *t, uint64_t size, uint64_t signed_size, const struct hash *root) {
    uint8_t text[48] = {0};
    struct buffer b = {text, 0, sizeof text - 1, false};
    buffer_base64(&b, (struct bytes){root->byte, sizeof root->byte});
    if (t->json)
        end_json(t, size, signed_size, (const char *)text);
    else
        end_text(t, size, signed_size, (const char *)text);
    return t->problems == 0;
}
