/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* words.c - see words.h. */
#include "paper/words.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "box/check.h"

static const char *const own[][LANGUAGE_COUNT] = {
#define WORD(id, en, es, uk) {en, es, uk},
#include "paper/words.def"
};

struct scrap_part {
    struct scrap_part *before;
    char text[];
};

char *scrap_take(struct scrap *s, size_t size) {
    struct scrap_part *part = calloc(1, sizeof *part + size);
    CHECK(part != NULL);
    part->before = s->last;
    s->last = part;
    return part->text;
}

char *scrap_say(struct scrap *s, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    va_end(args);
    CHECK(len >= 0);
    char *text = scrap_take(s, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    return text;
}

char *scrap_copy(struct scrap *s, struct bytes text) {
    char *copy = scrap_take(s, (size_t)text.len + 1);
    if (text.len) memcpy(copy, text.ptr, text.len);
    return copy;
}

void scrap_free(struct scrap *s) {
    while (s->last) {
        struct scrap_part *part = s->last;
        s->last = part->before;
        free(part);
    }
}

const char *words_own(enum language l, enum paper_word w) {
    return own[w][l];
}

/* Unicode's plural rules for whole numbers, of these three languages. */
static const char *form_of(enum language l, uint32_t n) {
    uint32_t ten = n % 10, hundred = n % 100;
    if (l != LANGUAGE_UK) return n == 1 ? "one" : "other";
    if (ten == 1 && hundred != 11) return "one";
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
}

const char *words_count(struct scrap *s, enum language l, const char *key, uint32_t n) {
    char at[96], number[16];
    snprintf(number, sizeof number, "%u", (unsigned)n);
    snprintf(at, sizeof at, "%s.%s", key, form_of(l, n));
    const char *said = language_page(l, at);
    if (!said) snprintf(at, sizeof at, "%s.other", key), said = language_page(l, at);
    if (!said) said = language_page(l, key);
    return said ? words_put(s, said, number) : scrap_say(s, "%u", (unsigned)n);
}

const char *words_fill(struct scrap *s, const char *template,
                       const char *(*value)(void *state, struct bytes key), void *state) {
    const char *out = "";
    for (const char *at = template; *at;) {
        const char *open = strchr(at, '{'), *end = open ? strchr(open, '}') : NULL;
        if (!end) return scrap_say(s, "%s%s", out, at);
        struct bytes key = {(const uint8_t *)open + 1, (uint32_t)(end - open - 1)};
        const char *said = value(state, key);
        out = scrap_say(s, "%s%.*s%s", out, (int)(open - at), at, said ? said : "");
        at = end + 1;
    }
    return out;
}

static const char *only(void *state, struct bytes key) {
    return bytes_equal(key, BYTES("n")) ? state : NULL;
}
const char *words_put(struct scrap *s, const char *template, const char *value) {
    return words_fill(s, template, only, (void *)(uintptr_t)value);
}
