/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* rules_words.h - the rulebook's words in the reader's language.
 *
 * English stands in core/rules.def, the others in web/src/words/rules.LANGUAGE.json, the same file that the page reads.
 * What a language lacks is said in English. No person of the trade has confirmed a translation yet: each says so itself.
 * Ownership: ${json} given to rules_words_read must outlive the words. Nothing allocates.                          */
#pragma once
#include "core/vocabulary.h"
#include "text/json.h"

/* What stands around the rules' words. */
struct rules_language {
    const char *word; /* "es" */
    const char
        *unreviewed;  /* a sentence, said above all; NULL: these words are the rulebook's own */
    const char *done; /* what the record becomes when the act happens all the same: */
    const char *breach[BREACH_COUNT];
    const char *unconfirmed; /* a source that was not read */
};
extern const struct rules_language rules_language[]; /* English first; the last row has no word */

enum rules_part { RULES_WRONG, RULES_CURE, RULES_PARTS };
enum { RULES_NODES_MAX = 1 + RULE_COUNT * 8 };
struct rules_words {
    struct json json;
    struct json_node node[RULES_NODES_MAX];
};

/* rules_words_read(w, json): {"RULE-ID": ["what is wrong", "what to do now"], ...}. No bytes: all is in English. */
SC_CHECK bool rules_words_read(struct rules_words *w, struct bytes json);
/* rules_words_has(w, rule): whether both parts are there; else both are English. */
bool rules_words_has(const struct rules_words *w, enum rule rule);
void rules_words_put(const struct rules_words *w, enum rule rule, enum rules_part part,
                     struct buffer *out);
