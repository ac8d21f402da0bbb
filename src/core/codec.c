/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "core/rows.h"

enum { LEAF_VERSION = 1, NODES_MAX = 56 /* an event with all it can have needs 45 */ };

struct bytes core_name_bytes(const struct name *name) {
    uint32_t len = 0;
    while (len < NAME_MAX && name->text[len]) len++;
    return (struct bytes){(const uint8_t *)name->text, len};
}

bool core_name(struct bytes text, struct name *name) {
    memset(name, 0, sizeof *name);
    if (!text.len || text.len > NAME_MAX) return false;
    for (uint32_t i = 0; i < text.len; i++) {
        uint8_t ch = text.ptr[i];
        if (!((ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9') || ch == '-')) return false;
        name->text[i] = (char)ch;
    }
    return true;
}

static void put_set(struct buffer *b, const struct vocabulary_field *field, uint32_t set) {
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < field->most; i++)
        if (set & BIT(i)) json_item(b), json_put_string(b, bytes_of(field->words[i]));
    buffer_byte(b, ']');
}

static void put_field(struct buffer *b, const struct event *e, uint32_t f) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    json_key(b, field->key);
    switch (field->type) {
    case TYPE_NAME: json_put_string(b, core_name_bytes(&e->id)); break;
    case TYPE_WORD: json_put_string(b, bytes_of(field->words[e->arg[f]])); break;
    case TYPE_SET: put_set(b, field, e->arg[f]); break;
    default: buffer_u64(b, e->arg[f]);
    }
}

/* Everything is said, a zero count and a list's first word too; only an id that is nobody or nothing is left out. */
static bool is_said(const struct event *e, uint32_t f) {
    return e->arg[f] || vocabulary_field[f].type > TYPE_REPORT;
}

static void put_public(struct buffer *b, const struct event *e) {
    uint64_t fields = vocabulary_event[e->kind].fields;
    buffer_byte(b, '{');
    for (uint32_t f = 0; f < FIELD_COUNT; f++)
        if (fields >> f & 1 && is_said(e, f)) put_field(b, e, f);
    buffer_byte(b, '}');
}

static void put_seals(struct buffer *b, const struct event *e) {
    if (!e->sealed_set) return;
    json_key(b, "c");
    buffer_byte(b, '{');
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        if (!(e->sealed_set >> s & 1)) continue;
        json_key(b, vocabulary_seal[s]);
        buffer_byte(b, '"');
        buffer_base64(b, (struct bytes){e->sealed[s].byte, sizeof e->sealed[s].byte});
        buffer_byte(b, '"');
    }
    buffer_byte(b, '}');
}

static void put_number(struct buffer *b, const char *key, uint64_t n) {
    json_key(b, key);
    buffer_u64(b, n);
}

/* Keys in sorted order, as JCS wants them. */
void core_encode(const struct event *e, struct buffer *b) {
    buffer_byte(b, '{');
    if (e->done_about_ms) put_number(b, "about", e->done_about_ms);
    put_number(b, "at", e->at_ms);
    put_number(b, "by", e->by.n);
    put_seals(b, e);
    json_key(b, "d");
    put_public(b, e);
    if (e->entry) json_key(b, "entry"), json_put_string(b, bytes_of(ENTRY_words[e->entry]));
    json_key(b, "k");
    json_put_string(b, bytes_of(vocabulary_event[e->kind].word));
    put_number(b, "n", e->index);
    if (e->entered_by.n) put_number(b, "on", e->entered_by.n);
    put_number(b, "v", LEAF_VERSION);
    if (e->witness.n) put_number(b, "with", e->witness.n);
    buffer_byte(b, '}');
}

static uint64_t number(const struct json *j, uint32_t node) {
    return node && json_is(j, node, JSON_NUMBER) && j->node[node].number > 0
               ? (uint64_t)j->node[node].number
               : 0;
}

static bool get_set(const struct json *j, uint32_t node, const struct vocabulary_field *field,
                    uint32_t *set) {
    if (!json_is(j, node, JSON_ARRAY)) return false;
    for (uint32_t i = node + 1; i < j->node[node].next; i = j->node[i].next) {
        uint32_t word = vocabulary_find(field->words, field->most, json_raw(j, i));
        if (word == field->most) return false;
        *set |= BIT(word);
    }
    return true;
}

static bool get_word(const struct json *j, uint32_t node, const struct vocabulary_field *field,
                     uint32_t *word) {
    if (!json_is(j, node, JSON_STRING)) return false;
    *word = vocabulary_find(field->words, field->most, json_raw(j, node));
    return *word < field->most;
}

static bool get_count(const struct json *j, uint32_t node, uint32_t *n) {
    if (!json_is(j, node, JSON_NUMBER) || j->node[node].number < 0 ||
        j->node[node].number > UINT32_MAX)
        return false;
    *n = (uint32_t)j->node[node].number;
    return true;
}

/* get_field(j, node, f, arg, id): the value of one field, of a type that needs no world. */
static bool get_field(const struct json *j, uint32_t node, uint32_t f, uint32_t *arg,
                      struct name *id) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    switch (field->type) {
    case TYPE_NAME: return json_is(j, node, JSON_STRING) && core_name(json_raw(j, node), id);
    case TYPE_WORD: return get_word(j, node, field, arg);
    case TYPE_SET: return get_set(j, node, field, arg);
    default: return get_count(j, node, arg);
    }
}

static void get_seals(const struct json *j, struct event *e) {
    uint32_t seals = json_member(j, 0, "c");
    for (uint32_t s = 0; seals && s < SEAL_COUNT; s++) {
        uint32_t node = json_member(j, seals, vocabulary_seal[s]);
        uint8_t bytes[48];
        struct buffer out = BUFFER(bytes);
        if (!node || !bytes_from_base64(json_raw(j, node), &out) || out.len != sizeof(struct hash))
            continue;
        memcpy(e->sealed[s].byte, bytes, sizeof(struct hash));
        e->sealed_set |= (uint8_t)BIT(s);
    }
}

/* Reading is lenient and the proof is the way back: what was read is written again and must give the same bytes. */
static const char *read_event(const struct json *j, struct event *e) {
    uint32_t entry = json_member(j, 0, "entry"), public = json_member(j, 0, "d");
    e->kind = (uint16_t)vocabulary_find_event(json_raw(j, json_member(j, 0, "k")));
    if (e->kind >= EVENT_COUNT) return "unknown kind of event";
    e->at_ms = number(j, json_member(j, 0, "at"));
    e->done_about_ms = number(j, json_member(j, 0, "about"));
    e->index = number(j, json_member(j, 0, "n"));
    e->by.n = (uint16_t)number(j, json_member(j, 0, "by"));
    e->entered_by.n = (uint16_t)number(j, json_member(j, 0, "on"));
    e->witness.n = (uint16_t)number(j, json_member(j, 0, "with"));
    if (entry) e->entry = (uint8_t)vocabulary_find(ENTRY_words, ENTRY_COUNT, json_raw(j, entry));
    if (e->entry >= ENTRY_COUNT) return "unknown way of entry";
    for (uint32_t f = 0; f < FIELD_COUNT; f++) {
        uint32_t node = json_member(j, public, vocabulary_field[f].key);
        if (vocabulary_event[e->kind].fields >> f & 1 && node &&
            !get_field(j, node, f, &e->arg[f], &e->id))
            return "a field with a value it cannot have";
    }
    get_seals(j, e);
    return NULL;
}

static const char not_canonical[] = "not the canonical bytes of an event";

/* The two halves keep their buffers apart, so that neither frame is large. */
__attribute__((noinline)) static const char *parse(struct bytes b, struct event *e) {
    struct json_node nodes[NODES_MAX];
    struct json j;
    if (!json_read(&j, b, nodes, COUNT_OF(nodes))) return j.wrong;
    return json_is(&j, 0, JSON_OBJECT) ? read_event(&j, e) : not_canonical;
}

__attribute__((noinline)) static bool writes_the_same(const struct event *e, struct bytes b) {
    uint8_t again[CODEC_EVENT_MAX / 2];
    struct buffer out = BUFFER(again);
    core_encode(e, &out);
    return !out.full && bytes_equal(buffer_bytes(&out), b);
}

const char *core_decode(struct bytes b, struct event *e) {
    memset(e, 0, sizeof *e);
    const char *wrong = parse(b, e);
    if (wrong) return wrong;
    return writes_the_same(e, b) ? NULL : not_canonical;
}

uint16_t core_find_item(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.items; i++)
        if (bytes_equal(core_name_bytes(&w->live.item[i].name), name)) return (uint16_t)i;
    return 0;
}
uint16_t core_find_lot(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.lots; i++)
        if (bytes_equal(core_name_bytes(&w->live.lot[i].name), name)) return (uint16_t)i;
    return 0;
}
uint16_t core_find_setup(const struct world *w, struct bytes name) {
    for (uint32_t i = 1; i <= w->live.setups; i++)
        if (bytes_equal(core_name_bytes(&w->live.setup[i].name), name)) return (uint16_t)i;
    return 0;
}

/* A name where an id stands. */
static uint32_t find_id(const struct world *w, uint32_t type, struct bytes name) {
    switch (type) {
    case TYPE_ITEM: return core_find_item(w, name);
    case TYPE_LOT: return core_find_lot(w, name);
    case TYPE_SETUP: return core_find_setup(w, name);
    default: return 0;
    }
}

static const char *read_arg(const struct world *w, const struct json *j, uint32_t node, uint32_t f,
                            struct command *c) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    bool flag =
        field->type == TYPE_FLAG && (json_is(j, node, JSON_TRUE) || json_is(j, node, JSON_FALSE));
    if (flag) c->arg[f] = json_is(j, node, JSON_TRUE);
    bool named = field->type <= TYPE_REPORT && json_is(j, node, JSON_STRING);
    if (named) c->arg[f] = find_id(w, field->type, json_raw(j, node));
    if (named && !c->arg[f]) return "nothing on the record has this name";
    if (flag || named || get_field(j, node, f, &c->arg[f], &c->id)) return NULL;
    return "not a value that this field can have";
}

static bool is_private(uint32_t kind, struct bytes key) {
    for (uint32_t s = 0; s < SEAL_COUNT; s++)
        if (vocabulary_command[kind].seals >> s & 1 &&
            bytes_equal(key, bytes_of(vocabulary_seal[s] + 1)))
            return true;
    return false;
}

static uint32_t find_field(struct bytes key) {
    uint32_t f = 0;
    while (f < FIELD_COUNT && !bytes_equal(bytes_of(vocabulary_field[f].key), key)) f++;
    return f;
}

static const char *read_args(const struct world *w, const struct json *j, uint32_t args,
                             struct command *c, const char **key) {
    for (uint32_t k = args + 1; args && k < j->node[args].next; k = j->node[k + 1].next) {
        uint32_t f = find_field(json_raw(j, k));
        if (is_private(c->kind, json_raw(j, k))) continue;
        *key = f < FIELD_COUNT ? vocabulary_field[f].key : "args";
        if (f == FIELD_COUNT || !(vocabulary_command[c->kind].fields >> f & 1))
            return "this command has no such field";
        const char *wrong = read_arg(w, j, k + 1, f, c);
        if (wrong) return wrong;
    }
    return NULL;
}

const char *core_read_command(const struct world *w, const struct json *j, uint32_t object,
                              struct command *c, const char **key) {
    uint32_t args = json_member(j, object, "args"), entry = json_member(j, object, "entry");
    memset(c, 0, sizeof *c);
    *key = "kind";
    c->kind = (uint16_t)vocabulary_find_command(json_raw(j, json_member(j, object, "kind")));
    if (c->kind >= COMMAND_COUNT) return "there is no such command";
    *key = "args";
    if (args && !json_is(j, args, JSON_OBJECT)) return "an object was expected";
    *key = "entry";
    if (entry) c->entry = (uint8_t)vocabulary_find(ENTRY_words, ENTRY_COUNT, json_raw(j, entry));
    if (c->entry >= ENTRY_COUNT) return "now, late or paper was expected";
    c->done_about_ms = number(j, json_member(j, object, "about"));
    c->seen = number(j, json_member(j, object, "seen"));
    uint64_t witness = number(j, json_member(j, object, "witness"));
    *key = "witness";
    if (witness >= PEOPLE_MAX) return "nobody on the record has this number";
    c->witness.n = (uint16_t)witness;
    uint32_t did = json_member(j, object, "happened");
    c->happened = did && json_is(j, did, JSON_TRUE);
    return read_args(w, j, args, c, key);
}

static void put_citations(const struct refusal *why, struct buffer *b) {
    json_key(b, "packs");
    buffer_byte(b, '[');
    if (why->packs & BIT(PACK_HOUSE))
        buffer_text(b, "{\"pack\":\"house\",\"rank\":\"house-promise\",\"confirmed\":true}");
    for (uint32_t i = 0; i < core_pack_rules; i++) {
        const struct pack_rule *row = &core_pack_rule[i];
        if (row->rule != why->rule || !(why->packs & BIT(row->pack))) continue;
        json_item(b);
        buffer_byte(b, '{');
        json_key(b, "pack"), json_put_string(b, bytes_of(PACK_words[row->pack]));
        json_key(b, "rank"), json_put_string(b, bytes_of(RANK_words[row->rank]));
        json_key(b, "citation"), json_put_string(b, bytes_of(row->citation));
        json_key(b, "confirmed"), buffer_text(b, row->confirmed ? "true" : "false");
        buffer_byte(b, '}');
    }
    buffer_byte(b, ']');
}

void core_write_refusal(const struct refusal *why, struct buffer *b) {
    const struct vocabulary_rule *rule = &vocabulary_rule[why->rule];
    buffer_text(b, "{\"refused\":{");
    json_key(b, "rule"), json_put_string(b, bytes_of(rule->id));
    json_key(b, "wrong"), json_put_string(b, bytes_of(rule->wrong));
    json_key(b, "cure"), json_put_string(b, bytes_of(rule->cure));
    json_key(b, "breach"), json_put_string(b, bytes_of(BREACH_words[rule->breach]));
    json_key(b, "who");
    buffer_byte(b, '[');
    for (uint32_t i = 0; i < COUNT_OF(why->cure); i++)
        if (why->cure[i].n) json_item(b), buffer_u64(b, why->cure[i].n);
    buffer_byte(b, ']');
    put_citations(why, b);
    if (why->item) put_number(b, "item", why->item);
    if (why->setup) put_number(b, "setup", why->setup);
    if (why->person) put_number(b, "person", why->person);
    if (why->lot) put_number(b, "lot", why->lot);
    buffer_text(b, "}}");
}
