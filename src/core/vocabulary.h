/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* vocabulary.h - the words of the set as C: every command, event, field, role, list and rule, generated from the
 * .def tables beside it. Add a word there and it exists in the codec, the schema, the page's types and the manual.
 *
 * Names: COMMAND_TAKE, EVENT_WEAPON_TAKEN, FIELD_ITEM, ROLE_ARMORER, KIND_DUMMY, RULE_SHOW_KIND.
 * Pure constants; no state.                                                                                       */
#pragma once
#include "core/limits.h"
#include "text/bytes.h"

#define LIST(list) enum list##_word {
#define WORD(list, id, word) list##_##id,
#define END(list) \
    list##_COUNT  \
    }             \
    ;
#include "core/words.def"

#define ROLE(id, ...) ROLE_##id,
enum role {
#include "core/roles.def"
    ROLE_COUNT
};
#define COMMAND(id, ...) COMMAND_##id,
enum command_kind {
#include "core/commands.def"
    COMMAND_COUNT
};
#define EVENT(id, ...) EVENT_##id,
enum event_kind {
#include "core/events.def"
    EVENT_COUNT
};
#define FIELD(id, ...) FIELD_##id,
enum field {
#include "core/fields.def"
    FIELD_COUNT
};
#define RULE(id, ...) RULE_##id,
enum rule {
#include "core/rules.def"
    RULE_COUNT
};

/* Private texts never enter the core: a command and an event carry a 32-byte seal for each (ledger/seal.h). ROOT and
 * CODE are the exceptions, public hashes. Sorted by path. */
enum seal {
    SEAL_CODE,
    SEAL_CONTACT,
    SEAL_MEDIA,
    SEAL_NAME,
    SEAL_ROOT,
    SEAL_TEXT,
    SEAL_TITLE,
    SEAL_COUNT
};

enum field_type {
    TYPE_PERSON,
    TYPE_ITEM,
    TYPE_LOT,
    TYPE_SETUP,
    TYPE_REPORT,
    TYPE_RACK,
    TYPE_ASK, /* ids; 0 is nobody, nothing */
    TYPE_WORD,
    TYPE_SET, /* of a list */
    TYPE_COUNT,
    TYPE_FLAG,
    TYPE_DAY,
    TYPE_SECONDS, /* numbers up to a greatest value */
    TYPE_NAME,    /* a public id: [a-z0-9-]{1,24} */
};

/* A set of fields. There are more than 64; C11 has no integer that wide, both compilers do. */
__extension__ typedef unsigned __int128 field_set;
#define FIELD_BIT(field) ((field_set)1 << (field)) /* of a constant; field_in is for any other */
static inline bool field_in(field_set set, uint32_t field) {
    uint64_t half = field < 64 ? (uint64_t)set : (uint64_t)(set >> 64);
    return half >> (field & 63) & 1;
}

static inline field_set field_one(uint32_t field) {
    uint64_t half = UINT64_C(1) << (field & 63);
    return field < 64 ? half : (field_set)half << 64;
}

struct vocabulary_field {
    const char *key;
    uint32_t most; /* greatest number; for WORD and SET how many words there are */
    uint8_t type;
    const char *const *words; /* for WORD and SET */
};
struct vocabulary_kind {
    const char *word;
    field_set fields;
    uint32_t seals;   /* bit SEAL_x */
    uint64_t who;     /* commands: bit ROLE_x, or the box; see roles.h. 0 in events */
    const char *says; /* commands: what it says, for a person. NULL in events */
};
struct vocabulary_role {
    const char *word;
    uint32_t flags, granted_by;
};
/* What people read of a rule and its packs: the page has it in its own tables, which a phone loads once. */
#ifdef __wasm__
#define PROSE(text) ""
#else
#define PROSE(text) text
#endif
struct vocabulary_rule {
    const char *id;           /* "SHOW-KIND": stable: printed, searched, taught */
    const char *wrong, *cure; /* English */
    uint32_t who;             /* roles that can cure it */
    uint8_t breach;           /* enum BREACH_word */
};

extern const struct vocabulary_field vocabulary_field[FIELD_COUNT];
extern const struct vocabulary_kind vocabulary_command[COMMAND_COUNT],
    vocabulary_event[EVENT_COUNT];
extern const field_set vocabulary_optional[COMMAND_COUNT]; /* fields that a command may leave out */
extern const struct vocabulary_role vocabulary_role[ROLE_COUNT];
extern const struct vocabulary_rule vocabulary_rule[RULE_COUNT];
extern const char
    *const vocabulary_seal[SEAL_COUNT]; /* "/name": the path that is hashed with the text */
#define LIST(list) extern const char *const list##_words[list##_COUNT];
#define WORD(...)
#define END(...)
#include "core/words.def"

/* vocabulary_find(words, count, word): the word's number, or ${count} when it is none of them. */
uint32_t vocabulary_find(const char *const *words, uint32_t count, struct bytes word);
/* The same for commands, events, rules (by "SHOW-KIND") and roles; ..._COUNT when there is no such. */
enum command_kind vocabulary_find_command(struct bytes word);
enum event_kind vocabulary_find_event(struct bytes word);
enum rule vocabulary_find_rule(struct bytes id);
enum field vocabulary_find_field(struct bytes key, uint32_t from); /* from this field on */
enum role vocabulary_find_role(struct bytes word);

/* vocabulary_schema(b): commands, events, fields, lists, roles and rules as JSON: `showclear schema`. */
void vocabulary_schema(struct buffer *b);
