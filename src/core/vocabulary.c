/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */
#include "core/vocabulary.h"
#include "core/roles.h"
#include "text/json.h"

#define LIST(list) const char *const list##_words[list##_COUNT] = {
#define WORD(list, id, word) word,
#define END(list) \
    }             \
    ;
#include "core/words.def"

/* The lists that have tables of their own give their words too, for FIELD and find. */
#define ROLE(id, word, ...) word,
static const char *const ROLE_words[ROLE_COUNT] = {
#include "core/roles.def"
};
#define RULE(id, word, ...) word,
static const char *const RULE_words[RULE_COUNT] = {
#include "core/rules.def"
};
#define COMMAND(id, word, ...) word,
static const char *const COMMAND_words[COMMAND_COUNT] = {
#include "core/commands.def"
};
#define EVENT(id, word, ...) word,
static const char *const EVENT_words[EVENT_COUNT] = {
#include "core/events.def"
};
/* Reading a log looks for these two all the time: their lengths tell most of them apart. */
#define EVENT(id, word, ...) sizeof(word) - 1,
static const uint8_t event_len[EVENT_COUNT] = {
#include "core/events.def"
};
#define FIELD(id, key, ...) sizeof(key) - 1,
static const uint8_t field_len[FIELD_COUNT] = {
#include "core/fields.def"
};

#define AS_PERSON(none) none, TYPE_PERSON, NULL
#define AS_ITEM(none) none, TYPE_ITEM, NULL
#define AS_LOT(none) none, TYPE_LOT, NULL
#define AS_SETUP(none) none, TYPE_SETUP, NULL
#define AS_REPORT(none) none, TYPE_REPORT, NULL
#define AS_RACK(none) none, TYPE_RACK, NULL
#define AS_ASK(none) none, TYPE_ASK, NULL
#define AS_NAME(none) none, TYPE_NAME, NULL
#define AS_COUNT(most) most, TYPE_COUNT, NULL
#define AS_FLAG(most) most, TYPE_FLAG, NULL
#define AS_DAY(most) most, TYPE_DAY, NULL
#define AS_SECONDS(most) most, TYPE_SECONDS, NULL
#define AS_WORD(list) list##_COUNT, TYPE_WORD, list##_words
#define AS_SET(list) list##_COUNT, TYPE_SET, list##_words
#define FIELD(id, key, type, of) {key, AS_##type(of)},
const struct vocabulary_field vocabulary_field[FIELD_COUNT] = {
#include "core/fields.def"
};

#define F(field) FIELD_BIT(FIELD_##field)
#define O(field) F(field)
#define S(seal) (1u << SEAL_##seal)
#define EVENT(id, word, fields, seals) {word, fields, seals, 0, NULL},
const struct vocabulary_kind vocabulary_event[EVENT_COUNT] = {
#include "core/events.def"
};

#define PRODUCTION ROLES_PRODUCTION
#define SAFETY ROLES_SAFETY
#define DIRECTION ROLES_DIRECTION
#define CUSTODIANS ROLES_CUSTODIANS
#define PLANNERS ROLES_PLANNERS
#define TRADES ROLES_TRADES
#define WRANGLER ROLES_WRANGLER
#define CAMERA_CREW ROLES_CAMERA
#define ANYONE ROLES_ANYONE
#define BOX ROLES_BOX
#define COMMAND(id, word, who, fields, seals, says) {word, fields, seals, who, PROSE(says)},
const struct vocabulary_kind vocabulary_command[COMMAND_COUNT] = {
#include "core/commands.def"
};
#undef F
#undef O
#define F(field) 0
#define O(field) FIELD_BIT(FIELD_##field)
#define COMMAND(id, word, who, fields, seals, says) fields,
const field_set vocabulary_optional[COMMAND_COUNT] = {
#include "core/commands.def"
};
#define RULE(id, word, breach, who, wrong, cure) \
    {word, PROSE(wrong), PROSE(cure), who, BREACH_##breach},
const struct vocabulary_rule vocabulary_rule[RULE_COUNT] = {
#include "core/rules.def"
};
#define POWER ROLE_FLAG_POWER
#define CUSTODY ROLE_FLAG_CUSTODY
#define SOLE ROLE_FLAG_SOLE
#define KEY ROLE_FLAG_KEY
#define ROLE(id, word, flags, granted_by) {word, flags, granted_by},
const struct vocabulary_role vocabulary_role[ROLE_COUNT] = {
#include "core/roles.def"
};

const char *const vocabulary_seal[SEAL_COUNT] = {"/code", "/contact", "/media", "/name",
                                                 "/root", "/text",    "/title"};

static bool is_word(const char *word, struct bytes text) {
    uint32_t i = 0;
    while (i < text.len && word[i] && word[i] == (char)text.ptr[i]) i++;
    return i == text.len && !word[i];
}

uint32_t vocabulary_find(const char *const *words, uint32_t count, struct bytes word) {
    uint32_t i = 0;
    while (i < count && !is_word(words[i], word)) i++;
    return i;
}

enum command_kind vocabulary_find_command(struct bytes word) {
    return (enum command_kind)vocabulary_find(COMMAND_words, COMMAND_COUNT, word);
}
enum event_kind vocabulary_find_event(struct bytes word) {
    uint32_t i = 0;
    while (i < EVENT_COUNT && !(event_len[i] == word.len && is_word(EVENT_words[i], word))) i++;
    return (enum event_kind)i;
}
enum field vocabulary_find_field(struct bytes key, uint32_t from) {
    uint32_t i = from;
    while (i < FIELD_COUNT && !(field_len[i] == key.len && is_word(vocabulary_field[i].key, key)))
        i++;
    return (enum field)i;
}
enum rule vocabulary_find_rule(struct bytes id) {
    return (enum rule)vocabulary_find(RULE_words, RULE_COUNT, id);
}
enum role vocabulary_find_role(struct bytes word) {
    return (enum role)vocabulary_find(ROLE_words, ROLE_COUNT, word);
}
