/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* frame.h - what stands around people's words in whatever leaves an account, in the language of account.language: headings, how
 * something stands, the sentences that the program makes, times and sources in words. What people wrote stays as they wrote it.
 *
 * Its own words are frame.def; those that the account's page has come from the page's tables (text/language.h). In English fixed
 * words stand as they are written down ("cannot-answer" is the word of a field, "cannot answer" of a row).
 * Pure: nothing allocates. Threads: any.                                                                             */
#pragma once
#include "inquiry/account/account.h"

#define FRAME(id, ...) FRAME_##id,
enum frame_word {
#include "inquiry/account/frame.def"
    FRAME_WORDS
};
const char *frame_word(enum language l, enum frame_word w);
/* frame_put(a, w, out), frame_count(a, w, n, m, out): the same with "{n}" and "{m}" filled in. */
void frame_put(const struct account *a, enum frame_word w, struct buffer *out);
void frame_count(const struct account *a, enum frame_word w, uint64_t n, uint64_t m,
                 struct buffer *out);
/* frame_page(l, list, english): what the page says for it: list "inquiry.section", "Rows without evidence yet". The key is the
 * English in small letters with hyphens; the English itself where the page has none. */
const char *frame_page(enum language l, const char *list, const char *english);
/* frame_small(l, list, english, out): the same within a sentence. */
void frame_small(enum language l, const char *list, const char *english, struct buffer *out);

/* frame_field(a, entry, key, out): as account_text, with fixed words and times in the language. False: nothing is said. */
SC_CHECK bool frame_field(const struct account *a, uint32_t entry, const char *key,
                          struct buffer *out);
/* frame_head(a, kind, key, out): what a field is called, over its column. */
void frame_head(const struct account *a, enum account_kind kind, const char *key,
                struct buffer *out);
/* frame_source(a, text, out): "exhibit JH/12 p3" in words. frame_span(l, when, out): a time as it was said. */
void frame_source(const struct account *a, struct bytes text, struct buffer *out);
void frame_span(enum language l, struct bytes when, struct buffer *out);
