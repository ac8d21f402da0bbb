/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* language.h - the three languages, and what the page says in each: out of web/src/words by tools/page_words.py, so that paper and
 * prints say it in the same words. What a part says that the page does not stands in a table of its own: paper/words.def,
 * inquiry/account/frame.def.
 *
 * Ownership: all words are constant. Pure: nothing allocates.                                                          */
#pragma once
#include "text/bytes.h"

enum language { LANGUAGE_EN, LANGUAGE_ES, LANGUAGE_UK, LANGUAGE_COUNT };
extern const char *const language_words[LANGUAGE_COUNT]; /* "en", "es", "uk" */
/* language_find(word): LANGUAGE_COUNT when it is none of them. */
enum language language_find(const char *word);

/* Sorted by key. A form that a language does not have is NULL. */
struct page_word {
    const char *key;
    const char *said[LANGUAGE_COUNT];
};
extern const struct page_word page_words[];
extern const uint32_t page_words_count;

/* language_page(l, key): NULL when the page has no such key. language_of(l, list, word): "kind", "dummy" as people say it; the
 * word itself when no language knows it. */
const char *language_page(enum language l, const char *key);
const char *language_of(enum language l, const char *list, const char *word);
/* language_small(out, text): within a sentence: with a small letter at its begin; initials (SHA-256) stay. */
void language_small(struct buffer *out, struct bytes text);
