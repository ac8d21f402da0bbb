/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* The rulebook in another language, and in English where that one has no words. */
#include "cli/rules_words.h"
#include "test.h"

static struct rules_words words;

static struct bytes said(enum rule rule, enum rules_part part) {
    static uint8_t text[1024];
    struct buffer b = BUFFER(text);
    rules_words_put(&words, rule, part, &b);
    return buffer_bytes(&b);
}

TEST(a_rule_in_its_own_words) {
    EXPECT(rules_words_read(&words, BYTES("{\"STOPPED\": [\"¡\\u0041lto!\", \"Espera.\"]}")));
    EXPECT(rules_words_has(&words, RULE_STOPPED));
    EXPECT_TEXT(said(RULE_STOPPED, RULES_WRONG), "¡Alto!");
    EXPECT_TEXT(said(RULE_STOPPED, RULES_CURE), "Espera.");
}

TEST(a_rule_that_is_not_there_is_english) {
    EXPECT(rules_words_read(&words, BYTES("{\"STOPPED\": [\"¡Alto!\", \"Espera.\"]}")));
    EXPECT(!rules_words_has(&words, RULE_DAY_NOT_OPEN));
    EXPECT_TEXT(said(RULE_DAY_NOT_OPEN, RULES_WRONG), vocabulary_rule[RULE_DAY_NOT_OPEN].wrong);
    EXPECT_TEXT(said(RULE_DAY_NOT_OPEN, RULES_CURE), vocabulary_rule[RULE_DAY_NOT_OPEN].cure);
}

TEST(half_a_rule_is_none) {
    static const char *const half[] = {"{\"STOPPED\": [\"¡Alto!\"]}", "{\"STOPPED\": \"¡Alto!\"}",
                                       "{\"STOPPED\": [\"¡Alto!\", 1]}", "[\"STOPPED\"]", ""};
    for (uint32_t i = 0; i < COUNT_OF(half); i++) {
        EXPECT(rules_words_read(&words, bytes_of(half[i])));
        EXPECT(!rules_words_has(&words, RULE_STOPPED));
        EXPECT_TEXT(said(RULE_STOPPED, RULES_WRONG), vocabulary_rule[RULE_STOPPED].wrong);
    }
}

TEST(what_is_no_json_is_refused) {
    EXPECT(!rules_words_read(&words, BYTES("{\"STOPPED\": [\"¡Alto!\"")));
}

TEST(each_language_but_english_says_that_it_is_unreviewed) {
    EXPECT_TEXT(bytes_of(rules_language->word), "en");
    EXPECT(!rules_language->unreviewed);
    for (const struct rules_language *l = rules_language + 1; l->word; l++) {
        EXPECT(l->unreviewed && l->unreviewed[0]);
        EXPECT(l->done && l->unconfirmed);
        for (uint32_t i = 0; i < BREACH_COUNT; i++) EXPECT(l->breach[i]);
    }
}
