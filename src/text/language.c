/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* language.c - see language.h. */
#include "text/language.h"

const char *const language_words[LANGUAGE_COUNT] = {"en", "es", "uk"};

enum language language_find(const char *word) {
    uint32_t l = 0;
    while (l < LANGUAGE_COUNT && !bytes_equal(bytes_of(word), bytes_of(language_words[l]))) l++;
    return (enum language)l;
}

/* In the order of their octets. */
static int compare(const char *a, const char *b) {
    while (*a && *a == *b) a++, b++;
    return (uint8_t)*a - (uint8_t)*b;
}

const char *language_page(enum language l, const char *key) {
    uint32_t from = 0, until = page_words_count;
    while (from < until) {
        uint32_t middle = from + (until - from) / 2;
        int order = compare(key, page_words[middle].key);
        if (order == 0) return page_words[middle].said[l];
        if (order < 0)
            until = middle;
        else
            from = middle + 1;
    }
    return NULL;
}

const char *language_of(enum language l, const char *list, const char *word) {
    uint8_t bytes[96] = {0};
    struct buffer key = {bytes, 0, sizeof bytes - 1, false};
    buffer_text(&key, list), buffer_byte(&key, '.'), buffer_text(&key, word);
    const char *said = key.full ? NULL : language_page(l, (const char *)bytes);
    return said ? said : word;
}

/* How far a small letter stands from its capital, among those that begin our words: Latin, Latin-1, Cyrillic. */
static const struct {
    uint16_t first, last, away;
} CAPITAL[] = {{'A', 'Z', 0x20}, {0xc0, 0xde, 0x20}, {0x400, 0x40f, 0x50}, {0x410, 0x42f, 0x20}};

void language_small(struct buffer *out, struct bytes text) {
    bool two = text.len > 1 && (text.ptr[0] & 0xe0) == 0xc0;
    bool initials = text.len > 1 && text.ptr[1] >= 'A' && text.ptr[1] <= 'Z'; /* SHA-256 */
    uint32_t letter = !text.len ? 0 : text.ptr[0], away = 0;
    if (two) letter = (uint32_t)(text.ptr[0] & 0x1f) << 6 | (text.ptr[1] & 0x3f);
    for (uint32_t i = 0; i < COUNT_OF(CAPITAL); i++)
        if (letter >= CAPITAL[i].first && letter <= CAPITAL[i].last) away = CAPITAL[i].away;
    if (!initials) letter += away;
    if (two) buffer_byte(out, (uint8_t)(0xc0 | letter >> 6));
    if (text.len) buffer_byte(out, (uint8_t)(two ? 0x80 | (letter & 0x3f) : letter));
    buffer_put(out, bytes_slice(text, text.len ? 1 + two : 0, text.len));
}
