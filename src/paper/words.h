/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* words.h - what paper says, in three languages: its own words (words.def), and those it shares with the page.
 *
 * Ownership: all words are constant; what is put together goes into a scrap, which is freed as a whole.          */
#pragma once
#include "text/bytes.h"

enum language { LANGUAGE_EN, LANGUAGE_ES, LANGUAGE_UK, LANGUAGE_COUNT };
extern const char *const language_words[LANGUAGE_COUNT]; /* "en", "es", "uk" */

#define WORD(id, ...) PAPER_##id,
enum paper_word {
#include "paper/words.def"
    PAPER_WORDS
};

/* What the page says too: out of web/src/words by tools/paper_words.py, sorted by key. A form that a language does not
 * have is NULL. */
struct page_word {
    const char *key;
    const char *said[LANGUAGE_COUNT];
};
extern const struct page_word page_words[];
extern const uint32_t page_words_count;

/* Short texts that live as long as a document is made. */
struct scrap_part;
struct scrap {
    struct scrap_part *last;
};
char *scrap_take(struct scrap *s, size_t size); /* zeroed; no memory ends the program */
char *scrap_say(struct scrap *s, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *scrap_copy(struct scrap *s, struct bytes text);
void scrap_free(struct scrap *s);

const char *words_own(enum language l, enum paper_word w);
/* words_page(l, key): NULL when the page has no such key. words_of(l, list, word): "kind", "dummy" as people say it; the
 * word itself when no language knows it. */
const char *words_page(enum language l, const char *key);
const char *words_of(enum language l, const char *list, const char *word);
/* words_count(s, l, key, n): the form of ${key} that a number takes, "{n}" filled in. */
const char *words_count(struct scrap *s, enum language l, const char *key, uint32_t n);
/* words_fill(s, template, value, state): each "{key}" replaced by what ${value} says; nothing where it says NULL. */
const char *words_fill(struct scrap *s, const char *template,
                       const char *(*value)(void *state, struct bytes key), void *state);
/* words_put(s, template, value): each "{n}" is ${value}. */
const char *words_put(struct scrap *s, const char *template, const char *value);
