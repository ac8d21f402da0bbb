/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* kinds.h - the tables of an account: entries and fields (account.def), duties (duties.def), questions (questions.def).
 * Constant data; a line's vocabulary for notebook/line.h is account_words. Every kind has a field "number" as well.     */
#pragma once
#include "notebook/line.h"

enum account_type {
    ACCOUNT_TYPE_LINE,
    ACCOUNT_TYPE_TEXT,
    ACCOUNT_TYPE_SPAN,
    ACCOUNT_TYPE_SOURCES,
    ACCOUNT_TYPE_NUMBERS,
    ACCOUNT_TYPE_NUMBER,
    ACCOUNT_TYPE_WORD,
    ACCOUNT_TYPE_LIST,
    ACCOUNT_TYPE_HASH,
    ACCOUNT_TYPE_COUNT,
    ACCOUNT_TYPE_RATE,
    ACCOUNT_TYPE_DUTY,
    ACCOUNT_TYPE_ZONE,
    ACCOUNT_TYPE_IN_LOG,
    ACCOUNT_TYPE_SETUP,
    ACCOUNT_TYPE_RECORD
};
enum account_kind {
#define ACCOUNT_KIND(id, word, prefix, says) ACCOUNT_##id,
#define ACCOUNT_FIELD(kind, id, key, type, need, words)
#include "inquiry/account/account.def"
    ACCOUNT_KINDS
};
struct kinds_field {
    uint8_t kind, type; /* enum account_kind, enum account_type */
    bool must;
    const char *key, *words; /* words: see account.def */
};
extern const struct kinds_field kinds_field[];
extern const uint32_t kinds_fields;
extern const char *const kinds_word[ACCOUNT_KINDS], *const kinds_prefix[ACCOUNT_KINDS],
                                                        *const kinds_says[ACCOUNT_KINDS];
extern const struct line_words account_words;

/* kinds_find(word): ACCOUNT_KINDS when there is none. kinds_find_field(kind, key): NULL when there is none. */
enum account_kind kinds_find(struct bytes word);
const struct kinds_field *kinds_find_field(enum account_kind kind, struct bytes key);
/* kinds_has(words, word): one of words with blanks between. */
bool kinds_has(const char *words, struct bytes word);
/* kinds_schema(b): a JSON array, a row a kind. */
void kinds_schema(struct buffer *b);

/* The duties and decisions of duties.def, in its order. */
struct kinds_duty {
    const char *key, *title, *held_by, *could_act, *rules;
    bool decision;
};
extern const struct kinds_duty kinds_duty[];
extern const uint32_t kinds_duties;

enum account_ask {
#define QUESTION(id, word, text) ASK_##id,
#include "inquiry/account/questions.def"
    ASK_COUNT
};
extern const char *const kinds_ask[ASK_COUNT], *const kinds_ask_text[ASK_COUNT];
