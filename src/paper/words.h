/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* words.h - what paper says, in three languages: its own words (words.def), beside those it shares with the page
 * (text/language.h).
 *
 * Ownership: all words are constant; what is put together goes into a scrap, which is freed as a whole.          */
#pragma once
#include "text/language.h"

#define WORD(id, ...) PAPER_##id,
enum paper_word {
#include "paper/words.def"
    PAPER_WORDS
};

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
/* words_count(s, l, key, n): the form of ${key} that a number takes, "{n}" filled in. */
const char *words_count(struct scrap *s, enum language l, const char *key, uint32_t n);
/* words_fill(s, template, value, state): each "{key}" replaced by what ${value} says; nothing where it says NULL. */
const char *words_fill(struct scrap *s, const char *template,
                       const char *(*value)(void *state, struct bytes key), void *state);
/* words_put(s, template, value): each "{n}" is ${value}. */
const char *words_put(struct scrap *s, const char *template, const char *value);
