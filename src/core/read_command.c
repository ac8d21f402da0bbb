/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/codec.h"
#include "core/rows.h"

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

/* A name where an id stands. */
static uint32_t find_id(const struct world *w, uint32_t type, struct bytes name) {
    switch (type) {
    case TYPE_ITEM: return core_find_item(w, name);
    case TYPE_LOT: return core_find_lot(w, name);
    case TYPE_SETUP: return core_find_setup(w, name);
    case TYPE_RACK: return core_find_rack(w, name);
    default: return 0;
    }
}

static const char *read_arg(const struct world *w, const struct json *j, uint32_t node, uint32_t f,
                            struct command *c) {
    const struct vocabulary_field *field = &vocabulary_field[f];
    bool flag =
        field->type == TYPE_FLAG && (json_is(j, node, JSON_TRUE) || json_is(j, node, JSON_FALSE));
    if (flag) c->arg[f] = json_is(j, node, JSON_TRUE);
    bool named = field->type <= TYPE_ASK && json_is(j, node, JSON_STRING);
    if (named) c->arg[f] = find_id(w, field->type, json_raw(j, node));
    if (named && !c->arg[f]) return "nothing on the record has this name";
    if (flag || named || get_field(j, node, f, &c->arg[f], &c->id)) return NULL;
    return "not a value that this field can have";
}

/* A private text is the box's to seal; that there is one may matter to a rule. */
static bool is_private(const struct json *j, uint32_t key, struct command *c) {
    for (uint32_t s = 0; s < SEAL_COUNT; s++) {
        if (!(vocabulary_command[c->kind].seals >> s & 1) ||
            !bytes_equal(json_raw(j, key), bytes_of(vocabulary_seal[s] + 1)))
            continue;
        if (json_is(j, key + 1, JSON_STRING) && json_raw(j, key + 1).len)
            c->sealed_set |= (uint16_t)BIT(s);
        return true;
    }
    return false;
}

static const char *read_args(const struct world *w, const struct json *j, uint32_t args,
                             struct command *c, const char **key) {
    for (uint32_t k = args + 1; args && k < j->node[args].next; k = j->node[k + 1].next) {
        uint32_t f = vocabulary_find_field(json_raw(j, k), 0);
        if (is_private(j, k, c)) continue;
        *key = f < FIELD_COUNT ? vocabulary_field[f].key : "args";
        if (f == FIELD_COUNT || !field_in(vocabulary_command[c->kind].fields, f))
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
