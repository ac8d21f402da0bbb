/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* unit_frame.c - what stands around people's words in an account: every word of it in three languages, from its own tables and from
 * the page's; times and sources in words. */
#include "inquiry/account/findings.h"
#include "inquiry/account/frame.h"
#include "inquiry/account/print.h"
#include "inquiry/known/known.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

/* The same holes, "{n}", in every language. */
static uint32_t holes(const char *text) {
    uint32_t sum = 0;
    for (const char *at = text; (at = strchr(at, '{')); at++) sum += (uint32_t)at[1];
    return sum;
}

static bool is_said(const char *en, const char *es, const char *uk) {
    bool whole = en && es && uk && (*es || !*en) && (*uk || !*en) && holes(en) == holes(es) &&
                 holes(en) == holes(uk);
    if (!whole) printf("not in three languages: %s\n", en ? en : "");
    return whole;
}

TEST(every_word_of_its_own_is_there_in_three_languages) {
    for (uint32_t w = 0; w < FRAME_WORDS; w++)
        EXPECT(is_said(frame_word(LANGUAGE_EN, (enum frame_word)w),
                       frame_word(LANGUAGE_ES, (enum frame_word)w),
                       frame_word(LANGUAGE_UK, (enum frame_word)w)));
    for (uint32_t k = 0; k < KNOWN_KIND_COUNT; k++)
        EXPECT(is_said(known_kind_in(LANGUAGE_EN, k), known_kind_in(LANGUAGE_ES, k),
                       known_kind_in(LANGUAGE_UK, k)));
    for (uint32_t h = 0; h < KNOWN_HOW_COUNT; h++)
        EXPECT(is_said(known_how_in(LANGUAGE_EN, h), known_how_in(LANGUAGE_ES, h),
                       known_how_in(LANGUAGE_UK, h)));
    for (uint32_t w = 0; w < FRAME_WORDS; w++)
        EXPECT(!strstr(frame_word(LANGUAGE_ES, (enum frame_word)w), " sabía"));
}

/* The page has it, in each language its own. */
static bool on_page(const char *list, const char *english) {
    const char *es = frame_page(LANGUAGE_ES, list, english),
               *uk = frame_page(LANGUAGE_UK, list, english);
    if (es != english && uk != english) return true;
    printf("the page does not say %s: %s\n", list, english);
    return false;
}

static bool words_on_page(const char *list, const char *words) {
    bool all = true;
    for (struct bytes rest = bytes_of(words); rest.len;) {
        char one[40];
        uint32_t len = bytes_find(rest, ' ');
        snprintf(one, sizeof one, "%.*s", (int)len, (const char *)rest.ptr);
        all = on_page(list, one) && all;
        rest = bytes_slice(rest, len + 1, rest.len);
    }
    return all;
}

TEST(what_the_page_says_too_is_there) {
    for (uint32_t s = 0; s < FINDINGS_SECTION_COUNT; s++)
        EXPECT(on_page("inquiry.section", findings_title[s]));
    for (uint32_t s = 0; s < ASKED_STATES; s++)
        EXPECT(on_page("inquiry.asked", account_asked_word[s]));
    for (uint32_t d = 0; d < kinds_duties; d++) EXPECT(on_page("inquiry.duty", kinds_duty[d].key));
    for (uint32_t q = 0; q < ASK_COUNT; q++)
        EXPECT(on_page("inquiry.ask", kinds_ask[q]) && on_page("inquiry.askhead", kinds_ask[q]));
    EXPECT(words_on_page("inquiry.sure", "agreed disputed unknown"));
    EXPECT(words_on_page("inquiry.confidence",
                         "almost-certain likely as-likely-as-not unlikely remote"));
    EXPECT(words_on_page("inquiry.word", "open restricted graphic"));
    EXPECT(words_on_page("inquiry.relation", "none"));
    EXPECT(words_on_page("inquiry.source", "whole pages paragraph entry"));
    EXPECT(words_on_page("inquiry.kind", "exhibit statement"));
    for (uint32_t r = 0; r < ROLE_COUNT; r++)
        EXPECT(words_on_page("role", vocabulary_role[r].word));
}

/* English stands in the tables of the program and in the page's: the same words, but for the letter they begin with. */
TEST(the_page_and_the_program_say_the_same_english) {
    for (uint32_t d = 0; d < kinds_duties; d++) {
        uint8_t bytes[256];
        struct buffer small = BUFFER(bytes);
        language_small(&small,
                       bytes_of(language_of(LANGUAGE_EN, "inquiry.duty", kinds_duty[d].key)));
        EXPECT_TEXT(buffer_bytes(&small), kinds_duty[d].title);
    }
    for (uint32_t q = 0; q < ASK_COUNT; q++)
        EXPECT(!strcmp(language_of(LANGUAGE_EN, "inquiry.ask", kinds_ask[q]), kinds_ask_text[q]));
}

TEST(small_letters_are_those_of_the_language) {
    static const char *const PAIRS[][2] = {{"Єдиний", "єдиний"},
                                           {"Їх", "їх"},
                                           {"Ópticas", "ópticas"},
                                           {"Який", "який"},
                                           {"¿Qué?", "¿Qué?"},
                                           {"SHA-256", "SHA-256"},
                                           {"", ""}};
    for (uint32_t i = 0; i < COUNT_OF(PAIRS); i++) {
        uint8_t bytes[40];
        struct buffer out = BUFFER(bytes);
        language_small(&out, bytes_of(PAIRS[i][0]));
        EXPECT_TEXT(buffer_bytes(&out), PAIRS[i][1]);
    }
}

TEST(a_time_is_said_in_words) {
    static const char *const SAID[][4] = {
        {"2021-10-21T13:46~", "2021-10-21 13:46, about",
         "21 de octubre de 2021, 13:46, aproximadamente", "21 жовтня 2021 року, 13:46, приблизно"},
        {"2021-10-21T13:46:05-06:00", "2021-10-21 13:46:05-06:00",
         "21 de octubre de 2021, 13:46:05 (UTC-06:00)",
         "21 жовтня 2021 року, 13:46:05 (UTC-06:00)"},
        {"2021-10-21T13:46Z", "2021-10-21 13:46Z", "21 de octubre de 2021, 13:46 (UTC)",
         "21 жовтня 2021 року, 13:46 (UTC)"},
        {"../2021-10-06", "until 2021-10-06", "hasta el 6 de octubre de 2021",
         "до 6 жовтня 2021 року"},
        {"2024-05/..", "2024-05 and on", "desde mayo de 2024 en adelante",
         "від травня 2024 року і далі"},
        {"2021-10", "2021-10", "octubre de 2021", "жовтень 2021 року"},
        {"2020/2021", "2020 to 2021", "2020 – 2021", "2020 року – 2021 року"},
        {"", "", "", ""}};
    for (uint32_t i = 0; i < COUNT_OF(SAID); i++)
        for (uint32_t l = 0; l < LANGUAGE_COUNT; l++) {
            uint8_t bytes[160];
            struct buffer out = BUFFER(bytes);
            frame_span((enum language)l, bytes_of(SAID[i][0]), &out);
            EXPECT_TEXT(buffer_bytes(&out), SAID[i][1 + l]);
        }
}

TEST(a_source_is_said_in_words) {
    static const char *const SAID[][3] = {
        {"exhibit JH/12 p3-5", "prueba JH/12, página 3-5", "доказ JH/12, сторінка 3-5"},
        {"exhibit X1 00:01:02-00:01:09", "prueba X1, 00:01:02-00:01:09",
         "доказ X1, 00:01:02-00:01:09"},
        {"statement S3 4", "declaración S3, párrafo 4", "свідчення S3, абзац 4"},
        {"log ridge 4711", "registro ridge, entrada 4711", "журнал ridge, запис 4711"},
        {"log ridge place-swept", "registro ridge, place-swept", "журнал ridge, place-swept"}};
    static struct account a;
    for (uint32_t i = 0; i < COUNT_OF(SAID); i++)
        for (a.language = LANGUAGE_ES; a.language < LANGUAGE_COUNT; a.language++) {
            uint8_t bytes[160];
            struct buffer out = BUFFER(bytes);
            frame_source(&a, bytes_of(SAID[i][0]), &out);
            EXPECT_TEXT(buffer_bytes(&out), SAID[i][a.language]);
        }
}
