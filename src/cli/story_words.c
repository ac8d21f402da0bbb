/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* story_words.c - story_words.h. */
#include "cli/story_words.h"
#include "text/utf8.h"

static bool word_byte(uint8_t c) {
    if (c >= 'a' && c <= 'z') return true;
    if (c >= 'A' && c <= 'Z') return true;
    if (c >= '0' && c <= '9') return true;
    return c == '-' || c == ':' || c == '+' || c == '.' || c == '_' || c == '/';
}

/* How many bytes the word at ${at} takes; 0: no word can begin so. */
static uint32_t word_length(struct bytes line, uint32_t at) {
    uint32_t end = at;
    if (line.ptr[at] == ',') return 1;
    if (line.ptr[at] == '=') return at + 1 < line.len && line.ptr[at + 1] == '>' ? 2 : 0;
    while (end < line.len && word_byte(line.ptr[end])) end++;
    return end - at;
}

/* The text in quotes that begins at ${at}; false when it does not end or is no plain line. */
static bool read_text(struct bytes line, uint32_t at, struct bytes *text) {
    struct bytes rest = bytes_slice(line, at + 1, line.len);
    uint32_t len = bytes_find(rest, '"');
    *text = bytes_slice(rest, 0, len);
    return len < rest.len && utf8_line(*text);
}

const char *story_words_read(struct story_words *w, struct bytes line) {
    w->count = 0;
    for (uint32_t at = 0; at < line.len;) {
        uint8_t c = line.ptr[at];
        if (c == ' ' || c == '\t' || c == '\r') {
            at++;
            continue;
        }
        if (c == '#') break;
        w->word[w->count] = bytes_slice(line, at, 12);
        if (w->count + 1 >= STORY_WORDS_MAX) return "a shorter line";
        w->quoted[w->count] = c == '"';
        if (c == '"' && !read_text(line, at, &w->word[w->count]))
            return "a text between two quotes on one line";
        uint32_t length = c == '"' ? w->word[w->count].len + 2 : word_length(line, at);
        if (!length) return "a word, a number, a text in quotes, \",\" or \"=>\"";
        if (c != '"') w->word[w->count] = bytes_slice(line, at, length);
        w->count++;
        at += length;
    }
    return NULL;
}

bool story_words_is(const struct story_words *w, uint32_t at, const char *word) {
    return at < w->count && !w->quoted[at] && bytes_equal(w->word[at], bytes_of(word));
}
