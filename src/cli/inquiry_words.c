/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

#include "cli/inquiry_words.h"
#include "core/codec.h"
#include "core/rows.h"
#include "inquiry/account/frame.h"
#include "text/json.h"
#include "notebook/zone.h"
#include "text/when.h"
#include <stdio.h>

bool inquiry_flush(struct buffer *b) {
    bool whole = !b->full && fwrite(b->ptr, 1, b->len, stdout) == b->len;
    b->len = 0;
    return whole;
}

/* ---- persons and times ----------------------------------------------------------------------------------------------- */

static void put_roles(struct buffer *b, enum language l, uint32_t roles) {
    bool first = true;
    for (uint32_t r = 0; r < ROLE_COUNT; r++) {
        if (!(roles & BIT(r))) continue;
        if (!first) buffer_text(b, ", ");
        const char *word = vocabulary_role[r].word;
        buffer_text(b, l == LANGUAGE_EN ? word : language_of(l, "role", word));
        first = false;
    }
}

void inquiry_roles(struct buffer *b, uint32_t roles) {
    put_roles(b, LANGUAGE_EN, roles);
}

uint32_t inquiry_duties(void) {
    uint32_t roles = 0;
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (vocabulary_role[r].flags & ROLE_FLAG_POWER) roles |= BIT(r);
    return roles;
}

/* A name as a person reads it: a line of its JSON, without what would move a terminal. */
static void put_name(struct buffer *b, const char *json) {
    struct json_node node[2];
    struct json j;
    uint8_t text[1024];
    struct buffer out = BUFFER(text);
    if (!json_read(&j, bytes_of(json), node, COUNT_OF(node)) || !json_string(&j, 0, &out)) return;
    for (uint32_t i = 0; i < out.len; i++) buffer_byte(b, text[i] < ' ' ? ' ' : text[i]);
}

void inquiry_person(struct buffer *b, const struct inquiry_log *l, uint32_t person) {
    uint32_t roles = person < PEOPLE_MAX ? l->held[person] : 0;
    if (!person) {
        buffer_text(b, frame_word(l->language, FRAME_LOG_NOBODY));
        return;
    }
    if (person < PEOPLE_MAX && l->name[person]) {
        put_name(b, l->name[person]);
    } else {
        buffer_text(b, frame_word(l->language, FRAME_LOG_PERSON));
        buffer_u64(b, person);
    }
    if (!roles) return;
    buffer_text(b, " (");
    put_roles(b, l->language, roles);
    buffer_text(b, ")");
}

static int32_t offset_minutes(uint64_t at_ms) {
    return zone_offset((double)at_ms / 1000) / 60;
}

void inquiry_time(struct buffer *b, uint64_t at_ms) {
    enum { SHOWN = 19 }; /* "2031-05-02T10:01:05" */
    uint8_t text[64];
    struct buffer t = BUFFER(text);
    when_rfc3339(&t, at_ms, offset_minutes(at_ms));
    if (t.len < SHOWN) return;
    text[10] = ' ';
    buffer_put(b, (struct bytes){text, SHOWN});
}

void inquiry_entry(struct buffer *b, uint64_t at_ms, uint64_t index) {
    inquiry_time(b, at_ms);
    buffer_text(b, "  entry ");
    buffer_u64(b, index);
}

void inquiry_put_time(struct buffer *b, const char *key, uint64_t at_ms) {
    json_key(b, key);
    buffer_byte(b, '"');
    when_rfc3339(b, at_ms, offset_minutes(at_ms));
    buffer_byte(b, '"');
}

/* ---- matters --------------------------------------------------------------------------------------------------------- */

/* The public names of what a matter is about. */
struct things {
    const char *key, *before;
    const struct name *name;
};
static uint32_t things_of(const struct inquiry_log *l, const struct known_matter *m,
                          struct things found[4]) {
    const struct live *live = &l->world->live;
    uint32_t n = 0;
    if (m->item && m->item <= live->items)
        found[n++] = (struct things){"item", ", ", &live->item[m->item].name};
    if (m->setup && m->setup <= live->setups)
        found[n++] = (struct things){"setup", frame_word(l->language, FRAME_LOG_IN_SETUP),
                                     &live->setup[m->setup].name};
    if (m->lot && m->lot <= live->lots)
        found[n++] = (struct things){"lot", ", ", &live->lot[m->lot].name};
    if (m->rack && m->rack <= live->racks)
        found[n++] = (struct things){"rack", ", ", &live->rack[m->rack].name};
    return n;
}

/* A kind of many events says which of them it began with. */
static bool needs_event(uint32_t kind) {
    return kind == KNOWN_FIND || kind == KNOWN_THING || kind == KNOWN_CUSTODY ||
           kind == KNOWN_RULE || kind == KNOWN_DAY || kind == KNOWN_CALL || kind == KNOWN_ROLE;
}

void inquiry_things(struct buffer *b, const struct inquiry_log *l, const struct known_matter *m) {
    struct things found[4];
    for (uint32_t i = 0, n = things_of(l, m, found); i < n; i++) {
        buffer_text(b, found[i].before);
        buffer_put(b, core_name_bytes(found[i].name));
    }
}

void inquiry_matter(struct buffer *b, const struct inquiry_log *l, const struct known_matter *m) {
    const char *code = known_code_in(l->language, m);
    buffer_text(b, known_kind_in(l->language, m->kind));
    if (needs_event(m->kind))
        buffer_text(b, ": "), buffer_text(b, vocabulary_event[m->event_kind].word);
    if (code[0]) buffer_text(b, ": "), buffer_text(b, code);
    inquiry_things(b, l, m);
    if (m->person) buffer_text(b, ", "), inquiry_person(b, l, m->person);
    if (m->nameless) buffer_text(b, frame_word(l->language, FRAME_LOG_NAMELESS));
}

void inquiry_put_things(struct buffer *b, const struct inquiry_log *l,
                        const struct known_matter *m) {
    struct things found[4];
    for (uint32_t i = 0, n = things_of(l, m, found); i < n; i++) {
        json_key(b, found[i].key);
        json_put_string(b, core_name_bytes(found[i].name));
    }
    if (m->person) json_key_u64(b, "person", m->person);
}

/* ---- what was read --------------------------------------------------------------------------------------------------- */

static const char *const checked[] = {
    "Checked: every entry hashes to what was signed by the log's own key.",
    "Whole in itself; NOT VERIFIED against a signed head: none of it is kept here.",
    "NOT VERIFIED. showclear verify says all of it; the first:",
    "A story, not a log: what its steps would have left on record."};

void inquiry_heading(struct buffer *b, const struct inquiry_log *l) {
    buffer_text(b, l->place);
    buffer_text(b, ": ");
    buffer_u64(b, l->read);
    buffer_text(b, " entries");
    if (l->read < l->entries) {
        buffer_text(b, " of ");
        buffer_u64(b, l->entries);
    }
    if (l->read) buffer_text(b, ", the last "), inquiry_time(b, l->last_ms);
    buffer_text(b, "\n");
    buffer_text(b, checked[l->standing]);
    buffer_text(b, "\n");
    if (l->problems) buffer_text(b, "  "), buffer_text(b, l->problem), buffer_text(b, "\n");
    if (!l->story || l->story->worlds < 2) return;
    buffer_text(b, "Disputed steps stand in several versions; this is combination ");
    buffer_u64(b, l->version + UINT64_C(1));
    buffer_text(b, " of ");
    buffer_u64(b, l->story->worlds);
    buffer_text(b, " (--version).\n");
}

void inquiry_put_log(struct buffer *b, const struct inquiry_log *l) {
    json_key(b, "log"), buffer_byte(b, '{');
    json_key_word(b, "place", l->place);
    json_key_u64(b, "entries", l->entries);
    json_key_u64(b, "read", l->read);
    if (l->read) inquiry_put_time(b, "last", l->last_ms);
    json_key_word(b, "standing", inquiry_standings[l->standing]);
    json_key_u64(b, "problems", l->problems);
    if (l->problems) json_key_word(b, "problem", l->problem);
    if (l->story) json_key_u64(b, "version", l->version + UINT64_C(1));
    if (l->story) json_key_u64(b, "versions", l->story->worlds);
    buffer_byte(b, '}');
}

void inquiry_put_roles(struct buffer *b, const char *key, uint32_t roles) {
    json_key(b, key), buffer_byte(b, '[');
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        if (roles & BIT(r)) json_item(b), json_put_string(b, bytes_of(vocabulary_role[r].word));
    buffer_byte(b, ']');
}

void inquiry_put_person(struct buffer *b, const struct inquiry_log *l, uint32_t person) {
    json_key_u64(b, "person", person);
    inquiry_put_roles(b, "held", l->held[person]);
    inquiry_put_roles(b, "roles", l->world->live.person[person].roles);
    if (!l->name[person]) return;
    json_key(b, "name");
    buffer_text(b, l->name[person]); /* is JSON */
}
