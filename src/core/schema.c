/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/put.h"

static const char *const type_words[] = {"person", "item", "lot",     "setup", "report",
                                         "rack",   "ask",  "word",    "set",   "count",
                                         "flag",   "day",  "seconds", "id"};

static const char *const thing_flags[] = {"weapon", "borne",  "readies",
                                          "clears", "linked", "arrives"};

static void put_kinds(struct buffer *b, const char *key, const struct vocabulary_kind *kind,
                      uint32_t count) {
    begin_list(b, key);
    for (uint32_t k = 0; k < count; k++) {
        begin_row(b);
        put_text(b, "word", kind[k].word);
        if (kind[k].says) put_text(b, "says", kind[k].says), put_roles(b, "who", kind[k].who);
        begin_list(b, "fields");
        for (uint32_t f = 0; f < FIELD_COUNT; f++)
            if (field_in(kind[k].fields, f))
                json_item(b), json_put_string(b, bytes_of(vocabulary_field[f].key));
        end_list(b);
        begin_list(b, "private");
        for (uint32_t s = 0; s < SEAL_COUNT; s++)
            if (kind[k].seals >> s & 1)
                json_item(b), json_put_string(b, bytes_of(vocabulary_seal[s] + 1));
        end_list(b);
        end_object(b);
    }
    end_list(b);
}

static void put_fields(struct buffer *b) {
    begin_list(b, "fields");
    for (uint32_t f = 0; f < FIELD_COUNT; f++) {
        const struct vocabulary_field *field = &vocabulary_field[f];
        begin_row(b);
        put_text(b, "key", field->key);
        put_text(b, "type", type_words[field->type]);
        if (field->words)
            put_words(b, "words", field->words, field->most, ~0u);
        else if (field->most)
            put_number(b, "most", field->most);
        end_object(b);
    }
    end_list(b);
}

static void put_rules(struct buffer *b) {
    begin_list(b, "rules");
    for (uint32_t r = 0; r < RULE_COUNT; r++) {
        begin_row(b);
        put_text(b, "rule", vocabulary_rule[r].id);
        put_text(b, "wrong", vocabulary_rule[r].wrong);
        put_text(b, "cure", vocabulary_rule[r].cure);
        put_text(b, "breach", BREACH_words[vocabulary_rule[r].breach]);
        put_roles(b, "who", vocabulary_rule[r].who);
        put_words(b, "packs", PACK_words, PACK_COUNT, core_rule_packs((enum rule)r, true));
        end_object(b);
    }
    end_list(b);
}

static void put_classes(struct buffer *b) {
    begin_list(b, "classes");
    for (uint32_t i = 1; i < CLASS_COUNT; i++) {
        const struct thing_class *class = &core_class[i];
        begin_row(b);
        put_text(b, "class", CLASS_words[i]);
        put_roles(b, "keepers", class->keepers);
        put_roles(b, "controllers", class->controllers);
        put_roles(b, "second", class->second);
        put_text(b, "subject", SUBJECT_words[class->subject]);
        put_words(b, "hazard", HAZARD_words, HAZARD_COUNT, class->hazard);
        put_words(b, "flags", thing_flags, COUNT_OF(thing_flags), class->flags);
        put_words(b, "points", class->point, class->points, ~0u);
        end_object(b);
    }
    end_list(b);
}

static void put_parameters(struct buffer *b) {
    begin_list(b, "parameters");
    for (uint32_t i = 1; i < PARAMETER_COUNT; i++) {
        const struct parameter *p = &core_parameter[i];
        begin_row(b);
        put_text(b, "parameter", PARAMETER_words[i]);
        put_text(b, "stricter", STRICTER_words[p->stricter]);
        put_text(b, "unit", p->unit);
        put_number(b, "least", p->least);
        put_number(b, "most", p->most);
        end_object(b);
    }
    end_list(b);
}

#define LIST(list) {#list, list##_words, list##_COUNT},
#define WORD(list, id, word)
#define END(list)
static const struct {
    const char *name;
    const char *const *words;
    uint32_t count;
} lists[] = {
#include "core/words.def"
};

void vocabulary_schema(struct buffer *b) {
    buffer_byte(b, '{');
    put_kinds(b, "commands", vocabulary_command, COMMAND_COUNT);
    put_kinds(b, "events", vocabulary_event, EVENT_COUNT);
    put_fields(b);
    begin_object(b, "lists");
    for (uint32_t i = 0; i < COUNT_OF(lists); i++)
        put_words(b, lists[i].name, lists[i].words, lists[i].count, ~0u);
    end_object(b);
    put_roles(b, "roles", ROLES_ANYONE);
    put_rules(b);
    put_classes(b);
    put_parameters(b);
    buffer_byte(b, '}');
}
