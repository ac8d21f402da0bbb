/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_words.h - a line of a story as words: runs of A-Z a-z 0-9 and - : + . _ /, the signs "," and "=>", and texts
 * in quotes (without escapes). "#" begins a comment that goes to the end of the line. Pure.                       */
#pragma once
#include "text/bytes.h"

enum { STORY_WORDS_MAX = 96 };

struct story_words {
    struct bytes word[STORY_WORDS_MAX]; /* views into the line; a text is without its quotes */
    bool quoted[STORY_WORDS_MAX];
    uint32_t count;
};

/* story_words_read(w, line): NULL, or what was expected; ${w->word[w->count]} is then where. */
const char *story_words_read(struct story_words *w, struct bytes line);
/* story_words_is(w, at, word): that word stands there, not in quotes. False behind the last. */
bool story_words_is(const struct story_words *w, uint32_t at, const char *word);
